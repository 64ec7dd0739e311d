// What stands out when something is chosen: the chosen thing, what it touches within some steps, and the rest as context.
import { adjacencyOf, type Links, stepsFrom } from './adjacency.ts';
import type { VisibleEdge, VisibleGraph } from './levels.ts';
import { insideOf, withParents } from './tree-places.ts';

/** `near` are nodes and arrows within reach of the choice; everything else on the map is context and turns pale. */
export interface Focus {
  readonly nodes: ReadonlySet<string>;
  readonly edges: ReadonlySet<string>;
  readonly chosen: ReadonlySet<string>;
}

/** What the user has chosen: a node, an arrow with all it carries, or one exchange (whatever arrow carries it at this level). */
export type Selection = { readonly kind: 'node' | 'edge' | 'exchange'; readonly id: string };

/** showcase = what is not in focus turns pale; filter = it is left out, and counted. */
export type FocusMode = 'showcase' | 'filter';

/** Steps to follow against and along the arrows. */
export interface Depth {
  readonly up: number;
  readonly down: number;
}

/** null when nothing is chosen, or the choice is not on the map at this level. */
export function focusOn(graph: VisibleGraph, selection: Selection | null, depth: Depth): Focus | null {
  if (selection && selection.kind !== 'node') {
    const edge = edgeOf(graph, selection);
    return edge ? { nodes: withParents(graph, [edge.from, edge.to]), edges: new Set([edge.id]), chosen: new Set([edge.id]) } : null;
  }
  if (!selection || !graph.nodes.has(selection.id)) return null;
  const inside = insideOf(graph, selection.id);
  const near = around(graph, inside, depth);
  return { nodes: withParents(graph, near.nodes), edges: near.edges, chosen: new Set([selection.id]) };
}

/** The arrow that is chosen, or that carries the chosen exchange. */
export function edgeOf(graph: VisibleGraph, { kind, id }: Selection): VisibleEdge | undefined {
  return graph.edges.find((edge) => (kind === 'edge' ? edge.id === id : edge.flows.some((flow) => flow.exchange.id === id)));
}

/** What can be reached from these nodes within so many steps, and the arrows that lead there. The two directions know nothing of each other. */
export function around(graph: VisibleGraph, starts: ReadonlySet<string>, { up, down }: Depth): { nodes: Set<string>; edges: Set<string> } {
  const { leaving, arriving } = adjacencyOf(graph);
  const found = { nodes: new Set(starts), edges: new Set<string>() };
  follow(graph, starts, leaving, down, found);
  follow(graph, starts, arriving, up, found);
  return found;
}

function follow(
  graph: VisibleGraph,
  starts: ReadonlySet<string>,
  way: Links,
  most: number,
  found: { readonly nodes: Set<string>; readonly edges: Set<string> },
): void {
  if (most <= 0) return;
  const { ids, numberOf } = adjacencyOf(graph);
  const numbers = [...starts].flatMap((id) => numberOf.get(id) ?? []);
  const steps = stepsFrom(ids.length, numbers, [way], most);
  for (const [node, id] of ids.entries()) {
    const distance = steps[node] as number;
    if (distance === -1) continue;
    found.nodes.add(id);
    if (distance >= most) continue;
    for (let at = way.start[node] as number; at < (way.start[node + 1] as number); at += 1)
      found.edges.add((graph.edges[way.edge[at] as number] as VisibleEdge).id);
  }
}
