// Asked of the desk: one series over a period as the timeline draws it: bars with what is usual and what is missing, the state bands of the worst places, and a limit when one place is drawn.

import { type Band, bandsOf } from '../bands.ts';
import { type Bar, barsOf } from '../bars.ts';
import { type LimitLine, limitLines } from '../limit-line.ts';
import { type BinWidth, widthFor } from '../timeline.ts';
import type { Desk } from './desk.ts';

/** Days since 1970-01-01, both included. `maxBars` = how many bars there is room for. `place` null = all together; `mostBands` = of how many places the bands are wanted, null = all. */
export interface HistogramAsked {
  readonly seriesId: string;
  readonly from: number;
  readonly until: number;
  readonly maxBars: number;
  readonly place: string | null;
  readonly mostBands: number | null;
}

/**
 * `banded` are the places whose bands come along, in the order of the series; `more` = how many others there are, none of them worse.
 * `limits` hold for the one place that is drawn, a value for each day; empty when more are drawn or a bar is more than a day. `hasLimits` = the series has any.
 */
export interface Histogram {
  readonly width: BinWidth;
  readonly bars: readonly Bar[];
  readonly bands: readonly Band[];
  readonly banded: readonly string[];
  readonly more: number;
  readonly hasLimits: boolean;
  readonly limits: readonly LimitLine[];
  readonly places: readonly string[];
}

/** null when the series is not in the case. */
export function histogram(desk: Desk, { seriesId, from, until, maxBars, place, mostBands }: HistogramAsked): Histogram | null {
  const gauge = desk.gauge(seriesId);
  if (!gauge) return null;
  const { places } = gauge.readings;
  const width = widthFor(until - from + 1, maxBars);
  const drawn = place === null ? places : places.filter((one) => one === place);
  const hasLimits = gauge.thresholds.length > 0;
  const bands = hasLimits ? bandsOf(desk.runs(seriesId).runs, from, until) : [];
  const banded = hasLimits ? worstPlaces(places, bands, mostBands) : [];
  const kept = new Set(banded);
  const [only] = drawn;
  const isOne = drawn.length === 1 && only !== undefined && width === 'day' && !gauge.readings.hidden.has(only);
  return {
    width,
    bars: barsOf(gauge, from, until, width, drawn),
    bands: bands.filter((band) => kept.has(band.place)),
    banded,
    more: hasLimits ? places.length - banded.length : 0,
    hasLimits,
    limits: isOne ? limitLines(gauge, only, from, until) : [],
    places,
  };
}

/** Those with most days of red, then of amber; handed back in the order they came in. */
export function worstPlaces(places: readonly string[], bands: readonly Band[], most: number | null): readonly string[] {
  if (most === null || places.length <= most) return places;
  const days = new Map(places.map((place) => [place, { red: 0, amber: 0 }]));
  for (const band of bands) {
    const found = days.get(band.place);
    if (found) found[band.level] += band.until - band.from + 1;
  }
  const of = (place: string) => days.get(place) ?? { red: 0, amber: 0 };
  const worst = [...places].sort((a, b) => of(b).red - of(a).red || of(b).amber - of(a).amber).slice(0, most);
  const kept = new Set(worst);
  return places.filter((place) => kept.has(place));
}
