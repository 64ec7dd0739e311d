// A decision beside one series it is linked to, and the places in which it counts there. Knows no values.
import type { Series } from './series.ts';

/** One link of a decision to a series: the place it names, if any, and what was expected. */
export interface SeriesLink {
  readonly seriesId: string;
  readonly place: string | null;
  readonly expected: string | null;
}

/** `places` are areas or units that the links name; null when some link names none. Days count from 1970-01-01. */
export interface SeriesDecision {
  readonly decision: string;
  readonly seriesId: string;
  readonly decidedOn: string;
  readonly effectiveFrom: number | null;
  readonly places: readonly string[] | null;
  readonly expected: readonly string[];
  readonly areaIds: readonly string[];
  readonly unitIds: readonly string[];
}

type Decision = Pick<SeriesDecision, 'decision' | 'decidedOn' | 'effectiveFrom' | 'areaIds' | 'unitIds'>;

/** A decision with each series it is linked to, in order of its links. */
export function bySeries(decision: Decision, links: readonly SeriesLink[]): SeriesDecision[] {
  const ids = [...new Set(links.map(({ seriesId }) => seriesId))];
  return ids.map((seriesId) => {
    const own = links.filter((link) => link.seriesId === seriesId);
    const named = own.flatMap(({ place }) => place ?? []);
    return {
      ...decision,
      seriesId,
      places: named.length < own.length ? null : [...new Set(named)],
      expected: [...new Set(own.flatMap(({ expected }) => expected ?? []))],
    };
  });
}

/** Where a linked decision counts: the places of its links; if none, for areas those of the decision; else all (domain.md section 4). */
export function placesOf({ places, areaIds }: Pick<SeriesDecision, 'places' | 'areaIds'>, series: Series, all: readonly string[]): readonly string[] {
  if (series.dimension === 'city') return all;
  if (places) return places;
  return series.dimension === 'area' && areaIds.length > 0 ? areaIds : all;
}
