// Before and after a decision, in the places it counts and in those it does not name (domain.md section 4, Signals). It is no proof of anything: other things changed too.
import { placesOf, type SeriesDecision } from './decided.ts';
import type { Gauge } from './gauge.ts';
import { entriesBetween, positionsOf } from './readings.ts';

/** Days before and from the first day of a decision that are compared. */
export const EFFECT_WINDOW = 14;

/** Pooled means over all values of the places, in the series' unit; null = no value. `days` are those on which some place has one, `values` how many values there are. */
export interface Side {
  readonly mean: number | null;
  readonly days: number;
  readonly values: number;
}

/** `changePercent` is null when one of the means is not known, or the first is zero. */
export interface Change {
  readonly places: readonly string[];
  readonly before: Side;
  readonly after: Side;
  readonly changePercent: number | null;
}

export interface Effect {
  readonly seriesId: string;
  readonly here: Change;
  /** The places of the series that the decision does not name. */
  readonly elsewhere: Change;
}

type Asked = Pick<SeriesDecision, 'places' | 'areaIds' | 'unitIds' | 'effectiveFrom'>;

/** `until` = the last day (number) that is looked at; null = all that is there. */
export function effectOf(gauge: Gauge, decision: Asked, until: number | null = null): Effect {
  const all = gauge.readings.places;
  const where = placesOf(decision, gauge.series, all);
  const named = new Set([...where, ...decision.areaIds, ...decision.unitIds]);
  const last = until ?? Number.POSITIVE_INFINITY;
  return {
    seriesId: gauge.series.id,
    here: changeIn(gauge, where, decision.effectiveFrom, last),
    elsewhere: changeIn(
      gauge,
      all.filter((place) => !named.has(place)),
      decision.effectiveFrom,
      last,
    ),
  };
}

/** The mean of the values of these places on each day from `from` up to and including `until`; null = none of them has one. */
export function meansOf(gauge: Gauge, places: readonly string[], from: number, until: number): (number | null)[] {
  const sums = new Float64Array(Math.max(0, until - from + 1));
  const counts = new Int32Array(sums.length);
  for (const { day, value } of valuesIn(gauge, places, from, until)) {
    sums[day - from] = (sums[day - from] ?? 0) + value;
    counts[day - from] = (counts[day - from] ?? 0) + 1;
  }
  return Array.from(sums, (sum, at) => (counts[at] ? sum / (counts[at] ?? 1) : null));
}

function changeIn(gauge: Gauge, places: readonly string[], from: number | null, last: number): Change {
  if (from === null) return { places, before: NO_SIDE, after: NO_SIDE, changePercent: null };
  const before = sideOf(gauge, places, from - EFFECT_WINDOW, Math.min(from - 1, last));
  const after = sideOf(gauge, places, from, Math.min(from + EFFECT_WINDOW - 1, last));
  return { places, before, after, changePercent: percentChange(before.mean, after.mean) };
}

const NO_SIDE: Side = { mean: null, days: 0, values: 0 };

function percentChange(before: number | null, after: number | null): number | null {
  return before === null || after === null || before === 0 ? null : ((after - before) / Math.abs(before)) * 100;
}

function sideOf(gauge: Gauge, places: readonly string[], from: number, until: number): Side {
  const days = new Set<number>();
  let [sum, values] = [0, 0];
  for (const { day, value } of valuesIn(gauge, places, from, until)) {
    sum += value;
    values += 1;
    days.add(day);
  }
  return { mean: values === 0 ? null : sum / values, days: days.size, values };
}

function* valuesIn({ readings }: Gauge, places: readonly string[], from: number, until: number): Generator<{ day: number; value: number }> {
  const positions = positionsOf(readings);
  for (const place of new Set(places)) {
    const position = positions.get(place);
    if (position === undefined) continue;
    for (const entry of entriesBetween(readings, position, from, until)) yield { day: readings.day[entry] ?? 0, value: readings.value[entry] ?? 0 };
  }
}
