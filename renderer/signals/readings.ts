// One value for each place and day of a series: breakdowns combined, missing kept apart from zero. Knows no limits and no baseline.
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

const STATUS_BIT: Record<ObservationStatus, number> = { measured: 1, estimated: 2, corrected: 4, missing: 8, not_collected: 16 };

/** `breakdown` (kanaal=telefoon) keeps only those rows; null combines all. A row with status missing or not_collected has no value, whatever number it holds. */
export function readingsOf(series: Series, observations: Observations, breakdown: string | null = null): Readings {
  const order = orderRows(observations, rowsOf(series.dimension, observations, breakdown));
  const { starts, position, value, status } = combineRows(order, observations, series.aggregation);
  const unplaced = observations.day.length - rowsOf(series.dimension, observations, null).length;
  const day = position.map((at) => order.days[at] ?? 0);
  return { places: order.places, starts, day, value, status, ...rankDays(order.days, position, value), hidden: new Map(), unplaced };
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
function combineRows(order: RowOrder, observations: Observations, aggregation: Aggregation) {
  const starts = new Int32Array(order.places.length + 1);
  const position = new Int32Array(order.rows.length);
  const value = new Float64Array(order.rows.length);
  const status = new Uint8Array(order.rows.length);
  let count = 0;
  for (let from = 0; from < order.rows.length; count += 1) {
    const row = order.rows[from] ?? 0;
    const until = endOfEntry(order, from);
    position[count] = order.dayOf[row] ?? 0;
    value[count] = until === from + 1 ? valueAt(observations, row) : combine(order.rows.subarray(from, until), observations, aggregation);
    for (; from < until; from += 1) status[count] = (status[count] ?? 0) | statusBit(observations, order.rows[from] ?? 0);
    starts[(order.placeOf[row] ?? 0) + 1] = count + 1;
  }
  return { starts, position: position.slice(0, count), value: value.slice(0, count), status: status.slice(0, count) };
}

function endOfEntry(order: RowOrder, from: number): number {
  const first = order.rows[from] ?? 0;
  let until = from + 1;
  while (until < order.rows.length && isSameEntry(order, first, order.rows[until] ?? 0)) until += 1;
  return until;
}

function isSameEntry(order: RowOrder, a: number, b: number): boolean {
  return order.placeOf[a] === order.placeOf[b] && order.dayOf[a] === order.dayOf[b];
}

/** Sum or mean of the rows that have a value, added in order of size so that the order of the rows does not matter; NaN when none has one. */
function combine(rows: Int32Array, observations: Observations, aggregation: Aggregation): number {
  const values = Float64Array.from(rows, (row) => valueAt(observations, row)).filter((value) => !Number.isNaN(value));
  if (values.length === 0) return Number.NaN;
  const sum = values.sort().reduce((total, value) => total + value, 0);
  return aggregation === 'sum' ? sum : sum / values.length;
}

function valueAt(observations: Observations, row: number): number {
  const status = observations.status[row];
  const value = observations.value[row] ?? Number.NaN;
  return status === 'missing' || status === 'not_collected' || !Number.isFinite(value) ? Number.NaN : value;
}

/** An empty cell that calls itself measured is missing. */
function statusBit(observations: Observations, row: number): number {
  const status = observations.status[row] ?? 'measured';
  const isEmpty = Number.isNaN(valueAt(observations, row));
  return STATUS_BIT[isEmpty && status !== 'not_collected' ? 'missing' : status];
}

/** Numbers the days on which some entry has a value. */
function rankDays(days: Int32Array, position: Int32Array, value: Float64Array) {
  const rankOf = new Int32Array(days.length).fill(-1);
  position.forEach((at, entry) => {
    if (!Number.isNaN(value[entry])) rankOf[at] = 0;
  });
  const reportingDays = days.filter((_, at) => rankOf[at] === 0);
  let rank = 0;
  rankOf.forEach((isSilent, at) => {
    if (isSilent === 0) rankOf[at] = rank++;
  });
  return { reportingDays, rank: position.map((at) => rankOf[at] ?? -1) };
}
