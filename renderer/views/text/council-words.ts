// The words of the three ways to look at a case, in the language of the moment.

import type { CouncilText } from './council-nl.ts';
import type { Catalogue } from './nl.ts';

export function councilText({ topics }: Pick<Catalogue, 'topics'>): CouncilText {
  return topics.council;
}
