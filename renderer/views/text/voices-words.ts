// The words about what people say, in the language of the moment.
import type { Language } from '../../workspace/state.ts';
import { voicesEn } from './voices-en.ts';
import { type VoicesText, voicesNl } from './voices-nl.ts';

export function voicesText({ language }: { readonly language: Language }): VoicesText {
  return language === 'nl' ? voicesNl : voicesEn;
}

/** "2 bezwaren of vragen open. 1 bezwaar of vraag beantwoord". */
export function voiceCountWords(text: VoicesText, { open, answered }: { readonly open: number; readonly answered: number }): string {
  return [open > 0 ? text.open(open) : '', answered > 0 ? text.answered(answered) : ''].filter(Boolean).join('. ');
}
