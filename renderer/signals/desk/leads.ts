// Asked of the desk: since when a linked series had been amber or red in the places of a decision, as was known on the day it was taken.

import { dayOf } from '../days.ts';
import type { SeriesDecision } from '../decided.ts';
import type { Desk } from './desk.ts';
import { knownThen } from './known.ts';

export interface LeadsAsked {
  readonly of: readonly Pick<SeriesDecision, 'seriesId' | 'places' | 'areaIds' | 'decidedOn'>[];
}

/** `since` = first day (since 1970-01-01) of the longest stretch that still lasted; `days` from then to the decision. */
export interface Lead {
  readonly level: 'red' | 'amber';
  readonly since: number;
  readonly days: number;
}

/** In the order asked; null when the series was nowhere amber or red, or the day of the decision is not known. */
export function leads(desk: Desk, { of }: LeadsAsked): readonly (Lead | null)[] {
  return of.map((one) => {
    const [gauge, day] = [desk.gauge(one.seriesId), dayOf(one.decidedOn)];
    if (!gauge || day === null) return null;
    const known = knownThen(gauge, one, day);
    const since = known.flatMap((level) => (level.since === null ? [] : [level.since]));
    if (since.length === 0) return null;
    const first = Math.min(...since);
    return { level: known.some(({ level }) => level === 'red') ? 'red' : 'amber', since: first, days: day - first };
  });
}
