// What a row is once read: typed values, the words it came in with, and the place it came from.
import type { SheetName } from './sheet.ts';

/** A field's value: text, ids and ISO dates as string; lists as array; null = unknown or not applicable, never zero. */
export type Value = string | number | boolean | readonly string[] | null;

/** Where a row was read: path inside what was dropped, tab of a workbook or element of a tree, and row or line counted from 1. */
export interface SourceRef {
  readonly file: string;
  readonly sheet: string;
  readonly row: number | null;
}

/** `raw` holds the text as it stood for each field whose value differs from it; `extra` holds columns that the dictionary does not know. `others` are further places that describe the same thing. */
export interface Row {
  readonly values: Readonly<Record<string, Value>>;
  readonly raw: Readonly<Record<string, string>>;
  readonly extra: Readonly<Record<string, string>>;
  readonly source: SourceRef;
  readonly others?: readonly SourceRef[];
}

/** The `raw` or `extra` of rows that have none: one object for all of them, since a case can have millions. */
export const NOTHING: Readonly<Record<string, string>> = Object.freeze({});

/** All rows of a case, by sheet. A sheet that was not loaded has no entry. */
export type RecordSet = ReadonlyMap<SheetName, readonly Row[]>;

export function rowsOf(records: RecordSet, sheet: SheetName): readonly Row[] {
  return records.get(sheet) ?? [];
}

/** The text of a value, or undefined when it is unknown or no text. */
export function textOf(row: Row, field: string): string | undefined {
  const value = row.values[field];
  return typeof value === 'string' ? value : undefined;
}
