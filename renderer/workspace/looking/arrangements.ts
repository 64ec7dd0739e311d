// What the pictures of this case remember, so that each comes back as it was.
import type { Arrangement } from '../../graph/layout/layout.ts';

/** What pictures remember, by what they show (level, grouping, centre, engine); `now` is that of the picture on screen. */
export interface Arrangements {
  readonly now: string;
  readonly kept: ReadonlyMap<string, Arrangement>;
}

export const NOTHING_ARRANGED: Arrangements = { now: '', kept: new Map() };
