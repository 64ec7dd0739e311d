// Does work grow with its input and no faster? Judged by comparing, so that a busy machine gives the same answer.
import { expect } from 'vitest';

/** Four times the size may take ten times as long (the fastest of two runs each); quadratic work takes sixteen. */
export async function expectLinear(size: number, work: (size: number) => Promise<unknown>): Promise<void> {
  await work(size);
  const small = await fastest(() => work(size));
  const large = await fastest(() => work(4 * size));
  expect(large, `${Math.round(small)} ms for ${size}`).toBeLessThan(10 * small + 200);
}

async function fastest(run: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let turn = 0; turn < 2; turn += 1) {
    const start = performance.now();
    await run();
    times.push(performance.now() - start);
  }
  return Math.min(...times);
}
