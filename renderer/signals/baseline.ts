// What is usual for a place: the mean of its values over an agreed span, by weekday or over all days (domain.md section 4, Signals). No value in the span = not known, never zero.
import { dayOf, weekdayOf } from './days.ts';
import { entriesBetween, type Readings } from './readings.ts';

/** A baseline_method once read; days are numbers, `until` is the last day of the span. */
export type BaselineMethod = { readonly kind: 'none' } | { readonly kind: 'mean' | 'weekday_mean'; readonly from: number; readonly until: number };

/** A baseline_method that cannot be read: `text` as it stood. */
export interface BaselineRefusal {
  readonly refused: 'method_unknown' | 'date_invalid' | 'span_reversed';
  readonly text: string;
}

/** `means` holds for each place seven values, Monday first, in the series' unit; NaN = not known. With kind `mean` all seven are equal. */
export interface Baseline {
  readonly method: BaselineMethod | BaselineRefusal;
  readonly means: Float64Array;
}

const WEEK = [0, 1, 2, 3, 4, 5, 6];

export function parseBaselineMethod(text: string): BaselineMethod | BaselineRefusal {
  if (text === 'none') return { kind: 'none' };
  const [, kind, first, last] = /^(mean|weekday_mean)_([^_]+)_([^_]+)$/.exec(text) ?? [];
  if (kind === undefined || first === undefined || last === undefined) return { refused: 'method_unknown', text };
  const from = dayOf(first);
  const until = dayOf(last);
  if (from === null || until === null) return { refused: 'date_invalid', text };
  return from > until ? { refused: 'span_reversed', text } : { kind: kind === 'mean' ? 'mean' : 'weekday_mean', from, until };
}

/** All days of the span count, also those after the day one looks at: the baseline is an agreed reference, not an observation of that day. */
export function baselineOf(baselineMethod: string, readings: Readings): Baseline {
  const method = parseBaselineMethod(baselineMethod);
  const means = new Float64Array(readings.places.length * 7).fill(Number.NaN);
  if ('refused' in method || method.kind === 'none') return { method, means };
  readings.places.forEach((_, place) => {
    means.set(weekOf(readings, place, method), place * 7);
  });
  return { method, means };
}

/** Usual value of a place (by position) on the weekday of a day, in the series' unit; NaN = not known. */
export function usualValue(baseline: Baseline, place: number, day: number): number {
  return baseline.means[place * 7 + weekdayOf(day)] ?? Number.NaN;
}

/** A value as percent of the usual one; NaN when that is not known, or is no amount to take a part of (zero or below). */
export function percentOfUsual(value: number, usual: number): number {
  return usual > 0 ? (value * 100) / usual : Number.NaN;
}

/** The seven means of one place. */
function weekOf(readings: Readings, place: number, method: Exclude<BaselineMethod, { kind: 'none' }>): number[] {
  const sums = WEEK.map(() => 0);
  const counts = WEEK.map(() => 0);
  for (const entry of entriesBetween(readings, place, method.from, method.until)) {
    const slot = method.kind === 'mean' ? 0 : weekdayOf(readings.day[entry] ?? 0);
    sums[slot] = (sums[slot] ?? 0) + (readings.value[entry] ?? 0);
    counts[slot] = (counts[slot] ?? 0) + 1;
  }
  return WEEK.map((weekday) => meanOf(sums, counts, method.kind === 'mean' ? 0 : weekday));
}

function meanOf(sums: readonly number[], counts: readonly number[], slot: number): number {
  return counts[slot] ? (sums[slot] ?? 0) / counts[slot] : Number.NaN;
}
