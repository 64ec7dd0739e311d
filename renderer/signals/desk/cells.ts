// Asked of the desk: for each place of some series its course over the last days, where its limits lie, and its trend. For small drawings; only of the places in view.
import { percentOfUsual, usualValue } from '../baseline.ts';
import type { Gauge } from '../gauge.ts';
import { type LimitLine, limitLines } from '../limit-line.ts';
import { dailyTotals } from '../timeline.ts';
import { type Trend, trendOf } from '../trend.ts';
import type { Desk } from './desk.ts';

/** `days` = how many days, the last being `day` (days since 1970-01-01). `places` null = all of the series. */
export interface CellsAsked {
  readonly seriesIds: readonly string[];
  readonly day: number;
  readonly days: number;
  readonly places: readonly string[] | null;
}

/** `values`: one for each day, null = no value. They are in percent of usual when `isOfUsual`: when all limits that hold here are, so that a limit is a level line. A hidden group has neither values nor a trend. */
export interface CellCourse {
  readonly isOfUsual: boolean;
  readonly values: readonly (number | null)[];
  readonly limits: readonly LimitLine[];
  readonly trend: Trend | null;
}

/** By series id, by place; places that the series does not know are left out. */
export type Cells = ReadonlyMap<string, ReadonlyMap<string, CellCourse>>;

export function cells(desk: Desk, { seriesIds, day, days, places }: CellsAsked): Cells {
  const from = day - days + 1;
  return new Map(
    seriesIds.flatMap((id) => {
      const gauge = desk.gauge(id);
      if (!gauge) return [];
      const known = new Set(gauge.readings.places);
      const wanted = places?.filter((place) => known.has(place)) ?? gauge.readings.places;
      return [[id, new Map(wanted.map((place) => [place, courseOf(gauge, place, from, day)]))] as const];
    }),
  );
}

function courseOf(gauge: Gauge, place: string, from: number, day: number): CellCourse {
  const isHidden = gauge.readings.hidden.has(place);
  const values = dailyTotals(gauge, from, day, [place]).map(({ value }) => value);
  const isOfUsual = !isHidden && isByUsual(gauge, place, from, day);
  const position = gauge.readings.places.indexOf(place);
  return {
    isOfUsual,
    values: isOfUsual ? values.map((value, index) => shareOf(value, usualValue(gauge.baseline, position, from + index))) : values,
    limits: isHidden ? [] : limitLines(gauge, place, from, day, isOfUsual),
    trend: trendOf(gauge, place, day),
  };
}

function isByUsual(gauge: Gauge, place: string, from: number, day: number): boolean {
  const here = new Set(limitLines(gauge, place, from, day).map(({ thresholdId }) => thresholdId));
  const held = gauge.thresholds.filter(({ id }) => here.has(id));
  return held.length > 0 && held.every(({ valueType }) => valueType === 'percent_of_baseline');
}

function shareOf(value: number | null, usual: number): number | null {
  const percent = value === null ? Number.NaN : percentOfUsual(value, usual);
  return Number.isNaN(percent) ? null : percent;
}
