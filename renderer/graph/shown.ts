// Which exchanges are shown now: in force on the day and let through by the filter. What is not shown keeps its place and is counted.
import { type Exchange, isActive } from '../model/network.ts';
import type { FlowGraph } from './flow-graph.ts';
import { type Lens, UNKNOWN } from './lenses/lens.ts';
import type { VisibleGraph } from './levels.ts';
import { styleOf } from './line-style.ts';

/** By lens the classes that are let through, 'unknown' among them; an exchange must be let through by each lens. None lets everything through. */
export interface Filter {
  readonly classes: ReadonlyMap<Lens, ReadonlySet<string>>;
}

export const NO_FILTER: Filter = { classes: new Map() };

export function isFiltering(filter: Filter): boolean {
  return filter.classes.size > 0;
}

/** The same filter with one class of a lens let through or no longer. */
export function withClassFlipped(filter: Filter, lens: Lens, key: string): Filter {
  const keys = new Set(filter.classes.get(lens));
  if (!keys.delete(key)) keys.add(key);
  const classes = new Map(filter.classes).set(lens, keys);
  if (keys.size === 0) classes.delete(lens);
  return { classes };
}

/** What the other lenses filter. */
export function withoutLens(filter: Filter, lens: Lens): Filter {
  if (!filter.classes.has(lens)) return filter;
  return { classes: new Map([...filter.classes].filter(([other]) => other !== lens)) };
}

/** The class of an exchange in a lens; 'unknown' when it is not known. */
export type ClassOf = (lens: Lens, exchange: Exchange) => string;

/** Of the lenses that need no more than the exchange itself: its way of travelling and its privacy class. */
export const plainClassOf: ClassOf = (lens, exchange) =>
  lens === 'mode' ? styleOf(exchange) : lens === 'privacy' ? (exchange.privacyClass ?? UNKNOWN) : UNKNOWN;

/** In force on the day and let through by the filter. */
export function passes(exchange: Exchange, day: string | null, filter: Filter, classOf: ClassOf): boolean {
  return isActive(exchange, day) && [...filter.classes].every(([lens, keys]) => keys.has(classOf(lens, exchange)));
}

/** The same nodes with only the exchanges that pass; an arrow that loses all of its exchanges is gone, nothing moves. */
export function shownGraph(visible: VisibleGraph, day: string | null, filter: Filter, classOf: ClassOf = plainClassOf): VisibleGraph {
  const edges = visible.edges.map((edge) => ({ ...edge, flows: edge.flows.filter((flow) => passes(flow.exchange, day, filter, classOf)) }));
  return { nodes: visible.nodes, edges: edges.filter((edge) => edge.flows.length > 0) };
}

/** Exchanges in force on the day, and how many of them the filter lets through. */
export function countShown(graph: FlowGraph, day: string | null, filter: Filter, classOf: ClassOf = plainClassOf): { active: number; shown: number } {
  const exchanges = graph.edges.map((edge) => edge.exchange);
  return {
    active: exchanges.filter((exchange) => isActive(exchange, day)).length,
    shown: exchanges.filter((exchange) => passes(exchange, day, filter, classOf)).length,
  };
}
