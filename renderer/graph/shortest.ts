// The way from one node to another over the arrows of the picture: all shortest ways together, how many steps, and what lies between.
import { type Adjacency, adjacencyOf, type Links, stepsFrom } from './adjacency.ts';
import type { FlowGraph } from './flow-node.ts';
import type { Focus } from './focus.ts';
import type { VisibleEdge, VisibleGraph } from './levels.ts';
import { insideOf, standsFor, withParents } from './tree-places.ts';

/** The two ends of a path, as node ids; what is not seen at this level is looked for in the group that stands for it. */
export interface PathEnds {
  readonly from: string;
  readonly to: string;
}

/** directed = along the arrows; against = only when the direction of arrows is left aside; none = not at all; same = both ends are one card, or one lies in the other; gone = an end is not on the map. */
export type PathKind = 'directed' | 'against' | 'none' | 'same' | 'gone';

/** `nodes` and `edges` are on a shortest way. `example` is one of the ways, from end to end. `ways` counts them, at most MOST_WAYS. `organisations` counts the outermost groups that lie between and are not those of the ends. */
export interface Path {
  readonly kind: PathKind;
  readonly hops: number;
  readonly nodes: ReadonlySet<string>;
  readonly edges: ReadonlySet<string>;
  readonly example: readonly string[];
  readonly ways: number;
  readonly organisations: number;
}

/** More ways than this are not counted on. */
export const MOST_WAYS = 1_000;

const NO_PATH = { hops: 0, nodes: new Set<string>(), edges: new Set<string>(), example: [], ways: 0, organisations: 0 } as const;

export function pathBetween(graph: FlowGraph, visible: VisibleGraph, { from, to }: PathEnds): Path {
  const [start, end] = [standsFor(graph, visible, from), standsFor(graph, visible, to)];
  if (start === null || end === null) return { ...NO_PATH, kind: 'gone' };
  const index = adjacencyOf(visible);
  const numbers = (id: string) => [...insideOf(visible, id)].flatMap((inner) => index.numberOf.get(inner) ?? []);
  const ends = { starts: numbers(start), goals: numbers(end) };
  if (ends.starts.some((number) => ends.goals.includes(number))) return { ...NO_PATH, nodes: new Set([start, end]), kind: 'same' };
  const along = shortest(visible, index, ends, 'directed');
  return along ?? shortest(visible, index, ends, 'against') ?? { ...NO_PATH, nodes: new Set([start, end]), kind: 'none' };
}

interface Ends {
  readonly starts: readonly number[];
  readonly goals: readonly number[];
}

function shortest(visible: VisibleGraph, index: Adjacency, { starts, goals }: Ends, kind: 'directed' | 'against'): Path | null {
  const { leaving, arriving, ids } = index;
  const [forward, back] =
    kind === 'directed'
      ? [[leaving], [arriving]]
      : [
          [leaving, arriving],
          [leaving, arriving],
        ];
  const steps = stepsFrom(ids.length, starts, forward);
  const reached = goals.map((goal) => steps[goal] as number).filter((distance) => distance > 0);
  if (reached.length === 0) return null;
  const hops = Math.min(...reached);
  const nearest = goals.filter((goal) => steps[goal] === hops);
  const left = stepsFrom(ids.length, nearest, back);
  const onWay = (node: number) =>
    (steps[node] as number) >= 0 && (left[node] as number) >= 0 && (steps[node] as number) + (left[node] as number) === hops;
  const isNext = (near: number, far: number) => onWay(near) && onWay(far) && steps[far] === (steps[near] as number) + 1;
  const nodes = new Set(ids.filter((_, node) => onWay(node)));
  const edges = new Set<string>();
  for (let node = 0; node < ids.length; node += 1)
    for (const links of forward)
      for (const [edge, far] of linksOf(links, node)) if (isNext(node, far)) edges.add((visible.edges[edge] as VisibleEdge).id);
  const example = oneWay(index, { forward, isNext }, starts.find(onWay) as number);
  return {
    kind,
    hops,
    nodes,
    edges,
    example,
    ways: countWays({ forward, isNext }, starts.filter(onWay), nearest),
    organisations: between(visible, example),
  };
}

interface Steps {
  readonly forward: readonly Links[];
  readonly isNext: (near: number, far: number) => boolean;
}

function* linksOf({ start, edge, far }: Links, node: number): Generator<readonly [edge: number, far: number]> {
  for (let at = start[node] as number; at < (start[node + 1] as number); at += 1) yield [edge[at] as number, far[at] as number];
}

function oneWay({ ids }: Adjacency, { forward, isNext }: Steps, from: number): string[] {
  const found: string[] = [];
  for (let node: number | undefined = from; node !== undefined; ) {
    const here: number = node;
    found.push(ids[here] as string);
    node = forward.flatMap((links) => [...linksOf(links, here)].map(([, far]) => far)).find((far) => isNext(here, far));
  }
  return found;
}

/** Adds up, step by step, over how many ways each node is come to. */
function countWays({ forward, isNext }: Steps, starts: readonly number[], goals: readonly number[]): number {
  let counts = new Map(starts.map((node) => [node, 1]));
  const arrived = new Set(goals);
  while (counts.size > 0 && ![...counts.keys()].some((node) => arrived.has(node))) {
    const next = new Map<number, number>();
    for (const [node, count] of counts)
      for (const links of forward)
        for (const [, far] of linksOf(links, node)) if (isNext(node, far)) next.set(far, Math.min(MOST_WAYS, (next.get(far) ?? 0) + count));
    counts = next;
  }
  return Math.min(
    MOST_WAYS,
    [...counts.values()].reduce((sum, count) => sum + count, 0),
  );
}

function between(visible: VisibleGraph, example: readonly string[]): number {
  const root = (id: string) => {
    let at = id;
    for (let parent = visible.nodes.get(at)?.node.parent; parent; parent = visible.nodes.get(at)?.node.parent) at = parent;
    return at;
  };
  const roots = example.map(root);
  const ends = new Set([roots[0], roots.at(-1)]);
  return new Set(roots.filter((id) => !ends.has(id))).size;
}

/** The path as what stands out; its ends count as chosen. null when there is no path to show. */
export function focusOnPath(graph: FlowGraph, visible: VisibleGraph, ends: PathEnds, path: Path): Focus | null {
  if (path.kind === 'gone') return null;
  const chosen = [ends.from, ends.to].flatMap((id) => standsFor(graph, visible, id) ?? []);
  return { nodes: withParents(visible, [...path.nodes, ...chosen]), edges: path.edges, chosen: new Set(chosen) };
}
