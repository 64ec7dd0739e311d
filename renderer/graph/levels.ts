// Which groups stand open at a level, what is then visible, and which exchanges run together in one arrow.
import type { FlowEdge, FlowGraph, FlowNode, Grouping, NodeKind } from './flow-node.ts';

/** Of the grouping by organisation. */
export const LEVELS = ['organisation', 'unit', 'system', 'dataset'] as const satisfies readonly NodeKind[];
export type Level = NodeKind;

/** A node that can be seen. `isOpen` = drawn as a panel around its children; otherwise a card. `within` counts exchanges that stay inside the card. */
export interface VisibleNode {
  readonly node: FlowNode;
  readonly isOpen: boolean;
  readonly hasChildren: boolean;
  readonly within: number;
}

/** One arrow: all exchanges from one card to another. */
export interface VisibleEdge {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly flows: readonly FlowEdge[];
}

/** Nodes in tree order, parents before children. */
export interface VisibleGraph {
  readonly nodes: ReadonlyMap<string, VisibleNode>;
  readonly edges: readonly VisibleEdge[];
}

/** The levels of each grouping, from its groups to its leaves. */
export const LEVELS_OF: Record<Grouping, readonly Level[]> = {
  organisation: LEVELS,
  cluster: ['organisation', 'cluster', 'unit', 'system', 'dataset'],
  purpose: ['purpose', 'system', 'dataset'],
  process: ['process', 'system', 'dataset'],
  layer: ['layer', 'system', 'dataset'],
  supplier: ['supplier', 'system', 'dataset'],
};

const RANK: Record<NodeKind, number> = {
  organisation: 0,
  purpose: 0,
  process: 0,
  layer: 0,
  supplier: 0,
  cluster: 1,
  unit: 2,
  system: 3,
  dataset: 4,
};

/** The groups to open so that the cards are of this level (or as near as a branch of the tree goes). A partner without departments stays one card at department level. */
export function openAtLevel(graph: FlowGraph, level: Level): Set<string> {
  const open = new Set<string>();
  for (const node of graph.nodes.values()) if (RANK[node.kind] < RANK[level] && opensAt(graph, node, level)) open.add(node.id);
  return open;
}

function opensAt(graph: FlowGraph, node: FlowNode, level: Level): boolean {
  return (graph.children.get(node.id) ?? []).some((id) => RANK[graph.nodes.get(id)?.kind ?? 'dataset'] <= RANK[level]);
}

const NOT_FIRST: ReadonlySet<Level> = new Set(['organisation', 'system', 'dataset']);

/** More systems than this cannot be read on one screen. */
const MOST_SYSTEMS = 60;

/** The level at which a case opens: the highest between whose cards enough exchanges can be seen, organisations left aside; else systems, or organisations when the systems are too many. */
export function firstLevel(graph: FlowGraph): Level {
  const kinds = new Set([...graph.nodes.values()].map((node) => node.kind));
  const groups = LEVELS_OF[graph.grouping].filter((level) => !NOT_FIRST.has(level) && kinds.has(level));
  const first = groups.find((level) => isEnoughSeen(graph, level));
  if (first || graph.grouping !== 'organisation') return first ?? 'system';
  const systems = [...graph.nodes.values()].filter(({ kind }) => kind === 'system').length;
  return systems > MOST_SYSTEMS && isEnoughSeen(graph, 'organisation') ? 'organisation' : 'system';
}

/** Most of them; between purposes or processes a quarter, for there every arrow is a change of use. */
function isEnoughSeen(graph: FlowGraph, level: Level): boolean {
  const seen = visibleGraph(graph, openAtLevel(graph, level)).edges.reduce((sum, edge) => sum + edge.flows.length, 0);
  return seen * (level === 'purpose' || level === 'process' ? 4 : 2) >= graph.edges.length;
}

export function visibleGraph(graph: FlowGraph, open: ReadonlySet<string>): VisibleGraph {
  const card = cardFinder(graph, open);
  const pairs = new Map<string, { id: string; from: string; to: string; flows: FlowEdge[] }>();
  const within = new Map<string, number>();
  for (const edge of graph.edges) {
    const from = card(edge.fromDataset ?? edge.from);
    const to = card(edge.toDataset ?? edge.to);
    if (from === to) within.set(from, (within.get(from) ?? 0) + 1);
    else join(pairs, from, to).flows.push(edge);
  }
  return { nodes: visibleNodes(graph, open, within), edges: [...pairs.values()] };
}

function join(pairs: Map<string, { id: string; from: string; to: string; flows: FlowEdge[] }>, from: string, to: string): { flows: FlowEdge[] } {
  const id = `${withoutArrow(from)}>${withoutArrow(to)}`;
  const pair = pairs.get(id) ?? { id, from, to, flows: [] };
  pairs.set(id, pair);
  return pair;
}

/** So that "a>b" to "c" and "a" to "b>c" stay two arrows. */
function withoutArrow(id: string): string {
  return id.replaceAll('%', '%25').replaceAll('>', '%3E');
}

/** From a leaf to the card that stands for it: its highest closed group, or the leaf itself when all above it is open. */
function cardFinder(graph: FlowGraph, open: ReadonlySet<string>): (leaf: string) => string {
  return (leaf) => {
    let card = leaf;
    for (let id = graph.nodes.get(leaf)?.parent ?? null; id !== null; id = graph.nodes.get(id)?.parent ?? null) if (!open.has(id)) card = id;
    return card;
  };
}

function visibleNodes(graph: FlowGraph, open: ReadonlySet<string>, within: ReadonlyMap<string, number>): Map<string, VisibleNode> {
  const nodes = new Map<string, VisibleNode>();
  const visit = (id: string) => {
    const node = graph.nodes.get(id);
    const children = graph.children.get(id) ?? [];
    if (!node) return;
    const isOpen = open.has(id) && children.length > 0;
    nodes.set(id, { node, isOpen, hasChildren: children.length > 0, within: within.get(id) ?? 0 });
    if (isOpen) children.forEach(visit);
  };
  (graph.children.get(null) ?? []).forEach(visit);
  return nodes;
}
