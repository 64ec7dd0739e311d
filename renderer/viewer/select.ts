// A list to choose from, with its label before it.
import { el } from './elements.ts';

type Choice = readonly [value: string, words: string];

export function select(label: string, id: string, choices: readonly Choice[], chosen: string, act: (value: string) => void): HTMLElement {
  const list = el('select', { id: `choose-${id}` }, ...choices.map(([value, words]) => el('option', { value }, words)));
  list.value = chosen;
  list.addEventListener('change', () => act(list.value));
  return el('span', { class: 'choice' }, el('label', { for: `choose-${id}` }, label), list);
}
