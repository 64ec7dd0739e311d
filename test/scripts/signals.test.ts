// Do datareis signals and datareis effect keep their contract: the shape of their JSON, their words, their day, and their exit codes?
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it, test } from 'vitest';
import { lindehavenGauge, lindehavenSlowly, SERIES_IDS } from '../signals/lindehaven.ts';
import { slowly, toNumber } from '../signals/slow-signals.ts';
import { datareis } from '../support/command-line.ts';
import { LINDEHAVEN } from '../support/files.ts';

const FOLDER = mkdtempSync(path.join(tmpdir(), 'datareis-signals-'));
afterAll(() => rmSync(FOLDER, { recursive: true }));

interface SignalsAnswer {
  readonly date: string;
  readonly series: readonly {
    readonly id: string;
    readonly runs: readonly Readonly<Record<string, unknown>>[];
    readonly levels: readonly Readonly<Record<string, unknown>>[];
  }[];
}

const placeOf = ({ area, unit }: Readonly<Record<string, unknown>>) => area ?? unit ?? '';

describe('signals', () => {
  it('names every run and every level of every series, as the slow computation does', async () => {
    const { code, err, out } = await datareis('signals', LINDEHAVEN, '--date', '2020-03-30', '--json');
    expect([code, err]).toEqual([0, '']);
    const answer = JSON.parse(out) as SignalsAnswer;
    expect(answer.date).toBe('2020-03-30');
    expect(answer.series.map(({ id }) => id)).toEqual(SERIES_IDS);
    for (const { id, runs, levels } of answer.series) {
      const slow = slowly(lindehavenSlowly(id));
      const words = (one: Readonly<Record<string, unknown>>, limit: unknown, place: unknown) =>
        [limit, one.level, place, one.from, one.until, one.days].join(' ');
      expect(runs.map((one) => words(one, one.threshold, placeOf(one))).sort()).toEqual(
        slow
          .runs('9999-12-31')
          .map((one) => words({ ...one }, one.limit, one.place))
          .sort(),
      );
      const { dimension } = lindehavenGauge(id).series;
      for (const level of levels) {
        expect([level.area === null, level.unit === null]).toEqual([dimension !== 'area', dimension !== 'unit']);
        if (level.value !== null) expect(level.value).toBeCloseTo(toNumber(slow.valueOn(String(placeOf(level)), String(level.day))) ?? Number.NaN, 9);
        const known = slow.level(String(placeOf(level)), String(level.day));
        expect([level.level, level.since]).toEqual([known.level, known.since]);
      }
    }
  });

  it('takes one series, the reference date of the case, and the last known level of a Sunday', async () => {
    const one = JSON.parse((await datareis('signals', LINDEHAVEN, '--series', 'sig-cap', '--json')).out) as SignalsAnswer;
    expect([one.date, one.series.map(({ id }) => id)]).toEqual(['2020-07-01', ['sig-cap']]);
    const sunday = JSON.parse((await datareis('signals', LINDEHAVEN, '--series', 'sig-cap', '--date', '2020-04-05', '--json')).out) as SignalsAnswer;
    expect(new Set(sunday.series[0]?.levels.map(({ day }) => day))).toEqual(new Set(['2020-04-03']));
  });

  it('speaks Dutch and English', async () => {
    expect((await datareis('signals', LINDEHAVEN, '--series', 'sig-bijp', '--date', '2020-03-24')).out).toMatch(/Kanaalzone +rood +sinds 2020-03-22/);
    expect((await datareis('signals', LINDEHAVEN, '--series', 'sig-bijp', '--date', '2020-03-24', '--language', 'en')).out).toMatch(
      /Kanaalzone +red +since/,
    );
  });
});

describe('effect', () => {
  it('keeps its contract', async () => {
    const { code, out } = await datareis('effect', LINDEHAVEN, '--decision', 'dec-03', '--json');
    const answer = JSON.parse(out);
    expect([code, answer.decision, answer.note]).toEqual([0, 'dec-03', 'Dit is geen bewijs.']);
    const [series] = answer.series;
    expect(Object.keys(series).slice(0, 6)).toEqual(['series', 'where', 'before', 'after', 'change_percent', 'untreated_percent']);
    expect([series.series, series.where]).toEqual(['sig-bijp', ['area-noord', 'area-kanaal', 'area-haven']]);
    expect(series.before).toBeCloseTo(21.0714, 3);
    expect(series.after).toBeCloseTo(16.5714, 3);
    expect(series.change_percent).toBeCloseTo(-21.3559, 3);
    expect(series.untreated_percent).toBeCloseTo(21.1656, 3);
  });

  it('has no places and no comparison for a series of the city, and none at all without a linked series', async () => {
    const city = JSON.parse((await datareis('effect', LINDEHAVEN, '--decision', 'dec-04', '--json')).out).series.find(
      (one: { series: string }) => one.series === 'sig-tozo',
    );
    expect([city.where, city.untreated_percent]).toEqual([[], null]);
    const { code, out } = await datareis('effect', LINDEHAVEN, '--decision', 'dec-13', '--json');
    expect([code, JSON.parse(out).series]).toEqual([0, []]);
  });

  it('always says that it is no proof', async () => {
    for (const id of ['dec-03', 'dec-13']) expect((await datareis('effect', LINDEHAVEN, '--decision', id)).out).toContain('Dit is geen bewijs.');
    expect((await datareis('effect', LINDEHAVEN, '--decision', 'dec-03', '--language', 'en')).out).toContain('This is no proof.');
  });
});

writeFileSync(path.join(FOLDER, 'areas.csv'), 'id,name,kind\narea-1,Een,wijk\n');

test.each([
  [['signals', LINDEHAVEN, '--series', 'sig-niet'], '"sig-niet" is geen reeks van deze casus'],
  [['signals', LINDEHAVEN, '--date', '2020-02-30'], '--date 2020-02-30'],
  [['signals', FOLDER], 'in deze casus staat geen signaalreeks'],
  [['signals'], 'usage: datareis signals'],
  [['effect', LINDEHAVEN, '--decision', 'dec-99'], '"dec-99" is geen besluit van deze casus'],
  [['effect', LINDEHAVEN], '--decision is missing'],
  [['effect', path.join(FOLDER, 'none'), '--decision', 'dec-01'], 'no such file'],
])('%j ends with 2 and a sentence', async (words, sentence) => {
  const { code, out, err } = await datareis(...words);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(sentence);
});
