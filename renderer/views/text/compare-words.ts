// The words of scenarios and of comparing in the language of the moment.
import { compareEn } from './compare-en.ts';
import { type CompareText, compareNl } from './compare-nl.ts';
import type { Catalogue } from './nl.ts';

export function compareText({ language }: Pick<Catalogue, 'language'>): CompareText {
  return language === 'nl' ? compareNl : compareEn;
}
