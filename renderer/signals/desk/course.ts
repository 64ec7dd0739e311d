// Asked of the desk: one series over a period, as bars and state bands, no finer than can be drawn.
import { type Band, bandsOf } from '../bands.ts';
import { type Bin, type BinWidth, binsOf, dailyTotals, widthFor } from '../timeline.ts';
import type { Desk } from './desk.ts';

/** Days since 1970-01-01, both included. `places` null = all. `maxBars` = how many bars there is room for. */
export interface CourseAsked {
  readonly seriesId: string;
  readonly from: number;
  readonly until: number;
  readonly maxBars: number;
  readonly places: readonly string[] | null;
}

/** `bands` in the places asked for; `places` are all places of the series. */
export interface Course {
  readonly width: BinWidth;
  readonly bins: readonly Bin[];
  readonly bands: readonly Band[];
  readonly places: readonly string[];
}

/** null when the series is not in the case. */
export function course(desk: Desk, { seriesId, from, until, maxBars, places }: CourseAsked): Course | null {
  const gauge = desk.gauge(seriesId);
  if (!gauge) return null;
  const width = widthFor(until - from + 1, maxBars);
  const wanted = places && new Set(places);
  const bands = bandsOf(desk.runs(seriesId).runs, from, until).filter(({ place }) => !wanted || wanted.has(place));
  const totals = dailyTotals(gauge, from, until, places ?? gauge.readings.places);
  return { width, bins: binsOf(totals, gauge.series.aggregation, width), bands, places: gauge.readings.places };
}
