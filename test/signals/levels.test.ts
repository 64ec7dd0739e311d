// Levels on a day as known on that day, and the badge over a set of places.
import { describe, expect, test } from 'vitest';
import { lastKnown, worstOf } from '../../renderer/signals/badge.ts';
import { isoOf } from '../../renderer/signals/days.ts';
import { gaugeOf } from '../../renderer/signals/gauge.ts';
import { lastReportingDay, levelsOn } from '../../renderer/signals/levels.ts';
import { columnsOf, type Observation, type Threshold } from '../../renderer/signals/series.ts';
import { course, day, gaugeWith, limit, seen, seriesWith } from './support.ts';

const AMBER = limit('amber');
const RED = limit('red', { level: 'red', value: 20, minConsecutiveDays: 2 });

function levelOf(rows: readonly Observation[], iso: string, thresholds: readonly Threshold[] = [AMBER, RED]) {
  const [level] = levelsOn(gaugeWith(rows, thresholds), day(iso), ['a']);
  if (!level) throw new Error('no level');
  return { level: level.level, since: level.since === null ? null : isoOf(level.since) };
}

describe('the level of a place', () => {
  const rows = course('a', '2020-03-02', [10, 10, 10, 20, 20, 10, 9]);

  test('rises on the day the run has lasted long enough, and dates back to its first day', () => {
    expect(levelOf(rows, '2020-03-03')).toEqual({ level: 'normal', since: null });
    expect(levelOf(rows, '2020-03-04')).toEqual({ level: 'amber', since: '2020-03-02' });
    expect(levelOf(rows, '2020-03-05')).toEqual({ level: 'amber', since: '2020-03-02' });
    expect(levelOf(rows, '2020-03-06')).toEqual({ level: 'red', since: '2020-03-05' });
    expect(levelOf(rows, '2020-03-07')).toEqual({ level: 'amber', since: '2020-03-02' });
    expect(levelOf(rows, '2020-03-08')).toEqual({ level: 'normal', since: null });
  });

  test('does not look at later days', () => {
    for (const iso of ['2020-03-03', '2020-03-05', '2020-03-06']) {
      const until = rows.filter((row) => row.day <= day(iso));
      expect(levelOf(until, iso)).toEqual(levelOf(rows, iso));
    }
  });

  test('goes on over a weekend, and falls after a day on which only others reported', () => {
    const others = course('b', '2020-03-05', [1, 1, undefined, undefined, 1]);
    expect(levelOf([...course('a', '2020-03-05', [10, 10, undefined, null, 10]), ...others], '2020-03-09')).toEqual({
      level: 'amber',
      since: '2020-03-05',
    });
    expect(levelOf([...course('a', '2020-03-05', [10, undefined, undefined, undefined, 10]), ...others], '2020-03-09')).toEqual({
      level: 'normal',
      since: null,
    });
  });

  test('is no_limit where none is in force on that day', () => {
    expect(levelOf(rows, '2020-03-04', []).level).toBe('no_limit');
    expect(levelOf(rows, '2020-03-04', [limit('later', { validFrom: day('2020-03-05') })]).level).toBe('no_limit');
    expect(levelOf(rows, '2020-03-04', [limit('elsewhere', { areaId: 'b' })]).level).toBe('no_limit');
  });

  test('is no_limit, with the check said to be open, where the usual value is not known', () => {
    const percent = limit('p', { valueType: 'percent_of_baseline' });
    const [level] = levelsOn(gaugeWith(rows, [percent]), day('2020-03-04'));
    expect(level).toMatchObject({
      level: 'no_limit',
      value: 10,
      percent: null,
      checks: [{ thresholdId: 'p', isPassed: null, days: 0, since: null, isReached: false }],
    });
    expect(levelOf(rows, '2020-03-08', [percent, AMBER]).level).toBe('normal');
  });

  test('follows the limit of the area itself from the day that replaces the general one', () => {
    const own = limit('own', { areaId: 'a', value: 15, validFrom: day('2020-03-04') });
    const twelve = course('a', '2020-03-01', [12, 12, 12, 12, 12]);
    expect(levelOf(twelve, '2020-03-03', [AMBER, own])).toEqual({ level: 'amber', since: '2020-03-01' });
    expect(levelOf(twelve, '2020-03-04', [AMBER, own])).toEqual({ level: 'normal', since: null });
    const [level] = levelsOn(gaugeWith(twelve, [AMBER, own]), day('2020-03-05'));
    expect(level?.checks.map((check) => check.thresholdId)).toEqual(['own']);
  });

  test('reached by two limits dates back to the earlier run', () => {
    const quick = limit('quick', { value: 20, minConsecutiveDays: 1 });
    expect(levelOf(course('a', '2020-03-02', [10, 10, 20]), '2020-03-04', [quick, AMBER])).toEqual({ level: 'amber', since: '2020-03-02' });
  });

  test('has no percent for a value below zero, nor of a usual value of zero', () => {
    const percents = (value: number, usual: number) => {
      const gauge = gaugeWith([seen('a', '2020-01-06', usual), seen('a', '2020-03-02', value)], [], { baselineMethod: 'mean_2020-01-06_2020-01-06' });
      return levelsOn(gauge, day('2020-03-02'))[0]?.percent;
    };
    expect([percents(-26, 4), percents(0, 4), percents(4, 0), percents(-26, -4)]).toEqual([null, 0, null, null]);
  });

  test('comes with value, percent, statuses and how far each limit is', () => {
    const gauge = gaugeWith([...course('a', '2020-01-06', [8]), seen('a', '2020-03-02', 12, { status: 'estimated' })], [AMBER], {
      baselineMethod: 'mean_2020-01-06_2020-01-12',
    });
    expect(levelsOn(gauge, day('2020-03-02'))[0]).toMatchObject({
      level: 'normal',
      value: 12,
      percent: 150,
      statuses: ['estimated'],
      reason: null,
      lastReport: day('2020-03-02'),
      checks: [{ thresholdId: 'amber', isPassed: true, days: 1, since: day('2020-03-02'), isReached: false }],
    });
  });
});

describe('a place without a value', () => {
  const rows = [...course('a', '2020-03-05', [10, 10, 10, null]), ...course('b', '2020-03-05', [1, 1, 1, 1])];

  test('has not reported, with the reason and its last report', () => {
    const levels = levelsOn(gaugeWith(rows, [AMBER]), day('2020-03-08'), ['a', 'b', 'c']);
    expect(levels.map((level) => [level.place, level.level, level.reason])).toEqual([
      ['a', 'no_report', 'missing'],
      ['b', 'normal', null],
      ['c', 'no_report', 'no_row'],
    ]);
    expect(levels.map((level) => level.lastReport)).toEqual([day('2020-03-07'), day('2020-03-08'), null]);
    expect(levels[0]).toMatchObject({ value: null, percent: null, since: null, statuses: ['missing'], last: null });
  });

  test('when nobody has one, the day is no day, and the last level is kept beside it', () => {
    const [level] = levelsOn(
      gaugeWith(
        rows.filter((row) => row.value !== null && row.day < day('2020-03-08')),
        [AMBER],
      ),
      day('2020-03-29'),
    );
    expect(level).toMatchObject({ level: 'no_day', day: day('2020-03-29'), since: null, value: null, reason: 'no_row' });
    expect(level?.last).toMatchObject({ level: 'amber', day: day('2020-03-07'), since: day('2020-03-05'), value: 10, last: null });
  });

  test('before the first day there is no last level', () => {
    expect(levelsOn(gaugeWith(rows, [AMBER]), day('2020-03-01'))[0]).toMatchObject({ level: 'no_day', last: null, lastReport: null });
    expect(levelsOn(gaugeWith([], [AMBER]), day('2020-03-01'), ['a'])[0]).toMatchObject({ level: 'no_day', last: null });
    expect(levelsOn(gaugeWith([], [AMBER]), day('2020-03-01'))).toEqual([]);
  });

  test('the last reporting day is the day itself if anyone reported', () => {
    const { readings } = gaugeWith(rows);
    expect(['2020-03-04', '2020-03-05', '2020-03-08', '2020-12-31'].map((iso) => lastReportingDay(readings, day(iso)))).toEqual([
      null,
      day('2020-03-05'),
      day('2020-03-08'),
      day('2020-03-08'),
    ]);
  });
});

describe('a badge', () => {
  const rows = [
    ...course('a', '2020-03-02', [10, 10, 10]),
    ...course('b', '2020-03-02', [10, 10, 10]),
    ...course('c', '2020-03-02', [9, 20, 20]),
    ...course('d', '2020-03-02', [1, 1, null]),
  ];
  const levels = levelsOn(gaugeWith(rows, [AMBER, RED]), day('2020-03-04'));

  test('is the worst level, with how many of each and who did not report', () => {
    const badge = worstOf(levels);
    expect(badge).toMatchObject({ level: 'red', since: day('2020-03-03'), counts: { red: 1, amber: 2, normal: 0, no_report: 1 } });
    expect(badge?.worst.map((level) => level.place)).toEqual(['c']);
    expect(badge?.silent.map((level) => level.place)).toEqual(['d']);
  });

  test('dates back to the earliest of the worst', () => {
    const amber = levelsOn(gaugeWith([...rows, ...course('e', '2020-03-01', [10, 10, 10, 10])], [AMBER]), day('2020-03-04'), ['a', 'e', 'b']);
    expect(worstOf(amber)).toMatchObject({ level: 'amber', since: day('2020-03-01') });
  });

  test('says normal before it says that something is not known, and nothing of nothing', () => {
    const calm = levelsOn(gaugeWith(rows, [RED]), day('2020-03-04'), ['a', 'd', 'e']);
    expect(worstOf(calm)).toMatchObject({ level: 'normal', since: null, counts: { normal: 1, no_report: 2 } });
    expect(worstOf(calm.slice(1))?.level).toBe('no_report');
    expect(worstOf([])).toBeNull();
  });

  test('in a weekend can show the last known level', () => {
    const sunday = levelsOn(gaugeWith(rows, [AMBER, RED]), day('2020-03-08'));
    expect(worstOf(sunday)).toMatchObject({ level: 'no_day', counts: { no_day: 4 } });
    expect(worstOf(sunday.map(lastKnown))).toMatchObject({ level: 'red', counts: { red: 1, amber: 2 } });
  });
});

test('a small group has the level hidden, and no number anywhere', () => {
  const series = seriesWith({ dimension: 'unit', minGroupSize: 10, baselineMethod: 'mean_2020-03-01_2020-03-31' });
  const rows = [...course('small', '2020-03-02', [30, 30, 30]), ...course('large', '2020-03-02', [30, 30, 30])];
  const [level] = levelsOn(
    gaugeOf(
      series,
      [AMBER],
      columnsOf(rows),
      new Map([
        ['small', 9],
        ['large', 10],
      ]),
    ),
    day('2020-03-04'),
    ['small'],
  );
  expect(level).toMatchObject({
    level: 'hidden',
    reason: 'hidden',
    value: null,
    percent: null,
    since: null,
    statuses: [],
    checks: [],
    lastReport: null,
  });
});
