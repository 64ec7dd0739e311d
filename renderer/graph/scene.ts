// Everything that is drawn, as marks with places: the same for the screen and for the exported picture.
import type { VoiceCount } from '../model/voices.ts';
import type { Badge } from './badge.ts';
import { withBadges } from './badged.ts';
import { CARD, titleLines } from './boxes.ts';
import type { FlowGraph, FlowNode, NodeKind } from './flow-graph.ts';
import type { Focus } from './focus.ts';
import type { LaidOut, Point, Rect } from './layout/layout.ts';
import type { LensMark, SceneLens } from './lenses/lens-mark.ts';
import type { VisibleEdge, VisibleGraph, VisibleNode } from './levels.ts';
import { isUncertain, type LineStyle, packetsOf, sharedStyle } from './line-style.ts';
import { UNKNOWN_MARK, type WidthBy, widthOf } from './line-width.ts';
import { arrivalAngle, longestPart, roundedPath, shortened } from './paths.ts';
import { intervalOf } from './rhythm.ts';
import { type Ringed, ringed } from './ring.ts';
import { fitText, type Measure } from './text-fit.ts';

export type { Badge, SignalLevel } from './badge.ts';
export type Emphasis = 'normal' | 'chosen' | 'near' | 'faded';

export interface PanelMark extends Ringed {
  readonly id: string;
  readonly kind: NodeKind;
  readonly rect: Rect;
  /** As it fits in the bar, and uncut. */
  readonly title: string;
  readonly name: string;
  readonly isOwn: boolean;
  readonly isPinned: boolean;
  readonly isUnknown: boolean;
  readonly emphasis: Emphasis;
  /** What people object to or ask about it; absent = nothing. */
  readonly voices?: VoiceCount;
}

/** `lens` is the class that colours the mark; null = no lens is on, or it says nothing of this. `isHatched` = (partly) not known. `completeness` is a share from 0 to 1, for departments and organisations. */
export interface CardMark extends Ringed {
  readonly id: string;
  readonly kind: NodeKind;
  readonly rect: Rect;
  /** As it is broken and cut to fit, and uncut. */
  readonly title: readonly string[];
  readonly name: string;
  readonly subtitle: string;
  readonly hasChildren: boolean;
  readonly isOwn: boolean;
  /** Put by hand where it stands. */
  readonly isPinned: boolean;
  readonly isUnknown: boolean;
  readonly emphasis: Emphasis;
  readonly lens: LensMark | null;
  readonly isHatched: boolean;
  readonly badge: Badge | null;
  readonly voices?: VoiceCount;
}

/** `isUncertain` = drawn hatched: known from one side only, not sure, or without a known class in the lens that is on. */
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
  /** Seconds between two packages when they move; null when no regular frequency is known. */
  readonly interval: number | null;
  readonly emphasis: Emphasis;
  readonly lens: LensMark | null;
  /** Where the count and other marks stand. */
  readonly middle: Point;
  /** Whether the mark stands clear of others there; if not, it is shown only when the arrow is in focus. */
  readonly hasRoom: boolean;
  readonly name: string;
  /** How wide a plain line would be drawn; `strokesOf` and `headScale` (line-width.ts) make of it what each style needs. 1.5 says nothing. */
  readonly width: number;
  /** Stands in the mark on the middle: '?' = the volume is not known, '+?' = not of all; '' where the width says all, or nothing. */
  readonly unknownVolume: string;
  /** What the pill of a chosen arrow says, and how wide that is in pixels. */
  readonly pill: { readonly text: string; readonly width: number };
  readonly badge: Badge | null;
  readonly voices?: VoiceCount;
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
  /** null shows the way of travelling, which needs no colours. */
  readonly lens: SceneLens | null;
  /** Share of what matters that is filled in, from 0 to 1, by node id. */
  readonly completeness?: ReadonlyMap<string, number>;
  /** What the width of arrows stands for; nothing where it is left out. */
  readonly widthBy?: WidthBy;
  readonly focus: Focus | null;
  readonly badges: ReadonlyMap<string, Badge>;
  /** What people said, by the id of a node or arrow (`voicesShown`). */
  readonly voices?: ReadonlyMap<string, VoiceCount>;
  /** What was put somewhere by hand. */
  readonly pinned?: ReadonlySet<string>;
  /** How many neighbours of a node are not on the map, by node id. */
  readonly missing?: ReadonlyMap<string, number>;
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
  const scene = { width: input.laidOut.width, height: input.laidOut.height, panels, cards, arrows };
  return withBadges(scene, input.badges, input.measure);
}

/** Nothing at all where nobody said anything, so that such a mark stays as it was. */
function voicesOf({ voices }: SceneInput, id: string): { readonly voices?: VoiceCount } {
  const said = voices?.get(id);
  return said ? { voices: said } : {};
}

function emphasisOf(focus: Focus | null, id: string, members: ReadonlySet<string> | undefined): Emphasis {
  if (!focus) return 'normal';
  if (focus.chosen.has(id)) return 'chosen';
  return members?.has(id) ? 'near' : 'faded';
}

/** What a bar of a panel needs beside its title and its ring: the sign that closes it, and space. */
export const BAR = 44;

function panelMark(input: SceneInput, visible: VisibleNode, rect: Rect): PanelMark {
  const { graph, words, focus, measure, completeness, pinned } = input;
  const { id, kind, isOwn, isUnknown } = visible.node;
  const note = words.panelNote(visible, graph);
  const title = words.name(visible.node);
  const name = note ? `${title} · ${note}` : title;
  const free = rect.width - BAR - measure(title, CARD.titleSize, true);
  const { room: taken, ...ring } = ringed(completeness?.get(id) ?? null, free);
  const room = { width: rect.width - BAR - taken, size: CARD.titleSize, isBold: true, measure };
  return {
    id,
    kind,
    rect,
    title: fitText(name, room),
    name,
    isOwn,
    isPinned: pinned?.has(id) ?? false,
    isUnknown,
    emphasis: emphasisOf(focus, id, focus?.nodes),
    ...voicesOf(input, id),
    ...ring,
  };
}

function cardMark(input: SceneInput, visible: VisibleNode, rect: Rect): CardMark {
  const { id, kind, isOwn, isUnknown } = visible.node;
  const lens = input.lens?.ofNode(id) ?? null;
  const subtitle = withMissing(input, visible);
  const wide = rect.width - 2 * CARD.padding - (visible.hasChildren ? CARD.chevron : 0);
  const { room: taken, ...ring } = ringed(input.completeness?.get(id) ?? null, wide - input.measure(subtitle, CARD.subSize, false));
  return {
    id,
    kind,
    rect,
    isOwn,
    isUnknown,
    isPinned: input.pinned?.has(id) ?? false,
    name: input.words.name(visible.node),
    title: titleLines(input.words.name(visible.node), input.measure),
    subtitle: fitText(subtitle, {
      width: wide - taken,
      size: CARD.subSize,
      isBold: false,
      measure: input.measure,
    }),
    hasChildren: visible.hasChildren,
    emphasis: emphasisOf(input.focus, id, input.focus?.nodes),
    lens,
    isHatched: isUnknown || (lens?.isHatched ?? false),
    ...ring,
    ...voicesOf(input, id),
    badge: null,
  };
}

/** "+3" goes before the rest, so that it is never cut off. */
function withMissing({ missing, words, graph }: SceneInput, visible: VisibleNode): string {
  const count = missing?.get(visible.node.id) ?? 0;
  return [count > 0 ? `+${count}` : '', words.subtitle(visible, graph)].filter(Boolean).join(' · ');
}

function labelOf({ labels }: LaidOut, id: string): Point | undefined {
  return Object.hasOwn(labels, id) ? labels[id] : undefined;
}

function arrowMark(input: SceneInput, edge: VisibleEdge): ArrowMark | null {
  const points = input.laidOut.routes[edge.id];
  if (!points || points.length < 2) return null;
  const exchanges = edge.flows.map((flow) => flow.exchange);
  const lens = input.lens?.ofFlows(edge.flows) ?? null;
  const name = exchanges.length === 1 ? (exchanges[0]?.name ?? input.words.unnamedFlow) : String(exchanges.length);
  const { width, unknown } = widthOf(exchanges, input.widthBy ?? 'none');
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
    isUncertain: lens ? lens.isHatched : exchanges.some(isUncertain),
    isFeedback: exchanges.every((exchange) => exchange.isFeedback),
    packets: packetsOf(exchanges),
    interval: intervalOf(exchanges),
    emphasis: emphasisOf(input.focus, edge.id, input.focus?.edges),
    lens,
    middle: labelOf(input.laidOut, edge.id) ?? longestPart(points),
    hasRoom: labelOf(input.laidOut, edge.id) !== undefined,
    name,
    width,
    unknownVolume: UNKNOWN_MARK[unknown],
    pill: { text: pill, width: Math.ceil(input.measure(pill, CARD.titleSize, true)) },
    ...voicesOf(input, edge.id),
    badge: null,
  };
}
