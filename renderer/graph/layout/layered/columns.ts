// In which column each box of a group stands: arrows to the right, as short as they can be, folded to the shape of a screen, parts without arrows between them side by side.
import { type Arrows, type Incidence, incidence } from './direction.ts';
import { bestShape, type Shape } from './fold.ts';
import { SIDE } from './forest.ts';
import { EAST, WEST } from './level.ts';
import { type RankTask, shorten } from './simplex.ts';

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

function zoneOf(side: number): number {
  return side === SIDE.left ? 0 : side === SIDE.right ? 2 : 1;
}

interface Acyclic extends Arrows {
  /** Place of each node in a sequence that all arrows follow. */
  readonly place: Int32Array;
  readonly order: Int32Array;
}

/** The arrows, with those that run back turned round. Zones come one after the other: sources, middle, recipients. */
function turned({ count, tails, heads }: Arrows, zone: Int32Array, sequence: ColumnTask['sequence']): Acyclic {
  const within = Array.from(tails.keys()).filter((arrow) => zone[tails[arrow] as number] === zone[heads[arrow] as number]);
  const rank = sequence({
    count,
    tails: Int32Array.from(within, (arrow) => tails[arrow] as number),
    heads: Int32Array.from(within, (arrow) => heads[arrow] as number),
  });
  const order = Int32Array.from({ length: count }, (_, node) => node).sort(
    (a, b) => (zone[a] as number) - (zone[b] as number) || (rank[a] as number) - (rank[b] as number),
  );
  const place = new Int32Array(count);
  for (let index = 0; index < count; index += 1) place[order[index] as number] = index;
  const isBack = (arrow: number) => (place[tails[arrow] as number] as number) > (place[heads[arrow] as number] as number);
  return {
    count,
    place,
    order,
    tails: tails.map((tail, arrow) => (isBack(arrow) ? (heads[arrow] as number) : tail)),
    heads: heads.map((head, arrow) => (isBack(arrow) ? (tails[arrow] as number) : head)),
  };
}

/** How many pieces of each box go over the left and over the right border. */
interface Reach {
  readonly west: Int32Array;
  readonly east: Int32Array;
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

/** How much more a box sends to the right than it gets from the left. */
function pullOf({ tails, heads, count }: Acyclic, { west, east }: Reach): Int32Array {
  const pull = Int32Array.from({ length: count }, (_, box) => (east[box] as number) - (west[box] as number));
  for (let arrow = 0; arrow < tails.length; arrow += 1) {
    pull[tails[arrow] as number] = (pull[tails[arrow] as number] as number) + 1;
    pull[heads[arrow] as number] = (pull[heads[arrow] as number] as number) - 1;
  }
  return pull;
}

/** Exchanges of tree arrows for a graph of this size: past some thousands of boxes the optimum takes too long, and the start is near it. */
function pivotsFor(count: number, arrows: number): number {
  return Math.min(4 * count, Math.floor(4_000_000 / (count + arrows)));
}

/** Columns with the shortest arrows. The borders are nodes of their own, and so is the line between two zones. */
function shortest(graph: Acyclic, zone: Int32Array, { west, east }: Reach): Int32Array {
  const { count } = graph;
  const [left, right, firstZone] = [count, count + 1, count + 2];
  const tails = Array.from(graph.tails);
  const heads = Array.from(graph.heads);
  const weights = tails.map(() => 1);
  const add = (tail: number, head: number, weight: number) => {
    tails.push(tail);
    heads.push(head);
    weights.push(weight);
  };
  const hasZones = zone.some((value) => value !== zone[0]);
  for (let box = 0; box < count; box += 1) {
    if (west[box]) add(left, box, west[box] as number);
    if (east[box]) add(box, right, east[box] as number);
    if (hasZones && (zone[box] as number) < 2) add(box, firstZone + (zone[box] as number), 0);
    if (hasZones && (zone[box] as number) > 0) add(firstZone + (zone[box] as number) - 1, box, 0);
  }
  add(left, right, 0);
  if (hasZones) add(firstZone, firstZone + 1, 0);
  const sequenceOf = [
    left,
    ...Array.from(graph.order).filter((box) => zone[box] === 0),
    firstZone,
    ...Array.from(graph.order).filter((box) => zone[box] === 1),
    firstZone + 1,
    ...Array.from(graph.order).filter((box) => zone[box] === 2),
    right,
  ];
  const order = hasZones ? sequenceOf : [left, ...graph.order, right];
  const task = connected(
    {
      count: order.length,
      tails: Int32Array.from(tails),
      heads: Int32Array.from(heads),
      weights: Int32Array.from(weights),
      rank: new Int32Array(count + 4),
    },
    order,
  );
  longestPath(task, order);
  pullTogether(task, order);
  shorten(task, pivotsFor(task.count, task.tails.length));
  spreadEvenly(task, count);
  const ranks = [...new Set(task.rank.subarray(0, count))].sort((a, b) => a - b);
  const columnOf = new Map(ranks.map((rank, index) => [rank, index]));
  return Int32Array.from({ length: count }, (_, box) => columnOf.get(task.rank[box] as number) as number);
}

/** Boxes that may stand in several columns without longer arrows go to the least crowded. */
function spreadEvenly(task: RankTask, boxes: number): void {
  const { count, tails, heads, rank } = task;
  const [out, inward] = [incidence(count, tails), incidence(count, heads)];
  const crowd = new Map<number, number>();
  const change = (at: number, by: number) => crowd.set(at, (crowd.get(at) ?? 0) + by);
  for (let box = 0; box < boxes; box += 1) change(rank[box] as number, 1);
  for (let box = 0; box < boxes; box += 1) {
    const { pull, low, high } = roomOf(task, box, out, inward);
    if (pull !== 0 || !Number.isFinite(low) || !Number.isFinite(high)) continue;
    let best = rank[box] as number;
    for (let at = low; at <= high; at += 1) if ((crowd.get(at) ?? 0) < (crowd.get(best) ?? 0) - (best === rank[box] ? 1 : 0)) best = at;
    change(rank[box] as number, -1);
    change(best, 1);
    rank[box] = best;
  }
}

/** Between which ranks a node may move, and to which side its arrows pull it. */
function roomOf(
  { tails, heads, weights, rank }: RankTask,
  node: number,
  out: Incidence,
  inward: Incidence,
): { pull: number; low: number; high: number } {
  let [pull, low, high] = [0, Number.NEGATIVE_INFINITY, Infinity];
  for (let i = out.start[node] as number; i < (out.start[node + 1] as number); i += 1) {
    const arrow = out.list[i] as number;
    pull += weights[arrow] as number;
    high = Math.min(high, (rank[heads[arrow] as number] as number) - 1);
  }
  for (let i = inward.start[node] as number; i < (inward.start[node + 1] as number); i += 1) {
    const arrow = inward.list[i] as number;
    pull -= weights[arrow] as number;
    low = Math.max(low, (rank[tails[arrow] as number] as number) + 1);
  }
  return { pull, low, high };
}

/** With an arrow of no weight from the first node to each part that nothing joins to it. */
function connected(task: RankTask, order: readonly number[]): RankTask {
  const up = Int32Array.from({ length: task.count }, (_, node) => node);
  const root = (node: number): number => {
    let at = node;
    while (up[at] !== at) at = up[at] = up[up[at] as number] as number;
    return at;
  };
  for (let arrow = 0; arrow < task.tails.length; arrow += 1) up[root(task.heads[arrow] as number)] = root(task.tails[arrow] as number);
  const first = order[0] as number;
  const loose: number[] = [];
  for (const node of order) {
    if (root(node) === root(first)) continue;
    loose.push(node);
    up[root(node)] = root(first);
  }
  const longer = (list: Int32Array, values: readonly number[]) => Int32Array.from([...list, ...values]);
  return {
    ...task,
    tails: longer(
      task.tails,
      loose.map(() => first),
    ),
    heads: longer(task.heads, loose),
    weights: longer(
      task.weights,
      loose.map(() => 0),
    ),
  };
}

function longestPath({ count, tails, heads, rank }: RankTask, order: readonly number[]): void {
  const inward = incidence(count, heads);
  for (const node of order) {
    let least = 0;
    for (let i = inward.start[node] as number; i < (inward.start[node + 1] as number); i += 1)
      least = Math.max(least, (rank[tails[inward.list[i] as number] as number] as number) + 1);
    rank[node] = least;
  }
}

/** Every node to the end of its room that makes its arrows shorter, to and fro until nothing moves: a start near the optimum. */
function pullTogether(task: RankTask, order: readonly number[]): void {
  const { count, tails, heads, rank } = task;
  const [out, inward] = [incidence(count, tails), incidence(count, heads)];
  for (let round = 0; round < 12; round += 1) {
    let isMoved = false;
    for (let index = 0; index < order.length; index += 1) {
      const node = order[round % 2 === 0 ? order.length - 1 - index : index] as number;
      const { pull, low, high } = roomOf(task, node, out, inward);
      const to = pull > 0 ? high : pull < 0 ? low : (rank[node] as number);
      if (!Number.isFinite(to) || to === rank[node]) continue;
      rank[node] = to;
      isMoved = true;
    }
    if (!isMoved) break;
  }
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
