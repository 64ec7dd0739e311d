// What can be measured of a page by looking at its boxes: text that is cut or covered, parts that fall off, small letters, what moves, words of no language. Each function runs inside the page and knows nothing from outside it.

/** Text that is cut off where nothing tells the rest, and text that lies on other text. `ignored`: a selector of parts that may. */
export function cutText(ignored: string): string[] {
  const isSeen = (part: Element) => part.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  const said = (part: Element) => `${part.tagName.toLowerCase()}.${[...part.classList].join('.')} “${(part.textContent ?? '').trim().slice(0, 40)}”`;
  const ownText = (part: Element) => [...part.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
  const isTold = (part: Element | null, up = 3): boolean =>
    part !== null && up > 0 && (part.hasAttribute('title') || part.hasAttribute('aria-label') || isTold(part.parentElement, up - 1));
  const texts = [...document.querySelectorAll<HTMLElement>('body *')].filter(
    (part) => part instanceof HTMLElement && ownText(part) && isSeen(part) && !part.closest(ignored),
  );
  /** The box of the words, and what is left of it after everything around it that hides without scrolling. */
  const boxOf = (part: Element) => {
    const range = document.createRange();
    range.selectNodeContents(part);
    const whole = range.getBoundingClientRect();
    let [left, right, top, bottom] = [whole.left, whole.right, whole.top, whole.bottom];
    let [scrollsX, scrollsY] = [false, false];
    for (let around: Element | null = part; around && around !== document.body; around = around.parentElement) {
      const { overflowX, overflowY, position } = getComputedStyle(around);
      const edge = around.getBoundingClientRect();
      scrollsX ||= ['auto', 'scroll'].includes(overflowX);
      scrollsY ||= ['auto', 'scroll'].includes(overflowY);
      if (!scrollsX && ['hidden', 'clip'].includes(overflowX)) [left, right] = [Math.max(left, edge.left), Math.min(right, edge.right)];
      if (!scrollsY && ['hidden', 'clip'].includes(overflowY)) [top, bottom] = [Math.max(top, edge.top), Math.min(bottom, edge.bottom)];
      if (position === 'fixed') break;
    }
    return { part, whole, left, right, top, bottom };
  };
  const boxes = texts.map(boxOf).filter(({ whole, left, right, top, bottom }) => whole.width > 3 && right > left && bottom > top);
  const cut = boxes.filter(
    ({ part, whole, left, right, top, bottom }) => (right - left < whole.width - 2 || bottom - top < whole.height - 5) && !isTold(part, 5),
  );
  const met = boxes.filter(({ part, left, right, top, bottom }) => {
    const at = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    return at && (part.contains(at) || at.contains(part));
  });
  const covered = met.flatMap((one, index) =>
    met.slice(index + 1).flatMap((other) => {
      if (one.part.contains(other.part) || other.part.contains(one.part)) return [];
      const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const high = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
      if (wide <= 4 || high <= 5) return [];
      const stack = document.elementsFromPoint(Math.max(one.left, other.left) + wide / 2, Math.max(one.top, other.top) + high / 2);
      const [upper = -1, lower = -1] = [stack.indexOf(one.part), stack.indexOf(other.part)].sort((a, b) => a - b);
      const isGround = (part: Element) => !/, 0\)$|transparent/.test(getComputedStyle(part).backgroundColor);
      return upper >= 0 && !stack.slice(upper, lower).some(isGround) ? [`${said(one.part)} lies on ${said(other.part)}`] : [];
    }),
  );
  return [...new Set(cut.map(({ part }) => `${said(part)} is cut`))].slice(0, 12).concat(covered.slice(0, 6));
}

/** Parts with words or to act on that fall outside what can be scrolled to, and scrollers that go sideways but hold no table, map or code. */
export function lostParts(wide: string): string[] {
  const said = (part: Element) =>
    `${part.tagName.toLowerCase()}.${[...part.classList].join('.')} “${(part.getAttribute('aria-label') ?? part.getAttribute('type') ?? part.textContent ?? '').trim().slice(0, 40)}” in .${part.parentElement?.className}`;
  const isSeen = (part: Element) => part.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  const hasWords = (part: Element) =>
    part.matches('button, input, select, textarea, a[href]') ||
    [...part.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
  /** The part of the box that is left after everything around it that hides; what scrolls shows all in the end. */
  const left = (part: HTMLElement): number => {
    const box = part.getBoundingClientRect();
    let [from, until] = [box.left, box.right];
    let isScrolled = false;
    for (let around = part.parentElement; around; around = around.parentElement) {
      const { overflowX, position } = getComputedStyle(around);
      if (['auto', 'scroll'].includes(overflowX)) isScrolled = true;
      const edge = around.getBoundingClientRect();
      if (!isScrolled && ['hidden', 'clip'].includes(overflowX)) [from, until] = [Math.max(from, edge.left), Math.min(until, edge.right)];
      if (position === 'fixed') break;
    }
    if (!isScrolled) [from, until] = [Math.max(from, 0), Math.min(until, innerWidth)];
    return box.width <= 1 || (part.parentElement?.clientWidth ?? 9) <= 1 ? 1 : (until - from) / box.width;
  };
  const parts = [...document.querySelectorAll<HTMLElement>('body *')].filter(
    (part) =>
      part instanceof HTMLElement &&
      !part.closest(wide) &&
      !part.matches('.skip:not(:focus), [aria-hidden="true"] *, input[type="date"]') &&
      isSeen(part) &&
      part.clientWidth > 2,
  );
  const lost = parts.filter((part) => hasWords(part) && left(part) < 0.9);
  const sideways = parts.filter((part) => {
    const goes = ['auto', 'scroll'].includes(getComputedStyle(part).overflowX) && part.scrollWidth > part.clientWidth + 2;
    return goes && !part.querySelector(wide) && !part.matches('textarea, input');
  });
  const root = document.documentElement;
  return [
    ...(root.scrollWidth > innerWidth + 1 ? [`the window scrolls sideways: ${root.scrollWidth} of ${innerWidth}`] : []),
    ...lost.slice(0, 8).map((part) => `${said(part)} falls off`),
    ...sideways.slice(0, 4).map((part) => `${said(part)} scrolls sideways`),
  ];
}

/** Text under 12 pixels; in drawings that can be zoomed it is the user who decides. */
export function smallText(zoomed: string): string[] {
  const parts = [...document.querySelectorAll('body *')].filter(
    (part) =>
      !part.closest(zoomed) &&
      part.checkVisibility() &&
      [...part.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()),
  );
  const small = parts.filter((part) => Number.parseFloat(getComputedStyle(part).fontSize) < 11.99);
  return [...new Set(small.map((part) => `${part.tagName.toLowerCase()}.${[...part.classList].join('.')} ${getComputedStyle(part).fontSize}`))];
}

/** What moves now. */
export function moving(): string[] {
  const running = document.getAnimations().filter(({ playState }) => playState === 'running');
  const drawn = [...document.querySelectorAll('animateMotion, animate, animateTransform')].map(({ tagName }) => tagName);
  return [...running.map((animation) => `animation ${(animation as CSSAnimation).animationName ?? animation.id}`), ...drawn];
}

/** Texts, and names of parts, without the marks of the pseudo-language and with a word that is not in `known` (lower case). `told`: parts with sentences of the case, of which there is a Dutch and an English text. */
export function untranslated([told, known]: readonly [told: string, known: readonly string[]]): string[] {
  const words = new Set(known);
  /** A name without room ends in "…": then its last word is the beginning of a known one. */
  const begins = (word: string) => known.some((whole) => whole.startsWith(word));
  const isKnown = (text: string) =>
    [...text.matchAll(/[\p{L}][\p{L}’'-]*…?/gu)].every(([word]) => {
      const lower = word.toLowerCase();
      return word.length < 2 || (lower.endsWith('…') ? begins(lower.slice(0, -1)) : words.has(lower));
    });
  const found = new Set<string>();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const [part, text] = [node.parentElement, node.textContent?.trim() ?? ''];
    if (!part || !text || part.closest(`${told}, script, style`)) continue;
    const whole = part.closest('p, li, td, th, button, h1, h2, h3, h4, label, summary, option, dt, dd, text')?.textContent ?? text;
    if (!/[⟦⟧]/.test(whole) && !isKnown(text)) found.add(`${part.tagName.toLowerCase()}.${[...part.classList].join('.')}: ${text.slice(0, 70)}`);
  }
  for (const part of document.querySelectorAll('[aria-label], [title], [placeholder], [alt]'))
    for (const name of ['aria-label', 'title', 'placeholder', 'alt']) {
      const text = part.getAttribute(name) ?? '';
      if (text && !part.closest(told) && !/[⟦⟧]/.test(text) && !isKnown(text))
        found.add(`${part.tagName.toLowerCase()}[${name}]: ${text.slice(0, 70)}`);
    }
  return [...found];
}

/** What has the focus: what it is and where in the page, whether it can be told that it has it, and whether it can be seen. '' when nothing has. */
export async function focusFaults(): Promise<{ readonly key: string; readonly at: number; readonly faults: string[] }> {
  const part = document.activeElement;
  if (!part || part === document.body) return { key: '', at: -1, faults: [] };
  const key = `${part.tagName.toLowerCase()}.${[...part.classList].join('.')} “${(part.getAttribute('aria-label') ?? part.textContent ?? '').trim().slice(0, 40)}”`;
  const look = () =>
    [part, part.parentElement, part.nextElementSibling, ...[...part.querySelectorAll('*')].slice(0, 30)].map((one) => {
      if (!one) return '';
      const { outlineStyle, outlineWidth, outlineColor, boxShadow, borderColor, backgroundColor, stroke, strokeWidth, opacity } =
        getComputedStyle(one);
      return [outlineStyle, outlineWidth, outlineColor, boxShadow, borderColor, backgroundColor, stroke, strokeWidth, opacity].join(' ');
    });
  const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(part);
  const hasRing = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 && !/, 0\)$|transparent/.test(outlineColor);
  const shows = async () => {
    const before = look();
    (part as HTMLElement).blur();
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 30)));
    const after = look();
    (part as HTMLElement).focus({ preventScroll: true });
    return before.some((one, at) => one !== after[at]);
  };
  const isInView = ({ right, bottom, x, y }: DOMRect) => right > 0 && bottom > 0 && x < innerWidth && y < innerHeight;
  for (let waited = 0; waited < 10 && !isInView(part.getBoundingClientRect()); waited += 1) await new Promise((done) => setTimeout(done, 50));
  const box = part.getBoundingClientRect();
  const points = [0.5, 0.1, 0.9].flatMap((x) => [0.5, 0.15, 0.85].map((y) => [box.x + box.width * x, box.y + box.height * y] as const));
  const isMet = points.some(([x, y]) => {
    const at = document.elementFromPoint(x, y);
    return at !== null && (part.contains(at) || at.contains(part) || at.closest('label')?.contains(part) || part.closest('label')?.contains(at));
  });
  const inView = isInView(box);
  const faults = [
    ...(hasRing || part.matches('[role^="menuitem"]') || (await shows()) ? [] : ['no ring']),
    ...(inView ? [] : ['out of view']),
    ...(inView && !isMet ? ['covered'] : []),
  ];
  const at = [...document.querySelectorAll('*')].indexOf(part);
  return { key, at, faults: faults.map((fault) => `${key}: ${fault}`) };
}
