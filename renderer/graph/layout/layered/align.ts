// The height of every element: lines as straight as the order allows (Brandes and Köpf 2001, with ports and with the compaction of their erratum of 2020).
import type { AlignTask } from './align-task.ts';
import { compact } from './compact.ts';
import { conflicts } from './conflicts.ts';
import { takesRoom } from './gaps.ts';
import { incidence } from './incidence.ts';
import type { Ranks } from './ranks.ts';

/** Middles of all elements; neighbours in a layer keep their order and their distance. */
export function alignHeights(task: AlignTask): Float64Array {
  const { elements } = task;
  const isConflict = conflicts(task);
  const results: Float64Array[] = [];
  for (const toRight of [true, false]) for (const toTop of [true, false]) results.push(oneAlignment(task, isConflict, toRight, toTop));
  return median(results, task, elements.count);
}

/** One of the four: elements aligned with their neighbours on one side, and moved up or down as far as they go. */
function oneAlignment(task: AlignTask, isConflict: Uint8Array, toRight: boolean, toTop: boolean): Float64Array {
  const { root, shift } = alignBlocks(task, isConflict, toRight, toTop);
  return compact(task, root, shift, toTop);
}

interface Blocks {
  /** The first element of the block each element is in, and how far below that element's middle its own lies. */
  readonly root: Int32Array;
  readonly shift: Float64Array;
}

function alignBlocks({ elements, ranks, ports }: AlignTask, isConflict: Uint8Array, toRight: boolean, toTop: boolean): Blocks {
  const { count, lefts, rights, kind } = elements;
  const [near, far] = toRight ? [rights, lefts] : [lefts, rights];
  const [nearPort, farPort] = toRight ? [ports.right, ports.left] : [ports.left, ports.right];
  const root = Int32Array.from({ length: count }, (_, element) => element);
  const shift = new Float64Array(count);
  const isTaken = new Uint8Array(count);
  const { start, list } = incidence(count, near);
  const scratch: number[] = [];
  for (let step = 1; step < ranks.layers; step += 1) {
    const layer = toRight ? step : ranks.layers - 1 - step;
    const [from, to] = [ranks.start[layer] as number, ranks.start[layer + 1] as number];
    let reached = toTop ? -1 : Number.MAX_SAFE_INTEGER;
    for (let index = 0; index < to - from; index += 1) {
      const element = ranks.order[toTop ? from + index : to - 1 - index] as number;
      if (!takesRoom(kind, element)) continue;
      scratch.length = 0;
      for (let i = start[element] as number; i < (start[element + 1] as number); i += 1) {
        const segment = list[i] as number;
        if (takesRoom(kind, far[segment] as number)) scratch.push(segment);
      }
      if (scratch.length === 0) continue;
      scratch.sort((a, b) => placeAt(ranks, far, a, farPort) - placeAt(ranks, far, b, farPort));
      const half = (scratch.length - 1) / 2;
      for (const middle of toTop ? [Math.floor(half), Math.ceil(half)] : [Math.ceil(half), Math.floor(half)]) {
        const segment = scratch[middle] as number;
        const other = far[segment] as number;
        const place = ranks.place[other] as number;
        if (root[element] !== element || isConflict[segment] || isTaken[other] || (toTop ? place <= reached : place >= reached)) continue;
        root[element] = root[other] as number;
        shift[element] = (shift[other] as number) + (farPort[segment] as number) - (nearPort[segment] as number);
        isTaken[other] = 1;
        reached = place;
      }
    }
  }
  return { root, shift };
}

function placeAt(ranks: Ranks, far: Int32Array, segment: number, port: Float64Array): number {
  return (ranks.place[far[segment] as number] as number) + (port[segment] as number) * 1e-6;
}

/** The four laid over the least high one; of each element the mean of the two middle heights. */
function median(results: readonly Float64Array[], { elements, up, down }: AlignTask, count: number): Float64Array {
  const spans = results.map((heights) => {
    let [low, high] = [Infinity, -Infinity];
    for (let element = 0; element < count; element += 1) {
      if (!takesRoom(elements.kind, element)) continue;
      low = Math.min(low, (heights[element] as number) - (up[element] as number));
      high = Math.max(high, (heights[element] as number) + (down[element] as number));
    }
    return [low, high] as const;
  });
  const least = spans.reduce(
    (best, span, index) =>
      span[1] - span[0] < (spans[best] as readonly [number, number])[1] - (spans[best] as readonly [number, number])[0] ? index : best,
    0,
  );
  const [low, high] = spans[least] as readonly [number, number];
  const moves = spans.map((span, index) => (index % 2 === 0 ? low - span[0] : high - span[1]));
  const four = new Float64Array(4);
  return Float64Array.from({ length: count }, (_, element) => {
    for (let index = 0; index < 4; index += 1) four[index] = ((results[index] as Float64Array)[element] as number) + (moves[index] as number);
    four.sort();
    return ((four[1] as number) + (four[2] as number)) / 2;
  });
}
