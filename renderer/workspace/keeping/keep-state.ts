// What the workspace knows of the case as a file: where it is, whether everything is saved, and what stands in the way. Types and their beginnings only.
import type { HostFile, LeftWork, OpenElsewhere, RecentCase, SaveReason } from '../../host/host.ts';

export type { LeftWork } from '../../host/host.ts';

import type { SettledByUser } from '../settled.ts';

/** Why a file may not be saved over: it is of a newer format, was damaged, or may not be written. */
export type NotOver = 'newer' | 'damaged' | 'read-only';

/** The case as it was when it was last the same as its file. */
export interface SavedMark {
  readonly sources: readonly HostFile[];
  readonly settled: SettledByUser;
  /** The last place on the map that was chosen by hand; null when none was. */
  readonly placing: unknown;
}

export interface Keeping {
  readonly caseId: string | null;
  readonly handle: string | null;
  /** Of the case file; null when there is none yet. */
  readonly name: string | null;
  /** SHA-256 of the file as this window last read or wrote it. */
  readonly seen: string | null;
  /** When it was saved in this window; ISO, UTC. */
  readonly savedAt: string | null;
  readonly notOver: NotOver | null;
  /** null = nothing of it is in a file. */
  readonly mark: SavedMark | null;
  readonly isUnsaved: boolean;
  /** The last acts could not be kept for after a crash. */
  readonly isUnkept: boolean;
  readonly elsewhere: OpenElsewhere | null;
  /** Under which name unsaved work is kept. */
  readonly workId: string | null;
}

/** What keeps the case from being saved, or a file from being opened. */
export type KeepTrouble =
  | { readonly kind: 'changed-outside'; readonly isGone: boolean }
  | { readonly kind: 'locked'; readonly where: string; readonly since: string }
  | { readonly kind: 'failed'; readonly reason: SaveReason; readonly detail: string }
  | { readonly kind: 'recent-gone'; readonly id: string; readonly name: string }
  | { readonly kind: 'no-previous' }
  | { readonly kind: 'work-lost' };

export interface KeepState {
  readonly keeping: Keeping;
  readonly keepTrouble: KeepTrouble | null;
  readonly recent: readonly RecentCase[];
  /** Unsaved work of windows that are gone. */
  readonly leftWork: readonly LeftWork[];
  readonly isSaving: boolean;
  /** What was seen of the file when it was looked at last and had become another than `seen`; of no meaning when `seen` is not that of `keeping` any more. */
  readonly outside: { readonly seen: string; readonly isGone: boolean } | null;
  /** Another one for every case that is opened. */
  readonly opened: object | null;
}

export const NOTHING_KEPT: Keeping = {
  caseId: null,
  handle: null,
  name: null,
  seen: null,
  savedAt: null,
  notOver: null,
  mark: null,
  isUnsaved: false,
  isUnkept: false,
  elsewhere: null,
  workId: null,
};

export const FIRST_KEEPING: KeepState = {
  keeping: NOTHING_KEPT,
  keepTrouble: null,
  recent: [],
  leftWork: [],
  isSaving: false,
  outside: null,
  opened: null,
};
