// Everything that is drawn, as marks with places: the same for the screen and for the exported picture.
import { PRIVACY_CLASSES, type PrivacyClass } from '../model/network.ts';
import { CARD, titleLines } from './boxes.ts';
import type { FlowGraph, FlowNode, NodeKind } from './flow-graph.ts';
import type { Focus } from './focus.ts';
import type { LaidOut, Point, Rect } from './layout/layout.ts';
import type { VisibleEdge, VisibleGraph, VisibleNode } from './levels.ts';
import { isUncertain, type LineStyle, packetsOf, sharedStyle } from './line-style.ts';
import { arrivalAngle, longestPart, roundedPath, shortened } from './paths.ts';
import { fitText, type Measure } from './text-fit.ts';

export type Emphasis = 'normal' | 'chosen' | 'near' | 'faded';
export type Lens = 'mode' | 'privacy';
export type SignalLevel = 'red' | 'amber' | 'normal' | 'no_limit' | 'no_report';

/** A signal on a card or arrow: its level and the words for it; `short` is what fits on the card, `width` its width in pixels. */
export interface Badge {
  readonly level: SignalLevel;
  readonly text: string;
  readonly short?: string;
  readonly width?: number;
}

export interface PanelMark {
  readonly id: string;
  readonly kind: NodeKind;
  readonly rect: Rect;
  readonly title: string;
  readonly isOwn: boolean;
  readonly isUnknown: boolean;
  readonly emphasis: Emphasis;
}

/** `lens` is the class that colours the mark in the privacy lens; undefined = no such lens, null = not known. */
export interface CardMark {
  readonly id: string;
  readonly kind: NodeKind;
  readonly rect: Rect;
  readonly title: readonly string[];
  readonly subtitle: string;
  readonly hasChildren: boolean;
  readonly isOwn: boolean;
  readonly isUnknown: boolean;
  readonly emphasis: Emphasis;
  readonly lens: PrivacyClass | null | undefined;
  readonly badge: Badge | null;
}

export interface ArrowMark {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly exchangeIds: readonly string[];
  readonly points: readonly Point[];
  readonly path: string;
  /** The tip of the arrow head and the direction it points, in degrees (0 = right). */
  readonly head: { readonly tip: Point; readonly angle: number };
  readonly style: LineStyle;
  readonly isUncertain: boolean;
  readonly isFeedback: boolean;
  readonly packets: number;
  readonly emphasis: Emphasis;
  readonly lens: PrivacyClass | null | undefined;
  /** Where the count and other marks stand. */
  readonly middle: Point;
  readonly name: string;
  /** What the pill of a chosen arrow says, and how wide that is in pixels. */
  readonly pill: { readonly text: string; readonly width: number };
  readonly badge: Badge | null;
}

export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly panels: readonly PanelMark[];
  readonly cards: readonly CardMark[];
  readonly arrows: readonly ArrowMark[];
}

/** The words a scene needs; made by the screen in the language of the moment. */
export interface SceneWords {
  readonly name: (node: FlowNode) => string;
  readonly unnamedFlow: string;
  readonly subtitle: (visible: VisibleNode, graph: FlowGraph) => string;
  readonly panelNote: (visible: VisibleNode, graph: FlowGraph) => string;
}

export interface SceneInput {
  readonly graph: FlowGraph;
  readonly visible: VisibleGraph;
  readonly laidOut: LaidOut;
  readonly words: SceneWords;
  readonly lens: Lens;
  readonly focus: Focus | null;
  readonly badges: ReadonlyMap<string, Badge>;
  readonly measure: Measure;
}

export function composeScene(input: SceneInput): Scene {
  const panels: PanelMark[] = [];
  const cards: CardMark[] = [];
  for (const visible of input.visible.nodes.values()) {
    const rect = input.laidOut.rects[visible.node.id];
    if (!rect) continue;
    if (visible.isOpen) panels.push(panelMark(input, visible, rect));
    else cards.push(cardMark(input, visible, rect));
  }
  const arrows = input.visible.edges.flatMap((edge) => arrowMark(input, edge) ?? []);
  return { width: input.laidOut.width, height: input.laidOut.height, panels, cards, arrows };
}

function emphasisOf(focus: Focus | null, id: string, members: ReadonlySet<string> | undefined): Emphasis {
  if (!focus) return 'normal';
  if (focus.chosen.has(id)) return 'chosen';
  return members?.has(id) ? 'near' : 'faded';
}

function panelMark({ graph, words, focus, measure }: SceneInput, visible: VisibleNode, rect: Rect): PanelMark {
  const { id, kind, isOwn, isUnknown } = visible.node;
  const note = words.panelNote(visible, graph);
  const room = { width: rect.width - 40, size: CARD.titleSize, isBold: true, measure };
  const title = fitText(words.name(visible.node), room);
  return {
    id,
    kind,
    rect,
    title: note ? fitText(`${title} · ${note}`, room) : title,
    isOwn,
    isUnknown,
    emphasis: emphasisOf(focus, id, focus?.nodes),
  };
}

function cardMark(input: SceneInput, visible: VisibleNode, rect: Rect): CardMark {
  const { id, kind, isOwn, isUnknown } = visible.node;
  return {
    id,
    kind,
    rect,
    isOwn,
    isUnknown,
    title: titleLines(input.words.name(visible.node), input.measure),
    subtitle: fitText(input.words.subtitle(visible, input.graph), {
      width: rect.width - 2 * CARD.padding - (visible.hasChildren ? CARD.chevron : 0),
      size: CARD.subSize,
      isBold: false,
      measure: input.measure,
    }),
    hasChildren: visible.hasChildren,
    emphasis: emphasisOf(input.focus, id, input.focus?.nodes),
    lens: input.lens === 'privacy' ? gravestInside(input.graph, id) : undefined,
    badge: fittedBadge(input, id, rect.width - 44),
  };
}

function fittedBadge({ badges, measure }: SceneInput, id: string, width: number): Badge | null {
  const badge = badges.get(id);
  if (!badge) return null;
  const short = fitText(badge.text, { width, size: CARD.subSize, isBold: true, measure });
  return { ...badge, short, width: Math.ceil(measure(short, CARD.subSize, true)) };
}

function arrowMark(input: SceneInput, edge: VisibleEdge): ArrowMark | null {
  const points = input.laidOut.routes[edge.id];
  if (!points || points.length < 2) return null;
  const exchanges = edge.flows.map((flow) => flow.exchange);
  const name = exchanges.length === 1 ? (exchanges[0]?.name ?? input.words.unnamedFlow) : String(exchanges.length);
  const pill = fitText(name, { width: 260, size: CARD.titleSize, isBold: true, measure: input.measure });
  return {
    id: edge.id,
    from: edge.from,
    to: edge.to,
    points,
    exchangeIds: exchanges.map((exchange) => exchange.id),
    path: roundedPath(shortened(points, sharedStyle(exchanges) === 'query' ? 3 : 7)),
    head: { tip: points.at(-1) as Point, angle: arrivalAngle(points) },
    style: sharedStyle(exchanges),
    isUncertain: exchanges.some(isUncertain),
    isFeedback: exchanges.every((exchange) => exchange.isFeedback),
    packets: packetsOf(exchanges),
    emphasis: emphasisOf(input.focus, edge.id, input.focus?.edges),
    lens: input.lens === 'privacy' ? gravest(exchanges.map((exchange) => exchange.privacyClass)) : undefined,
    middle: longestPart(points),
    name,
    pill: { text: pill, width: Math.ceil(input.measure(pill, CARD.titleSize, true)) },
    badge: input.badges.get(edge.id) ?? null,
  };
}

/** The gravest class; unknown (null) only when none is known. */
function gravest(classes: readonly (PrivacyClass | null)[]): PrivacyClass | null {
  return PRIVACY_CLASSES[Math.max(-1, ...classes.map((name) => (name === null ? -1 : PRIVACY_CLASSES.indexOf(name))))] ?? null;
}

function gravestInside(graph: FlowGraph, id: string): PrivacyClass | null {
  const inside = (graph.children.get(id) ?? []).map((child) => gravestInside(graph, child));
  return gravest([graph.nodes.get(id)?.privacyClass ?? null, ...inside]);
}
