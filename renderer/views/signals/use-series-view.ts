// The series on screen, its day and its period, and how its places are called. Knows no values.
import { useCallback, useMemo } from 'react';
import { dayOf } from '../../signals/days.ts';
import type { Dimension, Series } from '../../signals/series.ts';
import { labelKey } from '../../workspace/opening/open-case.ts';
import type { SignalBook } from '../../workspace/signals/signal-book.ts';
import { useText, useWorkspaceState } from '../workspace-context.ts';

/** Days as numbers; `day` lies inside `first`..`last`. `brush` = the chosen period, null = all of it. */
export interface SeriesView {
  readonly book: SignalBook;
  readonly series: Series;
  readonly first: number;
  readonly last: number;
  readonly day: number;
  readonly brush: readonly [number, number] | null;
}

/** null when the case has no series with rows; undefined while the signals are being read. */
export function useSeriesView(): SeriesView | null | undefined {
  const isOpen = useWorkspaceState((state) => state.openCase !== null);
  const book = useWorkspaceState((state) => state.openCase?.signals);
  const chosen = useWorkspaceState((state) => state.signals.seriesId);
  const range = useWorkspaceState((state) => state.signals.brush);
  const iso = useWorkspaceState((state) => state.day);
  return useMemo(() => {
    if (!book) return isOpen ? undefined : null;
    const series = book.series.get(chosen ?? '') ?? firstWithLimits(book);
    if (!series || book.first === null || book.last === null) return null;
    const { first, last } = book;
    const day = Math.min(last, Math.max(first, (iso === null ? last : dayOf(iso)) ?? last));
    return { book, series, first, last, day, brush: brushOf(range, first, last) };
  }, [book, isOpen, chosen, range, iso]);
}

function brushOf(range: { readonly from: string; readonly until: string } | null, first: number, last: number): readonly [number, number] | null {
  const [from, until] = [range && dayOf(range.from), range && dayOf(range.until)];
  if (from === null || until === null || from > last || until < first) return null;
  return [Math.max(first, from), Math.min(last, until)];
}

/** A series with limits says most at first sight; a case without limits shows its first series with rows. */
function firstWithLimits({ series, observed, thresholds }: SignalBook): Series | undefined {
  const filled = [...series.values()].filter(({ id }) => observed.has(id));
  const limitsOf = ({ id }: Series) => thresholds.filter(({ seriesId }) => seriesId === id);
  return (
    filled.find((one) => limitsOf(one).some(({ valueType, minConsecutiveDays }) => valueType === 'percent_of_baseline' && minConsecutiveDays < 5)) ??
    filled.find((one) => limitsOf(one).length > 0) ??
    filled[0]
  );
}

/** The name of an area or department; of the city, `city`. */
export function usePlaceNames(dimension: Dimension, city: string): (place: string) => string {
  const labels = useWorkspaceState((state) => state.openCase?.labels);
  const { language } = useText();
  return useCallback(
    (place) => {
      if (place === '' || dimension === 'city') return city;
      const label = labels?.get(labelKey(dimension === 'area' ? 'areas' : 'units', place));
      return (language === 'nl' ? (label?.nl ?? label?.en) : (label?.en ?? label?.nl)) ?? place;
    },
    [labels, dimension, language, city],
  );
}
