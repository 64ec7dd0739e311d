// What a choice lights in a picture: itself where it is drawn, else all that is drawn in it, else the group in which it lies. Knows nothing of how that looks.
import type { FlowGraph } from './flow-node.ts';
import type { Selection } from './focus.ts';
import type { VisibleGraph } from './levels.ts';
import { insideOf, liesIn, standsFor } from './tree-places.ts';

/** itself = drawn as it was chosen; inside = it stands open, and what is in it is lit; around = it is not drawn, and the group around it is lit. */
export type LitAs = 'itself' | 'inside' | 'around';

/** `nodes` and `arrows` by the ids of the picture. `as` is null when nothing is chosen, or the picture has no place for it. */
export interface Lit {
  readonly nodes: ReadonlySet<string>;
  readonly arrows: ReadonlySet<string>;
  readonly as: LitAs | null;
}

const NONE: ReadonlySet<string> = new Set();

const NOTHING_LIT: Lit = { nodes: NONE, arrows: NONE, as: null };

export function litBy(graph: FlowGraph, visible: VisibleGraph, selection: Selection | null): Lit {
  if (!selection) return NOTHING_LIT;
  if (selection.kind === 'node') return litByNode(graph, visible, selection.id);
  return selection.kind === 'edge' ? litByArrow(graph, visible, selection.id) : litByExchange(graph, visible, selection.id);
}

function litByNode(graph: FlowGraph, visible: VisibleGraph, id: string): Lit {
  const drawn = visible.nodes.get(id);
  if (drawn) return { nodes: insideOf(visible, id), arrows: NONE, as: drawn.isOpen ? 'inside' : 'itself' };
  return litAround(standsFor(graph, visible, id));
}

/** An exchange that stays inside one card lights that card. */
function litByExchange(graph: FlowGraph, visible: VisibleGraph, id: string): Lit {
  const arrows = new Set(visible.edges.flatMap((edge) => (edge.flows.some(({ exchange }) => exchange.id === id) ? edge.id : [])));
  if (arrows.size > 0) return { nodes: NONE, arrows, as: 'itself' };
  const flow = graph.edges.find(({ exchange }) => exchange.id === id);
  return flow ? between(graph, visible, flow.fromDataset ?? flow.from, flow.toDataset ?? flow.to, true) : NOTHING_LIT;
}

/** An arrow of another level lights the arrows that it has become, or the one in which it runs. */
function litByArrow(graph: FlowGraph, visible: VisibleGraph, id: string): Lit {
  if (visible.edges.some((edge) => edge.id === id)) return { nodes: NONE, arrows: new Set([id]), as: 'itself' };
  const [from, to] = endsOf(id);
  if (!graph.nodes.has(from) || !graph.nodes.has(to)) return NOTHING_LIT;
  const [source, target] = [new Set([from]), new Set([to])];
  const inside = visible.edges.filter((edge) => liesIn(graph, edge.from, source) && liesIn(graph, edge.to, target));
  if (inside.length > 0) return { nodes: NONE, arrows: new Set(inside.map((edge) => edge.id)), as: 'inside' };
  return between(graph, visible, from, to, false);
}

/** `isWithin` = only what stays inside one card is lit: the exchange itself is not in any arrow. */
function between(graph: FlowGraph, visible: VisibleGraph, from: string, to: string, isWithin: boolean): Lit {
  const [source, target] = [standsFor(graph, visible, from), standsFor(graph, visible, to)];
  if (source === target) return litAround(source);
  const arrow = isWithin ? undefined : visible.edges.find((edge) => edge.from === source && edge.to === target);
  return arrow ? { nodes: NONE, arrows: new Set([arrow.id]), as: 'around' } : NOTHING_LIT;
}

function litAround(id: string | null): Lit {
  return id === null ? NOTHING_LIT : { nodes: new Set([id]), arrows: NONE, as: 'around' };
}

/** The ends of an arrow, from its id as `visibleGraph` makes it. */
function endsOf(id: string): readonly [from: string, to: string] {
  const [from = '', to = ''] = id.split('>').map((part) => part.replaceAll('%3E', '>').replaceAll('%25', '%'));
  return [from, to];
}

/** All arrows that are lit: those chosen, and those that touch a lit node. */
export function litArrows(visible: VisibleGraph, { nodes, arrows }: Lit): ReadonlySet<string> {
  if (nodes.size === 0) return arrows;
  return new Set(visible.edges.flatMap((edge) => (arrows.has(edge.id) || nodes.has(edge.from) || nodes.has(edge.to) ? edge.id : [])));
}
