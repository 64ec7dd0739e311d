// Does the reader of GGM and GEMMA exports give a dataset for each data object, and name every relation and list of values that it leaves?
import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { ggmReader } from '../../renderer/ingest/ggm/ggm-reader.ts';
import { ingest } from '../../renderer/ingest/ingest.ts';
import { rowsOf } from '../../renderer/model/record.ts';
import { memoryFile, windows1252 } from '../support/files.ts';
import { claimsText, readWith } from '../support/reading.ts';

const REAL = new URL('../../../shared/data/ggm/', import.meta.url);
const OBJECTS = 'nr,GEMMA-naam,GGM-naam,GEMMA-guid,GGM-guid,GEMMA-type,GGM-uml-type,GGM-definitie,domein-iv3';
const RELATIONS = 'nr,GEMMA-naam,GGM-naam,GEMMA-guid,GGM-guid,GEMMA-type,GGM-uml-type,GGM-source-guid,GGM-target-guid';

const objects = [
  OBJECTS,
  '0,Iep,Iepen,AAAA-1,{BBBB-1},business-object,Class,"Een boom,\nmet bladeren",Groen',
  '1,,Soort,,{BBBB-2},,Enumeration,,Groen',
  '2,,Café,nan,{BBBB-3},nan,Class,nan,Horeca',
  '3,,,,,,Class,,',
  '4,,Veld,,{BBBB-4},,DataType,,Groen',
  '5,,Dubbel,,{bbbb-3},,Class,,Groen',
].join('\n');
const relations = [
  RELATIONS,
  '0,groeit bij,,CCCC-1,{DDDD-1},association-relationship,Association,{BBBB-1},{BBBB-3}',
  '1,,,,{DDDD-2},,Generalization,{BBBB-1},{BBBB-3}',
].join('\n');
const read = (text: string | Uint8Array, name = 'objecten.csv') => readWith(ggmReader, [memoryFile(name, text)]);

describe('the reader of GGM', () => {
  it('claims exports by their columns, in any order and case', () => {
    for (const head of [objects, relations, 'GEMMA-URL;gemma-guid;GEMMA-NAAM;gemma-type\n']) expect(claimsText(ggmReader, head, 'a.csv')).toBe(true);
    for (const head of ['naam,guid,type\n', 'GEMMA-naam,GEMMA-type\n', '[{"GEMMA-naam":1}]', ''])
      expect(claimsText(ggmReader, head, 'a.csv')).toBe(false);
  });

  it('gives data objects with the identifier that GEMMA has for them, else that of GGM', async () => {
    const { of, left, problems, reports } = await read(objects);
    expect(of('datasets').map(({ values }) => [values.id, values.title, values.system_id])).toEqual([
      ['id-aaaa-1', 'Iep', null],
      ['bbbb-3', 'Café', null],
    ]);
    expect(of('datasets')[0]).toMatchObject({
      extra: { 'GGM-naam': 'Iepen', 'GGM-guid': '{BBBB-1}', 'GGM-definitie': 'Een boom,\nmet bladeren', 'domein-iv3': 'Groen' },
      source: { file: 'objecten.csv', sheet: 'objecten', row: 2 },
    });
    expect(Object.values(of('datasets')[1]?.extra ?? {})).not.toContain('nan');
    expect(left).toEqual({ no_place_in_model: ['3 Soort', '6 Veld'], no_id: ['5'], id_twice: ['7 Dubbel'] });
    expect(problems).toEqual([['objecten.csv', 'id_twice', 7, 'GEMMA-guid', 'bbbb-3']]);
    expect(reports[0]?.rowsRead).toBe(6);
  });

  it('names relations, which show structure', async () => {
    const { of, left } = await read(relations, 'relaties.csv');
    expect(of('datasets')).toEqual([]);
    expect(left).toEqual({ shows_structure: ['2 groeit bij', '3 {DDDD-2}'] });
  });

  it.each([
    ['with semicolons and CRLF', objects.replaceAll(',', ';').replace('boom;', 'boom,').replaceAll('\n', '\r\n').replace('boom,\r\n', 'boom,\n')],
    ['in windows-1252', windows1252(objects)],
    ['with a byte order mark', `\uFEFF${objects}`],
  ])('reads a file %s', async (_, text) => expect((await read(text)).of('datasets').map(({ values }) => values.title)).toEqual(['Iep', 'Café']));

  it('joins the same object of two exports', async () => {
    const other = 'GEMMA-naam,GEMMA-guid,GGM-guid,GEMMA-type,GEMMA-URL\nIep,aaaa-1,{BBBB-1},business-object,https://gemma.voorbeeld.nl/iep\n';
    const { records, reports } = await ingest([memoryFile('a.csv', objects), memoryFile('b.csv', other), memoryFile('c.csv', relations)]);
    expect(reports.map(({ format }) => format)).toEqual(['ggm', 'ggm', 'ggm']);
    expect(rowsOf(records, 'datasets').map(({ values }) => values.id)).toEqual(['id-aaaa-1', 'bbbb-3']);
    expect(rowsOf(records, 'datasets')[0]?.extra).toMatchObject({ 'domein-iv3': 'Groen', 'GEMMA-URL': 'https://gemma.voorbeeld.nl/iep' });
  });

  it('keeps its books for any cells', async () => {
    const cell = fc.oneof(fc.constantFrom('', 'nan', 'Class', 'business-object', '{A|B}', '__proto__'), fc.string());
    const line = fc.array(cell, { maxLength: 11 }).map((cells) => cells.map((text) => `"${text.replaceAll('"', '""')}"`).join(','));
    await fc.assert(
      fc.asyncProperty(
        fc.array(line),
        fc.constantFrom(OBJECTS, RELATIONS),
        async (lines, header) => void (await read([header, ...lines].join('\n'))),
      ),
      { numRuns: 150 },
    );
  });
});

describe.skipIf(!existsSync(REAL))('the real files (skipped when ../shared/data is not there)', () => {
  it.each([
    ['ggm-objects-for-gemma.csv', 1_359, 'Class'],
    ['gemma-bedrijfsobjecten-element.csv', 503, 'Class'],
    ['ggm-relations-for-gemma.csv', 1_303, ''],
    ['gemma-bedrijfsobjecten-relatie.csv', 794, ''],
  ])('%s has %i rows', async (name, count, type) => {
    const text = readFileSync(new URL(name, REAL), 'utf8');
    expect(claimsText(ggmReader, text.slice(0, 65_536), name)).toBe(true);
    const { of, reports, problems } = await read(text, name);
    const plain = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
    expect([plain.length, reports[0]?.rowsRead, problems]).toEqual([count, count, []]);
    expect(of('datasets')).toHaveLength(type === '' ? 0 : plain.filter((line) => line['GGM-uml-type'] === type).length);
    expect(of('datasets').every(({ values }) => values.title)).toBe(true);
  });
});
