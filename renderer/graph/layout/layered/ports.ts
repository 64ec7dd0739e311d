// Where on the side of a box each segment leaves or arrives, counted from the middle of the box.
import { type Elements, KIND } from './elements.ts';
import type { Ranks } from './ranks.ts';
import { sideKey } from './side-order.ts';

/** Offsets of each segment's ends from the middle of the element at that end, downwards. */
export interface Ports {
  readonly left: Float64Array;
  readonly right: Float64Array;
}

/** Lines at one side of a card are this far apart, as long as the card need not grow beyond `most`. */
export const PORT = { gap: 6, most: 420 } as const;

/** What is known of a box: how far it reaches up and down from its middle, and, if it is a group laid out inside, where a piece crosses its border. */
export interface Sides {
  readonly up: (box: number) => number;
  readonly down: (box: number) => number;
  readonly isGroup: (box: number) => boolean;
  readonly borderAt: (box: number, piece: number) => number | undefined;
}

/** How many lines a box has at its fuller side. */
export function portCounts({ count, kind, lefts, rights }: Elements, isDrop: (segment: number) => boolean): Int32Array {
  const [west, east] = [new Int32Array(count), new Int32Array(count)];
  for (let segment = 0; segment < lefts.length; segment += 1) {
    if (isDrop(segment)) continue;
    const [left, right] = [lefts[segment] as number, rights[segment] as number];
    if (kind[left] === KIND.box) east[left] = (east[left] as number) + 1;
    if (kind[right] === KIND.box) west[right] = (west[right] as number) + 1;
  }
  return west.map((value, element) => Math.max(value, east[element] as number));
}

/** Ports spread evenly over the side, in the order of what they lead to; those of an open group stand where its inside needs them. */
export function portsOf(elements: Elements, ranks: Ranks, sides: Sides, isDrop: (segment: number) => boolean): Ports {
  const { lefts, rights, kind, pieceOf, count } = elements;
  const ports: Ports = { left: new Float64Array(lefts.length), right: new Float64Array(lefts.length) };
  for (const [near, far, offsets] of [
    [lefts, rights, ports.left],
    [rights, lefts, ports.right],
  ] as const) {
    const bySide: number[][] = [];
    for (let segment = 0; segment < near.length; segment += 1) {
      const box = near[segment] as number;
      if (kind[box] !== KIND.box || isDrop(segment)) continue;
      const list = bySide[box] ?? [];
      bySide[box] = list;
      list.push(segment);
    }
    for (let box = 0; box < count; box += 1) {
      const segments = bySide[box];
      if (!segments) continue;
      const free = segments.filter((segment) => sides.borderAt(box, pieceOf[segment] as number) === undefined);
      for (const segment of segments) offsets[segment] = sides.borderAt(box, pieceOf[segment] as number) ?? 0;
      const key = (segment: number) => sideKey(elements, ranks, segment, far[segment] as number);
      const isGroup = free.length < segments.length;
      free.sort((a, b) => key(a) - key(b) || a - b);
      const [top, room] = isGroup ? [-sides.up(box) + 4, 26] : [-sides.up(box), sides.up(box) + sides.down(box)];
      for (const [index, segment] of free.entries()) offsets[segment] = top + spread(room, index, free.length);
    }
  }
  return ports;
}

/** The place of one of several points that share a side evenly; whole pixels while there are enough of them. */
export function spread(room: number, index: number, count: number): number {
  const at = (room * (index + 1)) / (count + 1);
  return room > 2 * count ? Math.round(at) : at;
}
