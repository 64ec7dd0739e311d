// A Chromium of its own for each measurement, and a folder served to it.
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { build, type InlineConfig, preview } from 'vite';
import { findBrowser, NO_BROWSER } from '../programs.mjs';

const FLAGS = [
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--enable-unsafe-swiftshader',
  '--hide-scrollbars',
];
/** Functions sent to the page have been through a compiler that names them with a helper of its own. */
const NAMES = 'globalThis.__name = (named) => named;';
const WINDOW = { width: 1280, height: 800 };

/** What came of it, or why nothing did. */
export type Measured<T> = { readonly found: T; readonly problem: null } | { readonly found: null; readonly problem: string };

/** Opens a fresh browser, and closes it when `measure` has answered or `limit` ms have gone by. Never rejects. */
export async function inBrowser<T>(limit: number, measure: (page: Page) => Promise<T>): Promise<Measured<T>> {
  const executablePath = findBrowser();
  if (!executablePath) return { found: null, problem: NO_BROWSER };
  const browser = await chromium.launch({ executablePath, args: FLAGS });
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`> ${Math.round(limit / 1000)} s`)), limit);
  });
  try {
    const page = await browser.newPage({ viewport: WINDOW, deviceScaleFactor: 1, locale: 'nl-NL' });
    await page.addInitScript(NAMES);
    return { found: await Promise.race([measure(page), late]), problem: null };
  } catch (error) {
    const reason = (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
    return { found: null, problem: reason.startsWith('>') ? reason : `throws: ${reason.slice(0, 80)}` };
  } finally {
    clearTimeout(timer);
    await closed(browser);
  }
}

/** A page that is stuck may not keep the bench. */
async function closed(browser: Browser): Promise<void> {
  const waited = new Promise((resolve) => {
    setTimeout(resolve, 10_000).unref();
  });
  await Promise.race([browser.close().catch(() => undefined), waited]);
}

/** Builds a page to a folder of its own, serves it to `use`, and clears away after. */
export async function withServed<T>(config: InlineConfig, use: (address: string) => Promise<T>): Promise<T> {
  const outDir = mkdtempSync(path.join(os.tmpdir(), 'datareis-bench-'));
  const built: InlineConfig = { ...config, logLevel: 'error', build: { ...config.build, outDir, emptyOutDir: true } };
  await build(built);
  const server = await preview({ ...built, preview: { port: 0, strictPort: false, host: '127.0.0.1' } });
  try {
    return await use(server.resolvedUrls?.local[0] ?? '');
  } finally {
    await server.close();
    rmSync(outDir, { recursive: true, force: true });
  }
}
