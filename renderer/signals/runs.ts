// The runs of a series: stretches in which a place passed a limit for at least min_consecutive_days reporting days (domain.md section 4, Signals). Sees the whole series, also later days.
import type { Gauge } from './gauge.ts';
import { type InForce, inForce, passes } from './limits.ts';
import { firstEntryFrom } from './readings.ts';
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

/** Reporting days in a row. */
interface Stretch {
  readonly from: number;
  readonly until: number;
  readonly days: number;
}

export function runsOf(gauge: Gauge): Runs {
  const runs: Run[] = [];
  const unchecked: UncheckedDays[] = [];
  for (const threshold of gauge.thresholds) {
    gauge.readings.places.forEach((place, position) => {
      const span = inForce(gauge, threshold, place);
      if (!span) return;
      const found = stretchesOf(gauge, threshold, position, span);
      for (const stretch of found.passed) runs.push(runOf(gauge, threshold, place, stretch));
      if (found.unknown) unchecked.push({ thresholdId: threshold.id, place, ...found.unknown });
    });
  }
  return { runs, unchecked };
}

/** Shortest length of a run, in reporting days. */
export function minDays(threshold: Threshold): number {
  return Math.max(1, threshold.minConsecutiveDays);
}

/** A reporting day that is not passed, or on which the place has no value, leaves a gap in the ranks, and so ends the stretch before it. Only stretches long enough are kept. */
function stretchesOf(gauge: Gauge, threshold: Threshold, place: number, span: InForce): { passed: Stretch[]; unknown: Stretch | null } {
  const { day, rank, value } = gauge.readings;
  const [passed, unknown] = [new Growing(), new Growing()];
  const found: Stretch[] = [];
  const close = () => passed.days >= minDays(threshold) && found.push(passed.stretch());
  const end = firstEntryFrom(gauge.readings, place, span.until + 1);
  let lastRank = -1;
  for (let entry = firstEntryFrom(gauge.readings, place, span.from); entry < end; entry += 1) {
    if (Number.isNaN(value[entry])) continue;
    const isPassed = passes(gauge, threshold, place, entry);
    if (isPassed === null) unknown.extend(day[entry] ?? 0);
    if (!isPassed) continue;
    if (rank[entry] !== lastRank + 1) {
      close();
      passed.days = 0;
    }
    passed.extend(day[entry] ?? 0);
    lastRank = rank[entry] ?? 0;
  }
  close();
  return { passed: found, unknown: unknown.days > 0 ? unknown.stretch() : null };
}

/** A stretch that is still being found: one for each place, and not one for each day. */
class Growing {
  from = 0;
  until = 0;
  days = 0;

  extend(day: number): void {
    if (this.days === 0) this.from = day;
    this.until = day;
    this.days += 1;
  }

  stretch(): Stretch {
    return { from: this.from, until: this.until, days: this.days };
  }
}

function runOf(gauge: Gauge, threshold: Threshold, place: string, stretch: Stretch): Run {
  const isOpen = stretch.until === gauge.readings.reportingDays.at(-1);
  return { thresholdId: threshold.id, level: threshold.level, place, ...stretch, isOpen };
}
