// Sequences of nodes in which few arrows run back. The greedy way of Eades, Lin and Smyth (1993), then each node moved to where fewest of its arrows run back.

import { Buckets } from './buckets.ts';
import { type Incidence, incidence } from './incidence.ts';

/** Arrows between nodes 0..n-1, as flat lists. */
export interface Arrows {
  readonly count: number;
  readonly tails: Int32Array;
  readonly heads: Int32Array;
}

/** The place of each node in a sequence that as many arrows follow as can be. Arrows from a node to itself do not count. */
export function fewestBack(arrows: Arrows): Int32Array {
  const out = incidence(arrows.count, arrows.tails);
  const inward = incidence(arrows.count, arrows.heads);
  const order = greedy(arrows, out, inward);
  const place = new Float64Array(arrows.count);
  for (let index = 0; index < order.length; index += 1) place[order[index] as number] = index;
  for (let round = 0; round < 3; round += 1) if (!improve(arrows, out, inward, place)) break;
  return rankOf(place);
}

/** The place of each node in a sequence that most arrows follow: depth first, an arrow to a node that is still being visited runs back.
 *  More arrows run back than with `fewestBack`, but columns are less crowded, and often a third fewer arrows cross. */
export function deepest({ count, tails, heads }: Arrows): Int32Array {
  const out = incidence(count, tails);
  const place = new Int32Array(count);
  const state = new Uint8Array(count);
  const next = out.start.slice(0, count);
  const stack: number[] = [];
  let last = count;
  for (let root = 0; root < count; root += 1) {
    if (state[root] !== 0) continue;
    stack.push(root);
    state[root] = 1;
    while (stack.length > 0) {
      const node = stack.at(-1) as number;
      const at = next[node] as number;
      if (at === out.start[node + 1]) {
        stack.pop();
        last -= 1;
        place[node] = last;
        continue;
      }
      next[node] = at + 1;
      const head = heads[out.list[at] as number] as number;
      if (state[head] !== 0) continue;
      state[head] = 1;
      stack.push(head);
    }
  }
  return place;
}

function rankOf(place: Float64Array): Int32Array {
  const order = Array.from(place.keys()).sort((a, b) => (place[a] as number) - (place[b] as number) || a - b);
  const rank = new Int32Array(place.length);
  for (let index = 0; index < order.length; index += 1) rank[order[index] as number] = index;
  return rank;
}

/** Takes away sinks to the end, sources to the front, else the node that sends most more than it receives. Buckets by that difference keep it linear. */
function greedy({ count, tails, heads }: Arrows, out: Incidence, inward: Incidence): Int32Array {
  const sends = new Int32Array(count);
  const receives = new Int32Array(count);
  for (let arrow = 0; arrow < tails.length; arrow += 1) {
    const [tail, head] = [tails[arrow] as number, heads[arrow] as number];
    if (tail === head) continue;
    sends[tail] = (sends[tail] as number) + 1;
    receives[head] = (receives[head] as number) + 1;
  }
  const buckets = new Buckets(count, tails.length);
  const bucketOf = (node: number) => {
    const [s, r] = [sends[node] as number, receives[node] as number];
    return s === 0 ? 0 : r === 0 ? buckets.top : s - r + tails.length + 1;
  };
  for (let node = count - 1; node >= 0; node -= 1) buckets.put(node, bucketOf(node));
  const order = new Int32Array(count);
  let [front, back] = [0, count];
  const gone = new Uint8Array(count);
  const take = (node: number, arrowsOf: Incidence, far: Int32Array, left: Int32Array) => {
    for (let at = arrowsOf.start[node] as number; at < (arrowsOf.start[node + 1] as number); at += 1) {
      const other = far[arrowsOf.list[at] as number] as number;
      if (gone[other] || other === node) continue;
      left[other] = (left[other] as number) - 1;
      buckets.move(other, bucketOf(other));
    }
  };
  for (let left = count; left > 0; left -= 1) {
    const sink = buckets.first(0);
    const node = sink >= 0 ? sink : buckets.highest();
    if (sink >= 0) {
      back -= 1;
      order[back] = node;
    } else {
      order[front] = node;
      front += 1;
    }
    gone[node] = 1;
    buckets.take(node);
    take(node, out, heads, receives);
    take(node, inward, tails, sends);
  }
  return order;
}

/** Moves each node between its neighbours to where fewest of its arrows run back; answers whether any moved. */
function improve({ count, tails, heads }: Arrows, out: Incidence, inward: Incidence, place: Float64Array): boolean {
  let isMoved = false;
  for (let node = 0; node < count; node += 1) {
    const ends: [number, 1 | -1][] = [];
    for (let at = out.start[node] as number; at < (out.start[node + 1] as number); at += 1)
      ends.push([place[heads[out.list[at] as number] as number] as number, 1]);
    for (let at = inward.start[node] as number; at < (inward.start[node + 1] as number); at += 1)
      ends.push([place[tails[inward.list[at] as number] as number] as number, -1]);
    const here = place[node] as number;
    const others = ends.filter(([at]) => at !== here).sort((a, b) => a[0] - b[0] || a[1] - b[1]);
    const better = bestGap(others, here);
    if (better === null) continue;
    place[node] = better;
    isMoved = true;
  }
  return isMoved;
}

/** Passing an outgoing neighbour makes its arrow run back, passing an incoming one mends it. null = where it stands is as good. */
function bestGap(ends: readonly (readonly [number, 1 | -1])[], here: number): number | null {
  let cost = ends.filter(([, way]) => way === -1).length;
  let [best, bestAt, hereCost] = [cost, -1, cost];
  for (const [index, [at, way]] of ends.entries()) {
    cost += way;
    if (at < here) hereCost = cost;
    if (cost < best) [best, bestAt] = [cost, index];
  }
  if (best >= hereCost) return null;
  const [low, high] = [ends[bestAt]?.[0], ends[bestAt + 1]?.[0]];
  if (low === undefined) return (ends[0]?.[0] as number) - 1;
  return high === undefined ? low + 1 : (low + high) / 2;
}
