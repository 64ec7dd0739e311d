// Asked of the desk: the worst level that says something, of all series of one dimension, in one place on one day; for many places and days at once.
import { lastKnown } from '../badge.ts';
import { levelsOn, type PlaceLevel } from '../levels.ts';
import type { Dimension } from '../series.ts';
import type { Desk } from './desk.ts';

/** `day` = days since 1970-01-01. `except` = a series that does not count. */
export interface WorstAtAsked {
  readonly at: readonly { readonly dimension: Dimension; readonly place: string; readonly day: number }[];
  readonly except: string | null;
}

const SAYING = ['red', 'amber', 'normal'] as const;

/** In the order asked; null where no series says anything. On a day without any value of a series, its last known level. */
export function worstAt(desk: Desk, { at, except }: WorstAtAsked): readonly (PlaceLevel | null)[] {
  return at.map(({ dimension, place, day }) => {
    const levels = [...desk.series.values()]
      .filter((series) => series.dimension === dimension && series.id !== except)
      .flatMap((series) => {
        const gauge = desk.gauge(series.id);
        return gauge ? levelsOn(gauge, day, [place]).map(lastKnown) : [];
      });
    for (const wanted of SAYING) {
      const found = levels.find(({ level }) => level === wanted);
      if (found) return found;
    }
    return null;
  });
}
