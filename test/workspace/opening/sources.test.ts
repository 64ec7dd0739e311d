// Many sources, one case: adding, adding again, leaving out, choosing between descriptions, and saying who described what.
import { describe, expect, it } from 'vitest';
import { rowsOf } from '../../../renderer/model/record.ts';
import type { Workspace } from '../../../renderer/workspace/workspace.ts';
import { hostFile, memoryHost, testWorkspace } from '../../support/workspace.ts';

const SYSTEMS = 'id,organisation_id,name,kind\n';
const FLOWS = 'id,name,from_system_id,to_system_id,frequency\n';
const a = [
  hostFile('a/systems.csv', `${SYSTEMS}s1,o,Zaken,application\ns2,o,Belasting,register\n`),
  hostFile('a/exchanges.csv', `${FLOWS}x-1,Aanslagen,s1,s2,DAILY\n`),
];
const b = [hostFile('b/exchanges.csv', `${FLOWS}in-7,Aanslagen,s1,s2,WEEKLY\nin-8,Bezwaren,s2,s1,MONTHLY\n`)];

async function opened(): Promise<Workspace> {
  const workspace = testWorkspace();
  await workspace.receive(a);
  await workspace.receive(b);
  await workspace.openPending('add');
  return workspace;
}

function exchanges(workspace: Workspace) {
  const records = workspace.store.getState().openCase?.records ?? new Map();
  return rowsOf(records, 'exchanges').map(({ values }) => [values.id, values.frequency]);
}

describe('the sources of a case', () => {
  it('are added to what is open, and the map stays where it was', async () => {
    const workspace = await opened();
    expect(exchanges(workspace)).toEqual([
      ['x-1', 'DAILY'],
      ['in-7', 'WEEKLY'],
      ['in-8', 'MONTHLY'],
    ]);
    await workspace.setLevel('system');
    await workspace.receive(b);
    await workspace.openPending('add');
    expect(exchanges(workspace)).toHaveLength(3);
    expect(workspace.store.getState().level).toBe('system');
  });

  it('can be left out again; the last one leaves an empty window', async () => {
    const workspace = await opened();
    await workspace.removeSource('b');
    expect(exchanges(workspace)).toEqual([['x-1', 'DAILY']]);
    await workspace.removeSource('a');
    expect(workspace.store.getState().openCase).toBeNull();
  });

  it('are compared: a choice counts once it is applied, and can be taken back', async () => {
    const workspace = await opened();
    const conflict = workspace.store.getState().openCase?.conflicts[0];
    expect(conflict).toMatchObject({ key: 'exchanges x-1 = in-7', likeness: 'same_ends', fields: ['frequency'] });
    workspace.choose('exchanges x-1 = in-7', { isJoined: true });
    workspace.choose('exchanges x-1 = in-7', { fields: { frequency: 'b/exchanges.csv:exchanges' } });
    expect(exchanges(workspace)).toHaveLength(3);
    await workspace.applyChoices();
    expect(exchanges(workspace)).toEqual([
      ['x-1', 'WEEKLY'],
      ['in-8', 'MONTHLY'],
    ]);
    expect(workspace.store.getState().draft.size).toBe(0);
    workspace.choose('exchanges x-1 = in-7', { isJoined: false });
    await workspace.applyChoices();
    expect(exchanges(workspace)).toHaveLength(3);
  });

  it('keep who described them with each row', async () => {
    const workspace = await opened();
    await workspace.setDescriber('b', 'unit-belasting');
    expect((await workspace.record('exchanges', 'in-8'))?.places).toEqual([
      { file: 'b/exchanges.csv', tab: 'exchanges', row: 3, describedBy: 'unit-belasting' },
    ]);
    await workspace.setDescriber('b', null);
    expect((await workspace.record('exchanges', 'in-8'))?.places[0]?.describedBy).toBeNull();
  });

  it('show a row as it stands in the file and as it is in the case', async () => {
    const workspace = await opened();
    expect(await workspace.rowAt('b/exchanges.csv', 'exchanges', 3)).toEqual({
      text: 'in-8,Bezwaren,s2,s1,MONTHLY',
      records: [{ sheet: 'exchanges', id: 'in-8' }],
    });
    expect(await workspace.rowAt('b/exchanges.csv', 'exchanges', 99)).toEqual({ text: null, records: [] });
  });
});

describe('a table with columns of its own', () => {
  const list = hostFile('lijst.csv', 'Wie stuurt;Wie krijgt;Over\nZaken;Belasting;adressen\nBelasting;Zaken;bedragen\n');

  it('waits for the user, is read as told, and is read so the next time', async () => {
    const host = memoryHost();
    const workspace = testWorkspace({ host });
    await workspace.receive([list]);
    const [table] = workspace.store.getState().openCase?.unmapped ?? [];
    expect(workspace.store.getState()).toMatchObject({ screen: 'sources', sourcesPart: 'columns' });
    if (!table) throw new Error('no table waits');
    const field = (name: string) => ({ use: 'field', field: name }) as const;
    const mapping = { ...table.guess, sheet: 'exchanges', columns: [field('from_system_id'), field('to_system_id'), field('name')] } as const;
    expect(workspace.tryMapping(table, mapping)).toMatchObject({ good: 2, bad: 0 });
    await workspace.keepMapping(mapping);
    expect(workspace.store.getState().openCase?.unmapped).toEqual([]);
    expect(exchanges(workspace)).toHaveLength(2);

    const next = testWorkspace({ host });
    await next.start();
    await next.receive([list]);
    expect(next.store.getState().openCase?.unmapped).toEqual([]);
    expect(exchanges(next)).toHaveLength(2);
  });
});
