// Which segments may not be made straight.
import type { AlignTask } from './align-task.ts';
import { KIND } from './elements.ts';

/** Segments that may not be straight: a segment at a box that crosses a line in passing, or the lower of two lines that cross. */
export function conflicts({ elements, ranks }: AlignTask): Uint8Array {
  const { kind, lefts, rights } = elements;
  const isConflict = new Uint8Array(lefts.length);
  const isInner = (segment: number) => kind[lefts[segment] as number] === KIND.passing && kind[rights[segment] as number] === KIND.passing;
  const byLayer: number[][] = Array.from({ length: ranks.layers }, () => []);
  for (let segment = 0; segment < lefts.length; segment += 1)
    (byLayer[elements.layer[rights[segment] as number] as number] as number[]).push(segment);
  for (let layer = 1; layer < ranks.layers; layer += 1) {
    const segments = byLayer[layer] as number[];
    const placeOf = (segment: number) => [ranks.place[lefts[segment] as number] as number, ranks.place[rights[segment] as number] as number] as const;
    const inner = segments.filter(isInner).sort((a, b) => placeOf(a)[1] - placeOf(b)[1]);
    const kept: number[] = [];
    let most = -1;
    for (const segment of inner) {
      const [left] = placeOf(segment);
      if (left < most) isConflict[segment] = 1;
      else {
        most = left;
        kept.push(segment);
      }
    }
    const keptRight = kept.map((segment) => placeOf(segment)[1]);
    const keptLeft = kept.map((segment) => placeOf(segment)[0]);
    for (const segment of segments) {
      if (isInner(segment)) continue;
      const [left, right] = placeOf(segment);
      const at = lowerBound(keptRight, right);
      const above = at > 0 ? (keptLeft[at - 1] as number) : -1;
      const below = at < kept.length ? (keptLeft[at] as number) : Infinity;
      if (left < above || left > below) isConflict[segment] = 1;
    }
  }
  return isConflict;
}

function lowerBound(sorted: readonly number[], value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
