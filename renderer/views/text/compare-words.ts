// The words of scenarios and of comparing in the language of the moment.
import type { CompareText } from './compare-nl.ts';
import type { Catalogue } from './nl.ts';

export function compareText({ topics }: Pick<Catalogue, 'topics'>): CompareText {
  return topics.compare;
}
