// Are our own sheets read whole, whatever Excel did to them: Dutch headers and words, other separators and encodings, workbooks, archives?
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { ingest, type Reading } from '../../renderer/ingest/ingest.ts';
import { selectTree } from '../../renderer/ingest/select.ts';
import { rowsOf } from '../../renderer/model/record.ts';
import { fieldsOf, SHEETS, type SheetName } from '../../renderer/model/sheet.ts';
import { sourceFiles } from '../../scripts/files.ts';
import { workbookOf, zipOf } from '../support/archives.ts';
import { type Cells, lindehavenFiles, memoryFile, plainCounts, plainRows, windows1252 } from '../support/files.ts';

const DEMO = '../shared/demo-case';
const SYSTEMS = 'id,organisation_id,name,kind\nsys-a,org-a,Zaaksysteem,application\n';

const counts = ({ records }: Reading) => Object.fromEntries(SHEETS.map((sheet) => [sheet, rowsOf(records, sheet).length]));
const values = ({ records }: Reading, sheet: SheetName) => rowsOf(records, sheet).map((row) => row.values);
const codes = ({ reports }: Reading) => reports.flatMap((report) => report.problems.map((problem) => problem.code));
const one = (path: string, content: string | Uint8Array) => ingest([memoryFile(path, content)]);

/** A value as the sheet writes it. */
function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return Array.isArray(value) ? value.join('|') : String(value);
}

describe('the sample municipality', async () => {
  const reading = await ingest(lindehavenFiles());

  it('is read whole and without a problem', () => {
    expect(counts(reading)).toEqual(plainCounts());
    expect(counts(reading).observations).toBe(11_022);
    expect(codes(reading)).toEqual([]);
    expect(reading.leftOut).toEqual([]);
    for (const report of reading.reports) expect([report.rowsRead, report.rowsNotUsed]).toEqual([report.rowsUsed, []]);
  });

  test.each(SHEETS)('%s holds the values that stand in the file, each from its own row', (sheet) => {
    const read = rowsOf(reading.records, sheet);
    const texts = read.map((row) => Object.fromEntries(fieldsOf(sheet).map(({ name }) => [name, cellText(row.values[name])])));
    expect(texts).toEqual(plainRows(sheet).map((row) => withoutZeros(row, sheet)));
    expect(read.map((row) => row.source.row)).toEqual(plainRows(sheet).map((_, index) => index + 2));
  });

  it('is the same as a ZIP of its folder', async () => {
    const entries = lindehavenFiles().map(async (file) => ({ name: file.path, content: await file.bytes() }));
    const zipped = await one('lindehaven.zip', await zipOf(await Promise.all(entries)));
    expect(counts(zipped)).toEqual(counts(reading));
    for (const sheet of SHEETS) expect(values(zipped, sheet)).toEqual(values(reading, sheet));
    expect(codes(zipped)).toEqual([]);
  });

  it('is the same as a workbook with the sheets as tabs, numbers being numbers', async () => {
    const tabs = SHEETS.filter((sheet) => sheet !== 'observations').map((sheet) => [sheet, tabOf(sheet)] as const);
    const workbook = await one('case.xlsx', await workbookOf(Object.fromEntries(tabs)));
    for (const [sheet] of tabs) expect(values(workbook, sheet)).toEqual(values(reading, sheet));
    expect(codes(workbook)).toEqual([]);
    expect(rowsOf(workbook.records, 'units')[0]?.source).toEqual({ file: 'case.xlsx', sheet: 'units', row: 2 });
  });
});

/** "1.50" is the number 1.5. */
function withoutZeros(row: Cells, sheet: SheetName): Record<string, string> {
  const numbers = new Set(
    fieldsOf(sheet)
      .filter(({ type }) => type === 'decimal')
      .map(({ name }) => name),
  );
  return Object.fromEntries(Object.entries(row).map(([name, text]) => [name, numbers.has(name) && text !== '' ? String(Number(text)) : text]));
}

function tabOf(sheet: SheetName): (string | number)[][] {
  const names = fieldsOf(sheet).map((field) => field.name);
  const numeric = new Set(
    fieldsOf(sheet)
      .filter(({ type }) => type === 'integer' || type === 'decimal')
      .map(({ name }) => name),
  );
  const cell = (row: Cells, name: string) => (numeric.has(name) && row[name] ? Number(row[name]) : (row[name] ?? ''));
  return [names, ...plainRows(sheet).map((row) => names.map((name) => cell(row, name)))];
}

describe('files as a Dutch Excel saves them', () => {
  test.skipIf(!existsSync(DEMO))('equal the sample value for value (skipped without ../shared/demo-case)', async () => {
    const dutch = await ingest(['uitwisselingen.csv', 'aantekeningen.csv'].flatMap((name) => sourceFiles(`${DEMO}/excel-nl/${name}`)));
    const english = await ingest(lindehavenFiles());
    for (const sheet of ['exchanges', 'annotations'] as const) expect(values(dutch, sheet)).toEqual(values(english, sheet));
    expect(new Set(codes(dutch))).toEqual(new Set(['reference_sheet_absent']));
  });

  const dutch = readFileSync('test/fixtures/sheets/uitwisselingen.csv', 'utf8');
  const expected = {
    id: 'x-1',
    name: 'Cliënten – jaarlijst €',
    mode: 'batch',
    frequency: 'ANNUAL',
    recipient_role: 'processor',
    correction: 'manual',
    is_feedback: false,
    is_temporary: true,
    valid_from: '2020-03-01',
    valid_until: null,
    described_by: 'sender',
    certainty: 'assumed',
    volume_per_year: 61_000,
    category_ids: ['NAAM', 'ADR'],
  };

  test.each([
    ['UTF-8', new TextEncoder().encode(dutch)],
    ['UTF-8 with byte order mark', new TextEncoder().encode(`\uFEFF${dutch}`)],
    ['windows-1252', windows1252(dutch)],
    ['UTF-16', new Uint8Array(new Uint16Array([0xfeff, ...Array.from(dutch, (letter) => letter.charCodeAt(0))]).buffer)],
    ['Windows line ends', new TextEncoder().encode(dutch.replaceAll('\n', '\r\n'))],
  ])('%s', async (_, bytes) => {
    const reading = await one('uitwisselingen.csv', bytes);
    expect(values(reading, 'exchanges')).toHaveLength(1);
    expect(values(reading, 'exchanges')[0]).toMatchObject(expected);
    expect(new Set(codes(reading))).toEqual(new Set(['reference_sheet_absent']));
  });

  it('keeps the words as they stood where they differ from the value', async () => {
    const row = rowsOf((await one('uitwisselingen.csv', dutch)).records, 'exchanges')[0];
    expect(row?.raw).toEqual(expect.objectContaining({ mode: 'bestand', valid_from: '01-03-2020', volume_per_year: '61.000', is_temporary: 'ja' }));
    expect(row?.raw).not.toHaveProperty('id');
  });

  it('reads decimal commas, tabs and a "sep=" line', async () => {
    const comma = await one('waarnemingen.csv', 'series_id;observed_on;value;status\nsig;05-04-2020;1.069,4;gemeten\n');
    expect(values(comma, 'observations')[0]).toMatchObject({ observed_on: '2020-04-05', value: 1069.4, status: 'measured' });
    const tabs = await one('systems.tsv', SYSTEMS.replaceAll(',', '\t'));
    expect(values(tabs, 'systems')[0]).toMatchObject({ id: 'sys-a', name: 'Zaaksysteem' });
    const told = await one('systems.csv', `sep=;\r\n${SYSTEMS.replaceAll(',', ';')}`);
    expect(values(told, 'systems')).toEqual(values(tabs, 'systems'));
  });
});

describe('columns', () => {
  it('stand in any order and case, by name or label, and own columns are kept', async () => {
    const reading = await one(
      'Applicaties.csv',
      'SOORT,Eigen kolom,naam,ORGANISATION_ID, Id \nregister,blauw,Burgerzaken,org-a,sys-1\nregister,,Belasting,org-a,sys-2\n',
    );
    const [first, second] = rowsOf(reading.records, 'systems');
    expect(first?.values).toMatchObject({ id: 'sys-1', name: 'Burgerzaken', kind: 'register', organisation_id: 'org-a' });
    expect([first?.extra, second?.extra]).toEqual([{ 'Eigen kolom': 'blauw' }, {}]);
  });

  it('are split at the separator of the header, whatever stands in the cells', async () => {
    const reading = await one('units.csv', 'id,name,organisation_id,short_name\n"a; --",x;y;z,org-a,A;1;2;3\n');
    expect(values(reading, 'units')).toMatchObject([{ id: 'a; --', name: 'x;y;z', short_name: 'A;1;2;3' }]);
  });

  it('tell the sheet where the file name does not', async () => {
    expect(counts(await one('export (3).csv', SYSTEMS)).systems).toBe(1);
  });
});

describe('a folder', () => {
  const files = (paths: Readonly<Record<string, string>>) => ingest(Object.entries(paths).map(([path, content]) => memoryFile(path, content)));
  const CASE = 'key,value\ncase_name,Waterburg\n';

  it('leaves out a sub-folder that is a case of its own, the dictionary, and what is no data; and says so', async () => {
    const reading = await files({
      'stad/case_info.csv': CASE,
      'stad/systems.csv': SYSTEMS,
      'stad/ander/case_info.csv': CASE,
      'stad/ander/systems.csv': SYSTEMS.replace('sys-a', 'sys-b'),
      'stad/fields.csv': readFileSync('datasets/fields.csv', 'utf8'),
      'stad/lees-mij.txt': 'Over deze map',
    });
    expect(values(reading, 'systems').map(({ id }) => id)).toEqual(['sys-a']);
    expect(Object.fromEntries(reading.leftOut.map(({ file, why }) => [file, why]))).toEqual({
      'stad/ander/case_info.csv': 'another_case',
      'stad/ander/systems.csv': 'another_case',
      'stad/fields.csv': 'dictionary',
      'stad/lees-mij.txt': 'no_data',
    });
  });

  test.skipIf(!existsSync(DEMO))('of the sample holds a second municipality that is not mixed in (skipped without ../shared/demo-case)', async () => {
    const reading = await ingest(sourceFiles(DEMO));
    expect(counts(reading)).toEqual(plainCounts());
    expect(reading.leftOut.filter(({ why }) => why === 'another_case')).toHaveLength(7);
  });

  it('of twenty thousand files is sorted out in a moment', () => {
    const sorted = (path: string) => ({ file: memoryFile(path, 'x'), reader: undefined, head: 'x' });
    const many = Array.from({ length: 20_000 }, (_, index) => sorted(`stad/map${index % 50}/brief${index}.txt`));
    const started = performance.now();
    expect(selectTree(many).leftOut).toHaveLength(20_000);
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  it('takes the other municipality when that folder is dropped by itself', async () => {
    const reading = await files({ 'ander/case_info.csv': CASE, 'ander/systems.csv': SYSTEMS });
    expect([counts(reading).systems, reading.leftOut]).toEqual([1, []]);
  });
});
