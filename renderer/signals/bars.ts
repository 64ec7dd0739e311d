// The bars of a histogram with what belongs beside them: what is usual, and which values are not there and why. Missing, not collected and nobody are never zero.
import { usualValue } from './baseline.ts';
import type { Gauge } from './gauge.ts';
import { firstEntryFrom, positionsOf, reasonAt } from './readings.ts';
import { type Bin, type BinWidth, binsOf, type DayTotal, dailyTotals } from './timeline.ts';

/**
 * `usual` is put together from the same places and days as `value`, in the series' unit; null when it is not known for each of these.
 * `missing`, `notCollected` and `noRow` count days of places without a value; `noRow` only where another place has one. `nobody` counts days on which no place has a value, between the first and last that has; of daily series only.
 */
export interface Bar extends Bin {
  readonly usual: number | null;
  readonly missing: number;
  readonly notCollected: number;
  readonly noRow: number;
  readonly nobody: number;
}

/** Days since 1970-01-01, both included; in order of day. Hidden places count in nothing. */
export function barsOf(gauge: Gauge, from: number, until: number, width: BinWidth, places: readonly string[] = gauge.readings.places): Bar[] {
  const totals = dailyTotals(gauge, from, until, places);
  const facts = new DayFacts(gauge, from, until, places);
  return binsOf(totals, gauge.series.aggregation, width).map((bin) => ({ ...bin, ...facts.between(bin.from, bin.until, totals) }));
}

/** What is known of each day, by position from the first. */
class DayFacts {
  readonly #gauge: Gauge;
  readonly #from: number;
  readonly #usual: Float64Array;
  readonly #missing: Int32Array;
  readonly #notCollected: Int32Array;
  readonly #rows: Int32Array;
  readonly #reports: Uint8Array;
  readonly #places: number;

  constructor(gauge: Gauge, from: number, until: number, places: readonly string[]) {
    const days = Math.max(0, until - from + 1);
    this.#gauge = gauge;
    this.#from = from;
    this.#usual = new Float64Array(days);
    this.#missing = new Int32Array(days);
    this.#notCollected = new Int32Array(days);
    this.#rows = new Int32Array(days);
    this.#reports = new Uint8Array(days);
    for (const day of gauge.readings.reportingDays) if (day >= from && day <= until) this.#reports[day - from] = 1;
    const wanted = [...new Set(places)].filter((place) => !gauge.readings.hidden.has(place));
    this.#places = wanted.length;
    for (const place of wanted) this.#add(place, until);
  }

  #add(place: string, until: number): void {
    const { readings, baseline } = this.#gauge;
    const position = positionsOf(readings).get(place);
    if (position === undefined) return;
    const end = firstEntryFrom(readings, position, until + 1);
    for (let entry = firstEntryFrom(readings, position, this.#from); entry < end; entry += 1) {
      const day = readings.day[entry] ?? 0;
      const at = day - this.#from;
      this.#rows[at] = (this.#rows[at] ?? 0) + 1;
      const reason = reasonAt(readings, place, entry);
      if (reason === null) this.#usual[at] = (this.#usual[at] ?? 0) + usualValue(baseline, position, day);
      else if (reason === 'missing') this.#missing[at] = (this.#missing[at] ?? 0) + 1;
      else this.#notCollected[at] = (this.#notCollected[at] ?? 0) + 1;
    }
  }

  between(from: number, until: number, totals: readonly DayTotal[]): Omit<Bar, keyof Bin> {
    const { series } = this.#gauge;
    const found = { missing: 0, notCollected: 0, noRow: 0, nobody: 0 };
    let [sum, days] = [0, 0];
    for (let at = from - this.#from; at <= until - this.#from; at += 1) {
      found.missing += this.#missing[at] ?? 0;
      found.notCollected += this.#notCollected[at] ?? 0;
      if (this.#reports[at]) found.noRow += this.#places - (this.#rows[at] ?? 0);
      else if (this.#isSilent(at)) found.nobody += 1;
      const reported = totals[at]?.reported ?? 0;
      if (reported === 0) continue;
      sum += (this.#usual[at] ?? 0) / (series.aggregation === 'sum' ? 1 : reported);
      days += 1;
    }
    const usual = days === 0 || Number.isNaN(sum) ? null : sum / (series.aggregation === 'sum' ? 1 : days);
    return { ...found, usual };
  }

  #isSilent(at: number): boolean {
    const { reportingDays } = this.#gauge.readings;
    const day = this.#from + at;
    return this.#gauge.series.frequency === 'DAILY' && day > (reportingDays[0] ?? Infinity) && day < (reportingDays.at(-1) ?? -Infinity);
  }
}
