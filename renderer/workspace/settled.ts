// What the user settled about the files of a case: it outlives reading them again.
import type { Step } from '../model/change.ts';
import type { Choices } from '../model/conflict.ts';
import type { FindingReview } from '../model/finding-review.ts';

/** What the user settled about the sources of the case. `describers`: the unit or organisation that described a file or what it was dropped in, as its id. */
export interface SettledByUser {
  readonly choices: Choices;
  readonly describers: ReadonlyMap<string, string>;
  /** What was said of findings since the files were opened. */
  readonly reviews: readonly FindingReview[];
  /** What was changed in the rows since the files were opened, oldest first. */
  readonly steps: readonly Step[];
}

export const NOTHING_SETTLED: SettledByUser = { choices: new Map(), describers: new Map(), reviews: [], steps: [] };
