// The words about what people say, in the language of the moment.
import type { Catalogue } from './nl.ts';
import type { VoicesText } from './voices-nl.ts';

export function voicesText({ topics }: Pick<Catalogue, 'topics'>): VoicesText {
  return topics.voices;
}

/** "2 bezwaren of vragen open. 1 bezwaar of vraag beantwoord". */
export function voiceCountWords(text: VoicesText, { open, answered }: { readonly open: number; readonly answered: number }): string {
  return [open > 0 ? text.open(open) : '', answered > 0 ? text.answered(answered) : ''].filter(Boolean).join('. ');
}
