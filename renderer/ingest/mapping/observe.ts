// Lines of a table of measurements to observations: one for each column of values. Empty is missing, never zero; footnotes and stand-in codes are said, not counted.
import type { Field } from '../../model/field.ts';
import type { Value } from '../../model/record.ts';
import { fieldOf } from '../../model/sheet.ts';
import type { Ledger } from '../ledger.ts';
import type { SheetRow } from '../row.ts';
import { SeenLines } from '../seen-lines.ts';
import { numberWithUnit, unitName } from './cell-unit.ts';
import { type Cell, CellReader, type Filled, type Plan, set } from './cells.ts';
import {
  blankValues,
  type FieldColumn,
  fieldColumns,
  fillConstants,
  keepOthers,
  type LineReader,
  leaveNote,
  type OtherColumn,
  otherColumns,
  rowOf,
  tellTooLong,
} from './lines.ts';
import { partOfPeriod } from './period.ts';
import { isUnknownWord } from './plain-words.ts';
import { type Dimension, SeriesFound, seriesName } from './series.ts';
import { settleStatus } from './status.ts';

/** Fields that several columns may give together: year and month, or two ways to break a number down. */
const JOINED = ['observed_on', 'breakdown'];

/** A column of values, and what its header says of them. `unit` is that of the series, `cellUnit` that of the numbers. */
interface ValueColumn {
  readonly index: number;
  readonly sets: { readonly field: string; readonly to: string } | undefined;
  readonly unit: string | null;
  readonly cellUnit: string | null;
}

export class Observer implements LineReader {
  /** Columns by the field that they fill. */
  readonly #fields: ReadonlyMap<Field, readonly FieldColumn[]>;
  readonly #valueColumns: readonly ValueColumn[];
  readonly #others: readonly OtherColumn[];
  readonly #cells: CellReader;
  readonly #series: SeriesFound;
  readonly #blank: Readonly<Record<string, Value>>;
  readonly #seen = new SeenLines();

  /** `codes` are columns of codes, in which a number below zero stands for something else than a place. */
  constructor(
    readonly plan: Plan,
    readonly ledger: Ledger,
    readonly codes: ReadonlySet<number>,
  ) {
    const columns = fieldColumns(plan, JOINED);
    const ownValue = columns.find(({ field }) => field.name === 'value');
    this.#fields = byField(columns.filter((column) => column !== ownValue));
    this.#valueColumns = [
      ...(ownValue ? [{ index: ownValue.index, sets: undefined, unit: plan.constants.series_id ? unitAt(plan, ownValue.index) : null }] : []),
      ...plan.columns.flatMap((use, index) => (use.use === 'value' ? [{ index, sets: use.sets, unit: unitOf(plan, use.sets.field, index) }] : [])),
    ].map((column) => ({ ...column, cellUnit: unitAt(plan, column.index) }));
    this.#others = otherColumns(plan, new Set([...columns, ...this.#valueColumns].map(({ index }) => index)));
    this.#cells = new CellReader(plan, ledger);
    this.#blank = blankValues(plan, columns);
    this.#series = new SeriesFound(plan.head, this.#dimension(), plan.series);
  }

  read(line: readonly string[], row: number): readonly SheetRow[] {
    const { plan, ledger } = this;
    if (this.#isStandIn(line, row) || (!plan.countsLines && this.#isRepeated(line, row))) return [];
    const shared = this.#shared(line, row);
    if (this.#isNote(shared, line, row)) return [];
    tellTooLong(plan, line, row, ledger);
    const rows = this.#valueColumns.flatMap((column) => this.#observation(shared, column, line, row));
    if (rows.length === 0) {
      leaveNote(plan, line, row, ledger);
      return [];
    }
    ledger.use();
    return rows;
  }

  #dimension(): Dimension {
    const sets = (field: string) =>
      [...this.#fields.keys()].some(({ name }) => name === field) ||
      Boolean(this.plan.constants[field]) ||
      this.#valueColumns.some((column) => column.sets?.field === field);
    return sets('area_id') ? 'area' : sets('unit_id') ? 'unit' : 'city';
  }

  /** What holds for all values of the line. */
  #shared(line: readonly string[], row: number): Filled {
    const filled: Filled = { values: { ...this.#blank }, raw: {}, extra: {} };
    for (const [field, columns] of this.#fields) this.#cells.read(field, this.#cellOf(columns, line, row), filled);
    fillConstants(this.#cells, filled);
    keepOthers(this.#others, line, filled);
    return filled;
  }

  /** The cells of one field, joined: "2020" and "3" are March 2020; a breakdown says of what it is one. */
  #cellOf(columns: readonly FieldColumn[], line: readonly string[], row: number): Cell {
    const { head, days } = this.plan;
    const [first] = columns;
    const column = columns.map(({ index }) => head.header[index] ?? '').join(' + ');
    const texts = columns.map(({ index }) => [head.header[index] ?? '', (line[index] ?? '').trim()] as const).filter(([, text]) => text !== '');
    if (first?.field.name === 'breakdown') {
      const named = texts.map(([name, text]) => (text.includes('=') ? text : `${name.replace(/[=;|]/g, ' ').trim()}=${text}`));
      return { text: named.join('; '), row, column };
    }
    const text = columns.length === 1 ? (line[first?.index ?? -1] ?? '') : texts.map(([header, part]) => partOfPeriod(header, part)).join(' ');
    return { text, row, column, days: days[first?.index ?? -1] };
  }

  /** Without a day, or without the place that the table counts by, a line measures nothing. */
  #isNote({ values }: Filled, line: readonly string[], row: number): boolean {
    const setByHeader = new Set(this.#valueColumns.map(({ sets }) => sets?.field));
    const hasPlace = this.#series.dimension === 'city' || this.plan.countsLines;
    const needed = ['observed_on', ...(hasPlace ? [] : [`${this.#series.dimension}_id`])];
    const missing = needed.filter((field) => !setByHeader.has(field) && values[field] === null);
    const place = values[`${this.#series.dimension}_id`];
    if (missing.length === 0 && !(typeof place === 'string' && place.trim().startsWith('*'))) return false;
    leaveNote(this.plan, line, row, this.ledger);
    return true;
  }

  #isStandIn(line: readonly string[], row: number): boolean {
    const { head } = this.plan;
    const at = [...this.codes].find((index) => /^\s*-\d+\s*$/.test(line[index] ?? ''));
    if (at === undefined) return false;
    const said = line.filter((cell) => cell.trim() !== '').join(' | ');
    this.ledger.problem('code_stands_in', { sheet: head.tab, row, column: head.header[at] ?? '', value: (line[at] ?? '').trim() }, said);
    this.ledger.leave('not_a_record', `${head.tab}:${row}`);
    return true;
  }

  #isRepeated(line: readonly string[], row: number): boolean {
    const earlier = this.#seen.meet(line, row);
    if (earlier === undefined) return false;
    const { tab } = this.plan.head;
    this.ledger.leave('row_twice', `${tab}:${row}`);
    this.ledger.problem('row_twice', { sheet: tab, row }, String(earlier));
    return true;
  }

  #observation(shared: Filled, { index, sets, unit, cellUnit }: ValueColumn, line: readonly string[], row: number): SheetRow[] {
    const { plan } = this;
    const header = plan.head.header[index] ?? '';
    const filled: Filled = { values: { ...shared.values }, raw: { ...shared.raw }, extra: { ...shared.extra } };
    const field = sets && fieldOf('observations', sets.field);
    if (sets?.field === 'series_id') filled.values.series_id = sets.to;
    else if (field) this.#cells.read(field, { text: sets.to, row: null, column: header, days: plan.days[index] }, filled);
    this.#readValue(filled, { text: line[index] ?? '', row, column: header }, cellUnit);
    const name = filled.values.series_id;
    if (typeof name !== 'string' || filled.values.observed_on === null) return [];
    filled.values.series_id = this.#series.idOf(name);
    if (name !== filled.values.series_id && sets?.field !== 'series_id') filled.raw.series_id = name;
    return [...this.#series.meet(name, unit), ['observations', rowOf(filled, { file: plan.head.file, sheet: plan.head.tab, row })]];
  }

  /** The status follows from the value unless the table gives it: there is one, or there is none. A text that is no number, or one in another unit, leaves none and is kept. */
  #readValue(filled: Filled, cell: Cell, unit: string | null): void {
    const field = fieldOf('observations', 'value');
    if (!field) return;
    const isMissing = cell.text.trim() === '' || isUnknownWord(cell.text);
    const measure = isMissing ? undefined : numberWithUnit(cell.text);
    if (measure && measure.unit !== unit) this.#leaveUnit(filled, cell, unit);
    else this.#cells.read(field, { ...cell, text: isMissing ? '' : (measure?.number ?? cell.text) }, filled);
    if (measure && filled.values.value !== null) filled.raw.value = cell.text;
    if (isMissing && cell.text.trim() !== '') set(filled.extra, cell.column, cell.text);
    if (filled.values.status === null && filled.raw.status === undefined)
      filled.values.status = filled.values.value === null ? 'missing' : 'measured';
    settleStatus(filled);
  }

  #leaveUnit(filled: Filled, { text, row, column }: Cell, unit: string | null): void {
    this.ledger.problem('unit_differs', { sheet: this.plan.head.tab, row, column, value: text }, unit ?? '');
    filled.values.value = null;
    filled.raw.value = text;
  }
}

/** The unit behind the name of a series in its header. */
function unitOf({ head, units }: Plan, sets: string, index: number): string | null {
  return sets === 'series_id' ? (seriesName(head.header[index] ?? '').unit ?? units?.[index] ?? null) : null;
}

/** The unit in which the numbers of a column are written, by its name: as the header says, or as most cells do. */
function unitAt({ head, units }: Plan, index: number): string | null {
  const told = seriesName(head.header[index] ?? '').unit;
  return told === null ? (units?.[index] ?? null) : unitName(told);
}

function byField(columns: readonly FieldColumn[]): Map<Field, FieldColumn[]> {
  const groups = new Map<Field, FieldColumn[]>();
  for (const column of columns) {
    const group = groups.get(column.field);
    if (group) group.push(column);
    else groups.set(column.field, [column]);
  }
  return groups;
}
