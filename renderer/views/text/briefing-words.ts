// The words of the briefing in the language of the moment.
import { briefingEn } from './briefing-en.ts';
import { type BriefingText, briefingNl } from './briefing-nl.ts';
import type { Catalogue } from './nl.ts';

export function briefingText({ language }: Pick<Catalogue, 'language'>): BriefingText {
  return language === 'nl' ? briefingNl : briefingEn;
}
