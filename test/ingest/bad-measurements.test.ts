// Measurements that are not as they should be: each is said with its place, value, what is expected and how to mend it, in two languages, and no row is lost.
import { describe, expect, it, test } from 'vitest';
import { ingest } from '../../renderer/ingest/ingest.ts';
import { distanceOf, nearestOf } from '../../renderer/ingest/nearest.ts';
import type { ProblemCode } from '../../renderer/model/problem.ts';
import { rowsOf } from '../../renderer/model/record.ts';
import { parseBaselineMethod } from '../../renderer/signals/baseline.ts';
import { problemSentence } from '../../renderer/views/text/problems.ts';
import { expectBalance } from '../support/beside.ts';
import { memoryFile } from '../support/files.ts';

async function read(files: readonly (readonly [string, string])[], today = '2020-07-01') {
  const inputs = files.map(([path, text]) => memoryFile(path, text));
  const { records, reports } = await ingest(inputs, () => {}, { choices: new Map(), mappings: new Map(), asks: false, today });
  reports.forEach(expectBalance);
  const problems = reports.flatMap((report) => report.problems);
  return {
    rows: rowsOf(records, 'observations').map(({ values, raw }) => [values.observed_on, values.value, values.status, raw.value]),
    report: reports[0],
    of: (...codes: ProblemCode[]) => problems.filter(({ code }) => codes.includes(code)),
    places: (...codes: ProblemCode[]) =>
      problems.filter(({ code }) => codes.includes(code)).map(({ file, sheet, row, column, value }) => [file, sheet, row, column, value]),
    sentences: (code: ProblemCode) =>
      problems.filter((problem) => problem.code === code).flatMap((problem) => [problemSentence(problem, 'nl'), problemSentence(problem, 'en')]),
  };
}

describe('no number where one should be', () => {
  test.each([
    ['another table', 'storing.csv', 'Datum;Wijk;Vulgraad (%)\n01-06-2020;Noord;69\n02-06-2020;Noord;storing\n03-06-2020;Noord;71\n', 'Vulgraad (%)'],
    [
      'our own sheet',
      'observations.csv',
      'series_id,observed_on,area_id,value,status\ns,2020-06-01,Noord,69,measured\ns,2020-06-02,Noord,storing,measured\ns,2020-06-03,Noord,71,measured\n',
      'value',
    ],
  ])('in %s leaves a day without value, and the text', async (_, path, text, column) => {
    const { rows, places, sentences, report } = await read([[path, text]]);
    expect(rows.map(([day, value, status]) => [day, value, status])).toEqual([
      ['2020-06-01', 69, 'measured'],
      ['2020-06-02', null, 'missing'],
      ['2020-06-03', 71, 'measured'],
    ]);
    expect(rows[1]?.[3]).toBe('storing');
    expect(places('value_invalid')).toEqual([[path, path.replace('.csv', ''), 3, column, 'storing']]);
    expect(places('structure')).toEqual([]);
    expect(sentences('value_invalid')[0]).toContain('“storing” is niet te lezen als een getal. Verbeter de cel');
    expect([report?.rowsRead, report?.rowsUsed]).toEqual([3, 3]);
  });

  it('with a status that says there is none keeps that status', async () => {
    const { rows } = await read([['observations.csv', 'series_id,observed_on,area_id,value,status\ns,2020-06-02,Noord,feestdag,not_collected\n']]);
    expect(rows).toEqual([['2020-06-02', null, 'not_collected', 'feestdag']]);
  });
});

describe('a second unit in a column', () => {
  const table = (cells: readonly string[], header = 'Restafval (ton)') =>
    `Datum;Wijk;${header}\n${cells.map((cell, index) => `0${index + 1}-06-2020;Noord;${cell}`).join('\n')}\n`;

  it('is a day without value, never counted among the others', async () => {
    const { rows, of, sentences } = await read([['ton.csv', table(['1,5', '12 kg', '2 ton', '80%'])]]);
    expect(rows.map(([, value, status, raw]) => [value, status, raw])).toEqual([
      [1.5, 'measured', '1,5'],
      [null, 'missing', '12 kg'],
      [2, 'measured', '2 ton'],
      [null, 'missing', '80%'],
    ]);
    expect(of('unit_differs').map(({ row, column, value, expected }) => [row, column, value, expected])).toEqual([
      [3, 'Restafval (ton)', '12 kg', 'ton'],
      [5, 'Restafval (ton)', '80%', 'ton'],
    ]);
    expect(sentences('unit_differs')[0]).toBe(
      '“12 kg” heeft een andere eenheid dan de kolom (ton). De rij telt als een dag zonder waarde. Reken het getal om naar ton.',
    );
  });

  it('is told from the unit that most cells carry', async () => {
    const { rows, of } = await read([['afval.csv', table(['12 kg', '13 kg', '1 ton', '14 kg'], 'Restafval')]]);
    expect(rows.map(([, value]) => value)).toEqual([12, 13, null, 14]);
    expect(of('unit_differs').map(({ value, expected }) => [value, expected])).toEqual([['1 ton', 'kg']]);
  });

  it('among bare numbers is not read as one of them; nor in our own sheet', async () => {
    const bare = await read([['vol.csv', table(['70', '80%', '75', '60'], 'Vulgraad')]]);
    expect(bare.rows.map(([, value]) => value)).toEqual([70, null, 75, 60]);
    expect(bare.sentences('unit_differs')[0]).toContain('staat een eenheid die de andere getallen niet hebben');
    const own = await read([['observations.csv', 'series_id,observed_on,area_id,value,status\ns,2020-06-01,n,12 kg,measured\n']]);
    expect(own.rows).toEqual([['2020-06-01', null, 'missing', '12 kg']]);
    expect(own.places('unit_differs')).toEqual([['observations.csv', 'observations', 2, 'value', '12 kg']]);
  });

  it('is no second one where all cells have it', async () => {
    expect((await read([['vol.csv', table(['70%', '80%', '75%', '60'], 'Vulgraad')]])).of('unit_differs')).toEqual([]);
  });
});

describe('a day that has not been yet', () => {
  it('is kept, and said once for each day with its first row', async () => {
    const { rows, of, sentences } = await read([
      [
        'observations.csv',
        'series_id,observed_on,area_id,value,status\ns,2020-07-01,n,1,measured\ns,2020-07-02,n,1,measured\ns,2020-07-02,z,1,measured\ns,9999-12-31,n,1,measured\n',
      ],
    ]);
    expect(rows).toHaveLength(4);
    expect(of('day_in_future').map(({ row, column, value, expected }) => [row, column, value, expected])).toEqual([
      [3, 'observed_on', '2020-07-02', '2'],
      [5, 'observed_on', '9999-12-31', '1'],
    ]);
    expect(sentences('day_in_future')[0]).toBe(
      '2020-07-02 is nog niet geweest (2 rijen, te beginnen bij deze). De rij is bewaard. Controleer de datum en verbeter het bestand.',
    );
  });

  it('is told from the day of the user when nothing else is said', async () => {
    const { reports } = await ingest([
      memoryFile('observations.csv', 'series_id,observed_on,area_id,value,status\ns,2000-01-01,n,1,measured\ns,9000-01-01,n,1,measured\n'),
    ]);
    expect(reports[0]?.problems.filter(({ code }) => code === 'day_in_future').map(({ value }) => value)).toEqual(['9000-01-01']);
  });
});

describe('a period to compare with', () => {
  const series = (method: string) =>
    [
      'signal_series.csv',
      `id,name,unit_of_measure,kind,dimension,direction,aggregation,frequency,baseline_method,min_group_size\ns,Afval,ton,quantitative,area,higher_is_worse,sum,DAILY,${method},0\n`,
    ] as const;
  const seen = ['observations.csv', 'series_id,observed_on,area_id,value,status\ns,2020-03-01,n,1,measured\ns,2020-06-01,n,,missing\n'] as const;

  test.each([
    ['', 'baseline_missing'],
    ['gemiddelde van maart', 'baseline_unreadable'],
    ['mean_2020-03-01', 'baseline_unreadable'],
    ['mean_2020-02-30_2020-03-02', 'baseline_unreadable'],
    ['mean_2020-03-02_2020-03-01', 'baseline_unreadable'],
    ['median_2020-03-01_2020-03-02', 'baseline_unreadable'],
    ['mean_2019-03-01_2019-03-02', 'baseline_empty'],
    ['weekday_mean_2020-06-01_2020-06-30', 'baseline_empty'],
    ['mean_2020-03-01_2020-03-01', undefined],
    ['weekday_mean_2020-01-01_2020-12-31', undefined],
    ['none', undefined],
  ] as const)('%s: %s', async (method, code) => {
    const { of, sentences } = await read([series(method), seen]);
    const found = of('baseline_missing', 'baseline_unreadable', 'baseline_empty');
    expect(found.map((problem) => problem.code)).toEqual(code ? [code] : []);
    for (const { file, sheet, row, column } of found)
      expect([file, sheet, row, column]).toEqual(['signal_series.csv', 'signal_series', 2, 'baseline_method']);
    if (code) expect(new Set(sentences(code)).size).toBe(2);
    const parsed = parseBaselineMethod(method);
    expect('refused' in parsed).toBe(code === 'baseline_missing' || code === 'baseline_unreadable');
  });

  it('is not asked of a series of which nothing was measured', async () => {
    expect((await read([series('mean_2019-03-01_2019-03-02')])).of('baseline_empty')).toEqual([]);
  });
});

describe('a name that is not known', () => {
  const areas = ['areas.csv', 'id,name,kind\narea-n,Noord,district\narea-h,Havenkwartier,district\n'] as const;

  it('is said once with its first row, how many there are, and what was probably meant', async () => {
    const lines = Array.from({ length: 30 }, (_, index) => `s,2020-06-${String(index + 1).padStart(2, '0')},Havenkwartie,${index},measured`).join(
      '\n',
    );
    const { rows, of, sentences } = await read([areas, ['observations.csv', `series_id,observed_on,area_id,value,status\n${lines}\n`]]);
    expect(rows).toHaveLength(30);
    expect(of('observed_unknown').map(({ row, column, value, expected }) => [row, column, value, expected])).toEqual([
      [2, 'area_id', 'Havenkwartie', 'areas | 30 | Havenkwartier'],
    ]);
    expect(sentences('observed_unknown')[0]).toBe(
      '“Havenkwartie” is niet bekend als wijk (30 rijen, te beginnen bij deze). Bedoelt u “Havenkwartier”? Schrijf het kenmerk, de code of de naam van een wijk, of voeg een rij toe bij Wijken. De waarden zijn bewaard.',
    );
  });

  test.each([
    ['Nord', 'Noord'],
    ['noort', 'Noord'],
    ['HAVENKWARTIÉR', 'Havenkwartier'],
    ['Zuid', undefined],
    ['x', undefined],
    ['n'.repeat(10_000), undefined],
  ])('%.20s was probably meant as %s', (text, name) => expect(nearestOf(text, ['Noord', 'Havenkwartier', 'West'])).toBe(name));

  it('differs by as many letters as must change', () => {
    expect([distanceOf('', 'abc'), distanceOf('abc', 'abc'), distanceOf('kitten', 'sitting')]).toEqual([3, 0, 3]);
  });
});
