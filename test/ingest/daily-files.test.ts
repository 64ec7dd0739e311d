// A file a day: the day in its name, places by any of their names, and later files that correct earlier ones. Nothing is added up unasked, no row is lost.
import { describe, expect, it, test } from 'vitest';
import { ingest } from '../../renderer/ingest/ingest.ts';
import { dayIn, withoutDay } from '../../renderer/ingest/mapping/day-in-name.ts';
import { fingerprint } from '../../renderer/ingest/mapping/fingerprint.ts';
import type { TableMapping } from '../../renderer/model/mapping.ts';
import type { Problem } from '../../renderer/model/problem.ts';
import { rowsOf } from '../../renderer/model/record.ts';
import { problemSentence } from '../../renderer/views/text/problems.ts';
import { expectBalance } from '../support/beside.ts';
import { memoryFile } from '../support/files.ts';

const AREAS = [
  'areas.csv',
  'id,name,kind,wijkcode\narea-n,Noord,district,WK01\narea-z,Zuid-Oost,district,WK02\narea-e,Één Haven,district,WK03\n',
] as const;
const UNITS = ['units.csv', 'id,organisation_id,name,short_name,kostenplaats\nunit-bz,o,Burgerzaken,BZ,4711\nunit-re,o,Réiniging,RE,4712\n'] as const;
const SERIES = [
  'signal_series.csv',
  'id,name,unit_of_measure,kind,dimension,direction,aggregation,frequency,baseline_method,min_group_size\nsig-vul,Vulgraad,procent,quantitative,area,higher_is_worse,mean,DAILY,none,0\nsig-verz,Ziekteverzuim,procent,quantitative,unit,higher_is_worse,mean,DAILY,none,10\n',
] as const;

interface Options {
  readonly mappings?: ReadonlyMap<string, TableMapping>;
  readonly today?: string;
}

async function read(files: readonly (readonly [string, string])[], { mappings = new Map(), today = '2020-12-31' }: Options = {}) {
  const inputs = files.map(([path, text]) => memoryFile(path, text));
  const { records, reports } = await ingest(inputs, () => {}, { choices: new Map(), mappings, asks: false, today });
  reports.forEach(expectBalance);
  const of = (file: string) => reports.find((report) => report.file === file)?.problems ?? [];
  return { records, of, rows: rowsOf(records, 'observations'), reports };
}

const brief = (rows: Awaited<ReturnType<typeof read>>['rows']) =>
  rows.map(({ values }) => [values.series_id, values.observed_on, values.area_id ?? values.unit_id, values.value, values.status]);

const said = (problems: readonly Problem[]) => problems.map(({ code, row, column, value }) => [code, row, column, value]);

describe('the day in a name', () => {
  test.each([
    ['verzuim-2020-07-01.csv', '2020-07-01'],
    ['verzuim_20200701', '2020-07-01'],
    ['verzuim 01-07-2020 (2).xlsx', '2020-07-01'],
    ['verzuim 1.7.2020', '2020-07-01'],
    ['Verzuim 1 juli 2020', '2020-07-01'],
    ['verzuim_1_july_2020', '2020-07-01'],
    ['29-02-2020', '2020-02-29'],
  ])('%s tells %s', (name, day) => expect(dayIn(name)).toBe(day));

  test.each([
    'verzuim',
    'verzuim 2020',
    'verzuim-2020-13-01',
    '30-02-2020',
    'verzuim-2020-07-01-2020-07-02',
    '120200701',
    '2020-0701',
    'x'.repeat(100_000),
  ])('%.40s tells none', (name) => expect(dayIn(name)).toBeUndefined());

  test.each([
    ['verzuim-2020-07-01', 'verzuim'],
    ['2020-07-01_verzuim_noord', 'verzuim_noord'],
    ['verzuim 1 juli 2020 (2)', 'verzuim'],
    ['2020-07-01', '2020-07-01'],
  ])('%s without its day is %s', (name, rest) => expect(withoutDay(name)).toBe(rest));
});

describe('a file of one day', () => {
  it('gets the day of its name, and finds places by identifier, name, short name and code, whatever the case and accents', async () => {
    const { rows, of } = await read([
      AREAS,
      UNITS,
      SERIES,
      ['verzuim-2020-07-01.csv', 'Afdeling;Ziekteverzuim (%)\nBURGERZAKEN;4,9\nre;7\n'],
      ['verzuim-2020-07-02.csv', 'Afdeling;Ziekteverzuim (%)\nunit-bz;5\nreiniging;6\n4711;9\n'],
      ['vulgraad 20200701.csv', 'Wijk;Vulgraad\nnoord;80\nwk02;70\neen haven;60\n'],
    ]);
    expect(brief(rows)).toEqual([
      ['sig-verz', '2020-07-01', 'unit-bz', 4.9, 'measured'],
      ['sig-verz', '2020-07-01', 'unit-re', 7, 'measured'],
      ['sig-verz', '2020-07-02', 'unit-bz', 9, 'measured'],
      ['sig-verz', '2020-07-02', 'unit-re', 6, 'measured'],
      ['sig-vul', '2020-07-01', 'area-n', 80, 'measured'],
      ['sig-vul', '2020-07-01', 'area-z', 70, 'measured'],
      ['sig-vul', '2020-07-01', 'area-e', 60, 'measured'],
    ]);
    expect(said(of('verzuim-2020-07-02.csv'))).toContainEqual(['day_twice', 4, 'observed_on', '9']);
  });

  it('names a place that nobody knows, once, with what was probably meant; its rows stay', async () => {
    const { rows, of } = await read([AREAS, SERIES, ['vulgraad-2020-07-01.csv', 'Wijk;Vulgraad\nNoort;80\nZuid-Oost;70\nNergens;1\n']]);
    expect(brief(rows).map(([, , place, value]) => [place, value])).toEqual([
      ['Noort', 80],
      ['area-z', 70],
      ['Nergens', 1],
    ]);
    const unknown = of('vulgraad-2020-07-01.csv').filter(({ code }) => code === 'observed_unknown');
    expect(said(unknown)).toEqual([
      ['observed_unknown', 2, 'area_id', 'Noort'],
      ['observed_unknown', 4, 'area_id', 'Nergens'],
    ]);
    expect(problemSentence(unknown[0] as Problem, 'nl')).toContain('Bedoelt u “Noord”?');
    expect(problemSentence(unknown[1] as Problem, 'nl')).not.toContain('Bedoelt');
  });

  it('without a day in its name is said, where the way to read it is known', async () => {
    const header = ['Afdeling', 'Ziekteverzuim (%)'];
    const mapping: TableMapping = {
      fingerprint: fingerprint(header),
      sheet: 'observations',
      columns: [
        { use: 'field', field: 'unit_id' },
        { use: 'value', sets: { field: 'series_id', to: 'Ziekteverzuim' } },
      ],
      constants: {},
      dayFromName: true,
    };
    const { rows, of, reports } = await read([UNITS, ['verzuim.csv', `${header.join(';')}\nBZ;4,9\nRE;5\n`]], {
      mappings: new Map([[mapping.fingerprint, mapping]]),
    });
    expect(rows).toEqual([]);
    expect(said(of('verzuim.csv'))).toEqual([['day_not_in_name', 2, '', 'verzuim']]);
    expect(reports.at(-1)?.rowsNotUsed).toEqual([{ reason: 'mapping_needed', count: 2, rows: ['verzuim:2', 'verzuim:3'] }]);
  });

  it('with our own headers but no day gets it too, and keeps every status', async () => {
    const lines =
      'sig-verz;BZ;4,9;gemeten\nsig-verz;RE;5;estimated\nsig-verz;4713;;not_collected\nsig-verz;4714;;missing\nsig-verz;4715;3;corrected\n';
    const { rows } = await read([UNITS, SERIES, ['verzuim-2020-07-01.csv', `Reeks;Afdeling;Waarde;Status\n${lines}`]]);
    expect(rows.map(({ values }) => [values.observed_on, values.value, values.status])).toEqual([
      ['2020-07-01', 4.9, 'measured'],
      ['2020-07-01', 5, 'estimated'],
      ['2020-07-01', null, 'not_collected'],
      ['2020-07-01', null, 'missing'],
      ['2020-07-01', 3, 'corrected'],
    ]);
  });
});

describe('a later file about the same days', () => {
  const header = 'series_id,observed_on,area_id,value,status\n';
  const first = [
    '1/observations.csv',
    `${header}s,2020-03-01,w,4,measured\ns,2020-03-02,w,5,estimated\ns,2020-03-03,w,,missing\ns,2020-03-04,w,8,measured\n`,
  ] as const;

  it('stands: corrected where the value differs, with what was said before', async () => {
    const { rows, of } = await read([
      first,
      [
        '2/observations.csv',
        `${header}s,2020-03-01,w,4,measured\ns,2020-03-02,w,7,measured\ns,2020-03-03,w,6,measured\ns,2020-03-04,w,,not_collected\n`,
      ],
    ]);
    expect(rows.map(({ values }) => [values.value, values.status])).toEqual([
      [4, 'measured'],
      [7, 'corrected'],
      [6, 'measured'],
      [null, 'not_collected'],
    ]);
    expect(rows.map(({ extra }) => extra.earlier_value)).toEqual([
      undefined,
      '5 (1/observations.csv:3)',
      'missing (1/observations.csv:4)',
      '8 (1/observations.csv:5)',
    ]);
    expect(rows[1]?.raw.status).toBe('measured');
    expect(rows[1]?.others).toEqual([{ file: '1/observations.csv', sheet: 'observations', row: 3 }]);
    const problems = of('2/observations.csv').filter(({ code }) => code.includes('given_again'));
    expect(problems.map(({ code, row, value, expected }) => [code, row, value, expected])).toEqual([
      ['days_given_again', null, '1/observations.csv', '1 | 1 | 1'],
      ['day_given_again', 3, '7', '1/observations.csv:3 (5)'],
      ['day_given_again', 4, '6', '1/observations.csv:4 (missing)'],
      ['day_given_again', 5, 'not_collected', '1/observations.csv:5 (8)'],
    ]);
  });

  it('stands over all before it, and each earlier word stays findable', async () => {
    const { rows } = await read([
      first,
      ['2/observations.csv', `${header}s,2020-03-01,w,5,measured\n`],
      ['3/observations.csv', `${header}s,2020-03-01,w,6,measured\n`],
      ['4/observations.csv', `${header}s,2020-03-01,w,6,measured\n`],
    ]);
    expect([rows[0]?.values.value, rows[0]?.values.status, rows[0]?.extra.earlier_value]).toEqual([
      6,
      'corrected',
      '4 (1/observations.csv:2); 5 (2/observations.csv:2)',
    ]);
    expect(rows).toHaveLength(4);
  });

  it('is another measurement where the breakdown differs', async () => {
    const wide = 'series_id,observed_on,area_id,breakdown,value,status\n';
    const { rows } = await read([
      ['1/observations.csv', `${wide}s,2020-03-01,w,a=1,4,measured\n`],
      ['2/observations.csv', `${wide}s,2020-03-01,w,a=2,7,measured\n`],
    ]);
    expect(rows.map(({ values }) => values.value)).toEqual([4, 7]);
  });
});

describe('the same day twice in one file', () => {
  const header = 'series_id,observed_on,area_id,value,status,bron\n';

  it('is one when equal; when not, the last stands, both rows are named and nothing is added up', async () => {
    const lines = 's,2020-03-01,w,4,measured,x\ns,2020-03-01,w,4,measured,y\ns,2020-03-02,w,5,measured,x\ns,2020-03-02,w,9,estimated,x\n';
    const { rows, of } = await read([['observations.csv', header + lines]]);
    expect(rows.map(({ values }) => [values.observed_on, values.value, values.status])).toEqual([
      ['2020-03-01', 4, 'measured'],
      ['2020-03-02', 9, 'estimated'],
    ]);
    const [problem, ...others] = of('observations.csv').filter(({ code }) => code === 'day_twice' || code === 'days_twice');
    expect([problem?.row, problem?.value, problem?.expected, others.length]).toEqual([5, '9', '4 (5)', 0]);
    expect(problemSentence(problem as Problem, 'nl')).toMatch(/^Rij 4 en rij 5 .* 5 en 9\. De laatste geldt; er is niets opgeteld\./);
    expect(problemSentence(problem as Problem, 'en')).toMatch(/^Rows 4 and 5 .* 5 and 9\. The last one stands/);
  });

  it('many times is said once for the file, and then row by row', async () => {
    const lines = Array.from({ length: 40 }, (_, index) => `s,2020-03-01,w,${index},measured,x`).join('\n');
    const { rows, of } = await read([['observations.csv', `${header}${lines}\n`]]);
    expect(rows.map(({ values }) => values.value)).toEqual([39]);
    const codes = of('observations.csv').map(({ code }) => code);
    expect(codes.filter((code) => code === 'days_twice')).toHaveLength(1);
    expect(codes.filter((code) => code === 'day_twice')).toHaveLength(39);
  });
});
