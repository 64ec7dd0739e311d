// Outlines of areas as paths on the screen: one projection that fits all in the room there is, no finer than the screen shows, and where the number of each can stand.
import { geoIdentity, polygonArea, polygonCentroid, polygonContains } from 'd3';
import type { Outline, Point } from '../../../signals/places/outline.ts';

/** `path` for an SVG path; `label` = where its number stands, and how much room there is around that point; null when the area is too small to see. */
export interface ShapePath {
  readonly id: string;
  readonly path: string;
  readonly label: { readonly x: number; readonly y: number; readonly width: number; readonly height: number } | null;
}

type Ring = [number, number][];

const MARGIN = 6;
/** Points are put on a grid of half a pixel, so that what neighbours share stays shared. */
const GRID = 2;
const LEAST = 3;
/** A smaller area holds no number. */
const LEAST_ROOM = { width: 22, height: 12 } as const;

/** In pixels. Degrees of longitude are taken narrower by the latitude in the middle, so that areas have their own form. */
export function shapePaths(outlines: ReadonlyMap<string, Outline>, width: number, height: number): readonly ShapePath[] {
  const squeeze = squeezeOf(outlines);
  const flat = ([x, y]: Point): [number, number] => [x * squeeze, y];
  const corners = cornersOf(outlines).map(flat);
  if (corners.length === 0) return [];
  const room: [[number, number], [number, number]] = [
    [MARGIN, MARGIN],
    [Math.max(MARGIN + 1, width - MARGIN), Math.max(MARGIN + 1, height - MARGIN)],
  ];
  const fitted = geoIdentity().reflectY(true).fitExtent(room, { type: 'MultiPoint', coordinates: corners });
  const project = (point: Point): Point => (fitted(flat(point)) as [number, number] | null) ?? [0, 0];
  return [...outlines].map(([id, outline]) => shapePath(id, outline, project));
}

function shapePath(id: string, outline: Outline, project: (point: Point) => Point): ShapePath {
  const polygons = outline.map((polygon) => polygon.map((ring) => onGrid(ring, project)).filter((ring) => ring.length >= LEAST));
  const path = polygons.flat().map(drawn).join('');
  const outer = polygons.flatMap(([ring]) => (ring ? [ring] : []));
  const largest = outer.reduce<Ring | null>((best, ring) => (best && areaOf(best) >= areaOf(ring) ? best : ring), null);
  return { id, path, label: largest && labelOf(largest) };
}

function onGrid(ring: readonly Point[], project: (point: Point) => Point): Ring {
  const points: Ring = [];
  for (const position of ring) {
    const [x, y] = project(position);
    const point: [number, number] = [Math.round(x * GRID) / GRID, Math.round(y * GRID) / GRID];
    const last = points.at(-1);
    if (!last || last[0] !== point[0] || last[1] !== point[1]) points.push(point);
  }
  const [first, last] = [points[0], points.at(-1)];
  if (points.length > 1 && first && last && first[0] === last[0] && first[1] === last[1]) points.pop();
  return points;
}

function drawn(ring: Ring): string {
  return `M${ring.map(([x, y]) => `${x} ${y}`).join('L')}Z`;
}

function areaOf(ring: Ring): number {
  return Math.abs(polygonArea(ring));
}

/** The middle of the area if that lies in it, else the roomiest point of a small raster that does. */
function labelOf(ring: Ring): ShapePath['label'] {
  const xs = ring.map(([x]) => x);
  const ys = ring.map(([, y]) => y);
  const box = { left: low(xs), right: high(xs), top: low(ys), bottom: high(ys) };
  if (box.right - box.left < LEAST_ROOM.width || box.bottom - box.top < LEAST_ROOM.height) return null;
  const middle = polygonCentroid(ring);
  const points = [middle, ...raster(box)].filter(([x, y]) => Number.isFinite(x) && polygonContains(ring, [x, y]));
  const rooms = points.map(([x, y]) => ({
    x,
    y,
    width: roomAt(ring, x, y, box.right - box.left, 0),
    height: roomAt(ring, x, y, box.bottom - box.top, 1),
  }));
  const [first] = rooms;
  if (first && first.width >= 44 && first.height >= 18) return first;
  return rooms.reduce<ShapePath['label']>(
    (best, room) => (best && Math.min(best.width, best.height * 2) >= Math.min(room.width, room.height * 2) ? best : room),
    null,
  );
}

function raster({
  left,
  right,
  top,
  bottom,
}: {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}): [number, number][] {
  const steps = [1, 2, 3, 4, 5];
  return steps.flatMap((row) => steps.map((column): [number, number] => [left + ((right - left) * column) / 6, top + ((bottom - top) * row) / 6]));
}

/** How far one can go to both sides before leaving the area, in steps of three pixels. */
function roomAt(ring: Ring, x: number, y: number, most: number, axis: 0 | 1): number {
  let reach = 0;
  const inside = (by: number) => polygonContains(ring, axis === 0 ? [x + by, y] : [x, y + by]);
  while (reach * 2 < most && reach < 60 && inside(reach + 3) && inside(-reach - 3)) reach += 3;
  return reach * 2;
}

function squeezeOf(outlines: ReadonlyMap<string, Outline>): number {
  const ys = [...outlines.values()].flatMap((outline) => outline.flatMap(([ring]) => (ring ?? []).map(([, y]) => y)));
  const middle = ys.length > 0 ? (low(ys) + high(ys)) / 2 : 0;
  return Math.max(0.05, Math.cos((Math.min(89, Math.max(-89, middle)) * Math.PI) / 180));
}

/** The corners of the box around all. */
function cornersOf(outlines: ReadonlyMap<string, Outline>): Point[] {
  const points = [...outlines.values()].flatMap((outline) => outline.flatMap(([ring]) => ring ?? []));
  if (points.length === 0) return [];
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return [
    [low(xs), low(ys)],
    [high(xs), high(ys)],
  ];
}

function low(values: readonly number[]): number {
  return values.reduce((a, b) => Math.min(a, b), Infinity);
}

function high(values: readonly number[]): number {
  return values.reduce((a, b) => Math.max(a, b), -Infinity);
}
