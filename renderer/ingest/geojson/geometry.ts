// The shape of a feature, made small enough for a cell: its surfaces to about a metre. Knows no properties and no file.
import { isObject, listAt, member, textAt } from '../json.ts';

type Position = readonly [longitude: number, latitude: number];
type Ring = readonly Position[];
type Polygon = readonly Ring[];

/** `polygons` are rings of [longitude, latitude], the outer one first. A feature may have no shape at all. */
export type Shape =
  | { readonly kind: 'surface'; readonly polygons: readonly Polygon[] }
  | { readonly kind: 'point'; readonly position: Position }
  | { readonly kind: 'line' | 'none' | 'faulty' };

/** GeoJSON text of at most `most` characters; `left` of `all` points are in it, counted after rounding. */
export interface ShapeText {
  readonly text: string;
  readonly left: number;
  readonly all: number;
}

/** Places kept of a degree: about a metre; a shape that vanishes at that keeps more (a tenth of a millimetre). */
const [COARSE, FINE] = [1e5, 1e9];
/** A closed ring needs four positions, the last equal to the first (RFC 7946, 3.1.6). */
const LEAST = 4;

/** Heights are left off. Of a GeometryCollection the surfaces count, or else its first point. */
export function shapeFrom(geometry: unknown): Shape {
  if (geometry === null || geometry === undefined) return { kind: 'none' };
  if (!isObject(geometry)) return { kind: 'faulty' };
  const type = textAt(geometry, 'type');
  if (type === 'GeometryCollection') return collected(listAt(geometry, 'geometries').map(shapeFrom));
  const coordinates = member(geometry, 'coordinates');
  if (!Array.isArray(coordinates)) return { kind: 'faulty' };
  if (coordinates.length === 0) return { kind: 'none' };
  return ofType(type, coordinates);
}

function ofType(type: string, coordinates: readonly unknown[]): Shape {
  if (type === 'Polygon') return surface([coordinates]);
  if (type === 'MultiPolygon') return surface(coordinates);
  if (type === 'Point' || type === 'MultiPoint') {
    const position = positionFrom(type === 'Point' ? coordinates : coordinates[0]);
    return position ? { kind: 'point', position } : { kind: 'faulty' };
  }
  return { kind: /^(Multi)?LineString$/.test(type) ? 'line' : 'faulty' };
}

function collected(shapes: readonly Shape[]): Shape {
  const polygons = shapes.flatMap((shape) => (shape.kind === 'surface' ? shape.polygons : []));
  if (polygons.length > 0) return { kind: 'surface', polygons };
  return shapes.find(({ kind }) => kind !== 'none') ?? { kind: 'none' };
}

function surface(members: readonly unknown[]): Shape {
  const polygons: Polygon[] = [];
  for (const rings of members) {
    const read = Array.isArray(rings) ? rings.map(ringFrom) : [undefined];
    if (read.some((ring) => ring === undefined)) return { kind: 'faulty' };
    if (read.length > 0) polygons.push(read.filter((ring) => ring !== undefined));
  }
  return polygons.length > 0 ? { kind: 'surface', polygons } : { kind: 'none' };
}

function ringFrom(positions: unknown): Ring | undefined {
  const read = Array.isArray(positions) ? positions.map(positionFrom) : [];
  const ring = read.filter((position) => position !== undefined);
  return ring.length === read.length && ring.length >= LEAST - 1 ? ring : undefined;
}

function positionFrom(value: unknown): Position | undefined {
  if (!Array.isArray(value)) return undefined;
  const [x, y]: unknown[] = value;
  return Number.isFinite(x) && Number.isFinite(y) ? [x as number, y as number] : undefined;
}

/** The first position that cannot be degrees of longitude and latitude. */
export function outOfRange(shape: Shape): Position | undefined {
  const positions = shape.kind === 'surface' ? shape.polygons.flat(2) : shape.kind === 'point' ? [shape.position] : [];
  return (positions as Position[]).find(([x, y]) => Math.abs(x) > 180 || Math.abs(y) > 90);
}

/** Undefined for a feature without shape, a line, or a surface without any extent. */
export function shapeText(shape: Shape, most: number): ShapeText | undefined {
  if (shape.kind === 'point') return { text: JSON.stringify({ type: 'Point', coordinates: rounded(shape.position, COARSE) }), left: 1, all: 1 };
  if (shape.kind !== 'surface') return undefined;
  const coarse = cleaned(shape.polygons, COARSE);
  const polygons = coarse.length > 0 ? coarse : cleaned(shape.polygons, FINE);
  if (polygons.length === 0) return undefined;
  const fitting = fitted(polygons, most);
  return { text: written(fitting), left: pointsOf(fitting), all: pointsOf(polygons) };
}

/** A hole that vanishes is left out; with its outer ring the whole polygon vanishes. */
function cleaned(polygons: readonly Polygon[], places: number): Polygon[] {
  const rings = polygons.map((polygon) => polygon.map((ring) => closed(ring.map((position) => rounded(position, places)))));
  return rings.filter(([outer = []]) => outer.length >= LEAST).map((polygon) => polygon.filter((ring) => ring.length >= LEAST));
}

function rounded([x, y]: Position, places: number): Position {
  return [Math.round(x * places) / places, Math.round(y * places) / places];
}

function closed(ring: Ring): Ring {
  const distinct = ring.filter((position, index) => index === 0 || !isSame(position, ring[index - 1]));
  const [first] = distinct;
  return first && !isSame(first, distinct.at(-1)) ? [...distinct, first] : distinct;
}

function isSame(a: Position, b: Position | undefined): boolean {
  return b !== undefined && a[0] === b[0] && a[1] === b[1];
}

/** Takes every n-th point, and if that is not enough the polygons with most points, until the text fits. */
function fitted(polygons: readonly Polygon[], most: number): readonly Polygon[] {
  let length = written(polygons).length;
  if (length <= most) return polygons;
  const longest = polygons.flat().reduce((longestYet, ring) => Math.max(longestYet, ring.length), 0);
  let fewer = polygons;
  for (let step = Math.ceil(length / most); length > most && step <= longest; step *= 2) {
    fewer = polygons.map((polygon) => polygon.map((ring) => thinned(ring, step)));
    length = written(fewer).length;
  }
  const bySize = [...fewer].sort((a, b) => pointsOf([b]) - pointsOf([a]));
  for (let count = bySize.length; length > most && count > 1; length = written(fewer).length) {
    count = Math.ceil(count / 2);
    fewer = bySize.slice(0, count).map((polygon) => polygon.slice(0, 1));
  }
  return fewer;
}

/** Every n-th point of a closed ring, spread evenly, never fewer than a triangle needs. */
function thinned(ring: Ring, step: number): Ring {
  const count = ring.length - 1;
  const kept = Math.max(LEAST - 1, Math.floor(count / step));
  if (kept >= count) return ring;
  return closed(Array.from({ length: kept }, (_, index) => ring[Math.floor((index * count) / kept)] as Position));
}

function pointsOf(polygons: readonly Polygon[]): number {
  return polygons.reduce((sum, polygon) => sum + polygon.reduce((points, ring) => points + ring.length, 0), 0);
}

function written(polygons: readonly Polygon[]): string {
  const [only] = polygons;
  return JSON.stringify(polygons.length === 1 ? { type: 'Polygon', coordinates: only } : { type: 'MultiPolygon', coordinates: polygons });
}
