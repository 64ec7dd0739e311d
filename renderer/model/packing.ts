// Builds packed rows one by one in arrays of numbers that grow, so that no object stays behind for a row. Knows no sheet.
import { type Codes, type PackedColumn, type PackedRows, type PackedTexts, readerOf, Words } from './packed.ts';
import type { Row, SourceRef, Value } from './record.ts';

const FIRST_SIZE = 256;

/** One column. It is numbers as long as every value is a number or unknown, else places in a list of words. */
export class ColumnBuilder {
  #length = 0;
  #words = new Words();
  #codes: Codes = new Uint8Array(FIRST_SIZE);
  #numbers: Float64Array<ArrayBuffer> | null = null;

  get length(): number {
    return this.#length;
  }

  put(value: Value): void {
    if (typeof value === 'number' && !Number.isNaN(value)) this.putNumber(value);
    else if (value === null && this.#numbers) this.putNumber(Number.NaN);
    else this.putCode(this.codeOf(value));
  }

  /** NaN = unknown. */
  putNumber(number: number): void {
    if (!this.#numbers && !this.#becomeNumbers()) {
      this.putCode(this.#words.codeOf(Number.isNaN(number) ? null : number));
      return;
    }
    const numbers = this.#numbers as unknown as Float64Array<ArrayBuffer>;
    if (this.#length === numbers.length) this.#numbers = grown(numbers, new Float64Array(numbers.length * 2));
    (this.#numbers as unknown as Float64Array<ArrayBuffer>)[this.#length++] = number;
  }

  /** The place of a value in the list of words; makes the column one of words. */
  codeOf(value: Value): number {
    if (this.#numbers) this.#becomeWords(this.#numbers);
    return this.#words.codeOf(value);
  }

  /** `code` is what codeOf gave. */
  putCode(code: number): void {
    if (this.#length === this.#codes.length) this.#codes = grown(this.#codes, sameKind(this.#codes, this.#codes.length * 2));
    if (code > mostOf(this.#codes)) this.#codes = widened(this.#codes, code);
    this.#codes[this.#length++] = code;
  }

  /** Unknown up to so many rows. */
  padTo(length: number): void {
    while (this.#length < length) this.put(null);
  }

  /** All rows of another column behind these. */
  putAll(column: PackedColumn): void {
    if (column.kind === 'numbers') {
      for (const number of column.numbers) this.putNumber(number);
      return;
    }
    if (column.words.some((word) => typeof word === 'number') || this.#numbers) {
      for (const code of column.codes) this.put(column.words[code] ?? null);
      return;
    }
    const codes = column.words.map((word) => this.codeOf(word));
    for (const code of column.codes) this.putCode(codes[code] ?? 0);
  }

  /** The place in the list of words of a row; only of a column of words. */
  codeAt(row: number): number {
    return this.#codes[row] ?? 0;
  }

  /** NaN = unknown; only of a column of numbers. */
  numberAt(row: number): number {
    return this.#numbers?.[row] ?? Number.NaN;
  }

  build(): PackedColumn {
    if (this.#numbers) return { kind: 'numbers', numbers: this.#numbers.slice(0, this.#length) };
    return { kind: 'coded', codes: this.#codes.slice(0, this.#length) as Codes, words: this.#words.list };
  }

  /** Only where no word was met but "unknown". */
  #becomeNumbers(): boolean {
    if (this.#words.list.some((word) => word !== null)) return false;
    this.#numbers = new Float64Array(Math.max(FIRST_SIZE, this.#codes.length)).fill(Number.NaN, 0, this.#length);
    this.#codes = new Uint8Array(FIRST_SIZE);
    return true;
  }

  #becomeWords(numbers: Float64Array): void {
    const length = this.#length;
    this.#numbers = null;
    this.#words = new Words();
    this.#codes = new Uint8Array(FIRST_SIZE);
    this.#length = 0;
    for (let row = 0; row < length; row += 1) {
      const number = numbers[row] ?? Number.NaN;
      this.putCode(this.#words.codeOf(Number.isNaN(number) ? null : number));
    }
  }
}

function grown<T extends Codes | Float64Array<ArrayBuffer> | Int32Array<ArrayBuffer>>(from: T, into: T): T {
  into.set(from);
  return into;
}

function sameKind(codes: Codes, size: number): Codes {
  if (codes instanceof Uint8Array) return new Uint8Array(size);
  return codes instanceof Uint16Array ? new Uint16Array(size) : new Int32Array(size);
}

function mostOf(codes: Codes): number {
  return codes.BYTES_PER_ELEMENT === 1 ? 0xff : codes.BYTES_PER_ELEMENT === 2 ? 0xffff : 0x7fffffff;
}

function widened(codes: Codes, code: number): Codes {
  return grown(codes, code > 0xffff ? new Int32Array(codes.length) : new Uint16Array(codes.length));
}

/** Texts that few rows have. */
export class TextsBuilder {
  #rows = new Int32Array(FIRST_SIZE);
  #length = 0;
  readonly #names = new ColumnBuilder();
  readonly #texts = new ColumnBuilder();

  /** Rows in ascending order. */
  put(row: number, name: string, text: string): void {
    if (this.#length === this.#rows.length) this.#rows = grown(this.#rows, new Int32Array(this.#rows.length * 2));
    this.#rows[this.#length++] = row;
    this.#names.put(name);
    this.#texts.put(text);
  }

  /** All texts of another table whose first row comes at `from`. */
  putAll({ rows, names, texts }: PackedTexts, from: number): void {
    const [name, text] = [readerOf(names), readerOf(texts)];
    for (const [index, row] of rows.entries()) this.put(from + row, String(name(index)), String(text(index)));
  }

  build(): PackedTexts {
    return { rows: this.#rows.slice(0, this.#length), names: this.#names.build(), texts: this.#texts.build() };
  }
}

/** Rows one after another. Give whole rows with `add`; or fill `column`, `raw` and `extra` by hand and close each row with `end`. */
export class PackedBuilder {
  readonly raw = new TextsBuilder();
  readonly extra = new TextsBuilder();
  readonly #columns = new Map<string, ColumnBuilder>();
  readonly #shapes: (readonly string[])[] = [];
  readonly #shapeCodes = new Map<string, number>();
  readonly #shapeOf = new ColumnBuilder();
  readonly #source = { file: new ColumnBuilder(), sheet: new ColumnBuilder(), row: new ColumnBuilder() };
  readonly #others = new Map<number, readonly SourceRef[]>();
  #length = 0;
  #shape = -1;

  get length(): number {
    return this.#length;
  }

  column(name: string): ColumnBuilder {
    const known = this.#columns.get(name);
    if (known) return known;
    const made = new ColumnBuilder();
    this.#columns.set(name, made);
    return made;
  }

  add({ values, raw, extra, source, others }: Row): void {
    const row = this.#length;
    const names = Object.keys(values);
    for (const name of names) {
      const column = this.column(name);
      if (column.length < row) column.padTo(row);
      column.put(values[name] ?? null);
    }
    for (const name of Object.keys(raw)) this.raw.put(row, name, raw[name] ?? '');
    for (const name of Object.keys(extra)) this.extra.put(row, name, extra[name] ?? '');
    if (others) this.#others.set(row, others);
    this.end(names, source);
  }

  /** All rows of another table behind these. */
  addAll(packed: PackedRows): void {
    const from = this.#length;
    for (const [name, values] of packed.values) {
      const column = this.column(name);
      column.padTo(from);
      column.putAll(values);
    }
    this.raw.putAll(packed.raw, from);
    this.extra.putAll(packed.extra, from);
    const shapes = packed.shapes.map((shape) => this.#shapeCode(shape));
    for (const code of packed.shapeOf) this.#shapeOf.putCode(shapes[code] ?? 0);
    this.#source.file.putAll(packed.source.file);
    this.#source.sheet.putAll(packed.source.sheet);
    this.#source.row.putAll(packed.source.row);
    for (const [row, others] of packed.others) this.#others.set(from + row, others);
    this.#length += packed.length;
    for (const column of this.#columns.values()) column.padTo(this.#length);
  }

  /** `shape`: the fields that the row has. */
  end(shape: readonly string[], { file, sheet, row }: SourceRef): void {
    if (!isEqual(shape, this.#shapes[this.#shape])) this.#shape = this.#shapeCode(shape);
    this.#shapeOf.putCode(this.#shape);
    this.#source.file.put(file);
    this.#source.sheet.put(sheet);
    this.#source.row.put(row);
    this.#length += 1;
  }

  /** The number in its file of a row that was given; NaN = unknown. */
  rowNumber(row: number): number {
    return this.#source.row.numberAt(row);
  }

  build(): PackedRows {
    const { file, sheet, row } = this.#source;
    for (const column of this.#columns.values()) column.padTo(this.#length);
    return {
      length: this.#length,
      shapes: this.#shapes,
      shapeOf: codesOf(this.#shapeOf.build()),
      values: new Map([...this.#columns].map(([name, column]) => [name, column.build()])),
      raw: this.raw.build(),
      extra: this.extra.build(),
      source: { file: file.build(), sheet: sheet.build(), row: row.build() },
      others: this.#others,
    };
  }

  #shapeCode(shape: readonly string[]): number {
    const key = JSON.stringify(shape);
    const code = this.#shapeCodes.get(key) ?? this.#shapes.push([...shape]) - 1;
    this.#shapeCodes.set(key, code);
    return code;
  }
}

/** Tables behind each other as one; null when there are no rows. */
export function joinPacked(tables: readonly PackedRows[]): PackedRows | null {
  const filled = tables.filter(({ length }) => length > 0);
  if (filled.length <= 1) return filled[0] ?? null;
  const builder = new PackedBuilder();
  for (const table of filled) builder.addAll(table);
  return builder.build();
}

function codesOf(column: PackedColumn): Codes {
  return column.kind === 'coded' ? column.codes : new Uint8Array(0);
}

function isEqual(one: readonly string[], other: readonly string[] | undefined): boolean {
  return one === other || (one.length === other?.length && one.every((name, index) => name === other[index]));
}
