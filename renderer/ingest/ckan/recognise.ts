// Whether JSON is an answer of a CKAN portal or a list of its datasets, or a JSON:API list of datasets, from its first 64 kB.
import { scanJson } from '../json.ts';

/** Keys of a CKAN package (https://docs.ckan.org/en/latest/api/#ckan.logic.action.get.package_show). Each of the first group is rarely met elsewhere. */
const TELLING = words(
  'notes notes_translated title_translated license_id license_title owner_org num_resources num_tags metadata_created metadata_modified isopen maintainer_email author_email revision_id creator_user_id relationships_as_subject',
);
const USUAL = words('resources extras organization tags groups private state url maintainer author');
const NAMED = words('id name title');

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(' '));
}

export type Shape = 'ckan' | 'json-api';

export function shapeOf(head: string): Shape | undefined {
  if (!/^\s*[{[]/.test(head)) return undefined;
  const top = new Set<string>();
  const record = new Set<string>();
  const attributes = new Set<string>();
  let isDataset = false;
  scanJson(head, (path, value) => {
    if (path.length === 1) top.add(path[0] ?? '');
    if (path.length === wrapping(path) + 1) record.add(path.at(-1) ?? '');
    if (path[0] !== 'data' || path.length > 4) return;
    const member = path.slice(/^\d+$/.test(path[1] ?? '') ? 2 : 1);
    if (member.length === 2 && member[0] === 'attributes') attributes.add(member[1] ?? '');
    if (member.length === 1 && member[0] === 'type' && /^datasets?$/i.test(value ?? '')) isDataset = true;
  });
  if (top.has('help') && top.has('success')) return 'ckan';
  if (isPackage(record)) return 'ckan';
  const isTitled = ['dct:title', 'dcterms:title', 'title', 'name'].some((key) => attributes.has(key));
  return isDataset && isTitled ? 'json-api' : undefined;
}

function isPackage(keys: ReadonlySet<string>): boolean {
  const count = (words: ReadonlySet<string>) => [...words].filter((word) => keys.has(word)).length;
  return count(NAMED) > 0 && count(TELLING) > 0 && count(TELLING) + count(USUAL) > 1 && !keys.has('@context');
}

const WRAPPERS = words('result results packages datasets');

/** How much of a path is the answer around a package and its place in a list. */
function wrapping(path: readonly string[]): number {
  let at = 0;
  while (at < path.length - 1 && (WRAPPERS.has(path[at] ?? '') || /^\d+$/.test(path[at] ?? ''))) at += 1;
  return at;
}
