// What people said of findings, laid beside the findings of today: the state of each, and whether its facts changed since.
import { type FindingReview, findingKey, type ReviewState } from '../model/finding-review.ts';
import type { Bilingual } from './bilingual.ts';
import type { Finding } from './finding.ts';

/** What a person says: the state, why, in which role (never a name), and the ISO day. */
export interface Said {
  readonly state: ReviewState;
  readonly reason: string;
  readonly role: string;
  readonly on: string;
}

/** The review, or why it is refused. */
export type Reviewed = { readonly review: FindingReview } | { readonly refused: Bilingual };

/** Accepting asks for a reason; what is opened again or solved may have one. */
export function reviewFinding(finding: Pick<Finding, 'rule' | 'about' | 'fingerprint'>, said: Said): Reviewed {
  const reason = said.reason.trim();
  if (said.state === 'accepted' && reason === '') return { refused: NEEDS_REASON };
  const { rule, about, fingerprint } = finding;
  return { review: { rule, about, state: said.state, reason, role: said.role.trim(), on: said.on, fingerprint } };
}

const NEEDS_REASON: Bilingual = {
  nl: 'Schrijf op waarom u deze bevinding aanvaardt. Zonder reden kan dat niet.',
  en: 'Write down why you accept this finding. It cannot be done without a reason.',
};

/** The state of a finding. `isChanged`: what it rests on is not what the person saw; the state stays, and the screen says so. */
export interface FindingState {
  readonly state: ReviewState;
  readonly review: FindingReview | null;
  readonly isChanged: boolean;
}

const OPEN: FindingState = { state: 'open', review: null, isChanged: false };

/** The state of each finding, by `findingKey`. Nothing said means open. */
export function statesOf(findings: readonly Finding[], reviews: readonly FindingReview[]): ReadonlyMap<string, FindingState> {
  const said = new Map(reviews.map((review) => [findingKey(review), review]));
  return new Map(
    findings.map((finding) => {
      const review = said.get(findingKey(finding));
      return [findingKey(finding), review ? stateFrom(finding, review) : OPEN];
    }),
  );
}

/** A review without a fingerprint was written by hand: nothing is known of what the person saw. */
function stateFrom(finding: Finding, review: FindingReview): FindingState {
  const isChanged = review.state !== 'open' && review.fingerprint !== '' && review.fingerprint !== finding.fingerprint;
  return { state: review.state, review, isChanged };
}

/** What was said of findings that are no longer found on this day: solved in fact, or of another day. */
export function reviewsWithoutFinding(findings: readonly Finding[], reviews: readonly FindingReview[]): FindingReview[] {
  const found = new Set(findings.map(findingKey));
  return reviews.filter((review) => !found.has(findingKey(review)));
}
