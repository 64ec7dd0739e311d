// Asked of the desk: what happened to linked series before and after decisions, in their places and elsewhere, with the days around it for a small chart.
import type { SeriesDecision } from '../decided.ts';
import { type Effect, effectOf, meansOf } from '../effect.ts';
import type { Desk } from './desk.ts';

/** `until` = the last day (since 1970-01-01) that is looked at; null = all. `lineDays` = days of the chart on either side of the first day of a decision; 0 = none. */
export interface EffectAsked {
  readonly of: readonly Pick<SeriesDecision, 'seriesId' | 'places' | 'areaIds' | 'unitIds' | 'effectiveFrom'>[];
  readonly until: number | null;
  readonly lineDays: number;
}

/** `lines` start on day `from`, `lineDays` before the first day of the decision: the mean of the places on each day, null = no value. */
export interface DeskEffect extends Effect {
  readonly from: number;
  readonly lineDays: number;
  readonly lines: { readonly here: readonly (number | null)[]; readonly elsewhere: readonly (number | null)[] };
}

/** In the order asked; null for a series that is not in the case. */
export function effect(desk: Desk, { of, until, lineDays }: EffectAsked): readonly (DeskEffect | null)[] {
  return of.map((one) => {
    const gauge = desk.gauge(one.seriesId);
    if (!gauge) return null;
    const found = effectOf(gauge, one, until);
    const from = (one.effectiveFrom ?? 0) - lineDays;
    const last = Math.min(from + 2 * lineDays - 1, until ?? Number.POSITIVE_INFINITY);
    const line = (places: readonly string[]) => (one.effectiveFrom === null ? [] : meansOf(gauge, places, from, last));
    return { ...found, from, lineDays, lines: { here: line(found.here.places), elsewhere: line(found.elsewhere.places) } };
  });
}
