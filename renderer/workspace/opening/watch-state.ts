// What is known about the folder that is watched: its name, since when, what came of it last, and what could not be read.
import type { UnreadReason } from '../../host/host.ts';

/** Why a file of the folder adds nothing: the host could not read it, no reader knows it, or its columns are still to be named. */
export type WatchTroubleReason = UnreadReason | 'unknown' | 'columns';

export interface WatchTrouble {
  readonly path: string;
  readonly why: WatchTroubleReason;
}

/**
 * Moments in milliseconds since 1970. `folder` null = nothing is watched. `readAt` = when files of it last joined the case, `changedAt` = when the youngest of those was written;
 * `joined` = how many files joined then, `replaced` = those of them that took the place of an earlier version with the same name. `caseReadAt` = when the files of the case were last read, watched or not. `isRefused` = the user asked to watch and this host cannot; `canWatch` false = that is known since.
 */
export interface WatchState {
  readonly folder: string | null;
  readonly since: number | null;
  readonly readAt: number | null;
  readonly changedAt: number | null;
  readonly joined: number;
  readonly replaced: readonly string[];
  readonly caseReadAt: number | null;
  readonly isGone: boolean;
  readonly isRefused: boolean;
  readonly canWatch: boolean;
  readonly troubles: readonly WatchTrouble[];
}

export const NOTHING_WATCHED: WatchState = {
  folder: null,
  since: null,
  readAt: null,
  changedAt: null,
  joined: 0,
  replaced: [],
  caseReadAt: null,
  isGone: false,
  isRefused: false,
  canWatch: true,
  troubles: [],
};
