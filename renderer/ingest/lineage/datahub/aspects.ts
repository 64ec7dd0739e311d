// What DataHub records say of each thing, by urn and aspect, whichever way they are written: snapshots (MCE) or proposals of one aspect (MCP). Makes no row.
import { isObject, type JsonObject, listAt, member, membersAt, readJson, scanJson, textAt } from '../../json.ts';
import { type Urn, urnIn } from './urn.ts';

/** One record of the file: whom it is about, and what it says. `row` is its number. */
export interface MetadataRecord {
  readonly row: number;
  readonly urn: Urn;
  readonly aspects: readonly (readonly [name: string, aspect: JsonObject])[];
}

/** Judges by the first 64 kB: a list or single record of metadata changes, with keys in any order. */
export function isDataHub(head: string): boolean {
  if (!/^\s*[[{]/.test(head)) return false;
  let isFound = false;
  const own = new Set<string>();
  scanJson(head, (path, value) => {
    const inner = /^\s*\[/.test(head) ? path.slice(1) : path;
    if (inner.length === 2 && inner[0] === 'proposedSnapshot' && /\bsnapshot\.\w+Snapshot$/.test(inner[1] ?? '')) isFound = true;
    if (inner.length === 1) own.add(inner[0] ?? '');
    if (inner.length === 1 && inner[0] === 'entityUrn' && value?.startsWith('urn:li:')) own.add('urn');
  });
  return isFound || (own.has('urn') && own.has('entityType')) || (own.has('urn') && own.has('aspectName'));
}

/** Undefined when the value is no metadata change of DataHub. */
export function recordIn(value: unknown, row: number): MetadataRecord | undefined {
  const [snapshot] = membersAt(value, 'proposedSnapshot').map(([, inner]) => inner);
  const urn = urnIn(textAt(snapshot, 'urn') || textAt(value, 'entityUrn'));
  if (!urn) return undefined;
  if (snapshot === undefined) return { row, urn, aspects: proposed(value) };
  const aspects = listAt(snapshot, 'aspects').flatMap((aspect) => (isObject(aspect) ? Object.entries(aspect) : []));
  return { row, urn, aspects: aspects.map(([name, aspect]) => [shortAspect(name), objectOf(aspect)] as const) };
}

/** The aspect of a proposal: an object, JSON in a text (`value`), or under `json`. */
function proposed(value: unknown): (readonly [string, JsonObject])[] {
  const name = textAt(value, 'aspectName');
  if (name === '') return [];
  const aspect = member(value, 'aspect');
  const text = textAt(aspect, 'value');
  const reading = text === '' ? undefined : readJson(text, '');
  const inner = reading && 'value' in reading ? reading.value : (member(aspect, 'json') ?? aspect);
  return [[name, objectOf(inner)]];
}

function objectOf(value: unknown): JsonObject {
  return isObject(value) ? value : {};
}

/** "com.linkedin.pegasus2avro.dataset.UpstreamLineage" is upstreamLineage, as proposals call it. */
function shortAspect(name: string): string {
  const last = name.slice(name.lastIndexOf('.') + 1);
  return last.charAt(0).toLowerCase() + last.slice(1);
}

const UNION = /^(?:string|int|long|float|double|boolean|array|map)$|^com\.linkedin\./;

/** The value inside an Avro union: {"string": "x"} is "x". */
export function unwrapped(value: unknown): unknown {
  if (!isObject(value)) return value;
  const [entry, second] = Object.entries(value);
  return entry && !second && UNION.test(entry[0]) ? unwrapped(entry[1]) : value;
}

/** A text member, also inside a union. */
export function textIn(object: unknown, name: string): string {
  const value = unwrapped(member(object, name));
  return typeof value === 'string' ? value.trim() : '';
}

/** Urns in a list: texts, texts in unions, or objects that hold one under `key` (`destinationUrn`, `dataset`, `tag` …). */
export function urnsIn(object: unknown, name: string, key = ''): string[] {
  const list = unwrapped(member(object, name));
  if (!Array.isArray(list)) return [];
  return list.map((item) => unwrapped(item)).flatMap((item) => (typeof item === 'string' ? item.trim() : textIn(item, key)) || []);
}
