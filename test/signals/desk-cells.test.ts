// What the desk says of cells and of one place: values, limits, what is usual and runs, against loops over the rows of the sample as they stand.
import { describe, expect, test } from 'vitest';
import { runsKnownOn } from '../../renderer/signals/as-known.ts';
import { cells } from '../../renderer/signals/desk/cells.ts';
import type { Desk } from '../../renderer/signals/desk/desk.ts';
import { placeCourse } from '../../renderer/signals/desk/place-course.ts';
import { levelsOn } from '../../renderer/signals/levels.ts';
import { limitLines } from '../../renderer/signals/limit-line.ts';
import { lindehavenGauge, lindehavenSlowly, SERIES_IDS } from './lindehaven.ts';
import { course, day, gaugeWith, limit } from './support.ts';

const gauges = new Map(SERIES_IDS.map((id) => [id, lindehavenGauge(id)]));
const desk: Desk = { series: new Map(), gauge: (id: string) => gauges.get(id), breakdowns: () => [] } as unknown as Desk;
const iso = (number: number) => new Date(number * 86_400_000).toISOString().slice(0, 10);

describe('cells', () => {
  test('six weeks of every place are the rows of the sheet', () => {
    const today = day('2020-03-30');
    for (const id of ['sig-verz', 'sig-vul', 'sig-sent', 'sig-cap', 'sig-rest']) {
      const { rows } = lindehavenSlowly(id);
      const found = cells(desk, { seriesIds: [id], day: today, days: 42, places: null }).get(id);
      for (const [place, { values }] of found ?? []) {
        const expected = Array.from({ length: 42 }, (_, index) => {
          const own = rows.filter((row) => row.place === place && row.on === iso(today - 41 + index) && row.value !== null);
          return own.length === 0 ? null : own.reduce((sum, row) => sum + Number(row.value), 0);
        });
        expect(values.map((value) => (value === null ? null : Math.round(value * 1e6)))).toEqual(
          expected.map((value) => (value === null ? null : Math.round(value * 1e6))),
        );
      }
      expect(found?.size).toBeGreaterThan(0);
    }
  });

  test('where all limits are shares of usual, so is the course: the same as the level says day by day', () => {
    const today = day('2020-03-30');
    const found = cells(desk, { seriesIds: ['sig-bijp'], day: today, days: 20, places: ['area-polder'] })
      .get('sig-bijp')
      ?.get('area-polder');
    const gauge = lindehavenGauge('sig-bijp');
    const expected = Array.from({ length: 20 }, (_, index) => levelsOn(gauge, today - 19 + index, ['area-polder'])[0]?.percent ?? null);
    expect(found?.isOfUsual).toBe(true);
    expect(found?.values).toEqual(expected);
    expect(found?.limits.map(({ level, values }) => [level, new Set(values)])).toEqual([
      ['amber', new Set([140])],
      ['red', new Set([180])],
    ]);
  });

  test('limits are drawn only on days on which they hold', () => {
    const today = day('2020-03-20');
    const verzuim = cells(desk, { seriesIds: ['sig-verz'], day: today, days: 10, places: ['unit-bz'] })
      .get('sig-verz')
      ?.get('unit-bz');
    const amber = verzuim?.limits.find(({ level }) => level === 'amber')?.values;
    expect(amber).toEqual([null, null, null, null, null, 7, 7, 7, 7, 7]);
  });

  test('a limit in percent lies at that share of what is usual on the weekday', () => {
    const rows = course('a', '2020-01-06', [10, 20, 30, 40, 50, 60, 70, 10, 20, 30, 40, 50, 60, 70]);
    const gauge = gaugeWith(rows, [limit('t', { valueType: 'percent_of_baseline', value: 150 })], {
      baselineMethod: 'weekday_mean_2020-01-06_2020-01-19',
    });
    const [line] = limitLines(gauge, 'a', day('2020-01-20'), day('2020-01-26'));
    expect(line?.values).toEqual([15, 30, 45, 60, 75, 90, 105]);
  });

  test('places that the series does not know are left out', () => {
    expect([...(cells(desk, { seriesIds: ['sig-bijp'], day: 0, days: 3, places: ['nowhere'] }).get('sig-bijp') ?? [])]).toEqual([]);
    expect(cells(desk, { seriesIds: ['none'], day: 0, days: 3, places: null }).size).toBe(0);
  });
});

describe('one place', () => {
  test('usual and its range are those of the same weekday in the agreed span', () => {
    const asked = { seriesId: 'sig-bijp', place: 'area-polder', from: day('2020-03-16'), until: day('2020-03-29') };
    const found = placeCourse(desk, asked);
    const { rows } = lindehavenSlowly('sig-bijp');
    const span = rows.filter((row) => row.place === 'area-polder' && row.on >= '2020-01-06' && row.on <= '2020-03-01' && row.value !== null);
    expect(found?.days).toHaveLength(14);
    for (const one of found?.days ?? []) {
      const weekday = new Date(`${iso(one.day)}T00:00:00Z`).getUTCDay();
      const same = span.filter((row) => new Date(`${row.on}T00:00:00Z`).getUTCDay() === weekday).map((row) => Number(row.value));
      if (same.length === 0) {
        expect([one.usual, one.low, one.high]).toEqual([null, null, null]);
        continue;
      }
      expect(one.usual).toBeCloseTo(same.reduce((a, b) => a + b, 0) / same.length, 9);
      expect([one.low, one.high]).toEqual([Math.min(...same), Math.max(...same)]);
    }
  });

  test('runs are those that were known on the day: the level says the same', () => {
    for (const [id, gauge] of gauges) {
      for (let today = day('2020-03-02'); today <= day('2020-06-30'); today += 3) {
        for (const level of levelsOn(gauge, today)) {
          if (level.value === null) continue;
          const runs = runsKnownOn(gauge, level.place, today).filter((run) => run.until === today);
          const levels = new Set(runs.map((run) => run.level));
          const expected = levels.has('red') ? 'red' : levels.has('amber') ? 'amber' : null;
          expect([id, level.place, iso(today), expected]).toEqual([
            id,
            level.place,
            iso(today),
            level.level === 'red' || level.level === 'amber' ? level.level : null,
          ]);
        }
      }
    }
  });

  test('a day without a value of this place is a gap, and told from a day on which nobody reported', () => {
    const gauge = gaugeWith([...course('a', '2020-01-06', [1, undefined, 3, undefined]), ...course('b', '2020-01-06', [1, 2, 3, undefined])]);
    const own: Desk = { series: new Map(), gauge: () => gauge, breakdowns: () => [] } as unknown as Desk;
    const found = placeCourse(own, { seriesId: 'sig', place: 'a', from: day('2020-01-06'), until: day('2020-01-09') });
    expect(found?.days.map(({ value, isReporting }) => [value, isReporting])).toEqual([
      [1, true],
      [null, true],
      [3, true],
      [null, false],
    ]);
  });

  test('a small group gives nothing away', () => {
    const gauge = gaugeWith(course('a', '2020-01-06', [1, 2, 3]), [limit('t')], { minGroupSize: 10 });
    const own: Desk = { series: new Map(), gauge: () => gauge, breakdowns: () => [] } as unknown as Desk;
    const asked = { seriesId: 'sig', place: 'a', from: day('2020-01-06'), until: day('2020-01-08') };
    expect(placeCourse(own, asked)).toEqual({ days: [], limits: [], runs: [], hidden: 'size_unknown' });
    const cell = cells(own, { seriesIds: ['sig'], day: asked.until, days: 3, places: ['a'] })
      .get('sig')
      ?.get('a');
    expect(cell).toEqual({ isOfUsual: false, values: [null, null, null], limits: [], trend: null });
  });
});
