// The words of editing in the language of the moment.
import type { EditText } from './edit-nl.ts';
import type { Catalogue } from './nl.ts';

export function editText({ topics }: Pick<Catalogue, 'topics'>): EditText {
  return topics.edit;
}
