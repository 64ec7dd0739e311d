// Where a limit lies on each day for one place, in the series' unit, so that it can be drawn; null on days on which it does not hold or cannot be known.
import { usualValue } from './baseline.ts';
import type { Gauge } from './gauge.ts';
import { inForce } from './limits.ts';
import type { Threshold } from './series.ts';

/** One value for each day asked for. */
export interface LimitLine {
  readonly thresholdId: string;
  readonly level: Threshold['level'];
  readonly operator: Threshold['operator'];
  readonly values: readonly (number | null)[];
}

/** The limits that hold for a place on some day from `from` up to and including `until`. A percentage is taken of what is usual on that weekday, unless the drawing is in percent of usual itself. */
export function limitLines(gauge: Gauge, place: string, from: number, until: number, isOfUsual = false): LimitLine[] {
  const position = gauge.readings.places.indexOf(place);
  return gauge.thresholds.flatMap((threshold) => {
    const span = inForce(gauge, threshold, place);
    if (!span || span.from > until || span.until < from) return [];
    const valueOn = (day: number) =>
      day < span.from || day > span.until ? null : isOfUsual ? threshold.value : limitOn(gauge, threshold, position, day);
    const values = Array.from({ length: Math.max(0, until - from + 1) }, (_, index) => valueOn(from + index));
    return values.every((value) => value === null)
      ? []
      : [{ thresholdId: threshold.id, level: threshold.level, operator: threshold.operator, values }];
  });
}

function limitOn(gauge: Gauge, { valueType, value }: Threshold, position: number, day: number): number | null {
  if (valueType === 'absolute') return value;
  const usual = position < 0 ? Number.NaN : usualValue(gauge.baseline, position, day);
  return usual > 0 ? (usual * value) / 100 : null;
}
