// The trend of a place against a computation written out here: sort the rows of one place by day, take the last ten, compare two means.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { weekdayOf } from '../../renderer/signals/days.ts';
import { trendOf } from '../../renderer/signals/trend.ts';
import { lindehavenGauge, SERIES_IDS } from './lindehaven.ts';
import { course, day, gaugeWith, seen } from './support.ts';

interface Seen {
  readonly on: number;
  readonly value: number;
}

/** Straight from the wording: six weeks, five against five, a quarter of the spread. `usual` gives what is usual on a day, or undefined. */
function slowly(all: readonly Seen[], today: number, usual?: (on: number) => number | undefined): string | null {
  const near = all.filter(({ on }) => on <= today && on > today - 42).sort((a, b) => a.on - b.on);
  const compared = near.flatMap(({ on, value }) => {
    if (!usual) return [value];
    const base = usual(on);
    return base === undefined || base <= 0 ? [] : [(value * 100) / base];
  });
  if (compared.length < 10) return null;
  const count = compared.length;
  let [recent, before] = [0, 0];
  for (let at = count - 5; at < count; at += 1) recent += (compared[at] ?? 0) / 5;
  for (let at = count - 10; at < count - 5; at += 1) before += (compared[at] ?? 0) / 5;
  const sorted = [...compared].sort((a, b) => a - b);
  const quarter = ((sorted.at(-1) ?? 0) - (sorted[0] ?? 0)) / 4;
  if (recent - before > quarter + 1e-9) return 'rising';
  if (before - recent > quarter + 1e-9) return 'falling';
  return Math.abs(Math.abs(recent - before) - quarter) < 1e-9 ? 'on the edge' : 'steady';
}

describe('trend', () => {
  test('agrees with the slow one on generated courses with gaps', () => {
    const value = fc.option(fc.integer({ min: 0, max: 40 }), { nil: null });
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 60 }), (values) => {
        const gauge = gaugeWith(course('a', '2020-01-06', values));
        const today = day('2020-01-06') + values.length - 1;
        const all = values.flatMap((one, index) => (one === null ? [] : [{ on: day('2020-01-06') + index, value: one }]));
        const expected = slowly(all, today);
        if (expected !== 'on the edge') expect(trendOf(gauge, 'a', today)?.direction ?? null).toBe(expected);
      }),
      { seed: 6, numRuns: 400 },
    );
  });

  test('agrees with the slow one on every series, place and week of Lindehaven', () => {
    let seenTrends = 0;
    for (const id of SERIES_IDS) {
      const gauge = lindehavenGauge(id);
      const { readings, series } = gauge;
      readings.places.forEach((place, position) => {
        const entries = Array.from(
          { length: (readings.starts[position + 1] ?? 0) - (readings.starts[position] ?? 0) },
          (_, at) => (readings.starts[position] ?? 0) + at,
        );
        const all = entries
          .map((entry) => ({ on: readings.day[entry] ?? 0, value: readings.value[entry] ?? Number.NaN }))
          .filter(({ value }) => !Number.isNaN(value));
        const [, from, until] = /^weekday_mean_(.+)_(.+)$/.exec(series.baselineMethod) ?? [];
        const known = new Map<number, number | undefined>();
        const usual = (on: number) => {
          if (!known.has(weekdayOf(on))) known.set(weekdayOf(on), meanOfWeekday(on));
          return known.get(weekdayOf(on));
        };
        const meanOfWeekday = (on: number) => {
          const same = all.filter((one) => weekdayOf(one.on) === weekdayOf(on) && one.on >= day(from ?? '') && one.on <= day(until ?? ''));
          return same.length === 0 ? undefined : same.reduce((sum, one) => sum + one.value, 0) / same.length;
        };
        for (let today = day('2020-01-20'); today <= day('2020-06-30'); today += 7) {
          const expected = slowly(all, today, from ? usual : undefined);
          if (expected === 'on the edge') continue;
          expect([id, place, today, trendOf(gauge, place, today)?.direction ?? null]).toEqual([id, place, today, expected]);
          if (expected !== null) seenTrends += 1;
        }
      });
    }
    expect(seenTrends).toBeGreaterThan(1000);
  });

  test('later values are not looked at', () => {
    const values = [1, 1, 1, 1, 1, 9, 9, 9, 9, 9];
    const today = day('2020-01-15');
    expect(trendOf(gaugeWith(course('a', '2020-01-06', values)), 'a', today)?.direction).toBe('rising');
    expect(trendOf(gaugeWith(course('a', '2020-01-06', [...values, 0, 0, 0, 0, 0])), 'a', today)?.direction).toBe('rising');
  });

  test('nine values are too few; a place that is not there and a hidden group have none', () => {
    const nine = course('a', '2020-01-06', [1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(trendOf(gaugeWith(nine), 'a', day('2020-01-14'))).toBeNull();
    expect(trendOf(gaugeWith(nine), 'b', day('2020-01-14'))).toBeNull();
    const many = course(
      'a',
      '2020-01-06',
      Array.from({ length: 20 }, (_, index) => index),
    );
    expect(trendOf(gaugeWith(many, [], { minGroupSize: 10 }), 'a', day('2020-01-25'))).toBeNull();
  });

  test('a level course is steady, also at zero', () => {
    expect(trendOf(gaugeWith(course('a', '2020-01-06', Array(12).fill(0))), 'a', day('2020-01-17'))?.direction).toBe('steady');
  });

  test('with a usual value by weekday a weekend is no fall', () => {
    const rows = Array.from({ length: 70 }, (_, index) => {
      const iso = new Date(Date.UTC(2020, 0, 6 + index)).toISOString().slice(0, 10);
      return seen('a', iso, weekdayOf(day(iso)) >= 5 ? 10 : 100);
    });
    const method = 'weekday_mean_2020-01-06_2020-02-02';
    const sunday = day('2020-03-15');
    expect(trendOf(gaugeWith(rows, [], { baselineMethod: method }), 'a', sunday)).toMatchObject({ direction: 'steady', isOfUsual: true });
  });
});
