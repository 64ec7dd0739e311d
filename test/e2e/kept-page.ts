// One page for many tests: it is opened once for each worker, and each test opens the sample in it anew, as a user would. A page that failed, or in which settings were changed, is not used again.
import { type Browser, test as base, type Page, type PlaywrightWorkerOptions, type TestInfo } from '@playwright/test';

/** Hands out the page, and a new one after `drop`. */
interface PageKeeper {
  take(): Promise<Page>;
  drop(): Promise<void>;
}

const LISTENED = ['console', 'dialog', 'download', 'filechooser', 'pageerror', 'popup', 'request', 'response', 'websocket'] as const;

export const test = base.extend<object, { keeper: PageKeeper }>({
  keeper: [
    async ({ browser }, use, info) => {
      const keeper = keeperOf(browser, info.project.use as ContextUse);
      await use(keeper);
      await keeper.drop();
    },
    { scope: 'worker' },
  ],
  page: async ({ keeper }, use, info) => {
    const page = await keeper.take();
    const settings = await settingsOf(page);
    await use(page);
    if (info.status !== info.expectedStatus || (settings && settings !== (await settingsOf(page)))) return keeper.drop();
    await calm(page, info);
  },
});

type ContextUse = TestInfo['project']['use'] & PlaywrightWorkerOptions;

function keeperOf(
  browser: Browser,
  { baseURL, viewport, locale, timezoneId, colorScheme, contextOptions, acceptDownloads, deviceScaleFactor }: ContextUse,
): PageKeeper {
  let kept: Page | null = null;
  return {
    async take() {
      if (kept && !kept.isClosed()) return kept;
      const context = await browser.newContext({
        ...contextOptions,
        ...{ baseURL, viewport, locale, timezoneId, colorScheme, acceptDownloads, deviceScaleFactor },
      });
      await context.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
      kept = await context.newPage();
      return kept;
    },
    async drop() {
      await kept?.context().close();
      kept = null;
    },
  };
}

/** What the app remembers on the machine; null before it was opened. */
async function settingsOf(page: Page): Promise<string | null> {
  return page.url().startsWith('http') ? page.evaluate(() => JSON.stringify(Object.entries(localStorage).sort())) : null;
}

/** Puts back what a test may turn at the page from outside. */
async function calm(page: Page, { project }: TestInfo): Promise<void> {
  for (const event of LISTENED) page.removeAllListeners(event);
  await page.unrouteAll();
  await page.emulateMedia({ media: null, colorScheme: project.use.colorScheme, reducedMotion: 'reduce', forcedColors: null });
  await page.setViewportSize(project.use.viewport ?? { width: 1280, height: 800 });
}
