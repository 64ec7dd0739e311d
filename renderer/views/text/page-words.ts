// The words of making one page, in the language of the moment.
import type { Catalogue } from './nl.ts';
import type { PageText } from './page-nl.ts';

export function pageText({ topics }: Pick<Catalogue, 'topics'>): PageText {
  return topics.page;
}
