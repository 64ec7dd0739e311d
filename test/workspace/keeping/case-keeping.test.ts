// Is the case saved when it says so, is what was not saved brought back after the window died, and is nothing overwritten that was not seen?
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { HostFile } from '../../../renderer/host/host.ts';
import type { Change } from '../../../renderer/model/change.ts';
import { contentHash } from '../../../renderer/model/content-hash.ts';
import type { Workspace } from '../../../renderer/workspace/workspace.ts';
import { testEngine } from '../../support/engine.ts';
import { caseMemory, memoryCases } from '../../support/memory-cases.ts';
import { memoryHost, sampleFiles, testWorkspace } from '../../support/workspace.ts';

beforeAll(async () => void (await testEngine()));

const stateOf = (workspace: Workspace) => workspace.store.getState();
const keepingOf = (workspace: Workspace) => stateOf(workspace).keeping;
const files = async () => (await sampleFiles()).filter(({ path }) => !path.endsWith('observations.csv'));

function windowOn(memory = caseMemory()) {
  const host = Object.assign(memoryHost(), memoryCases(memory));
  const workspace = testWorkspace({ host });
  return { memory, workspace };
}

async function opened(sources?: readonly HostFile[], memory = caseMemory()) {
  const made = windowOn(memory);
  await made.workspace.start();
  await made.workspace.receive(sources ?? (await files()));
  return made;
}

/** The name of the first exchange becomes this. */
async function rename(workspace: Workspace, name: string): Promise<void> {
  const rows = stateOf(workspace).openCase?.records.get('exchanges') ?? [];
  const row = rows[0];
  if (!row) throw new Error('no exchange');
  const fields = { name: { before: { value: row.values.name ?? null }, after: { value: name } } };
  const change: Change = { kind: 'set', sheet: 'exchanges', at: 0, name: String(row.values.id), fields };
  await workspace.edit('edit', [change]);
}
const nameOf = (workspace: Workspace) => stateOf(workspace).openCase?.records.get('exchanges')?.[0]?.values.name;

async function settled(test: () => boolean): Promise<void> {
  for (let tries = 0; tries < 400 && !test(); tries += 1) await new Promise((go) => setTimeout(go, 5));
  expect(test()).toBe(true);
}
const isKept = (memory: ReturnType<typeof caseMemory>, acts: number) => () => [...memory.works.values()].some(({ lines }) => lines.length === acts);

describe('saving', () => {
  it('a case that was only opened has nothing to lose; an act has, until it is saved or undone', async () => {
    const { workspace, memory } = await opened();
    expect([keepingOf(workspace).isUnsaved, memory.told.isUnsaved, memory.works.size]).toEqual([false, false, 0]);
    await rename(workspace, 'Eerste naam');
    await settled(isKept(memory, 1));
    expect([keepingOf(workspace).isUnsaved, memory.told.isUnsaved]).toEqual([true, true]);
    await workspace.undo();
    await settled(() => memory.works.size === 0 && !memory.told.isUnsaved);
    await workspace.redo();
    expect(await workspace.saveCase()).toBe(true);
    expect(keepingOf(workspace)).toMatchObject({ isUnsaved: false, name: 'casus-1.datareis', handle: 'casus-1' });
    expect([memory.told.isUnsaved, memory.works.size, stateOf(workspace).recent.length]).toEqual([false, 0, 1]);
  });

  it('what was saved opens as the same case, with the steps, and saves as the same bytes', async () => {
    const { workspace, memory } = await opened();
    await rename(workspace, 'Eerste naam');
    await workspace.saveCase();
    const bytes = memory.files.get('casus-1') ?? new Uint8Array();
    const { workspace: other } = windowOn(memory);
    await other.start();
    await other.openRecent('casus-1');
    expect([nameOf(other), stateOf(other).openCase?.past.length, keepingOf(other).isUnsaved]).toEqual(['Eerste naam', 1, false]);
    await settled(() => keepingOf(other).seen !== null);
    expect(keepingOf(other).seen).toBe(await contentHash(bytes));
    const source = stateOf(other).openCase?.records.get('systems')?.[0]?.source.file;
    expect(source).toBe('lindehaven/systems.csv');
    await other.saveCase();
    await other.saveCase();
    const again = memory.files.get('casus-1') ?? new Uint8Array();
    await other.saveCase();
    expect(Buffer.compare(memory.files.get('casus-1') ?? new Uint8Array(), again)).toBe(0);
    expect(stateOf(other).openCase?.caseFile?.caseId).toBe(keepingOf(workspace).caseId);
  });

  it('never writes over what somebody else put there: save as, open again, or knowingly', async () => {
    const { workspace, memory } = await opened();
    await rename(workspace, 'Eerste naam');
    await workspace.saveCase();
    memory.files.set('casus-1', new Uint8Array([1, 2, 3]));
    await rename(workspace, 'Tweede naam');
    expect(await workspace.saveCase()).toBe(false);
    expect([stateOf(workspace).keepTrouble, memory.files.get('casus-1')?.length]).toEqual([{ kind: 'changed-outside', isGone: false }, 3]);
    expect(keepingOf(workspace).isUnsaved).toBe(true);
    memory.told.chosen = 'casus-2';
    expect(await workspace.saveCaseAs()).toBe(true);
    expect([keepingOf(workspace).name, memory.files.get('casus-1')?.length]).toEqual(['casus-2.datareis', 3]);
    memory.files.delete('casus-2');
    expect(await workspace.saveCase()).toBe(false);
    expect(stateOf(workspace).keepTrouble).toEqual({ kind: 'changed-outside', isGone: true });
    expect(await workspace.saveCaseOver()).toBe(true);
    expect(memory.files.has('casus-2')).toBe(true);
  });

  it('says that the file was changed or taken away elsewhere before anything is saved, and no more after it was saved', async () => {
    const { workspace, memory } = await opened();
    const clock = vi.spyOn(Date, 'now');
    let now = Date.UTC(2026, 0, 1);
    const look = async () => {
      now += 60_000;
      clock.mockReturnValue(now);
      await workspace.lookOutside();
      const { outside, keeping } = stateOf(workspace);
      return outside !== null && outside.seen === keeping.seen ? outside.isGone : null;
    };
    try {
      expect(await look()).toBeNull();
      await rename(workspace, 'Eerste naam');
      await workspace.saveCase();
      const own = memory.files.get('casus-1') ?? new Uint8Array();
      expect(await look()).toBeNull();
      memory.files.set('casus-1', new Uint8Array([1]));
      expect(await look()).toBe(false);
      workspace.tellOutside();
      expect(stateOf(workspace).keepTrouble).toEqual({ kind: 'changed-outside', isGone: false });
      workspace.dismissKeepTrouble();
      memory.files.delete('casus-1');
      expect(await look()).toBe(true);
      memory.files.set('casus-1', own);
      expect(await look()).toBeNull();
      memory.files.set('casus-1', new Uint8Array([1]));
      expect(await look()).toBe(false);
      await workspace.saveCaseOver();
      expect([stateOf(workspace).outside, await look()]).toEqual([null, null]);
    } finally {
      clock.mockRestore();
    }
  });

  it('that fails or is cancelled keeps the work here and in the journal', async () => {
    const { workspace, memory } = await opened();
    await rename(workspace, 'Eerste naam');
    for (const failing of ['full', 'read-only', 'io'] as const) {
      memory.told.failing = failing;
      expect(await workspace.saveCase()).toBe(false);
      expect(stateOf(workspace).keepTrouble).toMatchObject({ kind: 'failed', reason: failing });
    }
    memory.told.failing = null;
    memory.told.chosen = null;
    expect([await workspace.saveCase(), keepingOf(workspace).isUnsaved]).toEqual([false, true]);
    await settled(isKept(memory, 1));
    await workspace.saveAndClose();
    expect(memory.told.isClosed).toBe(false);
    memory.told.chosen = 'casus-1';
    await workspace.saveAndClose();
    expect(memory.told.isClosed).toBe(true);
  });

  it('says when no emergency copy can be kept', async () => {
    const { workspace, memory } = await opened();
    memory.told.isFullForWork = true;
    await rename(workspace, 'Eerste naam');
    await settled(() => keepingOf(workspace).isUnkept);
    memory.told.isFullForWork = false;
    await rename(workspace, 'Tweede naam');
    await settled(() => !keepingOf(workspace).isUnkept && isKept(memory, 2)());
  });
});

describe('after the window died', () => {
  it('all acts come back, those that were undone do not, and they can be saved where they belong', async () => {
    const { workspace, memory } = await opened();
    await rename(workspace, 'Eerste naam');
    await workspace.saveCase();
    await rename(workspace, 'Tweede naam');
    await rename(workspace, 'Derde naam');
    await rename(workspace, 'Vierde naam');
    await workspace.undo();
    const wanted = stateOf(workspace).openCase;
    await settled(() => [...memory.works.values()].some(({ lines }) => lines.some((line) => line.includes('undone')) || lines.length === 3));
    for (const work of memory.works.values()) work.isLeft = true;
    const { workspace: next } = windowOn(memory);
    await next.start();
    const [left] = stateOf(next).leftWork;
    await next.recoverWork(left?.id ?? '');
    expect(stateOf(next).openCase?.records).toEqual(wanted?.records);
    expect([nameOf(next), keepingOf(next).isUnsaved, keepingOf(next).name]).toEqual(['Derde naam', true, 'casus-1.datareis']);
    expect([stateOf(next).leftWork, memory.works.size]).toEqual([[], 1]);
    expect(await next.saveCase()).toBe(true);
    expect([memory.files.size, memory.works.size]).toEqual([1, 0]);
  });

  it('work that cannot be read is said, and can be thrown away', async () => {
    const memory = caseMemory();
    memory.works.set('werk-stuk', { note: '{', bytes: new Uint8Array([1]), lines: [], isLeft: true });
    const { workspace } = windowOn(memory);
    await workspace.start();
    await workspace.recoverWork('werk-stuk');
    expect(stateOf(workspace).keepTrouble).toEqual({ kind: 'work-lost' });
    memory.works.set('werk-stuk', { note: '{"title":"x"}', bytes: new Uint8Array([1]), lines: [], isLeft: true });
    workspace.dismissKeepTrouble();
    await workspace.recoverWork('werk-stuk');
    expect(stateOf(workspace).keepTrouble).toEqual({ kind: 'work-lost' });
    await workspace.forgetWork('werk-stuk');
    expect([stateOf(workspace).leftWork, memory.works.size]).toEqual([[], 0]);
  });
});

describe('a file that may not be saved over', () => {
  it('is read-only, damaged or newer: saving asks for another name', async () => {
    const { workspace, memory } = await opened();
    await workspace.saveCase();
    const bytes = memory.files.get('casus-1') ?? new Uint8Array();
    const place = { handle: 'casus-1', isReadOnly: true };
    const { workspace: other } = await opened([{ path: 'casus-1.datareis', size: bytes.length, bytes, place }], memory);
    expect(keepingOf(other).notOver).toBe('read-only');
    const cut = bytes.slice(0, bytes.length - 400);
    const { workspace: third } = await opened(
      [{ path: 'casus-1.datareis', size: cut.length, bytes: cut, place: { ...place, isReadOnly: false } }],
      memory,
    );
    expect(keepingOf(third).notOver).toBe('damaged');
    memory.told.chosen = 'gered';
    expect(await third.saveCase()).toBe(true);
    expect([keepingOf(third), memory.files.get('casus-1')]).toMatchObject([{ notOver: null, name: 'gered.datareis' }, bytes]);
  });
});
