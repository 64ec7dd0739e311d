// A picture on its way to the next: what is in both stands between its two places; what is new comes in by itself.
import type { Point, Rect } from '../../../graph/layout/layout.ts';
import type { ArrowMark, CardMark, PanelMark } from '../../../graph/scene.ts';
import type { InView, View } from './view.ts';

/** How long the map takes to rearrange itself, in milliseconds. */
export const TRANSITION = 180;

/** More marks in view than this are not moved one by one: painting them takes longer than a frame. */
export const MOST_MOVING = 700;

interface Pair<T> {
  readonly before: T;
  readonly after: T;
}

/** `staying` are the marks of both pictures, `fresh` what only the second has. */
export interface Transition {
  readonly staying: {
    readonly panels: readonly Pair<PanelMark>[];
    readonly cards: readonly Pair<CardMark>[];
    readonly arrows: readonly Pair<ArrowMark>[];
  };
  readonly fresh: InView;
}

/** An arrow stays when its line has as many corners as before; otherwise it counts as new. */
export function transitionBetween(before: InView, after: InView): Transition {
  const panels = pairs(before.panels, after.panels, () => true);
  const cards = pairs(before.cards, after.cards, () => true);
  const arrows = pairs(before.arrows, after.arrows, (was, is) => was.points.length === is.points.length);
  return {
    staying: { panels: panels.staying, cards: cards.staying, arrows: arrows.staying },
    fresh: { panels: panels.fresh, cards: cards.fresh, arrows: arrows.fresh },
  };
}

function pairs<T extends { readonly id: string }>(before: readonly T[], after: readonly T[], stays: (was: T, is: T) => boolean) {
  const was = new Map(before.map((mark) => [mark.id, mark]));
  const staying: Pair<T>[] = [];
  const fresh: T[] = [];
  for (const mark of after) {
    const old = was.get(mark.id);
    if (old && stays(old, mark)) staying.push({ before: old, after: mark });
    else fresh.push(mark);
  }
  return { staying, fresh };
}

/** The marks of both pictures at a share (0 to 1) of the way. */
export function stayingAt({ staying }: Transition, share: number): InView {
  const part = eased(share);
  return {
    panels: staying.panels.map(({ before, after }) => ({ ...after, rect: rectBetween(before.rect, after.rect, part) })),
    cards: staying.cards.map(({ before, after }) => ({ ...after, rect: rectBetween(before.rect, after.rect, part) })),
    arrows: staying.arrows.map(({ before, after }) => arrowBetween(before, after, part)),
  };
}

/** Quick to start, slow to arrive. */
function eased(share: number): number {
  return 1 - (1 - Math.max(0, Math.min(1, share))) ** 3;
}

function between(a: number, b: number, part: number): number {
  return a + (b - a) * part;
}

function rectBetween(a: Rect, b: Rect, part: number): Rect {
  return {
    x: between(a.x, b.x, part),
    y: between(a.y, b.y, part),
    width: between(a.width, b.width, part),
    height: between(a.height, b.height, part),
  };
}

function pointBetween(a: Point, b: Point, part: number): Point {
  return [between(a[0], b[0], part), between(a[1], b[1], part)];
}

function arrowBetween(before: ArrowMark, after: ArrowMark, part: number): ArrowMark {
  return {
    ...after,
    points: after.points.map((point, index) => pointBetween(before.points[index] ?? point, point, part)),
    middle: pointBetween(before.middle, after.middle, part),
    head: { tip: pointBetween(before.head.tip, after.head.tip, part), angle: after.head.angle },
  };
}

/** The same marks as they stood on screen, in the measure of the next picture: when the camera jumps with the picture, nothing jumps on screen. */
export function seenFrom(marks: InView, before: View, after: View): InView {
  const factor = before.k / after.k;
  const [dx, dy] = [(before.x - after.x) / after.k, (before.y - after.y) / after.k];
  const point = ([x, y]: Point): Point => [x * factor + dx, y * factor + dy];
  const rect = (old: Rect): Rect => ({ x: old.x * factor + dx, y: old.y * factor + dy, width: old.width * factor, height: old.height * factor });
  return {
    panels: marks.panels.map((mark) => ({ ...mark, rect: rect(mark.rect) })),
    cards: marks.cards.map((mark) => ({ ...mark, rect: rect(mark.rect) })),
    arrows: marks.arrows.map((mark) => ({
      ...mark,
      points: mark.points.map(point),
      middle: point(mark.middle),
      head: { ...mark.head, tip: point(mark.head.tip) },
    })),
  };
}
