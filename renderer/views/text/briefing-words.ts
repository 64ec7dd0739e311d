// The words of the briefing in the language of the moment.
import type { BriefingText } from './briefing-nl.ts';
import type { Catalogue } from './nl.ts';

export function briefingText({ topics }: Pick<Catalogue, 'topics'>): BriefingText {
  return topics.briefing;
}
