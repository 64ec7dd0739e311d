// One value for each place and day of a series: breakdowns combined, missing kept apart from zero. Knows no limits and no baseline.
import { type CodedObservations, coded, STATUS_BIT, statusBitAt, valueAt } from './coded.ts';
import { orderRows, type RowOrder, rowsOf } from './row-order.ts';
import type { Aggregation, ObservationStatus, Observations, Series } from './series.ts';

/** Why a place has no value on a day. `no_row` = nothing was written down; `hidden` = its group is too small to show, or of unknown size. */
export type NoValueReason = 'missing' | 'not_collected' | 'no_row' | 'hidden';
export type HiddenBecause = 'too_small' | 'size_unknown';

/**
 * Entries by place, then day; entries of place p are starts[p] up to starts[p + 1]. `value` NaN = no value.
 * `reportingDays` are the days on which some place has a value, ascending; `rank` is the place of an entry's day among them, -1 when nobody has one.
 */
export interface Readings {
  readonly places: readonly string[];
  readonly starts: Int32Array;
  readonly day: Int32Array;
  readonly value: Float64Array;
  readonly status: Uint8Array;
  readonly rank: Int32Array;
  readonly reportingDays: Int32Array;
  readonly hidden: ReadonlyMap<string, HiddenBecause>;
  /** Rows left out because they carry no place, or carry one in a series of the city. */
  readonly unplaced: number;
}

/** `breakdown` (kanaal=telefoon) keeps only those rows; null combines all. A row with status missing or not_collected has no value, whatever number it holds. */
export function readingsOf(series: Series, observations: Observations | CodedObservations, breakdown: string | null = null): Readings {
  const columns = 'rows' in observations ? observations : coded(observations, breakdown !== null);
  const rows = rowsOf(series.dimension, columns, breakdown);
  const order = orderRows(columns, rows);
  const { starts, position, value, status } = combineRows(order, columns, series.aggregation);
  const placed = breakdown === null ? rows : rowsOf(series.dimension, columns, null);
  const day = looked(order.days, position);
  const ranked = rankDays(order.days, position, value);
  return { places: order.places, starts, day, value, status, ...ranked, hidden: new Map(), unplaced: columns.rows.length - placed.length };
}

/** The statuses of the rows behind an entry: more than one when breakdowns differ, such as one channel missing. */
export function statusesAt(readings: Readings, entry: number): ObservationStatus[] {
  const bits = readings.status[entry] ?? 0;
  return (Object.keys(STATUS_BIT) as ObservationStatus[]).filter((status) => bits & STATUS_BIT[status]);
}

/** Why this entry (undefined = there is none) has no value; null when it has one. */
export function reasonAt(readings: Readings, place: string, entry: number | undefined): NoValueReason | null {
  if (readings.hidden.has(place)) return 'hidden';
  if (entry === undefined) return 'no_row';
  if (!Number.isNaN(readings.value[entry])) return null;
  return statusesAt(readings, entry).includes('missing') ? 'missing' : 'not_collected';
}

const POSITIONS = new WeakMap<readonly string[], ReadonlyMap<string, number>>();

/** The position of each place; the list is made once for the readings of a series. */
export function positionsOf({ places }: Readings): ReadonlyMap<string, number> {
  const known = POSITIONS.get(places) ?? new Map(places.map((place, position) => [place, position]));
  POSITIONS.set(places, known);
  return known;
}

/** The first entry of a place (by its position) on or after a day; its end if there is none. */
export function firstEntryFrom(readings: Readings, place: number, day: number): number {
  let low = readings.starts[place] ?? 0;
  let high = readings.starts[place + 1] ?? low;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((readings.day[middle] ?? 0) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The entries of a place (by its position) that have a value, from one day up to and including another. */
export function* entriesBetween(readings: Readings, place: number, from: number, until: number): Generator<number> {
  const end = firstEntryFrom(readings, place, until + 1);
  for (let entry = firstEntryFrom(readings, place, from); entry < end; entry += 1) if (!Number.isNaN(readings.value[entry])) yield entry;
}

/** `position` is that of the entry's day among the days of the order. */
function combineRows({ rows, places, placeOf, dayOf }: RowOrder, observations: CodedObservations, aggregation: Aggregation) {
  const { place, day } = observations;
  const starts = new Int32Array(places.length + 1);
  const position = new Int32Array(rows.length);
  const value = new Float64Array(rows.length);
  const status = new Uint8Array(rows.length);
  let count = -1;
  let from = 0;
  let lastPlace = -1;
  let lastDay = -1;
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? 0;
    const placeNow = placeOf[place[row] ?? 0] ?? 0;
    const dayNow = dayOf[day[row] ?? 0] ?? 0;
    const amount = valueAt(observations, row);
    if (placeNow !== lastPlace || dayNow !== lastDay) {
      if (at - from > 1) value[count] = combine(rows.subarray(from, at), observations, aggregation);
      count += 1;
      from = at;
      position[count] = dayNow;
      value[count] = amount;
      starts[placeNow + 1] = count + 1;
      lastPlace = placeNow;
      lastDay = dayNow;
    }
    status[count] = (status[count] ?? 0) | statusBitAt(observations, row, amount);
  }
  if (rows.length - from > 1) value[count] = combine(rows.subarray(from), observations, aggregation);
  return { starts, position: cut(position, count + 1), value: cut(value, count + 1), status: cut(status, count + 1) };
}

/** The first so many; the same array when it has no more. */
function cut<T extends Int32Array | Float64Array | Uint8Array>(array: T, count: number): T {
  return (count === array.length ? array : array.slice(0, count)) as T;
}

/** Sum or mean of the rows that have a value, added in order of size so that the order of the rows does not matter; NaN when none has one. */
function combine(rows: Int32Array, observations: CodedObservations, aggregation: Aggregation): number {
  const values: number[] = [];
  for (const row of rows) {
    const value = valueAt(observations, row);
    if (!Number.isNaN(value)) values.push(value);
  }
  if (values.length === 0) return Number.NaN;
  const sum = values.sort(bySize).reduce((total, value) => total + value, 0);
  return aggregation === 'sum' ? sum : sum / values.length;
}

function bySize(a: number, b: number): number {
  return a - b;
}

/** Numbers the days on which some entry has a value. */
function rankDays(days: Int32Array, position: Int32Array, value: Float64Array) {
  const rankOf = new Int32Array(days.length).fill(-1);
  for (let entry = 0; entry < position.length; entry += 1) if (!Number.isNaN(value[entry])) rankOf[position[entry] ?? 0] = 0;
  const reportingDays = days.filter((_, at) => rankOf[at] === 0);
  let rank = 0;
  rankOf.forEach((isSilent, at) => {
    if (isSilent === 0) rankOf[at] = rank++;
  });
  return { reportingDays, rank: looked(rankOf, position) };
}

/** The number at each position of the list. */
function looked(list: Int32Array, positions: Int32Array): Int32Array {
  const found = new Int32Array(positions.length);
  for (let at = 0; at < positions.length; at += 1) found[at] = list[positions[at] ?? 0] ?? 0;
  return found;
}
