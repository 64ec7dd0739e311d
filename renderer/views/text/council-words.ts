// The words of the three ways to look at a case, in the language of the moment.
import type { Language } from '../../workspace/state.ts';
import { councilEn } from './council-en.ts';
import { type CouncilText, councilNl } from './council-nl.ts';

export function councilText({ language }: { readonly language: Language }): CouncilText {
  return language === 'nl' ? councilNl : councilEn;
}
