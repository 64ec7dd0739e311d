// Asked of the desk: the level of every place of some series on a day, as it was known on that day.
import { lastKnown } from '../badge.ts';
import { levelsOn, type PlaceLevel } from '../levels.ts';
import type { Desk } from './desk.ts';

/** `seriesIds` null = all series. `day` = days since 1970-01-01. `places` null = those the series has values of. */
export interface LevelsAsked {
  readonly seriesIds: readonly string[] | null;
  readonly day: number;
  readonly places: readonly string[] | null;
}

/** By series id; a series that is not in the case is left out. On a day without any value, the last known level (its `day` says which). */
export function levels(desk: Desk, { seriesIds, day, places }: LevelsAsked): ReadonlyMap<string, readonly PlaceLevel[]> {
  const found = new Map<string, readonly PlaceLevel[]>();
  for (const id of seriesIds ?? desk.series.keys()) {
    const gauge = desk.gauge(id);
    if (gauge) found.set(id, levelsOn(gauge, day, places ?? gauge.readings.places).map(lastKnown));
  }
  return found;
}
