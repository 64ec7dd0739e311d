// The comment box of one statement: kind and words, no name. What looks like data about a person is refused.

import type { PageStatement } from '../briefing/html/page-content.ts';
import { COMMENT_KINDS, COMMENT_LIMITS, type CommentKind } from '../model/comment-file.ts';
import { personalDataIn } from '../model/personal-data.ts';
import { button, el } from './elements.ts';
import type { Comment, View } from './view-state.ts';
import { chromeOf } from './words.ts';

export function commentPart(view: View, { number }: PageStatement): HTMLElement {
  const chrome = chromeOf(view.get());
  const words = chrome.comments;
  const before = view.get().comments.get(number);
  const summary = el('summary', {}, before ? words.reacted(number) : words.react(number));
  const details = el('details', { class: before ? 'comment has-comment' : 'comment' }, summary);
  /** The box is made when it is first opened: a page can have hundreds of statements. */
  details.addEventListener('toggle', () => {
    if (details.open && details.childElementCount === 1) details.append(form(view, number, summary));
  });
  return details;
}

function form(view: View, number: number, summary: HTMLElement): HTMLElement {
  const chrome = chromeOf(view.get());
  const words = chrome.comments;
  const before = view.get().comments.get(number);
  const kinds = COMMENT_KINDS.map((kind) => el('option', { value: kind }, words.kinds[kind]));
  const [kind, text] = [
    el('select', { id: `kind-${number}` }, ...kinds),
    el('textarea', { id: `text-${number}`, rows: '3', 'aria-describedby': `hint-${number}` }),
  ];
  kind.value = before?.kind ?? 'objection';
  text.value = before?.text ?? '';
  const said = el('p', { class: 'said', role: 'status' });
  const mark = (has: boolean) => {
    summary.textContent = has ? words.reacted(number) : words.react(number);
    summary.parentElement?.classList.toggle('has-comment', has);
  };
  const keep = () => {
    const fault = faultIn(text.value, chrome);
    said.textContent = fault ?? words.kept;
    said.classList.toggle('wrong', fault !== null);
    text.setAttribute('aria-invalid', String(fault !== null));
    if (fault !== null) return;
    put(view, number, {
      id: view.get().comments.get(number)?.id ?? randomId(),
      kind: kind.value as CommentKind,
      text: text.value.trim(),
      writtenOn: today(),
    });
    mark(true);
  };
  /** Who goes on without the button has written it all the same. */
  text.addEventListener('change', () => text.value.trim() !== '' && keep());
  kind.addEventListener('change', () => view.get().comments.has(number) && keep());
  const drop = () => {
    put(view, number, null);
    text.value = '';
    said.textContent = '';
    mark(false);
  };
  return el(
    'div',
    { class: 'comment-form' },
    el('label', { for: `kind-${number}` }, words.kind),
    kind,
    el('label', { for: `text-${number}` }, words.text),
    text,
    el('p', { class: 'hint', id: `hint-${number}` }, words.hint),
    el('p', { class: 'buttons' }, button(words.keep, keep, { class: 'button primary' }), button(words.drop, drop)),
    said,
  );
}

/** What is wrong with a comment, as a sentence; null when nothing is. */
function faultIn(text: string, { comments }: ReturnType<typeof chromeOf>): string | null {
  if (text.trim() === '') return comments.needText;
  if (text.length > COMMENT_LIMITS.text) return comments.tooLong(COMMENT_LIMITS.text);
  return personalDataIn(text).length > 0 ? comments.personal : null;
}

function put(view: View, number: number, comment: Comment | null): void {
  const comments = new Map(view.get().comments);
  if (comment) comments.set(number, comment);
  else comments.delete(number);
  view.set({ comments, isUnsaved: comments.size > 0 });
}

function randomId(): string {
  return `c-${[...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

function today(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
