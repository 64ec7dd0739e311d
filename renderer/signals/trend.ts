// Whether a place is rising, falling or steady on a day. Looks back only, and never at places beside it.
import { parseBaselineMethod, percentOfUsual, usualValue } from './baseline.ts';
import type { Gauge } from './gauge.ts';
import { entriesBetween } from './readings.ts';

export type Direction = 'rising' | 'falling' | 'steady';

/** `recent` and `before` are means of five values, in percent of usual when `isOfUsual`, else in the series' unit. `spread` = highest minus lowest of the values looked at. */
export interface Trend {
  readonly direction: Direction;
  readonly recent: number;
  readonly before: number;
  readonly spread: number;
  readonly isOfUsual: boolean;
}

/** Values in each of the two groups that are compared. */
const TREND_VALUES = 5;
/** How far back values are looked for, in days, the day itself included: six weeks, as long as a spark line. */
export const TREND_DAYS = 42;
/** A difference up to this share of the spread is steady: means of five differ about so much by chance. */
const STEADY_SHARE = 0.25;

/**
 * The mean of the last five values of a place against the mean of the five before, all within six weeks up to the day. Rising or falling when they differ by more than a quarter of
 * the spread of the values in those six weeks, else steady. A series with a usual value by weekday is compared in percent of usual, so that a weekend is no fall. null with fewer than ten values.
 */
export function trendOf(gauge: Gauge, place: string, day: number): Trend | null {
  const position = gauge.readings.places.indexOf(place);
  if (position < 0) return null;
  const isOfUsual = isByWeekday(gauge.series.baselineMethod);
  const values: number[] = [];
  for (const entry of entriesBetween(gauge.readings, position, day - TREND_DAYS + 1, day)) {
    const value = gauge.readings.value[entry] ?? Number.NaN;
    const compared = isOfUsual ? percentOfUsual(value, usualValue(gauge.baseline, position, gauge.readings.day[entry] ?? 0)) : value;
    if (!Number.isNaN(compared)) values.push(compared);
  }
  return values.length < 2 * TREND_VALUES ? null : compared(values, isOfUsual);
}

function isByWeekday(method: string): boolean {
  const parsed = parseBaselineMethod(method);
  return !('refused' in parsed) && parsed.kind === 'weekday_mean';
}

function compared(values: readonly number[], isOfUsual: boolean): Trend {
  const recent = mean(values.slice(-TREND_VALUES));
  const before = mean(values.slice(-2 * TREND_VALUES, -TREND_VALUES));
  const spread = values.reduce((a, b) => Math.max(a, b)) - values.reduce((a, b) => Math.min(a, b));
  const isSteady = Math.abs(recent - before) <= spread * STEADY_SHARE;
  return { direction: isSteady ? 'steady' : recent > before ? 'rising' : 'falling', recent, before, spread, isOfUsual };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
