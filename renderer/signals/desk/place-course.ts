// Asked of the desk: one place of one series day by day, with what is usual, where the limits lie and when they were passed, for a large chart and its table.
import { runsKnownOn } from '../as-known.ts';
import { usualValue } from '../baseline.ts';
import type { Gauge } from '../gauge.ts';
import { type LimitLine, limitLines } from '../limit-line.ts';
import { entriesBetween, firstEntryFrom, type HiddenBecause, statusesAt } from '../readings.ts';
import type { Run } from '../runs.ts';
import type { ObservationStatus } from '../series.ts';
import { type UsualRange, usualRanges } from '../usual-range.ts';
import type { Desk } from './desk.ts';

/** Days since 1970-01-01, both included. `place` '' = the city. */
export interface PlaceCourseAsked {
  readonly seriesId: string;
  readonly place: string;
  readonly from: number;
  readonly until: number;
}

/** `value` null = no value; `isReporting` = some place has one. `usual` and its range by weekday, null = not known. */
export interface CourseDay extends UsualRange {
  readonly day: number;
  readonly value: number | null;
  readonly statuses: readonly ObservationStatus[];
  readonly isReporting: boolean;
  readonly usual: number | null;
}

/** `runs` touch the period, as they were known on its last day. A hidden group has no days. */
export interface PlaceCourse {
  readonly days: readonly CourseDay[];
  readonly limits: readonly LimitLine[];
  readonly runs: readonly Run[];
  readonly hidden: HiddenBecause | null;
}

/** null when the series or the place is not in the case. */
export function placeCourse(desk: Desk, { seriesId, place, from, until }: PlaceCourseAsked): PlaceCourse | null {
  const gauge = desk.gauge(seriesId);
  const position = gauge?.readings.places.indexOf(place) ?? -1;
  if (!gauge || position < 0) return null;
  const hidden = gauge.readings.hidden.get(place) ?? null;
  if (hidden) return { days: [], limits: [], runs: [], hidden };
  const runs = runsKnownOn(gauge, place, until).filter((run) => run.until >= from);
  return { days: daysOf(gauge, position, from, until), limits: limitLines(gauge, place, from, until), runs, hidden: null };
}

function daysOf(gauge: Gauge, position: number, from: number, until: number): CourseDay[] {
  const { readings, baseline } = gauge;
  const valueOn = new Map<number, number>();
  for (const entry of entriesBetween(readings, position, from, until)) valueOn.set(readings.day[entry] ?? 0, readings.value[entry] ?? 0);
  const reporting = new Set(readings.reportingDays.filter((day) => day >= from && day <= until));
  const ranges = usualRanges(gauge, position);
  return Array.from({ length: Math.max(0, until - from + 1) }, (_, index) => {
    const day = from + index;
    const usual = usualValue(baseline, position, day);
    return {
      day,
      value: valueOn.get(day) ?? null,
      statuses: statusesOn(gauge, position, day),
      isReporting: reporting.has(day),
      usual: Number.isNaN(usual) ? null : usual,
      ...ranges(day),
    };
  });
}

function statusesOn({ readings }: Gauge, position: number, day: number): readonly ObservationStatus[] {
  const entry = firstEntryFrom(readings, position, day);
  const isThere = entry < (readings.starts[position + 1] ?? 0) && readings.day[entry] === day;
  return isThere ? statusesAt(readings, entry) : [];
}
