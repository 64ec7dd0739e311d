// The words of merging in the language of the moment.
import type { MergingText } from './merging-nl.ts';
import type { Catalogue } from './nl.ts';

export function mergingText({ topics }: Pick<Catalogue, 'topics'>): MergingText {
  return topics.merging;
}
