// The map as a tree of text: the same nodes in the same groups, each with what comes in and goes out.
import type { VisibleGraph, VisibleNode } from './levels.ts';
import { type Traffic, trafficOf } from './traffic.ts';

/** A node, and inside it what stands open on the map. */
export interface OutlineItem extends Traffic {
  readonly visible: VisibleNode;
  readonly children: readonly OutlineItem[];
}

/** The nodes of the map in tree order; a node whose group is not drawn stands at the top. */
export function buildOutline(graph: VisibleGraph): readonly OutlineItem[] {
  const traffic = trafficOf(graph);
  const inside = new Map<string | null, VisibleNode[]>();
  for (const visible of graph.nodes.values()) {
    const parent = homeOf(graph, visible);
    const siblings = inside.get(parent);
    if (siblings) siblings.push(visible);
    else inside.set(parent, [visible]);
  }
  const itemsIn = (parent: string | null): OutlineItem[] =>
    (inside.get(parent) ?? []).map((visible) => ({
      visible,
      inward: traffic.get(visible.node.id)?.inward ?? 0,
      outward: traffic.get(visible.node.id)?.outward ?? 0,
      children: itemsIn(visible.node.id),
    }));
  return itemsIn(null);
}

function homeOf(graph: VisibleGraph, { node }: VisibleNode): string | null {
  return node.parent !== null && graph.nodes.has(node.parent) ? node.parent : null;
}
