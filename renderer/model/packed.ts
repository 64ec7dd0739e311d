// Rows as columns of numbers, so that a million of them go from one worker to another in one move. Knows no sheet.
import { NOTHING, type Row, type SourceRef, type Value } from './record.ts';

/** Numbers with NaN for null, or places in a list of the values that occur. */
export type PackedColumn =
  | { readonly kind: 'numbers'; readonly numbers: Float64Array<ArrayBuffer> }
  | { readonly kind: 'coded'; readonly codes: Int32Array<ArrayBuffer>; readonly words: readonly Value[] };

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
  readonly shapeOf: Int32Array<ArrayBuffer>;
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
class Words {
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
