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

/** At sixty frames a second. */
const FRAME = 1_000 / 60;

/** Frames in so many ms. `lost` are those that should have been there at sixty a second, `longest` the longest wait for one, in ms. `each` is called in every frame with the ms since the begin. */
export interface Lost {
  readonly shown: number;
  readonly lost: number;
  readonly longest: number;
}

export async function lostFrames(during: number, each: (since: number) => void): Promise<Lost> {
  const began = await nextFrame();
  let [last, shown, lost, longest] = [began, 0, 0, 0];
  while (last - began < during) {
    each(last - began);
    const now = await nextFrame();
    shown += 1;
    lost += Math.max(0, Math.round((now - last) / FRAME) - 1);
    longest = Math.max(longest, now - last);
    last = now;
  }
  return { shown, lost, longest };
}
