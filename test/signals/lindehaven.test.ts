// The sample municipality: every run and level of half a year computed twice, and what the mock-ups show for Monday 30 March 2020.
import { describe, expect, test } from 'vitest';
import { worstOf } from '../../renderer/signals/badge.ts';
import { bandsOf } from '../../renderer/signals/bands.ts';
import { isoOf } from '../../renderer/signals/days.ts';
import { levelsOn, type PlaceLevel } from '../../renderer/signals/levels.ts';
import { runsOf } from '../../renderer/signals/runs.ts';
import { dailyTotals } from '../../renderer/signals/timeline.ts';
import { lindehavenGauge, lindehavenSlowly, SERIES_IDS, UNIT_IDS } from './lindehaven.ts';
import { slowly } from './slow-signals.ts';
import { day } from './support.ts';

const MONDAY = day('2020-03-30');

/** What stands in the thermometer: value, level, since. */
function cellOf(level: PlaceLevel | undefined): string {
  const since = level?.since ? ` since ${isoOf(level.since).slice(5)}` : '';
  return `${level?.value} ${level?.level}${since}`;
}

const column = (seriesId: string) => Object.fromEntries(levelsOn(lindehavenGauge(seriesId), MONDAY).map((level) => [level.place, cellOf(level)]));

describe.each(SERIES_IDS)('%s', (seriesId) => {
  const gauge = lindehavenGauge(seriesId);
  const answers = slowly(lindehavenSlowly(seriesId));

  test('has the same runs, computed twice', () => {
    const runs = runsOf(gauge).runs.map((run) => ({
      limit: run.thresholdId,
      level: run.level,
      place: run.place,
      from: isoOf(run.from),
      until: isoOf(run.until),
      days: run.days,
    }));
    expect(runs).toEqual(answers.runs('2020-06-30'));
    expect(runsOf(gauge).unchecked).toEqual([]);
    if (gauge.thresholds.length > 0) expect(runs.length).toBeGreaterThan(0);
  });

  test.each(['2020-01-01', '2020-02-16', '2020-03-17', '2020-03-29', '2020-03-30', '2020-04-13', '2020-05-05', '2020-06-30', '2020-07-01'])(
    'has the same levels on %s',
    (iso) => {
      const levels = levelsOn(gauge, day(iso)).map(({ place, level, since }) => ({ place, level, since: since === null ? null : isoOf(since) }));
      expect(levels).toEqual(answers.places.map((place) => ({ place, ...answers.level(place, iso) })));
    },
  );
});

describe('Monday 30 March 2020, as the mock-ups show it', () => {
  test('illegal dumping: Zuiderpolder red, Kanaalzone amber, the rest normal, with percent of a usual Monday', () => {
    const levels = levelsOn(lindehavenGauge('sig-bijp'), MONDAY);
    expect(Object.fromEntries(levels.map((level) => [level.place, `${Math.round(level.percent ?? 0)} % ${cellOf(level)}`]))).toEqual({
      'area-centrum': '197 % 17 normal',
      'area-haven': '211 % 19 normal',
      'area-kanaal': '149 % 19 amber since 03-19',
      'area-kreek': '170 % 7 normal',
      'area-linden': '131 % 11 normal',
      'area-noord': '112 % 18 normal',
      'area-polder': '400 % 26 red since 03-25',
      'area-weide': '107 % 8 normal',
    });
    expect(worstOf(levels)).toMatchObject({ level: 'red', since: day('2020-03-25'), counts: { red: 1, amber: 1, normal: 6 }, silent: [] });
  });

  test('fill level and bulky waste', () => {
    expect(column('sig-vul')).toMatchObject({
      'area-centrum': '60.7 normal',
      'area-haven': '76.8 normal',
      'area-linden': '89.3 amber since 03-25',
      'area-noord': '85.5 amber since 03-24',
      'area-weide': '90.2 amber since 03-24',
      'area-kanaal': '84.5 amber since 03-27',
      'area-polder': '79.2 normal',
    });
    expect(column('sig-grof')).toMatchObject({
      'area-haven': '23 amber since 03-26',
      'area-linden': '27 amber since 03-24',
      'area-noord': '38 amber since 03-24',
      'area-weide': '27 amber since 03-19',
      'area-kanaal': '19 amber since 03-23',
      'area-polder': '17 normal',
      'area-kreek': '22 normal',
    });
  });

  test('absence, extra capacity, the city', () => {
    expect(column('sig-verz')).toMatchObject({
      'unit-reiniging': '9.6 red since 03-23',
      'unit-wi': '6.5 normal',
      'unit-zorg': '8.9 amber since 03-20',
      'unit-veilig': '7.1 amber since 03-23',
    });
    expect(column('sig-cap')).toMatchObject({ 'unit-reiniging': '12 red since 03-20', 'unit-wi': '19 red since 03-23', 'unit-zorg': '6 normal' });
    expect(column('sig-sent')).toEqual({ '': '-26 amber since 03-20' });
    expect(column('sig-bel')).toEqual({ '': '1904 amber since 03-19' });
    expect(column('sig-rest')['area-noord']).toBe('41.1 no_limit');
  });

  test('four times red, twelve times amber in the thermometer', () => {
    const levels = ['sig-verz', 'sig-cap', 'sig-temp', 'sig-bijp', 'sig-vul', 'sig-grof', 'sig-rest'].flatMap((id) =>
      levelsOn(lindehavenGauge(id), MONDAY),
    );
    expect(worstOf(levels)?.counts).toMatchObject({ red: 4, amber: 12, no_report: 0, hidden: 0 });
  });

  test('Havenkwartier turns out to have been amber from the 29th, which was not known yet', () => {
    const { runs } = runsOf(lindehavenGauge('sig-bijp'));
    const bands = bandsOf(runs, day('2020-03-29'), day('2020-04-05')).filter((band) => band.place === 'area-haven');
    expect(bands).toEqual([{ place: 'area-haven', level: 'amber', from: day('2020-03-29'), until: day('2020-04-01') }]);
  });
});

describe('the sample through time', () => {
  test('the highest day of dumped-waste reports has 151', () => {
    const totals = dailyTotals(lindehavenGauge('sig-bijp'), day('2020-01-01'), day('2020-06-30'));
    expect(totals).toHaveLength(182);
    expect(Math.max(...totals.map((total) => total.value ?? 0))).toBe(151);
  });

  test('Sundays have no fill level, and the last level stays readable', () => {
    const [level] = levelsOn(lindehavenGauge('sig-vul'), day('2020-03-29'), ['area-linden']);
    expect(level).toMatchObject({
      level: 'no_day',
      reason: 'not_collected',
      last: { level: 'amber', day: day('2020-03-28'), since: day('2020-03-25') },
    });
  });

  test('the failed sensors of Kanaalzone are missing, not zero, while others report (the fifth failure is on a Sunday)', () => {
    const gauge = lindehavenGauge('sig-vul');
    const silent = dailyTotals(gauge, day('2020-01-01'), day('2020-06-30')).filter((total) => total.reported > 0 && total.reported < total.places);
    expect(silent).toHaveLength(4);
    for (const { day: on } of silent) expect(levelsOn(gauge, on, ['area-kanaal'])[0]).toMatchObject({ level: 'no_report', reason: 'missing' });
  });

  test('a department that is not in a series has not reported to it', () => {
    const levels = levelsOn(lindehavenGauge('sig-contact'), day('2020-05-12'), UNIT_IDS);
    expect(worstOf(levels)?.counts).toMatchObject({ no_limit: 3, no_report: 13 });
  });

  test('contact moments add up over their channels', () => {
    const on = day('2020-05-12');
    const channels = ['telefoon', 'balie', 'e-mail', 'web', 'brief', 'sociale media'].map(
      (channel) => dailyTotals(lindehavenGauge('sig-contact', `kanaal=${channel}`), on, on)[0]?.value ?? Number.NaN,
    );
    expect(channels.reduce((a, b) => a + b)).toBe(dailyTotals(lindehavenGauge('sig-contact'), on, on)[0]?.value);
  });
});
