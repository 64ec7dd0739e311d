// How many frames a second the page makes while something is done in each of them.

import { quantile } from '../numbers.ts';

/** `worst` is the 95th percentile of the time between two frames, in ms. */
export interface Frames {
  readonly perSecond: number;
  readonly worst: number;
}

const MEASURED = 2_500;
const LEAST = 3;

export function nextFrame(): Promise<number> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}

/** Some frames later: what was asked before has been painted. */
export async function painted(): Promise<void> {
  for (let frame = 0; frame < 3; frame += 1) await nextFrame();
}

export async function frames(each: (share: number) => void): Promise<Frames> {
  const times: number[] = [await nextFrame()];
  const began = times[0] as number;
  for (let now = began; now - began < MEASURED || times.length <= LEAST; ) {
    each(Math.min(1, (now - began) / MEASURED));
    now = await nextFrame();
    times.push(now);
  }
  const gaps = times.slice(1).map((time, index) => time - (times[index] as number));
  const total = (times.at(-1) as number) - began;
  return { perSecond: (gaps.length * 1000) / total, worst: quantile(gaps, 0.95) };
}
