// The words of papers in the language of the moment.
import type { Catalogue } from './nl.ts';
import type { PaperText } from './paper-nl.ts';

export function paperText({ topics }: Pick<Catalogue, 'topics'>): PaperText {
  return topics.paper;
}
