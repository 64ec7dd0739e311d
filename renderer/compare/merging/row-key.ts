// By what a row of one case is found back in another: its id, or the fields that together name it. Knows no file, database or screen.
import { nameOf } from '../../model/change.ts';
import type { Row } from '../../model/record.ts';
import { keyField, type SheetName } from '../../model/sheet.ts';
import { TOGETHER } from '../../model/together.ts';

/** The rows of a sheet by their key, in their order. A second row of one name is told apart by a number. */
export function keyedRows(sheet: SheetName, rows: readonly Row[]): ReadonlyMap<string, Row> {
  const keyed = new Map<string, Row>();
  const counts = new Map<string, number>();
  for (const row of rows) {
    const name = keyOf(sheet, row);
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    keyed.set(JSON.stringify([name, count]), row);
  }
  return keyed;
}

function keyOf(sheet: SheetName, { values }: Row): string {
  const together = TOGETHER[sheet];
  if (keyField(sheet) || !together) return nameOf(sheet, values);
  return JSON.stringify(together.map((field) => values[field] ?? null));
}
