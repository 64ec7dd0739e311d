// The process in which one engine lays out: it may hang, throw or grow without ending the bench.

import type { LayoutInput } from '../../renderer/graph/layout/layout.ts';
import type { Engine, Laid } from './engines/engine.ts';
import { ENGINES } from './engines/engines.ts';
import { measure } from './measures.ts';
import { median } from './numbers.ts';
import type { Answer, Message, Task } from './task.ts';

/** No further run after this much time, in ms. */
const ENOUGH = 3_000;

type Timed = Omit<Answer, 'measures' | 'picture'> & { readonly laid: Laid };

process.once('message', (task: Task) => {
  run(task)
    .catch((error: unknown) => send({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) }))
    .finally(() => process.disconnect());
});

function send(message: Message): Promise<void> {
  return new Promise((resolve) => {
    process.send?.(message, () => resolve());
  });
}

async function run({ engine: name, steps, runs }: Task): Promise<void> {
  const engine: Engine = await ENGINES[name].load();
  await engine.prepare?.();
  const memories: unknown[] = [];
  for (const [step, { input, after, wants }] of steps.entries()) {
    await send({ kind: 'laying' });
    const { laid, ...figures } = await repeat(engine, input, after === null ? undefined : memories[after], runs);
    memories.push(laid.memory);
    if (wants === 'nothing') continue;
    await send({ kind: 'measuring' });
    const { rects, routes } = laid.drawn;
    const picture = wants === 'picture' ? { rects, routes } : null;
    await send({ kind: 'answer', step, answer: { ...figures, measures: measure(input, laid.drawn), picture } });
  }
}

async function repeat(engine: Engine, input: LayoutInput, memory: unknown, runs: number): Promise<Timed> {
  const before = process.memoryUsage().rss;
  const times: number[] = [];
  const lay = async () => {
    const started = performance.now();
    const laid = await engine.lay(input, memory);
    times.push(performance.now() - started);
    return laid;
  };
  let laid = await lay();
  const bytes = Math.max(0, process.resourceUsage().maxRSS * 1024 - before);
  while (times.length < runs && times.reduce((sum, ms) => sum + ms, 0) < ENOUGH) laid = await lay();
  return { laid, ms: median(times), firstMs: times[0] ?? 0, bytes };
}
