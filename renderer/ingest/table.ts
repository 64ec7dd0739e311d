// A table of any source as lines of text with their row numbers, before any meaning; and which of its first lines is the header.
import { LIMITS } from '../model/limits.ts';
import type { NumberStyle } from '../model/value.ts';
import type { Ledger } from './ledger.ts';

/** What a table is called and how its columns are headed. `tab` is the name of a workbook's tab, of a list inside a file, or of the file. */
export interface TableHead {
  readonly file: string;
  readonly tab: string;
  readonly header: readonly string[];
}

/** `rows[i]` is the row number of lines[i] as its file counts it: a spreadsheet's rows (header = 1), or the records of a list (first = 1). */
export interface Batch {
  readonly lines: readonly (readonly string[])[];
  readonly rows: readonly number[];
  /** How much of the file has been read once this batch is done, 0 to 1. */
  readonly part?: number;
}

/** A whole table. */
export interface TextTable extends TableHead, Batch {}

/** A table that is read in steps, once. `style` is how its numbers are written where its cells do not tell. */
export interface TableSource extends TableHead {
  readonly style: NumberStyle;
  readonly batches: Iterable<Batch> | AsyncIterable<Batch>;
}

const BATCH_LINES = 5_000;
const LINES_LOOKED_AT = 60;
const HIGHEST_HEADER = 12;

/** Drops lines without any text, and title lines above the header; keeps the row numbers of the others. */
export function tableFrom(file: string, tab: string, cells: readonly (readonly string[])[]): TextTable | undefined {
  const at = headerIndex(cells);
  const header = cells[at];
  if (!header) return undefined;
  const lines: (readonly string[])[] = [];
  const rows: number[] = [];
  for (const [index, line] of cells.entries()) {
    if (index <= at || isBlank(line)) continue;
    lines.push(line);
    rows.push(index + 1);
  }
  return { file, tab, header: header.map((cell) => cell.trim()), lines, rows };
}

/** Whether a table has no more columns than are read; if it has, the ledger is told. */
export function fits({ tab, header }: TableHead, ledger: Ledger): boolean {
  if (header.length <= LIMITS.columns) return true;
  ledger.problem('columns_too_many', { sheet: tab, row: 1, value: String(header.length) }, String(LIMITS.columns));
  return false;
}

/** The steps of a table up to a row of its file; if there are more, the ledger is told and they are not read. */
export async function* upTo(batches: TableSource['batches'], most: number, tab: string, ledger: Ledger): AsyncGenerator<Batch> {
  for await (const batch of batches) {
    if ((batch.rows.at(-1) ?? 0) <= most) {
      yield batch;
      continue;
    }
    const past = batch.rows.findIndex((row) => row > most);
    ledger.problem('rows_too_many', { sheet: tab, row: most }, String(most));
    yield { lines: batch.lines.slice(0, past), rows: batch.rows.slice(0, past), part: 1 };
    return;
  }
}

/** A table in memory, handed over in steps. */
export function sourceOf(table: TextTable, style: NumberStyle): TableSource {
  return { file: table.file, tab: table.tab, header: table.header, style, batches: stepsOf(table) };
}

function* stepsOf({ lines, rows }: TextTable): Generator<Batch> {
  for (let from = 0; from < lines.length; from += BATCH_LINES) {
    const until = from + BATCH_LINES;
    yield { lines: lines.slice(from, until), rows: rows.slice(from, until), part: Math.min(1, until / lines.length) };
  }
}

/**
 * The index of the header: the first line with text, unless that is a title. A title has one filled cell (or two above a table of five columns or more),
 * and below it comes a line of words about as wide as the table.
 */
export function headerIndex(cells: readonly (readonly string[])[]): number {
  const filled = cells.slice(0, LINES_LOOKED_AT).flatMap((line, index) => (isBlank(line) ? [] : [{ line, index, width: filledCells(line) }]));
  const first = filled[0];
  if (!first) return cells.findIndex((line) => !isBlank(line));
  const usual = mostCommon(filled.slice(1).map(({ width }) => width));
  const isTitle = (width: number) => (width === 1 && usual >= 2) || (width === 2 && usual >= 5);
  if (!isTitle(first.width)) return first.index;
  const header = filled.slice(0, HIGHEST_HEADER).find(({ line, width }) => !isTitle(width) && width * 5 >= usual * 4 && isWords(line));
  return header?.index ?? first.index;
}

export function isBlank(line: readonly string[]): boolean {
  return line.every((cell) => cell.trim() === '');
}

function filledCells(line: readonly string[]): number {
  return line.filter((cell) => cell.trim() !== '').length;
}

function mostCommon(widths: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
}

/** Names of columns are short, differ from each other, and are no figures. */
function isWords(line: readonly string[]): boolean {
  const texts = line.map((cell) => cell.trim()).filter(Boolean);
  return new Set(texts).size === texts.length && texts.every((text) => text.length <= 80 && !/^(?=\D*\d)[-+€$]?[\d.,:/ -]+%?$/.test(text));
}
