// What a person said of a finding. The finding itself is computed anew each time; this is kept in findings.csv of a case.

export const REVIEW_STATES = ['open', 'accepted', 'solved'] as const;
export type ReviewState = (typeof REVIEW_STATES)[number];

/** The columns of findings.csv. */
export const REVIEW_COLUMNS = ['rule', 'about', 'state', 'reason', 'role', 'on', 'fingerprint'] as const;

/** `role` is a role, never a name; `on` an ISO day; `fingerprint` stands for the facts the person saw. */
export interface FindingReview {
  readonly rule: string;
  readonly about: string;
  readonly state: ReviewState;
  readonly reason: string;
  readonly role: string;
  readonly on: string;
  readonly fingerprint: string;
}

/** One text for one finding, whatever its rule and row are called. */
export function findingKey({ rule, about }: { readonly rule: string; readonly about: string }): string {
  return JSON.stringify([rule, about]);
}

/** The reviews of both, of the same finding the later one. In the order in which findings were first spoken of. */
export function latestReviews(earlier: readonly FindingReview[], later: readonly FindingReview[]): FindingReview[] {
  return [...new Map([...earlier, ...later].map((review) => [findingKey(review), review])).values()];
}
