// Observations on their way to the desk: the columns it needs, in parts small enough that neither side has to stop for one. Knows no series.
import { type Codes, type PackedColumn, type PackedRows, readerOf } from '../../model/packed.ts';

const TEXTS = ['series_id', 'observed_on', 'area_id', 'unit_id', 'breakdown', 'status'] as const;

/** A column of texts that the desk needs; the column `value` comes beside them. */
export type TextColumn = (typeof TEXTS)[number];

/** What the desk takes of packed rows: no raw texts, own columns or sources. */
export type FeedRows = Pick<PackedRows, 'length' | 'values'>;

/** First `begin`, then all `words`, then all `rows` in order. A text that is not there is ''; `value` NaN = none. */
export type FeedPart =
  | { readonly kind: 'begin'; readonly length: number; readonly words: Readonly<Record<TextColumn, number>> }
  | { readonly kind: 'words'; readonly of: TextColumn; readonly words: readonly string[] }
  | {
      readonly kind: 'rows';
      readonly from: number;
      readonly codes: Readonly<Record<TextColumn, Codes>>;
      readonly value: Float64Array<ArrayBuffer>;
    };

/** Some milliseconds of work each. */
const ROWS_A_PART = 200_000;
const WORDS_A_PART = 20_000;

const EMPTY: PackedColumn = { kind: 'coded', codes: new Int32Array(0), words: [''] };

/** Each part is made when it is asked for, from memory of its own, so that it may be handed over. */
export function* feedParts({ length, values }: FeedRows): Generator<FeedPart> {
  const columns = byColumn((name) => textColumn(values.get(name)));
  yield { kind: 'begin', length, words: byColumn((name) => columns[name].words.length) };
  for (const of of TEXTS) {
    const { words } = columns[of];
    for (let at = 0; at < words.length; at += WORDS_A_PART) yield { kind: 'words', of, words: words.slice(at, at + WORDS_A_PART).map(textOf) };
  }
  for (let from = 0; from < length; from += ROWS_A_PART) {
    const to = Math.min(length, from + ROWS_A_PART);
    const codes = byColumn((name) => codesBetween(columns[name], from, to));
    yield { kind: 'rows', from, codes, value: numbersBetween(values.get('value'), from, to) };
  }
}

/** The memory of a part that may be handed over, so that it is not copied. */
export function buffersIn(part: FeedPart): ArrayBuffer[] {
  return part.kind === 'rows' ? [...TEXTS.map((name) => part.codes[name].buffer), part.value.buffer] : [];
}

/** An empty column for so many codes up to `words`. */
export function codesFor(words: number, length: number): Codes {
  if (words <= 0x100) return new Uint8Array(length);
  return words <= 0x10000 ? new Uint16Array(length) : new Int32Array(length);
}

export function byColumn<T>(make: (name: TextColumn) => T): Record<TextColumn, T> {
  return Object.fromEntries(TEXTS.map((name) => [name, make(name)])) as Record<TextColumn, T>;
}

type CodedColumn = Extract<PackedColumn, { kind: 'coded' }>;

/** A column of texts without any text is packed as numbers. */
function textColumn(column: PackedColumn | undefined): CodedColumn {
  return (column?.kind === 'coded' ? column : EMPTY) as CodedColumn;
}

function textOf(word: unknown): string {
  return typeof word === 'string' ? word : '';
}

function codesBetween({ codes, words }: CodedColumn, from: number, to: number): Codes {
  const between = codesFor(words.length, to - from);
  if (codes.length > 0) between.set(codes.subarray(from, to));
  return between;
}

function numbersBetween(column: PackedColumn | undefined, from: number, to: number): Float64Array<ArrayBuffer> {
  if (column?.kind === 'numbers') return column.numbers.slice(from, to);
  const read = column ? readerOf(column) : () => null;
  return Float64Array.from({ length: to - from }, (_, at) => {
    const value = read(from + at);
    return typeof value === 'number' ? value : Number.NaN;
  });
}
