// How much a page holds at one moment, after all that nobody needs was cleared away.
import { readFileSync } from 'node:fs';
import type { CDPSession, Page } from '@playwright/test';

/** `heap` and `process` in MB: the script of the window, and all memory of its process with workers, pictures and the engine. */
export interface Gauged {
  readonly heap: number;
  /** What of the heap the engine of the browser keeps for itself: the compiled script, which grows as more of it is used often. NaN when not weighed. */
  readonly code: number;
  readonly listeners: number;
  readonly nodes: number;
  readonly documents: number;
  readonly workers: number;
  readonly process: number;
}

/** Asks the browser itself. `measure` clears first, several times: what one clearing sets free, the next may find. */
export async function gaugeOf(page: Page): Promise<(isWeighed: boolean) => Promise<Gauged>> {
  const session = await page.context().newCDPSession(page);
  const whole = await page.context().browser()?.newBrowserCDPSession();
  await session.send('HeapProfiler.enable');
  return async (isWeighed) => {
    for (let at = 0; at < 3; at += 1) {
      await session.send('HeapProfiler.collectGarbage');
      await page.waitForTimeout(200);
    }
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    const { jsEventListeners, nodes, documents } = await session.send('Memory.getDOMCounters');
    const workers = page.workers().length;
    const code = isWeighed ? await codeIn(session) : Number.NaN;
    return {
      heap: usedSize / 1e6,
      code,
      listeners: jsEventListeners,
      nodes,
      documents,
      workers,
      process: whole ? await memoryOf(whole) : Number.NaN,
    };
  };
}

/** Of compiled script, in MB: by a picture of the whole heap. */
async function codeIn(session: CDPSession): Promise<number> {
  const parts: string[] = [];
  const take = ({ chunk }: { readonly chunk: string }) => parts.push(chunk);
  session.on('HeapProfiler.addHeapSnapshotChunk', take);
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  session.off('HeapProfiler.addHeapSnapshotChunk', take);
  const { snapshot, nodes } = JSON.parse(parts.join('')) as HeapPicture;
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const [type, size, code] = [fields.indexOf('type'), fields.indexOf('self_size'), types[0].indexOf('code')];
  let bytes = 0;
  for (let at = 0; at < nodes.length; at += fields.length) if (nodes[at + type] === code) bytes += nodes[at + size] ?? 0;
  return bytes / 1e6;
}

/** As V8 writes it: numbers in a row, as many for each node as there are fields. */
interface HeapPicture {
  readonly snapshot: { readonly meta: { readonly node_fields: readonly string[]; readonly node_types: readonly [readonly string[]] } };
  readonly nodes: readonly number[];
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
