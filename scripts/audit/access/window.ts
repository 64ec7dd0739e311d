// A window of the built page for the audit: opened fresh for each state, in its size, colours and language.
import { type Browser, chromium, type Page } from '@playwright/test';
import { findBrowser, NO_BROWSER } from '../../programs.mjs';
import { serve } from '../../serve.ts';
import type { State } from './states.ts';
import { seen, settled } from './steps.ts';

/** What a part of the audit works with. */
export interface Window {
  /** A page in that state; the one before is closed. */
  reach(state: State): Promise<Page>;
  close(): Promise<void>;
}

const LONG = 60_000;
const SIZE = { width: 1280, height: 720 };

/** `root`: where the built page is. */
export async function openWindow(root?: string): Promise<Window> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error(NO_BROWSER);
  const served = await serve(root ? { root } : {});
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--js-flags=--wasm-lazy-compilation'] });
  let last: Page | null = null;
  return {
    async reach(state) {
      const again = last && state.start === 'sample' && (await openAgain(last)) ? last : null;
      if (again && (await isReached(again, state))) return again;
      await last?.context().close();
      last = await fresh(browser, `http://127.0.0.1:${served.port}/`);
      if (state.start === 'sample') await openSample(last);
      await state.reach(last);
      await settledUnless(last, state);
      return last;
    },
    async close() {
      await browser.close();
      await served.close();
    },
  };
}

async function fresh(browser: Browser, address: string): Promise<Page> {
  const context = await browser.newContext({
    ...{ viewport: SIZE, locale: 'nl-NL', timezoneId: 'Europe/Amsterdam', colorScheme: 'light', reducedMotion: 'reduce', baseURL: address },
  });
  await context.addInitScript({ content: 'globalThis.__name = (made) => made; delete window.showSaveFilePicker;' });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  await page.goto('./');
  await seen(page.locator('#root > *'));
  return page;
}

async function openSample(page: Page): Promise<void> {
  await page.goto('./#sample');
  await page.reload();
  await page.locator('.card').first().waitFor({ state: 'visible', timeout: LONG });
  await settled(page);
}

/** The sample once more in the window as it is, from the menu: the engine is started already. false when that cannot be done; then a new window is needed. */
async function openAgain(page: Page): Promise<boolean> {
  if (!(await page.locator('header.bar h1').count())) return false;
  const isCovered = async () => (await page.getByRole('dialog').count()) > 0 || !(await page.locator('header.bar').isVisible());
  for (let at = 0; at < 3 && (await isCovered()); at += 1) await page.keyboard.press('Escape');
  return openFromMenu(page).then(
    () => true,
    () => false,
  );
}

async function openFromMenu(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Openen', exact: true }).click({ timeout: 4_000 });
  await page.getByRole('menuitem', { name: /^Voorbeeld openen/ }).click({ timeout: 4_000 });
  await page.locator('.busy').waitFor({ state: 'visible', timeout: 4_000 });
  await page.locator('.busy').waitFor({ state: 'detached', timeout: LONG });
  await page.locator('.card').first().waitFor({ state: 'visible', timeout: 8_000 });
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
}

/** false: what the state before left behind is in the way. */
async function isReached(page: Page, state: State): Promise<boolean> {
  page.setDefaultTimeout(15_000);
  const done = await state.reach(page).then(
    () => true,
    () => false,
  );
  page.setDefaultTimeout(60_000);
  if (done) await settledUnless(page, state);
  return done;
}

/** Lets what was begun come to rest; a state of waiting stays as it is. */
async function settledUnless(page: Page, { name }: State): Promise<void> {
  if (!name.startsWith('while ')) await settled(page);
}

/** Another language in the window as it stands, through the act of the workspace: only offered languages have a button. */
export async function speak(page: Page, language: 'nl' | 'en', tongue: string): Promise<void> {
  await page.evaluate(
    ([sentences, code]) => {
      const root = document.getElementById('root') as unknown as Record<
        string,
        { child?: unknown; memoizedProps?: { workspace?: unknown } } | undefined
      >;
      const key = Object.keys(root).find((name) => name.startsWith('__reactContainer')) ?? '';
      type Fiber = { readonly child?: Fiber; readonly memoizedProps?: { readonly workspace?: { setLanguage(a: string, b: string): void } } };
      let fiber = root[key] as Fiber | undefined;
      while (fiber && !fiber.memoizedProps?.workspace) fiber = fiber.child;
      fiber?.memoizedProps?.workspace?.setLanguage(sentences ?? 'nl', code ?? 'nl');
    },
    [language, tongue] as const,
  );
  await page.waitForTimeout(400);
}
