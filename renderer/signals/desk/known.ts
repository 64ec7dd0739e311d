// Asked of the desk: what the numbers said on the day of a decision, as they were known on that day; later values are not looked at.
import { lastKnown } from '../badge.ts';
import { placesOf, type SeriesDecision } from '../decided.ts';
import type { Gauge } from '../gauge.ts';
import { levelsOn, type PlaceLevel } from '../levels.ts';
import type { Desk } from './desk.ts';

/** `day` = days since 1970-01-01. */
export interface KnownAsked {
  readonly of: readonly Pick<SeriesDecision, 'seriesId' | 'places' | 'areaIds'>[];
  readonly day: number;
}

/** `linked`: the linked series in the places of the decision. `others`: what else was amber or red, anywhere. */
export interface Known {
  readonly linked: readonly PlaceLevel[];
  readonly others: readonly PlaceLevel[];
}

export function known(desk: Desk, { of, day }: KnownAsked): Known {
  const gauges = [...desk.series.keys()].flatMap((id) => desk.gauge(id) ?? []);
  const linked = of.flatMap((one) => {
    const gauge = desk.gauge(one.seriesId);
    return gauge ? knownThen(gauge, one, day) : [];
  });
  const isLinked = ({ seriesId, place }: PlaceLevel) => linked.some((level) => level.seriesId === seriesId && level.place === place);
  const all = gauges.flatMap((gauge) => levelsOn(gauge, day).map(lastKnown));
  return { linked, others: all.filter((level) => (level.level === 'red' || level.level === 'amber') && !isLinked(level)) };
}

/** The levels of one linked series in the places of a decision, as known on the day. */
export function knownThen(gauge: Gauge, decision: Pick<SeriesDecision, 'places' | 'areaIds'>, day: number): PlaceLevel[] {
  return levelsOn(gauge, day, placesOf(decision, gauge.series, gauge.readings.places)).map(lastKnown);
}
