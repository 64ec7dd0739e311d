// Rows as columns of numbers, so that a million of them go from one worker to another in one move. Knows no sheet.
import { NOTHING, type Row, type SourceRef, type Value } from './record.ts';

/** Places in a list, in as few bytes as the list allows. */
export type Codes = Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer> | Int32Array<ArrayBuffer>;

/** Numbers with NaN for null, or places in a list of the values that occur. */
export type PackedColumn =
  | { readonly kind: 'numbers'; readonly numbers: Float64Array<ArrayBuffer> }
  | { readonly kind: 'coded'; readonly codes: Codes; readonly words: readonly Value[] };

/** Texts that few rows have: the row (counted from 0), the field or column, the text. */
export interface PackedTexts {
  readonly rows: Int32Array<ArrayBuffer>;
  readonly names: PackedColumn;
  readonly texts: PackedColumn;
}

/** `shapes` are the fields that rows have, and in which order; `shapeOf` says by place which a row has. */
export interface PackedRows {
  readonly length: number;
  readonly shapes: readonly (readonly string[])[];
  readonly shapeOf: Codes;
  readonly values: ReadonlyMap<string, PackedColumn>;
  readonly raw: PackedTexts;
  readonly extra: PackedTexts;
  readonly source: { readonly [Part in keyof SourceRef]: PackedColumn };
  readonly others: ReadonlyMap<number, readonly SourceRef[]>;
}

export function packRows(rows: readonly Row[]): PackedRows {
  const { shapes, shapeOf } = shapesOf(rows);
  const names = new Set(shapes.flat());
  const column = (read: (row: Row) => Value) => packColumn(rows.length, (index) => read(rows[index] as Row));
  return {
    length: rows.length,
    shapes,
    shapeOf,
    values: new Map([...names].map((name) => [name, column(({ values }) => (Object.hasOwn(values, name) ? (values[name] ?? null) : null))])),
    raw: packTexts(rows, ({ raw }) => raw),
    extra: packTexts(rows, ({ extra }) => extra),
    source: { file: column(({ source }) => source.file), sheet: column(({ source }) => source.sheet), row: column(({ source }) => source.row) },
    others: new Map(rows.flatMap(({ others }, index) => (others ? [[index, others]] : []))),
  };
}

export function unpackRows(packed: PackedRows): Row[] {
  const [raw, extra] = [unpackTexts(packed.raw), unpackTexts(packed.extra)];
  const readers = new Map([...packed.values].map(([name, column]) => [name, readerOf(column)]));
  const source = { file: readerOf(packed.source.file), sheet: readerOf(packed.source.sheet), row: readerOf(packed.source.row) };
  return Array.from({ length: packed.length }, (_, index): Row => {
    const shape = packed.shapes[packed.shapeOf[index] ?? 0] ?? [];
    const others = packed.others.get(index);
    return {
      values: Object.fromEntries(shape.map((name) => [name, readers.get(name)?.(index) ?? null])),
      raw: raw.get(index) ?? NOTHING,
      extra: extra.get(index) ?? NOTHING,
      source: { file: String(source.file(index)), sheet: String(source.sheet(index)), row: source.row(index) as number | null },
      ...(others && { others }),
    };
  });
}

/** Gives rows by their number, counted from 0, each made when it is asked for. */
export function rowReaderOf(packed: PackedRows): (index: number) => Row {
  const columns = new Map([...packed.values].map(([name, column]) => [name, readerOf(column)]));
  const shapes = packed.shapes.map((names) => names.map((name) => [name, columns.get(name) ?? (() => null)] as const));
  const [raw, extra] = [textReaderOf(packed.raw), textReaderOf(packed.extra)];
  const source = { file: readerOf(packed.source.file), sheet: readerOf(packed.source.sheet), row: readerOf(packed.source.row) };
  return (index) => {
    const values: Record<string, Value> = {};
    for (const [name, read] of shapes[packed.shapeOf[index] ?? 0] ?? []) setOwn(values, name, read(index));
    const others = packed.others.get(index);
    return {
      values,
      raw: raw(index),
      extra: extra(index),
      source: { file: source.file(index) as string, sheet: source.sheet(index) as string, row: source.row(index) as number | null },
      ...(others && { others }),
    };
  };
}

function textReaderOf({ rows, names, texts }: PackedTexts): (row: number) => Readonly<Record<string, string>> {
  const [name, text] = [readerOf(names), readerOf(texts)];
  return (row) => {
    let at = firstFrom(rows, row);
    if (rows[at] !== row) return NOTHING;
    const found: Record<string, string> = {};
    for (; rows[at] === row; at += 1) setOwn(found, String(name(at)), String(text(at)));
    return found;
  };
}

/** Place of the first text of this row or a later one; rows are in order. */
export function firstFrom(rows: Int32Array, row: number): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle] ?? 0) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

function setOwn<T>(into: Record<string, T>, name: string, value: T): void {
  if (name === '__proto__') Object.defineProperty(into, name, { value, enumerable: true, configurable: true, writable: true });
  else into[name] = value;
}

/** Gives the value of a row, counted from 0. */
export function readerOf(column: PackedColumn): (index: number) => Value {
  if (column.kind === 'coded') return (index) => column.words[column.codes[index] ?? 0] ?? null;
  return (index) => {
    const number = column.numbers[index] ?? Number.NaN;
    return Number.isNaN(number) ? null : number;
  };
}

/** The memory that may be handed over, so that nothing is copied. */
export function buffersOf({ shapeOf, values, raw, extra, source }: PackedRows): ArrayBuffer[] {
  const columns = [...values.values(), ...Object.values(source), raw.names, raw.texts, extra.names, extra.texts];
  const ofColumns = columns.map((column) => (column.kind === 'numbers' ? column.numbers.buffer : column.codes.buffer));
  return [shapeOf.buffer, raw.rows.buffer, extra.rows.buffer, ...ofColumns];
}

function shapesOf(rows: readonly Row[]): { shapes: string[][]; shapeOf: Int32Array<ArrayBuffer> } {
  const shapes: string[][] = [];
  const shapeOf = new Int32Array(rows.length);
  const known = new Map<string, number>();
  let place = 0;
  for (const [index, { values }] of rows.entries()) {
    const shape = Object.keys(values);
    if (!isEqual(shape, shapes[place])) {
      const key = JSON.stringify(shape);
      place = known.get(key) ?? shapes.push(shape) - 1;
      known.set(key, place);
    }
    shapeOf[index] = place;
  }
  return { shapes, shapeOf };
}

function isEqual(one: readonly string[], other: readonly string[] | undefined): boolean {
  return one.length === other?.length && one.every((name, index) => name === other[index]);
}

function packColumn(length: number, read: (index: number) => Value): PackedColumn {
  const isNumbers = everyIndex(length, (index) => {
    const value = read(index);
    return value === null || (typeof value === 'number' && !Number.isNaN(value));
  });
  if (isNumbers) {
    const numbers = new Float64Array(length);
    for (let index = 0; index < length; index += 1) numbers[index] = (read(index) as number | null) ?? Number.NaN;
    return { kind: 'numbers', numbers };
  }
  const words = new Words();
  const codes = new Int32Array(length);
  for (let index = 0; index < length; index += 1) codes[index] = words.codeOf(read(index));
  return { kind: 'coded', codes, words: words.list };
}

function everyIndex(length: number, test: (index: number) => boolean): boolean {
  for (let index = 0; index < length; index += 1) if (!test(index)) return false;
  return true;
}

/** Each value once. */
export class Words {
  readonly list: Value[] = [];
  readonly #texts = new Map<string, number>();
  readonly #others = new Map<string, number>();

  codeOf(value: Value): number {
    const [known, key] = typeof value === 'string' ? [this.#texts, value] : [this.#others, keyOf(value)];
    const code = known.get(key);
    if (code !== undefined) return code;
    known.set(key, this.list.length);
    return this.list.push(value) - 1;
  }
}

function keyOf(value: Value): string {
  if (Object.is(value, -0)) return '-0';
  return typeof value === 'number' ? String(value) : JSON.stringify(value);
}

function packTexts(rows: readonly Row[], read: (row: Row) => Readonly<Record<string, string>>): PackedTexts {
  const found: { index: number; name: string; text: string }[] = [];
  for (const [index, row] of rows.entries()) {
    const texts = read(row);
    for (const name in texts) if (Object.hasOwn(texts, name)) found.push({ index, name, text: texts[name] ?? '' });
  }
  return {
    rows: Int32Array.from(found, ({ index }) => index),
    names: packColumn(found.length, (index) => found[index]?.name ?? ''),
    texts: packColumn(found.length, (index) => found[index]?.text ?? ''),
  };
}

function unpackTexts({ rows, names, texts }: PackedTexts): Map<number, Record<string, string>> {
  const [nameAt, textAt] = [readerOf(names), readerOf(texts)];
  const entries = new Map<number, [string, string][]>();
  for (const [index, row] of rows.entries()) {
    const entry: [string, string] = [String(nameAt(index)), String(textAt(index))];
    const others = entries.get(row);
    if (others) others.push(entry);
    else entries.set(row, [entry]);
  }
  return new Map(Array.from(entries, ([row, list]) => [row, Object.fromEntries(list)]));
}
