// Parts of packed columns to Arrow vectors: numbers as they lie, texts as places in a list that goes along once.
import { type Data, DateDay, Dictionary, Float64, Int32, Int64, makeData, Utf8, Vector } from 'apache-arrow';
import type { PackedColumn } from '../model/packed.ts';
import type { PackedPart } from './database.ts';

const DAY_MS = 86_400_000;

/** Texts behind each other, and where each begins. */
interface TextBuffers {
  readonly valueOffsets: Int32Array;
  readonly data: Uint8Array;
}

/** The vector of a part; `id` tells its list of words from those of the other columns. A text where a number or day should be is unknown. */
export function partData(part: PackedPart, id: number): Data {
  if (part.kind === 'text') return textData(part, id);
  return part.packed.kind === 'numbers' ? numberData(part, part.packed.numbers.subarray(part.from, part.to)) : wordData(part, part.packed);
}

function numberData({ kind }: PackedPart, numbers: Float64Array): Data {
  const shared = nullsOf(numbers.length, (index) => Number.isNaN(numbers[index]));
  if (kind === 'decimal') return makeData({ type: new Float64(), ...shared, data: numbers.slice() });
  if (kind === 'date') return makeData({ type: new DateDay(), ...shared, data: new Int32Array(numbers.length) });
  const whole = new BigInt64Array(numbers.length);
  for (let index = 0; index < numbers.length; index += 1) whole[index] = BigInt(Math.trunc(numbers[index] || 0));
  return makeData({ type: new Int64(), ...shared, data: whole });
}

type Coded = Extract<PackedColumn, { kind: 'coded' }>;

/** Numbers and days that stand as words in the list: each word is read once. */
function wordData(part: PackedPart, { codes, words }: Coded): Data {
  const read = words.map((word) => numberOf(word, part.kind));
  const numbers = new Float64Array(part.to - part.from);
  for (let at = 0; at < numbers.length; at += 1) numbers[at] = read[codes[part.from + at] ?? 0] ?? Number.NaN;
  if (part.kind !== 'date') return numberData(part, numbers);
  const days = new Int32Array(numbers.length);
  for (let at = 0; at < days.length; at += 1) days[at] = numbers[at] || 0;
  return makeData({ type: new DateDay(), ...nullsOf(days.length, (index) => Number.isNaN(numbers[index])), data: days });
}

function numberOf(word: unknown, kind: PackedPart['kind']): number {
  if (kind === 'date') return typeof word === 'string' ? Date.parse(word) / DAY_MS : Number.NaN;
  return typeof word === 'number' ? word : Number.NaN;
}

/** Only the words that the part uses go along. */
function textData({ packed, from, to }: PackedPart, id: number): Data {
  const { codes, words } = packed.kind === 'coded' ? packed : { codes: new Uint8Array(to), words: [null] };
  const places = new Int32Array(words.length).fill(-1);
  const used: string[] = [];
  const data = new Int32Array(to - from);
  for (let row = from; row < to; row += 1) {
    const code = codes[row] ?? 0;
    const word = words[code] ?? null;
    if (word === null) continue;
    if (places[code] === -1) places[code] = used.push(typeof word === 'string' ? word : String(word)) - 1;
    data[row - from] = places[code] ?? 0;
  }
  const shared = nullsOf(to - from, (index) => (words[codes[from + index] ?? 0] ?? null) === null);
  const dictionary = new Vector([makeData({ type: new Utf8(), length: used.length, nullCount: 0, ...textBuffers(used) })]);
  return makeData({ type: new Dictionary(new Utf8(), new Int32(), id), ...shared, data, dictionary });
}

function nullsOf(length: number, isNull: (index: number) => boolean): { length: number; nullCount: number; nullBitmap: Uint8Array } {
  const nullBitmap = new Uint8Array(((length >> 3) + 8) & ~7);
  let nullCount = 0;
  for (let index = 0; index < length; index += 1) {
    if (isNull(index)) nullCount += 1;
    else nullBitmap[index >> 3] = (nullBitmap[index >> 3] ?? 0) | (1 << (index & 7));
  }
  return { length, nullCount, nullBitmap };
}

const encoder = new TextEncoder();

export function textBuffers(texts: readonly (string | null)[]): TextBuffers {
  const valueOffsets = new Int32Array(texts.length + 1);
  let data = new Uint8Array(Math.max(64, texts.length * 16));
  let at = 0;
  for (let index = 0; index < texts.length; index += 1) {
    const text = texts[index] ?? '';
    if (data.length - at < text.length * 3) data = longer(data, at + text.length * 3);
    at += encoder.encodeInto(text, data.subarray(at)).written;
    valueOffsets[index + 1] = at;
  }
  return { valueOffsets, data: data.slice(0, at) };
}

function longer(data: Uint8Array<ArrayBuffer>, least: number): Uint8Array<ArrayBuffer> {
  const longer = new Uint8Array(Math.max(least, data.length * 2));
  longer.set(data);
  return longer;
}
