// In which order the nodes stand along the sides of the matrix: by group, name, total, or so that who exchanges much stands together.
import type { VisibleGraph } from './levels.ts';
import { seriate } from './seriation.ts';
import { type Traffic, trafficOf } from './traffic.ts';

export const MATRIX_ORDERS = ['tree', 'name', 'out', 'in', 'cluster'] as const;
/** All but `cluster` keep the groups whole: groups are sorted as their members are. */
export type MatrixOrder = (typeof MATRIX_ORDERS)[number];

/** The nodes that stand along the sides: all cards, and the panels that an arrow touches. */
function matrixNodes(graph: VisibleGraph): string[] {
  const ends = new Set(graph.edges.flatMap((edge) => [edge.from, edge.to]));
  return [...graph.nodes.values()].flatMap(({ node, isOpen }) => (!isOpen || ends.has(node.id) ? node.id : []));
}

export function orderNodes(graph: VisibleGraph, order: MatrixOrder, nameOf: (id: string) => string): string[] {
  const ids = matrixNodes(graph);
  if (order === 'tree') return ids;
  if (order === 'cluster') return clustered(graph, ids);
  return byGroups(graph, ids, compareBy(order, trafficOf(graph), nameOf));
}

function clustered(graph: VisibleGraph, ids: readonly string[]): string[] {
  const place = new Map(ids.map((id, index) => [id, index]));
  const ties = graph.edges.map((edge) => ({ a: place.get(edge.from) ?? 0, b: place.get(edge.to) ?? 0, weight: edge.flows.length }));
  return seriate(ids.length, ties).map((index) => ids[index] ?? '');
}

type Compare = (a: string, b: string) => number;

/** Ties are broken by name, so that the order is the same every time. */
function compareBy(order: 'name' | 'out' | 'in', traffic: ReadonlyMap<string, Traffic>, nameOf: (id: string) => string): Compare {
  const names = new Intl.Collator('nl', { numeric: true }).compare;
  const total = (id: string) => (order === 'out' ? traffic.get(id)?.outward : traffic.get(id)?.inward) ?? 0;
  const byName: Compare = (a, b) => names(nameOf(a), nameOf(b)) || (a < b ? -1 : 1);
  return order === 'name' ? byName : (a, b) => total(b) - total(a) || byName(a, b);
}

/** Walks the tree with the groups and nodes of each level in order. */
function byGroups(graph: VisibleGraph, ids: readonly string[], compare: Compare): string[] {
  const wanted = new Set(ids);
  const inside = new Map<string | null, string[]>();
  for (const { node } of graph.nodes.values()) {
    const parent = node.parent !== null && graph.nodes.has(node.parent) ? node.parent : null;
    inside.set(parent, [...(inside.get(parent) ?? []), node.id]);
  }
  const visit = (parent: string | null): string[] =>
    (inside.get(parent) ?? []).sort(compare).flatMap((id) => [...(wanted.has(id) ? [id] : []), ...visit(id)]);
  return visit(null);
}
