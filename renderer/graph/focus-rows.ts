// Which marks of a picture stand for these rows of the case: what an answer, a finding or a trace is about stands out. Knows nothing of why.
import type { SheetName } from '../model/sheet.ts';
import type { FlowGraph, NodeKind } from './flow-node.ts';
import { rowKey } from './flow-node.ts';
import type { Focus } from './focus.ts';
import type { VisibleGraph } from './levels.ts';
import { standsFor, withParents } from './tree-places.ts';

/** A row of a sheet. */
export interface LitRow {
  readonly sheet: SheetName;
  readonly id: string;
}

/** The kind of node that stands for a row of a sheet; exchanges are arrows, all others are not on the map. */
const KINDS: Partial<Record<SheetName, NodeKind>> = {
  organisations: 'organisation',
  units: 'unit',
  systems: 'system',
  datasets: 'dataset',
  purposes: 'purpose',
};

/** Arrows that carry one of the exchanges with their ends, and the node or closed group of each row; null when none of them is in the picture. */
export function focusOnRows(graph: FlowGraph, visible: VisibleGraph, rows: readonly LitRow[]): Focus | null {
  const exchanges = new Set(rows.filter(({ sheet }) => sheet === 'exchanges').map(({ id }) => id));
  const edges = exchanges.size === 0 ? [] : visible.edges.filter(({ flows }) => flows.some(({ exchange }) => exchanges.has(exchange.id)));
  const nodes = new Set(edges.flatMap(({ from, to }) => [from, to]));
  for (const id of nodesOf(graph, rows)) {
    const seen = standsFor(graph, visible, id);
    if (seen !== null) nodes.add(seen);
  }
  if (nodes.size === 0) return null;
  return { nodes: withParents(visible, nodes), edges: new Set(edges.map(({ id }) => id)), chosen: new Set() };
}

/** The nodes of the graph that stand for these rows, at whatever level; the ends of exchanges among them. */
export function nodesOf(graph: FlowGraph, rows: readonly LitRow[]): string[] {
  const exchanges = new Set(rows.filter(({ sheet }) => sheet === 'exchanges').map(({ id }) => id));
  const ends = exchanges.size === 0 ? [] : graph.edges.filter(({ exchange }) => exchanges.has(exchange.id)).flatMap(({ from, to }) => [from, to]);
  const own = rows.flatMap(({ sheet, id }) => {
    const kind = KINDS[sheet];
    return kind ? (graph.byRow.get(rowKey(kind, id)) ?? []) : [];
  });
  return [...new Set([...own, ...ends])];
}
