// The streets that lines may take: a grid through the gaps between cards, with what is blocked and what is dear.
import { type Box, PANEL, type Rect, TRACK } from '../layout.ts';

/** Lines of the grid and, for each step to the right (across) or down, whether a card is in the way. Index of a crossing = row * xs.length + column. */
export interface Grid {
  readonly xs: Float64Array;
  readonly ys: Float64Array;
  readonly acrossBlocked: Uint8Array;
  readonly downBlocked: Uint8Array;
  /** The deepest open panel at each crossing (index into `panels`), -1 outside all. */
  readonly panelAt: Int16Array;
  /** 1 where the crossing lies on a panel's title. */
  readonly onTitle: Uint8Array;
  readonly panels: readonly string[];
}

/** Open boxes (panels) and closed ones (cards), parents before children. */
export function sortBoxes(boxes: readonly Box[]): { panels: Box[]; cards: Box[] } {
  const panels: Box[] = [];
  const cards: Box[] = [];
  const visit = (box: Box) => {
    (box.children.length > 0 ? panels : cards).push(box);
    box.children.forEach(visit);
  };
  boxes.forEach(visit);
  return { panels, cards };
}

export function buildGrid(boxes: readonly Box[], rects: Readonly<Record<string, Rect>>, ends: ReadonlySet<string>): Grid {
  const { panels, cards } = sortBoxes(boxes);
  const stops = [...cards, ...panels.filter((panel) => ends.has(panel.id))].flatMap((box) => rects[box.id] ?? []);
  const xs = lines(stops.flatMap((r) => [r.x - TRACK.margin, r.x + r.width / 2, r.x + r.width + TRACK.margin]));
  const ys = lines(stops.flatMap((r) => [r.y - TRACK.margin, r.y + r.height / 2, r.y + r.height + TRACK.margin]));
  const size = xs.length * ys.length;
  const grid = {
    xs,
    ys,
    acrossBlocked: new Uint8Array(size),
    downBlocked: new Uint8Array(size),
    panelAt: new Int16Array(size).fill(-1),
    onTitle: new Uint8Array(size),
    panels: panels.map((p) => p.id),
  };
  for (const card of cards) block(grid, rects[card.id]);
  for (const [index, panel] of panels.entries()) markPanel(grid, rects[panel.id], index);
  return grid;
}

function lines(values: readonly number[]): Float64Array {
  return Float64Array.from(new Set(values.map(Math.round))).sort();
}

/** The crossings strictly inside a span of lines: from the first line above `low` to the last below `high`. */
function span(values: Float64Array, low: number, high: number): [number, number] {
  let first = 0;
  while (first < values.length && (values[first] as number) <= low) first += 1;
  let last = first;
  while (last < values.length && (values[last] as number) < high) last += 1;
  return [first, last - 1];
}

function block(grid: Grid, rect: Rect | undefined): void {
  if (!rect) return;
  const m = TRACK.margin;
  const [left, right] = span(grid.xs, rect.x - m, rect.x + rect.width + m);
  const [top, bottom] = span(grid.ys, rect.y - m, rect.y + rect.height + m);
  const width = grid.xs.length;
  for (let row = top; row <= bottom; row += 1)
    for (let column = Math.max(0, left - 1); column <= right; column += 1) grid.acrossBlocked[row * width + column] = 1;
  for (let row = Math.max(0, top - 1); row <= bottom; row += 1)
    for (let column = left; column <= right; column += 1) grid.downBlocked[row * width + column] = 1;
}

function markPanel(grid: Grid, rect: Rect | undefined, index: number): void {
  if (!rect) return;
  const [left, right] = span(grid.xs, rect.x, rect.x + rect.width);
  const [top, bottom] = span(grid.ys, rect.y, rect.y + rect.height);
  for (let row = top; row <= bottom; row += 1) {
    const onTitle = (grid.ys[row] as number) < rect.y + PANEL.title - 6;
    for (let column = left; column <= right; column += 1) {
      grid.panelAt[row * grid.xs.length + column] = index;
      grid.onTitle[row * grid.xs.length + column] = onTitle ? 1 : 0;
    }
  }
}

/** The line nearest to a coordinate; exact for all coordinates the grid was built from. */
export function lineAt(values: Float64Array, at: number): number {
  let [low, high] = [0, values.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] as number) < Math.round(at)) low = middle + 1;
    else high = middle;
  }
  return low;
}
