// Runs, by hand: weekends and holidays skipped, missing values end them, limits hold from their first day.
import { describe, expect, test } from 'vitest';
import { isoOf } from '../../renderer/signals/days.ts';
import { runsOf } from '../../renderer/signals/runs.ts';
import type { Observation, Series, Threshold } from '../../renderer/signals/series.ts';
import { course, day, gaugeWith, limit } from './support.ts';

/** Runs as "limit place from..until days". */
function found(rows: readonly Observation[], thresholds: readonly Threshold[], series: Partial<Series> = {}): string[] {
  const { runs } = runsOf(gaugeWith(rows, thresholds, series));
  return runs.map((run) => `${run.thresholdId} ${run.place} ${isoOf(run.from)}..${isoOf(run.until)} ${run.days}`);
}

const THREE = [limit('t')];
const SKIP = undefined;

describe('a run', () => {
  test('lasts at least min_consecutive_days with the limit passed', () => {
    expect(found(course('a', '2020-03-02', [10, 11, 9, 10, 10, 10, 10, 9]), THREE)).toEqual(['t a 2020-03-05..2020-03-08 4']);
    expect(found(course('a', '2020-03-02', [10, 11, 9, 10]), [limit('t', { minConsecutiveDays: 1 })])).toEqual([
      't a 2020-03-02..2020-03-03 2',
      't a 2020-03-05..2020-03-05 1',
    ]);
  });

  test('counts a value exactly on the limit, either way', () => {
    expect(found(course('a', '2020-03-02', [10, 10, 10, 9.999]), THREE)).toHaveLength(1);
    expect(found(course('a', '2020-03-02', [2.8, 2.8, 2.801]), [limit('t', { operator: '<=', value: 2.8, minConsecutiveDays: 2 })])).toEqual([
      't a 2020-03-02..2020-03-03 2',
    ]);
  });

  test('is not missed by the rounding of binary fractions', () => {
    const rows = [0, 1].flatMap((part) =>
      course('a', '2020-03-02', [0.1 + part / 10, 0.1 + part / 10]).map((row) => ({ ...row, breakdown: `n=${part}` })),
    );
    expect(found(rows, [limit('t', { operator: '<=', value: 0.3, minConsecutiveDays: 2 })])).toHaveLength(1);
  });

  test('skips weekends and holidays, on which nobody has a value', () => {
    const thuToTue = [10, 10, SKIP, null, 10, 9];
    expect(found([...course('a', '2020-04-02', thuToTue), ...course('b', '2020-04-02', [1, 1, SKIP, null, 1, 1])], THREE)).toEqual([
      't a 2020-04-02..2020-04-06 3',
    ]);
    const easter = [10, SKIP, SKIP, SKIP, SKIP, 10, 10];
    expect(found(course('a', '2020-04-09', easter), THREE)).toEqual(['t a 2020-04-09..2020-04-15 3']);
  });

  test.each([
    ['no row', SKIP],
    ['an empty row', null],
  ] as const)('is ended by a day on which others report and this place has %s', (_, gap) => {
    const rows = [...course('a', '2020-03-02', [10, 10, gap, 10, 10]), ...course('b', '2020-03-02', [1, 1, 1, 1, 1])];
    expect(found(rows, THREE)).toEqual([]);
    expect(found(rows, [limit('t', { minConsecutiveDays: 2 })])).toEqual(['t a 2020-03-02..2020-03-03 2', 't a 2020-03-05..2020-03-06 2']);
  });

  test('goes on over the leap day and over the nights when the clock changes', () => {
    expect(found(course('a', '2020-02-28', [10, 10, 10]), THREE)).toEqual(['t a 2020-02-28..2020-03-01 3']);
    expect(found(course('a', '2020-03-28', [10, 10, 10]), THREE)).toEqual(['t a 2020-03-28..2020-03-30 3']);
    expect(found(course('a', '2020-10-24', [10, 10, 10]), THREE)).toEqual(['t a 2020-10-24..2020-10-26 3']);
  });

  test('is open when it reaches the last reporting day', () => {
    const open = (values: number[]) =>
      runsOf(gaugeWith([...course('a', '2020-03-02', values), ...course('b', '2020-03-02', [1, 1, 1, 1])], THREE)).runs.map((run) => run.isOpen);
    expect([open([10, 10, 10]), open([9, 10, 10, 10])]).toEqual([[false], [true]]);
  });

  test('of the city is not ended by a day without a value: nobody else could have one', () => {
    expect(found(course('', '2020-03-02', [10, null, 10, 10]), THREE, { dimension: 'city' })).toEqual(['t  2020-03-02..2020-03-05 3']);
  });

  test('of a weekly series counts weeks', () => {
    const weeks = ['2020-03-02', '2020-03-09', '2020-03-16'].flatMap((iso) => course('a', iso, [10]));
    expect(found(weeks, THREE, { frequency: 'WEEKLY' })).toEqual(['t a 2020-03-02..2020-03-16 3']);
  });
});

describe('a limit', () => {
  test('holds from its first day: days before do not count', () => {
    const thresholds = [limit('t', { validFrom: day('2020-03-04') })];
    expect(found(course('a', '2020-03-02', [10, 10, 10, 10, 9]), thresholds)).toEqual([]);
    expect(found(course('a', '2020-03-02', [10, 10, 10, 10, 10]), thresholds)).toEqual(['t a 2020-03-04..2020-03-06 3']);
  });

  test('with an area holds in that area only', () => {
    const rows = [...course('a', '2020-03-02', [10, 10, 10]), ...course('b', '2020-03-02', [10, 10, 10])];
    expect(found(rows, [limit('own', { areaId: 'b' })])).toEqual(['own b 2020-03-02..2020-03-04 3']);
  });

  test('of an area replaces the general one of the same level from its first day', () => {
    const rows = [...course('a', '2020-03-02', [10, 10, 10, 10, 20, 20]), ...course('b', '2020-03-02', [10, 10, 10, 10, 20, 20])];
    const own = limit('own', { areaId: 'b', value: 20, minConsecutiveDays: 2, validFrom: day('2020-03-05') });
    expect(found(rows, [limit('t'), own])).toEqual([
      't a 2020-03-02..2020-03-07 6',
      't b 2020-03-02..2020-03-04 3',
      'own b 2020-03-06..2020-03-07 2',
    ]);
    expect(found(rows, [limit('t'), { ...own, level: 'red' }])).toContain('t b 2020-03-02..2020-03-07 6');
    expect(found(rows, [limit('t'), { ...own, operator: '<=' }])).toContain('t b 2020-03-02..2020-03-07 6');
  });

  test('of another series, or with an area in a series of departments, does nothing', () => {
    const rows = course('a', '2020-03-02', [10, 10, 10]);
    expect(found(rows, [limit('t', { seriesId: 'other' })])).toEqual([]);
    expect(found(rows, [limit('t', { areaId: 'a' })], { dimension: 'unit' })).toEqual([]);
  });

  test('in percent compares with the usual value of that weekday and place', () => {
    const usual = [...course('a', '2020-01-06', [5, 10, 5]), ...course('b', '2020-01-06', [50, 50, 50])];
    const later = [...course('a', '2020-03-30', [7, 14, 7]), ...course('b', '2020-03-30', [69, 70, 70])];
    const percent = limit('t', { value: 140, valueType: 'percent_of_baseline' });
    const method = { baselineMethod: 'weekday_mean_2020-01-06_2020-01-12' };
    expect(found([...usual, ...later], [percent], method)).toEqual(['t a 2020-03-30..2020-04-01 3']);
  });

  test('in percent is not passed where the usual value is not known or zero, and that is said', () => {
    const rows = [...course('a', '2020-01-06', [0, 5]), ...course('a', '2020-03-30', [7, 14, 7])];
    const percent = limit('t', { value: 140, valueType: 'percent_of_baseline', minConsecutiveDays: 1 });
    const result = runsOf(gaugeWith(rows, [percent], { baselineMethod: 'weekday_mean_2020-01-06_2020-01-07' }));
    expect(result.runs.map((run) => isoOf(run.from))).toEqual(['2020-03-31']);
    expect(result.unchecked).toEqual([{ thresholdId: 't', place: 'a', from: day('2020-01-06'), until: day('2020-04-01'), days: 3 }]);
  });

  test('in percent of a series whose method is refused or none is never checked', () => {
    const percent = limit('t', { value: 140, valueType: 'percent_of_baseline', minConsecutiveDays: 1 });
    for (const baselineMethod of ['none', 'median']) {
      const result = runsOf(gaugeWith(course('a', '2020-03-30', [7, 14]), [percent, limit('u', { minConsecutiveDays: 1 })], { baselineMethod }));
      expect(result.runs.map((run) => run.thresholdId)).toEqual(['u']);
      expect(result.unchecked).toMatchObject([{ thresholdId: 't', days: 2 }]);
    }
  });
});

test('a series without observations, or without limits, has no runs', () => {
  expect(runsOf(gaugeWith([], THREE))).toEqual({ runs: [], unchecked: [] });
  expect(runsOf(gaugeWith(course('a', '2020-03-02', [10, 10, 10])))).toEqual({ runs: [], unchecked: [] });
});
