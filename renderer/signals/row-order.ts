// Puts the rows of a series in order of place and then day, in time linear in their number. Knows place and day only.
import type { Codes } from '../model/packed.ts';
import type { CodedObservations } from './coded.ts';
import type { Dimension } from './series.ts';

/** `rows` are row numbers by place, then day; `placeOf` and `dayOf` give by code its position in `places` and `days` (both ascending). */
export interface RowOrder {
  readonly rows: Int32Array;
  readonly places: readonly string[];
  readonly days: Int32Array;
  readonly placeOf: Int32Array;
  readonly dayOf: Int32Array;
}

export function orderRows({ place, places, day, days }: CodedObservations, rows: Int32Array): RowOrder {
  const placeRanks = ranks(rows, place, places, byText);
  const dayRanks = ranks(rows, day, days, byNumber);
  const byDay = countingSort(rows, day, dayRanks.of, dayRanks.distinct.length);
  const byPlace = countingSort(byDay, place, placeRanks.of, placeRanks.distinct.length);
  return { rows: byPlace, places: placeRanks.distinct, days: Int32Array.from(dayRanks.distinct), placeOf: placeRanks.of, dayOf: dayRanks.of };
}

/** Row numbers that belong to the series: those with the place its dimension asks for (a city has none) and, if asked, with one breakdown. */
export function rowsOf(dimension: Dimension, observations: CodedObservations, breakdown: string | null): Int32Array {
  const { rows: all, place } = observations;
  const wanted = breakdown === null ? -1 : observations.breakdowns.indexOf(breakdown);
  const isCity = dimension === 'city';
  const rows = new Int32Array(all.length);
  let count = 0;
  for (let at = 0; at < all.length; at += 1) {
    const row = all[at] ?? 0;
    const isPlaced = (place[row] === 0) === isCity;
    if (isPlaced && (breakdown === null || observations.breakdown[row] === wanted)) rows[count++] = row;
  }
  return rows.subarray(0, count);
}

/** The distinct values that these rows have, in ascending order, and for each code the position of its value among them. */
function ranks<T extends string | number>(rows: Int32Array, codes: Codes, values: ArrayLike<T>, compare: (a: T, b: T) => number) {
  const isUsed = new Uint8Array(values.length);
  for (let at = 0; at < rows.length; at += 1) isUsed[codes[rows[at] ?? 0] ?? 0] = 1;
  const distinct: T[] = [];
  isUsed.forEach((used, code) => {
    if (used === 1) distinct.push(values[code] as T);
  });
  const sorted = [...new Set(distinct)].sort(compare);
  const rankOf = new Map(sorted.map((value, rank) => [value, rank]));
  return { distinct: sorted, of: Int32Array.from(isUsed, (used, code) => (used === 1 ? (rankOf.get(values[code] as T) ?? 0) : 0)) };
}

/** Stable: rows with the same key keep their order. */
function countingSort(rows: Int32Array, codes: Codes, rankOf: Int32Array, keys: number): Int32Array {
  const next = new Int32Array(keys + 1);
  for (let at = 0; at < rows.length; at += 1) {
    const key = (rankOf[codes[rows[at] ?? 0] ?? 0] ?? 0) + 1;
    next[key] = (next[key] ?? 0) + 1;
  }
  for (let key = 0; key < keys; key += 1) next[key + 1] = (next[key + 1] ?? 0) + (next[key] ?? 0);
  const sorted = new Int32Array(rows.length);
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? 0;
    const key = rankOf[codes[row] ?? 0] ?? 0;
    const position = next[key] ?? 0;
    sorted[position] = row;
    next[key] = position + 1;
  }
  return sorted;
}

/** By code unit, the same on every machine. */
function byText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function byNumber(a: number, b: number): number {
  return a - b;
}
