// Rows that a person typed into a case: what is wrong with them, and which id is free. Knows no screen.
import { checkedField } from './entered-field.ts';
import type { EntryFault } from './entry-fault.ts';
import { type RecordSet, rowsOf, type Value } from './record.ts';
import { fieldOf, fieldsOf, keyField, type SheetName } from './sheet.ts';

/** Observations come in by the million, from files; one by one they are not typed. */
export type EnterableSheet = Exclude<SheetName, 'observations'>;

/** A row as it was typed: fields of its sheet, and further columns in `extra`. Without an id it gets one that is free. */
export interface TypedRow {
  readonly sheet: EnterableSheet;
  readonly values: Readonly<Record<string, Value>>;
  readonly extra?: Readonly<Record<string, string>>;
}

/** The file that a typed row names as its source. */
export const ENTERED_HERE = 'ingevoerd in de app';

/** The rows with every value as the dictionary wants it and an id each; or what is wrong, field by field. */
export function checkEntry(
  records: RecordSet,
  typed: readonly TypedRow[],
): { readonly rows: readonly TypedRow[] } | { readonly faults: readonly EntryFault[] } {
  const rows: TypedRow[] = [];
  const faults: EntryFault[] = [];
  const known = knownIds(records, typed);
  for (const [at, row] of typed.entries()) {
    const { values, wrong } = checkedValues(row, known);
    const own = withId({ ...row, values }, records, rows);
    const twice = idTwice(own, records, rows);
    faults.push(...[...wrong, ...twice].map((fault) => ({ ...fault, row: at, sheet: row.sheet })));
    rows.push(own);
  }
  return faults.length > 0 ? { faults } : { rows };
}

/** The next id in the pattern that the sheet's own ids have: dec-14 after dec-13, q-013 after q-012. */
export function nextId(records: RecordSet, sheet: EnterableSheet, more: readonly TypedRow[] = []): string {
  const taken = new Set([...rowsOf(records, sheet), ...more.filter((row) => row.sheet === sheet)].map(({ values }) => String(values[keyOf(sheet)])));
  const { prefix, number, width } = patternOf([...taken], sheet);
  let next = number + 1;
  while (taken.has(`${prefix}${String(next).padStart(width, '0')}`)) next += 1;
  return `${prefix}${String(next).padStart(width, '0')}`;
}

function keyOf(sheet: SheetName): string {
  return keyField(sheet)?.name ?? '';
}

function checkedValues({ sheet, values }: TypedRow, known: (sheet: string, id: string) => boolean) {
  const checked: Record<string, Value> = {};
  const wrong: Omit<EntryFault, 'row' | 'sheet'>[] = [];
  for (const field of fieldsOf(sheet)) {
    const outcome = checkedField(sheet, field, values[field.name] ?? null, known);
    if ('code' in outcome) wrong.push({ field: field.name, ...outcome });
    else checked[field.name] = outcome.value;
  }
  const strange = Object.keys(values).filter((name) => fieldOf(sheet, name) === undefined);
  return { values: checked, wrong: [...wrong, ...strange.map((field) => ({ field, code: 'column_unknown' as const, value: field, expected: '' }))] };
}

function withId(row: TypedRow, records: RecordSet, before: readonly TypedRow[]): TypedRow {
  const key = keyField(row.sheet);
  if (!key || row.values[key.name]) return row;
  return { ...row, values: { ...row.values, [key.name]: nextId(records, row.sheet, before) } };
}

function idTwice(row: TypedRow, records: RecordSet, before: readonly TypedRow[]): Omit<EntryFault, 'row' | 'sheet'>[] {
  const key = keyField(row.sheet);
  if (!key) return [];
  const id = row.values[key.name];
  const others = [...rowsOf(records, row.sheet), ...before.filter(({ sheet }) => sheet === row.sheet)];
  return others.some(({ values }) => values[key.name] === id) ? [{ field: key.name, code: 'id_twice', value: String(id), expected: '' }] : [];
}

/** Ids of the case, and of the rows that are typed together. */
function knownIds(records: RecordSet, typed: readonly TypedRow[]): (sheet: string, id: string) => boolean {
  const sets = new Map<string, Set<string>>();
  return (sheet, id) => {
    const key = keyOf(sheet as SheetName);
    const rows = () => [...rowsOf(records, sheet as SheetName), ...typed.filter((row) => row.sheet === sheet)];
    const ids = sets.get(sheet) ?? new Set(rows().map(({ values }) => String(values[key])));
    sets.set(sheet, ids);
    return ids.has(id);
  };
}

interface Pattern {
  readonly prefix: string;
  readonly number: number;
  readonly width: number;
}

/** The pattern that most ids have, with the highest number in it; that of the dictionary's example when none has a number. */
function patternOf(ids: readonly string[], sheet: SheetName): Pattern {
  const found = new Map<string, { count: number; number: number; width: number }>();
  for (const id of ids) {
    const [, prefix = '', digits = ''] = /^(.*?)(\d{1,9})$/.exec(id) ?? [];
    if (digits === '') continue;
    const before = found.get(prefix) ?? { count: 0, number: 0, width: digits.length };
    const padded = digits.startsWith('0') ? digits.length : before.width;
    found.set(prefix, { count: before.count + 1, number: Math.max(before.number, Number(digits)), width: Math.min(before.width, padded) });
  }
  const [prefix, most] = [...found].sort(([, one], [, other]) => other.count - one.count)[0] ?? [];
  if (prefix !== undefined && most) return { prefix, number: most.number, width: most.width };
  return { prefix: (keyField(sheet)?.example ?? '').replace(/(?<!\d)\d+$/, '') || `${sheet}-`, number: 0, width: 1 };
}
