// Asked of the desk: the course of each place of some series over the days up to one day, for spark lines.
import { positionsOf } from '../readings.ts';
import { courseOf } from '../timeline.ts';
import type { Desk } from './desk.ts';

/** `days` = how many days, the last being `day` (days since 1970-01-01). `places` null = all of the series. */
export interface SparksAsked {
  readonly seriesIds: readonly string[];
  readonly day: number;
  readonly days: number;
  readonly places: readonly string[] | null;
}

/** By series id, by place: one value for each day, null = no value. Hidden groups have none. */
export type Sparks = ReadonlyMap<string, ReadonlyMap<string, readonly (number | null)[]>>;

export function sparks(desk: Desk, { seriesIds, day, days, places }: SparksAsked): Sparks {
  return new Map(
    seriesIds.flatMap((id) => {
      const gauge = desk.gauge(id);
      if (!gauge) return [];
      const positions = positionsOf(gauge.readings);
      const line = (place: string) => courseOf(gauge, positions.get(place) ?? -1, day - days + 1, day);
      return [[id, new Map((places ?? gauge.readings.places).map((place) => [place, line(place)]))] as const];
    }),
  );
}
