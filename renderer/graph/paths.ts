// Corner points to drawn lines: rounded corners, arrow heads, the place for a mark on the line.
import type { Point } from './layout/layout.ts';

const RADIUS = 8;

/** SVG path through the points with rounded corners. */
export function roundedPath(points: readonly Point[]): string {
  const [first, ...rest] = points;
  if (!first) return '';
  const parts = [`M${at(first)}`];
  for (const [index, point] of rest.entries()) {
    const before = points[index] as Point;
    const after = rest[index + 1];
    parts.push(after ? corner(before, point, after) : `L${at(point)}`);
  }
  return parts.join('');
}

function corner(before: Point, point: Point, after: Point): string {
  const radius = Math.min(RADIUS, length(before, point) / 2, length(point, after) / 2);
  return `L${at(toward(point, before, radius))}Q${at(point)} ${at(toward(point, after, radius))}`;
}

function toward(from: Point, to: Point, distance: number): Point {
  const total = length(from, to) || 1;
  return [from[0] + ((to[0] - from[0]) * distance) / total, from[1] + ((to[1] - from[1]) * distance) / total];
}

function length(a: Point, b: Point): number {
  return Math.hypot(b[0] - a[0], b[1] - a[1]);
}

function at([x, y]: Point): string {
  return `${round(x)} ${round(y)}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** The middle of the longest straight part. */
export function longestPart(points: readonly Point[]): Point {
  let best: [Point, Point] = [points[0] ?? [0, 0], points[1] ?? points[0] ?? [0, 0]];
  for (let index = 1; index + 1 < points.length; index += 1) {
    const [a, b] = [points[index] as Point, points[index + 1] as Point];
    if (length(a, b) > length(...best)) best = [a, b];
  }
  return [round((best[0][0] + best[1][0]) / 2), round((best[0][1] + best[1][1]) / 2)];
}

/** Direction (degrees, 0 = to the right) in which the line arrives. */
export function arrivalAngle(points: readonly Point[]): number {
  const [end, before] = [points.at(-1) ?? [0, 0], points.at(-2) ?? [0, 0]];
  return (Math.atan2(end[1] - before[1], end[0] - before[0]) * 180) / Math.PI;
}

/** The same points with the last one moved back, so that the head covers the end of the line. */
export function shortened(points: readonly Point[], by: number): Point[] {
  const [end, before] = [points.at(-1), points.at(-2)];
  if (!end || !before || length(before, end) <= by) return [...points];
  return [...points.slice(0, -1), toward(end, before, by)];
}

/** The point at a fraction (0..1) of the way. */
export function pointAlong(points: readonly Point[], fraction: number): Point {
  let left = fraction * wayLength(points);
  for (let index = 0; index + 1 < points.length; index += 1) {
    const [a, b] = [points[index] as Point, points[index + 1] as Point];
    if (left <= length(a, b)) return toward(a, b, left);
    left -= length(a, b);
  }
  return points.at(-1) ?? [0, 0];
}

export function wayLength(points: readonly Point[]): number {
  return points.slice(1).reduce((sum, point, index) => sum + length(points[index] as Point, point), 0);
}
