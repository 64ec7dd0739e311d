// Elements of the page, made one by one: words only ever become text, never markup, and only the attributes named here can be set.
import { visibleText } from '../briefing/html/visible-text.ts';

type Child = Node | string | null | false;

/** `on` are listeners; `data` becomes data-*. Everything else is an attribute as HTML knows it; false and null leave it out. */
export interface Given {
  readonly on?: Readonly<Record<string, (event: never) => void>>;
  readonly data?: Readonly<Record<string, string>>;
  readonly class?: string;
  readonly id?: string;
  readonly for?: string;
  readonly type?: string;
  readonly role?: string;
  readonly value?: string;
  readonly name?: string;
  readonly href?: string;
  readonly lang?: string;
  readonly rows?: string;
  readonly tabindex?: string;
  readonly scope?: string;
  readonly maxlength?: string;
  readonly autocomplete?: string;
  readonly checked?: boolean;
  readonly hidden?: boolean;
  readonly open?: boolean;
  readonly disabled?: boolean;
  readonly [aria: `aria-${string}`]: string | false | null | undefined;
}

export function el<K extends keyof HTMLElementTagNameMap>(tag: K, given: Given = {}, ...children: readonly Child[]): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(given)) {
    if (name === 'on') listen(element, value as NonNullable<Given['on']>);
    else if (name === 'data') for (const [key, text] of Object.entries(value as Record<string, string>)) element.dataset[key] = text;
    else if (value === true) element.setAttribute(name, '');
    else if (typeof value === 'string') element.setAttribute(name, visibleText(value));
  }
  put(element, children);
  return element;
}

function listen(element: HTMLElement, on: NonNullable<Given['on']>): void {
  for (const [kind, act] of Object.entries(on)) element.addEventListener(kind, act as EventListener);
}

function put(parent: Element, children: readonly Child[]): void {
  for (const child of children) {
    if (child === null || child === false) continue;
    parent.append(typeof child === 'string' ? document.createTextNode(visibleText(child)) : child);
  }
}

/** Words of the case: their own direction of reading does not turn what stands beside them. */
export function own(words: string): HTMLElement {
  return el('bdi', {}, words);
}

/** A button with words. */
export function button(words: string, act: () => void, given: Given = {}): HTMLButtonElement {
  return el('button', { type: 'button', class: 'button', ...given, on: { click: act } }, words);
}

/** In place of what was there. */
export function refill(parent: Element, ...children: readonly Child[]): void {
  parent.replaceChildren();
  put(parent, children);
}
