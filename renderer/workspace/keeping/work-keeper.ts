// Follows the open case: whether it is saved, and each act into the journal within a moment, so that a crash costs at most the last of them.

import type { Host } from '../../host/host.ts';
import { packed } from '../../host/tab-store.ts';
import { contentHash } from '../../model/content-hash.ts';
import { randomId } from '../../model/random-id.ts';
import type { OpenCase, WorkspaceState } from '../state.ts';
import type { Store } from '../workspace.ts';
import { isUnsaved, keepingOf, markOf } from './keep-mark.ts';
import { writeNote } from './keep-note.ts';
import { NOTHING_KEPT } from './keep-state.ts';
import { lookOf } from './kept-look.ts';
import { writeView } from './view-file.ts';
import { linesBetween, NO_WORK, type WorkState } from './work-lines.ts';

export interface WorkKeeper {
  /** From now on the open case is followed. */
  begin(): void;
  /** The case is in its file: what was kept of it goes, unless something changed meanwhile. */
  saved(): Promise<void>;
  /** Resolves when all is kept. false = it could not be. */
  keepNow(): Promise<boolean>;
}

/** What of the work is on disk. */
interface OnDisk extends WorkState {
  readonly sources: OpenCase['sources'];
}

export function workKeeper(host: Host, store: Store): WorkKeeper {
  let onDisk: OnDisk | null = null;
  let last: Promise<unknown> = Promise.resolve();
  let isWaiting = false;
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = last.then(work, work);
    last = mine.catch(() => undefined);
    return mine;
  };
  const keep = async (): Promise<boolean> => {
    isWaiting = false;
    const { openCase, keeping, opened: mine } = store.getState();
    if (!openCase || !keeping.isUnsaved) return true;
    const workId = keeping.workId ?? randomId();
    const isKept = await bring(workId, openCase);
    const now = store.getState().keeping;
    if (store.getState().opened !== mine) return isKept;
    if (now.isUnkept === isKept || now.workId !== workId) store.setState({ keeping: { ...now, isUnkept: !isKept, workId } });
    return isKept;
  };
  const bring = async (workId: string, openCase: OpenCase): Promise<boolean> => {
    const begun = onDisk?.sources === openCase.sources ? onDisk : null;
    onDisk = await brought(host, store.getState(), workId, openCase, begun);
    return onDisk !== null;
  };
  /** The work of a case that was left stays on disk, and is offered later, unless nothing is unsaved any more. */
  const drop = async () => {
    const { keeping } = store.getState();
    if (keeping.isUnsaved || keeping.workId === null) return;
    onDisk = null;
    await host.forgetWork(keeping.workId);
    store.setState({ keeping: { ...store.getState().keeping, workId: null, isUnkept: false } });
  };
  const follow = (state: WorkspaceState, before: WorkspaceState) => {
    if (state.opened !== before.opened) opened(host, store);
    const now = store.getState();
    const unsaved = isUnsaved(now, now.keeping.mark);
    if (unsaved !== now.keeping.isUnsaved) {
      store.setState({ keeping: { ...now.keeping, isUnsaved: unsaved } });
      void host.setUnsaved(unsaved);
      if (!unsaved) void inTurn(drop);
    }
    if (unsaved && !isWaiting && isOther(now, before)) {
      isWaiting = true;
      void inTurn(keep);
    }
  };
  return {
    begin: () => {
      store.subscribe((state, before) => {
        if (state.opened !== before.opened) onDisk = null;
        follow(state, before);
      });
      if (store.getState().openCase) opened(host, store);
    },
    saved: async () => {
      const state = store.getState();
      const unsaved = isUnsaved(state, state.keeping.mark);
      store.setState({ keeping: { ...state.keeping, isUnsaved: unsaved } });
      await host.setUnsaved(unsaved);
      await hold(host, store);
      await inTurn(drop);
    },
    keepNow: () => inTurn(keep),
  };
}

/** What is on disk after bringing it up to date; null when it could not be. Without anything to go on from, the files are kept first. */
async function brought(host: Host, state: WorkspaceState, workId: string, openCase: OpenCase, begun: OnDisk | null): Promise<OnDisk | null> {
  const { sources, settled } = openCase;
  const wanted: WorkState = { settled, view: viewToKeep(state) };
  const note = writeNote(titleOf(openCase), state.keeping);
  if (!begun && !(await host.keepWork(workId, note, packed({ note: '', files: sources })))) return null;
  const lines = linesBetween(begun ?? NO_WORK, wanted);
  if (lines.length > 0 && !(await host.addActs(workId, lines))) return null;
  return { settled, view: wanted.view ?? begun?.view ?? null, sources };
}

/** Only what a journal holds makes it be written. */
function isOther({ openCase, undoable, keeping }: WorkspaceState, before: WorkspaceState): boolean {
  const isNew = openCase?.settled !== before.openCase?.settled || openCase?.sources !== before.openCase?.sources;
  return isNew || undoable !== before.undoable || keeping.mark !== before.keeping.mark;
}

/** Places that were chosen by hand; else those of the files hold. */
function viewToKeep(state: WorkspaceState): string | null {
  return state.keeping.mark && markOf(state)?.placing === state.keeping.mark.placing ? null : writeView(state.arrangements, lookOf(state));
}

function titleOf({ info, sources }: OpenCase): string {
  return info.settings.case_name ?? sources[0]?.path.split('/')[0] ?? '';
}

/** Another case was opened: nothing of it is unsaved yet. */
function opened(host: Host, store: Store): void {
  const state = store.getState();
  const { openCase } = state;
  const keeping = openCase ? { ...keepingOf(openCase), mark: markOf(state) } : NOTHING_KEPT;
  store.setState({ keeping, keepTrouble: null });
  void host.setUnsaved(false);
  void seenAt(store, openCase);
  void hold(host, store);
}

async function seenAt(store: Store, openCase: OpenCase | null): Promise<void> {
  const [file] = openCase?.sources ?? [];
  const { opened: mine, keeping } = store.getState();
  if (!file?.bytes || keeping.name === null || keeping.seen !== null) return;
  const seen = await contentHash(file.bytes);
  const now = store.getState();
  if (now.opened === mine && now.keeping.seen === null) store.setState({ keeping: { ...now.keeping, seen } });
}

/** Says to the host which case this window works on, and hears who else does. */
async function hold(host: Host, store: Store): Promise<void> {
  const { caseId, handle, notOver } = store.getState().keeping;
  const isOwn = caseId !== null && notOver === null;
  const elsewhere = await host.holdCase(isOwn ? { caseId, handle } : null);
  const now = store.getState().keeping;
  if (now.caseId === caseId && now.elsewhere !== elsewhere) store.setState({ keeping: { ...now, elsewhere } });
}
