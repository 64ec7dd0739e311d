// When a limit holds for a place, and whether a value passes it. An area's own limit replaces the general one of the same level and operator from the day it is valid.
import { percentOfUsual, usualValue } from './baseline.ts';
import type { Gauge } from './gauge.ts';
import type { Threshold } from './series.ts';

/** First and last day (numbers) on which a limit holds; `until` Infinity = without end. */
export interface InForce {
  readonly from: number;
  readonly until: number;
}

/** Share of the limit by which a value may miss it and still be on it: room for the rounding of binary fractions, no more. */
const ROUNDING = 1e-12;

/** The days on which a limit holds for a place; null = never. A limit with an area holds in that area only. */
export function inForce(gauge: Gauge, threshold: Threshold, place: string): InForce | null {
  if (threshold.areaId !== null) return isOwn(gauge, threshold, place) ? { from: threshold.validFrom, until: Infinity } : null;
  const own = gauge.thresholds.filter(
    (other) => isOwn(gauge, other, place) && other.level === threshold.level && other.operator === threshold.operator,
  );
  const until = Math.min(Infinity, ...own.map((other) => other.validFrom - 1));
  return threshold.validFrom <= until ? { from: threshold.validFrom, until } : null;
}

function isOwn(gauge: Gauge, threshold: Threshold, place: string): boolean {
  return gauge.series.dimension === 'area' && threshold.areaId === place;
}

/** Whether the value of an entry passes the limit, whether or not it is in force; null = cannot be said, because the usual value of that weekday and place is not known. */
export function passes(gauge: Gauge, threshold: Threshold, place: number, entry: number): boolean | null {
  const value = gauge.readings.value[entry] ?? Number.NaN;
  const usual = usualValue(gauge.baseline, place, gauge.readings.day[entry] ?? 0);
  const compared = threshold.valueType === 'absolute' ? value : percentOfUsual(value, usual);
  return Number.isNaN(compared) ? null : isPast(threshold, compared);
}

function isPast(threshold: Threshold, compared: number): boolean {
  const room = Math.abs(threshold.value) * ROUNDING;
  return threshold.operator === '>=' ? compared >= threshold.value - room : compared <= threshold.value + room;
}
