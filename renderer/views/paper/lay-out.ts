// Puts a paper in the document in a root of its own, where no style of the app reaches it: to be seen, or for the printer only.
import type { PaperPage } from '../../workspace/telling/paper-look.ts';

/** Fills `host` with the paper; answers its element. What stood there before goes. */
export function showIn(host: HTMLElement, { body, style }: PaperPage, more = ''): HTMLElement | null {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [sheetOf(`${style}\n${more}`)];
  const made = new DOMParser().parseFromString(body, 'text/html').body.firstElementChild;
  root.replaceChildren(...(made ? [document.importNode(made, true)] : []));
  for (const link of root.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')) link.onclick = (event) => follow(root, event);
  return root.querySelector<HTMLElement>('.paper');
}

/** The page's own address knows no places in a root of its own: a link in it is followed here. */
function follow(root: ShadowRoot, event: MouseEvent): void {
  event.preventDefault();
  const target = root.getElementById((event.currentTarget as HTMLAnchorElement).hash.slice(1));
  if (!target) return;
  target.tabIndex = -1;
  target.focus();
}

/** Beside the app, seen by the printer only, with the size of its pages. The answer takes it away again. */
export function layForPrint(page: PaperPage): () => void {
  document.querySelector('.print-paper')?.remove();
  const host = document.createElement('div');
  host.className = 'print-paper';
  // What a dialog hides from screen readers would have no tags in a PDF either; this mark keeps it out of that.
  host.dataset.reactAriaTopLayer = 'true';
  showIn(host, page);
  const rule = sheetOf(page.style.slice(page.style.lastIndexOf('@page')));
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, rule];
  document.body.append(host);
  return () => {
    host.remove();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== rule);
  };
}

function sheetOf(style: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  return sheet;
}
