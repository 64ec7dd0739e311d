// Puts the page for a resident beside the app, where only the printer sees it, and takes it away when it is printed.
import type { ErrorPage } from '../../trace/error-page.ts';
import type { Language } from '../../trace/words.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { PageFoot } from './page-text.ts';

export async function printPage(host: Workspace['host'], page: ErrorPage, language: Language, foot: PageFoot): Promise<void> {
  document.querySelector('.print-page')?.remove();
  const sheet = document.createElement('article');
  sheet.className = 'print-page';
  sheet.dataset.reactAriaTopLayer = 'true';
  const add = (parent: Element, tag: string, text = '') => {
    const element = document.createElement(tag);
    element.textContent = text;
    parent.append(element);
    return element;
  };
  add(sheet, 'h1', page.title[language]);
  add(sheet, 'p', page.lead[language]);
  for (const { title, sentences } of page.sections) {
    add(sheet, 'h2', title[language]);
    const list = add(sheet, 'ul');
    for (const sentence of sentences) add(list, 'li', sentence[language]);
  }
  add(sheet, 'p', [foot.day, foot.made].filter(Boolean).join(' '));
  document.body.append(sheet);
  await host.print('A4').finally(() => sheet.remove());
}
