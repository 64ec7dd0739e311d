// What is usual: by weekday or over all days, unknown where there is nothing to go by.
import { describe, expect, test } from 'vitest';
import { baselineOf, parseBaselineMethod, percentOfUsual, usualValue } from '../../renderer/signals/baseline.ts';
import { readingsOf } from '../../renderer/signals/readings.ts';
import { columnsOf, type Observation } from '../../renderer/signals/series.ts';
import { course, day, seen, seriesWith } from './support.ts';

/** Usual value of the first place on a day. */
function usual(method: string, rows: readonly Observation[], iso: string, place = 0): number | null {
  const value = usualValue(baselineOf(method, readingsOf(seriesWith(), columnsOf(rows))), place, day(iso));
  return Number.isNaN(value) ? null : value;
}

describe('the method', () => {
  test('is none, a mean or a weekday mean over a span', () => {
    expect(parseBaselineMethod('none')).toEqual({ kind: 'none' });
    expect(parseBaselineMethod('mean_2020-01-06_2020-03-01')).toEqual({ kind: 'mean', from: day('2020-01-06'), until: day('2020-03-01') });
    expect(parseBaselineMethod('weekday_mean_2020-02-29_2020-02-29')).toEqual({
      kind: 'weekday_mean',
      from: day('2020-02-29'),
      until: day('2020-02-29'),
    });
  });

  test.each([
    ['', 'method_unknown'],
    ['None', 'method_unknown'],
    ['median_2020-01-06_2020-03-01', 'method_unknown'],
    ['mean_2020-01-06', 'method_unknown'],
    ['mean_2020-01-06_2020-03-01_x', 'method_unknown'],
    ['xweekday_mean_2020-01-06_2020-03-01', 'method_unknown'],
    ['mean_2019-02-29_2019-03-10', 'date_invalid'],
    ['mean_06-01-2020_01-03-2020', 'date_invalid'],
    ['mean_2020-03-01_2020-01-06', 'span_reversed'],
  ])('"%s" is refused: %s', (text, refused) => {
    expect(parseBaselineMethod(text)).toEqual({ refused, text });
    expect(usual(text, course('a', '2020-01-06', [1, 2, 3]), '2020-01-06')).toBeNull();
  });
});

describe('the usual value', () => {
  const fortnight = course('a', '2020-01-06', [10, 20, 30, 40, 50, 60, 70, 12, 22, undefined, null, 52, 0, undefined]);

  test('of a weekday is the mean of that weekday in the span', () => {
    const on = (iso: string) => usual('weekday_mean_2020-01-06_2020-01-19', fortnight, iso);
    expect(on('2020-03-30')).toBe(11);
    expect(on('2020-03-31')).toBe(21);
    expect([on('2020-04-01'), on('2020-04-02')]).toEqual([30, 40]);
    expect([on('2020-04-04'), on('2020-04-05')]).toEqual([30, 70]);
  });

  test('over all days counts the days that have a value', () => {
    expect(usual('mean_2020-01-06_2020-01-19', fortnight, '2020-03-30')).toBe(366 / 11);
  });

  test('takes the first and last day of the span, and none outside it', () => {
    expect(usual('mean_2020-01-07_2020-01-08', fortnight, '2020-03-30')).toBe(25);
  });

  test('the leap day is a Saturday like others', () => {
    const rows = [seen('a', '2020-02-22', 4), seen('a', '2020-02-29', 8), seen('a', '2020-03-01', 100)];
    expect(usual('weekday_mean_2020-02-22_2020-03-01', rows, '2020-03-07')).toBe(6);
  });

  test('is not known when the place has no value on that weekday in the span, and never zero', () => {
    expect(usual('weekday_mean_2020-01-06_2020-01-10', fortnight, '2020-03-28')).toBeNull();
    expect(usual('mean_2019-01-06_2019-01-10', fortnight, '2020-03-28')).toBeNull();
  });

  test('is that of the place itself', () => {
    const rows = [...course('a', '2020-01-06', [10]), ...course('b', '2020-01-06', [null]), ...course('c', '2020-01-06', [30])];
    expect([0, 1, 2].map((place) => usual('mean_2020-01-06_2020-01-06', rows, '2020-01-06', place))).toEqual([10, null, 30]);
  });
});

test('percent of usual is exact on the limit, and not known of zero or less', () => {
  expect([percentOfUsual(7, 5), percentOfUsual(57, 100), percentOfUsual(0, 5)]).toEqual([140, 57, 0]);
  expect([percentOfUsual(7, 0), percentOfUsual(-20, -10), percentOfUsual(7, Number.NaN)]).toEqual([Number.NaN, Number.NaN, Number.NaN]);
});
