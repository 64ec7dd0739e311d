// All series of a case at one desk: their values lie here in columns, and a gauge of a series is made once and kept. Runs in a worker; the window holds no observation.
import { type Gauge, gaugeOf } from '../gauge.ts';
import { type Runs, runsOf } from '../runs.ts';
import type { Series, Threshold } from '../series.ts';
import type { GroupSizes } from '../small-groups.ts';
import type { FeedRows } from './feed-parts.ts';
import { columnsOf, type DeskColumns } from './gathering.ts';

/** What stands beside the values. `sizes`: people in each unit and area. */
export interface FeedBook {
  readonly series: readonly Series[];
  readonly thresholds: readonly Threshold[];
  readonly sizes: GroupSizes;
}

/** What a desk is made of. `observations` null = the case has none. */
export interface SignalFeed extends FeedBook {
  readonly observations: FeedRows | null;
}

export interface Desk {
  readonly series: ReadonlyMap<string, Series>;
  /** undefined for a series that is not in the case. With a breakdown (kanaal=telefoon) only those rows; each gauge is made once, and made again only after it had to go. */
  gauge(seriesId: string, breakdown?: string | null): Gauge | undefined;
  /** The runs of a series, worked out once; none for a series that is not in the case. */
  runs(seriesId: string): Runs;
  /** Texts in the column breakdown of a series, in order of code unit. */
  breakdowns(seriesId: string): readonly string[];
  /** Makes one gauge, or the runs of one, that nobody has asked for yet; false when there is nothing left to make. */
  prepare(): boolean;
}

/** Places and days that gauges may hold together, at 17 bytes each; beyond that the gauge not used for longest goes. */
const MOST_ENTRIES = 10_000_000;

const NOTHING: DeskColumns = {
  columns: {
    place: new Uint8Array(0),
    places: [''],
    day: new Uint8Array(0),
    days: [],
    value: new Float64Array(0),
    status: new Uint8Array(0),
    breakdown: new Uint8Array(0),
    breakdowns: [],
  },
  rowsOf: new Map(),
};

const NO_ROWS = new Int32Array(0);
const NO_RUNS: Runs = { runs: [], unchecked: [] };

export function deskOf(feed: SignalFeed): Desk {
  return deskWith(feed, feed.observations && columnsOf(feed.observations));
}

/** A desk on columns that are there already. `most`: see MOST_ENTRIES. */
export function deskWith({ series, thresholds, sizes }: FeedBook, held: DeskColumns | null, most = MOST_ENTRIES): Desk {
  const { columns, rowsOf } = held ?? NOTHING;
  const known = new Map(series.map((one) => [one.id, one]));
  const kept = new KeptGauges(most);
  const rows = (id: string) => rowsOf.get(id) ?? NO_ROWS;
  const split = lastOf((id) => rowsByBreakdown(columns, rows(id)));
  const gauge: Desk['gauge'] = (seriesId, breakdown = null) => {
    const one = known.get(seriesId);
    if (!one) return undefined;
    const own = () => (breakdown === null ? rows(seriesId) : (split(seriesId).get(breakdown) ?? NO_ROWS));
    return kept.get(JSON.stringify([seriesId, breakdown]), () => gaugeOf(one, thresholds, { ...columns, rows: own() }, sizes));
  };
  const runs: Desk['runs'] = (seriesId) => {
    const read = gauge(seriesId);
    return read ? kept.runs(read) : NO_RUNS;
  };
  const steps = preparing([...known.keys()], kept, { gauge, runs, rows });
  return {
    series: known,
    gauge,
    runs,
    breakdowns: (id) => [...split(id).keys()].filter((text) => text !== '').sort(),
    prepare: () => !steps.next().done,
  };
}

/** Series after series for as long as there is room: first its gauge, then its runs. */
function* preparing(
  ids: readonly string[],
  kept: KeptGauges,
  desk: { gauge: Desk['gauge']; runs: Desk['runs']; rows: (id: string) => Int32Array },
): Generator<void> {
  for (const id of ids) {
    if (!kept.hasRoomFor(desk.rows(id).length)) continue;
    desk.gauge(id);
    yield;
    desk.runs(id);
    yield;
  }
}

/** Gauges in order of last use. */
class KeptGauges {
  readonly #gauges = new Map<string, Gauge>();
  readonly #runs = new WeakMap<Gauge, Runs>();
  readonly #most: number;
  #entries = 0;

  constructor(most: number) {
    this.#most = most;
  }

  hasRoomFor(rows: number): boolean {
    return this.#entries + rows <= this.#most;
  }

  get(key: string, make: () => Gauge): Gauge {
    const known = this.#gauges.get(key);
    const gauge = known ?? make();
    this.#gauges.delete(key);
    if (!known) this.#makeRoom(gauge);
    this.#gauges.set(key, gauge);
    return gauge;
  }

  runs(gauge: Gauge): Runs {
    const runs = this.#runs.get(gauge) ?? runsOf(gauge);
    this.#runs.set(gauge, runs);
    return runs;
  }

  #makeRoom(gauge: Gauge): void {
    this.#entries += gauge.readings.day.length;
    for (const [key, oldest] of this.#gauges) {
      if (this.#entries <= this.#most) return;
      this.#gauges.delete(key);
      this.#entries -= oldest.readings.day.length;
    }
  }
}

/** Remembers the last one made. */
function lastOf<T>(make: (id: string) => T): (id: string) => T {
  let last: { readonly id: string; readonly made: T } | null = null;
  return (id) => {
    if (last?.id !== id) last = { id, made: make(id) };
    return last.made;
  };
}

/** The rows of each breakdown that occurs, in one pass over all. */
function rowsByBreakdown({ breakdown, breakdowns }: DeskColumns['columns'], rows: Int32Array): ReadonlyMap<string, Int32Array<ArrayBuffer>> {
  const ends = new Int32Array(breakdowns.length + 1);
  for (let at = 0; at < rows.length; at += 1) {
    const next = (breakdown[rows[at] ?? 0] ?? 0) + 1;
    ends[next] = (ends[next] ?? 0) + 1;
  }
  for (let code = 0; code < breakdowns.length; code += 1) ends[code + 1] = (ends[code + 1] ?? 0) + (ends[code] ?? 0);
  const next = ends.slice();
  const sorted = new Int32Array(rows.length);
  for (let at = 0; at < rows.length; at += 1) {
    const code = breakdown[rows[at] ?? 0] ?? 0;
    sorted[next[code] ?? 0] = rows[at] ?? 0;
    next[code] = (next[code] ?? 0) + 1;
  }
  const found = breakdowns.map((text, code) => [text, sorted.subarray(ends[code], ends[code + 1])] as const);
  return new Map(found.filter(([, own]) => own.length > 0));
}
