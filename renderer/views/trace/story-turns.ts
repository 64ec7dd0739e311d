// Following a package over forks: which ways there are at a step, and what a choice changes. Knows no words.
import { type Journey, type StoryHop, turnOf } from '../../trace/story/journey.ts';
import type { Inquiry } from '../../workspace/asking/inquiry.ts';

export type StoryInquiry = Extract<Inquiry, { readonly kind: 'story' }>;

/** The ways on after a step (from 0; -1 = from the start), the one that is followed first; empty where there is nothing to choose. */
export function waysAfter({ steps }: Journey, at: number): readonly StoryHop[] {
  const next = steps[at + 1];
  return next && next.others.length > 0 ? [next.hop, ...next.others] : [];
}

/** Follows another way after step `at`. Turns taken before it stay; those after it were on a road that is left. */
export function withTurn(inquiry: StoryInquiry, journey: Journey, at: number, hop: StoryHop): StoryInquiry {
  const before = new Set(journey.steps.slice(0, at + 1).map((step) => turnOf(step.hop)));
  return { ...inquiry, turns: [...inquiry.turns.filter((turn) => before.has(turn)), turnOf(hop)], at: at + 1 };
}

/** The same story at another step; it stays within the journey. */
export function atStep(inquiry: StoryInquiry, at: number, count: number): StoryInquiry {
  return { ...inquiry, at: Math.max(0, Math.min(count - 1, at)) };
}
