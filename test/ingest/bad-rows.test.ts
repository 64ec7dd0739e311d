// Does every fault in a sheet name its row and column, while the other rows are used and no row is lost from the books?
import { describe, expect, it, test } from 'vitest';
import { ingest, type Reading } from '../../renderer/ingest/ingest.ts';
import { LIMITS } from '../../renderer/model/limits.ts';
import type { FileReport } from '../../renderer/model/problem.ts';
import { rowsOf } from '../../renderer/model/record.ts';
import { workbookOf } from '../support/archives.ts';
import { expectBalance, readBeside, SYSTEMS } from '../support/beside.ts';
import { memoryFile } from '../support/files.ts';

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

  it('with one id in two files makes one row of them: the first word stands, and the second file is told', async () => {
    const line = (name: string) => `${SYSTEMS}sys-a,org-a,${name},register\n`;
    const reading = await ingest([memoryFile('a/systems.csv', line('Eerste')), memoryFile('b/systems.csv', line('Tweede'))]);
    reading.reports.forEach(expectBalance);
    expect(reading.reports[1]?.problems.map(({ code, column }) => [code, column])).toContainEqual(['described_differently', 'name']);
    expect(rowsOf(reading.records, 'systems').map((row) => row.values.name)).toEqual(['Eerste']);
  });

  it('with one id in two tabs of a workbook makes one row of them', async () => {
    const tab = (name: string) =>
      [
        ['id', 'organisation_id', 'name', 'kind'],
        ['sys-a', 'org-a', name, 'register'],
      ] as const;
    const reading = await ingest([memoryFile('case.xlsx', await workbookOf({ systems: tab('Eerste'), Systemen: tab('Tweede') }))]);
    reading.reports.forEach(expectBalance);
    expect(rowsOf(reading.records, 'systems').map((row) => row.values.name)).toEqual(['Eerste']);
    expect(reading.reports[0]).toMatchObject({ rowsRead: 2, rowsUsed: 2 });
    expect(reading.conflicts).toMatchObject([{ key: 'systems sys-a', fields: ['name'] }]);
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

  it('with more rows than one table may have says that the rest was not read', async () => {
    const limits = LIMITS as { rows: number };
    const before = limits.rows;
    limits.rows = 3;
    try {
      const { found, report } = await faults('a,org-a,A,register\nb,org-a,B,register\nc,org-a,C,register\n');
      expect([found, report.rowsUsed]).toEqual([[['rows_too_many', 3, '', '']], 2]);
      expect((await faults('a,org-a,A,register\nb,org-a,B,register\n\n')).found).toEqual([]);
    } finally {
      limits.rows = before;
    }
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
