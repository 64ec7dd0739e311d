// Changes to rows and back: what a case is after changes, and which changes lead the other way. Knows no file, database or screen.
import { type Cell, type Change, type FieldsChange, nameAfter, nameOf } from '../model/change.ts';
import type { RecordSet, Row, Value } from '../model/record.ts';
import type { SheetName } from '../model/sheet.ts';

/** The rows after these changes, one after the other. Sheets that no change touches stay the same objects. A row that is not there is not changed. */
export function applyChanges(records: RecordSet, changes: readonly Change[]): RecordSet {
  if (changes.length === 0) return records;
  const all = new Map(records);
  const touched = new Map<SheetName, Row[]>();
  for (const change of changes) {
    const rows = touched.get(change.sheet) ?? [...(records.get(change.sheet) ?? [])];
    touched.set(change.sheet, rows);
    applyOne(rows, change);
  }
  for (const [sheet, rows] of touched) {
    if (rows.length > 0) all.set(sheet, rows);
    else all.delete(sheet);
  }
  return all;
}

/** The changes that lead back, in their order. */
export function inverse(changes: readonly Change[]): Change[] {
  return changes.map(inverseOne).reverse();
}

/** Where the row stands that a change is about: where it says, or else the first of its name; -1 when there is none. */
export function placeOf(rows: readonly Row[], { sheet, name, at }: Pick<FieldsChange, 'sheet' | 'name' | 'at'>): number {
  const hinted = rows[at];
  if (hinted && nameOf(sheet, hinted.values) === name) return at;
  return rows.findIndex(({ values }) => nameOf(sheet, values) === name);
}

/** What a field of a row says. */
export function cellOf(row: Row, field: string): Cell {
  const value = row.values[field] ?? null;
  const raw = Object.hasOwn(row.raw, field) ? row.raw[field] : undefined;
  return raw === undefined ? { value } : { value, raw };
}

/** The change of some fields of a row; undefined when they say that already. `at` is its place on the sheet. */
export function fieldsChange(sheet: SheetName, row: Row, at: number, after: Readonly<Record<string, Value>>): FieldsChange | undefined {
  const differing = Object.entries(after).filter(([field, value]) => !isSameValue(row.values[field] ?? null, value) || Object.hasOwn(row.raw, field));
  if (differing.length === 0) return undefined;
  const fields = differing.map(([field, value]) => [field, { before: cellOf(row, field), after: { value } }] as const);
  return { kind: 'set', sheet, at, name: nameOf(sheet, row.values), fields: Object.fromEntries(fields) };
}

/** Lists are the same when they hold the same in the same order. */
export function isSameValue(one: Value, other: Value): boolean {
  return one === other || (Array.isArray(one) && JSON.stringify(one) === JSON.stringify(other));
}

function applyOne(rows: Row[], change: Change): void {
  if (change.kind === 'add') {
    rows.splice(Math.min(change.at, rows.length), 0, change.row);
    return;
  }
  const name = change.kind === 'set' ? change.name : nameOf(change.sheet, change.row.values);
  const place = placeOf(rows, { sheet: change.sheet, at: change.at, name });
  const row = rows[place];
  if (!row) return;
  if (change.kind === 'set') rows[place] = rowAfter(row, change);
  else rows.splice(place, 1);
}

function rowAfter(row: Row, { fields, extra = {} }: FieldsChange): Row {
  const [values, raw, own] = [{ ...row.values }, { ...row.raw }, { ...row.extra }];
  for (const [field, { after }] of Object.entries(fields)) {
    values[field] = after.value;
    if (after.raw === undefined) delete raw[field];
    else raw[field] = after.raw;
  }
  for (const [column, { after }] of Object.entries(extra)) {
    if (after === null) delete own[column];
    else own[column] = after;
  }
  return { ...row, values, raw, extra: own };
}

function inverseOne(change: Change): Change {
  if (change.kind !== 'set') return { ...change, kind: change.kind === 'add' ? 'remove' : 'add' };
  const swapped = <T>(changes: Readonly<Record<string, { readonly before: T; readonly after: T }>>) =>
    Object.fromEntries(Object.entries(changes).map(([name, { before, after }]) => [name, { before: after, after: before }]));
  return { ...change, name: nameAfter(change), fields: swapped(change.fields), ...(change.extra && { extra: swapped(change.extra) }) };
}
