// Finds a row of a case by its name, and says which ids are known.

import { nameOf } from '../model/change.ts';
import { type RecordSet, type Row, rowsOf } from '../model/record.ts';
import { isSheet, keyField, type SheetName } from '../model/sheet.ts';

/** A row and its place on the sheet, counted from 0. */
export interface FoundRow {
  readonly at: number;
  readonly row: Row;
}

/** The row of this name (`nameOf`); of several with one name the first. */
export function findRow(records: RecordSet, sheet: SheetName, name: string): FoundRow | undefined {
  const rows = rowsOf(records, sheet);
  const at = rows.findIndex((row) => nameOf(sheet, row.values) === name);
  const row = rows[at];
  return row && { at, row };
}

/** Whether a sheet has a row with this id; each sheet is gone through once. */
export function knownIdsOf(records: RecordSet): (sheet: string, id: string) => boolean {
  const sets = new Map<string, ReadonlySet<string>>();
  return (sheet, id) => {
    const ids = sets.get(sheet) ?? idsOf(records, sheet);
    sets.set(sheet, ids);
    return ids.has(id);
  };
}

function idsOf(records: RecordSet, sheet: string): ReadonlySet<string> {
  if (!isSheet(sheet)) return new Set();
  const key = keyField(sheet)?.name;
  return new Set(key === undefined ? [] : rowsOf(records, sheet).map(({ values }) => String(values[key] ?? '')));
}
