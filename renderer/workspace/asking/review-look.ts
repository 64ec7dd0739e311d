// How the findings are looked at: what is let through, in which order, which groups are folded, and the finding that is chosen.

import type { Selection } from '../../graph/focus.ts';
import type { ReviewState } from '../../model/finding-review.ts';
import type { Severity } from '../../model/own-rule.ts';
import type { Lit } from '../looking/narrowing.ts';

/** What findings are gathered by. */
export const REVIEW_ORDERS = ['severity', 'department', 'rule'] as const;
export type ReviewOrder = (typeof REVIEW_ORDERS)[number];

/** null lets everything through. `department` is the key of a department or partner (views/review/departments.ts). */
export interface ReviewFilter {
  readonly rule: string | null;
  readonly department: string | null;
  readonly severity: Severity | null;
  readonly state: ReviewState | null;
}

export interface ReviewLook {
  readonly filter: ReviewFilter;
  readonly sortBy: ReviewOrder;
  /** Groups that are folded, by their key. */
  readonly folded: ReadonlySet<string>;
  /** By `findingKey`. */
  readonly chosen: string | null;
  /** What was last shown on the map from here: it leads back as long as it is what stands out, or is chosen, there. */
  readonly onMap: Lit | Selection | null;
}

export const NO_REVIEW_FILTER: ReviewFilter = { rule: null, department: null, severity: null, state: null };

export const FIRST_REVIEW: ReviewLook = { filter: NO_REVIEW_FILTER, sortBy: 'severity', folded: new Set(), chosen: null, onMap: null };

/** The rules are being asked: so many of so many; or why that failed as a whole. */
export type Checking = { readonly done: number; readonly total: number } | { readonly failed: string };
