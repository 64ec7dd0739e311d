// What is found in one state, by kind of judgement: each judgement turns the window as someone needs it, measures, and turns it back.
import type { Page } from '@playwright/test';
import { violations } from './axe.ts';
import { cutText, focusFaults, lostParts, moving, smallText, untranslated } from './in-page.ts';
import { speak } from './window.ts';

/** Faults in words; none when all is right. */
export type Judge = (page: Page) => Promise<readonly string[]>;

const SIZE = { width: 1280, height: 720 };
/** Drawings that are panned and zoomed, tables that are wider than a screen, code, bars with tools: these may scroll two ways (WCAG 1.4.10). */
const WIDE =
  '.toolbar, .form-bars, header.bar, .map-stage, .canvas, svg, table, [role="grid"], [role="treegrid"], pre, code, .paper-sheets, .visually-hidden, .announcer, #voice';
/** Where nothing is read that could be cut. */
const UNREAD = '.far-tag, .held-name, .visually-hidden, .announcer, #voice, svg, option, .paper-sheets';
const ZOOMED = '.far-tag, .held-name, .canvas, .map-stage svg, .minimap, .paper-sheets, .slide-list svg, .object-map svg';
const CONTRAST = ['color-contrast'];

const inColours =
  (options: Parameters<Page['emulateMedia']>[0]): Judge =>
  async (page) => {
    await page.emulateMedia(options ?? {});
    await page.waitForTimeout(150);
    const found = await violations(page, { rules: CONTRAST });
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none', contrast: 'no-preference' });
    return found;
  };

const atSize =
  (width: number, height: number): Judge =>
  async (page) => {
    await page.setViewportSize({ width, height });
    await page.waitForTimeout(250);
    const found = await page.evaluate(lostParts, WIDE);
    await page.setViewportSize(SIZE);
    return found;
  };

async function spaced(page: Page): Promise<readonly string[]> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }',
    );
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  });
  await page.waitForTimeout(150);
  const found = await page.evaluate(cutText, UNREAD);
  await page.evaluate(() => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.slice(0, -1);
  });
  return found;
}

/** So many times Tab is pressed before the walk is called long enough. */
const MOST_STOPS = 90;

/** A cell that is refused keeps the focus with Tab and Enter, as in a spreadsheet; Escape leaves it, as the grid says. */
const OF_CELLS = 'cell-input';

/** Tab from where the state begins, until the focus is back where it was. */
async function walked(page: Page): Promise<readonly string[]> {
  const faults = new Set<string>();
  const seen: number[] = [];
  for (let pressed = 0; pressed < MOST_STOPS; pressed += 1) {
    await page.keyboard.press('Tab');
    const { key, at, faults: found } = await page.evaluate(focusFaults);
    for (const fault of found) faults.add(fault);
    if (key !== '' && !key.includes('MenuItem') && !key.includes(OF_CELLS) && seen.length > 2 && seen.slice(-3).every((before) => before === at))
      faults.add(`${key}: Tab does not leave it`);
    if (key === '' && pressed > 3) break;
    if (key !== '' && at === seen[0] && seen.length > 1) break;
    seen.push(at);
  }
  return [...faults];
}

/** While the list of a field with proposals is open, React Aria hides all else from screen readers; the focus stays in the field, whose arrow keys scroll the list, and Tab closes it. Reviewed: no one gets lost. */
const OF_OPEN_LISTS = ['aria-hidden-focus', 'landmark-one-main', 'page-has-heading-one', 'region', 'scrollable-region-focusable'];

/** A paper is drawn in a shadow root, where axe does not look for what its notes lead to; `views/paper/lay-out.ts` takes them there. */
const OF_PAPERS = ['skip-link'];

const axe =
  (without: readonly string[]): Judge =>
  async (page) => {
    const isListOpen = (await page.locator('[role="combobox"][aria-expanded="true"]').count()) > 0;
    const isPaper = (await page.locator('.paper-sheets').count()) > 0;
    return violations(page, { without: [...without, ...(isListOpen ? OF_OPEN_LISTS : []), ...(isPaper ? OF_PAPERS : [])] });
  };

export const JUDGES: Readonly<Record<string, Judge>> = {
  'axe, light': axe([]),
  'axe, dark': inColours({ colorScheme: 'dark' }),
  'axe, forced colours': inColours({ forcedColors: 'active' }),
  'axe, more contrast': inColours({ contrast: 'more' }),
  'axe, English': async (page) => {
    await speak(page, 'en', 'en');
    const found = await axe(CONTRAST)(page);
    await speak(page, 'nl', 'nl');
    return found;
  },
  'text spacing (1.4.12)': spaced,
  'text under 12 px': (page) => page.evaluate(smallText, ZOOMED),
  'motion, when less is asked': (page) => page.evaluate(moving),
  'zoom 200 % (640 px)': atSize(640, 360),
  'zoom 400 % (320 px)': atSize(320, 256),
  'focus seen and not covered': walked,
};

async function inPseudo<T>(page: Page, look: () => Promise<T>): Promise<T> {
  await speak(page, 'nl', 'nl-XA');
  const found = await look();
  await speak(page, 'nl', 'nl');
  return found;
}

/** Sentences of the case itself, of which the app holds a Dutch and an English text. */
const TOLD =
  '.canvas text, .announcer, #voice, [data-live-announcer], .legend [data-own], [data-told], .wording, .means, .sentence, .found strong, .slide-item, .live-text, .stage-holder h1, .resting, .lacking, .refused, .story, .said, .paper-sheets, .trace-said, pre, code, .sql-part, input, textarea';

/** `known`: words of the data, in lower case. */
export const languageJudges = (known: readonly string[]): Readonly<Record<string, Judge>> => ({
  'nothing cut with words 40 % longer': (page) => inPseudo(page, () => page.evaluate(cutText, UNREAD)),
  'no word outside the catalogue': (page) => inPseudo(page, () => page.evaluate(untranslated, [TOLD, known] as const)),
});
