// The first engine: dagre places, our own router draws the lines round the cards.
import { buildGrid, sortBoxes } from './dagre/grid.ts';
import { nudge, type RawRoute } from './dagre/nudge.ts';
import { placeBoxes } from './dagre/place.ts';
import { Router } from './dagre/route.ts';
import { placeLabels } from './labels.ts';
import type { Box, LayoutEngine, LayoutInput, Link, Point, Rect } from './layout.ts';

export const dagreLayout: LayoutEngine = (input) => {
  const rects = placeBoxes(input);
  const routes = routeLinks(input, rects);
  const { cards } = sortBoxes(input.boxes);
  const points = nudge(
    routes.map((route) => route.raw),
    cards.flatMap((card) => rects[card.id] ?? []),
  );
  const [dx, dy] = origin(rects, points);
  const named = Object.fromEntries(routes.map((route, index) => [route.link.id, (points[index] ?? []).map(([x, y]): Point => [x - dx, y - dy])]));
  const moved = Object.fromEntries(Object.entries(rects).map(([id, rect]) => [id, { ...rect, x: rect.x - dx, y: rect.y - dy }]));
  return {
    rects: moved,
    routes: named,
    labels: placeLabels(
      input,
      cards.flatMap((card) => moved[card.id] ?? []),
      named,
    ),
    ...extent(moved, Object.values(named)),
  };
};

/** The upper left corner of all that is drawn. */
function origin(rects: Readonly<Record<string, Rect>>, routes: readonly (readonly Point[])[]): Point {
  const points = routes.flat();
  const boxes = Object.values(rects);
  return [
    minimum([...boxes.map((rect) => rect.x), ...points.map((point) => point[0])]),
    minimum([...boxes.map((rect) => rect.y), ...points.map((point) => point[1])]),
  ];
}

function minimum(values: readonly number[]): number {
  return values.reduce((least, value) => Math.min(least, value), values[0] ?? 0);
}

interface Routed {
  readonly link: Link;
  readonly raw: RawRoute;
}

function routeLinks({ boxes, links }: LayoutInput, rects: Readonly<Record<string, Rect>>): Routed[] {
  const grid = buildGrid(boxes, rects, new Set(links.flatMap((link) => [link.from, link.to])));
  const router = new Router(grid);
  const homes = homesOf(boxes, grid.panels);
  const length = (link: Link) => distance(rects[link.from], rects[link.to]);
  const routed = new Map<string, Routed>();
  for (const link of [...links].sort((a, b) => length(a) - length(b) || (a.id < b.id ? -1 : 1))) {
    const [from, to] = [rects[link.from], rects[link.to]];
    if (!from || !to) continue;
    const home = new Set([...(homes.get(link.from) ?? []), ...(homes.get(link.to) ?? [])]);
    routed.set(link.id, { link, raw: { points: router.route({ from, to, home }) ?? straight(from, to), ends: [from, to] } });
  }
  return links.flatMap((link) => routed.get(link.id) ?? []);
}

/** When cards leave no street at all: one elbow between the sides, across whatever is there. */
function straight(from: Rect, to: Rect): Point[] {
  const [x1, y1, x2, y2] = [from.x + from.width, Math.round(from.y + from.height / 2), to.x, Math.round(to.y + to.height / 2)];
  const middle = Math.round((x1 + x2) / 2);
  return y1 === y2
    ? [
        [x1, y1],
        [x2, y2],
      ]
    : [
        [x1, y1],
        [middle, y1],
        [middle, y2],
        [x2, y2],
      ];
}

function distance(a: Rect | undefined, b: Rect | undefined): number {
  if (!a || !b) return 0;
  return Math.abs(a.x + a.width / 2 - b.x - b.width / 2) + Math.abs(a.y + a.height / 2 - b.y - b.height / 2);
}

/** For each box, the numbers of the open panels that hold it. */
function homesOf(boxes: readonly Box[], panels: readonly string[]): Map<string, number[]> {
  const homes = new Map<string, number[]>();
  const visit = (box: Box, above: readonly number[]) => {
    const inside = box.children.length > 0 ? [...above, panels.indexOf(box.id)] : above;
    homes.set(box.id, [...inside]);
    for (const child of box.children) visit(child, inside);
  };
  for (const box of boxes) visit(box, []);
  return homes;
}

function extent(rects: Readonly<Record<string, Rect>>, routes: readonly (readonly Point[])[]): { width: number; height: number } {
  const points = routes.flat();
  const width = Math.max(0, ...Object.values(rects).map((r) => r.x + r.width), ...points.map((p) => p[0]));
  const height = Math.max(0, ...Object.values(rects).map((r) => r.y + r.height), ...points.map((p) => p[1]));
  return { width: Math.ceil(width), height: Math.ceil(height) };
}
