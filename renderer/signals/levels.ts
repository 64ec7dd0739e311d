// The level of each place on a day as it was known on that day: a run counts once it has lasted long enough, and later values are not looked at.
import { percentOfUsual, usualValue } from './baseline.ts';
import type { Gauge } from './gauge.ts';
import { inForce, passes } from './limits.ts';
import { firstEntryFrom, type NoValueReason, positionsOf, type Readings, reasonAt, statusesAt } from './readings.ts';
import { minDays } from './runs.ts';
import type { ObservationStatus, Threshold } from './series.ts';

/**
 * `normal` = at least one limit in force could be checked and none was passed long enough; `no_limit` = none in force for this place on this day, or none could be checked;
 * `no_report` = no value while another place has one; `hidden` = the group is too small to show; `no_day` = nobody has a value, as in a weekend.
 */
export type Level = 'red' | 'amber' | 'normal' | 'no_limit' | 'no_report' | 'hidden' | 'no_day';

/** One limit in force, checked on one day. `isPassed` null = usual value not known. `days` is how long it has been passed, in reporting days; `since` its first day. */
export interface LimitCheck {
  readonly thresholdId: string;
  readonly level: Threshold['level'];
  readonly isPassed: boolean | null;
  readonly days: number;
  readonly since: number | null;
  readonly isReached: boolean;
}

/**
 * `value` in the series' unit, `percent` of the usual value for this weekday and place; null = not known, or no share because the value is below zero. `since` = first day of the run behind amber or red.
 * `lastReport` = last day up to `day` with a value of this place. On a `no_day`, `last` is the level on the last day on which anyone had a value.
 */
export interface PlaceLevel {
  readonly seriesId: string;
  readonly place: string;
  readonly day: number;
  readonly level: Level;
  readonly since: number | null;
  readonly value: number | null;
  readonly percent: number | null;
  readonly reason: NoValueReason | null;
  readonly statuses: readonly ObservationStatus[];
  readonly checks: readonly LimitCheck[];
  readonly lastReport: number | null;
  readonly last: PlaceLevel | null;
}

/** Levels of the given places, in that order; a place that the series does not know has not reported. */
export function levelsOn(gauge: Gauge, day: number, places: readonly string[] = gauge.readings.places): PlaceLevel[] {
  const lastDay = lastReportingDay(gauge.readings, day);
  const positions = positionsOf(gauge.readings);
  const levelOn = (place: string, on: number) => placeLevel(gauge, place, positions.get(place) ?? null, on);
  return places.map((place) => {
    if (lastDay === day) return levelOn(place, day);
    return { ...levelOn(place, day), level: 'no_day', last: lastDay === null ? null : levelOn(place, lastDay) };
  });
}

/** The last day up to `day` on which some place has a value; null when there is none. */
export function lastReportingDay(readings: Readings, day: number): number | null {
  let low = 0;
  let high = readings.reportingDays.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((readings.reportingDays[middle] ?? 0) <= day) low = middle + 1;
    else high = middle;
  }
  return readings.reportingDays[low - 1] ?? null;
}

/** `position` null = a place without any row. */
function placeLevel(gauge: Gauge, place: string, position: number | null, day: number): PlaceLevel {
  const { readings, series } = gauge;
  const entry = position === null ? undefined : entryOn(readings, position, day);
  const reason = reasonAt(readings, place, entry);
  const silent = { seriesId: series.id, place, day, since: null, value: null, percent: null, checks: [], last: null };
  const statuses = entry === undefined || reason === 'hidden' ? [] : statusesAt(readings, entry);
  const lastReport = position === null ? null : lastReportOf(readings, position, day);
  if (position === null || entry === undefined || reason !== null)
    return { ...silent, level: reason === 'hidden' ? 'hidden' : 'no_report', reason, statuses, lastReport };
  const checks = checksOf(gauge, place, position, entry);
  return { ...silent, ...verdict(checks), ...numbersAt(gauge, position, entry), reason, statuses, checks, lastReport };
}

function numbersAt(gauge: Gauge, place: number, entry: number) {
  const value = gauge.readings.value[entry] ?? 0;
  const percent = percentOfUsual(value, usualValue(gauge.baseline, place, gauge.readings.day[entry] ?? 0));
  return { value, percent: percent >= 0 ? percent : null };
}

function checksOf(gauge: Gauge, place: string, position: number, entry: number): LimitCheck[] {
  const day = gauge.readings.day[entry] ?? 0;
  const checks: LimitCheck[] = [];
  for (const threshold of gauge.thresholds) {
    const span = inForce(gauge, threshold, place);
    if (span && span.from <= day && day <= span.until) checks.push(checkLimit(gauge, threshold, position, entry, span.from));
  }
  return checks;
}

/** Walks back from the entry for as long as the limit is passed on each reporting day. */
function checkLimit(gauge: Gauge, threshold: Threshold, place: number, entry: number, validFrom: number): LimitCheck {
  const { starts, day, value, rank } = gauge.readings;
  const isPassed = passes(gauge, threshold, place, entry);
  let days = 0;
  let since: number | null = null;
  for (let back = entry; back >= (starts[place] ?? 0) && (day[back] ?? 0) >= validFrom; back -= 1) {
    if (Number.isNaN(value[back])) continue;
    if (rank[back] !== (rank[entry] ?? 0) - days || !passes(gauge, threshold, place, back)) break;
    days += 1;
    since = day[back] ?? null;
  }
  return { thresholdId: threshold.id, level: threshold.level, isPassed, days, since, isReached: days >= minDays(threshold) };
}

function verdict(checks: readonly LimitCheck[]): { level: Level; since: number | null } {
  for (const level of ['red', 'amber'] as const) {
    const since = checks.filter((check) => check.isReached && check.level === level).map((check) => check.since ?? 0);
    if (since.length > 0) return { level, since: Math.min(...since) };
  }
  return { level: checks.some((check) => check.isPassed !== null) ? 'normal' : 'no_limit', since: null };
}

function entryOn(readings: Readings, place: number, day: number): number | undefined {
  const entry = firstEntryFrom(readings, place, day);
  return entry < (readings.starts[place + 1] ?? 0) && readings.day[entry] === day ? entry : undefined;
}

function lastReportOf(readings: Readings, place: number, day: number): number | null {
  for (let entry = firstEntryFrom(readings, place, day + 1) - 1; entry >= (readings.starts[place] ?? 0); entry -= 1) {
    if (!Number.isNaN(readings.value[entry])) return readings.day[entry] ?? null;
  }
  return null;
}
