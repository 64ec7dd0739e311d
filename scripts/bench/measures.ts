// How good a drawn graph is: plain geometry on rectangles and lines, the same for every engine.
import type { LayoutInput, Point, Rect } from '../../renderer/graph/layout/layout.ts';
import { crossingsOf } from './geometry/crossings.ts';
import { cardsOf, linesThroughCards, overlapsAmong, overlapsBetween, panelOverlaps } from './geometry/overlaps.ts';

/** What an engine drew, in pixels. `labels` are the middles of the arrow labels that it placed; `isCurved` = the lines are points on curves, which have no bends. */
export interface Drawn {
  readonly rects: Readonly<Record<string, Rect>>;
  readonly routes: Readonly<Record<string, readonly Point[]>>;
  readonly labels?: Readonly<Record<string, Point>>;
  readonly isCurved?: boolean;
}

/** `overlapped`: pixels of line that lie on another line. `throughNodes` and `throughOwn`: lines that run through a foreign card, or through a card of their own.
 *  `labels`: how many labels were placed, of those asked.
 *  `forward`: share of arrows whose receiver stands further to the right than their sender. `missing`: boxes and arrows that were not drawn. */
export interface Measures {
  readonly crossings: number;
  readonly overlapped: number;
  readonly bends: number | null;
  readonly length: number;
  readonly area: number;
  readonly nodeOverlaps: number;
  readonly panelOverlaps: number;
  readonly throughNodes: number;
  readonly throughOwn: number;
  readonly labelOverlaps: number;
  readonly labels: number;
  readonly forward: number;
  readonly missing: number;
}

export function measure(input: LayoutInput, drawn: Drawn): Measures {
  const lines = input.links.map(({ id, from, to }) => ({ from, to, points: drawn.routes[id] ?? [] }));
  const points = lines.map((line) => line.points);
  const cards = cardsOf(input.boxes).flatMap(({ id }) => (drawn.rects[id] ? [{ id, rect: drawn.rects[id] }] : []));
  const rects = cards.map((card) => card.rect);
  const labels = labelRects(input, drawn);
  const { foreign, own } = linesThroughCards(cards, lines);
  return {
    ...crossingsOf(points),
    bends: drawn.isCurved ? null : points.reduce((sum, line) => sum + bendsOf(line), 0),
    length: points.reduce((sum, line) => sum + lengthOf(line), 0),
    area: areaOf(Object.values(drawn.rects), points),
    nodeOverlaps: overlapsAmong(rects),
    panelOverlaps: panelOverlaps(input.boxes, drawn.rects),
    throughNodes: foreign,
    throughOwn: own,
    labelOverlaps: overlapsAmong(labels) + overlapsBetween(labels, rects),
    labels: labels.length,
    forward: forwardShare(input, drawn.rects),
    missing: missingOf(input, drawn),
  };
}

function labelRects({ links }: LayoutInput, { labels = {} }: Drawn): Rect[] {
  return links.flatMap(({ id, label }) => {
    const middle = labels[id];
    return label && middle ? [{ ...label, x: middle[0] - label.width / 2, y: middle[1] - label.height / 2 }] : [];
  });
}

/** Inner points at which the line turns by more than a hundredth of a radian. */
export function bendsOf(line: readonly Point[]): number {
  const points = line.filter((point, index) => index === 0 || point[0] !== line[index - 1]?.[0] || point[1] !== line[index - 1]?.[1]);
  let count = 0;
  for (let index = 2; index < points.length; index += 1) {
    const [a, b, c] = [points[index - 2] as Point, points[index - 1] as Point, points[index] as Point];
    const turn = Math.abs(Math.atan2(c[1] - b[1], c[0] - b[0]) - Math.atan2(b[1] - a[1], b[0] - a[0]));
    if (Math.min(turn, 2 * Math.PI - turn) > 0.01) count += 1;
  }
  return count;
}

function lengthOf(line: readonly Point[]): number {
  let sum = 0;
  for (let index = 1; index < line.length; index += 1) {
    const [a, b] = [line[index - 1] as Point, line[index] as Point];
    sum += Math.hypot(b[0] - a[0], b[1] - a[1]);
  }
  return sum;
}

function areaOf(rects: readonly Rect[], lines: readonly (readonly Point[])[]): number {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  const widen = (x: number, y: number) => {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  };
  for (const { x, y, width, height } of rects) {
    widen(x, y);
    widen(x + width, y + height);
  }
  for (const line of lines) for (const [x, y] of line) widen(x, y);
  return right > left ? (right - left) * (bottom - top) : 0;
}

function forwardShare({ links }: LayoutInput, rects: Drawn['rects']): number {
  const middle = (id: string) => (rects[id] ? rects[id].x + rects[id].width / 2 : Number.NaN);
  return links.length === 0 ? 1 : links.filter((link) => middle(link.to) > middle(link.from)).length / links.length;
}

function missingOf({ boxes, links }: LayoutInput, { rects, routes }: Drawn): number {
  const ids = (list: LayoutInput['boxes']): string[] => list.flatMap((box) => [box.id, ...ids(box.children)]);
  return ids(boxes).filter((id) => !rects[id]).length + links.filter((link) => (routes[link.id]?.length ?? 0) < 2).length;
}
