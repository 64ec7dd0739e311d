// Where the mark of a link stands on its line: clear of cards and of other marks, else nowhere.
import type { LayoutInput, Point, Rect } from './layout.ts';

const CELL = 96;
/** Marks keep this far from each other and from cards. */
const CLEAR = 2;

/** Middles of the marks that fit, links with more exchanges first. */
export function placeLabels(
  { links }: LayoutInput,
  cards: readonly Rect[],
  routes: Readonly<Record<string, readonly Point[]>>,
): Record<string, Point> {
  const taken = new Taken();
  for (const card of cards) taken.add(card);
  const labels: [string, Point][] = [];
  const order = links.filter((link) => link.label && routes[link.id]).sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1));
  for (const { id, label } of order) {
    if (!label) continue;
    const spot = candidates(routes[id] ?? []).find(([x, y]) => taken.isFree(around(x, y, label.width, label.height)));
    if (!spot) continue;
    taken.add(around(spot[0], spot[1], label.width, label.height));
    labels.push([id, spot]);
  }
  return Object.fromEntries(labels);
}

function around(x: number, y: number, width: number, height: number): Rect {
  return { x: x - width / 2, y: y - height / 2, width, height };
}

/** Middles of the straight parts, the longest first; then points along them. */
function candidates(route: readonly Point[]): Point[] {
  const parts = route.slice(1).map((end, index) => [route[index] as Point, end] as const);
  const length = ([a, b]: readonly [Point, Point]) => Math.abs(a[0] - b[0]) + Math.abs(a[1] - b[1]);
  const sorted = parts.map((part, index) => ({ part, index })).sort((a, b) => length(b.part) - length(a.part) || a.index - b.index);
  const at = ([a, b]: readonly [Point, Point], share: number): Point => [
    Math.round(a[0] + (b[0] - a[0]) * share),
    Math.round(a[1] + (b[1] - a[1]) * share),
  ];
  return [0.5, 0.3, 0.7, 0.15, 0.85].flatMap((share) => sorted.slice(0, 6).map(({ part }) => at(part, share)));
}

/** Rectangles by the cells of a grid that they touch. */
class Taken {
  readonly #cells = new Map<number, Rect[]>();

  add(rect: Rect): void {
    for (const cell of cellsOf(rect)) {
      const list = this.#cells.get(cell);
      if (list) list.push(rect);
      else this.#cells.set(cell, [rect]);
    }
  }

  isFree(rect: Rect): boolean {
    for (const cell of cellsOf(rect)) for (const other of this.#cells.get(cell) ?? []) if (overlap(rect, other)) return false;
    return true;
  }
}

function* cellsOf({ x, y, width, height }: Rect): Generator<number> {
  for (let column = Math.floor((x - CLEAR) / CELL); column <= Math.floor((x + width + CLEAR) / CELL); column += 1)
    for (let row = Math.floor((y - CLEAR) / CELL); row <= Math.floor((y + height + CLEAR) / CELL); row += 1) yield column * 1_000_003 + row;
}

function overlap(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width + CLEAR && b.x < a.x + a.width + CLEAR && a.y < b.y + b.height + CLEAR && b.y < a.y + a.height + CLEAR;
}
