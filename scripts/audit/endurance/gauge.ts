// How much a page holds at one moment, after all that nobody needs was cleared away.
import { readFileSync } from 'node:fs';
import type { CDPSession, Page } from '@playwright/test';

/** `heap` and `process` in MB: the script of the window, and all memory of its process with workers, pictures and the engine. */
export interface Gauged {
  readonly heap: number;
  readonly listeners: number;
  readonly nodes: number;
  readonly documents: number;
  readonly workers: number;
  readonly process: number;
}

/** Asks the browser itself. `measure` clears first, several times: what one clearing sets free, the next may find. */
export async function gaugeOf(page: Page): Promise<() => Promise<Gauged>> {
  const session = await page.context().newCDPSession(page);
  const whole = await page.context().browser()?.newBrowserCDPSession();
  await session.send('HeapProfiler.enable');
  return async () => {
    for (let at = 0; at < 3; at += 1) {
      await session.send('HeapProfiler.collectGarbage');
      await page.waitForTimeout(200);
    }
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    const { jsEventListeners, nodes, documents } = await session.send('Memory.getDOMCounters');
    const workers = page.workers().length;
    return { heap: usedSize / 1e6, listeners: jsEventListeners, nodes, documents, workers, process: whole ? await memoryOf(whole) : Number.NaN };
  };
}

/** Of the largest renderer, in MB; only Linux tells. */
async function memoryOf(session: CDPSession): Promise<number> {
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const sizes = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => residentOf(id));
  return sizes.length > 0 ? Math.max(...sizes) : Number.NaN;
}

function residentOf(id: number): number {
  try {
    return Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1]) / 1e3;
  } catch {
    return Number.NaN;
  }
}
