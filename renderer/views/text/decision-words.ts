// The words of decisions in the language of the moment.
import { decisionsEn } from './decisions-en.ts';
import { type DecisionsText, decisionsNl } from './decisions-nl.ts';
import type { Catalogue } from './nl.ts';

export function decisionText({ language }: Pick<Catalogue, 'language'>): DecisionsText {
  return language === 'nl' ? decisionsNl : decisionsEn;
}
