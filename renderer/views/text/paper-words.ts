// The words of papers in the language of the moment.
import type { Catalogue } from './nl.ts';
import { paperEn } from './paper-en.ts';
import { type PaperText, paperNl } from './paper-nl.ts';

export function paperText({ language }: Pick<Catalogue, 'language'>): PaperText {
  return language === 'nl' ? paperNl : paperEn;
}
