// Our own sheets: CSV files and workbooks whose names or headers say which sheet they are.
import Papa from 'papaparse';
import { LIMITS } from '../../model/limits.ts';
import type { FileReport } from '../../model/problem.ts';
import type { Row } from '../../model/record.ts';
import type { SheetName } from '../../model/sheet.ts';
import type { NumberStyle } from '../../model/value.ts';
import { decodeText } from '../decode.ts';
import { Ledger } from '../ledger.ts';
import { fileName, type Outcome, type Probe, type ReadContext, type Reader, type SourceFile } from '../reader.ts';
import { type TextTable, tableFrom } from '../table.ts';
import { identify } from './identify.ts';
import { readTable } from './read-table.ts';
import { readWorkbook } from './workbook.ts';

const FORMAT = 'sheets';

export const sheetsReader: Reader = { format: FORMAT, claims, read };

function claims(probe: Probe): boolean {
  if (isWorkbook(probe.name)) return probe.head.startsWith('PK');
  if (/^\s*[<{[]/.test(probe.head)) return false;
  const header = parseCsv(probe.head, 1).cells[0] ?? [];
  return (
    identify(
      baseName(probe.name),
      header.map((cell) => cell.trim()),
    ) !== undefined
  );
}

async function read(files: readonly SourceFile[], context: ReadContext): Promise<Outcome> {
  const rows: [SheetName, Row][] = [];
  const reports: FileReport[] = [];
  for (const file of files) {
    const ledger = new Ledger(file.path, FORMAT);
    await readFile(file, ledger, rows);
    reports.push(ledger.report());
    await context.tick(file.path);
  }
  return { rows, reports };
}

async function readFile(file: SourceFile, ledger: Ledger, rows: [SheetName, Row][]): Promise<void> {
  const bytes = await file.bytes();
  const tables = isWorkbook(fileName(file.path)) ? await readWorkbook(file.path, bytes, ledger) : csvTable(file.path, bytes, ledger);
  for (const { table, style } of tables) {
    const what = identify(table.tab, table.header);
    if (!what) skipTable(table, ledger);
    else for (const row of readTable(table, what, what.dutch && style === 'comma' ? 'comma' : style, ledger)) rows.push([what.sheet, row]);
  }
}

/** A tab that is no sheet of ours: its rows are counted and named, not lost from sight. */
function skipTable(table: TextTable, ledger: Ledger): void {
  ledger.problem('format_unknown', { sheet: table.tab, row: 1, value: table.header.join(' | ') }, 'sheet');
  for (const row of table.rows) ledger.leave('sheet_unknown', `${table.tab}:${row}`);
}

function csvTable(path: string, bytes: Uint8Array, ledger: Ledger): { table: TextTable; style: NumberStyle }[] {
  const { cells, delimiter, faults, isCut } = parseCsv(decodeText(bytes));
  for (const fault of faults) ledger.problem('table_malformed', { sheet: baseName(fileName(path)), row: fault.row }, fault.code);
  if (isCut) ledger.problem('rows_too_many', { sheet: baseName(fileName(path)), row: LIMITS.rows }, String(LIMITS.rows));
  const table = tableFrom(path, baseName(fileName(path)), cells);
  return table ? [{ table, style: delimiter === ';' ? 'comma' : 'point' }] : [];
}

/** `isCut`: there are more than `preview` rows. */
interface ParsedCsv {
  readonly cells: string[][];
  readonly delimiter: string;
  readonly faults: { row: number; code: string }[];
  readonly isCut: boolean;
}

function parseCsv(text: string, preview: number = LIMITS.rows): ParsedCsv {
  const told = /^sep=(.)\r?\n/.exec(text);
  const body = told ? text.slice(told[0].length) : text;
  const parsed = Papa.parse<string[]>(body, { preview: preview + 1, delimiter: told?.[1] ?? delimiterOf(body) });
  const faults = parsed.errors.filter((error) => error.type === 'Quotes').map((error) => ({ row: (error.row ?? 0) + 1, code: error.code }));
  const isCut = parsed.data.length > preview && (parsed.data[preview]?.some(Boolean) || body.slice(parsed.meta.cursor).trim() !== '');
  return { cells: parsed.data.slice(0, preview), delimiter: parsed.meta.delimiter, faults, isCut };
}

/** The separator that gives the header the most cells. (Papa's own guess looks at the rows, and falls for texts with ";" in them.) */
function delimiterOf(text: string): string {
  const head = text.slice(0, 65_536).trimStart();
  const widths = ['\t', ';', ','].map((delimiter) => ({
    delimiter,
    width: Papa.parse<string[]>(head, { preview: 1, delimiter }).data[0]?.length ?? 0,
  }));
  const widest = widths.reduce((best, next) => (next.width > best.width ? next : best));
  return widest.width > 1 ? widest.delimiter : ',';
}

function isWorkbook(name: string): boolean {
  return /\.xlsx$/i.test(name);
}

function baseName(name: string): string {
  return name.replace(/\.(csv|tsv|txt|xlsx)$/i, '');
}
