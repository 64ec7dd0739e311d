// Text with separators to cells: read whole, or in steps so that a file of 200 MB is never one list. Knows no meaning. Holder of papaparse.
import Papa from 'papaparse';
import { undefuse } from '../../model/defuse.ts';
import { LIMITS } from '../../model/limits.ts';
import { type DecodedPart, decodeParts } from '../decode.ts';
import type { Ledger } from '../ledger.ts';
import { type Batch, headerIndex, isBlank, type TableSource } from '../table.ts';
import { separatorOf } from './separator.ts';

/** `isCut`: there are more than `preview` rows. */
export interface ParsedCsv {
  readonly cells: string[][];
  readonly delimiter: string;
  readonly faults: { row: number; code: string }[];
  readonly isCut: boolean;
}

/** At most `preview` rows, header included. A first line `sep=;` as Excel writes it names the separator. */
export function parseCsv(text: string, preview: number = LIMITS.rows): ParsedCsv {
  const { body, delimiter } = openText(text);
  const parsed = Papa.parse<string[]>(body, { preview: preview + 1, delimiter });
  const faults = parsed.errors.filter((error) => error.type === 'Quotes').map((error) => ({ row: (error.row ?? 0) + 1, code: error.code }));
  const isCut = parsed.data.length > preview && (parsed.data[preview]?.some(Boolean) || body.slice(parsed.meta.cursor).trim() !== '');
  const cells = parsed.data.slice(0, preview).map((line) => line.map(undefuse));
  return { cells, delimiter: parsed.meta.delimiter, faults, isCut };
}

/** The table in a text file, read in steps; undefined when it has no text. Faults in quotation marks are told to the ledger on the way. How many rows are read is for who reads them to say (upTo). */
export function openCsv(file: string, tab: string, bytes: Uint8Array, ledger: Ledger): TableSource | undefined {
  const parts = decodeParts(bytes);
  const head = parts.next();
  if (head.done) return undefined;
  const { body, delimiter } = openText(head.value.text);
  const newline = Papa.parse(body.slice(0, 65_536), { preview: 1, delimiter }).meta.linebreak as '\n';
  const steps = recordsOf({ ...head.value, text: body }, parts, { delimiter, newline }, (row, code) =>
    ledger.problem('table_malformed', { sheet: tab, row }, code),
  );
  const first = steps.next();
  if (first.done) return undefined;
  const at = headerIndex(first.value.cells);
  const header = first.value.cells[at];
  if (!header) return undefined;
  const batches = batchesOf(first.value, steps, at);
  return { file, tab, header: header.map((cell) => bareCell(cell).trim()), style: delimiter === ';' ? 'comma' : 'point', batches };
}

function openText(text: string): { body: string; delimiter: string } {
  const told = /^sep=(.)\r?\n/.exec(text);
  const body = told ? text.slice(told[0].length) : text;
  return { body, delimiter: told?.[1] ?? separatorOf(body) };
}

/** Records of one step; `from` is the number of the first, counted from 0. */
interface Step {
  readonly cells: readonly (readonly string[])[];
  readonly from: number;
  readonly part: number;
}

interface Dialect {
  readonly delimiter: string;
  readonly newline: '\n' | '\r' | '\r\n';
}

/** Parses part after part. A record that is cut is kept for the next; when a part ends no record at all, twice as much is taken, so that an open quote costs no square. */
function* recordsOf(head: DecodedPart, more: Iterable<DecodedPart>, dialect: Dialect, onFault: (row: number, code: string) => void): Generator<Step> {
  let [rest, wanted, from] = ['', 0, 0];
  for (const { text, part, isLast } of joined(head, more)) {
    rest += text;
    if (!isLast && rest.length < wanted) continue;
    const parsed = new Papa.Parser(dialect).parse(rest, 0, !isLast) as Papa.ParseResult<string[]>;
    for (const error of parsed.errors) if (error.type === 'Quotes') onFault(from + (error.row ?? 0) + 1, error.code);
    rest = rest.slice(parsed.meta.cursor);
    wanted = parsed.data.length === 0 ? rest.length * 2 : 0;
    if (parsed.data.length > 0) yield { cells: parsed.data, from, part };
    from += parsed.data.length;
  }
}

function* joined(head: DecodedPart, more: Iterable<DecodedPart>): Generator<DecodedPart> {
  yield head;
  yield* more;
}

function* batchesOf(first: Step, more: Iterable<Step>, headerAt: number): Generator<Batch> {
  for (const { cells, from, part } of steps(first, more)) {
    const lines: (readonly string[])[] = [];
    const rows: number[] = [];
    for (const [index, line] of cells.entries()) {
      const row = from + index + 1;
      if (row <= headerAt + 1 || isBlank(line)) continue;
      lines.push(bareLine(line));
      rows.push(row);
    }
    if (lines.length > 0) yield { lines, rows, part };
  }
}

function* steps(first: Step, more: Iterable<Step>): Generator<Step> {
  yield first;
  yield* more;
}

/** Nearly all lines are bare as they are. */
function bareLine(line: readonly string[]): readonly string[] {
  for (const cell of line) if (cell.includes("'") || cell.endsWith('\r')) return line.map(bareCell);
  return line;
}

/** A cell that our own export made harmless is given back as it was; a line end of another kind than the file's first is none of the cell's. */
function bareCell(cell: string): string {
  return undefuse(cell.endsWith('\r') ? cell.slice(0, -1) : cell);
}
