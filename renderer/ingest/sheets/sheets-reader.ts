// Tables: our own sheets (told by the name or the headers of a file or tab), and tables of any other shape. The last two to be asked whether a file is theirs.
import type { UnmappedTable } from '../../model/mapping.ts';
import type { PackedRows } from '../../model/packed.ts';
import type { FileReport } from '../../model/problem.ts';
import { fieldsOf, SHEETS } from '../../model/sheet.ts';
import { Ledger } from '../ledger.ts';
import { fileName, type Outcome, type Probe, type ReadContext, type Reader, type SourceFile } from '../reader.ts';
import type { SheetRow } from '../row.ts';
import { headerIndex } from '../table.ts';
import { baseName, openTables } from './any-table.ts';
import { parseCsv } from './csv.ts';
import { headerOf } from './csv-records.ts';
import { identify } from './identify.ts';
import { looksLikeTable } from './looks-like-table.ts';
import { type Given, readSource } from './read-source.ts';

/** Files that are sheets of ours. A folder that holds them is a case. */
export const sheetsReader: Reader = { format: 'sheets', claims: isOwnSheet, read: (files, context) => read('sheets', files, context) };

/** Sheets as we write them ourselves. Asked before every other format, since their own columns may be called as those of another. */
export const writtenSheetsReader: Reader = { ...sheetsReader, claims: isWrittenSheet };

/** Files with any other table in them. */
export const tablesReader: Reader = { format: 'table', claims: looksLikeTable, read: (files, context) => read('table', files, context) };

const LINES = 20;

/** A workbook (`PK` alone is what is shown of one) or a text whose name or header says which sheet it is. */
function isOwnSheet({ name, head }: Probe): boolean {
  if (head === 'PK') return true;
  if (/^\s*[<{[]/.test(head)) return false;
  const { cells } = parseCsv(head, LINES);
  const header = cells[headerIndex(cells)] ?? [];
  return (
    identify(
      baseName(name),
      header.map((cell) => cell.trim()),
    ) !== undefined
  );
}

/** The header begins with every field of a sheet, in order. */
function isWrittenSheet({ head }: Probe): boolean {
  if (/^\s*[<{[]|^PK/.test(head)) return false;
  const header = headerOf(head);
  return SHEETS.some((sheet) => fieldsOf(sheet).every((field, index) => header[index] === field.name));
}

async function read(format: string, files: readonly SourceFile[], context: ReadContext): Promise<Outcome> {
  const rows: SheetRow[] = [];
  const observations: PackedRows[] = [];
  const reports: FileReport[] = [];
  const unmapped: UnmappedTable[] = [];
  for (const file of files) {
    const ledger = new Ledger(file.path, format);
    for (const given of await readFile(file, ledger, context)) {
      for (const row of given.rows) rows.push(row);
      if (given.observations) observations.push(given.observations);
      if (given.unmapped) unmapped.push(given.unmapped);
    }
    reports.push(ledger.report());
    await context.tick(file.path);
  }
  return { rows, observations, reports, unmapped };
}

async function readFile(file: SourceFile, ledger: Ledger, context: ReadContext): Promise<readonly Given[]> {
  const tables = await openTables(file, ledger);
  const read: Given[] = [];
  for (const table of tables) read.push(await readSource(table, ledger, context));
  if (tables.length === 0 && ledger.report().problems.length === 0) ledger.problem('format_unknown', { value: fileName(file.path) });
  return read;
}
