// Which arrows leave and arrive at each node of a picture, as flat lists made once, so that following them is fast.
import type { VisibleGraph } from './levels.ts';

/** The arrows at one side of all nodes: those of node n are at places `start[n]` up to `start[n + 1]`; `far` is the node at their other end. */
export interface Links {
  readonly start: Int32Array;
  readonly edge: Int32Array;
  readonly far: Int32Array;
}

/** Nodes and arrows by number: `ids[n]` is the id of node n, and arrow e is the graph's own `edges[e]`. */
export interface Adjacency {
  readonly ids: readonly string[];
  readonly numberOf: ReadonlyMap<string, number>;
  readonly leaving: Links;
  readonly arriving: Links;
}

const known = new WeakMap<VisibleGraph, Adjacency>();

/** Made once for each graph. */
export function adjacencyOf(graph: VisibleGraph): Adjacency {
  const made = known.get(graph) ?? index(graph);
  known.set(graph, made);
  return made;
}

function index(graph: VisibleGraph): Adjacency {
  const ids = [...graph.nodes.keys()];
  const numberOf = new Map(ids.map((id, number) => [id, number]));
  const ends = (side: 'from' | 'to') => Int32Array.from(graph.edges, (edge) => numberOf.get(edge[side]) ?? -1);
  const [from, to] = [ends('from'), ends('to')];
  return { ids, numberOf, leaving: linksOf(ids.length, from, to), arriving: linksOf(ids.length, to, from) };
}

function linksOf(nodes: number, near: Int32Array, other: Int32Array): Links {
  const isWhole = (edge: number) => (near[edge] as number) >= 0 && (other[edge] as number) >= 0;
  const start = new Int32Array(nodes + 1);
  for (let e = 0; e < near.length; e += 1) if (isWhole(e)) start[(near[e] as number) + 1] = (start[(near[e] as number) + 1] as number) + 1;
  for (let n = 0; n < nodes; n += 1) start[n + 1] = (start[n + 1] as number) + (start[n] as number);
  const [edge, far] = [new Int32Array(start[nodes] as number), new Int32Array(start[nodes] as number)];
  const next = start.slice();
  for (let e = 0; e < near.length; e += 1) {
    if (!isWhole(e)) continue;
    const at = next[near[e] as number] as number;
    next[near[e] as number] = at + 1;
    edge[at] = e;
    far[at] = other[e] as number;
  }
  return { start, edge, far };
}

/** For each node the least number of arrows from any of these; -1 = cannot be reached. `most` limits how far is looked. */
export function stepsFrom(nodes: number, starts: Iterable<number>, ways: readonly Links[], most = Number.POSITIVE_INFINITY): Int32Array {
  const steps = new Int32Array(nodes).fill(-1);
  const queue = new Int32Array(nodes);
  let [head, tail] = [0, 0];
  for (const first of starts) {
    if (steps[first] !== -1) continue;
    steps[first] = 0;
    queue[tail++] = first;
  }
  while (head < tail) {
    const node = queue[head++] as number;
    const distance = (steps[node] as number) + 1;
    if (distance > most) break;
    for (const { start, far } of ways)
      for (let at = start[node] as number; at < (start[node + 1] as number); at += 1) {
        const next = far[at] as number;
        if (steps[next] !== -1) continue;
        steps[next] = distance;
        queue[tail++] = next;
      }
  }
  return steps;
}
