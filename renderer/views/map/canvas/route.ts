// The line of an arrow on a canvas: the same rounded corners as the SVG path, or straight when it is far away.
import type { Point } from '../../../graph/layout/layout.ts';
import type { Paper } from './paper.ts';

const RADIUS = 8;

/** Adds the route to the current path; `cut` pixels at its end are left for the head. */
export function traceRounded(paper: Paper, points: readonly Point[], cut: number): void {
  const last = points.length - 1;
  const [first, end] = [points[0], points[last]];
  if (!first || !end) return;
  paper.moveTo(first[0], first[1]);
  for (let at = 1; at < last; at += 1) corner(paper, points[at - 1] as Point, points[at] as Point, points[at + 1] as Point);
  const before = points[last - 1] ?? first;
  const length = Math.hypot(end[0] - before[0], end[1] - before[1]);
  const part = length > cut ? (length - cut) / length : 1;
  paper.lineTo(before[0] + (end[0] - before[0]) * part, before[1] + (end[1] - before[1]) * part);
}

function corner(paper: Paper, before: Point, point: Point, after: Point): void {
  const back = Math.hypot(before[0] - point[0], before[1] - point[1]) || 1;
  const on = Math.hypot(after[0] - point[0], after[1] - point[1]) || 1;
  const radius = Math.min(RADIUS, back / 2, on / 2);
  paper.lineTo(point[0] + ((before[0] - point[0]) * radius) / back, point[1] + ((before[1] - point[1]) * radius) / back);
  const [x, y] = [point[0] + ((after[0] - point[0]) * radius) / on, point[1] + ((after[1] - point[1]) * radius) / on];
  paper.quadraticCurveTo(point[0], point[1], x, y);
}

export function traceStraight(paper: Paper, points: readonly Point[]): void {
  for (let at = 0; at < points.length; at += 1) {
    const [x, y] = points[at] as Point;
    if (at === 0) paper.moveTo(x, y);
    else paper.lineTo(x, y);
  }
}
