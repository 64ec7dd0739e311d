// Acts that keep a case as a file: saving, opening what was saved before, and bringing back what an earlier window did not save.

import type { CaseSaved, HostFile } from '../../host/host.ts';
import { unpacked } from '../../host/tab-store.ts';
import { randomId } from '../../model/random-id.ts';
import type { Adapters } from '../adapters.ts';
import { beginningActs } from '../opening/beginning.ts';
import type { Opening } from '../opening/opening.ts';
import type { Store, Workspace } from '../workspace.ts';
import { keepingOf, markOf, type OpenedNow } from './keep-mark.ts';
import { readNote } from './keep-note.ts';
import type { KeepTrouble } from './keep-state.ts';
import { lookOf } from './kept-look.ts';
import { outsideActs } from './outside-look.ts';
import { writeView } from './view-file.ts';
import type { WorkKeeper } from './work-keeper.ts';
import { workOf } from './work-lines.ts';

export type CaseKeeping = Pick<
  Workspace,
  | 'saveCase'
  | 'saveCaseAs'
  | 'saveCaseOver'
  | 'saveAndClose'
  | 'openRecent'
  | 'forgetRecent'
  | 'openFromDisk'
  | 'openPrevious'
  | 'recoverWork'
  | 'forgetWork'
  | 'dismissKeepTrouble'
  | 'recallCases'
  | 'lookOutside'
  | 'tellOutside'
  | 'beginEmpty'
>;

export function caseKeepingActs(adapters: Adapters, store: Store, opening: Opening, keeper: WorkKeeper): CaseKeeping {
  const { host } = adapters;
  const recall = async () => store.setState({ recent: await host.recentCases() });
  const trouble = (keepTrouble: KeepTrouble | null) => store.setState({ keepTrouble });
  const save = (where: 'same' | 'as', force = false) => saveOnce(adapters, store, keeper, where, force).finally(recall);
  const openInstead = async (file: HostFile) => {
    store.setState({ pending: [file], keepTrouble: null });
    await opening.openPending('replace');
  };
  return {
    ...outsideActs(host, store),
    ...beginningActs(store, opening),
    saveCase: () => save('same'),
    saveCaseAs: () => save('as'),
    saveCaseOver: () => save('same', true),
    saveAndClose: async () => {
      if (await save('same')) await host.closeWindow();
    },
    openRecent: async (id) => {
      const file = await host.openRecent(id);
      const name = store.getState().recent.find((one) => one.id === id)?.name ?? '';
      if (file) await opening.receive([file]);
      else trouble({ kind: 'recent-gone', id, name });
      await recall();
    },
    forgetRecent: async (id) => {
      await host.forgetRecent(id);
      trouble(null);
      await recall();
    },
    openFromDisk: async () => {
      const { handle, name } = store.getState().keeping;
      const file = handle === null ? null : await host.openRecent(handle);
      if (file) await openInstead(file);
      else trouble({ kind: 'recent-gone', id: handle ?? '', name: name ?? '' });
    },
    openPrevious: async () => {
      const { handle } = store.getState().keeping;
      const file = handle === null ? null : await host.openPrevious(handle);
      if (file) await openInstead(file);
      else trouble({ kind: 'no-previous' });
    },
    recoverWork: (id) => recover(adapters, store, opening, keeper, id),
    forgetWork: async (id) => {
      await host.forgetWork(id);
      store.setState({ leftWork: await host.leftWork() });
    },
    dismissKeepTrouble: () => trouble(null),
    recallCases: async () => {
      const [recent, left] = await Promise.all([host.recentCases(), host.leftWork()]);
      const own = store.getState().keeping.workId;
      store.setState({ recent, leftWork: left.filter(({ id }) => id !== own) });
    },
  };
}

/** Answers whether the case is in a file now. One save at a time. */
async function saveOnce(adapters: Adapters, store: Store, keeper: WorkKeeper, where: 'same' | 'as', force: boolean): Promise<boolean> {
  const { openCase, isSaving, keeping } = store.getState();
  if (!openCase || isSaving) return false;
  store.setState({ isSaving: true, keepTrouble: null });
  try {
    const mark = markOf(store.getState());
    const caseId = keeping.caseId ?? randomId();
    const handle = where === 'as' || keeping.notOver ? null : keeping.handle;
    const bytes = await bytesOf(adapters, store, caseId);
    const suggestedName = keeping.name ?? openCase.info.settings.case_name ?? 'casus';
    const saved = await adapters.host.saveCase({ handle, suggestedName, bytes, seen: keeping.seen, force });
    if (saved.outcome !== 'saved') return stopped(store, saved);
    const now = store.getState().keeping;
    const place = { handle: saved.handle, name: saved.name, seen: saved.hash, savedAt: new Date().toISOString(), notOver: null };
    store.setState({ keeping: { ...now, ...place, caseId, mark }, outside: null });
    await keeper.saved();
    return true;
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    store.setState({ keepTrouble: { kind: 'failed', reason: 'io', detail } });
    return false;
  } finally {
    store.setState({ isSaving: false });
  }
}

function stopped(store: Store, saved: Exclude<CaseSaved, { outcome: 'saved' }>): false {
  if (saved.outcome === 'changed-outside') store.setState({ keepTrouble: { kind: 'changed-outside', isGone: saved.isGone } });
  if (saved.outcome === 'locked') store.setState({ keepTrouble: { kind: 'locked', where: saved.where, since: saved.since } });
  if (saved.outcome === 'failed') store.setState({ keepTrouble: { kind: 'failed', reason: saved.reason, detail: saved.detail } });
  return false;
}

/** All of the case: nothing of one's own work is left out of its own file. */
async function bytesOf(adapters: Adapters, store: Store, caseId: string): Promise<Uint8Array> {
  const state = store.getState();
  const { openCase, language, arrangements } = state;
  if (!openCase) throw new Error('no case is open');
  const { records, observations, ownRules, reviews, past, settled } = openCase;
  const steps = [...past, ...settled.steps];
  const options = { language, ownRules, reviews, caseId, steps, describers: [...settled.describers], view: writeView(arrangements, lookOf(state)) };
  const { files } = await adapters.export({ name: 'case_personal', packed: { records, observations }, options }, {});
  const [file] = files;
  if (!file) throw new Error('no file was made');
  return file.bytes;
}

/** What comes back is unsaved work again, kept under a new name before the old is forgotten. */
async function recover(adapters: Adapters, store: Store, opening: Opening, keeper: WorkKeeper, id: string): Promise<void> {
  const { host } = adapters;
  const work = await host.recoverWork(id);
  const note = work && readNote(work.note);
  const files = work && filesOf(work.bytes);
  if (!work || !note || !files) {
    store.setState({ keepTrouble: { kind: 'work-lost' } });
    return;
  }
  const { settled, view } = workOf(work.lines);
  const before: OpenedNow = store.getState().opened;
  await opening.restore(files, settled, view);
  const { openCase, opened } = store.getState();
  if (!openCase || opened === before) return;
  const { title: _, ...place } = note;
  store.setState({ keeping: { ...keepingOf(openCase), ...place, mark: null } });
  if (!(await keeper.keepNow())) return;
  await host.forgetWork(id);
  store.setState({ leftWork: await host.leftWork() });
}

/** null when the bytes are not those of kept files. */
function filesOf(bytes: Uint8Array): readonly HostFile[] | null {
  try {
    return unpacked(new Uint8Array(bytes).buffer).files;
  } catch {
    return null;
  }
}
