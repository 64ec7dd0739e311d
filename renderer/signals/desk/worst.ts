// Asked of the desk: the worst level of each series on a day over all its places, as it was known on that day. For marks on the map: no list of places comes back.
import { type Badge, lastKnown, worstOf } from '../badge.ts';
import { levelsOn } from '../levels.ts';
import type { Desk } from './desk.ts';

/** `seriesIds` null = all series. `day` = days since 1970-01-01. */
export interface WorstAsked {
  readonly seriesIds: readonly string[] | null;
  readonly day: number;
}

/** `counts` are places by level; `since` is the earliest among the worst. */
export type WorstLevel = Pick<Badge, 'level' | 'counts' | 'since'>;

/** By series id; a series without any place is left out. On a day without any value, the last known level. */
export function worst(desk: Desk, { seriesIds, day }: WorstAsked): ReadonlyMap<string, WorstLevel> {
  const found = new Map<string, WorstLevel>();
  for (const id of seriesIds ?? desk.series.keys()) {
    const gauge = desk.gauge(id);
    const badge = gauge && worstOf(levelsOn(gauge, day).map(lastKnown));
    if (badge) found.set(id, { level: badge.level, counts: badge.counts, since: badge.since });
  }
  return found;
}
