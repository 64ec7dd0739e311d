// Does the desk hold the same gauges as the arithmetic makes of the plain rows, get them ready by itself, and let go of what it has no room for?
import { readFileSync } from 'node:fs';
import papaparse from 'papaparse';
import { expect, test } from 'vitest';
import { type PackedColumn, packRows } from '../../../renderer/model/packed.ts';
import { type Desk, deskOf, deskWith, type SignalFeed } from '../../../renderer/signals/desk/desk.ts';
import { feedParts } from '../../../renderer/signals/desk/feed-parts.ts';
import { columnsOf, Gathering } from '../../../renderer/signals/desk/gathering.ts';
import { runsOf } from '../../../renderer/signals/runs.ts';
import { lindehavenGauge, SERIES_IDS, SIZES } from '../lindehaven.ts';
import { generate, rowOf } from './generated.ts';

const FILE = new URL('../../../datasets/lindehaven/observations.csv', import.meta.url);
const ROWS = papaparse.parse<Record<string, string>>(readFileSync(FILE, 'utf8'), { header: true, skipEmptyLines: true }).data;

function lindehavenFeed(): SignalFeed {
  const observations = packRows(
    ROWS.map(({ value, ...texts }) =>
      rowOf({ ...Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, text || null])), value: value ? Number(value) : null }),
    ),
  );
  const gauges = SERIES_IDS.map((id) => lindehavenGauge(id));
  return { series: gauges.map(({ series }) => series), thresholds: gauges.flatMap(({ thresholds }) => thresholds), sizes: SIZES, observations };
}

/** Steps until nothing is left to prepare. */
function prepareAll(desk: Desk): number {
  let steps = 0;
  while (desk.prepare()) steps += 1;
  return steps;
}

test('each series of Lindehaven has the gauge and the runs that its plain rows give', () => {
  const desk = deskOf(lindehavenFeed());
  for (const id of SERIES_IDS) {
    const [found, wanted] = [desk.gauge(id), lindehavenGauge(id)];
    expect(found).toEqual(wanted);
    expect(desk.runs(id)).toEqual(runsOf(wanted));
    const breakdowns = [...new Set(ROWS.filter((row) => row.series_id === id).map((row) => row.breakdown ?? ''))].filter(Boolean).sort();
    expect(desk.breakdowns(id)).toEqual(breakdowns);
    for (const breakdown of breakdowns) expect(desk.gauge(id, breakdown)?.readings.value).toEqual(lindehavenGauge(id, breakdown).readings.value);
    expect(desk.gauge(id, 'kanaal=nergens')?.readings.places).toEqual([]);
  }
  expect(desk.gauge('sig-nergens')).toBeUndefined();
  expect(desk.runs('sig-nergens')).toEqual({ runs: [], unchecked: [] });
});

test('a gauge and its runs are made once, and made ready without being asked for', () => {
  const desk = deskOf(lindehavenFeed());
  const first = desk.gauge('sig-bijp');
  expect(prepareAll(desk)).toBe(2 * SERIES_IDS.length);
  expect(desk.gauge('sig-bijp')).toBe(first);
  expect(desk.runs('sig-bijp')).toBe(desk.runs('sig-bijp'));
  expect(desk.prepare()).toBe(false);
});

test('what was not used for longest goes when there is no room, and comes back the same', () => {
  const { feed, all } = generate(12, 6);
  const columns = feed.observations && columnsOf(feed.observations);
  const [whole, small] = [deskWith(feed, columns), deskWith(feed, columns, 400)];
  const ids = all.map(({ series }) => series.id);
  const [kept, lost] = [small.gauge(ids[0] ?? ''), small.gauge(ids[1] ?? '')];
  for (const id of ids) {
    small.gauge(ids[0] ?? '');
    expect(small.gauge(id)).toEqual(whole.gauge(id));
    expect(small.runs(id)).toEqual(whole.runs(id));
  }
  expect(small.gauge(ids[0] ?? '')).toBe(kept);
  expect(small.gauge(ids[1] ?? '')).not.toBe(lost);
  expect(prepareAll(deskWith(feed, columns, 400))).toBeLessThan(2 * ids.length);
});

test('the order of the rows, and the size of the parts they come in, change nothing', () => {
  const feed = lindehavenFeed();
  const { observations } = feed;
  if (!observations) throw new Error('no rows');
  const gathering = new Gathering();
  for (const part of feedParts(observations)) gathering.take(structuredClone(part));
  const backwards = [...ROWS].reverse();
  const turned = packRows(backwards.map(({ value, ...texts }) => rowOf({ ...texts, value: value ? Number(value) : null })));
  const [one, other] = [deskWith(feed, gathering.done()), deskOf({ ...feed, observations: turned })];
  for (const id of SERIES_IDS) expect(other.gauge(id)).toEqual(one.gauge(id));
});

test('many rows and many texts come in parts, in order', () => {
  const rows = Array.from({ length: 450_000 }, (_, at) => at);
  const texts = { kind: 'coded', codes: Int32Array.from(rows, (at) => at % 45_000), words: rows.slice(0, 45_000).map((at) => `p${at}`) } as const;
  const one = { kind: 'coded', codes: new Int32Array(rows.length), words: ['sig-1'] } as const;
  const day = { kind: 'coded', codes: new Int32Array(rows.length), words: ['2020-03-30'] } as const;
  const values = new Map<string, PackedColumn>([
    ['series_id', one],
    ['observed_on', day],
    ['area_id', texts],
    ['value', { kind: 'numbers', numbers: Float64Array.from(rows) } as const],
  ] as const);
  const parts = [...feedParts({ length: rows.length, values })];
  expect(parts.filter(({ kind }) => kind === 'rows').length).toBeGreaterThan(2);
  expect(parts.filter((part) => part.kind === 'words' && part.of === 'area_id').length).toBeGreaterThan(2);
  const { columns, rowsOf } = columnsOf({ length: rows.length, values });
  expect(rowsOf.get('sig-1')).toHaveLength(rows.length);
  for (const at of [0, 44_999, 45_000, 199_999, 200_000, 449_999])
    expect([columns.places[columns.place[at] ?? 0], columns.value[at]]).toEqual([`p${at % 45_000}`, at]);
});

test('a case without observations, or without a column, has series without values', () => {
  const { series, thresholds, sizes } = lindehavenFeed();
  for (const observations of [null, { length: 0, values: new Map() }, { length: 3, values: new Map() }]) {
    const desk = deskOf({ series, thresholds, sizes, observations });
    expect([...desk.series.keys()].flatMap((id) => desk.gauge(id)?.readings.places ?? ['gone'])).toEqual([]);
    expect(desk.breakdowns('sig-contact')).toEqual([]);
  }
});
