// Long work in slices, so that the window answers in between. Knows nothing of what the work is.

/** Milliseconds that one slice takes at most, but for its last step. */
const SLICE_MS = 12;

/** Walks the steps to the end; null when it was stopped. What the last step returns is the answer. */
export async function inSlices<T>(steps: Generator<void, T>, signal: AbortSignal, now: () => number = () => performance.now()): Promise<T | null> {
  while (!signal.aborted) {
    const until = now() + SLICE_MS;
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
      if (now() >= until) break;
    }
    await new Promise((go) => setTimeout(go, 0));
  }
  return null;
}

/** Sorts by parts that are joined two by two; equal items keep their order. A step for each `size` items. */
export function* sortInSteps<T>(items: readonly T[], compare: (a: T, b: T) => number, size = 256): Generator<void, readonly T[]> {
  let runs: T[][] = [];
  for (let at = 0; at < items.length; at += size) {
    runs.push(items.slice(at, at + size).sort(compare));
    yield;
  }
  while (runs.length > 1) {
    const joined: T[][] = [];
    for (let at = 0; at < runs.length; at += 2) joined.push(yield* joinInSteps(runs[at] ?? [], runs[at + 1] ?? [], compare, size));
    runs = joined;
  }
  return runs[0] ?? [];
}

function* joinInSteps<T>(left: readonly T[], right: readonly T[], compare: (a: T, b: T) => number, size: number): Generator<void, T[]> {
  const joined: T[] = [];
  let [l, r] = [0, 0];
  while (l < left.length || r < right.length) {
    const takesLeft = r >= right.length || (l < left.length && compare(left[l] as T, right[r] as T) <= 0);
    joined.push((takesLeft ? left[l++] : right[r++]) as T);
    if (joined.length % size === 0) yield;
  }
  return joined;
}
