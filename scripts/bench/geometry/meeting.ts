// How two segments of different lines meet: crossing, touching or lying on each other.
import type { Segments } from './segments.ts';

/** `x`, `y`: one point of the meeting, so that it is counted in one cell only. `overlapped` in the unit of the segments. Filled anew for each pair: there are many. */
export interface Meeting {
  x: number;
  y: number;
  crossings: number;
  overlapped: number;
}

/** Whether two segments cross or lie on each other; where and how is written to `met`. */
export function meet(all: Segments, a: number, b: number, met: Meeting): boolean {
  const { x1, y1, x2, y2 } = all;
  const a1 = sideOf(all, b, x1[a] as number, y1[a] as number);
  const a2 = sideOf(all, b, x2[a] as number, y2[a] as number);
  if (a1 === 0 && a2 === 0) return overlap(all, a, b, met);
  const b1 = sideOf(all, a, x1[b] as number, y1[b] as number);
  const b2 = sideOf(all, a, x2[b] as number, y2[b] as number);
  const isAcrossB = a1 * a2 < 0;
  const isAcrossA = b1 * b2 < 0;
  if (isAcrossB && isAcrossA) return crossAlong(all, a, a1 / (a1 - a2), met);
  if (a2 === 0 && isAcrossA) return goesOn(all, a) && a1 * sideAfter(all, a, b) < 0 && crossAlong(all, a, 1, met);
  if (b2 === 0 && isAcrossB) return goesOn(all, b) && b1 * sideAfter(all, b, a) < 0 && crossAlong(all, b, 1, met);
  return a2 === 0 && b2 === 0 && crossAtCorners(all, a, b) && crossAlong(all, a, 1, met);
}

/** Above 0 on one side of segment `s`, below 0 on the other, 0 on its line. */
function sideOf({ x1, y1, x2, y2 }: Segments, s: number, x: number, y: number): number {
  const px = x1[s] as number;
  const py = y1[s] as number;
  return ((x2[s] as number) - px) * (y - py) - ((y2[s] as number) - py) * (x - px);
}

/** The side of `b` on which the line of `a` goes on after segment `a`. */
function sideAfter(all: Segments, a: number, b: number): number {
  return sideOf(all, b, all.x2[a + 1] as number, all.y2[a + 1] as number);
}

function goesOn({ line, count }: Segments, a: number): boolean {
  return a + 1 < count && line[a + 1] === line[a];
}

function crossAlong({ x1, y1, x2, y2 }: Segments, a: number, share: number, met: Meeting): boolean {
  met.x = (x1[a] as number) + ((x2[a] as number) - (x1[a] as number)) * share;
  met.y = (y1[a] as number) + ((y2[a] as number) - (y1[a] as number)) * share;
  met.crossings = 1;
  met.overlapped = 0;
  return true;
}

/** Two corners on one point: the lines cross when the arms of one lie on both sides of the other. */
function crossAtCorners(all: Segments, a: number, b: number): boolean {
  const { x1, y1, x2, y2 } = all;
  const [x, y] = [x2[a] as number, y2[a] as number];
  if (x !== x2[b] || y !== y2[b] || !goesOn(all, a) || !goesOn(all, b)) return false;
  const angle = (px: number, py: number) => Math.atan2(py - y, px - x);
  const arms = (s: number) => [angle(x1[s] as number, y1[s] as number), angle(x2[s + 1] as number, y2[s + 1] as number)] as const;
  const [low, high] = [Math.min(...arms(a)), Math.max(...arms(a))];
  const [one, other] = arms(b);
  if ([low, high].includes(one) || [low, high].includes(other)) return false;
  const isBetween = (at: number) => at > low && at < high;
  return isBetween(one) !== isBetween(other);
}

function overlap(all: Segments, a: number, b: number, met: Meeting): boolean {
  const { x1, y1, x2, y2 } = all;
  const [dx, dy] = [(x2[a] as number) - (x1[a] as number), (y2[a] as number) - (y1[a] as number)];
  const [start, end] = Math.abs(dx) >= Math.abs(dy) ? [x1, x2] : [y1, y2];
  const [a1, a2, b1, b2] = [start[a] as number, end[a] as number, start[b] as number, end[b] as number];
  const from = Math.max(Math.min(a1, a2), Math.min(b1, b2));
  const to = Math.min(Math.max(a1, a2), Math.max(b1, b2));
  if (to <= from) return false;
  crossAlong(all, a, ((from + to) / 2 - a1) / (a2 - a1), met);
  met.crossings = 0;
  met.overlapped = ((to - from) * Math.hypot(dx, dy)) / Math.abs(a2 - a1);
  return true;
}
