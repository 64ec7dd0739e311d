// Visible nodes to boxes for the layout: how big each card is, and on which side of the municipality a party stands.
import type { Box, LayoutInput, Link } from './layout/layout.ts';
import type { VisibleEdge, VisibleGraph, VisibleNode } from './levels.ts';
import { type Measure, wrapText } from './text-fit.ts';

/** Sizes of a card, in pixels at 100 %. */
export const CARD = { width: 166, padding: 10, titleSize: 12, titleLine: 15, subSize: 11, subLine: 15, chevron: 14 } as const;

/** A node's title as it stands on its card. */
export function titleLines(name: string, measure: Measure): string[] {
  const width = CARD.width - 2 * CARD.padding;
  return wrapText(name, { width, size: CARD.titleSize, isBold: true, measure }, 2);
}

/** `unnamed` stands in for a name that is not known: it only makes room. */
export function toLayoutInput(graph: VisibleGraph, unnamed: string, measure: Measure): LayoutInput {
  const sides = sidesOf(graph);
  const children = new Map<string | null, VisibleNode[]>();
  for (const visible of graph.nodes.values()) children.set(visible.node.parent, [...(children.get(visible.node.parent) ?? []), visible]);
  const toBox = (visible: VisibleNode): Box => ({
    id: visible.node.id,
    ...sizeOf(visible, unnamed, measure),
    side: sides.get(visible.node.id) ?? 'free',
    children: (children.get(visible.node.id) ?? []).map(toBox),
  });
  return { boxes: (children.get(null) ?? []).map(toBox), links: graph.edges.map(toLink) };
}

function toLink(edge: VisibleEdge): Link {
  return { id: edge.id, from: edge.from, to: edge.to, weight: edge.flows.length, isFeedback: edge.flows.every((flow) => flow.exchange.isFeedback) };
}

/** A panel is at least as wide as its title. */
function sizeOf(visible: VisibleNode, unnamed: string, measure: Measure): { width: number; height: number } {
  if (visible.isOpen) return { width: Math.min(CARD.width + 90, measure(visible.node.name ?? unnamed, CARD.titleSize, true) + 48), height: 0 };
  const lines = titleLines(visible.node.name ?? (visible.node.isUnknown ? visible.node.rowId : unnamed), measure).length;
  return { width: CARD.width, height: 2 * CARD.padding - 4 + lines * CARD.titleLine + CARD.subLine };
}

/** Who mostly sends to the own organisation stands left, who mostly receives stands right. Without own organisation all are free. */
function sidesOf(graph: VisibleGraph): Map<string, Box['side']> {
  const roots = [...graph.nodes.values()].filter((visible) => visible.node.parent === null);
  const own = new Set(roots.filter((visible) => visible.node.isOwn).map((visible) => visible.node.id));
  if (own.size === 0) return new Map();
  const root = rootFinder(graph);
  const balance = new Map<string, number>();
  for (const { exchange, from, to } of graph.edges.flatMap((edge) =>
    edge.flows.map((flow) => ({ exchange: flow.exchange, from: root(edge.from), to: root(edge.to) })),
  )) {
    if (exchange.isFeedback) continue;
    if (own.has(to)) balance.set(from, (balance.get(from) ?? 0) + 1);
    if (own.has(from)) balance.set(to, (balance.get(to) ?? 0) - 1);
  }
  return new Map(roots.map(({ node }) => [node.id, own.has(node.id) ? 'centre' : (balance.get(node.id) ?? 0) > 0 ? 'left' : 'right']));
}

function rootFinder(graph: VisibleGraph): (id: string) => string {
  return (id) => {
    let at = id;
    for (let parent = graph.nodes.get(at)?.node.parent; parent; parent = graph.nodes.get(at)?.node.parent) at = parent;
    return at;
  };
}
