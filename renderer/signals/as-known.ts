// The runs of one place as they were known on a day: later values are not looked at, and a run counts once it has lasted long enough by then.
import type { Gauge } from './gauge.ts';
import { entriesBetween } from './readings.ts';
import { minDays, type Run, runsOf } from './runs.ts';

/** Cut at `day`. On each reporting day of a run its place has a value that passes the limit, so that its first days are a run too when there are enough of them. */
export function runsKnownOn(gauge: Gauge, place: string, day: number): Run[] {
  const position = gauge.readings.places.indexOf(place);
  if (position < 0) return [];
  const limits = new Map(gauge.thresholds.map((threshold) => [threshold.id, threshold]));
  return runsOf(gauge).runs.flatMap((run) => {
    const threshold = limits.get(run.thresholdId);
    if (run.place !== place || run.from > day || !threshold) return [];
    const days = [...entriesBetween(gauge.readings, position, run.from, Math.min(day, run.until))].map((entry) => gauge.readings.day[entry] ?? day);
    if (days.length < minDays(threshold)) return [];
    return [{ ...run, until: days.at(-1) ?? run.from, days: days.length, isOpen: run.isOpen || run.until > day }];
  });
}
