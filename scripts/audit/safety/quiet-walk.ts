// S-12 in a tab: the sample municipality, all screens, under the policy. Every request elsewhere is written down, and would be answered. What nested workers ask is not seen here; the policy of their own response holds them.
import { chromium, type Page } from '@playwright/test';
import { findBrowser, NO_BROWSER } from '../../programs.mjs';
import { withServedPage } from '../built-page.ts';
import type { AuditOptions, Checked } from '../part.ts';
import { mapIsThere, type WalkSize, walk } from './walk.ts';
import { watchRequests } from './watched.ts';

const FLAGS = ['--no-sandbox', '--disable-dev-shm-usage', '--no-first-run', '--disable-background-networking'];
const FULL: WalkSize = { clicks: 150, ofOneKind: 3, sheets: 99, chosen: 40 };
const QUICK: WalkSize = { clicks: 30, ofOneKind: 1, sheets: 4, chosen: 10 };

export async function quietWalk({ isQuick }: AuditOptions): Promise<Checked[]> {
  const what = 'requests while all screens are used';
  const executablePath = findBrowser();
  if (!executablePath) return [{ what, found: NO_BROWSER, isRight: false }];
  return withServedPage(async (address) => {
    const browser = await chromium.launch({ executablePath, args: FLAGS });
    try {
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'nl-NL', reducedMotion: 'reduce' });
      const { own, elsewhere } = await watchRequests(context);
      const page = await context.newPage();
      const workers = new Set<string>();
      page.on('worker', (worker) =>
        workers.add(
          worker
            .url()
            .replace(/.*\//, '')
            .replace(/-[\w-]{8}\.js$/, ''),
        ),
      );
      await page.goto(`${address}#sample`);
      await mapIsThere(page);
      const clicks = await walk(page, isQuick ? QUICK : FULL, (line) => console.error(`  quiet, ${line}`));
      const seen = `${clicks} clicks; ${own.length} requests to the page itself, ${elsewhere.length} elsewhere`;
      return [
        {
          what,
          found: `${seen}; ${workers.size} workers (${[...workers].sort().join(', ')})`,
          isRight: elsewhere.length === 0 && own.length > 5 && workers.size > 2,
        },
        await controlRow(page, elsewhere),
      ];
    } finally {
      await browser.close();
    }
  });
}

/** The policy refuses these; each is seen to be refused, and none left. */
async function controlRow(page: Page, elsewhere: readonly string[]): Promise<Checked> {
  const refused = await page.evaluate(async () => {
    const away = 'http://198.51.100.7/x';
    const stopped: string[] = [];
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => stopped.push(effectiveDirective));
    await fetch(away).catch(() => {});
    Object.assign(new Image(), { src: away });
    document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: away }));
    document.head.append(Object.assign(document.createElement('script'), { src: away }));
    document.body.append(Object.assign(document.createElement('iframe'), { src: away }));
    navigator.sendBeacon(away);
    await new Promise((go) => setTimeout(go, 500));
    return stopped;
  });
  return {
    what: 'six ways to ask something elsewhere',
    found: `${refused.length} refused by the policy, ${elsewhere.length} left`,
    isRight: refused.length >= 6 && elsewhere.length === 0,
  };
}
