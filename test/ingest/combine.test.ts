// Several descriptions of the same things: what becomes one row, what is listed as different, and whose word stands.
import { describe, expect, it } from 'vitest';
import { ingest, type Settled } from '../../renderer/ingest/ingest.ts';
import type { Choice } from '../../renderer/model/conflict.ts';
import { rowsOf } from '../../renderer/model/record.ts';
import type { SheetName } from '../../renderer/model/sheet.ts';
import { expectBalance } from '../support/beside.ts';
import { memoryFile } from '../support/files.ts';

const A = ['a/systems.csv', 'id,organisation_id,unit_id,name,kind,bbn\nsys-1,org,,Zaken,application,\nsys-2,org,,Belasting,register,2\n'] as const;
const B = ['b/systems.csv', 'id,organisation_id,unit_id,name,kind,bbn\nsys-1,org,unit-b,Zaaksysteem,application,1\n'] as const;

function read(files: readonly (readonly [string, string])[], choices: Readonly<Record<string, Choice>> = {}) {
  const settled: Settled = { choices: new Map(Object.entries(choices)), mappings: new Map(), asks: false };
  return ingest(
    files.map(([path, text]) => memoryFile(path, text)),
    undefined,
    settled,
  );
}

async function values(files: readonly (readonly [string, string])[], sheet: SheetName, choices?: Readonly<Record<string, Choice>>) {
  const { records } = await read(files, choices);
  return rowsOf(records, sheet).map((row) => row.values);
}

describe('one id in two files', () => {
  it('is one row: the first word stands, gaps are filled, both places are kept', async () => {
    const { records, conflicts, reports } = await read([A, B]);
    const [first, ...rest] = rowsOf(records, 'systems');
    expect(first?.values).toMatchObject({ id: 'sys-1', name: 'Zaken', unit_id: 'unit-b', bbn: '1', kind: 'application' });
    expect([first?.source.file, first?.others?.map((other) => [other.file, other.row])]).toEqual(['a/systems.csv', [['b/systems.csv', 2]]]);
    expect(rest).toHaveLength(1);
    expect(conflicts.map(({ key, likeness, fields, isJoined }) => [key, likeness, fields, isJoined])).toEqual([
      ['systems sys-1', 'same_id', ['name'], true],
    ]);
    reports.forEach(expectBalance);
    expect(reports[1]).toMatchObject({ rowsRead: 1, rowsUsed: 1 });
    expect(reports[1]?.problems.find(({ code }) => code === 'described_differently')).toMatchObject({
      row: 2,
      column: 'name',
      value: 'sys-1',
      expected: 'a/systems.csv:2',
    });
  });

  it('gives the chosen word for a field, and stays listed', async () => {
    const choices = { 'systems sys-1': { fields: { name: 'b/systems.csv:systems' } } };
    expect((await values([A, B], 'systems', choices))[0]).toMatchObject({ name: 'Zaaksysteem', bbn: '1' });
    expect((await read([A, B], choices)).conflicts).toHaveLength(1);
  });

  it('is two rows when the user says so, and each file refers to its own', async () => {
    const data = ['b/datasets.csv', 'id,system_id,title\nds-b,sys-1,Zaken B\n'] as const;
    const choices = { 'systems sys-1': { isJoined: false } };
    const { records } = await read([A, B, data], choices);
    expect(rowsOf(records, 'systems').map((row) => row.values.id)).toEqual(['sys-1', 'sys-2', 'sys-1 (2)']);
    expect(rowsOf(records, 'datasets').map((row) => row.values.system_id)).toEqual(['sys-1 (2)']);
  });

  it('says nothing when the descriptions agree', async () => {
    const { conflicts, reports } = await read([A, ['c/systems.csv', A[1]]]);
    expect(conflicts).toEqual([]);
    expect(reports[1]).toMatchObject({ rowsRead: 2, rowsUsed: 2 });
  });

  it('compares lists as sets', async () => {
    const header = 'id,system_id,title,category_ids\n';
    const { conflicts } = await read([
      ['a/datasets.csv', `${header}ds,s,T,NAAM|ADR\n`],
      ['b/datasets.csv', `${header}ds,s,T,ADR|NAAM\n`],
      ['c/datasets.csv', `${header}ds,s,T,ADR|BSN\n`],
    ]);
    expect(conflicts.map(({ fields, versions }) => [fields, versions.length])).toEqual([[['category_ids'], 3]]);
  });
});

describe('a series that a table of measurements names', () => {
  const ours = ['signal_series.csv', 'id,name,unit_of_measure,kind,dimension\nsig-vul,Vulgraad,procent,quantitative,area\n'] as const;
  const observed = (series: string) => ['meting.csv', `series_id,observed_on,area_id,value,status\n${series},2020-03-01,w,4,measured\n`] as const;

  it('is ours when it has that id or that name', async () => {
    for (const series of ['sig-vul', 'Vulgraad', 'VULGRAAD']) {
      const { records, conflicts } = await read([ours, observed(series)]);
      expect(rowsOf(records, 'observations')[0]?.values.series_id).toBe('sig-vul');
      expect([rowsOf(records, 'signal_series').length, conflicts]).toEqual([1, []]);
    }
  });

  it('is one series, also when the measurements bring a row of their own for it', async () => {
    const own = ['eigen/signal_series.csv', 'id,name\nvulgraad,vulgraad\n'] as const;
    const { records } = await read([ours, own, observed('vulgraad')]);
    expect(rowsOf(records, 'signal_series').map((row) => [row.values.id, row.values.name])).toEqual([['sig-vul', 'Vulgraad']]);
    expect(rowsOf(records, 'observations')[0]?.values.series_id).toBe('sig-vul');
  });
});

describe('one name in two files', () => {
  const parts = 'id,name,short_name,kind\n';
  const ours = ['a/organisations.csv', `${parts}org-k,Kadaster,,\norg-g,Gemeente,,\n`] as const;
  const theirs = ['b/organisations.csv', `${parts}kad,KADASTER,KAD,other\n`] as const;
  const units = (file: string, organisation: string) => [`${file}/units.csv`, `id,organisation_id,name\n${file}-u,${organisation},Inkoop\n`] as const;

  it('is one organisation, also where rows refer to it by its other id', async () => {
    const { records, conflicts } = await read([ours, theirs, units('b', 'kad')]);
    expect(rowsOf(records, 'organisations').map((row) => [row.values.id, row.values.short_name])).toEqual([
      ['org-k', 'KAD'],
      ['org-g', null],
    ]);
    expect(rowsOf(records, 'units')[0]?.values.organisation_id).toBe('org-k');
    expect(rowsOf(records, 'units')[0]?.raw.organisation_id).toBe('kad');
    expect(conflicts.map(({ likeness, isJoined }) => [likeness, isJoined])).toEqual([['same_name', true]]);
  });

  it('is two when the user says so', async () => {
    const apart = { 'organisations org-k = kad': { isJoined: false } };
    expect(await values([ours, theirs], 'organisations', apart)).toHaveLength(3);
  });

  it('is one unit only within one organisation', async () => {
    expect(await values([ours, units('a', 'org-g'), units('b', 'Gemeente')], 'units')).toHaveLength(1);
    expect(await values([ours, units('a', 'org-g'), units('b', 'org-k')], 'units')).toHaveLength(2);
  });

  it('is one area where the kinds do not say otherwise', async () => {
    const area = (file: string, id: string, kind: string) => [`${file}/areas.csv`, `id,name,kind\n${id},Weesp,${kind}\n`] as const;
    expect(await values([area('a', 'w1', 'district'), area('b', 'w2', '')], 'areas')).toHaveLength(1);
    expect(await values([area('a', 'w1', 'district'), area('b', 'w2', 'neighbourhood')], 'areas')).toHaveLength(2);
  });

  it('is asked about for systems: two until joined', async () => {
    const other = ['c/systems.csv', 'id,organisation_id,name\nzaken,org,zaken\n'] as const;
    const { records, conflicts } = await read([A, other]);
    expect(rowsOf(records, 'systems')).toHaveLength(3);
    expect(conflicts.map(({ key, isJoined }) => [key, isJoined])).toEqual([['systems sys-1 = zaken', false]]);
    expect(await values([A, other], 'systems', { 'systems sys-1 = zaken': { isJoined: true } })).toHaveLength(2);
  });
});

describe('names in place of ids', () => {
  it('become the id when one row has that name, in any case', async () => {
    const flows = [
      'x/exchanges.csv',
      'id,name,from_system_id,to_system_id,mode\nx1,Zaakgegevens,ZAKEN,belasting,batch\nx2,Anders,Zaken,Onbekend systeem,batch\n',
    ] as const;
    const { records, reports } = await read([A, flows]);
    expect(rowsOf(records, 'exchanges').map((row) => [row.values.from_system_id, row.values.to_system_id])).toEqual([
      ['sys-1', 'sys-2'],
      ['sys-1', 'Onbekend systeem'],
    ]);
    expect(rowsOf(records, 'exchanges')[0]?.raw).toMatchObject({ from_system_id: 'ZAKEN', to_system_id: 'belasting' });
    expect(reports[1]?.problems.filter(({ code }) => code === 'reference_unknown').map(({ row, value }) => [row, value])).toEqual([
      [3, 'Onbekend systeem'],
    ]);
  });

  it('stay as they are when two rows of one file have that name', async () => {
    const twice = ['d/systems.csv', 'id,organisation_id,name\ns1,o,Archief\ns2,o,Archief\n'] as const;
    const data = ['d/datasets.csv', 'id,system_id,title\nds,Archief,Dozen\n'] as const;
    expect((await values([twice, data], 'datasets'))[0]?.system_id).toBe('Archief');
  });
});

describe('one exchange described by two departments', () => {
  const header = 'id,name,from_system_id,source_dataset_id,to_system_id,frequency\n';
  const sender = ['a/exchanges.csv', `${header}x-1,Aanslagen,sys-1,ds-1,sys-2,DAILY\n`] as const;
  const receiver = ['b/exchanges.csv', `${header}in-7,Aanslagen in,sys-1,ds-1,sys-2,WEEKLY\n`] as const;
  const key = 'exchanges x-1 = in-7';

  it('is shown side by side, and counts as two until the user joins them', async () => {
    const { records, conflicts } = await read([A, sender, receiver]);
    expect(rowsOf(records, 'exchanges')).toHaveLength(2);
    expect(conflicts).toMatchObject([{ key, likeness: 'same_ends', isJoined: false, fields: ['name', 'frequency'] }]);
    const joined = await values([A, sender, receiver], 'exchanges', {
      [key]: { isJoined: true, fields: { frequency: 'b/exchanges.csv:exchanges' } },
    });
    expect(joined).toMatchObject([{ id: 'x-1', name: 'Aanslagen', frequency: 'WEEKLY' }]);
  });

  it('is not looked for within one file', async () => {
    const twice = ['a/exchanges.csv', `${sender[1]}x-2,Ook,sys-1,ds-1,sys-2,DAILY\n`] as const;
    expect((await read([A, twice])).conflicts).toEqual([]);
  });
});

describe('a day of a series given again by a later file', () => {
  const header = 'series_id,observed_on,area_id,value,status\n';
  it('is a correction: the later word stands and is reported', async () => {
    const { records, reports } = await read([
      ['1/observations.csv', `${header}s,2020-03-01,w,4,measured\ns,2020-03-02,w,5,measured\n`],
      ['2/observations.csv', `${header}s,2020-03-02,w,7,corrected\ns,2020-03-03,w,1,measured\n`],
    ]);
    expect(rowsOf(records, 'observations').map((row) => row.values.value)).toEqual([4, 7, 1]);
    expect(reports[1]?.problems.filter(({ code }) => code === 'day_given_again')).toMatchObject([
      { row: 2, value: '7', expected: '1/observations.csv:3 (5)' },
    ]);
    reports.forEach(expectBalance);
  });
});
