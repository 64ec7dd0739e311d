// The series on screen, its day and its period, and what it says on that day.
import { useMemo } from 'react';
import { lastKnown } from '../../signals/badge.ts';
import { dayOf, isoOf } from '../../signals/days.ts';
import type { Gauge } from '../../signals/gauge.ts';
import { levelsOn, type PlaceLevel } from '../../signals/levels.ts';
import type { SignalBook } from '../../workspace/signal-book.ts';
import { useWorkspaceState } from '../workspace-context.ts';

export interface SignalView {
  readonly book: SignalBook;
  readonly gauge: Gauge;
  /** Days as numbers; `day` lies inside `first`..`last`. */
  readonly first: number;
  readonly last: number;
  readonly day: number;
  readonly brush: readonly [number, number] | null;
}

/** null when the case has no series with values. */
export function useSignalView(): SignalView | null {
  const book = useWorkspaceState((state) => state.openCase?.signals);
  const chosen = useWorkspaceState((state) => state.signals.seriesId);
  const range = useWorkspaceState((state) => state.signals.brush);
  const iso = useWorkspaceState((state) => state.day);
  return useMemo(() => {
    if (!book || book.first === null || book.last === null) return null;
    const gauge = book.gauges.get(chosen ?? '') ?? firstWithLimits(book);
    if (!gauge) return null;
    const wanted = iso === null ? book.last : (dayOf(iso) ?? book.last);
    const [from, until] = [range && dayOf(range.from), range && dayOf(range.until)];
    const brush = from !== null && until !== null ? ([from, until] as const) : null;
    return { book, gauge, first: book.first, last: book.last, day: Math.min(book.last, Math.max(book.first, wanted)), brush };
  }, [book, chosen, range, iso]);
}

/** A series with limits says most at first sight; a case without limits shows its first series with values. */
function firstWithLimits(book: SignalBook): Gauge | undefined {
  const gauges = [...book.gauges.values()].filter((gauge) => gauge.readings.day.length > 0);
  return (
    gauges.find((gauge) => gauge.thresholds.some((threshold) => threshold.valueType === 'percent_of_baseline' && threshold.minConsecutiveDays < 5)) ??
    gauges.find((gauge) => gauge.thresholds.length > 0) ??
    gauges[0]
  );
}

/** Levels of all places of the series on the day, as known on that day. */
export function useLevels({ gauge, day, book }: SignalView): readonly PlaceLevel[] {
  return useMemo(() => {
    const places =
      gauge.series.dimension === 'area' ? [...new Set([...book.areas.map((area) => area.id), ...gauge.readings.places])] : gauge.readings.places;
    return levelsOn(gauge, day, places).map(lastKnown);
  }, [gauge, day, book]);
}

export function dayWords(locale: string, day: number, style: 'short' | 'long' | 'month' = 'long'): string {
  const options: Intl.DateTimeFormatOptions =
    style === 'month'
      ? { month: 'long' }
      : style === 'short'
        ? { weekday: 'short', day: 'numeric', month: 'short' }
        : { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' };
  return new Date(`${isoOf(day)}T00:00:00Z`).toLocaleDateString(locale, { ...options, timeZone: 'UTC' });
}
