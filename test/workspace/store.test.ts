// Do the acts of the user lead to the right picture, and is every late result dropped?
import { describe, expect, it, test } from 'vitest';
import { openAtLevel } from '../../renderer/graph/levels.ts';
import type { WorkspaceState } from '../../renderer/workspace/state.ts';
import type { Workspace } from '../../renderer/workspace/workspace.ts';
import { plainRows } from '../support/files.ts';
import { Gate, hostFile, testWorkspace } from '../support/workspace.ts';

const UNITS = hostFile('units.csv', 'id,organisation_id,name,short_name\nunit-a,org-a,Burgerzaken,BZ\n');
const SYSTEMS = hostFile('systems.csv', 'id,organisation_id,unit_id,name,kind\nsys-a,org-a,unit-a,Zaaksysteem,application\n');

const stateOf = (workspace: Workspace) => workspace.store.getState();
const caseNodes = (workspace: Workspace) => [...(stateOf(workspace).openCase?.graph.nodes.keys() ?? [])].sort();
const cards = (workspace: Workspace) => [...(stateOf(workspace).picture?.visible.nodes.keys() ?? [])];

/** The picture without what it remembers for the next one. */
function seen(picture: WorkspaceState['picture']) {
  return picture && { ...picture, laidOut: { ...picture.laidOut, arrangement: null } };
}

async function openedSample(): Promise<Workspace> {
  const workspace = testWorkspace();
  await workspace.openSample();
  return workspace;
}

describe('the sample', () => {
  it('opens on the map at department level, on its day, with its signals', async () => {
    const { picture, busy, failure, level, day, screen, openCase } = stateOf(await openedSample());
    expect([busy, failure, level, screen]).toEqual([null, null, 'unit', 'map']);
    expect(day).toBe('2020-07-01');
    expect(picture?.visible.nodes.size).toBe(34);
    expect(Object.keys(picture?.laidOut.rects ?? {}).sort()).toEqual([...(picture?.visible.nodes.keys() ?? [])].sort());
    expect([...(openCase?.signals?.series.keys() ?? [])]).toEqual(plainRows('signal_series').map((row) => row.id));
    expect(openCase?.reports.every((report) => report.problems.length === 0)).toBe(true);
  });

  it('says how far it is, step after step', async () => {
    const workspace = testWorkspace();
    const steps: string[] = [];
    const read: number[] = [];
    workspace.store.subscribe(({ busy }) => {
      if (busy && steps.at(-1) !== busy.step) steps.push(busy.step);
      if (busy?.file) read.push(busy.done / busy.total);
    });
    await workspace.openSample();
    expect(steps).toEqual(['reading', 'drawing']);
    expect([read.at(-1), read.toSorted((a, b) => a - b)]).toEqual([1, read]);
  });

  it('expands a department in place, and back gives the identical picture', async () => {
    const workspace = await openedSample();
    const before = stateOf(workspace).picture;
    await workspace.toggle('unit-bz');
    const inside = plainRows('systems')
      .filter((row) => row.unit_id === 'unit-bz')
      .map((row) => row.id);
    expect(cards(workspace)).toEqual(expect.arrayContaining(inside));
    expect(stateOf(workspace).picture?.visible.nodes.size).toBe(34 + inside.length);
    expect([stateOf(workspace).picture?.anchor, stateOf(workspace).level]).toEqual(['unit-bz', null]);
    await workspace.toggle('unit-bz');
    expect(seen(stateOf(workspace).picture)).toEqual({ ...seen(before), anchor: 'unit-bz' });
  });

  test.each([
    ['organisation', 17],
    ['dataset', 17 + 16 + 46 + 60],
  ] as const)('at level %s has %d nodes', async (level, nodes) => {
    const workspace = await openedSample();
    await workspace.setLevel(level);
    expect([stateOf(workspace).level, stateOf(workspace).picture?.visible.nodes.size]).toEqual([level, nodes]);
    expect(stateOf(workspace).open).toEqual(openAtLevel(stateOf(workspace).openCase?.graph ?? expect.fail('no case'), level));
  });

  it('reveals a dataset by opening what is around it, and nothing else', async () => {
    const workspace = await openedSample();
    workspace.show('sources');
    await workspace.reveal(['ds-brp'], { kind: 'node', id: 'ds-brp' });
    expect(cards(workspace)).toContain('ds-brp');
    expect(stateOf(workspace)).toMatchObject({ screen: 'map', selection: { kind: 'node', id: 'ds-brp' } });
    expect([...stateOf(workspace).open].sort()).toEqual(['org-lindehaven', 'sys-brp', 'unit-bz']);
    const picture = stateOf(workspace).picture;
    await workspace.reveal(['ds-brp'], { kind: 'node', id: 'ds-brp' });
    expect(stateOf(workspace).picture).toBe(picture);
  });

  it('answers a record from the store-room', async () => {
    const record = await (await openedSample()).record('exchanges', 'x-036');
    expect(record?.values).toMatchObject({ name: plainRows('exchanges').find((row) => row.id === 'x-036')?.name });
  });
});

describe('late results', () => {
  it('of the layout are dropped: the last wish wins, whatever comes back first', async () => {
    const gate = new Gate();
    const opening = testWorkspace({ beforeLayout: gate.pass });
    const opened = opening.openSample();
    await gate.count(1);
    gate.waiting[0]?.();
    await opened;
    const [slow, quick] = [opening.setLevel('dataset'), opening.setLevel('organisation')];
    await gate.count(3);
    gate.waiting[2]?.();
    await quick;
    expect(stateOf(opening).picture?.visible.nodes.size).toBe(17);
    gate.waiting[1]?.();
    await slow;
    expect([stateOf(opening).picture?.visible.nodes.size, stateOf(opening).busy]).toEqual([17, null]);
  });

  it('of reading are dropped after stopping, and the window is free', async () => {
    const gate = new Gate();
    const workspace = testWorkspace({ beforeReading: gate.pass });
    const opened = workspace.receive([SYSTEMS]);
    await gate.count(1);
    expect(stateOf(workspace).busy?.step).toBe('reading');
    workspace.cancel();
    expect(stateOf(workspace).busy).toBeNull();
    gate.waiting[0]?.();
    await opened;
    expect(stateOf(workspace)).toMatchObject({ busy: null, failure: null, openCase: null, picture: null });
  });

  it('of a case that another one replaced are dropped', async () => {
    const gate = new Gate();
    const workspace = testWorkspace({ beforeReading: gate.pass });
    const first = workspace.receive([SYSTEMS]);
    await gate.count(1);
    const second = workspace.receive([UNITS]);
    await gate.count(2);
    gate.waiting[1]?.();
    await second;
    gate.waiting[0]?.();
    await first;
    expect(caseNodes(workspace)).toContain('unit-a');
    expect(caseNodes(workspace)).not.toContain('sys-a');
  });

  it('are on the map while the engine still starts; who asks something waits', async () => {
    let start = () => {};
    const started = new Promise<void>((go) => {
      start = go;
    });
    const workspace = testWorkspace({
      openDatabase: async () => {
        await started;
        return (await import('../support/engine.ts')).testEngine();
      },
    });
    const opened = workspace.receive([SYSTEMS]);
    while (!stateOf(workspace).picture) await new Promise((go) => setTimeout(go, 5));
    expect(stateOf(workspace)).toMatchObject({ busy: null, failure: null, openCase: { stored: 'none' } });
    const asked = workspace.ask('select id from systems');
    start();
    expect((await asked).rows).toContainEqual({ id: 'sys-a' });
    await opened;
    expect(stateOf(workspace).openCase?.stored).toBe('all');
  });
});
