// Asked of the desk: which days of a period have no value, by series and place, and why.
import type { Gauge } from '../gauge.ts';
import { firstEntryFrom, type NoValueReason, reasonAt } from '../readings.ts';
import type { Desk } from './desk.ts';

/** Days since 1970-01-01, both included. `most` = how many days of one gap are named; of longer ones only the number, the first and the last. */
export interface GapsAsked {
  readonly from: number;
  readonly until: number;
  readonly most: number;
}

/** `nobody` = a day between the first and last on which no place has a value, as in a weekend; said of daily series only, with `place` ''. */
export type GapReason = NoValueReason | 'nobody';

/** `days` null when they are more than asked for; `count` null for a hidden place, of which nothing is told. */
export interface Gap {
  readonly seriesId: string;
  readonly place: string;
  readonly reason: GapReason;
  readonly count: number | null;
  readonly first: number | null;
  readonly last: number | null;
  readonly days: readonly number[] | null;
}

/** By series, then place, then reason. */
export function gaps(desk: Desk, { from, until, most }: GapsAsked): readonly Gap[] {
  return [...desk.series.keys()].flatMap((id) => {
    const gauge = desk.gauge(id);
    return gauge ? gapsOf(gauge, from, until, most) : [];
  });
}

function gapsOf(gauge: Gauge, from: number, until: number, most: number): Gap[] {
  const { readings, series } = gauge;
  const reporting = readings.reportingDays.filter((day) => from <= day && day <= until);
  const places = readings.places.flatMap((place, position) => placeGaps(gauge, place, position, reporting, { from, until, most }));
  const nobody = series.frequency === 'DAILY' ? silentDays(reporting, most) : null;
  return nobody && nobody.count > 0 ? [...places, nobody.gap(series.id, '', 'nobody')] : places;
}

/** Days of a place without a value: those it wrote down as such, and those on which others have one and it has no row. */
function placeGaps(gauge: Gauge, place: string, position: number, reporting: Int32Array, { from, until, most }: GapsAsked): Gap[] {
  const { readings, series } = gauge;
  if (readings.hidden.has(place)) return [{ seriesId: series.id, place, reason: 'hidden', count: null, first: null, last: null, days: [] }];
  const found = new Map<GapReason, Days>();
  const add = (reason: GapReason, day: number) => {
    const days = found.get(reason) ?? new Days(most);
    found.set(reason, days);
    days.add(day);
  };
  const end = firstEntryFrom(readings, position, until + 1);
  let entry = firstEntryFrom(readings, position, from);
  const silentUpTo = (next: number) => {
    for (; entry < end && (readings.day[entry] ?? 0) < next; entry += 1) {
      const reason = reasonAt(readings, place, entry);
      if (reason) add(reason, readings.day[entry] ?? 0);
    }
  };
  for (const day of reporting) {
    silentUpTo(day);
    if (entry >= end || readings.day[entry] !== day) add('no_row', day);
  }
  silentUpTo(Infinity);
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([reason, days]) => days.gap(series.id, place, reason));
}

/** Calendar days between the first and last reporting day on which nobody has a value. */
function silentDays(reporting: Int32Array, most: number): Days {
  const days = new Days(most);
  reporting.forEach((day, at) => {
    for (let silent = (reporting[at - 1] ?? day) + 1; silent < day; silent += 1) days.add(silent);
  });
  return days;
}

/** Days in order, of which so many are kept. */
class Days {
  readonly #days: number[] = [];
  readonly #most: number;
  #last: number | null = null;
  count = 0;

  constructor(most: number) {
    this.#most = most;
  }

  add(day: number): void {
    this.count += 1;
    this.#last = day;
    if (this.count <= this.#most) this.#days.push(day);
  }

  gap(seriesId: string, place: string, reason: GapReason): Gap {
    const days = this.count > this.#most ? null : this.#days;
    return { seriesId, place, reason, count: this.count, first: this.#days[0] ?? null, last: this.#last, days };
  }
}
