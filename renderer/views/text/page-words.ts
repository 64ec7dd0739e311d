// The words of making one page, in the language of the moment.
import type { Catalogue } from './nl.ts';
import { pageEn } from './page-en.ts';
import { type PageText, pageNl } from './page-nl.ts';

export function pageText({ language }: Pick<Catalogue, 'language'>): PageText {
  return language === 'nl' ? pageNl : pageEn;
}
