// The height of every element: lines as straight as the order allows (Brandes and Köpf 2001, with ports and with the compaction of their erratum of 2020).
import { type Elements, KIND } from './elements.ts';
import { GAP } from './gaps.ts';
import type { Ports } from './ports.ts';
import type { Ranks } from './ranks.ts';

/** `up` and `down`: how far an element reaches from its middle. */
export interface AlignTask {
  readonly elements: Elements;
  readonly ranks: Ranks;
  readonly ports: Ports;
  readonly up: Float64Array;
  readonly down: Float64Array;
}

/** Middles of all elements; neighbours in a layer keep their order and their distance. */
export function alignHeights(task: AlignTask): Float64Array {
  const { elements } = task;
  const isConflict = conflicts(task);
  const results: Float64Array[] = [];
  for (const toRight of [true, false]) for (const toTop of [true, false]) results.push(oneAlignment(task, isConflict, toRight, toTop));
  return median(results, task, elements.count);
}

/** Boxes and lines in passing; the others are only points to count with. */
export function takesRoom(kinds: Uint8Array, element: number): boolean {
  return (kinds[element] as number) <= KIND.passing;
}

/** The space between two elements that stand one above the other. */
export function between(kinds: Uint8Array, above: number, below: number): number {
  const [a, b] = [kinds[above] === KIND.box, kinds[below] === KIND.box];
  return a && b ? GAP.boxes : a || b ? GAP.lineToBox : GAP.lines;
}

/** Segments that may not be straight: a segment at a box that crosses a line in passing, or the lower of two lines that cross. */
function conflicts({ elements, ranks }: AlignTask): Uint8Array {
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
  const { start, list } = segmentsBy(count, near);
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

function segmentsBy(count: number, ends: Int32Array): { start: Int32Array; list: Int32Array } {
  const start = new Int32Array(count + 1);
  for (const end of ends) start[end + 1] = (start[end + 1] as number) + 1;
  for (let element = 0; element < count; element += 1) start[element + 1] = (start[element + 1] as number) + (start[element] as number);
  const next = start.slice();
  const list = new Int32Array(ends.length);
  for (let segment = 0; segment < ends.length; segment += 1) {
    const end = ends[segment] as number;
    list[next[end] as number] = segment;
    next[end] = (next[end] as number) + 1;
  }
  return { start, list };
}

/** Blocks as near to the top (or bottom) as their neighbours allow, then drawn together from the other side. */
function compact({ elements, ranks, up, down }: AlignTask, root: Int32Array, shift: Float64Array, toTop: boolean): Float64Array {
  const { count, kind } = elements;
  const froms: number[] = [];
  const tos: number[] = [];
  const rooms: number[] = [];
  for (let layer = 0; layer < ranks.layers; layer += 1) {
    let a = -1;
    for (let at = ranks.start[layer] as number; at < (ranks.start[layer + 1] as number); at += 1) {
      const b = ranks.order[at] as number;
      if (!takesRoom(kind, b)) continue;
      const above = a;
      a = b;
      if (above < 0) continue;
      const room = (down[above] as number) + between(kind, above, b) + (up[b] as number);
      const [first, second] = [root[above] as number, root[b] as number];
      froms.push(toTop ? first : second);
      tos.push(toTop ? second : first);
      rooms.push(room + (shift[above] as number) - (shift[b] as number));
    }
  }
  const [tails, heads] = [Int32Array.from(froms), Int32Array.from(tos)];
  const [out, inward] = [segmentsBy(count, tails), segmentsBy(count, heads)];
  const order = topological(count, root, out, inward, heads);
  const place = new Float64Array(count);
  for (const block of order) {
    let least = 0;
    for (let i = inward.start[block] as number; i < (inward.start[block + 1] as number); i += 1) {
      const edge = inward.list[i] as number;
      least = Math.max(least, (place[tails[edge] as number] as number) + (rooms[edge] as number));
    }
    place[block] = least;
  }
  for (let index = order.length - 1; index >= 0; index -= 1) {
    const block = order[index] as number;
    let most = Infinity;
    for (let i = out.start[block] as number; i < (out.start[block + 1] as number); i += 1) {
      const edge = out.list[i] as number;
      most = Math.min(most, (place[heads[edge] as number] as number) - (rooms[edge] as number));
    }
    if (most !== Infinity && most > (place[block] as number)) place[block] = most;
  }
  return Float64Array.from({ length: count }, (_, element) => {
    const at = place[root[element] as number] as number;
    return (toTop ? at : -at) + (shift[element] as number);
  });
}

function topological(
  count: number,
  root: Int32Array,
  out: { start: Int32Array; list: Int32Array },
  inward: { start: Int32Array },
  heads: Int32Array,
): Int32Array {
  const waiting = new Int32Array(count);
  const order: number[] = [];
  for (let element = 0; element < count; element += 1) {
    waiting[element] = (inward.start[element + 1] as number) - (inward.start[element] as number);
    if (root[element] === element && waiting[element] === 0) order.push(element);
  }
  for (let index = 0; index < order.length; index += 1) {
    const block = order[index] as number;
    for (let i = out.start[block] as number; i < (out.start[block + 1] as number); i += 1) {
      const head = heads[out.list[i] as number] as number;
      waiting[head] = (waiting[head] as number) - 1;
      if (waiting[head] === 0) order.push(head);
    }
  }
  return Int32Array.from(order);
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
