// Does `datareis merge` lay two files together, say what is left to choose, and write a case that opens again?
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ingest } from '../../renderer/ingest/ingest.ts';
import { rowsOf } from '../../renderer/model/record.ts';
import { sourceFiles } from '../../scripts/files.ts';
import { caseBytes, changed, type Told } from '../compare/merging/two-files.ts';
import { datareis } from '../support/command-line.ts';
import { LINDEHAVEN, lindehavenFiles } from '../support/files.ts';

const FOLDER = mkdtempSync(path.join(tmpdir(), 'datareis-merge-'));
afterAll(() => rmSync(FOLDER, { recursive: true }));
const at = (name: string) => path.join(FOLDER, name);

async function written(told: Told, name: string): Promise<string> {
  writeFileSync(at(name), await caseBytes(told));
  return at(name);
}

describe('merge', () => {
  it('takes what one side changed, lists what both did, and is at 1 until a side is preferred', async () => {
    const { records: all } = await ingest(lindehavenFiles());
    const start: Told = { records: new Map([...all].filter(([sheet]) => sheet !== 'observations')), steps: [] };
    const [one, two] = rowsOf(start.records, 'systems').map(({ values }) => String(values.id));
    const mine = changed(start, 'systems', one ?? '', 'name', 'Mijn naam', 'beheer');
    const theirs = changed(changed(start, 'systems', one ?? '', 'name', 'Hun naam', 'FG'), 'systems', two ?? '', 'name', 'Van hen', 'FG');
    const files = [await written(mine, 'mine.datareis'), await written(theirs, 'theirs.datareis')];
    const left = await datareis('merge', ...files, '--out', at('left.datareis'), '--json');
    expect(left.err).toBe('');
    expect(left.code).toBe(1);
    expect(left.json).toMatchObject({ ancestor: 'start', same_case: true, added: 0, removed: 0, changed: 1, left: 1 });
    expect((left.json as { conflicts: unknown }).conflicts).toMatchObject([
      {
        kind: 'field',
        sheet: 'systems',
        id: one,
        field: 'name',
        mine: { value: 'Mijn naam', role: 'beheer' },
        theirs: { value: 'Hun naam', role: 'FG' },
      },
    ]);
    const done = await datareis('merge', ...files, '--prefer', 'theirs', '--out', at('done.datareis'), '--json');
    expect([done.code, done.json]).toMatchObject([0, { changed: 2, left: 0 }]);
    const { records, past, caseFile } = await ingest(sourceFiles(at('done.datareis')));
    const systems = rowsOf(records, 'systems');
    expect(systems.slice(0, 2).map(({ values }) => values.name)).toEqual(['Hun naam', 'Van hen']);
    expect(past).toMatchObject([{ act: 'edit' }, { act: 'merge-case', merged: { steps: 2, roles: ['FG'] } }]);
    expect(caseFile).toMatchObject({ isDamaged: false });
    expect((await datareis('merge', at('done.datareis'), files[1] ?? '', '--json')).json).toMatchObject({ ancestor: 'steps', changed: 0, left: 0 });
  }, 120_000);

  it('takes an ancestor that is given, in which a sheet that was not read tells of nothing that it is gone', async () => {
    const folder = (name: string, systems: string) => {
      writeFileSync(at(`${name}.csv`), systems);
      return at(`${name}.csv`);
    };
    const header = 'id,organisation_id,name,kind\n';
    const ancestor = folder('systems-was', `${header}s1,o,Zaken,application\ns2,o,Belasting,register\ns3,o,Weg,register\n`);
    const mine = folder('systems-mine', `${header}s1,o,Zaken,application\ns2,o,Belasting,register\ns4,o,Nieuw,register\n`);
    const theirs = folder('systems-theirs', `${header}s1,o,Zaken!,application\ns3,o,Weg,register\n`);
    const { code, json } = await datareis('merge', mine, theirs, '--ancestor', ancestor, '--json');
    expect([code, json]).toMatchObject([0, { added: 0, removed: 1, changed: 1, conflicts: [] }]);
    const flows = folder('exchanges', 'id,name,from_system_id,to_system_id\nx1,Stroom,s1,s2\n');
    expect((await datareis('merge', mine, flows, '--ancestor', ancestor, '--json')).json).toMatchObject({ added: 1, removed: 0 });
  });

  it('says what it lacks', async () => {
    expect((await datareis('merge', LINDEHAVEN)).err).toContain('usage: datareis merge');
    expect((await datareis('merge', LINDEHAVEN, LINDEHAVEN, '--prefer', 'both')).err).toContain('expected mine or theirs');
    expect((await datareis('merge', LINDEHAVEN, at('niets'))).code).toBe(2);
  });
});
