// Are measurements of any shape read as observations: long or wide, by day, month, quarter or year, with a series of their own; and is nothing counted that was not measured?
import { existsSync, readFileSync } from 'node:fs';
import papaparse from 'papaparse';
import { describe, expect, it, test } from 'vitest';
import { ingest } from '../../renderer/ingest/ingest.ts';
import { Ledger } from '../../renderer/ingest/ledger.ts';
import { applyMapping } from '../../renderer/ingest/mapping/apply.ts';
import { guessMapping } from '../../renderer/ingest/mapping/guess.ts';
import { periodStart, slashStyleOf } from '../../renderer/ingest/mapping/period.ts';
import { tablesReader } from '../../renderer/ingest/sheets/sheets-reader.ts';
import type { UnmappedTable } from '../../renderer/model/mapping.ts';
import { unpackRows } from '../../renderer/model/packed.ts';
import { expectBalance } from '../support/beside.ts';
import { memoryFile } from '../support/files.ts';

const context = { tick: async () => {}, mappings: new Map(), asks: false };

/** What the reader hands over, before names become ids. */
async function read(path: string, content: string | Uint8Array) {
  const { rows, observations = [], reports } = await tablesReader.read([memoryFile(path, content)], context);
  reports.forEach(expectBalance);
  const of = (sheet: string) => rows.flatMap(([name, row]) => (name === sheet ? [row] : []));
  const [report] = reports;
  if (!report) throw new Error('no report');
  return {
    report,
    observations: observations.flatMap(unpackRows),
    series: of('signal_series').map(({ values }) => values),
    codes: report.problems.map(({ code }) => code),
  };
}

const brief = (rows: Awaited<ReturnType<typeof read>>['observations']) =>
  rows.map(({ values }) => [values.series_id, values.observed_on, values.area_id ?? values.unit_id, values.breakdown, values.value, values.status]);

describe('a sensor export', async () => {
  const { report, observations, series, codes } = await read(
    'vulgraad.csv',
    'Datum;Wijk;Vulgraad (%)\n01-01-2020;Noordoever;69,4\n02-01-2020;Noordoever;\n03-01-2020;Noordoever;storing\n04-01-2020;Noordoever;0\n05-01-2020;Noordoever;-\n',
  );

  it('is known without help: empty is missing, a word is missing too and kept, nought is nought', () => {
    expect(brief(observations)).toEqual([
      ['vulgraad', '2020-01-01', 'Noordoever', null, 69.4, 'measured'],
      ['vulgraad', '2020-01-02', 'Noordoever', null, null, 'missing'],
      ['vulgraad', '2020-01-03', 'Noordoever', null, null, 'missing'],
      ['vulgraad', '2020-01-04', 'Noordoever', null, 0, 'measured'],
      ['vulgraad', '2020-01-05', 'Noordoever', null, null, 'missing'],
    ]);
    expect(observations[0]?.raw).toEqual({ observed_on: '01-01-2020', value: '69,4' });
    expect(observations[2]?.raw.value).toBe('storing');
    expect(observations[4]?.extra).toEqual({ 'Vulgraad (%)': '-' });
    expect(codes).toEqual(['columns_guessed', 'value_invalid']);
    expect([report.rowsRead, report.rowsUsed]).toEqual([5, 5]);
  });

  it('brings its series, with the unit of the header and nothing that the file does not say', () => {
    expect(series).toEqual([
      {
        id: 'vulgraad',
        name: 'Vulgraad',
        unit_of_measure: '%',
        kind: 'quantitative',
        dimension: 'area',
        direction: null,
        aggregation: null,
        frequency: null,
        source_dataset_id: null,
        baseline_method: null,
        min_group_size: null,
        plain_nl: null,
      },
    ]);
  });
});

describe('shapes', () => {
  it('a column for each series, and columns that tell lines apart', async () => {
    const { observations, series } = await read(
      'ton.csv',
      'MONTH,BOROUGH,DISTRICT_NO,REFUSE TONS,PAPER TONS,BOROUGH_ID\n1993 / 11,Noord,01,625.2,119.4,1\n1993 / 11,Noord,02,100.5,,1\n1993 / 12,Noord,01,1.5,2.5,1\n1993 / 12,Noord,02,1.25,2,1\n',
    );
    expect(brief(observations).slice(0, 4)).toEqual([
      ['refuse-tons', '1993-11-01', 'Noord', 'DISTRICT_NO=01', 625.2, 'measured'],
      ['paper-tons', '1993-11-01', 'Noord', 'DISTRICT_NO=01', 119.4, 'measured'],
      ['refuse-tons', '1993-11-01', 'Noord', 'DISTRICT_NO=02', 100.5, 'measured'],
      ['paper-tons', '1993-11-01', 'Noord', 'DISTRICT_NO=02', null, 'missing'],
    ]);
    expect(observations[0]?.raw.observed_on).toBe('1993 / 11');
    expect(observations[0]?.extra).toEqual({ BOROUGH_ID: '1' });
    expect(series.map(({ id, dimension }) => [id, dimension])).toEqual([
      ['refuse-tons', 'area'],
      ['paper-tons', 'area'],
    ]);
  });

  it('a column for each month, counted per department', async () => {
    const { observations, series } = await read('verzuim-breed.csv', readFileSync('test/fixtures/mapping/verzuim-breed.csv', 'utf8'));
    expect(brief(observations)).toEqual([
      ['verzuim-breed', '2020-01-01', 'Burgerzaken', null, 4.1, 'measured'],
      ['verzuim-breed', '2020-02-01', 'Burgerzaken', null, 4.3, 'measured'],
      ['verzuim-breed', '2020-03-01', 'Burgerzaken', null, null, 'missing'],
      ['verzuim-breed', '2020-01-01', 'Zorg', null, 5.1, 'measured'],
      ['verzuim-breed', '2020-02-01', 'Zorg', null, null, 'missing'],
      ['verzuim-breed', '2020-03-01', 'Zorg', null, 5.2, 'measured'],
    ]);
    expect(series.map(({ id, dimension }) => [id, dimension])).toEqual([['verzuim-breed', 'unit']]);
  });

  it('a column for each year that runs over the turn of the year', async () => {
    const { observations } = await read('jaren.csv', 'Wijk;2010/11;2011/12\nNoord;1;2\nZuid;3;4\n');
    expect(brief(observations).map(([, day, area, , value]) => [day, area, value])).toEqual([
      ['2010-01-01', 'Noord', 1],
      ['2011-01-01', 'Noord', 2],
      ['2010-01-01', 'Zuid', 3],
      ['2011-01-01', 'Zuid', 4],
    ]);
  });

  it('a column that names the series, and years that run over the turn of the year', async () => {
    const { observations, series } = await read(
      'afval.csv',
      'area_code,area_name,period,indicator,value\nE1,Lindestad,2010/11,"Afval, niet gescheiden",60.9\nE1,Lindestad,2011/12,"Afval, niet gescheiden",58.5\nE1,Lindestad,2012/13,"Afval, niet gescheiden",\n',
    );
    expect(brief(observations).map(([id, day, area, , value]) => [id, day, area, value])).toEqual([
      ['afval-niet-gescheiden', '2010-01-01', 'Lindestad', 60.9],
      ['afval-niet-gescheiden', '2011-01-01', 'Lindestad', 58.5],
      ['afval-niet-gescheiden', '2012-01-01', 'Lindestad', null],
    ]);
    expect(observations[0]?.raw).toMatchObject({ observed_on: '2010/11', series_id: 'Afval, niet gescheiden' });
    expect(series.map(({ name }) => name)).toEqual(['Afval, niet gescheiden']);
  });

  it('year and week in columns of their own, and a number that is called "aantal" after its file', async () => {
    const { observations, series } = await read(
      'balie.csv',
      'Jaar;Week;Kanaal;Aantal\n2020;12;balie;5\n2020;12;telefoon;9\n2020;13;balie;1\n2020;13;telefoon;2\n',
    );
    expect(brief(observations).slice(0, 2)).toEqual([
      ['balie-aantal', '2020-03-16', null, 'Kanaal=balie', 5, 'measured'],
      ['balie-aantal', '2020-03-16', null, 'Kanaal=telefoon', 9, 'measured'],
    ]);
    expect(series.map(({ name, dimension }) => [name, dimension])).toEqual([['balie Aantal', 'city']]);
  });

  it('American days, when one of them cannot be Dutch', async () => {
    const { observations } = await read('calls.csv', 'Date,Calls\n3/4/2020,5\n3/14/2020,6\n3/15/2020,7\n');
    expect(observations.map(({ values }) => values.observed_on)).toEqual(['2020-03-04', '2020-03-14', '2020-03-15']);
    const dutch = await read('telefoon.csv', 'Datum;Telefoontjes\n3/4/2020;5\n4/4/2020;6\n5/4/2020;7\n');
    expect(dutch.observations.map(({ values }) => values.observed_on)).toEqual(['2020-04-03', '2020-04-04', '2020-04-05']);
  });

  it('readings of more than once a day are not read unasked: a day has one value', async () => {
    const { report } = await read(
      'sensor.csv',
      'timestamp,temperature\n2020-01-01T10:00:00Z,20.1\n2020-01-01T11:00:00Z,20.4\n2020-01-02T10:00:00Z,20.5\n',
    );
    expect(report.rowsNotUsed).toMatchObject([{ reason: 'mapping_needed', count: 3 }]);
  });
});

test.each([
  ['1993 / 11', '1993-11-01'],
  ['2020-03', '2020-03-01'],
  ['3-2020', '2020-03-01'],
  ['maart 2020', '2020-03-01'],
  ['Mrt-2020', '2020-03-01'],
  ['2020 augustus', '2020-08-01'],
  ['1 mrt. 2020', '2020-03-01'],
  ['March 15, 2020', '2020-03-15'],
  ['2019 2e kwartaal', '2019-04-01'],
  ['2e kwartaal 2019', '2019-04-01'],
  ['2019Q2', '2019-04-01'],
  ['Q4 2019', '2019-10-01'],
  ['2019-Q1', '2019-01-01'],
  ['kwartaal 3 2019', '2019-07-01'],
  ['2e halfjaar 2019', '2019-07-01'],
  ['2020', '2020-01-01'],
  ['2020*', '2020-01-01'],
  ['2019-2020', '2019-01-01'],
  ['2020-W01', '2019-12-30'],
  ['week 53 2020', '2020-12-28'],
  ['2020MM03', '2020-03-01'],
  ['2020KW02', '2020-04-01'],
  ['2020JJ00', '2020-01-01'],
  ['20200301', '2020-03-01'],
])('the period %j begins on %s', (text, day) => expect(periodStart(text)).toBe(day));

test.each([
  '',
  '13-2020',
  '2020-13',
  '2020-00',
  'maart',
  '31 februari 2020',
  '5e kwartaal 2020',
  '1199',
  '625.2',
  '2019-2025',
  '2020 week 54',
  'mei 2020 juni',
  '12345678',
])('%j is no period', (text) => expect(periodStart(text)).toBeUndefined());

it('"2010/11" is a year in a column of such years, else a month', () => {
  expect(slashStyleOf(['2010/11', '2011/12', '2012/13'])).toBe('year');
  expect(slashStyleOf(['2010/11', '2010/12'])).toBe('month');
  expect([periodStart('2010/11', 'year'), periodStart('2010/11', 'month')]).toEqual(['2010-01-01', '2010-11-01']);
});

describe('lines that measure nothing', () => {
  const CSV =
    'Gemnr;Gemeente;Aantal;Per 1.000 (%)\n-2;peildatum 22 maart;;\n-1;* Van 9 is de plaats niet bekend;9;\n1;Lindestad;4;1.5\n2;Havendam;0;0\n3;Elzenburg;7;2.25\n4;Dorp;3;1\n5;Stad;1;1\n6;Berg;2;1\n7;Dal;2;1\n8;Bos;2;1\n9;Hei;2;1\n10;Duin;2;1\n11;Wad;2;1\n12;Ven;2;1\n13;Beek;2;1\n14;Kreek;2;1\n15;Plas;2;1\n16;Sloot;2;1\n17;Gracht;2;1\n18;Vaart;2;1\n;* Voorlopig;;\n';
  const lines = CSV.trimEnd()
    .split('\n')
    .map((line) => line.split(';'));
  const [header = [], ...cells] = lines;

  it('are said by name, and counted nowhere', () => {
    const { guess, isSure } = guessMapping(header, cells, { name: 'peildatum', style: 'point' });
    expect([guess.sheet, isSure]).toEqual(['observations', false]);
    const ledger = new Ledger('peildatum.csv', 'table');
    const table = { file: 'peildatum.csv', tab: 'peildatum', header, lines: cells, rows: cells.map((_, index) => index + 2) };
    const rows = applyMapping(table, { ...guess, constants: { observed_on: '22 maart 2020' } }, ledger);
    const report = ledger.report();
    expectBalance(report);
    expect(report.rowsNotUsed).toEqual([{ reason: 'not_a_record', count: 3, rows: ['peildatum:2', 'peildatum:3', 'peildatum:22'] }]);
    expect(report.problems.map(({ code, row, column, value }) => [code, row, column, value])).toEqual([
      ['code_stands_in', 2, 'Gemnr', '-2'],
      ['code_stands_in', 3, 'Gemnr', '-1'],
      ['row_is_note', 22, '', '* Voorlopig'],
    ]);
    const observed = rows.filter(([sheet]) => sheet === 'observations');
    expect(observed).toHaveLength(18 * 2);
    expect(observed[0]?.[1].values).toMatchObject({ observed_on: '2020-03-22', area_id: 'Lindestad', value: 4 });
  });

  it('twice the same line is one', async () => {
    const { report, observations } = await read('dubbel.csv', 'Datum;Bezoekers\n01-01-2020;5\n02-01-2020;6\n02-01-2020;6\n');
    expect([observations.length, report.rowsNotUsed]).toEqual([2, [{ reason: 'row_twice', count: 1, rows: ['dubbel:4'] }]]);
  });
});

const REAL = new URL('../../../shared/', import.meta.url);
const real = (path: string) => new Uint8Array(readFileSync(new URL(path, REAL)));
const plain = (path: string, delimiter: string) =>
  papaparse.parse<Record<string, string>>(new TextDecoder().decode(real(path)).replace(/^\uFEFF/, ''), {
    header: true,
    delimiter,
    skipEmptyLines: true,
  }).data;
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
const total = (rows: Awaited<ReturnType<typeof read>>['observations']) => sum(rows.map(({ values }) => Number(values.value ?? 0)));

describe.skipIf(!existsSync(new URL('data/signals', REAL)))('real files (skipped without them)', () => {
  it('the fill level of one district', async () => {
    const path = 'demo-case/excel-nl/vulgraad_kanaalzone.csv';
    const lines = plain(path, ';');
    const { observations, report } = await read('vulgraad_kanaalzone.csv', real(path));
    const texts = lines.map((line) => line['Vulgraad (%)'] ?? '');
    const numbers = texts.map((text) => Number(text.replace(',', '.'))).filter((number, index) => texts[index] !== '' && !Number.isNaN(number));
    expect([report.rowsRead, report.rowsUsed, observations.length]).toEqual([lines.length, lines.length, lines.length]);
    expect(total(observations)).toBeCloseTo(sum(numbers), 6);
    expect(observations.filter(({ values }) => values.status === 'missing')).toHaveLength(texts.length - numbers.length);
    expect(report.problems.filter(({ code }) => code === 'value_invalid').map(({ value }) => value)).toEqual(
      texts.filter((text) => text !== '' && Number.isNaN(Number(text.replace(',', '.')))),
    );
  });

  it('tons per month, district and kind of waste', { timeout: 60_000 }, async () => {
    const path = 'data/signals/nyc-dsny-monthly-tonnage.csv';
    const lines = plain(path, ',');
    const kinds = Object.keys(lines[0] ?? {}).filter((name) => name.includes('TONS'));
    const { observations, report } = await read('tons.csv', real(path));
    expect([report.rowsRead, report.rowsUsed, observations.length]).toEqual([20_517, 20_517, 20_517 * kinds.length]);
    expect(total(observations)).toBeCloseTo(sum(lines.flatMap((line) => kinds.map((kind) => Number(line[kind] || 0)))), 2);
  });

  it('cases per municipality and day, without those of no municipality', async () => {
    const path = 'data/signals/rivm-gemeente-per-dag-2020.csv';
    const lines = plain(path, ',');
    const placed = lines.filter((line) => Number(line.Gemeentecode) > 0);
    const { observations, report } = await read('rivm.csv', real(path));
    expect([report.rowsRead, observations.length, total(observations)]).toEqual([
      3_481,
      placed.length,
      sum(placed.map((line) => Number(line.Aantal))),
    ]);
  });

  it('waste per authority and year', async () => {
    const path = 'data/signals/trafford-household-waste-not-recycled.csv';
    const lines = plain(path, ',');
    const { observations, report } = await read('waste.csv', real(path));
    expect([report.rowsRead, report.rowsUsed]).toEqual([332, 332]);
    expect(total(observations)).toBeCloseTo(sum(lines.map((line) => Number(line.value))), 6);
  });

  test.each([
    ['amsterdam-bijplaatsingen-2025.csv', 10_297],
    ['amsterdam-kilogram-weighings.json', 8],
    ['amsterdam-bammens-containertypes.json', 223],
    ['amsterdam-enevo-fill-levels.json', 2],
    ['rivm-peildatum-22-maart.csv', 357],
    ['fiware-wastecontainer.json', 1],
  ])('%s is handed back whole, to be asked about', async (name, count) => {
    const settled = { choices: new Map(), mappings: new Map(), asks: true };
    const { unmapped, reports } = await ingest([memoryFile(name, real(`data/signals/${name}`))], () => {}, settled);
    reports.forEach(expectBalance);
    expect(unmapped.map(({ rowCount, isSure }: UnmappedTable) => [rowCount, isSure])).toEqual([[count, false]]);
    expect(reports[0]?.rowsRead).toBe(count);
  });

  it('a schema is told from data', async () => {
    const { report } = await read('open311.schema.json', real('data/signals/open311-georeport-requests.schema.json'));
    expect([report.rowsRead, report.problems.map(({ code }) => code)]).toEqual([0, ['describes_data']]);
  });

  it('the lists that an RPC answer hides are each a table', async () => {
    const settled = { choices: new Map(), mappings: new Map(), asks: true };
    const { unmapped } = await ingest([memoryFile('sidcon.json', real('data/signals/amsterdam-sidcon-containers.json'))], () => {}, settled);
    expect(unmapped.map(({ tab, rowCount }) => [tab, rowCount])).toEqual([
      ['GetStateView', 241],
      ['GetUnlinkedDumpLocationsAll', 2],
      ['GetUnlinkedContainersAll', 8],
      ['GetUnlinkedDevicesAll', 53],
    ]);
  });
});
