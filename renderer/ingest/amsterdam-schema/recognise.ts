// Which file of an Amsterdam Schema tree something is, from its beginning or from the whole.
import { isObject, type JsonObject, scanJson, textAt } from '../json.ts';

export type FileKind = 'dataset' | 'table' | 'publisher' | 'publishers' | 'scope';

const DATASET_KEYS = ['versions', 'tables', 'defaultVersion', 'default_version', 'authorizationGrantor', 'auth'];
const METASCHEMA = /schemas\.data\.amsterdam\.nl\/schema@/;

/** Judges by the first 64 kB, in which keys may stand in any order and the last ones may be cut off. Many formats have a `type`, so more than that is asked for. */
export function kindOfHead(head: string): FileKind | undefined {
  if (!/^\s*\{/.test(head)) return undefined;
  const top = new Map<string, string | undefined>();
  const second = new Set<string>();
  scanJson(head, (path, value) => {
    const [key = '', inner] = path;
    if (path.length === 1) top.set(key, value);
    if (path.length === 2 && inner !== undefined) second.add(`${key}/${inner}`);
  });
  return kindOf(top, (path) => second.has(path)) ?? (METASCHEMA.test(head) && top.has('schema') ? 'table' : undefined);
}

/** Judges the parsed file. */
export function kindOfFile(file: unknown): FileKind | undefined {
  if (!isObject(file)) return undefined;
  const top = new Map(Object.keys(file).map((key) => [key, textAt(file, key) || undefined]));
  const has = (path: string) => {
    const [key = '', inner = ''] = path.split('/');
    const outer = top.has(key) ? file[key] : undefined;
    return isObject(outer) && Object.hasOwn(outer, inner);
  };
  return kindOf(top, has) ?? (isObject(file.schema) ? 'table' : undefined);
}

function kindOf(top: ReadonlyMap<string, string | undefined>, has: (path: string) => boolean): FileKind | undefined {
  const type = top.get('type');
  if (type === 'dataset' && top.has('id') && DATASET_KEYS.some((key) => top.has(key))) return 'dataset';
  if (type === 'table' && top.has('id') && (has('schema/properties') || has('schema/$schema'))) return 'table';
  if (type === 'publisher' && top.has('id') && top.has('name')) return 'publisher';
  if (type === 'scope' && top.has('id') && top.has('name')) return 'scope';
  if (type === undefined && top.has('authorizationGrantor') && (top.has('versions') || top.has('tables'))) return 'dataset';
  return isIndexOfPublishers(top, has) ? 'publishers' : undefined;
}

/** publishers.json: every key is the id of a publisher. The last one may be cut off. */
function isIndexOfPublishers(top: ReadonlyMap<string, string | undefined>, has: (path: string) => boolean): boolean {
  const keys = [...top.keys()];
  const complete = keys.length > 1 ? keys.slice(0, -1) : keys;
  return complete.length > 0 && complete.every((key) => has(`${key}/shortname`) && has(`${key}/name`) && has(`${key}/id`));
}

/** The publishers of an index, or the one of a publisher's own file. */
export function publishersIn(file: JsonObject, kind: FileKind): JsonObject[] {
  if (kind === 'publisher') return [file];
  return kind === 'publishers' ? Object.values(file).filter(isObject) : [];
}
