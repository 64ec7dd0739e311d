// A CSV file as records: each line as its cells by the header above them. For readers of formats that are tables.
import { LIMITS } from '../../model/limits.ts';
import type { Ledger } from '../ledger.ts';
import { fileName, type SourceFile } from '../reader.ts';
import { fits, upTo } from '../table.ts';
import { openCsv, parseCsv } from './csv.ts';

/** `row` is the number of the line as a spreadsheet counts it (header = 1); cells are trimmed. */
export interface CsvRecord {
  readonly row: number;
  readonly cells: ReadonlyMap<string, string>;
}

/** The header in the first 64 kB of a text; empty when that is no table. */
export function headerOf(head: string): readonly string[] {
  if (/^\s*[<{[]/.test(head)) return [];
  return (parseCsv(head, 1).cells[0] ?? []).map((cell) => cell.trim());
}

/** All lines with text. Of a header that stands twice the first column counts; a line that is too long is told to the ledger. */
export async function* csvRecords(file: SourceFile, ledger: Ledger): AsyncGenerator<CsvRecord> {
  const sheet = tabOf(file);
  const table = openCsv(file.path, sheet, await file.bytes(), ledger);
  if (!table || !fits(table, ledger)) return;
  for await (const { lines, rows } of upTo(table.batches, LIMITS.rows, sheet, ledger)) {
    for (const [index, line] of lines.entries()) {
      const row = rows[index] ?? 0;
      const rest = line.slice(table.header.length).filter((cell) => cell.trim() !== '');
      if (rest.length > 0) ledger.problem('row_too_long', { sheet, row, value: rest.join(' | ') }, String(table.header.length));
      yield { row, cells: cellsOf(table.header, line) };
    }
  }
}

function cellsOf(header: readonly string[], line: readonly string[]): Map<string, string> {
  const cells = new Map<string, string>();
  for (const [index, name] of header.entries()) if (!cells.has(name)) cells.set(name, (line[index] ?? '').trim());
  return cells;
}

/** What the table of a CSV file is called: the name of the file, without its ending. */
export function tabOf(file: SourceFile): string {
  return fileName(file.path).replace(/\.\w+$/, '');
}
