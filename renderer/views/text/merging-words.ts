// The words of merging in the language of the moment.
import { mergingEn } from './merging-en.ts';
import { type MergingText, mergingNl } from './merging-nl.ts';
import type { Catalogue } from './nl.ts';

export function mergingText({ language }: Pick<Catalogue, 'language'>): MergingText {
  return language === 'nl' ? mergingNl : mergingEn;
}
