// The words of "how did this number get here?" in the language of the moment.
import type { Catalogue } from './nl.ts';
import { originEn } from './origin-en.ts';
import { type OriginWords, originNl } from './origin-nl.ts';

export function originText({ language }: Pick<Catalogue, 'language'>): OriginWords {
  return language === 'nl' ? originNl : originEn;
}
