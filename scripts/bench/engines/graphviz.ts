// Graphviz dot (wasm): lines as it draws them, curves as points along them; groups as clusters.
import { Graphviz } from '@hpcc-js/wasm-graphviz';
import { type Box, type LayoutInput, PANEL, type Point, type Rect } from '../../../renderer/graph/layout/layout.ts';
import { type Engine, SPACING } from './engine.ts';

/** Points to an inch. */
const INCH = 72;
/** Straight pieces to draw one piece of a curve with. */
const PIECES = 8;

interface DotAnswer {
  readonly bb: string;
  readonly objects?: readonly {
    readonly name: string;
    readonly id?: string;
    readonly bb?: string;
    readonly pos?: string;
    readonly width?: string;
    readonly height?: string;
  }[];
  readonly edges?: readonly { readonly id: string; readonly pos?: string }[];
}

export function dot(splines: 'true' | 'polyline' | 'ortho'): Engine {
  let graphviz: Graphviz | undefined;
  return {
    prepare: async () => {
      graphviz = await Graphviz.load();
    },
    lay: (input) => {
      if (!graphviz) throw new Error('not prepared');
      const answer = JSON.parse(graphviz.layout(toDot(input, splines), 'json0' as 'json', 'dot')) as DotAnswer;
      return { drawn: { ...placesOf(answer), isCurved: splines === 'true' }, memory: undefined };
    },
  };
}

function toDot({ boxes, links }: LayoutInput, splines: string): string {
  const anchors = new Map<string, string>();
  const write = (box: Box): string => {
    if (box.children.length === 0) return `${quote(box.id)} [id=${quote(box.id)} width=${box.width / INCH} height=${box.height / INCH}];`;
    anchors.set(box.id, firstCard(box));
    return `subgraph ${quote(`cluster_${box.id}`)} { id=${quote(box.id)}; margin=${PANEL.padding}; ${box.children.map(write).join('\n')} }`;
  };
  const nodes = boxes.map(write);
  const edges = links.map(({ id, from, to }) => {
    const tail = anchors.has(from) ? ` ltail=${quote(`cluster_${from}`)}` : '';
    const head = anchors.has(to) ? ` lhead=${quote(`cluster_${to}`)}` : '';
    return `${quote(anchors.get(from) ?? from)} -> ${quote(anchors.get(to) ?? to)} [id=${quote(id)}${tail}${head}];`;
  });
  const look = `graph [rankdir=LR splines=${splines} compound=true nodesep=${SPACING.node / INCH} ranksep=${SPACING.layer / INCH}]`;
  return `digraph { ${look} node [shape=box fixedsize=true label=""] edge [arrowhead=none]\n${[...nodes, ...edges].join('\n')} }`;
}

function quote(text: string): string {
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}

function firstCard(box: Box): string {
  return box.children[0] ? firstCard(box.children[0]) : box.id;
}

/** Graphviz counts upwards; we count down. */
function placesOf({ bb, objects = [], edges = [] }: DotAnswer): { rects: Record<string, Rect>; routes: Record<string, Point[]> } {
  const top = Number(bb.split(',')[3]);
  const rects: Record<string, Rect> = {};
  for (const { name, id = name, bb: frame, pos, width, height } of objects) {
    const [w, h] = [Number(width) * INCH, Number(height) * INCH];
    const [x = 0, y = 0] = (pos ?? '').split(',').map(Number);
    const [left = 0, low = 0, right = 0, high = 0] = (frame ?? '').split(',').map(Number);
    rects[id] = frame
      ? { x: left, y: top - high, width: right - left, height: high - low }
      : { x: x - w / 2, y: top - y - h / 2, width: w, height: h };
  }
  return {
    rects,
    routes: Object.fromEntries(edges.map(({ id, pos = '' }) => [id, sampled(controlPoints(pos)).map(([x, y]): Point => [x, top - y])])),
  };
}

function controlPoints(pos: string): Point[] {
  return pos
    .split(/\s+/)
    .filter((part) => /^-?\d/.test(part))
    .map((part): Point => {
      const [x = 0, y = 0] = part.split(',').map(Number);
      return [x, y];
    });
}

/** Points along Bézier curves. Straight pieces, which polyline and ortho give as curves too, stay two points. */
function sampled(control: readonly Point[]): Point[] {
  const points = control.slice(0, 1);
  for (let index = 3; index < control.length; index += 3) {
    const curve = control.slice(index - 3, index + 1) as [Point, Point, Point, Point];
    if (isStraight(curve)) points.push(curve[3]);
    else for (let piece = 1; piece <= PIECES; piece += 1) points.push(onCurve(curve, piece / PIECES));
  }
  return points;
}

function isStraight([a, b, c, d]: readonly [Point, Point, Point, Point]): boolean {
  const off = (p: Point) => Math.abs((d[0] - a[0]) * (p[1] - a[1]) - (d[1] - a[1]) * (p[0] - a[0]));
  return Math.max(off(b), off(c)) <= 0.5 * Math.hypot(d[0] - a[0], d[1] - a[1]);
}

function onCurve([a, b, c, d]: readonly [Point, Point, Point, Point], t: number): Point {
  const s = 1 - t;
  const at = (axis: 0 | 1) => s * s * s * a[axis] + 3 * s * s * t * b[axis] + 3 * s * t * t * c[axis] + t * t * t * d[axis];
  return [at(0), at(1)];
}
