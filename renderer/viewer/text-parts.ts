// The parts that are read: all flows by sender, the words explained, and what is not on the page.
import { leftOutLines } from '../briefing/html/left-out-lines.ts';
import type { PageStatement } from '../briefing/html/page-content.ts';
import { button, el, own } from './elements.ts';
import { statementPart } from './statement-part.ts';
import type { View } from './view-state.ts';
import { chromeOf } from './words.ts';

export function flowsPart(view: View, light: (statement: PageStatement) => void): HTMLElement {
  const chrome = chromeOf(view.get());
  const groups = new Map<string, PageStatement[]>();
  for (const { statement, from } of view.content.flows) {
    const told = view.content.statements[statement - 1];
    if (told) groups.set(from, [...(groups.get(from) ?? []), told]);
  }
  const sections = [...groups].map(([from, statements]) =>
    el(
      'details',
      { class: 'sender', open: true },
      el('summary', {}, own(chrome.from(from)), el('span', { class: 'tally' }, String(statements.length))),
      ...statements.map((one) => statementPart(view, one, { light })),
    ),
  );
  const fold = (isOpen: boolean) => () => {
    for (const section of sections) section.open = isOpen;
  };
  return el(
    'div',
    { class: 'flows' },
    el('p', { class: 'buttons' }, button(chrome.unfoldAll, fold(true)), button(chrome.foldAll, fold(false))),
    ...sections,
  );
}

export function termsPart(view: View): HTMLElement {
  const { language } = view.get();
  const chrome = chromeOf(view.get());
  const { terms } = view.content;
  if (terms.length === 0) return el('p', { class: 'none' }, chrome.terms.none);
  const sorted = [...terms].sort((one, other) => one.term[language].localeCompare(other.term[language], language));
  const lines = sorted.map(({ of, term, means }) =>
    el('tr', {}, el('th', { scope: 'row' }, own(term[language])), el('td', {}, of[language]), el('td', {}, own(means[language]))),
  );
  const head = el('tr', {}, ...[chrome.terms.term, chrome.terms.of, chrome.terms.means].map((words) => el('th', { scope: 'col' }, words)));
  return el(
    'div',
    {},
    el('p', {}, chrome.terms.intro),
    el(
      'div',
      { class: 'wide', tabindex: '0', role: 'group', 'aria-label': chrome.terms.term },
      el('table', {}, el('thead', {}, head), el('tbody', {}, ...lines)),
    ),
  );
}

export function leftOutPart(view: View): HTMLElement {
  const chrome = chromeOf(view.get());
  const lines = leftOutLines(view.content, chrome).map((line) => el('li', {}, own(line)));
  return el('div', {}, el('p', {}, chrome.leftOut.intro), el('ul', { class: 'left-out' }, ...lines), el('p', {}, chrome.leftOut.stays));
}
