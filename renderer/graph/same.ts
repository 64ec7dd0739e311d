// Is what is shown the same as before? So that another day on which nothing else changes makes no new picture.
import type { Focus } from './focus.ts';
import type { VisibleGraph } from './levels.ts';

/** The same nodes, and arrows of the same exchanges in the same order. */
export function isSameGraph(a: VisibleGraph, b: VisibleGraph): boolean {
  if (a === b) return true;
  if (a.nodes.size !== b.nodes.size || a.edges.length !== b.edges.length) return false;
  if (a.nodes !== b.nodes) for (const [id, node] of a.nodes) if (b.nodes.get(id) !== node) return false;
  return a.edges.every((edge, at) => {
    const other = b.edges[at];
    return other?.id === edge.id && other.flows.length === edge.flows.length && edge.flows.every((flow, index) => flow === other.flows[index]);
  });
}

/** The same things stand out. */
export function isSameFocus(a: Focus | null, b: Focus | null): boolean {
  if (a === b || !a || !b) return a === b;
  return [
    [a.nodes, b.nodes],
    [a.edges, b.edges],
    [a.chosen, b.chosen],
  ].every(([one, other]) => one?.size === other?.size && [...(one ?? [])].every((id) => other?.has(id)));
}
