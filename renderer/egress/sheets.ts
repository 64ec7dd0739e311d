// A case as a folder of CSV files, one for each sheet that has rows: what Datareis reads back without loss.
import type { Field } from '../model/field.ts';
import type { RecordSet } from '../model/record.ts';
import type { SheetName } from '../model/sheet.ts';
import { caseTables, type SheetTable } from './case-tables.ts';
import { type CsvStyle, csvBytes, numbersOf, PLAIN_CSV } from './csv.ts';
import type { Exported } from './exported.ts';

/** Headers are the dictionary's names and codes stay codes, so that the files are the same in every language. `folder` ends in "/" or is empty. */
export function sheetFiles(records: RecordSet, csv: CsvStyle = PLAIN_CSV, folder = ''): { exported: Exported; tables: readonly SheetTable[] } {
  const pathOf = (sheet: SheetName) => `${folder}${sheet}.csv`;
  const style = { words: null, numbers: numbersOf(csv), nameOf: (sheet: SheetName) => sheet, headerOf: (field: Field) => field.name, fileOf: pathOf };
  const { tables, problems } = caseTables(records, style);
  const files = tables.map((table) => ({ path: pathOf(table.sheet), bytes: csvBytes(table, csv) }));
  const rows = Object.fromEntries(tables.map((table) => [table.sheet, table.lines.length]));
  return { exported: { files, rows, problems }, tables };
}
