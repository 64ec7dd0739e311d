// A series through time: its total for each day over a set of places, and the bars of a histogram made from those. Missing days stay missing.
import { firstOfMonth, mondayOf } from './days.ts';
import type { Gauge } from './gauge.ts';
import { firstEntryFrom, positionsOf, type Readings } from './readings.ts';
import type { Aggregation } from './series.ts';

/** Sum or mean over the places that have a value on the day, in the series' unit; null = none has. `reported` of `places` had one; hidden places are in neither. */
export interface DayTotal {
  readonly day: number;
  readonly value: number | null;
  readonly reported: number;
  readonly places: number;
}

export type BinWidth = 'day' | 'week' | 'month';

/** A bar: `from` and `until` lie inside the period, `value` sums or averages its days by the series' aggregation, `days` had a value. */
export interface Bin {
  readonly from: number;
  readonly until: number;
  readonly value: number | null;
  readonly days: number;
}

const STARTS: Record<BinWidth, (day: number) => number> = { day: (day) => day, week: mondayOf, month: firstOfMonth };

/** Every calendar day from `from` up to and including `until`. With one place this is its own course, for a spark line. */
export function dailyTotals(gauge: Gauge, from: number, until: number, places: readonly string[] = gauge.readings.places): DayTotal[] {
  const sums = new Float64Array(Math.max(0, until - from + 1));
  const counts = new Int32Array(sums.length);
  const wanted = new Set(places.filter((place) => !gauge.readings.hidden.has(place)));
  const positions = [...wanted].flatMap((place) => positionsOf(gauge.readings).get(place) ?? []);
  for (const position of positions.sort((a, b) => a - b)) addPlace(gauge.readings, position, from, sums, counts);
  return Array.from(sums, (sum, index) => {
    const reported = counts[index] ?? 0;
    return { day: from + index, value: aggregated(gauge.series.aggregation, sum, reported), reported, places: wanted.size };
  });
}

/** The value of one place on every calendar day from `from` up to and including `until`; null = no value. */
export function courseOf({ readings }: Gauge, place: number, from: number, until: number): (number | null)[] {
  const values = new Array<number | null>(Math.max(0, until - from + 1)).fill(null);
  const end = firstEntryFrom(readings, place, until + 1);
  for (let entry = firstEntryFrom(readings, place, from); entry < end; entry += 1) {
    const value = readings.value[entry] ?? Number.NaN;
    if (!Number.isNaN(value)) values[(readings.day[entry] ?? 0) - from] = value;
  }
  return values;
}

/** Bars by day, ISO week (Monday first) or calendar month, of totals in order of day. A week or month at the edge of the period is cut there. */
export function binsOf(totals: readonly DayTotal[], aggregation: Aggregation, width: BinWidth): Bin[] {
  const groups: DayTotal[][] = [];
  let start: number | null = null;
  for (const total of totals) {
    if (STARTS[width](total.day) === start) groups.at(-1)?.push(total);
    else groups.push([total]);
    start = STARTS[width](total.day);
  }
  return groups.map((group) => binOf(group, aggregation));
}

function binOf(group: readonly DayTotal[], aggregation: Aggregation): Bin {
  const values = group.flatMap(({ value }) => (value === null ? [] : [value]));
  const sum = values.reduce((total, value) => total + value, 0);
  const [from, until] = [group[0]?.day ?? 0, group.at(-1)?.day ?? 0];
  return { from, until, value: aggregated(aggregation, sum, values.length), days: values.length };
}

/** The narrowest bar with which a period of so many days stays within `maxBars` bars; months when none does. */
export function widthFor(days: number, maxBars: number): BinWidth {
  if (days <= maxBars) return 'day';
  return Math.ceil(days / 7) + 1 <= maxBars ? 'week' : 'month';
}

function addPlace(readings: Readings, place: number, from: number, sums: Float64Array, counts: Int32Array): void {
  const { day, value } = readings;
  const end = firstEntryFrom(readings, place, from + sums.length);
  for (let entry = firstEntryFrom(readings, place, from); entry < end; entry += 1) {
    const amount = value[entry] ?? Number.NaN;
    if (Number.isNaN(amount)) continue;
    const index = (day[entry] ?? 0) - from;
    sums[index] = (sums[index] ?? 0) + amount;
    counts[index] = (counts[index] ?? 0) + 1;
  }
}

function aggregated(aggregation: Aggregation, sum: number, count: number): number | null {
  if (count === 0) return null;
  return aggregation === 'sum' ? sum : sum / count;
}
