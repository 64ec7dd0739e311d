// How many exchanges cross the border of each node: what comes in and what goes out. A panel is told by what crosses its border, not by what stays inside.
import type { VisibleGraph } from './levels.ts';

export interface Traffic {
  readonly inward: number;
  readonly outward: number;
}

const NO_TRAFFIC: Traffic = { inward: 0, outward: 0 };

/** For every node of the graph; nodes that nothing touches have zeros. */
export function trafficOf(graph: VisibleGraph): ReadonlyMap<string, Traffic> {
  const traffic = new Map<string, Traffic>([...graph.nodes.keys()].map((id) => [id, NO_TRAFFIC]));
  const add = (id: string, { inward, outward }: Traffic) => {
    const before = traffic.get(id) ?? NO_TRAFFIC;
    traffic.set(id, { inward: before.inward + inward, outward: before.outward + outward });
  };
  for (const edge of graph.edges) {
    const [from, to] = [withGroups(graph, edge.from), withGroups(graph, edge.to)];
    for (const id of from) if (!to.includes(id)) add(id, { inward: 0, outward: edge.flows.length });
    for (const id of to) if (!from.includes(id)) add(id, { inward: edge.flows.length, outward: 0 });
  }
  return traffic;
}

/** A node and all groups around it. */
function withGroups(graph: VisibleGraph, id: string): string[] {
  const found: string[] = [];
  for (let at: string | null | undefined = id; at; at = graph.nodes.get(at)?.node.parent) found.push(at);
  return found;
}
