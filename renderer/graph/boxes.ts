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

/** Who stands in the middle, by row id (null = the own organisation), and whether the others stand at its sides. */
export interface Stand {
  readonly centre: string | null;
  readonly hasSides: boolean;
}

const OWN_IN_MIDDLE: Stand = { centre: null, hasSides: true };

/** `unnamed` stands in for a name that is not known: it only makes room. */
export function toLayoutInput(graph: VisibleGraph, unnamed: string, measure: Measure, stand: Stand = OWN_IN_MIDDLE): LayoutInput {
  const sides = sidesOf(graph, stand);
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
  const isFeedback = edge.flows.every((flow) => flow.exchange.isFeedback);
  return { id: edge.id, from: edge.from, to: edge.to, weight: edge.flows.length, isFeedback, label: labelSize(edge.flows.length) };
}

/** Room for the mark on an arrow: its count where it has one, and two more letters (the class of a lens, a volume that is not known). */
function labelSize(exchanges: number): { width: number; height: number } {
  return { width: 8 + 7 * (exchanges > 1 ? String(exchanges).length + 3 : 2), height: 18 };
}

/** As long as what a group of unknown things is called in any language. */
const UNKNOWN_GROUP = 'Leverancier niet bekend';

/** Room is made for the name in either language. */
function namesOf({ kind, name, nameEn, isUnknown, rowId }: VisibleNode['node'], unnamed: string): string[] {
  if (isUnknown && kind !== 'system') return [UNKNOWN_GROUP];
  return [name ?? (isUnknown ? rowId : unnamed), ...(nameEn === null ? [] : [nameEn])];
}

/** What stands beside the title of a panel: the sign that closes it, and the ring of completeness. */
const BESIDE_TITLE = 62;

/** A panel is at least as wide as its title. */
function sizeOf(visible: VisibleNode, unnamed: string, measure: Measure): { width: number; height: number } {
  if (visible.isOpen)
    return {
      width: Math.min(CARD.width + 90, Math.max(...namesOf(visible.node, unnamed).map((name) => measure(name, CARD.titleSize, true))) + BESIDE_TITLE),
      height: 0,
    };
  const lines = Math.max(...namesOf(visible.node, unnamed).map((name) => titleLines(name, measure).length));
  return { width: CARD.width, height: 2 * CARD.padding - 4 + lines * CARD.titleLine + CARD.subLine };
}

/** Who mostly sends to the organisation in the middle stands left, who mostly receives stands right. Groups other than organisations have no sides. */
function sidesOf(graph: VisibleGraph, { centre, hasSides }: Stand): Map<string, Box['side']> {
  if (!hasSides) return layerSides(graph);
  const roots = [...graph.nodes.values()].filter(({ node }) => node.parent === null && node.kind === 'organisation');
  const isMiddle = ({ isOwn, rowId }: VisibleNode['node']) => (centre === null ? isOwn : rowId === centre);
  const own = new Set(roots.filter(({ node }) => isMiddle(node)).map(({ node }) => node.id));
  if (own.size === 0) return layerSides(graph);
  const root = rootFinder(graph);
  const balance = new Map<string, number>();
  for (const { exchange, from, to } of graph.edges.flatMap((edge) =>
    edge.flows.map((flow) => ({ exchange: flow.exchange, from: root(edge.from), to: root(edge.to) })),
  )) {
    if (exchange.isFeedback) continue;
    if (own.has(to)) balance.set(from, (balance.get(from) ?? 0) + 1);
    if (own.has(from)) balance.set(to, (balance.get(to) ?? 0) - 1);
  }
  const sideOf = (id: string): Box['side'] => {
    if (own.has(id)) return 'centre';
    if (centre !== null && !balance.has(id)) return 'free';
    return (balance.get(id) ?? 0) > 0 ? 'left' : 'right';
  };
  return new Map(roots.map(({ node }) => [node.id, sideOf(node.id)]));
}

/** The layers of Common Ground stand as the data goes: from the data layer to those who ask. Groups of other kinds have no sides. */
function layerSides(graph: VisibleGraph): Map<string, Box['side']> {
  const side = (rowId: string): Box['side'] => (rowId === 'data' ? 'left' : rowId === 'interaction' ? 'right' : 'centre');
  const layers = [...graph.nodes.values()].filter(({ node }) => node.kind === 'layer' && !node.isUnknown);
  return new Map(layers.map(({ node }) => [node.id, side(node.rowId)]));
}

function rootFinder(graph: VisibleGraph): (id: string) => string {
  return (id) => {
    let at = id;
    for (let parent = graph.nodes.get(at)?.node.parent; parent; parent = graph.nodes.get(at)?.node.parent) at = parent;
    return at;
  };
}
