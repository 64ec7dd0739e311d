// Is the case file a data package that other programs can read, and does it say where every row came from?
import papaparse from 'papaparse';
import { describe, expect, it } from 'vitest';
import { EXPORTS } from '../../renderer/egress/exports.ts';
import { unpack } from '../../renderer/ingest/archive.ts';
import { ingest } from '../../renderer/ingest/ingest.ts';
import { fieldsOf, keyField, type SheetName } from '../../renderer/model/sheet.ts';
import { filledCounts, lindehavenFiles, memoryFile, plainCounts, plainRows } from '../support/files.ts';

interface Package {
  readonly resources: readonly {
    readonly name: string;
    readonly path: string;
    readonly schema: {
      readonly fields: readonly { readonly name: string; readonly type: string }[];
      readonly primaryKey?: readonly string[];
      readonly foreignKeys: readonly {
        readonly fields: readonly string[];
        readonly reference: { readonly resource: string; readonly fields: readonly string[] };
      }[];
    };
  }[];
}

describe('the case file of Lindehaven', async () => {
  const { records } = await ingest(lindehavenFiles());
  const { files, rows, problems } = await EXPORTS.case(records, { language: 'nl' });
  const bytes = files[0]?.bytes ?? new Uint8Array();
  const unpacked = await unpack(memoryFile('casus.datareis', bytes), bytes);
  const entries = 'files' in unpacked ? unpacked.files : [];
  const text = async (path: string) => new TextDecoder().decode(await entries.find((file) => file.path.endsWith(`/${path}`))?.bytes());
  const table = async (path: string) => papaparse.parse<Record<string, string>>(await text(path), { header: true, skipEmptyLines: true });

  it('counts every row and loses none', () => {
    expect(files.map(({ path }) => path)).toEqual(['casus.datareis']);
    expect(rows).toEqual(filledCounts());
    expect(problems).toEqual([]);
  });

  it('describes each sheet: fields in the order of the file, types, and keys that hold', async () => {
    const { resources: all } = JSON.parse(await text('datapackage.json')) as Package;
    const resources = all.filter(({ schema }) => schema);
    expect(resources).toHaveLength(25);
    for (const { name, path, schema } of resources) {
      const sheet = name.replaceAll('-', '_') as SheetName;
      const { data, meta, errors } = await table(path);
      expect(errors).toEqual([]);
      expect(meta.fields).toEqual(schema.fields.map((field) => field.name));
      expect(data).toHaveLength(plainRows(sheet).length);
      expect(schema.fields.map((field) => field.name)).toEqual(fieldsOf(sheet).map((field) => field.name));
      for (const { fields, reference } of schema.foreignKeys) {
        const target = resources.find((resource) => resource.name === reference.resource);
        const keys = new Set((await table(target?.path ?? '')).data.map((row) => row[reference.fields[0] ?? '']));
        for (const row of data) expect(keys.has(row[fields[0] ?? '']) || row[fields[0] ?? ''] === '').toBe(true);
      }
    }
  });

  it('says of every row which file, tab and line it came from', async () => {
    const { data } = await table('provenance.csv');
    const keyed = Object.entries(plainCounts()).filter(([sheet]) => keyField(sheet as SheetName));
    expect(data.filter(({ id }) => !/^\d+-\d+$/.test(id ?? ''))).toHaveLength(keyed.reduce((sum, [, count]) => sum + count, 0));
    expect(data.find(({ sheet }) => sheet === 'observations')).toMatchObject({ id: '1-11022', row: '2-11023' });
    expect(data.find(({ id }) => id === 'x-001')).toEqual({
      sheet: 'exchanges',
      id: 'x-001',
      file: 'lindehaven/exchanges.csv',
      tab: expect.any(String),
      row: '2',
    });
  });

  it('opens again, its description left out quietly', async () => {
    const back = await ingest([memoryFile('casus.datareis', bytes)]);
    expect(back.leftOut).toEqual([]);
    expect(back.reports.flatMap((report) => report.problems)).toEqual([]);
    expect(back.reports).toHaveLength(25);
  });
});
