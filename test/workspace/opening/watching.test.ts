// What comes into a watched folder joins the case: without questions, with the look kept, and whatever else the user does.
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { HostFile, WatchNews, WatchStart } from '../../../renderer/host/host.ts';
import { rowsOf } from '../../../renderer/model/record.ts';
import type { Workspace } from '../../../renderer/workspace/workspace.ts';
import { type Doubles, Gate, hostFile, memoryHost, testWorkspace } from '../../support/workspace.ts';

const SYSTEMS = 'id,organisation_id,name,kind\n';
const FLOWS = 'id,name,from_system_id,to_system_id,frequency\n';
const SERIES = 'id,name,unit_of_measure,kind,dimension,direction,aggregation,frequency,baseline_method,min_group_size\n';
const DAY = 'series_id,observed_on,value,status\n';
const base = [
  hostFile('a/systems.csv', `${SYSTEMS}s1,o,Zaken,application\ns2,o,Belasting,register\n`),
  hostFile('a/exchanges.csv', `${FLOWS}x-1,Aanslagen,s1,s2,DAILY\n`),
  hostFile('a/signal_series.csv', `${SERIES}sig,Bellen,aantal,quantitative,city,higher_is_worse,sum,DAILY,none,0\n`),
];
const day = (name: string, on: string, value: number) => hostFile(`dag/${name}.csv`, `${DAY}sig,${on},${value},measured\n`);

function watchable(start: WatchStart = { outcome: 'watching', folder: 'dag' }) {
  const listeners = new Set<(news: WatchNews) => void>();
  const host = { ...memoryHost(), stops: 0, folder: [] as HostFile[] };
  return Object.assign(host, {
    watchFolder: async () => start,
    stopWatching: async () => {
      host.stops += 1;
    },
    openFolder: async () => host.folder,
    onWatched: (listener: (news: WatchNews) => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    tell: (...files: HostFile[]) => listeners.forEach((listener) => void listener({ kind: 'files', files, changedAt: 5_000 })),
    say: (kind: 'gone' | 'back') => listeners.forEach((listener) => void listener({ kind })),
  });
}

async function opened(doubles: Doubles = {}, start?: WatchStart) {
  const host = watchable(start);
  const workspace = testWorkspace({ ...doubles, host });
  await workspace.receive(base);
  await workspace.watchFolder();
  return { host, workspace };
}

const state = (workspace: Workspace) => workspace.store.getState();
const paths = (workspace: Workspace) => state(workspace).openCase?.sources.map(({ path }) => path);
const settled = (workspace: Workspace, path: string, file?: HostFile) =>
  vi.waitFor(
    () => {
      const found = state(workspace).openCase?.sources.find((source) => source.path === path);
      expect(file ? found === file : found !== undefined).toBe(true);
      expect(state(workspace).openCase?.signals).not.toBeNull();
      expect(state(workspace).busy).toBeNull();
      expect(state(workspace).watch.readAt).not.toBeNull();
    },
    { timeout: 20_000 },
  );

afterEach(() => vi.restoreAllMocks());

describe('a file that comes into the watched folder', () => {
  it('joins the case without a question, with its values, and the look stays', async () => {
    const { host, workspace } = await opened();
    await workspace.setLevel('system');
    workspace.show('signals');
    workspace.setSignals({ part: 'places', isKiosk: true });
    host.tell(day('ma', '2020-03-30', 7));
    await settled(workspace, 'dag/ma.csv');
    expect(paths(workspace)).toEqual([...base.map(({ path }) => path), 'dag/ma.csv']);
    expect(state(workspace)).toMatchObject({ pending: null, screen: 'signals', level: 'system', signals: { part: 'places', isKiosk: true } });
    expect(state(workspace).watch).toMatchObject({ folder: 'dag', joined: 1, changedAt: 5_000, isGone: false, replaced: [], troubles: [] });
    const levels = await state(workspace).openCase?.signals?.desk.ask('newest', { until: 99_999 });
    expect([...(levels ?? [])]).toEqual([['sig', Date.UTC(2020, 2, 30) / 86_400_000]]);
  });

  it('is the newer version of one with the same path; the same bytes are nothing new', async () => {
    const { host, workspace } = await opened();
    host.tell(day('ma', '2020-03-30', 7));
    await settled(workspace, 'dag/ma.csv');
    const { sources } = state(workspace).openCase ?? {};
    host.tell(day('ma', '2020-03-30', 7));
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(state(workspace).openCase?.sources).toBe(sources);
    const newer = day('ma', '2020-03-30', 8);
    host.tell(newer);
    await settled(workspace, 'dag/ma.csv', newer);
    expect(paths(workspace)).toHaveLength(base.length + 1);
    await expect.poll(() => state(workspace).watch.replaced).toEqual(['dag/ma.csv']);
  });

  it('opens a case when none is open', async () => {
    const host = watchable();
    const workspace = testWorkspace({ host });
    await workspace.watchFolder();
    host.tell(...base);
    await settled(workspace, 'a/systems.csv');
    expect(rowsOf(state(workspace).openCase?.records ?? new Map(), 'exchanges')).toHaveLength(1);
  });

  it('waits until the user has answered what was asked, and until nothing else is read', async () => {
    const gate = new Gate();
    const { host, workspace } = await opened();
    await workspace.receive([hostFile('b/exchanges.csv', `${FLOWS}x-2,Bezwaren,s2,s1,WEEKLY\n`)]);
    host.tell(day('ma', '2020-03-30', 7));
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(paths(workspace)).toHaveLength(base.length);
    expect(state(workspace).pending).not.toBeNull();
    await workspace.openPending('add');
    await settled(workspace, 'dag/ma.csv');
    expect(paths(workspace)).toEqual([...base.map(({ path }) => path), 'b/exchanges.csv', 'dag/ma.csv']);
    expect(gate.waiting).toEqual([]);
  });

  it('is not lost when the user opens more files while it is being read', async () => {
    const gate = new Gate();
    let isHeld = false;
    const { host, workspace } = await opened({ beforeReading: () => (isHeld ? gate.pass() : Promise.resolve()) });
    isHeld = true;
    host.tell(day('ma', '2020-03-30', 7));
    await gate.count(1);
    await workspace.receive([hostFile('b/exchanges.csv', `${FLOWS}x-2,Bezwaren,s2,s1,WEEKLY\n`)]);
    isHeld = false;
    await workspace.openPending('add');
    gate.waiting.forEach((go) => void go());
    await settled(workspace, 'dag/ma.csv');
    expect(paths(workspace)).toContain('b/exchanges.csv');
  });

  it('comes one after the other, however fast they come', async () => {
    const { host, workspace } = await opened();
    for (let number = 1; number <= 9; number += 1) host.tell(day(`d${number}`, `2020-04-0${number}`, number));
    await settled(workspace, 'dag/d9.csv');
    await vi.waitFor(() => expect(paths(workspace)).toHaveLength(base.length + 9), { timeout: 20_000 });
  });
});

describe('what goes wrong', () => {
  it('with one file is said and does not stop the rest; what was there before stays', async () => {
    const { host, workspace } = await opened();
    host.tell(day('ma', '2020-03-30', 7));
    await settled(workspace, 'dag/ma.csv');
    const good = day('di', '2020-03-31', 8);
    host.tell(
      { path: 'dag/ma.csv', size: 9, bytes: null, unread: 'failed' },
      { path: 'dag/reus.csv', size: 9e9, bytes: null, unread: 'too-large' },
      hostFile('dag/kapot.json', '{"x": '),
      hostFile('dag/onbekend.csv', 'kleur;geur\nrood;zoet\n'),
      good,
    );
    await settled(workspace, 'dag/di.csv', good);
    const troubles = new Map(state(workspace).watch.troubles.map(({ path, why }) => [path, why]));
    expect(troubles.get('dag/ma.csv')).toBe('failed');
    expect(troubles.get('dag/reus.csv')).toBe('too-large');
    expect(troubles.get('dag/kapot.json')).toBe('unknown');
    expect(troubles.has('dag/onbekend.csv')).toBe(true);
    expect(troubles.has('dag/di.csv')).toBe(false);
    expect(paths(workspace)).toContain('dag/ma.csv');
    expect(paths(workspace)).not.toContain('dag/reus.csv');
    const mended = day('ma', '2020-03-30', 9);
    host.tell(mended);
    await settled(workspace, 'dag/ma.csv', mended);
    expect(state(workspace).watch.troubles.some(({ path }) => path === 'dag/ma.csv')).toBe(false);
    workspace.dismissWatchNote();
    expect(state(workspace).watch.troubles).toEqual([]);
  });

  it('with the folder is said, and taken back', async () => {
    const { host, workspace } = await opened();
    host.say('gone');
    expect(state(workspace).watch).toMatchObject({ folder: 'dag', isGone: true });
    host.say('back');
    expect(state(workspace).watch.isGone).toBe(false);
  });
});

describe('watching', () => {
  it('ends when the user stops it, or opens another case; adding files does not end it', async () => {
    const { host, workspace } = await opened();
    await workspace.receive([hostFile('b/exchanges.csv', `${FLOWS}x-2,Bezwaren,s2,s1,WEEKLY\n`)]);
    await workspace.openPending('add');
    expect(state(workspace).watch.folder).toBe('dag');
    await workspace.receive([hostFile('c/systems.csv', `${SYSTEMS}s9,o,Ander,application\n`)]);
    await workspace.openPending('replace');
    expect(state(workspace).watch.folder).toBeNull();
    expect(host.stops).toBe(1);
    await workspace.watchFolder();
    await workspace.stopWatching();
    expect(state(workspace).watch.folder).toBeNull();
    host.tell(day('ma', '2020-03-30', 7));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(paths(workspace)).toEqual(['c/systems.csv']);
  });

  it('is not begun when the dialog was closed', async () => {
    const { workspace } = await opened({}, { outcome: 'cancelled' });
    expect(state(workspace).watch).toMatchObject({ folder: null, isRefused: false });
  });

  it('says where it cannot be done; there the folder is read again by hand, as newer versions', async () => {
    const { host, workspace } = await opened({}, { outcome: 'cannot' });
    expect(state(workspace).watch).toMatchObject({ folder: null, isRefused: true });
    host.folder = [day('ma', '2020-03-30', 7)];
    await workspace.readFolderAgain();
    await settled(workspace, 'dag/ma.csv');
    const newer = day('ma', '2020-03-30', 8);
    host.folder = [newer];
    await workspace.readFolderAgain();
    await settled(workspace, 'dag/ma.csv', newer);
    expect(state(workspace).pending).toBeNull();
    workspace.dismissWatchNote();
    expect(state(workspace).watch.isRefused).toBe(false);
  });
});
