// Does every bad file give a clear problem, while the rest still loads and no row is lost from the books?
import fc from 'fast-check';
import papaparse from 'papaparse';
import { describe, expect, it, test } from 'vitest';
import { ingest, type Reading } from '../../renderer/ingest/ingest.ts';
import type { SourceFile } from '../../renderer/ingest/reader.ts';
import type { FileReport, ProblemCode } from '../../renderer/model/problem.ts';
import { rowsOf } from '../../renderer/model/record.ts';
import { fieldsOf, SHEETS } from '../../renderer/model/sheet.ts';
import { problemSentence } from '../../renderer/views/text/problems.ts';
import { workbookOf, zipOf } from '../support/archives.ts';
import { memoryFile } from '../support/files.ts';

const GOOD = 'id,organisation_id,name,short_name\nunit-a,org-a,Burgerzaken,BZ\n';
const SYSTEMS = 'id,organisation_id,name,kind\n';
const MODEL = '<model xmlns="http://www.opengroup.org/xsd/archimate/3.0/" identifier="m">';

/** Reads the bad file between good ones: those must come in whole, and the books of every file must balance. */
async function readBeside(bad: SourceFile): Promise<{ reading: Reading; report: FileReport; codes: ProblemCode[] }> {
  const reading = await ingest([memoryFile('organisations.csv', ORGANISATIONS), bad, memoryFile('units.csv', GOOD)]);
  expect(rowsOf(reading.records, 'units').map((row) => row.values.id)).toEqual(['unit-a']);
  expect(rowsOf(reading.records, 'organisations')).toHaveLength(1);
  reading.reports.forEach(expectBalance);
  const report = reading.reports.find(({ file }) => file.startsWith(bad.path));
  if (!report) throw new Error(`no report for ${bad.path}`);
  for (const problem of report.problems) expect(problemSentence(problem, 'nl')).toMatch(/^.{10,}[.!]$/su);
  return { reading, report, codes: report.problems.map(({ code }) => code) };
}

const ORGANISATIONS = 'id,name,short_name,kind,is_own,is_public_authority,country\norg-a,A,A,gemeente,yes,yes,NL\n';

function expectBalance(report: FileReport): void {
  const unused = report.rowsNotUsed.reduce((sum, { count }) => sum + count, 0);
  expect([report.file, report.rowsRead]).toEqual([report.file, report.rowsUsed + unused]);
  for (const { count, rows } of report.rowsNotUsed) expect(rows).toHaveLength(count);
}

describe('a file that cannot be used as a whole', () => {
  test.each<[string, string, string | Uint8Array, ProblemCode]>([
    ['a wrong type', 'brief.docx', 'Geachte heer', 'format_unknown'],
    ['a picture that is called a sheet', 'systems.csv', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]), 'format_unknown'],
    ['an empty file', 'systems.csv', '', 'file_empty'],
    ['only blank lines', 'systems.csv', '\n\n  \n', 'format_unknown'],
    ['a workbook that is none', 'systems.xlsx', 'PK\u0003\u0004 and then nothing', 'file_unreadable'],
    ['truncated XML', 'm.xml', `<?xml version="1.0"?>${MODEL}<elements><element identi`, 'xml_malformed'],
    ['XML with a DOCTYPE', 'm.xml', `<!DOCTYPE model SYSTEM "http://x/evil.dtd">${MODEL}</model>`, 'xml_doctype'],
    ['an entity bomb', 'm.xml', `${entityBomb()}${MODEL}<name>&j;</name></model>`, 'xml_doctype'],
    ['XML nested too deep', 'm.xml', `${MODEL}${'<elements>'.repeat(100_000)}`, 'xml_too_deep'],
    ['JSON lists nested too deep', 'd.json', '['.repeat(100_000), 'format_unknown'],
    ['JSON objects nested too deep', 'd.json', `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`, 'format_unknown'],
    ['a schema nested too deep', 'd.json', `{"type":"dataset","id":"d","tables":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, 'json_too_deep'],
  ])('%s', async (_, path, content, code) => {
    const { report, codes } = await readBeside(memoryFile(path, content));
    expect(codes).toEqual([code]);
    expect(report.rowsUsed).toBe(0);
  });

  it('is refused by its size before a byte is asked for', async () => {
    const bytes = () => Promise.reject(new Error('bytes were asked for'));
    const { report } = await readBeside({ path: 'observations.csv', size: 200 * 2 ** 20 + 1, bytes });
    expect(report.problems).toMatchObject([{ code: 'file_too_large', value: String(200 * 2 ** 20 + 1) }]);
  });

  it('is named when the disk refuses it', async () => {
    const { report } = await readBeside({ path: 'systems.csv', size: 10, bytes: () => Promise.reject(new Error('EACCES')) });
    expect(report.problems).toMatchObject([{ code: 'file_unreadable', value: 'EACCES' }]);
  });
});

function entityBomb(): string {
  const entities = [...'bcdefghij'].map((name, index) => `<!ENTITY ${name} "${`&${'abcdefghi'[index]};`.repeat(10)}">`);
  return `<!DOCTYPE x [<!ENTITY a "ha">${entities.join('')}]>`;
}

describe('an archive', () => {
  const inner = { name: 'systems.csv', content: `${SYSTEMS}sys-a,org-a,Zaaksysteem,application\n` };
  const NULLS = new Uint8Array(30 * 2 ** 20);

  test.each<[string, () => Promise<Uint8Array>]>([
    ['a path that climbs out', () => zipOf([inner, { ...inner, name: 'a/../../systems.csv' }])],
    ['an absolute path', () => zipOf([inner, { ...inner, name: '/etc/systems.csv' }])],
    ['a path with a drive', () => zipOf([inner, { ...inner, name: 'C:\\systems.csv' }])],
    ['a symbolic link', () => zipOf([inner, { name: 'link.csv', content: '/etc/passwd', externalFileAttributes: 0o120777 * 2 ** 16 }])],
    ['an encrypted entry', () => zipOf([inner, { ...inner, name: 'secret.csv', password: 'geheim' }])],
    ['a bomb', () => zipOf([inner, { name: 'zeros.csv', content: NULLS }])],
    ['a bomb inside an archive', async () => zipOf([{ name: 'inner.zip', content: await zipOf([{ name: 'zeros.csv', content: NULLS }]), level: 0 }])],
  ])('with %s is refused, and nothing of it is used', async (_, make) => {
    const { reading, report, codes } = await readBeside(memoryFile('bad.zip', await make()));
    expect(codes).toEqual(['archive_unsafe']);
    expect(report.rowsRead).toBe(0);
    expect(rowsOf(reading.records, 'systems')).toEqual([]);
  });

  it('that is damaged is refused', async () => {
    const zip = await zipOf([inner]);
    expect((await readBeside(memoryFile('bad.zip', zip.subarray(0, zip.length - 30)))).codes).toEqual(['file_unreadable']);
    const middle = zip.slice();
    middle.fill(0xff, 45, 60);
    expect((await readBeside(memoryFile('bad.zip', middle))).codes).toEqual(['file_unreadable']);
  });

  it('may hold an archive that is sound', async () => {
    const reading = await ingest([memoryFile('outer.zip', await zipOf([{ name: 'inner.zip', content: await zipOf([inner]) }]))]);
    expect(rowsOf(reading.records, 'systems').map((row) => row.source.file)).toEqual(['outer.zip/inner.zip/systems.csv']);
  });
});

describe('a sheet with faults', () => {
  /** The faults of a systems sheet with these lines, as code, row, column and value. */
  async function faults(lines: string, header = SYSTEMS): Promise<{ found: unknown[][]; report: FileReport; reading: Reading }> {
    const { report, reading } = await readBeside(memoryFile('systems.csv', header + lines));
    return { found: report.problems.map(({ code, row, column, value }) => [code, row, column, value]), report, reading };
  }

  it('without a required column names the column and keeps the rows', async () => {
    const { found, report } = await faults('sys-a,org-a,Zaaksysteem\n', 'id,organisation_id,name\n');
    expect(found).toEqual([['column_missing', 1, 'kind', '']]);
    expect(report.rowsUsed).toBe(1);
  });

  it('with a reference that points nowhere', async () => {
    expect((await faults('sys-a,org-z,Zaaksysteem,application\n')).found).toEqual([['reference_unknown', 2, 'organisation_id', 'org-z']]);
  });

  it('with a value outside its list: unknown, and kept as it stood', async () => {
    const { found, reading } = await faults('sys-a,org-a,Zaaksysteem,toverdoos\n');
    expect(found).toEqual([['value_not_in_list', 2, 'kind', 'toverdoos']]);
    expect(rowsOf(reading.records, 'systems')[0]).toMatchObject({ values: { kind: null }, raw: { kind: 'toverdoos' } });
  });

  it('with a number out of range, a day that does not exist and an empty required cell', async () => {
    const { found } = await faults('sys-a,org-a,,register,5,31-02-2020\n', 'id,organisation_id,name,kind,availability,in_use_from\n');
    expect(found).toEqual([
      ['value_required', 2, 'name', ''],
      ['value_out_of_range', 2, 'availability', '5'],
      ['value_invalid', 2, 'in_use_from', '31-02-2020'],
    ]);
  });

  it('with one id on two rows uses the first and says which', async () => {
    const { found, report, reading } = await faults('sys-a,org-a,Eerste,register\nsys-a,org-a,Tweede,register\n');
    expect(found).toEqual([['id_twice', 3, 'id', 'sys-a']]);
    expect(report.rowsNotUsed).toEqual([{ reason: 'id_twice', count: 1, rows: ['systems:3'] }]);
    expect(rowsOf(reading.records, 'systems').map((row) => row.values.name)).toEqual(['Eerste']);
  });

  it('with one id in two files uses the first and says so at the second', async () => {
    const line = (name: string) => `${SYSTEMS}sys-a,org-a,${name},register\n`;
    const reading = await ingest([memoryFile('a/systems.csv', line('Eerste')), memoryFile('b/systems.csv', line('Tweede'))]);
    reading.reports.forEach(expectBalance);
    expect(reading.reports[1]).toMatchObject({ rowsUsed: 0, rowsNotUsed: [{ reason: 'id_twice', count: 1 }] });
    expect(rowsOf(reading.records, 'systems').map((row) => row.values.name)).toEqual(['Eerste']);
  });

  it('with one id in two tabs of a workbook uses the first', async () => {
    const tab = (name: string) =>
      [
        ['id', 'organisation_id', 'name', 'kind'],
        ['sys-a', 'org-a', name, 'register'],
      ] as const;
    const reading = await ingest([memoryFile('case.xlsx', await workbookOf({ systems: tab('Eerste'), Systemen: tab('Tweede') }))]);
    reading.reports.forEach(expectBalance);
    expect(rowsOf(reading.records, 'systems').map((row) => row.values.name)).toEqual(['Eerste']);
    expect(reading.reports[0]?.rowsNotUsed).toMatchObject([{ reason: 'id_twice', count: 1 }]);
  });

  it('with a row that is too long, and one too short', async () => {
    const { found, report } = await faults('sys-a,org-a,Zaken,register,over,schot\nsys-b,org-a\n');
    expect(found).toEqual([
      ['row_too_long', 2, '', 'over | schot'],
      ['value_required', 3, 'name', ''],
      ['value_required', 3, 'kind', ''],
    ]);
    expect(report.rowsUsed).toBe(2);
  });

  it('with unbalanced quotes', async () => {
    expect((await faults('sys-a,org-a,Goed,register\nsys-b,org-a,"Half,register\nsys-c,org-a,C,register\n')).found[0]).toEqual([
      'table_malformed',
      3,
      '',
      '',
    ]);
  });

  it('with a header only has no rows and harms nothing', async () => {
    const { report } = await faults('');
    expect([report.format, report.rowsRead, report.rowsUsed]).toEqual(['sheets', 0, 0]);
  });

  it('with a column twice keeps the second as a column of its own', async () => {
    const { found, reading } = await faults('sys-a,org-a,A,register,B\n', 'id,organisation_id,name,kind,Naam\n');
    expect(found).toEqual([['column_twice', 1, 'Naam', '']]);
    expect(rowsOf(reading.records, 'systems')[0]).toMatchObject({ values: { name: 'A' }, extra: { Naam: 'B' } });
  });

  it('with NUL bytes, and with a cell of 100,000 characters', async () => {
    expect((await faults('sys-a,org-a,Za\0ken,register\n')).reading.records.get('systems')).toHaveLength(1);
    const { found, report } = await faults(`sys-a,org-a,${'a'.repeat(100_000)},register\n`);
    expect(found).toEqual([['cell_too_long', 2, 'name', 'a'.repeat(200)]]);
    expect(report.rowsUsed).toBe(1);
  });

  it('with names that JavaScript has given a meaning loses nothing', async () => {
    const names = ['__proto__', 'constructor', 'toString'];
    const lines = names.map((name) => `${name},org-a,${name},register,${names.join(',')}\n`).join('');
    const { reading } = await faults(lines, `id,organisation_id,name,kind,${names.join(',')}\n`);
    const rows = rowsOf(reading.records, 'systems');
    expect(rows.map((row) => row.values.id)).toEqual(names);
    for (const row of rows) expect(Object.entries(row.extra)).toEqual(names.map((name) => [name, name]));
    expect(Object.getPrototypeOf({})).toBe(Object.prototype);
  });

  test.each(['__proto__', 'constructor', 'toString'])('called %s, as a file and as a tab, is told apart by its columns', async (name) => {
    const { report } = await readBeside(memoryFile(`${name}.csv`, `${SYSTEMS}sys-a,org-a,A,register\n`));
    expect([report.rowsUsed, report.problems]).toEqual([1, []]);
    const workbook = await workbookOf({
      [`${name} `]: [
        ['kleur', 'maat'],
        ['rood', 12],
        ['groen', 7],
      ],
    });
    const { report: unknown, codes } = await readBeside(memoryFile('eigen.xlsx', workbook));
    expect([codes, unknown.rowsNotUsed]).toEqual([['format_unknown'], [{ reason: 'sheet_unknown', count: 2, rows: [`${name} :2`, `${name} :3`] }]]);
  });
});

describe('whatever stands in a sheet', () => {
  const NASTY = [
    '',
    ' ',
    'ja',
    '2020-02-30',
    '01-02-2020',
    '1.904',
    '1e999',
    '-',
    'a"b',
    'c,d',
    'e;f',
    'g\nh',
    'i\tj',
    '|',
    'x|x',
    '=1+1',
    '\u0000',
    '😀',
    '__proto__',
    'P7D',
  ];
  const table = fc.constantFrom(...SHEETS).chain((sheet) => {
    const names = fieldsOf(sheet).map((field) => field.name);
    const header = fc.shuffledSubarray([...names, 'eigen', '__proto__'], { minLength: Math.min(3, names.length) });
    return header.chain((columns) => {
      const line = fc.array(fc.oneof(fc.constantFrom(...NASTY), fc.string()), { minLength: columns.length, maxLength: columns.length });
      return fc.record({
        sheet: fc.constant(sheet),
        header: fc.constant(columns),
        lines: fc.array(line, { maxLength: 12 }),
        delimiter: fc.constantFrom(',', ';'),
      });
    });
  });

  it('every line is read, and is in the case or named as not used', async () => {
    await fc.assert(
      fc.asyncProperty(table, async ({ sheet, header, lines, delimiter }) => {
        const file = memoryFile(`${sheet}.csv`, papaparse.unparse([header, ...lines], { delimiter, quotes: true }));
        const { records, reports } = await ingest([file]);
        reports.forEach(expectBalance);
        const known = header.some((name) => fieldsOf(sheet).some((field) => field.name === name));
        const filled = lines.filter((line) => line.some((cell) => cell.trim() !== ''));
        expect(reports[0]?.rowsRead).toBe(known ? filled.length : 0);
        expect(reports[0]?.rowsUsed).toBe(rowsOf(records, sheet).length);
      }),
      { seed: 20260101, numRuns: 300 },
    );
  });

  it('any text at all is read to an end with balanced books', async () => {
    const piece = fc.oneof(
      fc.constantFrom('id,', 'name;', '"', '\n', '\r\n', '\t', ',', ';', 'sep=;', '<', '{"type":"dataset"', SYSTEMS),
      fc.string(),
    );
    const text = fc.array(piece, { maxLength: 30 }).map((parts) => parts.join(''));
    const path = fc.constantFrom('systems.csv', 'x.csv', 'x.xml', 'x.json', 'x.xlsx', 'x.zip');
    await fc.assert(
      fc.asyncProperty(path, text, async (name, content) => {
        const { reports } = await ingest([memoryFile(name, content)]);
        expect(reports).toHaveLength(1);
        reports.forEach(expectBalance);
        if (reports[0]?.format === 'unknown') expect(reports[0].problems).not.toEqual([]);
      }),
      { seed: 20260102, numRuns: 500 },
    );
  });
});
