// What stands out when something is chosen: the chosen thing, what it touches within some steps, and the rest as context.
import type { VisibleEdge, VisibleGraph } from './levels.ts';

/** `near` are nodes and arrows within reach of the choice; everything else on the map is context and turns pale. */
export interface Focus {
  readonly nodes: ReadonlySet<string>;
  readonly edges: ReadonlySet<string>;
  readonly chosen: ReadonlySet<string>;
}

/** What the user has chosen: a node, an arrow with all it carries, or one exchange (whatever arrow carries it at this level). */
export type Selection = { readonly kind: 'node' | 'edge' | 'exchange'; readonly id: string };

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
  const inside = descendants(graph, selection.id);
  const edges = new Set<string>();
  const nodes = new Set(inside);
  walk(graph.edges, inside, depth.down, edges, nodes, (edge) => [edge.from, edge.to]);
  walk(graph.edges, inside, depth.up, edges, nodes, (edge) => [edge.to, edge.from]);
  return { nodes: withParents(graph, nodes), edges, chosen: new Set([selection.id]) };
}

/** The arrow that is chosen, or that carries the chosen exchange. */
export function edgeOf(graph: VisibleGraph, { kind, id }: Selection): VisibleEdge | undefined {
  return graph.edges.find((edge) => (kind === 'edge' ? edge.id === id : edge.flows.some((flow) => flow.exchange.id === id)));
}

/** A panel stands for all that is in it. */
function descendants(graph: VisibleGraph, id: string): Set<string> {
  const found = new Set([id]);
  for (const visible of graph.nodes.values()) if (visible.node.parent !== null && found.has(visible.node.parent)) found.add(visible.node.id);
  return found;
}

function walk(
  all: readonly VisibleEdge[],
  start: ReadonlySet<string>,
  steps: number,
  edges: Set<string>,
  nodes: Set<string>,
  ends: (edge: VisibleEdge) => readonly [string, string],
): void {
  let frontier: ReadonlySet<string> = start;
  for (let step = 0; step < steps && frontier.size > 0; step += 1) {
    const next = new Set<string>();
    for (const edge of all) {
      const [near, far] = ends(edge);
      if (!frontier.has(near)) continue;
      edges.add(edge.id);
      if (!nodes.has(far)) next.add(far);
      nodes.add(far);
    }
    frontier = next;
  }
}

function withParents(graph: VisibleGraph, ids: Iterable<string>): Set<string> {
  const found = new Set<string>();
  for (const id of ids) for (let at: string | null | undefined = id; at; at = graph.nodes.get(at)?.node.parent) found.add(at);
  return found;
}
