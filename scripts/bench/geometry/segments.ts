// Drawn lines as one flat list of segments, in whole parts of a pixel so that all comparisons are exact.
import type { Point } from '../../../renderer/graph/layout/layout.ts';

/** How many parts a pixel has. */
export const PART = 32;

/** Segments of all lines one after the other, in parts of a pixel; straight on is one segment. */
export interface Segments {
  readonly count: number;
  readonly x1: Float64Array;
  readonly y1: Float64Array;
  readonly x2: Float64Array;
  readonly y2: Float64Array;
  readonly line: Int32Array;
}

export function segmentsOf(lines: readonly (readonly Point[])[]): Segments {
  const corners = lines.map(cornersOf);
  const room = corners.reduce((sum, line) => sum + Math.max(0, line.length - 1), 0);
  const all = { count: room, x1: new Float64Array(room), y1: new Float64Array(room), x2: new Float64Array(room), y2: new Float64Array(room) };
  const line = new Int32Array(room);
  let at = 0;
  for (const [number, points] of corners.entries())
    for (let index = 1; index < points.length; index += 1, at += 1) {
      [all.x1[at], all.y1[at]] = points[index - 1] as Point;
      [all.x2[at], all.y2[at]] = points[index] as Point;
      line[at] = number;
    }
  return { ...all, line };
}

function cornersOf(points: readonly Point[]): Point[] {
  const corners: Point[] = [];
  for (const [x, y] of points) {
    const next: Point = [Math.round(x * PART), Math.round(y * PART)];
    const [before, last] = [corners.at(-2), corners.at(-1)];
    if (last && last[0] === next[0] && last[1] === next[1]) continue;
    if (before && last && isStraightOn(before, last, next)) corners.pop();
    corners.push(next);
  }
  return corners;
}

function isStraightOn(a: Point, b: Point, c: Point): boolean {
  const [dx, dy, ex, ey] = [b[0] - a[0], b[1] - a[1], c[0] - b[0], c[1] - b[1]];
  return dx * ey === dy * ex && dx * ex + dy * ey > 0;
}
