// What stands in the columns of a group: its boxes, and a point for every column that a piece passes; joined by segments between neighbouring columns.
import { EAST, type Level, placeOf, WEST } from './level.ts';

export type Kind = 0 | 1 | 2 | 3;
export const KIND = { box: 0, passing: 1, turn: 2, border: 3 } as const;

/** Elements 0..boxes-1 are the boxes. Layer 0 holds the ends of pieces on the left border, the last layer those on the right; column c is layer c + 1.
 *  A `turn` stands for an arrow between two boxes of one column: it leaves and returns on the right, round a point in the next layer. */
export interface Elements {
  readonly count: number;
  readonly layers: number;
  readonly kind: Uint8Array;
  readonly layer: Int32Array;
  /** The piece an element belongs to; -1 for boxes. */
  readonly piece: Int32Array;
  /** Segments by their left and right element, and the piece they are part of. */
  readonly lefts: Int32Array;
  readonly rights: Int32Array;
  readonly pieceOf: Int32Array;
  /** First segment of each piece; its segments follow each other from left to right. A turn has two: from its tail and from its head. */
  readonly firstSegment: Int32Array;
}

export function elementsOf(level: Level, column: Int32Array, columns: number): Elements {
  const size = countUp(level, column, columns);
  const kind = new Uint8Array(size.elements);
  const layer = new Int32Array(size.elements);
  const piece = new Int32Array(size.elements).fill(-1);
  const lefts = new Int32Array(size.segments);
  const rights = new Int32Array(size.segments);
  const pieceOf = new Int32Array(size.segments);
  const firstSegment = new Int32Array(level.links.length + 1);
  let [element, segment] = [level.nodes.length, 0];
  for (let box = 0; box < level.nodes.length; box += 1) layer[box] = (column[box] as number) + 1;
  const make = (what: Kind, at: number, of: number): number => {
    kind[element] = what;
    layer[element] = at;
    piece[element] = of;
    element += 1;
    return element - 1;
  };
  const join = (left: number, right: number, of: number) => {
    lefts[segment] = left;
    rights[segment] = right;
    pieceOf[segment] = of;
    segment += 1;
  };
  for (let index = 0; index < level.links.length; index += 1) {
    firstSegment[index] = segment;
    const [tail, head] = [level.tails[index] as number, level.heads[index] as number];
    if (isTurn(tail, head, column)) {
      const turn = make(KIND.turn, (column[tail] as number) + 2, index);
      join(tail, turn, index);
      join(head, turn, index);
      continue;
    }
    const [left, right] = placeOf(tail, column) < placeOf(head, column) ? [tail, head] : [head, tail];
    let before = left === WEST ? make(KIND.border, 0, index) : left;
    const until = right === EAST ? columns : (column[right] as number);
    for (let at = left === WEST ? 0 : (column[left] as number) + 1; at < until; at += 1) {
      const next = make(KIND.passing, at + 1, index);
      join(before, next, index);
      before = next;
    }
    join(before, right === EAST ? make(KIND.border, columns + 1, index) : right, index);
  }
  firstSegment[level.links.length] = segment;
  return { count: size.elements, layers: columns + 2, kind, layer, piece, lefts, rights, pieceOf, firstSegment };
}

function isTurn(tail: number, head: number, column: Int32Array): boolean {
  return tail >= 0 && head >= 0 && column[tail] === column[head];
}

function countUp(level: Level, column: Int32Array, columns: number): { elements: number; segments: number } {
  let [elements, segments] = [level.nodes.length, 0];
  for (let index = 0; index < level.links.length; index += 1) {
    const [tail, head] = [level.tails[index] as number, level.heads[index] as number];
    if (isTurn(tail, head, column)) {
      elements += 1;
      segments += 2;
      continue;
    }
    const low = Math.max(-1, Math.min(placeOf(tail, column), placeOf(head, column)));
    const high = Math.min(columns, Math.max(placeOf(tail, column), placeOf(head, column)));
    elements += high - low - 1 + (low === -1 ? 1 : 0) + (high === columns ? 1 : 0);
    segments += high - low;
  }
  return { elements, segments };
}
