// Which exchanges are shown, and of every other one the reason why not: each exchange of the case is counted exactly once.
import { isActive } from '../model/network.ts';
import { type Drawing, leftOut } from './drawn.ts';
import type { FlowEdge, FlowGraph } from './flow-node.ts';
import type { Focus } from './focus.ts';
import type { VisibleGraph } from './levels.ts';
import { isQuieting, measureOf, type Noise, type Quiet, quiet } from './noise.ts';
import { type ClassOf, type Filter, passes } from './shown.ts';
import { standsFor } from './tree-places.ts';

/** In the order in which they are asked: no sender or receiver; not in force on the day; hidden by hand; not put on the map that is built up; the filter; too little used; not measured; out of focus. */
export const REASONS = ['unplaced', 'notInForce', 'hidden', 'notBuilt', 'filter', 'noise', 'unmeasured', 'outOfFocus'] as const;
export type Reason = (typeof REASONS)[number];

/** What narrows the picture. */
export interface Narrowing extends Drawing {
  readonly day: string | null;
  readonly filter: Filter;
  readonly classOf: ClassOf;
  readonly noise: Noise;
}

/** The drawn picture, what is left of it, and what the noise slider measured. */
export interface Narrowed {
  readonly shown: VisibleGraph;
  readonly quiet: Quiet;
}

/** The same nodes with only the exchanges that are in force and let through by filter and noise; nothing moves. `graph` is the part of the case that is drawn: exchanges inside a card are measured as well. */
export function narrowed(graph: FlowGraph, visible: VisibleGraph, { day, filter, classOf, noise }: Omit<Narrowing, keyof Drawing>): Narrowed {
  const isLet = (flow: FlowEdge) => passes(flow.exchange, day, filter, classOf);
  const filtered = withFlows(visible, isLet);
  const measured = quiet(graph.edges.filter(isLet), noise, measureOf(noise.by, filtered));
  return { shown: isQuieting(noise) ? withFlows(filtered, (flow) => measured.keeps(flow) === 'kept') : filtered, quiet: measured };
}

/** An arrow that loses all of its exchanges is gone. */
function withFlows(visible: VisibleGraph, keeps: (flow: FlowEdge) => boolean): VisibleGraph {
  const edges = visible.edges.map((edge) => ({ ...edge, flows: edge.flows.filter(keeps) }));
  return { nodes: visible.nodes, edges: edges.filter((edge) => edge.flows.length > 0) };
}

/** Only what is in focus; nothing moves. Without a focus everything. */
export function inFocus(shown: VisibleGraph, focus: Focus | null): VisibleGraph {
  if (!focus) return shown;
  return {
    nodes: new Map([...shown.nodes].filter(([id]) => focus.nodes.has(id))),
    edges: shown.edges.filter((edge) => focus.edges.has(edge.id)),
  };
}

/** How many exchanges the case has, how many are shown, and how many are not for each reason. `all` is always `shown` and the reasons together. */
export interface Tally {
  readonly all: number;
  readonly shown: number;
  readonly hidden: Readonly<Record<Reason, number>>;
}

/** `focus` is what the filter of the focus lets through; null = everything. */
export function tally(graph: FlowGraph, visible: VisibleGraph, how: Narrowing, measured: Quiet, focus: Focus | null): Tally {
  const hidden = Object.fromEntries(REASONS.map((reason) => [reason, 0])) as Record<Reason, number>;
  hidden.unplaced = graph.unplaced.length;
  let shown = 0;
  const isSeen = focus ? seenIn(graph, visible, focus) : () => true;
  for (const flow of graph.edges) {
    const reason = reasonOf(graph, flow, how, measured) ?? (isSeen(flow) ? null : 'outOfFocus');
    if (reason === null) shown += 1;
    else hidden[reason] += 1;
  }
  return { all: graph.edges.length + graph.unplaced.length, shown, hidden };
}

function reasonOf(graph: FlowGraph, flow: FlowEdge, how: Narrowing, measured: Quiet): Reason | null {
  if (!isActive(flow.exchange, how.day)) return 'notInForce';
  const out = leftOut(graph, flow, how);
  if (out !== null) return out;
  if (!passes(flow.exchange, how.day, how.filter, how.classOf)) return 'filter';
  const kept = isQuieting(how.noise) ? measured.keeps(flow) : 'kept';
  return kept === 'kept' ? null : kept === 'noise' ? 'noise' : 'unmeasured';
}

/** An exchange is seen when its arrow is, or the card that it stays in. */
function seenIn(graph: FlowGraph, visible: VisibleGraph, focus: Focus): (flow: FlowEdge) => boolean {
  const arrows = new Map(visible.edges.flatMap((edge) => edge.flows.map((flow) => [flow, edge.id] as const)));
  return (flow) => {
    const arrow = arrows.get(flow);
    if (arrow !== undefined) return focus.edges.has(arrow);
    const card = standsFor(graph, visible, flow.fromDataset ?? flow.from);
    return card !== null && focus.nodes.has(card);
  };
}
