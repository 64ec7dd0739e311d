// The bars of the timeline and the tiles of the maps beside a slow computation, on made-up series with gaps and on the sample.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Bar, barsOf } from '../../renderer/signals/bars.ts';
import type { Desk } from '../../renderer/signals/desk/desk.ts';
import { histogram, worstPlaces } from '../../renderer/signals/desk/histogram.ts';
import { tiles } from '../../renderer/signals/desk/tiles.ts';
import type { Gauge } from '../../renderer/signals/gauge.ts';
import { runsOf } from '../../renderer/signals/runs.ts';
import type { Observation } from '../../renderer/signals/series.ts';
import { lindehavenGauge } from './lindehaven.ts';
import { slowBar, slowUsual, slowValue } from './slow-places.ts';
import { course, day, gaugeWith, limit, seriesWith } from './support.ts';

const PLACES = ['a', 'b', 'c'];
const START = day('2020-02-20');
const DAYS = 45;

const status = fc.constantFrom('measured', 'missing', 'not_collected', 'corrected', null);
const row = fc.record({
  place: fc.constantFrom(...PLACES),
  day: fc.integer({ min: START, max: START + DAYS }),
  value: fc.option(fc.integer({ min: -3, max: 40 }), { nil: null }),
  status,
  breakdown: fc.constantFrom('', 'x'),
});
/** As the files are: a row without a value says so. */
const rows = fc
  .array(row, { minLength: 1, maxLength: 90 })
  .map((all) => all.map((one): Observation => ({ ...one, status: one.value === null && one.status !== 'not_collected' ? 'missing' : one.status })));
const series = fc.record({
  aggregation: fc.constantFrom('sum', 'mean'),
  baselineMethod: fc.constantFrom('none', 'weekday_mean_2020-02-20_2020-03-15'),
  frequency: fc.constantFrom('DAILY', 'WEEKLY'),
});

function near(bar: Bar, slow: ReturnType<typeof slowBar>): void {
  const close = (a: number | null, b: number | null) => (a === null || b === null ? expect(a).toBe(b) : expect(a).toBeCloseTo(b, 6));
  close(bar.value, slow.value);
  close(bar.usual, slow.usual);
  const { missing, notCollected, noRow, nobody } = bar;
  expect({ missing, notCollected, noRow, nobody }).toEqual({
    missing: slow.missing,
    notCollected: slow.notCollected,
    noRow: slow.noRow,
    nobody: slow.nobody,
  });
}

describe('bars', () => {
  test('agree with the slow computation', () => {
    fc.assert(
      fc.property(rows, series, fc.constantFrom('day', 'week', 'month'), fc.subarray(PLACES, { minLength: 1 }), (all, change, width, places) => {
        const known = { series: seriesWith(change as Parameters<typeof seriesWith>[0]), rows: all };
        const gauge = gaugeWith(all, [], known.series);
        const inCase = places.filter((place) => gauge.readings.places.includes(place));
        for (const bar of barsOf(gauge, START - 3, START + DAYS + 3, width, inCase)) near(bar, slowBar(known, inCase, bar.from, bar.until));
      }),
      { numRuns: 100, seed: 6 },
    );
  });

  test('a zero is a value, and a missing day is none', () => {
    const gauge = gaugeWith(course('a', '2020-03-02', [0, null, 5]));
    const [zero, missing] = barsOf(gauge, day('2020-03-02'), day('2020-03-04'), 'day');
    expect(zero).toMatchObject({ value: 0, missing: 0, nobody: 0 });
    expect(missing).toMatchObject({ value: null, missing: 1, nobody: 1 });
  });

  test('ten years of days stay within the room there is', () => {
    const gauge = gaugeWith(
      course(
        'a',
        '2010-01-01',
        Array.from({ length: 3653 }, (_, index) => index % 7),
      ),
    );
    const found = histogram(deskWith(gauge), {
      seriesId: 'sig',
      from: day('2010-01-01'),
      until: day('2020-01-01'),
      maxBars: 330,
      place: null,
      mostBands: 12,
    });
    expect(found?.width).toBe('month');
    expect(found?.bars).toHaveLength(121);
    expect(found?.bars.reduce((sum, { value }) => sum + (value ?? 0), 0)).toBe(
      Array.from({ length: 3653 }, (_, index) => index % 7).reduce((a, b) => a + b, 0),
    );
  });
});

describe('the histogram', () => {
  test('draws a limit only for one place, and the bands of the worst', () => {
    const all = [
      ...course('a', '2020-03-02', [20, 20, 20, 0]),
      ...course('b', '2020-03-02', [20, 20, 20, 20]),
      ...course('c', '2020-03-02', [0, 0, 0, 0]),
    ];
    const desk = deskWith(gaugeWith(all, [limit('t')]));
    const asked = { seriesId: 'sig', from: day('2020-03-02'), until: day('2020-03-05'), maxBars: 99, mostBands: 1 };
    const together = histogram(desk, { ...asked, place: null });
    expect(together).toMatchObject({ limits: [], banded: ['b'], more: 2 });
    expect(together?.bands.map(({ place }) => place)).toEqual(['b']);
    expect(histogram(desk, { ...asked, place: 'a' })?.limits).toMatchObject([{ thresholdId: 't', values: [10, 10, 10, 10] }]);
    expect(histogram(desk, { ...asked, seriesId: 'other', place: null })).toBeNull();
  });

  test('the worst places have most days of red, then of amber, and keep their order', () => {
    const band = (place: string, level: 'red' | 'amber', days: number) => ({ place, level, from: 1, until: days });
    const bands = [band('a', 'amber', 30), band('c', 'red', 1), band('d', 'amber', 2)];
    expect(worstPlaces(['a', 'b', 'c', 'd'], bands, 2)).toEqual(['a', 'c']);
    expect(worstPlaces(['a', 'b', 'c', 'd'], bands, null)).toEqual(['a', 'b', 'c', 'd']);
  });
});

describe('tiles', () => {
  test('agree with the slow computation, on a day and over days', () => {
    fc.assert(
      fc.property(rows, series, fc.integer({ min: 0, max: DAYS }), fc.integer({ min: 1, max: 20 }), (all, change, start, length) => {
        const known = { series: seriesWith(change as Parameters<typeof seriesWith>[0]), rows: all };
        const frame = { seriesId: 'sig', from: START + start, until: START + start + length };
        const [found = []] = tiles(deskWith(gaugeWith(all, [], known.series)), { frames: [frame], also: [] });
        for (const tile of found) {
          const days = Array.from({ length: length + 1 }, (_, index) => frame.from + index).filter(
            (one) => slowValue(known, tile.place, one) !== null,
          );
          const sum = days.reduce((total, one) => total + (slowValue(known, tile.place, one) ?? 0), 0);
          const usuals = days.map((one) => slowUsual(known, tile.place, one));
          const share = known.series.aggregation === 'sum' ? 1 : days.length;
          const usual = usuals.every((one) => one !== null) ? usuals.reduce((total, one) => total + one, 0) / share : null;
          expect(tile.days).toBe(days.length);
          if (days.length === 0) expect([tile.value, tile.usual]).toEqual([null, null]);
          else expect(tile.value).toBeCloseTo(sum / share, 6);
          if (days.length > 0 && usual !== null) expect(tile.usual).toBeCloseTo(usual, 6);
          if (usual === null) expect(tile.usual).toBeNull();
        }
      }),
      { numRuns: 100, seed: 6 },
    );
  });

  test('Lindehaven on 30 March 2020: four times the usual in Zuiderpolder, red since 25 March', () => {
    const on = day('2020-03-30');
    const [found = []] = tiles(deskWith(lindehavenGauge('sig-bijp')), {
      frames: [{ seriesId: 'sig-bijp', from: on, until: on }],
      also: ['area-new'],
    });
    const polder = found.find(({ place }) => place === 'area-polder');
    expect(polder).toMatchObject({ value: 26, level: 'red', since: day('2020-03-25') });
    expect(((polder?.value ?? 0) * 100) / (polder?.usual ?? 0)).toBeCloseTo(400, 6);
    expect(found.find(({ place }) => place === 'area-kanaal')).toMatchObject({ level: 'amber', since: day('2020-03-19') });
    expect(found.find(({ place }) => place === 'area-new')).toMatchObject({ value: null, usual: null, level: 'no_report' });
  });
});

/** A desk with one gauge, under its own id. */
function deskWith(gauge: Gauge): Desk {
  const { id } = gauge.series;
  return {
    series: new Map([[id, gauge.series]]),
    gauge: (seriesId) => (seriesId === id ? gauge : undefined),
    runs: () => runsOf(gauge),
    breakdowns: () => [],
    prepare: () => false,
  };
}
