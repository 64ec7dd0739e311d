// Finding a name or word: nodes of the map, statements and words of the page, as the reader types.
import { button, el, own, refill } from './elements.ts';
import type { Drawn } from './picture.ts';
import { type View, voiceOf } from './view-state.ts';
import { chromeOf } from './words.ts';

export interface SearchActs {
  drawn(): Drawn | null;
  showNode(id: string): void;
  goTo(statement: number): void;
  goToTerms(): void;
}

interface Hit {
  readonly words: string;
  readonly where: string;
  act(): void;
}

const MOST = 12;

export function searchPart(view: View, acts: SearchActs): HTMLElement {
  const { search: words } = chromeOf(view.get());
  const input = el('input', {
    id: 'search',
    type: 'search',
    autocomplete: 'off',
    'aria-label': words.label,
    'aria-describedby': 'search-count',
    class: 'search-field',
  });
  input.placeholder = words.hint;
  const [list, count] = [el('ul', { class: 'hits', hidden: true }), el('p', { class: 'visually-hidden', id: 'search-count', role: 'status' })];
  const close = () => {
    list.hidden = true;
  };
  const find = () => {
    const hits = input.value.trim().length < 2 ? null : hitsFor(view, acts, input.value);
    list.hidden = hits === null;
    count.textContent = hits === null ? '' : hits.length === 0 ? words.none : words.found(hits.length);
    if (hits === null) return;
    const items = hits.slice(0, MOST).map((hit) => {
      const item = button(
        '',
        () => {
          close();
          hit.act();
        },
        { class: 'hit' },
      );
      item.append(own(hit.words), el('span', { class: 'where' }, hit.where));
      return el('li', {}, item);
    });
    const more = hits.length - MOST;
    refill(
      list,
      ...items,
      hits.length === 0 ? el('li', { class: 'none' }, words.none) : null,
      more > 0 ? el('li', { class: 'none' }, chromeOf(view.get()).more(more)) : null,
    );
  };
  input.addEventListener('input', find);
  const element = el('div', { class: 'search', role: 'search' }, input, list, count);
  element.addEventListener('keydown', (event) => onKey(event, input, list, close));
  element.addEventListener('focusout', (event) => {
    if (!element.contains(event.relatedTarget as Node | null)) close();
  });
  return element;
}

/** Down and up walk through what was found; Escape closes it. */
function onKey(event: KeyboardEvent, input: HTMLInputElement, list: HTMLElement, close: () => void): void {
  const items = [...list.querySelectorAll<HTMLButtonElement>('button')];
  const now = items.indexOf(document.activeElement as HTMLButtonElement);
  if (event.key === 'Escape') {
    close();
    input.focus();
  } else if (event.key === 'ArrowDown') items[Math.min(now + 1, items.length - 1)]?.focus();
  else if (event.key === 'ArrowUp') (now <= 0 ? input : items[now - 1])?.focus();
  else if (event.key === 'Enter' && document.activeElement === input) items[0]?.click();
  else return;
  event.preventDefault();
  event.stopPropagation();
}

function hitsFor(view: View, acts: SearchActs, query: string): Hit[] {
  const { language } = view.get();
  const { search: words } = chromeOf(view.get());
  const wanted = folded(query);
  const has = (text: string) => folded(text).includes(wanted);
  const nodes = new Map(Object.entries(view.content.nodeWords[view.get().picture.grouping] ?? {}));
  const onMap = [...nodes].filter(([id, { name }]) => acts.drawn()?.graph.nodes.has(id) && has(name[language]));
  const said = view.content.statements.filter(
    ({ title, sentences, more }) =>
      has(title?.[language] ?? '') ||
      [...sentences[voiceOf(view.get())], ...(more?.[voiceOf(view.get())] ?? [])].some((spans) => has(spans.map(({ text }) => text).join(''))),
  );
  const terms = view.content.terms.filter(({ term, means }) => has(term[language]) || has(means[language]));
  return [
    ...onMap.map(([id, { name }]): Hit => ({ words: name[language], where: words.on, act: () => acts.showNode(id) })),
    ...said.map(
      (one): Hit => ({
        words: one.title?.[language] ?? firstWords(one.sentences[voiceOf(view.get())]),
        where: words.statement(one.number),
        act: () => acts.goTo(one.number),
      }),
    ),
    ...terms.map(({ term }): Hit => ({ words: term[language], where: words.term, act: () => acts.goToTerms() })),
  ];
}

function firstWords(sentences: readonly (readonly { readonly text: string }[])[]): string {
  const words = (sentences[0] ?? []).map(({ text }) => text).join('');
  return words.length > 80 ? `${words.slice(0, 79)}…` : words;
}

/** Without capitals and accents. */
function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
}
