// In which column each box of a group stands: arrows to the right, as short as they can be, folded to the shape of a screen, parts without arrows between them side by side.
import type { Arrows } from './direction.ts';
import { bestShape, type Shape } from './fold.ts';
import { SIDE } from './forest.ts';
import { EAST, WEST } from './level.ts';
import { pullOf, type Reach, shortest, turned } from './rank-columns.ts';

/** What the columns are worked out from; sizes are estimates where a box is a group that is not laid out yet. */
export interface ColumnTask {
  readonly count: number;
  /** Ends of the pieces: a box, WEST or EAST. */
  readonly tails: readonly number[];
  readonly heads: readonly number[];
  readonly isFeedback: (piece: number) => boolean;
  readonly side: (box: number) => number;
  readonly width: (box: number) => number;
  readonly height: (box: number) => number;
  /** Breaks rings: gives the place of each node in a sequence; arrows against it run back. */
  readonly sequence: (arrows: Arrows) => Int32Array;
}

/** `part` numbers the connected parts in the order in which they are stacked. */
export interface Columns {
  readonly column: Int32Array;
  readonly part: Int32Array;
}

export function assignColumns(task: ColumnTask): Columns {
  const part = partsOf(task);
  const members: number[][] = [];
  for (let box = 0; box < task.count; box += 1) {
    const list = members[part[box] as number] ?? [];
    members[part[box] as number] = list;
    list.push(box);
  }
  const order = members.map((_, index) => index).sort((a, b) => (members[b]?.length ?? 0) - (members[a]?.length ?? 0) || a - b);
  const column = new Int32Array(task.count);
  const rank = new Int32Array(task.count);
  const pieces = piecesByPart(task, part, members.length);
  const shapes = order.map((index) => columnsOfPart(task, members[index] as number[], pieces[index] as number[], column));
  const offsets = pack(shapes);
  for (const [place, index] of order.entries()) {
    for (const box of members[index] as number[]) {
      column[box] = (column[box] as number) + (offsets[place] as number);
      rank[box] = place;
    }
  }
  return { column, part: rank };
}

function piecesByPart({ tails, heads }: ColumnTask, part: Int32Array, parts: number): number[][] {
  const pieces: number[][] = Array.from({ length: parts }, () => []);
  for (let piece = 0; piece < tails.length; piece += 1) {
    const box = Math.max(tails[piece] as number, heads[piece] as number);
    if (box >= 0) (pieces[part[box] as number] as number[]).push(piece);
  }
  return pieces;
}

/** Boxes that pieces join, and all that reach over the border together, as one part. */
function partsOf({ count, tails, heads }: ColumnTask): Int32Array {
  const up = Int32Array.from({ length: count + 1 }, (_, index) => index);
  const root = (box: number) => {
    let at = box;
    while (up[at] !== at) {
      up[at] = up[up[at] as number] as number;
      at = up[at] as number;
    }
    return at;
  };
  for (let piece = 0; piece < tails.length; piece += 1) {
    const ends = [tails[piece] as number, heads[piece] as number].map((end) => root(end >= 0 ? end : count));
    up[Math.max(ends[0] as number, ends[1] as number)] = Math.min(ends[0] as number, ends[1] as number);
  }
  const numbers = new Map<number, number>();
  return Int32Array.from({ length: count }, (_, box) => {
    const top = root(box);
    const number = numbers.get(top) ?? numbers.size;
    numbers.set(top, number);
    return number;
  });
}

/** Writes the columns of one part, from 0, and answers how high each is. */
function columnsOfPart(task: ColumnTask, boxes: readonly number[], pieces: readonly number[], column: Int32Array): Shape {
  const index = new Map(boxes.map((box, at) => [box, at]));
  const inner = pieces.filter(
    (piece) => (task.tails[piece] as number) >= 0 && (task.heads[piece] as number) >= 0 && task.tails[piece] !== task.heads[piece],
  );
  const end = (ends: readonly number[], piece: number) => index.get(ends[piece] as number) as number;
  const forward = (piece: number, isTail: boolean) => end(isTail === task.isFeedback(piece) ? task.heads : task.tails, piece);
  const arrows = {
    count: boxes.length,
    tails: Int32Array.from(inner, (piece) => forward(piece, true)),
    heads: Int32Array.from(inner, (piece) => forward(piece, false)),
  };
  const zone = Int32Array.from(boxes, (box) => zoneOf(task.side(box)));
  const acyclic = turned(arrows, zone, task.sequence);
  const reach = reachOf(task, pieces, index);
  const at = shortest(acyclic, zone, reach);
  const pull = pullOf(acyclic, reach);
  const shape = bestShape({
    column: at,
    zone,
    pull,
    width: Float64Array.from(boxes, task.width),
    height: Float64Array.from(boxes, task.height),
  });
  for (const [place, box] of boxes.entries()) column[box] = at[place] as number;
  return shape;
}

function reachOf({ tails, heads }: ColumnTask, pieces: readonly number[], index: ReadonlyMap<number, number>): Reach {
  const reach = { west: new Int32Array(index.size), east: new Int32Array(index.size) };
  for (const piece of pieces) {
    const [tail, head] = [tails[piece] as number, heads[piece] as number];
    const box = index.get(Math.max(tail, head)) as number;
    const border = Math.min(tail, head);
    if (border === WEST) reach.west[box] = (reach.west[box] as number) + 1;
    if (border === EAST) reach.east[box] = (reach.east[box] as number) + 1;
  }
  return reach;
}

function zoneOf(side: number): number {
  return side === SIDE.left ? 0 : side === SIDE.right ? 2 : 1;
}

/** The column at which each part begins: where it can stand highest, in about the width of a screen. */
function pack(shapes: readonly Shape[]): number[] {
  const area = shapes.reduce((sum, shape) => sum + shape.heights.reduce((total, height) => total + height, 0) * shape.width, 0);
  const width = Math.max(1, ...shapes.map((shape) => shape.width));
  const columns = Math.max(Math.floor(Math.sqrt(area * 1.4) / width), ...shapes.map((shape) => shape.heights.length));
  const sky = new Float64Array(columns);
  return shapes.map(({ heights }) => {
    let [best, bestAt] = [Infinity, 0];
    for (let from = 0; from + heights.length <= columns; from += 1) {
      const top = Math.max(...heights.map((_, index) => sky[from + index] as number));
      if (top < best) [best, bestAt] = [top, from];
    }
    const tall = Math.max(0, ...heights);
    for (let index = 0; index < heights.length; index += 1) sky[bestAt + index] = best + tall;
    return bestAt;
  });
}
