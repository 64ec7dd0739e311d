// How far the cards of a picture moved to the next one.
import type { Rect } from '../../renderer/graph/layout/layout.ts';
import { median, quantile } from './numbers.ts';

type Rects = Readonly<Record<string, Rect>>;

/** `moved`: the share of cards that stand more than their own width or height from where they stood. Distances in pixels. */
export interface Movement {
  readonly moved: number;
  readonly median: number;
  readonly p95: number;
  readonly most: number;
}

/** Of these cards, as far as they are in both pictures. That the picture as a whole slid is left out: the camera follows it. */
export function movementOf(cards: readonly string[], before: Rects, after: Rects): Movement {
  const pairs = cards.flatMap((id) => (before[id] && after[id] ? [{ was: middle(before[id]), is: middle(after[id]), size: after[id] }] : []));
  const slid = { x: median(pairs.map(({ was, is }) => is.x - was.x)), y: median(pairs.map(({ was, is }) => is.y - was.y)) };
  const steps = pairs.map(({ was, is, size }) => ({ dx: Math.abs(is.x - was.x - slid.x), dy: Math.abs(is.y - was.y - slid.y), size }));
  const far = steps.map(({ dx, dy }) => Math.hypot(dx, dy));
  const moved = steps.filter(({ dx, dy, size }) => dx > size.width || dy > size.height).length / Math.max(1, steps.length);
  return { moved, median: median(far), p95: quantile(far, 0.95), most: quantile(far, 1) };
}

function middle({ x, y, width, height }: Rect): { x: number; y: number } {
  return { x: x + width / 2, y: y + height / 2 };
}
