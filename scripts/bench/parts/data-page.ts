// The bench of observations in the page: from files chosen to a map, and to all rows being there to ask, with what the window felt of it.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { inBrowser, type Measured, withServed } from '../browser.ts';
import { observationsCase } from '../observations-case.ts';
import type { Options } from '../options.ts';
import { type Aim, inMegabytes, inTime, type Part, type Table } from '../report.ts';

const ROOT = path.join(import.meta.dirname, '../../..');
const LIMIT = 300_000;
/** Mark that the page sets when all rows of a case are in the store-room. */
const ALL_ROWS = 'all rows';

interface InPageFigures {
  readonly map: number;
  readonly all: number;
  readonly blocked: number;
  readonly bytes: number;
}

interface InPage {
  readonly rows: number;
  readonly measured: Measured<InPageFigures>;
}

export function readInPage(sizes: readonly number[], options: Options): Promise<InPage[]> {
  return withServed({ root: path.join(ROOT, 'renderer'), configFile: path.join(ROOT, 'vite.config.ts') }, async (address) => {
    const found: InPage[] = [];
    for (const rows of sizes) {
      const folder = mkdtempSync(path.join(os.tmpdir(), 'datareis-bench-data-'));
      for (const file of observationsCase(rows)) writeFileSync(path.join(folder, path.basename(file.path)), file.bytes);
      const measured = await inBrowser(LIMIT, (page) => opened(page, address, folder));
      rmSync(folder, { recursive: true, force: true });
      found.push({ rows, measured });
      options.say(`${rows} in the page: ${measured.found ? inTime(measured.found.all) : measured.problem}`);
    }
    return found;
  });
}

interface Watch {
  readonly __watch: { drawnAt: number | null; readonly tasks: { readonly start: number; readonly ms: number }[] };
}

async function opened(page: Page, address: string, folder: string): Promise<InPageFigures> {
  await page.addInitScript(watch);
  await page.goto(address);
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Bestanden kiezen' }).click();
  const began = await page.evaluate(() => performance.now());
  const memory = watchMemory(page);
  await (await chooser).setFiles(readdirSync(folder).map((name) => path.join(folder, name)));
  await page.waitForFunction((mark) => performance.getEntriesByName(mark).length > 0, ALL_ROWS, { polling: 100, timeout: LIMIT });
  const times = await page.evaluate(
    ([mark, from]) => {
      const { drawnAt, tasks } = (window as unknown as Watch).__watch;
      const all = performance.getEntriesByName(mark)[0]?.startTime ?? Number.NaN;
      const during = tasks.filter((task) => task.start + task.ms > from && task.start < all);
      return { map: (drawnAt ?? Number.NaN) - from, all: all - from, blocked: Math.max(0, ...during.map(({ ms }) => ms)) };
    },
    [ALL_ROWS, began] as const,
  );
  return { ...times, bytes: await memory() };
}

/** Runs in the page. */
function watch(): void {
  const seen: Watch['__watch'] = { drawnAt: null, tasks: [] };
  Object.assign(window, { __watch: seen });
  const observer = new PerformanceObserver((list) =>
    seen.tasks.push(...list.getEntries().map(({ startTime, duration }) => ({ start: startTime, ms: duration }))),
  );
  observer.observe({ type: 'longtask', buffered: true });
  const look = (time: number) => {
    const hasMap = document.querySelector('.map-stage .card, .map-stage canvas.paper') !== null;
    if (hasMap && !document.querySelector('.busy')) seen.drawnAt = time;
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** The height of the memory of the page's process, where the system tells it (Linux); NaN elsewhere. */
function watchMemory(page: Page): () => Promise<number> {
  return async () => {
    const session = await page.context().browser()?.newBrowserCDPSession();
    const { processInfo = [] } = (await session?.send('SystemInfo.getProcessInfo')) ?? {};
    const heights = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => heightOf(id));
    return Math.max(0, ...heights) || Number.NaN;
  };
}

function heightOf(process: number): number {
  try {
    const [, kilobytes] = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${process}/status`, 'utf8')) ?? [];
    return Number(kilobytes ?? 0) * 1024;
  } catch {
    return 0;
  }
}

export function pageTable(pages: readonly InPage[]): Table {
  const row = ({ rows, measured: { found, problem } }: InPage) => {
    const name = `${rows / 1_000_000} million`;
    if (!found) return [name, problem ?? '', '', '', ''];
    return [name, inTime(found.map), inTime(found.all), inTime(found.blocked), Number.isNaN(found.bytes) ? '-' : inMegabytes(found.bytes)];
  };
  return { title: 'In the page', columns: ['observations', 'to the map', 'to all rows', 'blocked', 'memory'], rows: pages.map(row) };
}

export function pageAims(pages: readonly InPage[]): Part['aims'] {
  const MOST: ReadonlyMap<number, number> = new Map([
    [1_000_000, 10_000],
    [5_000_000, 60_000],
  ]);
  return pages.flatMap(({ rows, measured: { found, problem } }): Aim[] => {
    const most = MOST.get(rows);
    if (most === undefined) return [];
    const name = `${rows / 1_000_000} million observations in the page:`;
    const aim = (text: string, value: number, limit: number, said: (value: number) => string): Aim => ({
      aim: `${name} ${text}`,
      figure: found ? said(value) : (problem ?? ''),
      ratio: value / limit,
      isReached: found && !Number.isNaN(value) ? value <= limit : null,
    });
    return [
      aim(`to the map within ${inTime(most)}`, found?.map ?? Number.NaN, most, inTime),
      aim('the window never blocked for over 100 ms', found?.blocked ?? Number.NaN, 100, inTime),
      aim('memory under 1.5 GB', found?.bytes ?? Number.NaN, 1.5e9, inMegabytes),
    ];
  });
}
