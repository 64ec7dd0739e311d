// Random series, full of gaps, ties and overlapping limits, computed twice: by renderer/signals and by the slow computation.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bandsOf } from '../../renderer/signals/bands.ts';
import { usualValue } from '../../renderer/signals/baseline.ts';
import { isoOf } from '../../renderer/signals/days.ts';
import { type Gauge, gaugeOf } from '../../renderer/signals/gauge.ts';
import { levelsOn } from '../../renderer/signals/levels.ts';
import { runsOf } from '../../renderer/signals/runs.ts';
import { columnsOf, type Observation, type Threshold } from '../../renderer/signals/series.ts';
import { dailyTotals } from '../../renderer/signals/timeline.ts';
import { type SlowLimit, type SlowRow, type SlowSeries, slowly, toNumber } from './slow-signals.ts';
import { day, seriesWith } from './support.ts';

const FIRST = day('2020-02-17');
const LENGTH = 45;
const LAST = FIRST + LENGTH - 1;
const PLACES = ['a', 'b', 'c'];

/** One decimal, few different values: ties with limits and with each other are common. */
const decimal = fc.constantFrom('0', '0.1', '0.2', '0.3', '1.4', '2.8', '2', '3', '4.2', '5', '7', '10', '14', '-1.5');

const row: fc.Arbitrary<SlowRow> = fc.record({
  place: fc.constantFrom(...PLACES),
  on: fc.nat(LENGTH - 1).map((offset) => isoOf(FIRST + offset)),
  value: fc.option(decimal, { freq: 6 }),
  status: fc.constantFrom('measured', 'measured', 'measured', 'estimated', 'corrected', 'missing', 'not_collected'),
});

/** Long courses, so that runs and weekends without any value come about, plus loose rows on top. */
const rows: fc.Arbitrary<SlowRow[]> = fc
  .tuple(
    fc.constantFrom(5, 6, 7),
    fc.array(fc.tuple(fc.constantFrom(...PLACES), fc.nat(LENGTH - 1), fc.array(fc.option(decimal, { freq: 12 }), { maxLength: LENGTH })), {
      maxLength: 4,
    }),
    fc.array(row, { maxLength: 25 }),
  )
  .map(([daysAWeek, courses, loose]) => [
    ...courses.flatMap(([place, start, values]) =>
      values.flatMap((value, index) =>
        start + index < LENGTH && (start + index) % 7 < daysAWeek ? [{ place, on: isoOf(FIRST + start + index), value, status: 'measured' }] : [],
      ),
    ),
    ...loose.filter((one) => (day(one.on) - FIRST) % 7 < daysAWeek),
  ]);

const slowLimit: fc.Arbitrary<Omit<SlowLimit, 'id'>> = fc.oneof(
  fc.record({ value: decimal, percent: fc.constant(false), ...limitParts() }),
  fc.record({ value: fc.constantFrom('50', '100', '140', '200'), percent: fc.constant(true), ...limitParts() }),
);

function limitParts() {
  return {
    area: fc.option(fc.constantFrom('a', 'b'), { freq: 1 }),
    level: fc.constantFrom('amber', 'red'),
    operator: fc.constantFrom('>=', '<='),
    minDays: fc.integer({ min: 1, max: 4 }),
    validFrom: fc.integer({ min: -5, max: LENGTH }).map((offset) => isoOf(FIRST + offset)),
  };
}

const span = fc.tuple(fc.nat(LENGTH), fc.nat(25)).map(([start, length]) => `${isoOf(FIRST + start)}_${isoOf(FIRST + start + length)}`);

const slowSeries: fc.Arbitrary<SlowSeries> = fc.record({
  aggregation: fc.constantFrom('sum', 'mean'),
  baseline: fc.oneof(
    fc.constant('none'),
    span.map((dates) => `mean_${dates}`),
    span.map((dates) => `weekday_mean_${dates}`),
  ),
  rows,
  limits: fc.array(slowLimit, { maxLength: 4 }).map((limits) => limits.map((one, at) => ({ ...one, id: `t${at}` }))),
});

function toObservation(one: SlowRow, at: number): Observation {
  return {
    place: one.place,
    day: day(one.on),
    value: one.value === null ? null : Number(one.value),
    status: one.status as Observation['status'],
    breakdown: `n=${at}`,
  };
}

function toThreshold(one: SlowLimit): Threshold {
  return {
    id: one.id,
    seriesId: 'sig',
    areaId: one.area,
    level: one.level as Threshold['level'],
    operator: one.operator as Threshold['operator'],
    value: Number(one.value),
    valueType: one.percent ? 'percent_of_baseline' : 'absolute',
    minConsecutiveDays: one.minDays,
    validFrom: day(one.validFrom),
  };
}

function quick(slow: SlowSeries): Gauge {
  const series = seriesWith({ aggregation: slow.aggregation as 'sum' | 'mean', baselineMethod: slow.baseline });
  return gaugeOf(series, slow.limits.map(toThreshold), columnsOf(slow.rows.map(toObservation)), new Map());
}

describe('against the slow computation', () => {
  test('runs are the same', () => {
    fc.assert(
      fc.property(slowSeries, (slow) => {
        const runs = runsOf(quick(slow)).runs.map((run) => ({
          limit: run.thresholdId,
          level: run.level,
          place: run.place,
          from: isoOf(run.from),
          until: isoOf(run.until),
          days: run.days,
        }));
        expect(runs).toEqual(slowly(slow).runs('9999-12-31'));
      }),
      { numRuns: 400 },
    );
  });

  test('levels and since-dates are the same on every day', () => {
    fc.assert(
      fc.property(slowSeries, fc.integer({ min: -1, max: LENGTH }), (slow, offset) => {
        const answers = slowly(slow);
        const levels = levelsOn(quick(slow), FIRST + offset, PLACES).map(({ level, since }) => ({
          level,
          since: since === null ? null : isoOf(since),
        }));
        expect(levels).toEqual(PLACES.map((place) => answers.level(place, isoOf(FIRST + offset))));
      }),
      { numRuns: 400 },
    );
  });

  test('usual values and daily totals are the same', () => {
    fc.assert(
      fc.property(slowSeries, fc.nat(LENGTH - 1), (slow, offset) => {
        const [gauge, answers, on] = [quick(slow), slowly(slow), isoOf(FIRST + offset)];
        answers.places.forEach((place, position) => {
          const usual = usualValue(gauge.baseline, position, FIRST + offset);
          const wanted = toNumber(answers.usual(place, on));
          if (wanted === null) expect(usual).toBeNaN();
          else expect(usual).toBeCloseTo(wanted, 9);
        });
        const values = answers.places.flatMap((place) => toNumber(answers.valueOn(place, on)) ?? []);
        const sum = values.reduce((total, value) => total + value, 0);
        const [total] = dailyTotals(gauge, FIRST + offset, FIRST + offset);
        expect(total?.reported).toBe(values.length);
        if (values.length === 0) expect(total?.value).toBeNull();
        else expect(total?.value).toBeCloseTo(slow.aggregation === 'sum' ? sum : sum / values.length, 9);
      }),
      { numRuns: 200 },
    );
  });

  test('the days the bands colour are the days inside runs, red before amber, each once', () => {
    fc.assert(
      fc.property(slowSeries, fc.nat(LENGTH), fc.nat(LENGTH), (slow, one, other) => {
        const [from, until] = [FIRST + Math.min(one, other), FIRST + Math.max(one, other)];
        const { runs } = runsOf(quick(slow));
        const bands = bandsOf(runs, from, until);
        for (const place of PLACES) {
          for (let on = FIRST - 1; on <= LAST + 1; on += 1) {
            const inside = runs
              .filter((run) => run.place === place && run.from <= on && on <= run.until && from <= on && on <= until)
              .map((run) => run.level);
            const colours = bands.filter((band) => band.place === place && band.from <= on && on <= band.until).map((band) => band.level);
            expect(colours).toEqual(inside.includes('red') ? ['red'] : inside.slice(0, 1));
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});

test('later observations never change a level, as long as the baseline span has passed', () => {
  fc.assert(
    fc.property(slowSeries, fc.nat(LENGTH - 1), (slow, offset) => {
      const fixed = { ...slow, baseline: slow.baseline === 'none' ? 'none' : `mean_${isoOf(FIRST - 30)}_${isoOf(FIRST + offset)}` };
      const known = { ...fixed, rows: fixed.rows.filter((one) => one.on <= isoOf(FIRST + offset)) };
      expect(levelsOn(quick(fixed), FIRST + offset, PLACES)).toEqual(levelsOn(quick(known), FIRST + offset, PLACES));
    }),
    { numRuns: 200 },
  );
});

test('on the last day a level is red or amber exactly where a run is open', () => {
  fc.assert(
    fc.property(slowSeries, (slow) => {
      const gauge = quick(slow);
      const last = gauge.readings.reportingDays.at(-1);
      if (last === undefined) return;
      const open = runsOf(gauge).runs.filter((run) => run.isOpen);
      for (const level of levelsOn(gauge, last)) {
        const here = open.filter((run) => run.place === level.place);
        const worst = here.some((run) => run.level === 'red') ? 'red' : here[0]?.level;
        expect(['red', 'amber'].includes(level.level) ? level.level : undefined).toBe(worst);
      }
    }),
    { numRuns: 200 },
  );
});
