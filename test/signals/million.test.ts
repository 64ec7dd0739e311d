// A million observations: the whole way from rows to runs, levels and totals. How fast is judged by `npm run bench`.
import { expect, test } from 'vitest';
import { gaugeOf } from '../../renderer/signals/gauge.ts';
import { levelsOn } from '../../renderer/signals/levels.ts';
import { runsOf } from '../../renderer/signals/runs.ts';
import type { Observations } from '../../renderer/signals/series.ts';
import { dailyTotals } from '../../renderer/signals/timeline.ts';
import { day, limit, seriesWith } from './support.ts';

const FIRST = day('2015-01-01');

/** The same rows every time, in no order; some without a value. */
function rowsOf(places: number, days: number, step: number): Observations {
  const count = places * days;
  const cell = (at: number) => (at * 7919) % count;
  return {
    place: Array.from({ length: count }, (_, at) => `place-${cell(at) % places}`),
    day: Array.from({ length: count }, (_, at) => FIRST + Math.floor(cell(at) / places) + step * (cell(at) % places)),
    value: Array.from({ length: count }, (_, at) => (cell(at) % 97 === 0 ? null : ((cell(at) * 2_654_435) >>> 9) % 211)),
    status: Array.from({ length: count }, (_, at) => (cell(at) % 97 === 0 ? 'missing' : 'measured')),
    breakdown: { length: count },
  };
}

const LIMITS = [
  limit('amber', { value: 110, valueType: 'percent_of_baseline', validFrom: FIRST }),
  limit('red', { level: 'red', value: 150, valueType: 'percent_of_baseline', validFrom: FIRST }),
];

test.each([
  ['a thousand places, a thousand days', 1000, 1000, 0],
  ['few places, many days', 10, 100_000, 0],
  ['places that never report on the same day', 1000, 1000, 1000],
])('%s', (_, places, days, step) => {
  const observations = rowsOf(places, days, step);
  const gauge = gaugeOf(seriesWith({ baselineMethod: 'weekday_mean_2015-01-01_2015-12-31' }), LIMITS, observations, new Map());
  const { runs } = runsOf(gauge);
  const levels = levelsOn(gauge, FIRST + days - 1);
  const totals = dailyTotals(gauge, FIRST, FIRST + days - 1);
  expect([gauge.readings.value.length, levels.length, totals.length]).toEqual([places * days, places, days]);
  expect(runs.length).toBeGreaterThan(0);
});
