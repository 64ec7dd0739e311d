// Which exchanges are shown now: in force on the day and let through by the filter. What is not shown keeps its place and is counted.
import { type Exchange, isActive, type PrivacyClass } from '../model/network.ts';
import type { FlowGraph } from './flow-graph.ts';
import type { VisibleGraph } from './levels.ts';
import { type LineStyle, styleOf } from './line-style.ts';

/** Empty sets let everything through. 'unknown' stands for exchanges without a known class. */
export interface Filter {
  readonly styles: ReadonlySet<LineStyle>;
  readonly classes: ReadonlySet<PrivacyClass | 'unknown'>;
}

export const NO_FILTER: Filter = { styles: new Set(), classes: new Set() };

export function isFiltering(filter: Filter): boolean {
  return filter.styles.size + filter.classes.size > 0;
}

function passes(exchange: Exchange, day: string | null, filter: Filter): boolean {
  if (!isActive(exchange, day)) return false;
  if (filter.styles.size > 0 && !filter.styles.has(styleOf(exchange))) return false;
  return filter.classes.size === 0 || filter.classes.has(exchange.privacyClass ?? 'unknown');
}

/** The same nodes with only the exchanges that pass; an arrow that loses all of its exchanges is gone, nothing moves. */
export function shownGraph(visible: VisibleGraph, day: string | null, filter: Filter): VisibleGraph {
  const edges = visible.edges.map((edge) => ({ ...edge, flows: edge.flows.filter((flow) => passes(flow.exchange, day, filter)) }));
  return { nodes: visible.nodes, edges: edges.filter((edge) => edge.flows.length > 0) };
}

/** Exchanges in force on the day, and how many of them the filter lets through. */
export function countShown(graph: FlowGraph, day: string | null, filter: Filter): { active: number; shown: number } {
  const exchanges = graph.edges.map((edge) => edge.exchange);
  return {
    active: exchanges.filter((exchange) => isActive(exchange, day)).length,
    shown: exchanges.filter((exchange) => passes(exchange, day, filter)).length,
  };
}
