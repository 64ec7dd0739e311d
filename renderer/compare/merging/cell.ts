// The cells of a row, its own columns among them: whether two say the same, and lists of two sides as one. Knows no other row.
import type { Cell } from '../../model/change.ts';
import type { Row, Value } from '../../model/record.ts';

/** A field of the dictionary, or a column that it does not know. */
export interface Place {
  readonly field: string;
  readonly isExtra: boolean;
}

/** Every place that one of these rows has. */
export function placesOf(...rows: readonly Row[]): Place[] {
  const fields = new Set(rows.flatMap(({ values, raw }) => [...Object.keys(values), ...Object.keys(raw)]));
  const columns = new Set(rows.flatMap(({ extra }) => Object.keys(extra)));
  return [...Array.from(fields, (field) => ({ field, isExtra: false })), ...Array.from(columns, (field) => ({ field, isExtra: true }))];
}

export function cellAt(row: Row, { field, isExtra }: Place): Cell {
  if (isExtra) return { value: Object.hasOwn(row.extra, field) ? (row.extra[field] ?? null) : null };
  const value = Object.hasOwn(row.values, field) ? (row.values[field] ?? null) : null;
  const raw = Object.hasOwn(row.raw, field) ? row.raw[field] : undefined;
  return raw === undefined ? { value } : { value, raw };
}

/** The row with this in that place. */
export function withCell(row: Row, { field, isExtra }: Place, { value, raw }: Cell): Row {
  if (isExtra) {
    const { [field]: _, ...extra } = row.extra;
    return { ...row, extra: value === null ? extra : { ...row.extra, [field]: String(value) } };
  }
  const { [field]: _, ...raws } = row.raw;
  return { ...row, values: { ...row.values, [field]: value }, raw: raw === undefined ? raws : { ...row.raw, [field]: raw } };
}

/** Nothing, an empty text and an empty list say nothing; a text that could not be read says something. */
export function isEmptyCell({ value, raw }: Cell): boolean {
  return isNothing(value) && !raw?.trim();
}

/** Equal values, whatever words they came in; where there is no value, equal words. */
export function isSameCell(one: Cell, other: Cell): boolean {
  if (isNothing(one.value) && isNothing(other.value)) return (one.raw?.trim() ?? '') === (other.raw?.trim() ?? '');
  return one.value === other.value || JSON.stringify(one.value) === JSON.stringify(other.value);
}

/** Whether two rows say the same in every place. */
export function isSameRow(one: Row, other: Row): boolean {
  return one === other || placesOf(one, other).every((place) => isSameCell(cellAt(one, place), cellAt(other, place)));
}

/** The items of a list; undefined when the cell holds a text that could not be read as one. */
export function itemsOf({ value, raw }: Cell): readonly string[] | undefined {
  if (Array.isArray(value)) return value;
  return isNothing(value) && !raw?.trim() ? [] : undefined;
}

/** Mine without what they took out, and with what they put in. */
export function mergedItems(mine: readonly string[], theirs: readonly string[], was: readonly string[]): Value {
  const [given, before] = [new Set(theirs), new Set(was)];
  const kept = mine.filter((item) => given.has(item) || !before.has(item));
  return listOf([...kept, ...theirs.filter((item) => !before.has(item))]);
}

/** The items of both, mine first. */
export function bothItems(mine: readonly string[], theirs: readonly string[]): Value {
  return listOf([...mine, ...theirs]);
}

function listOf(items: readonly string[]): Value {
  return items.length === 0 ? null : [...new Set(items)];
}

function isNothing(value: Value | undefined): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}
