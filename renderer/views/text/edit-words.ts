// The words of editing in the language of the moment.
import { editEn } from './edit-en.ts';
import { type EditText, editNl } from './edit-nl.ts';
import type { Catalogue } from './nl.ts';

export function editText({ language }: Pick<Catalogue, 'language'>): EditText {
  return language === 'nl' ? editNl : editEn;
}
