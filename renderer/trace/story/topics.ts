// What a sentence of the story is about, and what a language must be able to say. Knows no words.
import type { StoryDataset } from '../../model/story.ts';
import type { Depth } from './cleaned.ts';
import type { DerivationFacts, ExchangeFacts, Found, Party } from './facts.ts';
import type { JourneyEnd } from './journey.ts';
import type { Phrase } from './phrase.ts';
import type { UnknownWords } from './unknown-sentences.ts';

/** In the order in which they are told. The first three say who, what and why; a reader may fold the rest. */
export const STORY_TOPICS = [
  'who',
  'data',
  'purpose',
  'basis',
  'place',
  'storage',
  'speed',
  'carrier',
  'hub',
  'role',
  'correction',
  'feedback',
  'temporary',
  'period',
  'step',
  'register',
  'account',
] as const;
export type ExchangeTopic = (typeof STORY_TOPICS)[number];

/** `unknown` says what is not filled in; the others frame the steps of a whole journey. */
export type StoryTopic = ExchangeTopic | 'made' | 'unknown' | 'opening' | 'others' | 'end' | 'summary';

/** Where a way goes that is not told: who receives, or what is made. */
export type WayOn = { readonly kind: 'party'; readonly party: Party } | { readonly kind: 'made'; readonly dataset: Found<StoryDataset> };

/** What the story begins with. */
export type Beginning =
  | { readonly kind: 'dataset'; readonly dataset: Found<StoryDataset>; readonly party: Party }
  | { readonly kind: 'exchange'; readonly exchange: Found<{ readonly name: string | null }> };

/** How a journey ends, with the exchange of its last step if that is one. */
export interface Ending {
  readonly end: JourneyEnd;
  readonly last: ExchangeFacts | null;
}

/** One language at one depth. Each function gives no, one or several sentences without their full stop. */
export interface Teller {
  readonly language: 'nl' | 'en';
  readonly depth: Depth;
  capital(text: string): string;
  readonly exchange: Readonly<Record<ExchangeTopic, (facts: ExchangeFacts) => readonly Phrase[]>>;
  derivation(facts: DerivationFacts): readonly { readonly topic: StoryTopic; readonly sentences: readonly Phrase[] }[];
  /** Said at the step where it is not certain that the same data goes on. */
  uncertain(): readonly Phrase[];
  readonly unknown: UnknownWords;
  opening(beginning: Beginning, day: string | null, steps: number): readonly Phrase[];
  /** Ways not followed from here. */
  others(ways: readonly WayOn[], main: WayOn | null): readonly Phrase[];
  end(ending: Ending, beyond: readonly WayOn[]): readonly Phrase[];
}
