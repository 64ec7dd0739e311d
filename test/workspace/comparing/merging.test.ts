// Another copy of the open case: offered as one to merge, laid beside it, chosen from, put in as one step, and undone.
import { describe, expect, it } from 'vitest';
import type { MergeChoice } from '../../../renderer/compare/merging/merged.ts';
import type { HostFile } from '../../../renderer/host/host.ts';
import { ingest } from '../../../renderer/ingest/ingest.ts';
import { rowsOf } from '../../../renderer/model/record.ts';
import type { Workspace } from '../../../renderer/workspace/workspace.ts';
import { caseBytes, changed, did, type Told } from '../../compare/merging/two-files.ts';
import { memoryFile } from '../../support/files.ts';
import { hostFile, testWorkspace } from '../../support/workspace.ts';

const SHEETS = [
  memoryFile('c/systems.csv', new TextEncoder().encode('id,organisation_id,name,kind\ns1,o,Zaken,application\ns2,o,Belasting,register\n')),
  memoryFile('c/organisations.csv', new TextEncoder().encode('id,name,is_own\no,Lindehaven,yes\n')),
  memoryFile('c/exchanges.csv', new TextEncoder().encode('id,name,from_system_id,to_system_id,frequency\nx-1,Aanslagen,s1,s2,DAILY\n')),
  memoryFile('c/signal_series.csv', new TextEncoder().encode('id,name\nq,Verzuim\n')),
  memoryFile('c/observations.csv', new TextEncoder().encode('series_id,observed_on,value\nq,2020-04-01,1\n')),
];

async function began(): Promise<Told> {
  const { records } = await ingest(SHEETS);
  return changed({ records, steps: [] }, 'systems', 's1', 'name', 'Zaaksysteem');
}

async function file(told: Told, path: string): Promise<HostFile> {
  const bytes = await caseBytes(told);
  return { path, size: bytes.length, bytes };
}

async function offered(mine: Told, theirs: HostFile): Promise<Workspace> {
  const workspace = testWorkspace();
  await workspace.receive([await file(mine, 'mijn.datareis')]);
  await workspace.receive([theirs]);
  await workspace.offerMerge();
  return workspace;
}

const merging = (workspace: Workspace) => workspace.store.getState().merging;
const systems = (workspace: Workspace) =>
  rowsOf(workspace.store.getState().openCase?.records ?? new Map(), 'systems').map(({ values }) => values.name);
const choose = (workspace: Workspace, choice: MergeChoice | null) =>
  workspace.chooseMerge(new Map(merging(workspace)?.merged.conflicts.map(({ key }) => [key, choice])));

describe('another file of the open case', () => {
  it('is merged: asked about, applied as one step, undone as one', async () => {
    const both = await began();
    const mine = changed(both, 'systems', 's1', 'name', 'Mijn zaken', 'informatiebeheer');
    const theirs = changed(
      changed(both, 'systems', 's1', 'name', 'Hun zaken', 'privacy officer'),
      'systems',
      's2',
      'name',
      'Belastingen',
      'privacy officer',
    );
    const workspace = await offered(mine, await file(theirs, 'hun.datareis'));
    expect(workspace.store.getState().mergeOffer?.verdict).toBe('same');
    workspace.startMerge();
    expect(workspace.store.getState()).toMatchObject({ pending: null, screen: 'sources', sourcesPart: 'merge' });
    expect(merging(workspace)).toMatchObject({ name: 'hun.datareis', ancestor: 'steps', steps: [{}, {}] });
    expect(merging(workspace)?.merged.conflicts).toMatchObject([
      {
        kind: 'field',
        name: 's1',
        was: { value: 'Zaaksysteem' },
        mine: { role: 'informatiebeheer' },
        theirs: { role: 'privacy officer', at: '2026-11-20T09:30:00Z' },
      },
    ]);
    await workspace.applyMerge();
    expect(systems(workspace)).toEqual(['Mijn zaken', 'Belasting']);
    choose(workspace, 'theirs');
    await workspace.applyMerge();
    expect(systems(workspace)).toEqual(['Hun zaken', 'Belastingen']);
    expect(merging(workspace)).toBeNull();
    const { settled } = workspace.store.getState().openCase ?? {};
    expect(settled?.steps).toMatchObject([{ act: 'merge-case', merged: { steps: 2, roles: ['privacy officer'], through: theirs.steps.at(-1)?.id } }]);
    await workspace.undo();
    expect(systems(workspace)).toEqual(['Mijn zaken', 'Belasting']);
    await workspace.redo();
    expect(systems(workspace)).toEqual(['Hun zaken', 'Belastingen']);
  }, 90_000);

  it('changes nothing when it is left, and is laid beside what changes meanwhile', async () => {
    const both = await began();
    const theirs = changed(both, 'systems', 's2', 'name', 'Belastingen');
    const workspace = await offered(both, await file(theirs, 'hun.datareis'));
    workspace.startMerge();
    expect(merging(workspace)?.merged.conflicts).toEqual([]);
    const rows = rowsOf(workspace.store.getState().openCase?.records ?? new Map(), 'systems');
    const fields = { name: { before: { value: rows[1]?.values.name ?? null }, after: { value: 'Anders' } } };
    await workspace.edit('edit', [{ kind: 'set', sheet: 'systems', at: 1, name: 's2', fields }]);
    expect(merging(workspace)?.merged.conflicts).toMatchObject([{ kind: 'field', name: 's2' }]);
    workspace.stopMerge();
    expect(merging(workspace)).toBeNull();
    expect(systems(workspace)).toEqual(['Zaaksysteem', 'Anders']);
  });

  it('brings its measurements as a source of their own, which can be undone too', async () => {
    const both = await began();
    const [row] = rowsOf(both.records, 'observations');
    if (!row) throw new Error('no row');
    const measured = { ...row, values: { ...row.values, observed_on: '2020-04-02', value: 7 } };
    const theirs = changed(
      { ...both, records: new Map([...both.records, ['observations', [row, measured]]]) },
      'systems',
      's2',
      'name',
      'Belastingen',
    );
    const workspace = await offered(both, await file(theirs, 'hun.datareis'));
    workspace.startMerge();
    await workspace.applyMerge();
    const state = () => workspace.store.getState().openCase;
    expect(state()?.observations?.length).toBe(2);
    expect(state()?.sources.map(({ path }) => path)).toEqual(['mijn.datareis', 'hun metingen/observations.csv']);
    expect(systems(workspace)).toEqual(['Zaaksysteem', 'Belastingen']);
    await workspace.undo();
    await workspace.undo();
    expect(state()?.observations?.length).toBe(1);
    expect(systems(workspace)).toEqual(['Zaaksysteem', 'Belasting']);
  });

  it('is not taken for the open case when it is another, or cannot be read', async () => {
    const both = await began();
    const { records } = await ingest([memoryFile('d/systems.csv', new TextEncoder().encode('id,name\nz1,Elders\n'))]);
    const other = await offered(both, await file({ records, steps: [] }, 'ander.datareis'));
    expect(other.store.getState().mergeOffer?.verdict).toBe('other');
    other.startMerge();
    expect(merging(other)).toBeNull();
    const spoilt = await offered(both, hostFile('stuk.datareis', 'geen zip'));
    expect(spoilt.store.getState().mergeOffer?.verdict).toBe('unreadable');
    const list = await offered(both, hostFile('lijst.csv', 'id,name\ns1,X\n'));
    expect(list.store.getState().mergeOffer).toBeNull();
    await list.openPending('forget');
  });

  it('takes nothing away when it is not whole, whatever its steps say', async () => {
    const both = await began();
    const theirs = did(both, [{ kind: 'remove', sheet: 'systems', at: 1, row: rowsOf(both.records, 'systems')[1] as never }]);
    const { path, bytes } = await file(theirs, 'hun.datareis');
    const cut = bytes?.slice(0, bytes.length - 40) ?? null;
    const workspace = await offered(both, { path, size: cut?.length ?? 0, bytes: cut });
    const { mergeOffer } = workspace.store.getState();
    if (mergeOffer?.verdict === 'unreadable') return;
    expect(mergeOffer).toMatchObject({ verdict: 'same', reading: { caseFile: { isDamaged: true } } });
    workspace.startMerge();
    expect(merging(workspace)?.ancestor).toBe('none');
    choose(workspace, 'mine');
    await workspace.applyMerge();
    expect(systems(workspace)).toEqual(['Zaaksysteem', 'Belasting']);
  });
});
