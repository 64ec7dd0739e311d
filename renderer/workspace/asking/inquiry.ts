// What is being asked of the case: which trace or story lies over the map and what the rules found. Types only, and how it begins.

import type { Lens } from '../../graph/lenses/lens.ts';
import type { ErrorMarks } from '../../graph/lenses/lens-data.ts';
import type { Checked } from '../../review/check-case.ts';
import type { ErrorTrace } from '../../trace/error-trace.ts';
import type { Outcome } from '../../trace/outcome.ts';
import { type Checking, FIRST_REVIEW, type ReviewLook } from './review-look.ts';

/** Where a story begins. */
export interface StoryStart {
  readonly kind: 'exchange' | 'dataset';
  readonly id: string;
}

/**
 * What lies over the map, with its answer beside it. `error`: a wrong value of a category in a dataset; `until` = the hour of the scrubber (null = all of it).
 * `choose`: what it is about is still to be chosen, or only `id` of it is known. `story`: follow the package; `turns` are the exchanges or datasets chosen where the road forks, `at` the step that is told (from 0).
 * `origin`: how a number of a series came here; `placeId` = the area or unit it is of (null = the series as a whole, or the city).
 */
export type Inquiry =
  | {
      readonly kind: 'error';
      readonly datasetId: string;
      readonly categoryId: string;
      readonly subjectId: string | null;
      readonly until: number | null;
    }
  | { readonly kind: 'story'; readonly start: StoryStart; readonly turns: readonly string[]; readonly at: number }
  | { readonly kind: 'backward'; readonly id: string }
  | { readonly kind: 'origin'; readonly seriesId: string; readonly placeId: string | null }
  | { readonly kind: 'reach'; readonly exchangeId: string; readonly hops: number }
  | { readonly kind: 'leak'; readonly systemId: string }
  | { readonly kind: 'stops'; readonly systemId: string }
  | { readonly kind: 'supplier'; readonly organisationId: string }
  | { readonly kind: 'resident'; readonly subjectIds: readonly string[] }
  | { readonly kind: 'hubs' }
  | { readonly kind: 'choose'; readonly about: InquiryKind; readonly id: string | null };

/** What can be asked about something that is yet to be chosen. */
export type InquiryKind = 'error' | 'story' | 'backward' | 'reach' | 'leak' | 'stops' | 'supplier' | 'resident';

/** Part of the questions screen: ready questions, or one's own in SQL. */
export type QuestionsPart = 'ask' | 'sql';

/** `checked` is what the rules found, `of` the network of the case on its `day`: of another case or day it is out of date. */
export interface Inquiries {
  readonly inquiry: Inquiry | null;
  /** The answer to an inquiry into an error, and its marks on the map; null until it is worked out. */
  readonly traced: Outcome<ErrorTrace> | null;
  /** The inquiry into an error that could not be worked out; of another inquiry it says nothing. */
  readonly traceFailed: Inquiry | null;
  readonly errorMarks: ErrorMarks | null;
  /** The lens that was looked through before an error was traced. */
  readonly lensBefore: Lens | null;
  readonly checked: (Checked & { readonly of: object }) | null;
  /** null while no rules are asked. */
  readonly checking: Checking | null;
  readonly reviewLook: ReviewLook;
  readonly questionsPart: QuestionsPart;
  /** The ready question that is open, by its id, and the values given to its parameters. */
  readonly question: { readonly id: string; readonly given: Readonly<Record<string, string>> } | null;
}

export const NOTHING_ASKED: Inquiries = {
  inquiry: null,
  traced: null,
  traceFailed: null,
  errorMarks: null,
  lensBefore: null,
  checked: null,
  checking: null,
  reviewLook: FIRST_REVIEW,
  questionsPart: 'ask',
  question: null,
};
