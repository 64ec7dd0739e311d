// The words of "how did this number get here?" in the language of the moment.
import type { Catalogue } from './nl.ts';
import type { OriginWords } from './origin-nl.ts';

export function originText({ topics }: Pick<Catalogue, 'topics'>): OriginWords {
  return topics.origin;
}
