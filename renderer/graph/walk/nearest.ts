// Which node lies nearest, as the eye sees it: straight on counts for more than aside.
import type { Rect } from '../layout/layout.ts';
import type { Ways } from './ways.ts';

export type Direction = 'left' | 'right' | 'up' | 'down';

/** How much further a node seems that lies aside. */
const ASIDE = 2.5;

export function nearestOf(ways: Ways, from: string, candidates: readonly string[]): string | undefined {
  const start = ways.rects.get(from);
  return start && least(ways, candidates, (rect) => Math.abs(eye(rect)[0] - eye(start)[0]) + ASIDE * Math.abs(eye(rect)[1] - eye(start)[1]));
}

/** The nearest node that lies on that side; a node's own panels and what is in it lie nowhere. */
export function nearestInDirection(ways: Ways, from: string, direction: Direction): string | undefined {
  const start = ways.rects.get(from);
  if (!start) return undefined;
  const [x, y] = eye(start);
  const ahead = (rect: Rect) => ({ left: x - eye(rect)[0], right: eye(rect)[0] - x, up: y - eye(rect)[1], down: eye(rect)[1] - y })[direction];
  const aside = (rect: Rect) => (direction === 'left' || direction === 'right' ? eye(rect)[1] - y : eye(rect)[0] - x);
  const there = ways.reading.filter((id) => id !== from && ahead(ways.rects.get(id) as Rect) > 4);
  return least(ways, there, (rect) => ahead(rect) + ASIDE * Math.abs(aside(rect)));
}

/** Where the eye takes a node to be: its middle; of a panel, the middle of its title. */
function eye(rect: Rect): [number, number] {
  return [rect.x + rect.width / 2, rect.y + Math.min(rect.height, 60) / 2];
}

function least(ways: Ways, ids: readonly string[], score: (rect: Rect) => number): string | undefined {
  let best: { readonly id: string; readonly score: number } | undefined;
  for (const id of ids) {
    const rect = ways.rects.get(id);
    const value = rect ? score(rect) : Number.POSITIVE_INFINITY;
    if (!best || value < best.score || (value === best.score && id < best.id)) best = { id, score: value };
  }
  return best?.id;
}
