// The runs of a series: stretches in which a place passed a limit for at least min_consecutive_days reporting days (domain.md section 4, Signals). Sees the whole series, also later days.
import type { Gauge } from './gauge.ts';
import { type InForce, inForce, passes } from './limits.ts';
import { entriesBetween } from './readings.ts';
import type { Threshold } from './series.ts';

/** `from` and `until` are day numbers with a value; `days` counts the days with a value in between. `isOpen` = it reaches the last reporting day, so it may go on. */
export interface Run {
  readonly thresholdId: string;
  readonly level: Threshold['level'];
  readonly place: string;
  readonly from: number;
  readonly until: number;
  readonly days: number;
  readonly isOpen: boolean;
}

/** Days on which a place has a value but the limit could not be checked, because its usual value is not known. `days` counts them. */
export interface UncheckedDays {
  readonly thresholdId: string;
  readonly place: string;
  readonly from: number;
  readonly until: number;
  readonly days: number;
}

/** Both by threshold in the given order, then place, then day. */
export interface Runs {
  readonly runs: readonly Run[];
  readonly unchecked: readonly UncheckedDays[];
}

/** Reporting days in a row; `lastRank` numbers the last of them. */
interface Stretch {
  readonly from: number;
  readonly until: number;
  readonly days: number;
  readonly lastRank: number;
}

export function runsOf(gauge: Gauge): Runs {
  const runs: Run[] = [];
  const unchecked: UncheckedDays[] = [];
  for (const threshold of gauge.thresholds) {
    gauge.readings.places.forEach((place, position) => {
      const span = inForce(gauge, threshold, place);
      if (!span) return;
      const found = stretchesOf(gauge, threshold, position, span);
      for (const stretch of found.passed) if (stretch.days >= minDays(threshold)) runs.push(runOf(gauge, threshold, place, stretch));
      if (found.unknown) unchecked.push({ thresholdId: threshold.id, place, ...datesOf(found.unknown) });
    });
  }
  return { runs, unchecked };
}

/** Shortest length of a run, in reporting days. */
export function minDays(threshold: Threshold): number {
  return Math.max(1, threshold.minConsecutiveDays);
}

/** A reporting day that is not passed, or on which the place has no value, leaves a gap in the ranks, and so ends the stretch before it. */
function stretchesOf(gauge: Gauge, threshold: Threshold, place: number, span: InForce): { passed: Stretch[]; unknown: Stretch | null } {
  const passed: Stretch[] = [];
  let unknown: Stretch | null = null;
  for (const entry of entriesBetween(gauge.readings, place, span.from, span.until)) {
    const [day, rank] = [gauge.readings.day[entry] ?? 0, gauge.readings.rank[entry] ?? 0];
    const isPassed = passes(gauge, threshold, place, entry);
    const last = passed.at(-1);
    if (isPassed === null) unknown = extended(unknown, day, rank);
    else if (isPassed && last?.lastRank === rank - 1) passed[passed.length - 1] = extended(last, day, rank);
    else if (isPassed) passed.push(extended(null, day, rank));
  }
  return { passed, unknown };
}

function extended(stretch: Stretch | null, day: number, rank: number): Stretch {
  return { from: stretch?.from ?? day, until: day, days: (stretch?.days ?? 0) + 1, lastRank: rank };
}

function runOf(gauge: Gauge, threshold: Threshold, place: string, stretch: Stretch): Run {
  const isOpen = stretch.until === gauge.readings.reportingDays.at(-1);
  return { thresholdId: threshold.id, level: threshold.level, place, ...datesOf(stretch), isOpen };
}

function datesOf({ from, until, days }: Stretch) {
  return { from, until, days };
}
