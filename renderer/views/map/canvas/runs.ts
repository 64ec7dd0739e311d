// The parts of a line that can be seen. A dashed line across a big map costs as much outside the window as inside it; what is outside is left out.
import type { Point } from '../../../graph/layout/layout.ts';
import type { Edges } from './box-index.ts';

/** A connected part of a line. `before` is how long the line is up to here, so that dashes stay in their places; `isEnd` when the line ends with it. */
export interface Run {
  readonly points: readonly Point[];
  readonly before: number;
  readonly isEnd: boolean;
}

/** Straight parts longer than this are cut where they leave the area; shorter lines are painted whole. */
const LONG = 1500;

/** `area` must be larger than what is seen by at least the radius of a corner. */
export function runsIn(points: readonly Point[], area: Edges): readonly Run[] {
  if (!points.some((point, at) => at > 0 && lengthOf(points[at - 1] as Point, point) > LONG)) return [{ points, before: 0, isEnd: true }];
  const runs: Run[] = [];
  let [open, before, length]: [Point[], number, number] = [[], 0, 0];
  const close = (isEnd: boolean) => {
    if (open.length > 1) runs.push({ points: open, before, isEnd });
    open = [];
  };
  for (let at = 1; at < points.length; at += 1) {
    const [a, b] = [points[at - 1] as Point, points[at] as Point];
    const [from, until] = sharesInside(a, b, area);
    const part = lengthOf(a, b);
    if (from > 0 || until <= from) close(false);
    if (until > from) {
      if (open.length === 0) [open, before] = [[along(a, b, from)], length + from * part];
      open.push(along(a, b, until));
      if (until < 1) close(false);
    }
    length += part;
  }
  close(true);
  return runs;
}

function lengthOf(a: Point, b: Point): number {
  return Math.hypot(b[0] - a[0], b[1] - a[1]);
}

function along(a: Point, b: Point, share: number): Point {
  if (share === 0) return a;
  return share === 1 ? b : [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share];
}

/** Between which shares of its length a straight part lies in the area; [0, 0] for nowhere. */
function sharesInside(a: Point, b: Point, { left, top, right, bottom }: Edges): readonly [number, number] {
  let [from, until] = [0, 1];
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  for (const [start, step, least, most] of [
    [a[0], dx, left, right],
    [a[1], dy, top, bottom],
  ] as const) {
    if (step === 0) {
      if (start < least || start > most) return [0, 0];
      continue;
    }
    const [one, two] = [(least - start) / step, (most - start) / step];
    from = Math.max(from, Math.min(one, two));
    until = Math.min(until, Math.max(one, two));
  }
  return until > from ? [from, until] : [0, 0];
}
