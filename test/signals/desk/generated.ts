// A hundred generated series with everything that goes wrong in real ones: as rows of a case for the desk, and as the slow computation reads them.
import { packRows } from '../../../renderer/model/packed.ts';
import { NOTHING, type Row } from '../../../renderer/model/record.ts';
import { isoOf } from '../../../renderer/signals/days.ts';
import type { SignalFeed } from '../../../renderer/signals/desk/desk.ts';
import type { Series, Threshold } from '../../../renderer/signals/series.ts';
import type { SlowLimit, SlowRow, SlowSeries } from '../slow-signals.ts';
import { day, limit, seriesWith } from '../support.ts';

/** Numbers from 0 up to 1, always the same for a seed. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export interface Generated {
  readonly series: Series;
  readonly slow: SlowSeries;
  /** Breakdown of each row of `slow`. */
  readonly breakdowns: readonly string[];
  readonly hidden: ReadonlySet<string>;
  readonly first: number;
  readonly last: number;
}

const LENGTH = 50;
/** Periods with the leap day, both changes of the clock, the turn of the year, and Easter and King's Day. */
const STARTS = ['2020-02-10', '2020-03-10', '2020-10-05', '2019-12-10', '2020-04-01', '2021-02-20'];
const HOLIDAYS = new Set(['2020-01-01', '2020-04-13', '2020-04-27', '2020-05-05', '2019-12-25', '2019-12-26', '2021-04-05']);
/** Few different values: ties with limits and with each other are common. */
const VALUES = ['0', '0.1', '0.2', '0.3', '1.4', '2.8', '2', '3', '4.2', '5', '7', '10', '14', '-1.5'];
const STATUSES = ['measured', 'measured', 'measured', 'estimated', 'corrected', 'missing', 'not_collected'];

export function generate(count: number, seed: number): { readonly all: readonly Generated[]; readonly feed: SignalFeed } {
  const random = randomFrom(seed);
  const sizes = new Map<string, number | null>();
  const all = Array.from({ length: count }, (_, at) => generateOne(at, random, sizes));
  const rows = [...all.flatMap(rowsIn), ...straysFor(all)];
  const shuffled = rows.map((row) => ({ row, at: random() })).sort((a, b) => a.at - b.at);
  const observations = packRows(shuffled.map(({ row }) => row));
  return { all, feed: { series: all.map(({ series }) => series), thresholds: all.flatMap(limitsIn), sizes, observations } };
}

function generateOne(at: number, random: () => number, sizes: Map<string, number | null>): Generated {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const dimension = at % 10 === 9 ? 'city' : at % 3 === 2 ? 'unit' : 'area';
  const places =
    dimension === 'city' ? [''] : ['a', 'b', 'c', 'd'].slice(0, 1 + Math.floor(random() * 4)).map((name) => `${dimension}-${at}-${name}`);
  const first = day(pick(STARTS));
  const minGroupSize = random() < 0.3 ? 20 : 0;
  for (const place of places) sizes.set(place, pick([100, 100, 20, 19, null]));
  const isHidden = (place: string) => dimension !== 'city' && minGroupSize > 0 && (sizes.get(place) ?? 0) < minGroupSize;
  const { rows, breakdowns } = rowsFor(places, first, random, pick);
  const from = first + Math.floor(random() * 20);
  const span = `${isoOf(from)}_${isoOf(from + Math.floor(random() * 25))}`;
  const baseline = pick(['none', `mean_${span}`, `weekday_mean_${span}`]);
  const aggregation = pick(['sum', 'mean'] as const);
  const limits = Array.from({ length: Math.floor(random() * 4) }, (_, index) => limitFor(`t-${at}-${index}`, dimension, places, first, random, pick));
  return {
    series: seriesWith({ id: `sig-${at}`, dimension, aggregation, baselineMethod: baseline, minGroupSize, frequency: pick(['DAILY', 'WEEKLY']) }),
    slow: { aggregation, baseline, rows, limits },
    breakdowns,
    hidden: new Set(places.filter(isHidden)),
    first,
    last: first + LENGTH - 1,
  };
}

type Pick = <T>(list: readonly T[]) => T;

/** Weekends and holidays are silent in most series; a place is silent for days on end; a day may be there twice, or once for each channel. */
function rowsFor(places: readonly string[], first: number, random: () => number, pick: Pick) {
  const rows: SlowRow[] = [];
  const breakdowns: string[] = [];
  const channels = pick([[''], [''], ['kanaal=telefoon', 'kanaal=balie'], ['', 'kanaal=web']]);
  const daysAWeek = pick([5, 6, 7]);
  for (const place of places) {
    let silent = 0;
    for (let on = first; on < first + LENGTH; on += 1) {
      silent = silent > 0 ? silent - 1 : random() < 0.04 ? 6 : 0;
      const isOff = (on + 3) % 7 >= daysAWeek || (daysAWeek < 7 && HOLIDAYS.has(isoOf(on)));
      if (silent > 0 || (isOff && random() < 0.98)) continue;
      for (const channel of random() < 0.03 ? [...channels, ...channels] : channels) {
        const status = random() < 0.8 ? 'measured' : pick(STATUSES);
        rows.push({ place, on: isoOf(on), value: random() < 0.06 ? null : pick(VALUES), status });
        breakdowns.push(channel);
      }
    }
  }
  return { rows, breakdowns };
}

function limitFor(id: string, dimension: string, places: readonly string[], first: number, random: () => number, pick: Pick): SlowLimit {
  const percent = random() < 0.4;
  return {
    id,
    area: dimension === 'area' && random() < 0.3 ? pick(places) : null,
    level: pick(['amber', 'red']),
    operator: pick(['>=', '<=']),
    value: percent ? pick(['50', '100', '140', '200']) : pick(VALUES),
    percent,
    minDays: 1 + Math.floor(random() * 4),
    validFrom: isoOf(first - 5 + Math.floor(random() * LENGTH)),
  };
}

function limitsIn({ series, slow }: Generated): Threshold[] {
  return slow.limits.map((one) =>
    limit(one.id, {
      seriesId: series.id,
      areaId: one.area,
      level: one.level as Threshold['level'],
      operator: one.operator as Threshold['operator'],
      value: Number(one.value),
      valueType: one.percent ? 'percent_of_baseline' : 'absolute',
      minConsecutiveDays: one.minDays,
      validFrom: day(one.validFrom),
    }),
  );
}

function rowsIn({ series, slow, breakdowns }: Generated): Row[] {
  return slow.rows.map((row, at) =>
    rowOf({
      series_id: series.id,
      observed_on: row.on,
      [series.dimension === 'unit' ? 'unit_id' : 'area_id']: row.place || null,
      breakdown: breakdowns[at] || null,
      value: row.value === null ? null : Number(row.value),
      status: row.status,
    }),
  );
}

/** Rows that belong to nothing: no place, a place in the city, no series, a series that is not there, no day. */
function straysFor(all: readonly Generated[]): Row[] {
  const placed = all.find(({ series }) => series.dimension === 'area');
  const city = all.find(({ series }) => series.dimension === 'city');
  const stray = (values: Row['values']) => rowOf({ observed_on: '2020-03-16', area_id: 'area-x', value: 999, status: 'measured', ...values });
  return [
    stray({ series_id: placed?.series.id ?? null, area_id: null }),
    stray({ series_id: city?.series.id ?? null }),
    stray({ series_id: null }),
    stray({ series_id: 'sig-unknown' }),
    stray({ series_id: placed?.series.id ?? null, observed_on: null }),
  ];
}

export function rowOf(values: Row['values']): Row {
  return { values, raw: NOTHING, extra: NOTHING, source: { file: 'f.csv', sheet: 'observations', row: 2 } };
}
