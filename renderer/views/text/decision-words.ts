// The words of decisions in the language of the moment.
import type { DecisionsText } from './decisions-nl.ts';
import type { Catalogue } from './nl.ts';

export function decisionText({ topics }: Pick<Catalogue, 'topics'>): DecisionsText {
  return topics.decisions;
}
