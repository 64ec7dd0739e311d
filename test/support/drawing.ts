// What must hold for every layout, checked by plain geometry over all pairs.
import type { Box, LaidOut, LayoutInput, Point, Rect } from '../../renderer/graph/layout/layout.ts';

/** Each fault as a sentence; empty = sound. Routes through foreign cards are counted apart: the last resort of the router allows them. */
export interface Faults {
  readonly faults: string[];
  readonly throughCards: string[];
}

export function faultsOf({ boxes, links }: LayoutInput, { rects, routes, labels, width, height }: LaidOut): Faults {
  const faults: string[] = [];
  const throughCards: string[] = [];
  const cards: (readonly [string, Rect])[] = [];
  const visit = (siblings: readonly Box[], parent: Box | null) => {
    for (const [index, box] of siblings.entries()) {
      const rect = rects[box.id];
      if (!rect) faults.push(`${box.id} has no place`);
      if (!rect) continue;
      if (![rect.x, rect.y, rect.width, rect.height].every(Number.isFinite)) faults.push(`${box.id} is nowhere: ${JSON.stringify(rect)}`);
      if (rect.x < 0 || rect.y < 0 || rect.x + rect.width > width || rect.y + rect.height > height) faults.push(`${box.id} is outside the picture`);
      const around = parent && rects[parent.id];
      if (around && !inside(rect, around)) faults.push(`${box.id} is outside ${parent.id}`);
      for (const other of siblings.slice(index + 1))
        if (rects[other.id] && overlap(rect, rects[other.id] as Rect)) faults.push(`${box.id} overlaps ${other.id}`);
      if (box.children.length === 0) {
        cards.push([box.id, rect]);
        if (rect.width !== box.width || rect.height < box.height) faults.push(`${box.id} has another size`);
      } else visit(box.children, box);
    }
  };
  visit(boxes, null);
  const marks = links.flatMap(({ id, label }) =>
    label && Object.hasOwn(labels, id) ? [[`mark of ${id}`, around(labels[id] as Point, label)] as const] : [],
  );
  for (const [index, [name, mark]] of marks.entries())
    for (const [other, rect] of [...marks.slice(index + 1), ...cards]) if (overlap(mark, rect)) faults.push(`${name} overlaps ${other}`);
  for (const link of links) {
    const route = Object.hasOwn(routes, link.id) ? routes[link.id] : undefined;
    const [from, to] = [rects[link.from], rects[link.to]];
    if (!from || !to) continue;
    if (!route || route.length < 2) faults.push(`${link.id} has no route`);
    if (!route) continue;
    if (!onBorder(route[0] as Point, from)) faults.push(`${link.id} does not start on the border of ${link.from}`);
    if (!onBorder(route.at(-1) as Point, to)) faults.push(`${link.id} does not end on the border of ${link.to}`);
    for (const [a, b] of parts(route)) {
      if (a[0] !== b[0] && a[1] !== b[1]) faults.push(`${link.id} is not straight: ${a} ${b}`);
      for (const [x, y] of [a, b]) if (!(x >= 0 && y >= 0 && x <= width && y <= height)) faults.push(`${link.id} leaves the picture: ${x},${y}`);
      for (const [id, card] of cards) if (passes(a, b, card)) throughCards.push(`${link.id} passes ${id}`);
    }
  }
  return { faults, throughCards: [...new Set(throughCards)] };
}

function around([x, y]: Point, { width, height }: { width: number; height: number }): Rect {
  return { x: x - width / 2, y: y - height / 2, width, height };
}

function parts(route: readonly Point[]): (readonly [Point, Point])[] {
  return route.slice(1).map((point, index) => [route[index] as Point, point] as const);
}

/** Crossings by looking at every pair of parts of different routes. */
export function slowCrossings(routes: readonly (readonly Point[])[]): number {
  let count = 0;
  for (const [one, first] of routes.entries())
    for (const second of routes.slice(one + 1))
      for (const a of parts(first)) for (const b of parts(second)) if (crosses(a, b) || crosses(b, a)) count += 1;
  return count;
}

/** One lies flat, the other stands, and they meet inside both. */
function crosses([a, b]: readonly [Point, Point], [c, d]: readonly [Point, Point]): boolean {
  const between = (value: number, one: number, other: number) => (value - one) * (value - other) < 0;
  return a[1] === b[1] && c[0] === d[0] && between(c[0], a[0], b[0]) && between(a[1], c[1], d[1]);
}

function inside(rect: Rect, around: Rect): boolean {
  return (
    rect.x >= around.x && rect.y >= around.y && rect.x + rect.width <= around.x + around.width && rect.y + rect.height <= around.y + around.height
  );
}

function overlap(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function onBorder([x, y]: Point, rect: Rect): boolean {
  const [right, bottom] = [rect.x + rect.width, rect.y + rect.height];
  const [across, down] = [x >= rect.x && x <= right, y >= rect.y && y <= bottom];
  return (down && (near(x, rect.x) || near(x, right))) || (across && (near(y, rect.y) || near(y, bottom)));
}

function near(a: number, b: number): boolean {
  return Math.abs(a - b) < 0.001;
}

/** Through the inside, not along the border. Also for the ends' own cards: a line leaves its card at once. */
function passes(a: Point, b: Point, card: Rect): boolean {
  const [left, right] = [Math.min(a[0], b[0]), Math.max(a[0], b[0])];
  const [top, bottom] = [Math.min(a[1], b[1]), Math.max(a[1], b[1])];
  return left < card.x + card.width - 0.01 && right > card.x + 0.01 && top < card.y + card.height - 0.01 && bottom > card.y + 0.01;
}
