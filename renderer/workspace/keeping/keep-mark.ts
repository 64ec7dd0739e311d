// Whether the open case is the same as its file: what is remembered of the moment when it was, and what counts as a difference.

import type { OpenCase, WorkspaceState } from '../state.ts';
import type { Keeping, SavedMark } from './keep-state.ts';
import { NOTHING_KEPT } from './keep-state.ts';
import { isSameSettled } from './work-lines.ts';

/** Another one for every case that is opened. */
export type OpenedNow = WorkspaceState['opened'];

/** Places on the map that were chosen by hand are work too; what is only looked at is not. */
const OF_THE_CASE: ReadonlySet<string> = new Set(['pin', 'unpin', 'tidy']);

function lastPlacing({ undoable }: Pick<WorkspaceState, 'undoable'>): unknown {
  return undoable.findLast((act) => act.kind === 'view' && OF_THE_CASE.has(act.act)) ?? null;
}

export function markOf(state: Pick<WorkspaceState, 'openCase' | 'undoable'>): SavedMark | null {
  const { openCase } = state;
  return openCase && { sources: openCase.sources, settled: openCase.settled, placing: lastPlacing(state) };
}

/** Nothing is lost when a case that was only opened is closed. */
export function isUnsaved(state: Pick<WorkspaceState, 'openCase' | 'undoable'>, mark: SavedMark | null): boolean {
  const { openCase } = state;
  if (!openCase) return false;
  if (!mark) return true;
  const isSameSources = mark.sources.length === openCase.sources.length && mark.sources.every((file, index) => file === openCase.sources[index]);
  return !isSameSources || !isSameSettled(mark.settled, openCase.settled) || mark.placing !== lastPlacing(state);
}

/** A case that was just opened. It has a file of its own when it is one case file and nothing else; `seen` is still to be worked out. */
export function keepingOf({ sources, caseFile }: OpenCase): Keeping {
  const [file] = sources;
  if (!file || sources.length !== 1 || !caseFile || caseFile.path !== file.path) return NOTHING_KEPT;
  const notOver = caseFile.isNewer ? 'newer' : caseFile.isDamaged ? 'damaged' : file.place?.isReadOnly ? 'read-only' : null;
  return { ...NOTHING_KEPT, caseId: caseFile.caseId, handle: file.place?.handle ?? null, name: file.path, notOver };
}
