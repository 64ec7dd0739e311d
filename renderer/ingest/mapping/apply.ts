// A table and how its columns are read, to rows: for the reading itself, and for the count that the mapping step shows while somebody chooses.
import { LIMITS } from '../../model/limits.ts';
import type { ColumnUse, TableMapping, UnmappedTable } from '../../model/mapping.ts';
import type { Problem } from '../../model/problem.ts';
import { fieldOf } from '../../model/sheet.ts';
import type { NumberStyle } from '../../model/value.ts';
import { Ledger } from '../ledger.ts';
import type { SheetRow } from '../row.ts';
import type { TableHead, TextTable } from '../table.ts';
import { unitOfCells } from './cell-unit.ts';
import type { Plan } from './cells.ts';
import { LineCounter } from './count-lines.ts';
import { dayOfTable, withoutDay } from './day-in-name.ts';
import { DifferenceReader } from './differences.ts';
import { headerWords } from './header-words.ts';
import { type LineReader, RowPerLine } from './lines.ts';
import { Observer } from './observe.ts';
import { slashStyleOf } from './period.ts';
import { type DayStyle, isMonthFirst } from './plain-words.ts';

type Lines = readonly (readonly string[])[];

/** A reader for tables of any shape. `sample` are lines from which is told how days and codes are written; `style` is how its numbers are written. */
export function mappedReader(head: TableHead, mapping: TableMapping, sample: Lines, style: NumberStyle, ledger: Ledger): LineReader {
  const columns = head.header.map((_, index): ColumnUse => mapping.columns[index] ?? { use: 'extra' });
  const days = dayStyles(head.header, mapping, columns, sample);
  const plan: Plan = { head, sheet: mapping.sheet, columns, constants: mapping.constants, style, isOwn: false, days };
  return mapping.sheet === 'observations' ? measuredReader(plan, mapping, sample, ledger) : new RowPerLine(plan, ledger);
}

function measuredReader(given: Plan, { dayFromName, derive }: TableMapping, sample: Lines, ledger: Ledger): LineReader {
  const day = dayFromName ? dayOfTable(given.head) : undefined;
  if (dayFromName && day === undefined) return new NoDay(given.head, ledger);
  const units = given.columns.map(({ use }, index) =>
    use === 'extra' || use === 'skip' ? null : unitOfCells(sample.map((line) => line[index] ?? '')),
  );
  const plan = { ...given, units, constants: day === undefined ? given.constants : { ...given.constants, observed_on: day } };
  const codes = codeColumns(given.head, sample);
  if (derive === 'count') return new LineCounter(plan, codes, ledger);
  if (derive !== 'differences') return new Observer(plan, ledger, codes);
  const column = given.head.header.find((_, index) => isValue(given.columns[index])) ?? '';
  return new DifferenceReader(new Observer({ ...plan, series: { aggregation: 'sum' } }, ledger, codes), given.head.tab, column, ledger);
}

function isValue(use: ColumnUse | undefined): boolean {
  return use?.use === 'value' || (use?.use === 'field' && use.field === 'value');
}

/** Nothing tells of which day the rows of this file are. */
class NoDay implements LineReader {
  #isTold = false;

  constructor(
    readonly head: TableHead,
    readonly ledger: Ledger,
  ) {}

  read(_line: readonly string[], row: number): readonly SheetRow[] {
    const { tab } = this.head;
    if (!this.#isTold) this.ledger.problem('day_not_in_name', { sheet: tab, row, value: tab }, `${withoutDay(tab)}-2020-07-01.csv`);
    this.#isTold = true;
    this.ledger.leave('mapping_needed', `${tab}:${row}`);
    return [];
  }
}

/** All rows of a table in memory. */
export function applyMapping(table: TextTable, mapping: TableMapping, ledger: Ledger, style: NumberStyle = 'point'): SheetRow[] {
  const reader = mappedReader(table, mapping, table.lines, style, ledger);
  const rows: SheetRow[] = [];
  for (const [index, line] of table.lines.entries()) for (const row of reader.read(line, table.rows[index] ?? 0)) rows.push(row);
  for (const row of reader.end?.() ?? []) rows.push(row);
  return rows;
}

/** How a mapping does on the lines that are shown: lines without a fault, lines that are faulty or left out, and the first problems. */
export interface Trial {
  readonly good: number;
  readonly bad: number;
  readonly firstProblems: readonly Problem[];
}

const PROBLEMS_SHOWN = 5;

export function tryMapping(table: UnmappedTable, mapping: TableMapping): Trial {
  const ledger = new CountingLedger(table.file, 'table');
  applyMapping(table, mapping, ledger, table.style);
  const bad = ledger.faultyRows.size;
  return { good: table.lines.length - bad, bad, firstProblems: ledger.report().problems.slice(0, PROBLEMS_SHOWN) };
}

/** Remembers which rows have a problem, also past the problems that are listed. */
class CountingLedger extends Ledger {
  readonly faultyRows = new Set<number>();

  override problem(...[code, place, expected]: Parameters<Ledger['problem']>): void {
    if (typeof place?.row === 'number') this.faultyRows.add(place.row);
    super.problem(code, place, expected);
  }
}

/** How each column of days writes them; days in the header are all written one way. */
function dayStyles(header: readonly string[], { sheet }: TableMapping, columns: readonly ColumnUse[], sample: Lines): (DayStyle | undefined)[] {
  const inHeader = styleOf(header.filter((_, index) => columns[index]?.use === 'value'));
  return columns.map((use, index) => {
    if (use.use === 'value') return inHeader;
    const isDay = use.use === 'field' && fieldOf(sheet, use.field)?.type === 'date';
    return isDay ? styleOf(sample.map((line) => line[index] ?? '')) : undefined;
  });
}

function styleOf(texts: readonly string[]): DayStyle {
  return { monthFirst: isMonthFirst(texts), slash: slashStyleOf(texts) };
}

const CODE = /(code|codes|nr|nummer)$|(^| )(id|no|number)$/;

/** Columns of codes by their name, in which nearly all numbers are above zero. */
function codeColumns({ header }: TableHead, sample: Lines): ReadonlySet<number> {
  const isCode = (index: number) => {
    const numbers = sample.map((line) => (line[index] ?? '').trim()).filter((text) => /^-?\d+$/.test(text));
    return numbers.length > 0 && numbers.filter((text) => text.startsWith('-')).length * 10 <= numbers.length;
  };
  return new Set(header.flatMap((cell, index) => (index < LIMITS.columns && CODE.test(headerWords(cell)) && isCode(index) ? [index] : [])));
}
