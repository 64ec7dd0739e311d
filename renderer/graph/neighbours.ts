// The neighbours of each card that are not on the map, so that a map can be built outward from what is there.
import type { FlowEdge, FlowGraph } from './flow-node.ts';
import { type VisibleGraph, visibleGraph } from './levels.ts';
import { insideOf } from './tree-places.ts';

/** Cards that send to a node and cards that receive from it. */
export interface Neighbours {
  readonly inward: ReadonlySet<string>;
  readonly outward: ReadonlySet<string>;
}

/** The whole map at this level with only the exchanges that pass: what could be drawn. */
export function wholeGraph(graph: FlowGraph, open: ReadonlySet<string>, passes: (flow: FlowEdge) => boolean): VisibleGraph {
  return visibleGraph({ ...graph, edges: graph.edges.filter(passes) }, open);
}

/** The neighbours of a node in the whole map that are not drawn. */
export function missingNeighbours(whole: VisibleGraph, drawn: VisibleGraph, id: string): Neighbours {
  const inside = insideOf(whole, id);
  const [inward, outward] = [new Set<string>(), new Set<string>()];
  for (const { from, to } of whole.edges) {
    if (inside.has(to) && !inside.has(from) && !drawn.nodes.has(from)) inward.add(from);
    if (inside.has(from) && !inside.has(to) && !drawn.nodes.has(to)) outward.add(to);
  }
  return { inward, outward };
}

/** For each drawn node how many different neighbours are missing; nodes that miss none are left out. */
export function missingCounts(whole: VisibleGraph, drawn: VisibleGraph): Map<string, number> {
  const missing = new Map<string, Set<string>>();
  for (const { from, to } of whole.edges) {
    if (drawn.nodes.has(from) === drawn.nodes.has(to)) continue;
    const [here, there] = drawn.nodes.has(from) ? [from, to] : [to, from];
    missing.set(here, (missing.get(here) ?? new Set()).add(there));
  }
  return new Map([...missing].map(([id, ids]) => [id, ids.size]));
}
