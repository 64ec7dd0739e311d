// Which part of the case is drawn at all: without what the user hid, and while a map is built up only what was put on it.
import type { FlowEdge, FlowGraph } from './flow-node.ts';
import { type VisibleGraph, visibleGraph } from './levels.ts';
import { liesIn, withGroups } from './tree-places.ts';

/** `hidden` nodes are left out with all that is in them. `built` = only these nodes, what is in them, the groups around them and the arrows between them; null = everything. */
export interface Drawing {
  readonly hidden: ReadonlySet<string>;
  readonly built: ReadonlySet<string> | null;
}

export function isNarrowed({ hidden, built }: Drawing): boolean {
  return hidden.size > 0 || built !== null;
}

/** The picture with only what is to be drawn. An exchange is drawn when both of its ends are. */
export function drawnGraph(visible: VisibleGraph, drawing: Drawing, graph: FlowGraph): VisibleGraph {
  if (!isNarrowed(drawing)) return visible;
  const open = new Set([...visible.nodes.values()].flatMap(({ node, isOpen }) => (isOpen ? [node.id] : [])));
  return visibleGraph(drawnPart(graph, drawing), open);
}

/** Why an exchange is not drawn: an end of it is hidden, or was not put on the map; null when it is drawn. */
export function leftOut(graph: FlowGraph, flow: FlowEdge, { hidden, built }: Drawing): 'hidden' | 'notBuilt' | null {
  const ends = [flow.fromDataset ?? flow.from, flow.toDataset ?? flow.to];
  if (ends.some((id) => liesIn(graph, id, hidden))) return 'hidden';
  return built === null || ends.every((id) => liesIn(graph, id, built)) ? null : 'notBuilt';
}

/** The case with only what is to be drawn; groups in which nothing is left are gone, a system stays without its datasets. */
export function drawnPart(graph: FlowGraph, drawing: Drawing): FlowGraph {
  if (!isNarrowed(drawing)) return graph;
  const kept = keptNodes(graph, drawing);
  const children = new Map([...graph.children].map(([parent, ids]) => [parent, ids.filter((id) => kept.has(id))]));
  return {
    ...graph,
    nodes: new Map([...graph.nodes].filter(([id]) => kept.has(id))),
    children,
    edges: graph.edges.filter((flow) => leftOut(graph, flow, drawing) === null),
  };
}

function keptNodes(graph: FlowGraph, { hidden, built }: Drawing): Set<string> {
  const around = new Set(built === null ? [] : [...built].flatMap((id) => withGroups(graph, id)));
  const isDrawn = (id: string) => !liesIn(graph, id, hidden) && (built === null || around.has(id) || liesIn(graph, id, built));
  const kept = new Set([...graph.nodes.keys()].filter(isDrawn));
  for (const root of graph.children.get(null) ?? []) dropEmpty(graph, root, kept);
  return kept;
}

/** A group that had something in it and has nothing left to show. */
function dropEmpty(graph: FlowGraph, id: string, kept: Set<string>): void {
  const children = graph.children.get(id) ?? [];
  for (const child of children) dropEmpty(graph, child, kept);
  const isGroup = graph.nodes.get(id)?.kind !== 'system';
  if (isGroup && children.length > 0 && !children.some((child) => kept.has(child))) kept.delete(id);
}
