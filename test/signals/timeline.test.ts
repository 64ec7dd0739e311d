// Totals for each day, bars of a histogram, and state bands.
import { describe, expect, test } from 'vitest';
import { bandsOf } from '../../renderer/signals/bands.ts';
import { isoOf } from '../../renderer/signals/days.ts';
import { runsOf } from '../../renderer/signals/runs.ts';
import type { Threshold } from '../../renderer/signals/series.ts';
import { binsOf, dailyTotals, widthFor } from '../../renderer/signals/timeline.ts';
import { course, day, gaugeWith, limit } from './support.ts';

const ROWS = [...course('a', '2020-02-28', [1, 2, null, 4]), ...course('b', '2020-02-28', [10, null, undefined, 0])];

describe('daily totals', () => {
  const totals = (aggregation: 'sum' | 'mean', places?: string[]) =>
    dailyTotals(gaugeWith(ROWS, [], { aggregation }), day('2020-02-27'), day('2020-03-02'), places).map((total) => [
      total.value,
      total.reported,
      total.places,
    ]);

  test('add up or average those who reported; a day without any value is null, not zero', () => {
    expect(totals('sum')).toEqual([
      [null, 0, 2],
      [11, 2, 2],
      [2, 1, 2],
      [null, 0, 2],
      [4, 2, 2],
    ]);
    expect(totals('mean')).toEqual([
      [null, 0, 2],
      [5.5, 2, 2],
      [2, 1, 2],
      [null, 0, 2],
      [2, 2, 2],
    ]);
  });

  test('of one place are its own values, of an unknown place nothing', () => {
    expect(totals('sum', ['b'])).toEqual([
      [null, 0, 1],
      [10, 1, 1],
      [null, 0, 1],
      [null, 0, 1],
      [0, 1, 1],
    ]);
    expect(totals('sum', ['b', 'zz'])[1]).toEqual([10, 1, 2]);
    expect(totals('sum', [])[1]).toEqual([null, 0, 0]);
  });

  test('have one entry for each calendar day, the leap day and clock changes included', () => {
    const days = (from: string, until: string) => dailyTotals(gaugeWith(ROWS), day(from), day(until)).map((total) => isoOf(total.day));
    expect(days('2020-02-28', '2020-03-01')).toEqual(['2020-02-28', '2020-02-29', '2020-03-01']);
    expect(days('2020-03-28', '2020-03-30')).toEqual(['2020-03-28', '2020-03-29', '2020-03-30']);
    expect(days('2020-03-01', '2020-02-28')).toEqual([]);
  });

  test('of an empty series are all null', () => {
    expect(dailyTotals(gaugeWith([]), day('2020-03-01'), day('2020-03-02')).map((total) => total.value)).toEqual([null, null]);
  });
});

describe('bars', () => {
  const gauge = gaugeWith([...course('a', '2020-02-24', [1, 1, 1, 1, 1, null, null, 2, 2]), ...course('a', '2020-03-16', [5])]);
  const totals = dailyTotals(gauge, day('2020-02-26'), day('2020-03-16'));
  const bars = (width: 'day' | 'week' | 'month', aggregation: 'sum' | 'mean' = 'sum') =>
    binsOf(totals, aggregation, width).map((bin) => [isoOf(bin.from), isoOf(bin.until), bin.value, bin.days]);

  test('of weeks begin on Monday and are cut at the edges of the period', () => {
    expect(bars('week')).toEqual([
      ['2020-02-26', '2020-03-01', 3, 3],
      ['2020-03-02', '2020-03-08', 4, 2],
      ['2020-03-09', '2020-03-15', null, 0],
      ['2020-03-16', '2020-03-16', 5, 1],
    ]);
    expect(bars('week', 'mean').map((bar) => bar[2])).toEqual([1, 2, null, 5]);
  });

  test('of months are calendar months, of days the days themselves', () => {
    expect(bars('month')).toEqual([
      ['2020-02-26', '2020-02-29', 3, 3],
      ['2020-03-01', '2020-03-16', 9, 3],
    ]);
    expect(bars('day').map((bar) => bar[2])).toEqual(totals.map((total) => total.value));
    expect(binsOf([], 'sum', 'week')).toEqual([]);
  });

  test('are as narrow as the room allows', () => {
    expect([widthFor(182, 182), widthFor(182, 181), widthFor(182, 27), widthFor(182, 26), widthFor(9999, 10)]).toEqual([
      'day',
      'week',
      'week',
      'month',
      'month',
    ]);
  });
});

describe('bands', () => {
  const red = limit('red', { level: 'red', value: 20, minConsecutiveDays: 2 });
  const bands = (values: (number | null | undefined)[], thresholds: Threshold[], from = '2020-03-01', until = '2020-03-31') =>
    bandsOf(runsOf(gaugeWith(course('a', '2020-03-02', values), thresholds)).runs, day(from), day(until)).map(
      (band) => `${band.level} ${isoOf(band.from).slice(5)}..${isoOf(band.until).slice(5)}`,
    );

  test('colour from the first day of a run, red over amber', () => {
    expect(bands([10, 10, 10, 20, 20, 10, 9], [limit('amber'), red])).toEqual(['amber 03-02..03-04', 'red 03-05..03-06', 'amber 03-07..03-07']);
    expect(bands([20, 20, 20], [limit('amber'), red])).toEqual(['red 03-02..03-04']);
    expect(bands([20, 20, 10, 20, 20], [limit('amber'), red])).toEqual(['red 03-02..03-03', 'amber 03-04..03-04', 'red 03-05..03-06']);
  });

  test('go on through a weekend inside a run', () => {
    expect(bands([9, 9, 9, 10, 10, undefined, undefined, 10, 9], [limit('amber')])).toEqual(['amber 03-05..03-09']);
  });

  test('of several limits of one level are joined where they overlap or touch', () => {
    expect(bands([10, 10, 10, 30, 30, 9], [limit('amber'), limit('quick', { value: 30, minConsecutiveDays: 1 })])).toEqual(['amber 03-02..03-06']);
    const low = limit('low', { operator: '<=', value: 2, minConsecutiveDays: 1 });
    expect(bands([10, 10, 10, 1, 5, 1], [limit('amber'), low])).toEqual(['amber 03-02..03-05', 'amber 03-07..03-07']);
  });

  test('are cut at the edges of the period', () => {
    expect(bands([10, 10, 10, 10], [limit('amber')], '2020-03-03', '2020-03-04')).toEqual(['amber 03-03..03-04']);
    expect(bands([10, 10, 10, 10], [limit('amber')], '2020-03-06', '2020-03-09')).toEqual([]);
  });
});
