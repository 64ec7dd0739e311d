// The words of the guided tour, in the language of the moment.
import type { Language } from '../../workspace/state.ts';
import { tourEn } from './tour-en.ts';
import { type TourText, tourNl } from './tour-nl.ts';

export function tourText({ language }: { readonly language: Language }): TourText {
  return language === 'nl' ? tourNl : tourEn;
}
