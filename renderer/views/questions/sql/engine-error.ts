// What the engine says of a wrong question, taken apart: which kind of fault, at which place, and which name was perhaps meant. Makes no sentences.
import { type NamedTable, namesIn } from './completion.ts';

const KINDS = [
  ['column', /Referenced column "([^"]+)" (?:not found|was not found)|does not have a column named "([^"]+)"|Referenced table column "([^"]+)"/],
  ['source', /Referenced table "([^"]+)" not found/],
  ['table', /Table with name (\S+) does not exist/],
  ['function', /Function with name (\S+) does not exist/],
  ['ambiguous', /Ambiguous reference to column name "([^"]+)"/],
  ['grouping', /column "([^"]+)" must appear in the GROUP BY clause|Cannot mix aggregates with non-aggregated/],
  ['syntax', /syntax error at or near "([^"]*)"|syntax error at end of input|memory exhausted at or near/],
  ['value', /Could not convert string '([^']*)'|Conversion Error(?!: Could not convert string)/],
  ['arguments', /No function matches the given name and argument types '([^'(]*)|Cannot compare values of type|No operator matches/],
  ['memory', /Out of Memory/i],
  ['missing_part', /Extension Autoloading Error|Loading external extensions is disabled/],
  ['places', /(?:Values were not provided|prepared statement|parameters?)/i],
] as const satisfies readonly (readonly [string, RegExp])[];

export type FaultKind = (typeof KINDS)[number][0] | 'other';

/** `line` is the line of the question that the engine shows (it may leave out its ends), `mark` the place in it, both counted from 0. */
export interface Fault {
  readonly kind: FaultKind;
  readonly name: string;
  /** Names that look like it, the likest first. */
  readonly nearest: readonly string[];
  readonly shown: { readonly number: number; readonly line: string; readonly mark: number } | null;
  /** The engine's own first sentence. */
  readonly said: string;
}

export function faultOf(message: string, sql: string, tables: readonly NamedTable[]): Fault {
  const text = plainMessage(message);
  const [kind, name] = kindOf(text);
  return { kind, name, nearest: nearestFor(kind, name, sql, tables), shown: placeIn(text), said: text.split('\n')[0] ?? '' };
}

/** Some messages come as JSON with the sentence in it. */
function plainMessage(message: string): string {
  try {
    const read: unknown = JSON.parse(message);
    if (typeof read === 'object' && read !== null && 'exception_message' in read) return String(read.exception_message);
  } catch {
    return message;
  }
  return message;
}

function kindOf(text: string): readonly [FaultKind, string] {
  for (const [kind, pattern] of KINDS) {
    const found = pattern.exec(text);
    if (found) return [kind, found.slice(1).find((part) => part !== undefined) ?? ''];
  }
  return ['other', ''];
}

/** The engine ends with `LINE 2: … from t` and under it a caret. */
function placeIn(text: string): Fault['shown'] {
  const found = /\nLINE (\d+): ([^\n]*)\n( *)\^/.exec(text);
  if (!found) return null;
  const [, number = '1', line = '', blanks = ''] = found;
  return { number: Number(number), line, mark: Math.max(0, blanks.length - `LINE ${number}: `.length) };
}

const MOST_NEAREST = 3;

function nearestFor(kind: FaultKind, name: string, sql: string, tables: readonly NamedTable[]): readonly string[] {
  if (kind === 'table' || kind === 'source')
    return nearest(
      name,
      tables.map((table) => [table.name, table.label]),
    );
  if (kind !== 'column') return [];
  const asked = new Set(namesIn(sql).map((one) => one.name));
  const among = tables.filter((table) => asked.has(table.name));
  return nearest(
    name,
    (among.length > 0 ? among : tables).flatMap(({ columns }) => columns.map((column) => [column.name, column.label] as const)),
  );
}

/** Names of which the name or the label is alike: at most a third of the letters differ, or one holds the other. */
function nearest(wanted: string, names: readonly (readonly [name: string, label: string])[]): readonly string[] {
  const far = (name: string) => distance(wanted.toLowerCase(), name.toLowerCase());
  const isAlike = (name: string) => far(name) <= Math.max(1, Math.floor(wanted.length / 3)) || holds(name, wanted) || holds(wanted, name);
  const alike = names.flatMap(([name, label]) => (isAlike(name) || isAlike(label) ? [{ name, at: Math.min(far(name), far(label)) }] : []));
  const inOrder = alike.toSorted((a, b) => a.at - b.at).map(({ name }) => name);
  return [...new Set(inOrder)].slice(0, MOST_NEAREST);
}

function holds(long: string, short: string): boolean {
  return short.length > 2 && long.toLowerCase().includes(short.toLowerCase());
}

/** Letters to put in, take out or change to make one word of the other (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [index, letter] of [...a].entries()) {
    const next = [index + 1];
    for (let at = 1; at <= b.length; at += 1)
      next.push(Math.min((next[at - 1] ?? 0) + 1, (row[at] ?? 0) + 1, (row[at - 1] ?? 0) + (b[at - 1] === letter ? 0 : 1)));
    row = next;
  }
  return row.at(-1) ?? 0;
}
