// Which cards lie over each other or outside their panel, and which lines run through cards.
import type { Box, Point, Rect } from '../../../renderer/graph/layout/layout.ts';
import { CellGrid, sortByCell } from './spatial.ts';

type Rects = Readonly<Record<string, Rect>>;

/** What is less than this over the border, in pixels, is rounding. */
const ROUNDING = 1;

function overlap(a: Rect, b: Rect): boolean {
  return isOver(a.x, a.width, b.x, b.width) && isOver(a.y, a.height, b.y, b.height);
}

function isOver(a: number, aSize: number, b: number, bSize: number): boolean {
  return Math.min(a + aSize, b + bSize) - Math.max(a, b) > ROUNDING;
}

/** Pairs that lie over each other: a sweep from left to right. */
export function overlapsAmong(rects: readonly Rect[]): number {
  const sorted = [...rects].sort((a, b) => a.x - b.x);
  let active: Rect[] = [];
  let count = 0;
  for (const rect of sorted) {
    active = active.filter((other) => other.x + other.width > rect.x);
    count += active.filter((other) => overlap(rect, other)).length;
    active.push(rect);
  }
  return count;
}

/** Pairs of the two lists that lie over each other. */
export function overlapsBetween(some: readonly Rect[], others: readonly Rect[]): number {
  return overlapsAmong([...some, ...others]) - overlapsAmong(some) - overlapsAmong(others);
}

/** Boxes without children. */
export function cardsOf(boxes: readonly Box[]): Box[] {
  return boxes.flatMap((box) => (box.children.length > 0 ? cardsOf(box.children) : [box]));
}

/** Siblings over each other of which at least one is a panel, and children that stick out of their panel. */
export function panelOverlaps(boxes: readonly Box[], rects: Rects, parent?: Rect): number {
  const here = boxes.flatMap((box) => rects[box.id] ?? []);
  const cards = boxes.filter((box) => box.children.length === 0).flatMap((box) => rects[box.id] ?? []);
  const outside = parent ? here.filter((rect) => !isInside(rect, parent)).length : 0;
  const below = boxes.reduce((sum, box) => sum + (box.children.length > 0 ? panelOverlaps(box.children, rects, rects[box.id]) : 0), 0);
  return overlapsAmong(here) - overlapsAmong(cards) + outside + below;
}

function isInside(rect: Rect, panel: Rect): boolean {
  const [right, bottom] = [panel.x + panel.width + ROUNDING, panel.y + panel.height + ROUNDING];
  return rect.x >= panel.x - ROUNDING && rect.y >= panel.y - ROUNDING && rect.x + rect.width <= right && rect.y + rect.height <= bottom;
}

/** A drawn line and the cards at its ends. */
export interface DrawnLine {
  readonly from: string;
  readonly to: string;
  readonly points: readonly Point[];
}

/** How many lines run through a card that is not theirs, and how many through one of their own. */
export function linesThroughCards(
  cards: readonly { readonly id: string; readonly rect: Rect }[],
  lines: readonly DrawnLine[],
): { foreign: number; own: number } {
  const grid = new CellGrid(areaOf(cards.map((card) => card.rect)), Math.max(1, cards.length * 2));
  const cells = sortByCell(grid, cards.length, (index, out) => {
    const { x, y, width, height } = (cards[index] as { rect: Rect }).rect;
    return grid.ofRect(x, y, width, height, out);
  });
  const out: number[] = [];
  let [foreign, own] = [0, 0];
  for (const line of lines) {
    const hit = { foreign: false, own: false };
    for (let index = 1; index < line.points.length; index += 1) {
      const [a, b] = [line.points[index - 1] as Point, line.points[index] as Point];
      const count = grid.ofSegment(a[0], a[1], b[0], b[1], out);
      for (let each = 0; each < count; each += 1) {
        const cell = out[each] as number;
        for (let item = cells.starts[cell] as number; item < (cells.starts[cell + 1] as number); item += 1) {
          const card = cards[cells.items[item] as number] as { id: string; rect: Rect };
          if (runsThrough(a, b, card.rect)) hit[card.id === line.from || card.id === line.to ? 'own' : 'foreign'] = true;
        }
      }
    }
    foreign += Number(hit.foreign);
    own += Number(hit.own);
  }
  return { foreign, own };
}

function areaOf(rects: readonly Rect[]): { left: number; top: number; right: number; bottom: number } {
  return rects.reduce(
    (area, { x, y, width, height }) => ({
      left: Math.min(area.left, x),
      top: Math.min(area.top, y),
      right: Math.max(area.right, x + width),
      bottom: Math.max(area.bottom, y + height),
    }),
    { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity },
  );
}

/** Whether the segment has a part inside the rectangle, rounding left out (Liang and Barsky). */
function runsThrough([x1, y1]: Point, [x2, y2]: Point, rect: Rect): boolean {
  const [left, right, top, bottom] = [rect.x + ROUNDING, rect.x + rect.width - ROUNDING, rect.y + ROUNDING, rect.y + rect.height - ROUNDING];
  const [dx, dy] = [x2 - x1, y2 - y1];
  let [from, to] = [0, 1];
  for (const [step, room] of [
    [-dx, x1 - left],
    [dx, right - x1],
    [-dy, y1 - top],
    [dy, bottom - y1],
  ] as const) {
    if (step === 0 && room <= 0) return false;
    if (step < 0) from = Math.max(from, room / step);
    if (step > 0) to = Math.min(to, room / step);
  }
  return to > from;
}
