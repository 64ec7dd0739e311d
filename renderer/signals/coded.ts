// Observations with their texts as places in lists, so that a million of them are a few arrays of numbers. Knows no series and no arithmetic.
import type { Codes } from '../model/packed.ts';
import type { ObservationStatus, Observations } from './series.ts';

/**
 * Columns of observations, of which only `rows` belong to the series. `places[0]` is always '' (no place). `days` are days since 1970-01-01.
 * `value` NaN = no value; `status` = STATUS_BIT, 0 = not said.
 */
export interface CodedObservations {
  readonly rows: Int32Array<ArrayBuffer>;
  readonly place: Codes;
  readonly places: readonly string[];
  readonly day: Codes;
  readonly days: ArrayLike<number>;
  readonly value: Float64Array<ArrayBuffer>;
  readonly status: Uint8Array<ArrayBuffer>;
  readonly breakdown: Codes;
  readonly breakdowns: readonly string[];
}

export const STATUS_BIT: Readonly<Record<ObservationStatus, number>> = { measured: 1, estimated: 2, corrected: 4, missing: 8, not_collected: 16 };

/** What has no value, whatever number it holds. */
const NO_VALUE = STATUS_BIT.missing | STATUS_BIT.not_collected;

/** All rows of the columns, breakdowns left out when they are not asked for. */
export function coded({ place, day, value, status, breakdown }: Observations, withBreakdown: boolean): CodedObservations {
  const count = day.length;
  const places = new WordList<string>(['']);
  const days = new WordList<number>([]);
  const breakdowns = new WordList<string>(['']);
  return {
    rows: Int32Array.from({ length: count }, (_, row) => row),
    place: places.codes(place, count),
    places: places.words,
    day: days.codes(day, count),
    days: days.words,
    value: Float64Array.from({ length: count }, (_, row) => value[row] ?? Number.NaN),
    status: Uint8Array.from({ length: count }, (_, row) => STATUS_BIT[status[row] ?? 'measured'] ?? 0),
    breakdown: withBreakdown ? breakdowns.codes(breakdown, count) : new Uint8Array(0),
    breakdowns: breakdowns.words,
  };
}

/** The value of a row; NaN when it has none. A row that says missing or not_collected has none, whatever number it holds. */
export function valueAt({ value, status }: CodedObservations, row: number): number {
  const number = value[row] ?? Number.NaN;
  return (status[row] ?? 0) & NO_VALUE || !Number.isFinite(number) ? Number.NaN : number;
}

/** The status of a row as a bit, given its value. A row without a value is missing, unless it was not collected. */
export function statusBitAt({ status }: CodedObservations, row: number, value: number): number {
  const bit = status[row] || STATUS_BIT.measured;
  return Number.isNaN(value) && bit !== STATUS_BIT.not_collected ? STATUS_BIT.missing : bit;
}

/** Each value once, in the order in which they came. */
class WordList<T extends string | number> {
  readonly words: T[];
  readonly #codeOf: Map<T, number>;

  constructor(words: readonly T[]) {
    this.words = [...words];
    this.#codeOf = new Map(words.map((word, code) => [word, code]));
  }

  codes(values: ArrayLike<T>, count: number): Codes {
    const codes = new Int32Array(count);
    for (let row = 0; row < count; row += 1) {
      const word = values[row] as T;
      let code = this.#codeOf.get(word);
      if (code === undefined) {
        code = this.words.push(word) - 1;
        this.#codeOf.set(word, code);
      }
      codes[row] = code;
    }
    return codes;
  }
}
