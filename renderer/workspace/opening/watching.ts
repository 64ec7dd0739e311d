// The watched folder: what comes into it joins the open case, one batch after the other and without questions, and nothing that goes wrong with one file stops the rest.
import type { Host, HostFile, WatchNews } from '../../host/host.ts';
import type { OpenCase, WorkspaceState } from '../state.ts';
import type { Store, Workspace } from '../workspace.ts';
import { mergeSources } from './open-case.ts';
import type { Opening } from './opening.ts';
import { NOTHING_WATCHED, type WatchState, type WatchTrouble } from './watch-state.ts';

type Watching = Pick<Workspace, 'watchFolder' | 'stopWatching' | 'readFolderAgain' | 'dismissWatchNote'>;

/** Files that wait to join, by path; a newer version takes the place of one that waits. */
interface Waiting {
  readonly files: Map<string, HostFile>;
  changedAt: number | null;
  isJoining: boolean;
  /** How often the files that wait were put aside by something the user did meanwhile. */
  tries: number;
}

const MOST_TRIES = 5;

type Joining = Pick<Opening, 'reopen' | 'receive'>;

export function watchingActs(host: Host, store: Store, opening: Joining): Watching {
  const waiting: Waiting = { files: new Map(), changedAt: null, isJoining: false, tries: 0 };
  const change = (part: Partial<WatchState>) => store.setState(({ watch }) => ({ watch: { ...watch, ...part } }));
  const stopWatching = async () => {
    waiting.files.clear();
    change({ ...NOTHING_WATCHED, caseReadAt: store.getState().watch.caseReadAt });
    await host.stopWatching();
  };
  const take = (files: readonly HostFile[], changedAt: number | null) => {
    const read = files.filter(({ bytes }) => bytes !== null);
    change({ troubles: troublesAfter(store.getState().watch.troubles, read, files.flatMap(unreadTrouble)) });
    for (const file of read) waiting.files.set(file.path, file);
    waiting.changedAt = latest(waiting.changedAt, changedAt);
    waiting.tries = 0;
    void join(store, opening, waiting, change);
  };
  host.onWatched((news: WatchNews) => {
    if (store.getState().watch.folder === null) return;
    if (news.kind === 'files') take(news.files, news.changedAt);
    else change({ isGone: news.kind === 'gone' });
  });
  store.subscribe((state, before) => {
    if (state.openCase?.sources !== before.openCase?.sources && state.openCase) change({ caseReadAt: Date.now() });
    if (isOtherCase(state, before)) void stopWatching();
    else if (waiting.files.size > 0) void join(store, opening, waiting, change);
  });
  return {
    stopWatching,
    watchFolder: async () => {
      const start = await host.watchFolder();
      if (start.outcome === 'cannot') change({ isRefused: true, canWatch: false });
      if (start.outcome !== 'watching') return;
      waiting.files.clear();
      change({ ...NOTHING_WATCHED, caseReadAt: store.getState().watch.caseReadAt, folder: start.folder, since: Date.now() });
    },
    readFolderAgain: async () => {
      const files = await host.openFolder();
      change({ isRefused: false });
      take(files, null);
    },
    dismissWatchNote: () => change({ isRefused: false, troubles: [] }),
  };
}

/** Puts what waits into the case, as soon as nothing else goes on. What the user did in the meantime goes first. */
async function join(store: Store, opening: Joining, waiting: Waiting, change: (part: Partial<WatchState>) => void): Promise<void> {
  if (waiting.isJoining || !isIdle(store.getState())) return;
  const { openCase } = store.getState();
  const files = [...waiting.files.values()].filter((file) => !isKnown(openCase, file));
  const { changedAt } = waiting;
  waiting.files.clear();
  waiting.changedAt = null;
  if (files.length === 0) return;
  waiting.isJoining = true;
  if (openCase) await opening.reopen(mergeSources(openCase.sources, files), openCase.settled);
  else await opening.receive(files);
  waiting.isJoining = false;
  const { openCase: after, watch, busy } = store.getState();
  const hasJoined = after !== null && files.every((file) => after.sources.includes(file));
  const isOvertaken = busy !== null || after?.sources !== openCase?.sources;
  if (hasJoined) {
    const troubles = troublesAfter(watch.troubles, files, unusedIn(after, files));
    const replaced = files.flatMap(({ path }) => (openCase?.sources.some((before) => before.path === path) ? [path] : []));
    change({ readAt: Date.now(), changedAt: latest(watch.changedAt, changedAt), joined: files.length, replaced, troubles });
  } else if (isOvertaken && waiting.tries < MOST_TRIES) {
    putBack(waiting, files, changedAt);
  } else {
    change({
      troubles: troublesAfter(
        watch.troubles,
        files,
        files.map(({ path }) => ({ path, why: 'failed' })),
      ),
    });
  }
  if (waiting.files.size > 0) await join(store, opening, waiting, change);
}

/** Something else was opened or left out while the files were being read: they join what is there then. */
function putBack(waiting: Waiting, files: readonly HostFile[], changedAt: number | null): void {
  waiting.tries += 1;
  waiting.changedAt = latest(waiting.changedAt, changedAt);
  for (const file of files) if (!waiting.files.has(file.path)) waiting.files.set(file.path, file);
}

/** Nothing is read or drawn, and the user is not asked anything. */
function isIdle({ busy, pending }: WorkspaceState): boolean {
  return busy === null && pending === null;
}

/** The same bytes under the same path: there is nothing new in it. */
function isKnown(openCase: OpenCase | null, file: HostFile): boolean {
  const before = openCase?.sources.find(({ path }) => path === file.path)?.bytes;
  const bytes = file.bytes;
  return !!before && !!bytes && before.length === bytes.length && before.every((byte, index) => byte === bytes[index]);
}

/** The user opened a case of which no file was there before: the folder belonged to the other one. */
function isOtherCase({ openCase, watch }: WorkspaceState, before: WorkspaceState): boolean {
  const [now, was] = [openCase?.sources, before.openCase?.sources];
  if (watch.folder === null || !now || !was || now === was) return false;
  const known = new Set(was);
  return !now.some((file) => known.has(file));
}

function latest(a: number | null, b: number | null): number | null {
  return a === null || b === null ? (a ?? b) : Math.max(a, b);
}

/** What was said of files that came well now is taken back. */
function troublesAfter(before: readonly WatchTrouble[], read: readonly HostFile[], more: readonly WatchTrouble[]): readonly WatchTrouble[] {
  const again = new Set([...read.map(({ path }) => path), ...more.map(({ path }) => path)]);
  return [...before.filter(({ path }) => !again.has(path)), ...more];
}

function unreadTrouble({ path, bytes, unread }: HostFile): WatchTrouble[] {
  return bytes === null ? [{ path, why: unread ?? 'failed' }] : [];
}

/** Files of which no row was used: they wait for the names of their columns, or no reader knows them. */
function unusedIn({ reports, unmapped }: OpenCase, files: readonly HostFile[]): WatchTrouble[] {
  return files.flatMap(({ path }): WatchTrouble[] => {
    const isOf = (file: string) => file === path || file.startsWith(`${path}/`);
    if (unmapped.some(({ file }) => isOf(file))) return [{ path, why: 'columns' }];
    const own = reports.filter(({ file }) => isOf(file));
    return own.length > 0 && own.every(({ rowsUsed }) => rowsUsed === 0) ? [{ path, why: 'unknown' }] : [];
  });
}
