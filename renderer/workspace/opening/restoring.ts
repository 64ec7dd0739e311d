// Brings back the case that was open in this tab when the page is loaded again, with how it was looked at. What is too large to keep is named, so that the user knows what to open.
import type { HostFile } from '../../host/host.ts';
import type { Step } from '../../model/change.ts';
import type { FindingReview } from '../../model/finding-review.ts';
import type { Adapters, TabKeep } from '../adapters.ts';
import type { Keeping } from '../keeping/keep-state.ts';
import { lookOf } from '../keeping/kept-look.ts';
import { readLook, writeView } from '../keeping/view-file.ts';
import { keptRoom, roomLook } from '../sessions/kept-room.ts';
import type { SettledByUser } from '../settled.ts';
import { draftLook, keptDraft } from '../signals/kept-draft.ts';
import type { OpenCase, WorkspaceState } from '../state.ts';
import type { Store } from '../workspace.ts';
import type { Opening } from './opening.ts';

/** More bytes than this are not kept. */
export const MOST_KEPT = 64 * 2 ** 20;
/** The look is kept when it has stayed the same this long. */
const PAUSE_MS = 400;

/** What goes with the files, as JSON. */
interface Note {
  readonly what: 'sample' | 'files' | 'too-large';
  readonly name: string;
  readonly megabytes: number;
  readonly choices: readonly (readonly [string, unknown])[];
  readonly describers: readonly (readonly [string, string])[];
  readonly reviews?: readonly FindingReview[];
  readonly steps?: readonly Step[];
  /** Where the case is kept as a file; and whether anything of it was unsaved. */
  readonly keeping?: Partial<Keeping>;
}

export interface Restoring {
  /** Whether a case came back. */
  restore(isSample: boolean): Promise<boolean>;
  /** From now on the open case and its look are kept. */
  keepUp(): void;
}

/** `samples` are the files of the sample as they were loaded, by which it is known; also when they came back from the tab, or loading once more would begin anew. */
export function restoringActs(store: Store, opening: Opening, tab: TabKeep | undefined, samples: WeakSet<readonly HostFile[]>): Restoring {
  if (!tab) return { restore: async () => false, keepUp: () => {} };
  return {
    restore: (isSample) => restore({ store, opening, tab, samples }, isSample),
    keepUp: () => keepUp(store, tab, samples),
  };
}

interface Kept {
  readonly store: Store;
  readonly opening: Opening;
  readonly tab: TabKeep;
  readonly samples: WeakSet<readonly HostFile[]>;
}

/** Stands before the kept look for each time that opening was begun; a look that is kept after that takes it away. */
const TRYING = '!';
const MOST_TRIES = 3;

/** What breaks the page while it is opened is not tried for ever. */
async function restore({ store, opening, tab, samples }: Kept, isSample: boolean): Promise<boolean> {
  const kept = await tab.recall();
  const note = kept && readNote(kept.note);
  if (!kept || !note || (isSample && note.what !== 'sample')) return false;
  if (note.what === 'too-large') {
    store.setState({ tooLarge: { name: note.name, megabytes: note.megabytes } });
    return false;
  }
  const text = tab.recallText() ?? '';
  if (text.startsWith(TRYING.repeat(MOST_TRIES))) {
    await tab.forget();
    return false;
  }
  tab.keepText(`${TRYING}${text}`);
  if (note.what === 'sample') samples.add(kept.files);
  await opening.restore(kept.files, settledOf(note), text.replace(/^!+/, '') || null);
  if (store.getState().openCase && note.keeping) store.setState(({ keeping }) => ({ keeping: { ...keeping, ...keptPart(note.keeping) } }));
  const isOpen = store.getState().openCase !== null;
  if (isOpen) bringBack(store, readLook(text.replace(/^!+/, '')));
  return isOpen;
}

/** What was being written down, and the session that was going on. */
function bringBack(store: Store, look: unknown): void {
  const deciding = keptDraft(look);
  const room = keptRoom(look, store.getState().openCase?.records ?? new Map());
  if (deciding) store.setState({ deciding });
  if (room) store.setState(({ workshop, screen }) => ({ workshop: { ...workshop, ...room.look }, screen: room.isShown ? 'workshop' : screen }));
}

function readNote(text: string): Note | null {
  try {
    const note = JSON.parse(text) as Partial<Note> | null;
    return note && Array.isArray(note.choices) && Array.isArray(note.describers) ? (note as Note) : null;
  } catch {
    return null;
  }
}

/** The place of the file, and the name of the work that is kept elsewhere: it is the same work. */
function keptPart({ caseId, handle, name, seen, savedAt, notOver, workId, isUnsaved }: Partial<Keeping> = {}): Partial<Keeping> {
  const place = { caseId: caseId ?? null, handle: handle ?? null, name: name ?? null, seen: seen ?? null };
  return { ...place, savedAt: savedAt ?? null, notOver: notOver ?? null, workId: workId ?? null, ...(isUnsaved && { mark: null }) };
}

function settledOf({ choices, describers, reviews = [], steps = [] }: Note): SettledByUser {
  return { choices: new Map(choices as [string, never][]), describers: new Map(describers), reviews, steps };
}

function keepUp(store: Store, tab: TabKeep, samples: WeakSet<readonly HostFile[]>): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let [kept, settled, place]: [OpenCase['sources'] | null, SettledByUser | null, string] = [null, null, ''];
  const keepLook = () => keepText(store.getState(), tab);
  const follow = (state: WorkspaceState) => {
    const { openCase } = state;
    if (openCase && state.picture && (openCase.sources !== kept || openCase.settled !== settled || placeOf(state) !== place)) {
      [kept, settled, place] = [openCase.sources, openCase.settled, placeOf(state)];
      void tab.keep(keptOf(openCase, state.keeping, samples.has(openCase.sources)));
    } else if (!openCase && kept !== null) {
      kept = null;
      void tab.forget();
    }
    clearTimeout(timer);
    if (openCase) timer = setTimeout(keepLook, PAUSE_MS);
  };
  store.subscribe(follow);
  follow(store.getState());
}

/** Where all places on the map are too much to keep, the look alone is. */
function keepText(state: WorkspaceState, tab: TabKeep): void {
  if (!state.openCase) return;
  const look = { ...lookOf(state), ...draftLook(state), ...roomLook(state) };
  const whole = writeView(state.arrangements, look);
  tab.keepText(whole.length > MOST_TEXT ? writeView({ ...state.arrangements, kept: new Map() }, look) : whole);
}

/** Characters; a browser keeps some millions for each page. */
const MOST_TEXT = 1_500_000;

/** What of the keeping is worth keeping anew. */
function placeOf({ keeping }: WorkspaceState): string {
  return JSON.stringify([keeping.handle, keeping.seen, keeping.isUnsaved, keeping.workId]);
}

function keptOf({ sources, settled, info }: OpenCase, keeping: Keeping, isSample: boolean): { note: string; files: readonly HostFile[] } {
  const bytes = sources.reduce((sum, file) => sum + (file.bytes?.byteLength ?? 0), 0);
  const isLarge = bytes > MOST_KEPT;
  const note: Note = {
    what: isLarge ? 'too-large' : isSample ? 'sample' : 'files',
    name: info.settings.case_name ?? sources[0]?.path ?? '',
    megabytes: Math.round(bytes / 1e6),
    choices: isLarge ? [] : [...settled.choices],
    describers: isLarge ? [] : [...settled.describers],
    reviews: isLarge ? [] : settled.reviews,
    steps: isLarge ? [] : settled.steps,
    keeping: { ...keeping, mark: null, elsewhere: null },
  };
  return { note: JSON.stringify(note), files: isLarge ? [] : sources };
}

/** The sample, remembered as such. */
export function rememberingSample(adapters: Adapters): { readonly adapters: Adapters; readonly samples: WeakSet<readonly HostFile[]> } {
  const samples = new WeakSet<readonly HostFile[]>();
  const loadSample = async () => {
    const files = await adapters.loadSample();
    samples.add(files);
    return files;
  };
  return { adapters: { ...adapters, loadSample }, samples };
}
