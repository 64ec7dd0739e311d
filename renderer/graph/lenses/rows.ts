// The rows of a case by their id, for lenses that look further than the map does.
import { type RecordSet, type Row, rowsOf, textOf, type Value } from '../../model/record.ts';
import { keyField, type SheetName } from '../../model/sheet.ts';

export interface Rows {
  all(sheet: SheetName): readonly Row[];
  row(sheet: SheetName, id: string | null | undefined): Row | undefined;
  /** A text of a row; null when the row is not there or does not say. */
  text(sheet: SheetName, id: string | null | undefined, field: string): string | null;
  list(sheet: SheetName, id: string | null | undefined, field: string): readonly string[];
}

const made = new WeakMap<RecordSet, Rows>();

/** The same rows for the same records; each sheet is sorted out when it is first asked for. */
export function rowsById(records: RecordSet): Rows {
  const known = made.get(records) ?? indexed(records);
  made.set(records, known);
  return known;
}

function indexed(records: RecordSet): Rows {
  const sheets = new Map<SheetName, ReadonlyMap<string, Row>>();
  const sheetOf = (sheet: SheetName) => {
    const found = sheets.get(sheet) ?? new Map(rowsOf(records, sheet).map((row) => [String(row.values[keyField(sheet)?.name ?? 'id']), row]));
    sheets.set(sheet, found);
    return found;
  };
  const row: Rows['row'] = (sheet, id) => (id === null || id === undefined ? undefined : sheetOf(sheet).get(id));
  return {
    all: (sheet) => rowsOf(records, sheet),
    row,
    text: (sheet, id, field) => {
      const found = row(sheet, id);
      return (found && textOf(found, field)) || null;
    },
    list: (sheet, id, field) => listOf(row(sheet, id)?.values[field]),
  };
}

function listOf(value: Value | undefined): readonly string[] {
  return Array.isArray(value) ? value : [];
}
