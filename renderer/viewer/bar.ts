// The bar above the page: title and day, search, and the switches of language, words and colours.
import { dayWords } from '../briefing/html/page-words.ts';
import { button, el, own } from './elements.ts';
import { type SearchActs, searchPart } from './search.ts';
import { select } from './select.ts';
import type { Theme, View } from './view-state.ts';
import { chromeOf } from './words.ts';

export function barPart(view: View, acts: SearchActs): HTMLElement {
  const state = view.get();
  const chrome = chromeOf(state);
  const { content } = view;
  const stand = content.day === null ? '' : chrome.stand(dayWords(content.day, state.language));
  const pair = <T extends string>(label: string, choices: Readonly<Record<T, string>>, chosen: T, act: (value: T) => void) =>
    el(
      'div',
      { class: 'pair', role: 'group', 'aria-label': label },
      ...(Object.entries(choices) as [T, string][]).map(([value, words]) =>
        button(words, () => act(value), {
          'aria-pressed': String(value === chosen),
          lang: label === chrome.languageLabel ? value : document.documentElement.lang,
        }),
      ),
    );
  return el(
    'header',
    { class: 'bar' },
    el(
      'div',
      { class: 'titles' },
      el('h1', {}, own(content.title[state.language])),
      el('p', {}, own([content.title[state.language] === content.caseName ? '' : content.caseName, stand].filter(Boolean).join(' · '))),
    ),
    searchPart(view, acts),
    el(
      'div',
      { class: 'switches' },
      pair(chrome.languageLabel, chrome.languages, state.language, (language) => view.set({ language })),
      pair(chrome.depthLabel, chrome.depths, state.depth, (depth) => view.set({ depth })),
      select(chrome.themeLabel, 'theme', Object.entries(chrome.themes), state.theme, (theme) => view.set({ theme: theme as Theme })),
      button(chrome.print, () => print(), { class: 'button print-button' }),
    ),
  );
}
