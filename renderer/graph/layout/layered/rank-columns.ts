// The columns of one connected part: rings broken, zones one after the other, arrows as short as they can be.
import type { Arrows } from './direction.ts';
import { type Incidence, incidence } from './incidence.ts';
import { type RankTask, shorten } from './simplex.ts';

interface Acyclic extends Arrows {
  /** Place of each node in a sequence that all arrows follow. */
  readonly place: Int32Array;
  readonly order: Int32Array;
}

/** The arrows, with those that run back turned round. Zones come one after the other: sources, middle, recipients. */
export function turned({ count, tails, heads }: Arrows, zone: Int32Array, sequence: (arrows: Arrows) => Int32Array): Acyclic {
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
export interface Reach {
  readonly west: Int32Array;
  readonly east: Int32Array;
}

/** How much more a box sends to the right than it gets from the left. */
export function pullOf({ tails, heads, count }: Acyclic, { west, east }: Reach): Int32Array {
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
export function shortest(graph: Acyclic, zone: Int32Array, { west, east }: Reach): Int32Array {
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
