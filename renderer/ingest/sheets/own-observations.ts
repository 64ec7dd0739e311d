// Lines of our own sheet of observations straight to packed columns: the same rows, faults and counts as RowPerLine gives, without an object for each row.
import type { Field } from '../../model/field.ts';
import { type ColumnBuilder, PackedBuilder } from '../../model/packing.ts';
import type { NumberStyle } from '../../model/value.ts';
import type { Ledger } from '../ledger.ts';
import { CellReader, type Plan } from '../mapping/cells.ts';
import { fieldColumns, type LineReader, type OtherColumn, otherColumns, tellTooLong } from '../mapping/lines.ts';
import { MOST_CHARACTERS, type ReadText, ReadTexts } from '../mapping/read-texts.ts';
import type { SheetRow } from '../row.ts';
import { SeenRows, startHash, withCode, withNumber } from '../seen-rows.ts';

const NO_ROWS: readonly SheetRow[] = [];

/** A text that was read, with its place among the words of its column. */
interface CodedText extends ReadText {
  readonly code: number;
}

/** A column that fills a field. `code` or `number` (NaN = unknown) is what the line at hand gives, until it is known whether that line is used. */
interface OwnColumn {
  readonly index: number;
  readonly field: Field;
  readonly header: string;
  readonly isNumber: boolean;
  readonly isRequired: boolean;
  readonly into: ColumnBuilder;
  readonly texts: ReadTexts<CodedText>;
  /** Lines that follow each other often say the same; null after a text with a fault or a long one, of which is told each time. */
  lastText: string | null;
  last: CodedText | undefined;
  code: number;
  number: number;
}

/** Nothing comes out of `read`: the rows are in `packed`. */
export class OwnObservations implements LineReader {
  readonly packed = new PackedBuilder();
  readonly #columns: readonly OwnColumn[];
  readonly #others: readonly OtherColumn[];
  readonly #cells: CellReader;
  readonly #shape: readonly string[];
  readonly #seen = new SeenRows();
  /** The texts of own columns of each row as one code, for rows are equal only when those are too. */
  readonly #extras = new ExtraCodes();
  readonly #raw = new Map<string, string>();
  readonly #extra = new Map<string, string>();

  constructor(
    readonly plan: Plan,
    readonly ledger: Ledger,
  ) {
    const columns = fieldColumns(plan);
    this.#others = otherColumns(plan, new Set(columns.map(({ index }) => index)));
    this.#cells = new CellReader(plan, ledger);
    this.#shape = columns.map(({ field }) => field.name);
    this.#columns = columns.map(({ index, field }) => ({
      index,
      field,
      header: plan.head.header[index] ?? '',
      isNumber: field.type === 'decimal' && field.range === null,
      isRequired: field.required && field.name !== 'id',
      into: this.packed.column(field.name),
      texts: new ReadTexts<CodedText>(),
      lastText: null,
      last: undefined,
      code: 0,
      number: Number.NaN,
    }));
  }

  read(line: readonly string[], row: number): readonly SheetRow[] {
    if (this.#raw.size > 0) this.#raw.clear();
    if (this.#extra.size > 0) this.#extra.clear();
    for (const column of this.#columns) this.#readCell(column, line[column.index] ?? '', row);
    for (const { index, into, name } of this.#others) {
      const text = line[index] ?? '';
      if (text.trim() !== '') (into === 'raw' ? this.#raw : this.#extra).set(name, text);
    }
    if (this.#raw.has('value')) this.#settleStatus(line);
    if (line.length > this.plan.head.header.length) tellTooLong(this.plan, line, row, this.ledger);
    if (!this.#isRepeated(row)) this.#keep(row);
    return NO_ROWS;
  }

  /** As status.ts: a text where a number should be leaves a day without value. */
  #settleStatus(line: readonly string[]): void {
    const value = this.#columns.find(({ field }) => field.name === 'value');
    const status = this.#columns.find(({ field }) => field.name === 'status');
    if (!value || !status || !Number.isNaN(value.number) || !this.#raw.get('value')) return;
    const told = line[status.index]?.trim() ?? '';
    const isWithout = [status.into.codeOf('missing'), status.into.codeOf('not_collected')].includes(status.code);
    if (isWithout) return;
    if (told !== '' && !this.#raw.has('status')) this.#raw.set('status', told);
    status.code = status.into.codeOf('missing');
  }

  #readCell(column: OwnColumn, text: string, row: number): void {
    const { field, texts } = column;
    if (column.isNumber) {
      column.number = plainNumber(text, this.plan.style);
      if (!Number.isNaN(column.number)) return;
    }
    const known = text === column.lastText ? column.last : (texts.get(text) ?? this.#parse(column, text, row));
    [column.lastText, column.last] = [known && text.length <= MOST_CHARACTERS ? text : null, known];
    column.code = known ? known.code : column.isNumber ? 0 : column.into.codeOf(null);
    column.number = typeof known?.value === 'number' ? known.value : Number.NaN;
    const raw = known ? known.raw : text;
    if (raw !== undefined) this.#raw.set(field.name, raw);
    if (column.isRequired && text.trim() === '')
      this.ledger.problem('value_required', { sheet: this.plan.head.tab, row, column: column.header }, field.labelNl);
  }

  #parse({ field, header, index, isNumber, into, texts }: OwnColumn, text: string, row: number): CodedText | undefined {
    const read = this.#cells.parse(field, { text, row, column: header, days: this.plan.days[index] });
    if (!read) return undefined;
    const coded = { ...read, code: isNumber ? 0 : into.codeOf(read.value) };
    texts.keep(text, coded);
    return coded;
  }

  /** A row that says the same as an earlier one, in fields and own columns, is left out and said. */
  #isRepeated(row: number): boolean {
    const extra = this.#extras.codeOf(this.#extra);
    let hash = withCode(startHash(), extra);
    for (const { isNumber, number, code } of this.#columns) hash = isNumber ? withNumber(hash, number) : withCode(hash, code);
    const earlier = this.#seen.meet(hash, this.packed.length, (one) => this.#isSame(one, extra));
    if (earlier < 0) {
      this.#extras.keep(this.packed.length, extra);
      return false;
    }
    const { tab } = this.plan.head;
    this.ledger.leave('row_twice', `${tab}:${row}`);
    this.ledger.problem('row_twice', { sheet: tab, row }, String(this.packed.rowNumber(earlier)));
    return true;
  }

  #isSame(earlier: number, extra: number): boolean {
    if (this.#extras.at(earlier) !== extra) return false;
    return this.#columns.every(({ isNumber, into, number, code }) => {
      if (!isNumber) return into.codeAt(earlier) === code;
      const other = into.numberAt(earlier);
      return other === number || (Number.isNaN(other) && Number.isNaN(number));
    });
  }

  #keep(row: number): void {
    const { head } = this.plan;
    for (const [name, text] of this.#raw) this.packed.raw.put(this.packed.length, name, text);
    for (const [name, text] of this.#extra) this.packed.extra.put(this.packed.length, name, text);
    for (const { isNumber, into, number, code } of this.#columns) {
      if (isNumber) into.putNumber(number);
      else into.putCode(code);
    }
    this.packed.end(this.#shape, { file: head.file, sheet: head.tab, row });
    this.ledger.use();
  }
}

/** Own columns of a row as one number; 0 = none. Takes memory only when there are any. */
class ExtraCodes {
  readonly #codes = new Map<string, number>();
  readonly #ofRows: number[] = [];

  codeOf(extra: ReadonlyMap<string, string>): number {
    if (extra.size === 0) return 0;
    let key = '';
    for (const [name, text] of extra) key += `${name.length},${text.length},${name}${text}`;
    const code = this.#codes.get(key) ?? this.#codes.size + 1;
    this.#codes.set(key, code);
    return code;
  }

  keep(row: number, code: number): void {
    if (code === 0 && this.#ofRows.length === 0) return;
    while (this.#ofRows.length < row) this.#ofRows.push(0);
    this.#ofRows.push(code);
  }

  at(row: number): number {
    return this.#ofRows[row] ?? 0;
  }
}

const MOST_DIGITS = 15;

/**
 * The number of a text that is written as JavaScript writes numbers, at a glance; NaN for every other text, which has to be parsed.
 * Fifteen digits are kept exactly. With a decimal comma a point may stand for thousands, so only whole numbers are told there.
 */
export function plainNumber(text: string, style: NumberStyle): number {
  const { length } = text;
  if (length === 0 || length > MOST_DIGITS + 1) return Number.NaN;
  const start = text.charCodeAt(0) === MINUS ? 1 : 0;
  let point = -1;
  for (let at = start; at < length; at += 1) {
    const character = text.charCodeAt(at);
    if (character === POINT && point < 0 && at > start && style === 'point') point = at;
    else if (character < ZERO || character > NINE) return Number.NaN;
  }
  const whole = (point < 0 ? length : point) - start;
  const digits = length - start - (point < 0 ? 0 : 1);
  if (whole === 0 || digits > MOST_DIGITS) return Number.NaN;
  const isZeroLed = text.charCodeAt(start) === ZERO;
  if (isZeroLed && (whole > 1 || start > 0)) return Number.NaN;
  if (point >= 0 && (point === length - 1 || text.charCodeAt(length - 1) === ZERO || (isZeroLed && length - point > SHORT_FRACTION)))
    return Number.NaN;
  return Number(text);
}

/** "0.0000001" is written 1e-7: a fraction of a number below 1 is told up to six digits. */
const SHORT_FRACTION = 7;
const [MINUS, POINT, ZERO, NINE] = [0x2d, 0x2e, 0x30, 0x39];
