// The bench of the whole app: from the page that has loaded, or a file that is dropped, to a drawn map.
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { inBrowser, type Measured, withServed } from '../browser.ts';
import { median, quantile } from '../numbers.ts';
import type { Options } from '../options.ts';
import { GEMMA } from '../real-graphs.ts';
import { type Aim, inTime, type Part } from '../report.ts';

const METHOD = `The built app in a fresh Chromium, three times. Lindehaven: from the load event of the page to the first frame with a whole map. GEMMA (3,006 elements, 6,257 relations): from the
choice of the file to the map. "blocked" is the longest task that kept the window from answering in that time.`;

const ROOT = path.join(import.meta.dirname, '../../..');
const RUNS = 3;

/** `ms` to the drawn map, `blocked` the longest task on the way. */
interface Start {
  readonly ms: number;
  readonly blocked: number;
}

interface Watch {
  readonly __watch: { drawnAt: number | null; readonly tasks: { readonly start: number; readonly ms: number }[] };
}

export async function start(options: Options): Promise<Part> {
  return withServed({ root: path.join(ROOT, 'renderer'), configFile: path.join(ROOT, 'vite.config.ts') }, async (address) => {
    const sample = await repeated(options, (page) => lindehaven(page, address));
    options.say(`Lindehaven: ${words(sample)}`);
    const gemma = existsSync(GEMMA) ? await repeated(options, (page) => dropped(page, address, GEMMA)) : null;
    if (gemma) options.say(`GEMMA: ${words(gemma)}`);
    const rows = [
      ['Lindehaven, after the page has loaded', ...cells(sample)],
      ...(gemma ? [['GEMMA, from file to map, collapsed', ...cells(gemma)]] : []),
    ];
    const aims = [
      ...aimsOf('Lindehaven', sample, 2_000),
      ...(gemma ? aimsOf('GEMMA', gemma, 10_000) : [{ aim: 'GEMMA from file to map', figure: 'its file is not on this machine', isReached: null }]),
    ];
    return {
      title: 'Start to picture',
      method: METHOD,
      tables: [{ title: 'Start to picture', columns: ['', 'median', 'slowest', 'blocked'], rows }],
      aims,
    };
  });
}

async function repeated({ limit }: Options, measure: (page: Page) => Promise<Start>): Promise<Measured<Start>[]> {
  const all: Measured<Start>[] = [];
  for (let run = 0; run < RUNS; run += 1) all.push(await inBrowser(limit, measure));
  return all;
}

async function lindehaven(page: Page, address: string): Promise<Start> {
  await page.addInitScript(watchDrawing);
  await page.goto(`${address}#sample`);
  const loaded = await page.evaluate(() => (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming).loadEventEnd);
  return drawn(page, loaded);
}

async function dropped(page: Page, address: string, file: string): Promise<Start> {
  await page.addInitScript(watchDrawing);
  await page.goto(address);
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Bestanden kiezen' }).click();
  const began = await page.evaluate(() => performance.now());
  await (await chooser).setFiles(file);
  return drawn(page, began);
}

async function drawn(page: Page, since: number): Promise<Start> {
  await page.waitForFunction(() => (window as unknown as Watch).__watch.drawnAt !== null, undefined, { polling: 100, timeout: 120_000 });
  return page.evaluate((from) => {
    const { drawnAt, tasks } = (window as unknown as Watch).__watch;
    const during = tasks.filter((task) => task.start + task.ms > from && task.start < (drawnAt ?? 0));
    return { ms: (drawnAt ?? Number.NaN) - from, blocked: Math.max(0, ...during.map((task) => task.ms)) };
  }, since);
}

/** Runs in the page: looks in every frame whether the map is there and nothing is being worked on. */
function watchDrawing(): void {
  const watch: Watch['__watch'] = { drawnAt: null, tasks: [] };
  Object.assign(window, { __watch: watch });
  const observer = new PerformanceObserver((list) =>
    watch.tasks.push(...list.getEntries().map(({ startTime, duration }) => ({ start: startTime, ms: duration }))),
  );
  observer.observe({ type: 'longtask', buffered: true });
  const look = (time: number) => {
    const hasMap = document.querySelector('.map-stage .card, .map-stage canvas.paper') !== null;
    if (hasMap && !document.querySelector('.busy')) watch.drawnAt = time;
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

function found(all: readonly Measured<Start>[]): Start[] {
  return all.flatMap((one) => one.found ?? []);
}

function words(all: readonly Measured<Start>[]): string {
  return found(all).length > 0 ? inTime(median(found(all).map(({ ms }) => ms))) : (all[0]?.problem ?? '');
}

function cells(all: readonly Measured<Start>[]): string[] {
  const times = found(all).map(({ ms }) => ms);
  if (times.length === 0) return [words(all), '', ''];
  return [
    inTime(median(times)),
    inTime(quantile(times, 1)),
    inTime(
      quantile(
        found(all).map(({ blocked }) => blocked),
        1,
      ),
    ),
  ];
}

function aimsOf(name: string, all: readonly Measured<Start>[], most: number): Aim[] {
  const isWhole = found(all).length === RUNS;
  const [ms, blocked] = [
    median(found(all).map((one) => one.ms)),
    quantile(
      found(all).map((one) => one.blocked),
      1,
    ),
  ];
  return [
    { aim: `${name}: drawn in under ${inTime(most)}`, figure: words(all), isReached: isWhole && ms < most },
    {
      aim: `${name}: the window is never blocked for over 100 ms`,
      figure: isWhole ? inTime(blocked) : words(all),
      isReached: isWhole && blocked <= 100,
    },
  ];
}
