// All comments of the reader together, and the one small file they go into.
import { COMMENT_LIMITS, commentFileText } from '../model/comment-file.ts';
import { personalDataIn } from '../model/personal-data.ts';
import { button, el, own, refill } from './elements.ts';
import { type View, voiceOf } from './view-state.ts';
import { chromeOf } from './words.ts';

export function commentsPart(view: View, goTo: (statement: number) => void): HTMLElement {
  const list = el('div', { class: 'comment-list' });
  const refresh = () => refill(list, listPart(view, goTo));
  view.onChange((now, before) => now.comments !== before.comments && refresh());
  refresh();
  const { comments: words } = chromeOf(view.get());
  const role = el('input', {
    id: 'role',
    type: 'text',
    maxlength: String(COMMENT_LIMITS.role),
    autocomplete: 'off',
    'aria-describedby': 'role-hint',
  });
  role.value = view.get().role;
  role.addEventListener('input', () => view.set({ role: role.value }));
  const said = el('p', { class: 'said', role: 'status' });
  return el(
    'div',
    { class: 'comments' },
    el('p', {}, words.intro),
    list,
    el('label', { for: 'role' }, words.role),
    role,
    el('p', { class: 'hint', id: 'role-hint' }, words.roleHint),
    el('p', {}, words.how),
    el(
      'p',
      { class: 'buttons' },
      button(words.save, () => save(view, role, said), { class: 'button primary' }),
    ),
    said,
  );
}

function listPart(view: View, goTo: (statement: number) => void): HTMLElement {
  const { comments } = view.get();
  const { comments: words } = chromeOf(view.get());
  if (comments.size === 0) return el('p', { class: 'none' }, words.none);
  const items = [...comments]
    .sort(([one], [other]) => one - other)
    .map(([number, { kind, text }]) => {
      const link = button(words.reacted(number), () => goTo(number), { class: 'link' });
      return el('li', {}, link, el('span', { class: 'kind' }, words.kinds[kind]), el('p', {}, own(text)));
    });
  return el('div', {}, el('p', {}, words.count(comments.size)), el('ul', {}, ...items));
}

function save(view: View, role: HTMLInputElement, said: HTMLElement): void {
  const { comments: words } = chromeOf(view.get());
  const { comments } = view.get();
  const refused = document.querySelector<HTMLElement>('.comment-form [aria-invalid="true"]');
  if (refused) {
    said.textContent = words.personal;
    said.classList.add('wrong');
    refused.focus();
    return;
  }
  const fault =
    comments.size === 0 ? words.none : role.value.trim() === '' ? words.needRole : personalDataIn(role.value).length > 0 ? words.personal : null;
  role.setAttribute('aria-invalid', String(fault !== null && comments.size > 0));
  said.classList.toggle('wrong', fault !== null);
  if (fault !== null) {
    said.textContent = fault;
    if (comments.size > 0) role.focus();
    return;
  }
  const name = `${fileName(view.content.title[view.get().language])}.reacties.json`;
  download(name, fileText(view));
  said.textContent = words.saved(comments.size, name);
  view.set({ isUnsaved: false });
}

function fileText(view: View): string {
  const { content } = view;
  const { comments, role, language } = view.get();
  return commentFileText({
    caseName: content.caseName,
    page: content.page,
    title: content.title[language],
    role: role.trim(),
    comments: [...comments].map(([number, comment]) => {
      const statement = content.statements[number - 1];
      const says = (statement?.sentences[voiceOf(view.get())] ?? []).map((sentence) => sentence.map(({ text }) => text).join('')).join(' ');
      return { ...comment, statement: number, says, targetKind: statement?.about.kind ?? 'case', targetId: statement?.about.id ?? 'case' };
    }),
  });
}

function download(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = el('a', { href: address });
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** Plain letters, no spaces. */
function fileName(title: string): string {
  const plain = title.normalize('NFD').replace(/[^\w -]/g, '');
  return plain.trim().replaceAll(/\s+/g, '-').toLowerCase().slice(0, 60) || 'datareis';
}
