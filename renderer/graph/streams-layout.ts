// Where the parties and bands of a Sankey diagram stand: d3-sankey lays out what runs forward; what runs back gets lanes below, on the same scale.
import { type SankeyLink, type SankeyNode, sankey, sankeyJustify } from 'd3-sankey';
import type { Point } from './layout/layout.ts';
import type { Band, Streams } from './streams.ts';
import { type BackBand, layOutBack } from './streams-back.ts';
import { placeSigns } from './streams-signs.ts';

/** `party` is the node of the map; in two columns it stands twice. `side` says where its name finds room. */
export interface StreamNode {
  readonly key: string;
  readonly party: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly side: 'first' | 'middle' | 'last';
}

/** `path` is the middle line of the band; `width` is to scale, however thin. */
export interface StreamBand {
  readonly band: Band;
  readonly path: string;
  readonly width: number;
  /** Points where a sign may stand; `sign` is where it stands clear of other signs, null = there is no room. */
  readonly points: readonly Point[];
  readonly sign: Point | null;
}

export interface StreamsLaidOut {
  readonly nodes: readonly StreamNode[];
  readonly bands: readonly StreamBand[];
  readonly width: number;
  readonly height: number;
  /** Pixels for one exchange, or one message or file a year. */
  readonly scale: number;
}

/** `height` is for what runs forward. `most` pixels for the unit at most, so that a few exchanges do not become beams. */
export interface StreamsRoom {
  readonly width: number;
  readonly height: number;
  readonly most: number;
}

const NODE = { width: 12, gap: 16 } as const;
const LEAST_HEIGHT = 120;

/** `layer` is the column; d3-sankey fills it in. */
interface Extra {
  readonly key: string;
  readonly party: string;
  readonly layer?: number;
}
type Node = SankeyNode<Extra, { readonly band: Band }>;
type Link = SankeyLink<Extra, { readonly band: Band }>;

export function layOutStreams(streams: Streams, room: StreamsRoom): StreamsLaidOut {
  if (streams.bands.length === 0) return { nodes: [], bands: [], width: room.width, height: 0, scale: 0 };
  const narrow = withinScale(streams, room);
  const margins = layOutBack(streams, placesOf(narrow.nodes), narrow.scale, keyOf).margins;
  const { nodes, links } = forward(streams, room.width, narrow.height, margins);
  const back = layOutBack(streams, placesOf(nodes), narrow.scale, keyOf);
  return {
    nodes: nodes.map((node) => streamNode(node, nodes)),
    bands: placeSigns([...links.map(forwardBand), ...back.bands]),
    width: room.width,
    height: back.height,
    scale: narrow.scale,
  };
}

/** The key of a party where it sends or where it receives; the same in a chain. What runs back leaves where it was received. */
function keyOf({ form }: Streams, party: string, end: 'from' | 'to'): string {
  return form === 'chain' ? party : `${end}\u0000${party}`;
}

/** Lower, until a unit is no more than the most pixels. */
function withinScale(streams: Streams, { width, height, most }: StreamsRoom): { nodes: readonly Node[]; scale: number; height: number } {
  for (let tried = height; ; tried *= 0.85) {
    const { nodes } = forward(streams, width, tried, { left: 0, right: 0 });
    const scale = scaleOf(nodes);
    if (scale <= most || tried * 0.85 < LEAST_HEIGHT) return { nodes, scale, height: tried };
  }
}

/** A node is as high as the larger of all that arrives and all that leaves, also what runs back. */
function forward(
  streams: Streams,
  width: number,
  height: number,
  { left, right }: { left: number; right: number },
): { nodes: Node[]; links: Link[] } {
  const found = sankey<Extra, { readonly band: Band }>()
    .nodeId((node) => node.key)
    .nodeAlign(sankeyJustify)
    .nodeWidth(NODE.width)
    .nodePadding(NODE.gap)
    .extent([
      [left, 8],
      [Math.max(left + 4 * NODE.width, width - right), 8 + height],
    ])
    .iterations(32)({ nodes: standing(streams), links: running(streams) });
  if (found.links.length === 0) standInMiddle(found.nodes, width);
  return found;
}

function running(streams: Streams) {
  return streams.bands
    .filter((band) => !band.isBack)
    .map((band) => ({ source: keyOf(streams, band.from, 'from'), target: keyOf(streams, band.to, 'to'), value: band.value, band }));
}

function standing(streams: Streams) {
  const [out, inward, parties] = [new Map<string, number>(), new Map<string, number>(), new Map<string, string>()];
  const add = (sums: Map<string, number>, key: string, party: string, value: number) => {
    parties.set(key, party);
    sums.set(key, (sums.get(key) ?? 0) + value);
  };
  for (const band of streams.bands) {
    add(out, keyOf(streams, band.from, band.isBack ? 'to' : 'from'), band.from, band.value);
    add(inward, keyOf(streams, band.to, band.isBack ? 'from' : 'to'), band.to, band.value);
  }
  const order = new Map(streams.nodes.map((id, index) => [id, index]));
  return [...parties]
    .sort((a, b) => (order.get(a[1]) ?? 0) - (order.get(b[1]) ?? 0))
    .map(([key, party]) => ({ key, party, fixedValue: Math.max(out.get(key) ?? 0, inward.get(key) ?? 0) }));
}

/** When everything runs back there is one column, and d3-sankey knows no place for it. */
function standInMiddle(nodes: readonly Node[], width: number): void {
  for (const node of nodes) [node.x0, node.x1] = [(width - NODE.width) / 2, (width + NODE.width) / 2];
}

function scaleOf(nodes: readonly Node[]): number {
  const tallest = nodes.reduce((a, b) => ((b.value ?? 0) > (a.value ?? 0) ? b : a));
  return ((tallest.y1 ?? 0) - (tallest.y0 ?? 0)) / (tallest.value || 1);
}

function placesOf(nodes: readonly Node[]) {
  return new Map(nodes.map(({ key, x0 = 0, x1 = 0, y0 = 0, y1 = 0 }) => [key, { x0, x1, y0, y1 }]));
}

function streamNode({ key, party, x0 = 0, x1 = 0, y0 = 0, y1 = 0, layer = 0 }: Node, all: readonly Node[]): StreamNode {
  const last = Math.max(...all.map((node) => node.layer ?? 0));
  const side = layer === last && last > 0 ? 'last' : layer === 0 ? 'first' : 'middle';
  return { key, party, x: x0, y: y0, width: x1 - x0, height: Math.max(1, y1 - y0), side };
}

function forwardBand({ source, target, band, width = 0, y0 = 0, y1 = 0 }: Link): BackBand {
  const [x0, x1] = [(source as Node).x1 ?? 0, (target as Node).x0 ?? 0];
  const middle = (x0 + x1) / 2;
  const points = [0.5, 0.42, 0.58, 0.34, 0.66].map((t) => [x0 + (x1 - x0) * along(t), y0 + (y1 - y0) * across(t)] as const);
  return { band, width, points, path: `M${x0} ${y0}C${middle} ${y0} ${middle} ${y1} ${x1} ${y1}` };
}

/** The curve of a forward band: how far along its width and its height the point at t is, both from 0 to 1. */
function along(t: number): number {
  return 1.5 * (1 - t) * t + t ** 3;
}

function across(t: number): number {
  return 3 * (1 - t) * t ** 2 + t ** 3;
}
