// A group as an earlier picture remembers it: columns and heights of what was there, the nearest fitting place for what is new.
import type { Arrangement, Seat } from '../layout.ts';
import { type Elements, KIND } from './elements.ts';
import { type Forest, groupKey } from './forest.ts';
import type { Level } from './level.ts';
import type { Ranks } from './ranks.ts';
import { sift } from './sift.ts';

/** Column (lasting number) and height of every box; `isNew` = given now. */
export interface Recalled {
  readonly column: Int32Array;
  readonly y: Float64Array;
  readonly isNew: Uint8Array;
  readonly isPinned: Uint8Array;
}

/** null when nothing of the group is remembered. */
export function recall(forest: Forest, level: Level, arrangement: Arrangement | undefined): Recalled | null {
  const seats = level.nodes.map((node) => seatOf(arrangement, forest.ids[node] as string));
  if (seats.every((seat) => seat === undefined)) return null;
  const recalled: Recalled = {
    column: Int32Array.from(seats, (seat) => seat?.column ?? 0),
    y: Float64Array.from(seats, (seat) => seat?.y ?? 0),
    isNew: Uint8Array.from(seats, (seat) => (seat ? 0 : 1)),
    isPinned: Uint8Array.from(seats, (seat) => (seat?.isPinned ? 1 : 0)),
  };
  seatNewcomers(forest, level, recalled);
  return recalled;
}

function seatOf(arrangement: Arrangement | undefined, id: string): Seat | undefined {
  return arrangement && Object.hasOwn(arrangement.seats, id) ? arrangement.seats[id] : undefined;
}

/** Each newcomer right of what it gets from, left of what it sends to, at the mean height of both; those with seated neighbours first. */
function seatNewcomers(forest: Forest, level: Level, { column, y, isNew }: Recalled): void {
  const isSeated = Uint8Array.from(isNew, (value) => 1 - value);
  const waiting = Array.from(isNew.keys()).filter((box) => isNew[box] === 1);
  const neighbours = (box: number) =>
    level.links.flatMap((link, piece) => {
      const [tail, head] = forest.links.isFeedback[link]
        ? [level.heads[piece] as number, level.tails[piece] as number]
        : [level.tails[piece] as number, level.heads[piece] as number];
      if (tail === head || tail < 0 || head < 0) return [];
      if (tail === box && isSeated[head]) return [{ box: head, isSource: false }];
      return head === box && isSeated[tail] ? [{ box: tail, isSource: true }] : [];
    });
  while (waiting.length > 0) {
    const found = waiting.map(neighbours);
    const most = found.reduce((best, list, index) => (list.length > (found[best] as unknown[]).length ? index : best), 0);
    const box = waiting.splice(most, 1)[0] as number;
    const near = found[most] as { box: number; isSource: boolean }[];
    const after = near.filter(({ isSource }) => isSource).map((one) => (column[one.box] as number) + 1);
    const before = near.filter(({ isSource }) => !isSource).map((one) => (column[one.box] as number) - 1);
    column[box] =
      after.length > 0 && (before.length === 0 || after.length >= before.length)
        ? Math.max(...after)
        : before.length > 0
          ? Math.min(...before)
          : (column.find((_, index) => isSeated[index] === 1) ?? 0);
    y[box] =
      near.length > 0
        ? near.reduce((sum, one) => sum + (y[one.box] as number), 0) / near.length
        : lowest(column, y, isSeated, column[box] as number) + 60;
    isSeated[box] = 1;
  }
}

function lowest(column: Int32Array, y: Float64Array, isSeated: Uint8Array, at: number): number {
  let found = Number.NEGATIVE_INFINITY;
  for (let box = 0; box < column.length; box += 1) if (isSeated[box] && column[box] === at) found = Math.max(found, y[box] as number);
  return Number.isFinite(found) ? found : 0;
}

interface WishTask {
  readonly forest: Forest;
  readonly level: Level;
  readonly elements: Elements;
  readonly ranks: Ranks;
  readonly keys: readonly number[];
  readonly column: Int32Array;
  readonly seats: Recalled;
  readonly arrangement: Arrangement;
  readonly isFixed: (layer: number) => boolean;
}

/** The height every element would like; the order of each layer follows it. What is new is sifted to where it crosses least, what is known keeps its order. */
export function wishesOf(task: WishTask): Float64Array {
  const { elements, ranks, seats } = task;
  const isNew = new Uint8Array(elements.count);
  const wish = new Float64Array(elements.count);
  for (let box = 0; box < seats.y.length; box += 1) {
    wish[box] = seats.y[box] as number;
    isNew[box] = seats.isNew[box] as number;
  }
  for (let piece = 0; piece < task.level.links.length; piece += 1) wishOfLine(task, piece, wish, isNew);
  orderBy(ranks, wish, task.isFixed);
  if (isNew.some((value) => value === 1)) {
    sift(ranks, 4_000_000, { isFixed: task.isFixed, reach: 400, rounds: 4, only: (element) => isNew[element] === 1 });
    fitBetween(elements, ranks, wish, isNew);
  }
  return wish;
}

/** A line passes where it passed before; where it did not, on the straight line between its nearest known points. */
function wishOfLine({ forest, level, elements, keys, arrangement }: WishTask, piece: number, wish: Float64Array, isNew: Uint8Array): void {
  const [first, last] = [elements.firstSegment[piece] as number, (elements.firstSegment[piece + 1] as number) - 1];
  if (first > last) return;
  const id = forest.links.ids[level.links[piece] as number] as string;
  const group = groupKey(forest, level.group);
  const passes = Object.hasOwn(arrangement.passes, id) ? arrangement.passes[id] : undefined;
  const pass = passes?.find((one) => one.group === group);
  const chain = [
    elements.lefts[first] as number,
    ...Array.from({ length: last - first + 1 }, (_, index) => elements.rights[first + index] as number),
  ];
  const ends = chain.filter((element) => elements.kind[element] === KIND.box).map((element) => wish[element] as number);
  const middle = ends.reduce((sum, y) => sum + y, 0) / Math.max(1, ends.length);
  const [start, end] = [
    elements.kind[chain[0] as number] === KIND.box ? (wish[chain[0] as number] as number) : middle,
    elements.kind[chain.at(-1) as number] === KIND.box ? (wish[chain.at(-1) as number] as number) : middle,
  ];
  for (const [index, element] of chain.entries()) {
    if (elements.kind[element] === KIND.box) continue;
    const key = keys[(elements.layer[element] as number) - 1];
    const known = elements.kind[element] === KIND.passing && pass && key !== undefined ? pass.ys[pass.columns.indexOf(key)] : undefined;
    wish[element] = known ?? start + ((end - start) * index) / Math.max(1, chain.length - 1);
    isNew[element] = known === undefined && elements.kind[element] === KIND.passing ? 1 : 0;
  }
}

function orderBy({ layers, start, order, place }: Ranks, wish: Float64Array, isFixed: (layer: number) => boolean): void {
  for (let layer = 0; layer < layers; layer += 1) {
    if (isFixed(layer)) continue;
    const [from, to] = [start[layer] as number, start[layer + 1] as number];
    const sorted = Array.from(order.subarray(from, to)).sort((a, b) => (wish[a] as number) - (wish[b] as number) || a - b);
    for (const [index, element] of sorted.entries()) {
      order[from + index] = element;
      place[element] = index;
    }
  }
}

/** Newcomers wish a height between the two they were sifted to, evenly when there are several. */
function fitBetween(elements: Elements, { layers, start, order }: Ranks, wish: Float64Array, isNew: Uint8Array): void {
  const isKnown = (element: number | undefined) => element === undefined || (isNew[element] === 0 && elements.kind[element] !== KIND.turn);
  for (let layer = 1; layer + 1 < layers; layer += 1) {
    const list = Array.from(order.subarray(start[layer] as number, start[layer + 1] as number)).filter(
      (element) => elements.kind[element] !== KIND.turn,
    );
    for (let from = 0; from < list.length; from += 1) {
      if (isKnown(list[from])) continue;
      let to = from;
      while (to < list.length && !isKnown(list[to])) to += 1;
      spread(list, from, to, wish);
      from = to;
    }
  }
}

function spread(list: readonly number[], from: number, to: number, wish: Float64Array): void {
  const above = list[from - 1];
  const below = list[to];
  const low = above === undefined ? Number.NEGATIVE_INFINITY : (wish[above] as number);
  const high = below === undefined ? Number.POSITIVE_INFINITY : (wish[below] as number);
  let before = low;
  for (let at = from; at < to; at += 1) {
    const element = list[at] as number;
    const fits = (wish[element] as number) > before && (wish[element] as number) < high;
    if (!fits)
      wish[element] =
        Number.isFinite(before) && Number.isFinite(high)
          ? before + (high - before) / (to - at + 1)
          : Number.isFinite(before)
            ? before + 1
            : Number.isFinite(high)
              ? high - (to - at)
              : (wish[element] as number);
    before = wish[element] as number;
  }
}
