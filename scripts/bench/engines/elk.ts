// ELK layered: lines at any angle or orthogonal, groups with INCLUDE_CHILDREN, and the interactive strategies that keep the picture before.
import ELK, { type ElkExtendedEdge, type ElkNode } from 'elkjs/lib/elk.bundled.js';
import { type Box, type LayoutInput, PANEL, type Point, type Rect } from '../../../renderer/graph/layout/layout.ts';
import { type Engine, SPACING } from './engine.ts';

type Rects = Readonly<Record<string, Rect>>;

const OPTIONS = {
  'elk.algorithm': 'layered',
  'elk.direction': 'RIGHT',
  'elk.hierarchyHandling': 'INCLUDE_CHILDREN',
  'elk.spacing.nodeNode': String(SPACING.node),
  'elk.layered.spacing.nodeNodeBetweenLayers': String(SPACING.layer),
  'org.eclipse.elk.json.edgeCoords': 'ROOT',
};
const PADDING = `[top=${PANEL.title},left=${PANEL.padding},bottom=${PANEL.padding},right=${PANEL.padding}]`;
const INTERACTIVE = Object.fromEntries(
  ['cycleBreaking', 'layering', 'crossingMinimization', 'nodePlacement'].map((step) => [`elk.layered.${step}.strategy`, 'INTERACTIVE']),
);

export function elk(routing: 'POLYLINE' | 'ORTHOGONAL', isInteractive = false): Engine {
  const engine = new ELK();
  return {
    lay: async (input, memory) => {
      const before = isInteractive ? (memory as Rects | undefined) : undefined;
      const laid = await engine.layout(toElk(input, { ...OPTIONS, 'elk.edgeRouting': routing, ...(before ? INTERACTIVE : {}) }, before));
      const rects = rectsOf(laid.children ?? [], 0, 0);
      return { drawn: { rects, routes: routesOf(laid) }, memory: rects };
    },
  };
}

function toElk({ boxes, links }: LayoutInput, options: Record<string, string>, before?: Rects): ElkNode {
  const placeOf = before && placesNear(links, before);
  const node = (box: Box, parent?: Rect): ElkNode => {
    const place = placeOf?.(box.id);
    const at = place ? { x: place.x - (parent?.x ?? 0), y: place.y - (parent?.y ?? 0) } : {};
    if (box.children.length === 0) return { id: box.id, width: box.width, height: box.height, ...at };
    return { id: box.id, ...at, layoutOptions: { ...options, 'elk.padding': PADDING }, children: box.children.map((child) => node(child, place)) };
  };
  return {
    id: 'root',
    layoutOptions: options,
    children: boxes.map((box) => node(box)),
    edges: links.map(({ id, from, to }): ElkExtendedEdge => ({ id, sources: [from], targets: [to] })),
  };
}

/** Where a node stood, or for a new one the middle of its neighbours. */
function placesNear(links: LayoutInput['links'], before: Rects): (id: string) => Rect | undefined {
  return (id) => {
    if (before[id]) return before[id];
    const near = links.flatMap(({ from, to }) => (from === id ? (before[to] ?? []) : to === id ? (before[from] ?? []) : []));
    const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    return near.length > 0 ? { x: mean(near.map((rect) => rect.x)), y: mean(near.map((rect) => rect.y)), width: 0, height: 0 } : undefined;
  };
}

function rectsOf(nodes: readonly ElkNode[], left: number, top: number): Record<string, Rect> {
  const rects: Record<string, Rect> = {};
  for (const { id, x = 0, y = 0, width = 0, height = 0, children = [] } of nodes) {
    rects[id] = { x: left + x, y: top + y, width, height };
    Object.assign(rects, rectsOf(children, left + x, top + y));
  }
  return rects;
}

function routesOf({ edges = [] }: ElkNode): Record<string, Point[]> {
  const at = ({ x, y }: { x: number; y: number }): Point => [x, y];
  return Object.fromEntries(
    edges.map((edge) => {
      const section = edge.sections?.[0];
      return [edge.id, section ? [at(section.startPoint), ...(section.bendPoints ?? []).map(at), at(section.endPoint)] : []];
    }),
  );
}
