// What some series say on the day of the picture: value, level, since when and the course of six weeks, of one place or of the worst.
import { useMemo } from 'react';
import { worstOf } from '../../../signals/badge.ts';
import { dayOf } from '../../../signals/days.ts';
import type { PlaceLevel } from '../../../signals/levels.ts';
import type { Series } from '../../../signals/series.ts';
import { useWorkspaceState } from '../../workspace-context.ts';
import { useSignalAnswer } from '../use-signal-answer.ts';

/** Six weeks. */
export const SPARK_DAYS = 42;

/** `level` is of one place: the one asked for, else the worst. `alike` = how many places have that level, of `places`. */
export interface SeriesLine {
  readonly series: Series;
  readonly level: PlaceLevel | null;
  readonly alike: number;
  readonly places: number;
  readonly spark: readonly (number | null)[];
}

/** The day of the picture as a number; the last day of the case when it has none; null without signals. */
export function useSignalDay(): number | null {
  const last = useWorkspaceState((state) => state.openCase?.signals?.last ?? null);
  const day = useWorkspaceState((state) => state.day);
  return day === null ? last : dayOf(day);
}

/** In the order of the ids; series that are not in the case are left out. `placeId` null = the worst place. undefined while it is worked out. */
export function useSeriesLines(seriesIds: readonly string[], placeId: string | null = null): readonly SeriesLine[] | undefined {
  const known = useWorkspaceState((state) => state.openCase?.signals?.series);
  const day = useSignalDay();
  const places = placeId === null ? null : [placeId];
  const isAsking = day !== null && seriesIds.length > 0;
  const levels = useSignalAnswer('levels', isAsking ? { seriesIds, day, places } : null);
  const worst = useMemo(() => new Map([...(levels ?? [])].map(([id, all]) => [id, worstOf(all)])), [levels]);
  const named = [...worst.values()].flatMap((one) => one?.worst[0]?.place ?? []);
  const wanted = [...new Set(placeId === null ? named : [placeId])].sort();
  const sparks = useSignalAnswer('sparks', isAsking && levels ? { seriesIds, day, days: SPARK_DAYS, places: wanted } : null);
  return useMemo(() => {
    if (!levels || !known) return undefined;
    return seriesIds.flatMap((id) => {
      const [series, most] = [known.get(id), worst.get(id) ?? null];
      if (!series || !levels.has(id)) return [];
      const level = most?.worst[0] ?? null;
      const spark = sparks?.get(id)?.get(level?.place ?? '') ?? [];
      return [{ series, level, alike: most?.worst.length ?? 0, places: levels.get(id)?.length ?? 0, spark }];
    });
  }, [levels, sparks, worst, known, seriesIds]);
}
