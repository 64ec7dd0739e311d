// Does anything of a case run, become markup or fetch? A page in which all of that is seen: its policy is taken away, so that a hole shows instead of being stopped.
import { pathToFileURL } from 'node:url';
import type { BrowserContext, Page } from '@playwright/test';
import { MARKER } from './payloads.ts';

/** What was seen on one page. `ran`: payloads by number; `planted`: elements and attributes that no view of ours makes; `asked`: addresses elsewhere. */
export interface Seen {
  readonly ran: readonly number[];
  readonly planted: readonly string[];
  readonly asked: readonly string[];
  /** Texts in which a payload was read: the page did show them. */
  readonly shown: number;
}

/** Runs before anything of the page, as text: it may need nothing of this process. */
const WATCH = `(() => {
  globalThis.__name ??= (named) => named;
  const ran = [], planted = new Set(), shown = new Set();
  globalThis.${MARKER} = (number) => { ran.push(number); };
  globalThis.print = () => {};
  globalThis.alert = globalThis.confirm = globalThis.prompt = () => null;
  const FOREIGN = new Set(['iframe', 'object', 'embed', 'base', 'video', 'audio', 'source', 'marquee', 'animate', 'set', 'handler', 'foreignobject', 'feimage', 'image', 'isindex', 'math', 'mglyph', 'area', 'template', 'xmp', 'plaintext', 'listing']);
  const ADDRESS = /^(href|src|action|formaction|data|xlink:href|srcdoc|srcset|ping|to|values)$/i;
  const look = (element) => {
    const name = element.localName.toLowerCase();
    if (FOREIGN.has(name) && !(name === 'template' && element.closest('[data-react-aria-hidden], template') === element && !element.content.textContent.includes('${MARKER}'))) planted.add('<' + name + '>');
    if (name === 'script' && element.type !== 'application/json' && element.textContent.includes('${MARKER}(')) planted.add('<script>');
    if (name === 'style' && element.textContent.includes('198.51.100.7')) planted.add('<style>');
    for (const { name: key, value } of element.attributes) {
      if (/^on/i.test(key)) planted.add(name + ' ' + key);
      else if (ADDRESS.test(key) && /^[\\s\\u0000-\\u0020]*(javascript|vbscript|livescript|data:text|data:image.svg|https?:.*198)/i.test(value)) planted.add(name + ' ' + key);
      else if (value.includes('${MARKER}') || value.includes('198.51.100.7')) shown.add(key + ' ' + value.slice(0, 300));
    }
    if (element.shadowRoot) watch(element.shadowRoot);
  };
  const read = (node) => {
    if (node.nodeType === 3) { if (/${MARKER}|198\\.51\\.100\\.7/.test(node.data)) shown.add(node.data.slice(0, 300)); return; }
    if (node.nodeType === 1) look(node);
    for (const child of node.childNodes) read(child);
  };
  const watch = (root) => {
    read(root.nodeType === 11 || root.nodeType === 9 ? { nodeType: 11, childNodes: root.childNodes } : root);
    new MutationObserver((changes) => {
      for (const { type, target, addedNodes } of changes) {
        if (type === 'attributes') look(target); else if (type === 'characterData') read(target);
        for (const node of addedNodes) read(node);
      }
    }).observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
  };
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (options) { const root = attach.call(this, options); watch(root); return root; };
  watch(document);
  globalThis.datareisSeen = () => ({ ran: [...new Set(ran)], planted: [...planted], shown: shown.size });
  const wait = (ms) => new Promise((go) => setTimeout(go, ms));
  const CONTROLS = 'button, summary, select, a[href^="#"], [role=tab], [role=menuitem], [role=option], [role=row], [role=radio], [role=button], [role=treeitem], [tabindex="0"], tbody tr';
  const sign = (element) => element.tagName + '.' + element.getAttribute('class') + '<' + element.parentElement?.getAttribute('class') + (element.dataset.part ?? '') + (element.closest('[role=dialog],[role=menu],[role=listbox]') ? '*' : '');
  const hover = (element) => { for (const type of ['pointerover', 'pointerenter', 'mouseover', 'mouseenter', 'pointermove', 'mousemove']) element.dispatchEvent(new PointerEvent(type, { bubbles: !type.endsWith('enter'), pointerType: 'mouse', clientX: 300, clientY: 300 })); };
  const inSight = (element) => element.isConnected && !element.disabled && element.getClientRects().length > 0 && !(element.closest('.rail, header.bar, .tour-bar') && !element.closest('[role=dialog],[role=menu]'));
  globalThis.datareisCrawl = async (most, ofOneKind, skipped) => {
    const done = new Map(); let clicks = 0;
    for (let round = 0; round < 6 && clicks < most; round += 1) {
      let isNew = false;
      for (const element of document.querySelectorAll(CONTROLS)) {
        const kind = sign(element), times = done.get(kind) ?? 0;
        const isTab = element.getAttribute('role') === 'tab';
        if (clicks >= most || times >= (isTab ? 12 : ofOneKind) || !inSight(element) || new RegExp(skipped, 'i').test(element.textContent + ' ' + element.getAttribute('aria-label') + ' ' + element.title)) continue;
        done.set(kind, times + 1); clicks += 1; isNew = true;
        hover(element); element.focus?.();
        try { element.click ? element.click() : element.dispatchEvent(new MouseEvent('click', { bubbles: true })); } catch {}
        await wait(30);
      }
      for (const place of document.querySelectorAll('*')) if (place.scrollHeight > place.clientHeight + 40 && place.clientHeight > 100) for (let at = 0; at < 6; at += 1) { place.scrollTop += place.clientHeight; await wait(20); }
      if (!isNew) break;
    }
    return clicks;
  };
})();`;

/** A context without policy, in which addresses elsewhere are written down and refused. */
export async function watch(context: BrowserContext, own: (url: URL) => boolean): Promise<string[]> {
  const asked: string[] = [];
  await context.addInitScript(WATCH);
  await context.route(
    (url) => !own(url),
    (route) => {
      asked.push(route.request().url().slice(0, 120));
      return route.abort();
    },
  );
  return asked;
}

/** Where the pages of a context ask. What the policy stops never gets as far as `elsewhere`. */
export async function watchRequests(context: BrowserContext): Promise<{ readonly own: string[]; readonly elsewhere: string[] }> {
  const [own, elsewhere]: [string[], string[]] = [[], []];
  await context.addInitScript(WATCH);
  context.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (!/^(blob|data):$/.test(protocol) && hostname === '127.0.0.1') own.push(request.url());
  });
  await context.route(
    ({ hostname }) => hostname !== '127.0.0.1',
    (route) => {
      elsewhere.push(route.request().url());
      return route.fulfill({ status: 200, body: 'somebody answers' });
    },
  );
  return { own, elsewhere };
}

export async function seenOn(page: Page, asked: readonly string[]): Promise<Seen> {
  return { ...((await page.evaluate('datareisSeen()')) as Omit<Seen, 'asked'>), asked: [...asked] };
}

/** Uses what can be used on the page, at most `most` times and `ofOneKind` of each look. Answers how often. */
export async function crawl(page: Page, most: number, ofOneKind: number, skipped = '^$'): Promise<number> {
  return (await page.evaluate(`datareisCrawl(${most}, ${ofOneKind}, ${JSON.stringify(skipped)})`)) as number;
}

/** A file from disk, opened and used as a reader would. */
export async function seenInFile(context: BrowserContext, file: string, asked: string[]): Promise<Seen> {
  const page = await context.newPage();
  const before = asked.length;
  try {
    await page.goto(pathToFileURL(file).href, { waitUntil: 'load', timeout: 120_000 });
    if (file.endsWith('.html')) await crawl(page, 150, 6);
    await page.waitForTimeout(200);
    return await seenOn(page, asked.slice(before));
  } finally {
    await page.close();
  }
}

export const isHarmless = ({ ran, planted, asked }: Seen): boolean => ran.length + planted.length + asked.length === 0;

export function seenWords({ ran, planted, asked, shown }: Seen): string {
  const wrong = [...ran.map((number) => `ran ${number}`), ...planted.map((what) => `planted ${what}`), ...asked.map((url) => `asked ${url}`)];
  return `${ran.length} run, ${planted.length} planted, ${asked.length} requests; payloads read in ${shown} texts${wrong.length ? `: ${wrong.slice(0, 4).join(', ')}` : ''}`;
}
