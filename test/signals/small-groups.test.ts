// Values of small groups are taken away before anything is computed, and nothing gives them away.
import { expect, test } from 'vitest';
import { gaugeOf } from '../../renderer/signals/gauge.ts';
import { runsOf } from '../../renderer/signals/runs.ts';
import { columnsOf } from '../../renderer/signals/series.ts';
import { hiddenBecause, shown } from '../../renderer/signals/small-groups.ts';
import { dailyTotals } from '../../renderer/signals/timeline.ts';
import { course, day, limit, seriesWith } from './support.ts';

const SERIES = seriesWith({ dimension: 'unit', minGroupSize: 10 });
const ROWS = [
  ...course('large', '2020-03-02', [10, 10, undefined, 10]),
  ...course('small', '2020-03-02', [50, 50, 50, 50]),
  ...course('new', '2020-03-02', [70]),
];
const SIZES = new Map([
  ['large', 10],
  ['small', 9],
  ['new', null],
]);

test('a group is hidden below the minimum, not on it, and when its size is not known', () => {
  expect([hiddenBecause(10, 9), hiddenBecause(10, 10), hiddenBecause(10, null)]).toEqual(['too_small', null, 'size_unknown']);
  expect([hiddenBecause(0, 0), hiddenBecause(0, null)]).toEqual([null, null]);
});

test('a hidden value is null with its reason, and not the same as no value', () => {
  expect(shown(7.5, 10, 9)).toEqual({ value: null, reason: 'hidden' });
  expect(shown(null, 10, 9)).toEqual({ value: null, reason: 'hidden' });
  expect(shown(null, 10, 12)).toEqual({ value: null, reason: 'no_value' });
  expect(shown(0, 10, 12)).toEqual({ value: 0, reason: null });
});

test('hidden places have no runs and are in no total', () => {
  const gauge = gaugeOf(SERIES, [limit('t')], columnsOf(ROWS), SIZES);
  expect([...gauge.readings.hidden]).toEqual([
    ['new', 'size_unknown'],
    ['small', 'too_small'],
  ]);
  expect(runsOf(gauge).runs.filter((run) => run.place !== 'large')).toEqual([]);
  expect(dailyTotals(gauge, day('2020-03-02'), day('2020-03-02'))).toEqual([{ day: day('2020-03-02'), value: 10, reported: 1, places: 1 }]);
});

test('the runs of others are the same as if nothing were hidden', () => {
  const runs = (sizes: Map<string, number | null>) =>
    runsOf(gaugeOf(SERIES, [limit('t', { minConsecutiveDays: 2 })], columnsOf(ROWS), sizes)).runs.filter((run) => run.place === 'large');
  const all = new Map([
    ['large', 99],
    ['small', 99],
    ['new', 99],
  ]);
  expect(runs(SIZES)).toEqual(runs(all));
  expect(runs(SIZES)).toHaveLength(1);
});

test('the city is no small group', () => {
  const city = gaugeOf({ ...SERIES, dimension: 'city' }, [], columnsOf(course('', '2020-03-02', [4])), new Map());
  expect(dailyTotals(city, day('2020-03-02'), day('2020-03-02'))[0]?.value).toBe(4);
});
