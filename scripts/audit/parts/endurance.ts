// The endurance test: a user at work for half an hour in one window. Does it hold more and more, listen more and more, or fail?
import { type Browser, chromium, type Page } from '@playwright/test';
import { findBrowser, NO_BROWSER } from '../../programs.mjs';
import { withServedPage } from '../built-page.ts';
import { ACTS } from '../endurance/acts.ts';
import { type Gauged, gaugeOf } from '../endurance/gauge.ts';
import type { Audit, AuditOptions, Checked } from '../part.ts';

/** Minutes of use: the whole, and the quick way. */
const [WHOLE, QUICK] = [30, 3];
/** What the heap may grow after the first round, and the listeners and nodes: those of a screen that is still up belong to no leak. */
const [MOST_HEAP, MOST_LISTENERS, MOST_NODES] = [1.1, 1.02, 1.1];
const FLAGS = ['--no-sandbox', '--disable-dev-shm-usage', '--no-first-run', '--disable-background-networking'];
const SLOW_MS = 15_000;

/** What one page went through. `failed` are acts that did not do what they should, `errors` what the page itself complained of. */
interface Use {
  readonly rounds: readonly Gauged[];
  readonly acts: number;
  readonly failed: readonly string[];
  readonly errors: readonly string[];
}

export async function endurance({ isQuick }: AuditOptions): Promise<Audit> {
  const minutes = Number(process.env.DATAREIS_ENDURANCE_MINUTES ?? (isQuick ? QUICK : WHOLE));
  const executablePath = findBrowser();
  const audit = { title: `Endurance: ${minutes} minutes of use in one window`, source: 'issue 9, point 3; L-04' };
  if (!executablePath) return { ...audit, rows: [{ what: 'a browser', found: NO_BROWSER, isRight: false }] };
  const used = await withServedPage(async (address) => {
    const browser = await chromium.launch({ executablePath, args: FLAGS });
    try {
      return await use(browser, address, minutes * 60_000);
    } finally {
      await browser.close();
    }
  });
  console.log(tableOf(used.rounds));
  return { ...audit, rows: rowsOf(used) };
}

async function use(browser: Browser, address: string, forMs: number): Promise<Use> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'nl-NL', reducedMotion: 'reduce', acceptDownloads: true });
  page.setDefaultTimeout(SLOW_MS);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await page.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
  await page.goto(`${address}#sample`);
  await page.locator('.card').first().waitFor();
  const measure = await gaugeOf(page);
  const [rounds, failed]: [Gauged[], string[]] = [[], []];
  let acts = 0;
  for (const until = Date.now() + forMs; Date.now() < until && failed.length < 5; ) {
    acts += await round(page, failed);
    rounds.push(await measure(rounds.length === 0 || Date.now() >= until || failed.length >= 5));
    console.error(`round ${rounds.length}: ${wordsOf(rounds.at(-1) as Gauged)}`);
  }
  return { rounds, acts, failed, errors };
}

/** Every act once; how many went well. */
async function round(page: Page, failed: string[]): Promise<number> {
  let well = 0;
  for (const [name, act] of Object.entries(ACTS)) {
    try {
      await act(page);
      well += 1;
    } catch (error) {
      failed.push(`${name}: ${String(error).split('\n').slice(0, 3).join(' ')}`);
      console.error(failed.at(-1));
      for (let at = 0; at < 3; at += 1) await page.keyboard.press('Escape').catch(() => undefined);
    }
  }
  return well;
}

function rowsOf({ rounds, acts, failed, errors }: Use): readonly Checked[] {
  const [first, last] = [rounds[0], rounds.at(-1)];
  if (!first || !last || rounds.length < 2) return [{ what: 'rounds', found: `${rounds.length}: too few to compare`, isRight: false }];
  return [
    { what: 'rounds and acts', found: `${rounds.length} rounds, ${acts} acts`, isRight: failed.length === 0 },
    grown('heap after clearing, without compiled script (MB)', first.heap - first.code, last.heap - last.code, MOST_HEAP),
    { what: 'compiled script (MB, not judged)', found: `${first.code.toFixed(1)} and ${last.code.toFixed(1)}`, isRight: true },
    grown('listeners', first.listeners, last.listeners, MOST_LISTENERS),
    grown('nodes', first.nodes, last.nodes, MOST_NODES),
    { what: 'workers', found: `${first.workers} and ${last.workers}`, isRight: last.workers <= first.workers },
    { what: 'memory of the process (MB, not judged)', found: `${Math.round(first.process)} and ${Math.round(last.process)}`, isRight: true },
    { what: 'acts that failed', found: failed.join(' | ') || 'none', isRight: failed.length === 0 },
    { what: 'errors of the page', found: [...new Set(errors)].slice(0, 5).join(' | ') || 'none', isRight: errors.length === 0 },
  ];
}

function grown(what: string, first: number, last: number, most: number): Checked {
  const percent = ((last / first - 1) * 100).toFixed(1);
  return { what, found: `${first.toFixed(1)} after the first round, ${last.toFixed(1)} after the last: ${percent} %`, isRight: last <= first * most };
}

function wordsOf({ heap, listeners, nodes, workers, process: whole }: Gauged): string {
  return `heap ${heap.toFixed(1)} MB, listeners ${listeners}, nodes ${nodes}, workers ${workers}, process ${Math.round(whole)} MB`;
}

function tableOf(rounds: readonly Gauged[]): string {
  const every = Math.max(1, Math.ceil(rounds.length / 12));
  const shown = rounds.map((round, at) => ({ round, at })).filter(({ at }) => at % every === 0 || at === rounds.length - 1);
  return shown.map(({ round, at }) => `round ${String(at + 1).padStart(3)}: ${wordsOf(round)}`).join('\n');
}
