// One numbered statement: its sentences, where each number comes from, the rows it rests on, and room for a comment.
import type { PageSpan, PageStatement } from '../briefing/html/page-content.ts';
import { dayWords } from '../briefing/html/page-words.ts';
import { commentPart } from './comment-part.ts';
import { button, el, own, refill } from './elements.ts';
import { type View, voiceOf } from './view-state.ts';
import { chromeOf } from './words.ts';

/** Rows that are named under a number; the rest is counted. */
const MOST_ROWS = 8;

export interface StatementActs {
  /** Shows on the map what the statement rests on. */
  light?(statement: PageStatement): void;
}

export function statementPart(view: View, statement: PageStatement, acts: StatementActs = {}): HTMLElement {
  const state = view.get();
  const chrome = chromeOf(state);
  const { number, title } = statement;
  const source = el('div', { class: 'source', hidden: true });
  const sentences = statement.sentences[voiceOf(state)];
  const words = el(
    'p',
    { class: 'sentences' },
    ...sentences.flatMap((sentence, index) => [index > 0 && ' ', ...sentence.map((span) => spanPart(view, span, source))]),
  );
  const rest = statement.more?.[voiceOf(state)] ?? [];
  const more =
    rest.length === 0 ? null : rest.flatMap((sentence, index) => [index > 0 && ' ', ...sentence.map((span) => spanPart(view, span, source))]);
  const light = acts.light;
  return el(
    'article',
    { class: 'statement', id: `statement-${number}`, tabindex: '-1', 'aria-label': chrome.statement(number) },
    el('span', { class: 'number', 'aria-hidden': 'true' }, String(number)),
    el(
      'div',
      { class: 'told' },
      title && el('h3', {}, own(title[state.language])),
      words,
      more === null ? null : el('details', { class: 'more' }, el('summary', {}, chrome.unfold), el('p', { class: 'sentences' }, ...more)),
      source,
      el(
        'div',
        { class: 'below' },
        statement.rows.length > 0 && rowsPart(view, statement.rows),
        light && statement.rows.length > 0 ? button(chrome.showOnMap, () => light(statement), { class: 'link' }) : null,
        commentPart(view, statement),
      ),
    ),
  );
}

/** A number is a button that says what it was counted from. */
function spanPart(view: View, { text, source }: PageSpan, place: HTMLElement): Node {
  if (!source) return document.createTextNode(own(text).textContent ?? '');
  const chrome = chromeOf(view.get());
  const number = button(text, () => flip(), { class: 'counted', 'aria-expanded': 'false', 'aria-label': chrome.sourceOf(text) });
  const flip = () => {
    const isOpen = number.getAttribute('aria-expanded') === 'true';
    for (const other of place.parentElement?.querySelectorAll('.counted') ?? []) other.setAttribute('aria-expanded', 'false');
    number.setAttribute('aria-expanded', String(!isOpen));
    place.hidden = isOpen;
    refill(place, ...(isOpen ? [] : sourceWords(view, source)));
  };
  return number;
}

function sourceWords(view: View, { rows, day, note }: NonNullable<PageSpan['source']>): Element[] {
  const { language } = view.get();
  const chrome = chromeOf(view.get());
  const counted = day === null ? chrome.counted(rows.length) : chrome.countedOn(rows.length, dayWords(day, language));
  const hidden = Number(note ?? 0);
  return [
    el('p', {}, rows.length === 0 && hidden === 0 ? chrome.noRows : counted),
    ...(hidden > 0 ? [el('p', {}, chrome.notHere(hidden))] : []),
    ...(rows.length > 0 ? [rowList(view, rows)] : []),
  ];
}

function rowList(view: View, rows: readonly number[]): HTMLElement {
  const { language } = view.get();
  const items = rows.slice(0, MOST_ROWS).flatMap((at) => {
    const row = view.content.rows[at];
    return row ? [el('li', {}, own(row.title[language]), el('span', { class: 'place' }, own(row.place)))] : [];
  });
  const more = rows.length - MOST_ROWS;
  return el('ul', { class: 'rows' }, ...items, more > 0 && el('li', { class: 'none' }, chromeOf(view.get()).more(more)));
}

function rowsPart(view: View, rows: readonly number[]): HTMLElement {
  const chrome = chromeOf(view.get());
  return el('details', { class: 'source-rows' }, el('summary', {}, `${chrome.source} (${rows.length})`), rowList(view, rows));
}
