// Which record of Signalen (github.com/Signalen/backend, API v1 and Django fixtures) something is, and where a file keeps its records.
import { isObject, listAt, member, scanJson, textAt } from '../json.ts';

/** `entry` is a row of a Django fixture. */
export type RecordKind = 'department' | 'category' | 'count' | 'entry';

/** Names of members of the first record, in the first 64 kB; and the model that it names. */
export function claimsHead(head: string): boolean {
  const isList = /^\s*\[/.test(head);
  const [own, inner] = [new Set<string>(), new Set<string>()];
  let model = '';
  scanJson(head, (path, value) => {
    const [first = '', second = '', third = ''] = path;
    if (isList && path.length === 2) {
      own.add(second);
      if (second === 'model' && model === '') model = value ?? '';
    }
    if (!isList && path.length === 1) own.add(first);
    if (!isList && path.length === 3 && first === 'results' && second === '0') inner.add(third);
  });
  return /^signals\.\w+$/.test(model) ? own.has('pk') && own.has('fields') : kindOf(own) !== undefined || kindOf(inner) !== undefined;
}

function kindOf(keys: ReadonlySet<string>): Exclude<RecordKind, 'entry'> | undefined {
  const has = (...names: string[]) => names.every((name) => keys.has(name));
  if (has('code', 'name', 'is_intern')) return 'department';
  if (has('slug', 'name', 'sub_categories')) return 'category';
  return has('category', 'signal_count') ? 'count' : undefined;
}

/** Of what kind a record is; undefined when it is none of Signalen's. */
export function kindOfRecord(record: unknown): RecordKind | undefined {
  if (!isObject(record)) return undefined;
  return textAt(record, 'model') !== '' && isObject(member(record, 'fields')) ? 'entry' : kindOf(new Set(Object.keys(record)));
}

/** The records of a page of results, of a list, or the one that the file is. */
export function recordsIn(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return kindOfRecord(value) ? [value] : listAt(value, 'results');
}
