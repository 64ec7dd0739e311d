// Puts the rows of a series in order of place and then day, in time linear in their number. Knows place and day only.
import type { Dimension, Observations } from './series.ts';

/** `rows` are row numbers by place, then day; `placeOf` and `dayOf` give for each row number its position in `places` and `days` (both ascending). */
export interface RowOrder {
  readonly rows: Int32Array;
  readonly places: readonly string[];
  readonly days: Int32Array;
  readonly placeOf: Int32Array;
  readonly dayOf: Int32Array;
}

export function orderRows(observations: Observations, rows: Int32Array): RowOrder {
  const count = observations.day.length;
  const places = positions(rows, observations.place, count, byText);
  const days = positions(rows, observations.day, count, byNumber);
  const byDay = countingSort(rows, days.of, days.distinct.length);
  const byPlace = countingSort(byDay, places.of, places.distinct.length);
  return { rows: byPlace, places: places.distinct, days: Int32Array.from(days.distinct), placeOf: places.of, dayOf: days.of };
}

/** Row numbers that belong to the series: those with the place its dimension asks for (a city has none) and, if asked, with one breakdown. */
export function rowsOf(dimension: Dimension, observations: Observations, breakdown: string | null): Int32Array {
  const rows = new Int32Array(observations.day.length);
  let count = 0;
  for (let row = 0; row < rows.length; row += 1) {
    const isPlaced = (observations.place[row] === '') === (dimension === 'city');
    if (isPlaced && (breakdown === null || observations.breakdown[row] === breakdown)) rows[count++] = row;
  }
  return rows.subarray(0, count);
}

/** The distinct values in ascending order, and for each row the position of its value among them. */
function positions<T extends string | number>(rows: Int32Array, values: ArrayLike<T>, count: number, compare: (a: T, b: T) => number) {
  const found = new Map<T, number>();
  const of = new Int32Array(count);
  for (const row of rows) {
    const value = values[row] as T;
    const position = found.get(value) ?? found.size;
    if (position === found.size) found.set(value, position);
    of[row] = position;
  }
  const distinct = [...found.keys()].sort(compare);
  const sorted = new Int32Array(distinct.length);
  distinct.forEach((value, position) => {
    sorted[found.get(value) ?? 0] = position;
  });
  for (const row of rows) of[row] = sorted[of[row] ?? 0] ?? 0;
  return { of, distinct };
}

/** Stable: rows with the same key keep their order. */
function countingSort(rows: Int32Array, keyOf: Int32Array, keys: number): Int32Array {
  const next = new Int32Array(keys + 1);
  for (const row of rows) next[(keyOf[row] ?? 0) + 1] = (next[(keyOf[row] ?? 0) + 1] ?? 0) + 1;
  for (let key = 0; key < keys; key += 1) next[key + 1] = (next[key + 1] ?? 0) + (next[key] ?? 0);
  const sorted = new Int32Array(rows.length);
  for (const row of rows) {
    const key = keyOf[row] ?? 0;
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
