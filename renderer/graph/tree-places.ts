// Where a node of the tree stands in a picture: what is in it, what is around it, and which visible node stands for it.
import type { FlowGraph } from './flow-node.ts';
import type { VisibleGraph } from './levels.ts';

/** The node itself and all groups around it, from the inside out. */
export function withGroups(graph: FlowGraph, id: string): string[] {
  const found: string[] = [];
  for (let at: string | null = graph.nodes.has(id) ? id : null; at !== null; at = graph.nodes.get(at)?.parent ?? null) found.push(at);
  return found;
}

/** A node and all that can be seen in it. */
export function insideOf(visible: VisibleGraph, id: string): Set<string> {
  return insideOfAll(visible, [id]);
}

/** The same for any number of nodes, in one pass. */
export function insideOfAll(visible: VisibleGraph, ids: Iterable<string>): Set<string> {
  const found = new Set(ids);
  for (const { node } of visible.nodes.values()) if (node.parent !== null && found.has(node.parent)) found.add(node.id);
  return found;
}

/** The node that stands for this one in the picture: itself, or the closed group around it; null when neither is there. */
export function standsFor(graph: FlowGraph, visible: VisibleGraph, id: string): string | null {
  return withGroups(graph, id).find((at) => visible.nodes.has(at)) ?? null;
}

/** These nodes and the groups around them that can be seen. */
export function withParents(visible: VisibleGraph, ids: Iterable<string>): Set<string> {
  const found = new Set<string>();
  for (const id of ids) for (let at: string | null | undefined = id; at && !found.has(at); at = visible.nodes.get(at)?.node.parent) found.add(at);
  return found;
}

/** Whether the node lies in one of these, or is one of them. */
export function liesIn(graph: FlowGraph, id: string, groups: ReadonlySet<string>): boolean {
  if (groups.size === 0) return false;
  for (let at: string | null = id; at !== null; at = graph.nodes.get(at)?.parent ?? null) if (groups.has(at)) return true;
  return false;
}
