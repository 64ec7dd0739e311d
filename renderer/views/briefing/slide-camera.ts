// Where a camera stands for a slide, as arithmetic: which part of the picture, at which scale, and from where it comes.
import type { LaidOut, Rect } from '../../graph/layout/layout.ts';
import { type Place, SCALE } from '../map/fit.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Pixels of the window around what is shown. */
const MARGIN = 24;
/** A few cards are drawn larger than on the map: they are seen from the back of a room. */
const LARGEST = 1.6;
/** Below this scale words are too small before an audience: then only what the slide is about is shown. */
const READABLE = 0.8;

export interface Targeted {
  /** Where the camera was left; null = nowhere. */
  readonly place: Rect | null;
  /** What stands out. */
  readonly rects: readonly Rect[];
  readonly laidOut: Pick<LaidOut, 'width' | 'height'>;
  readonly size: Size;
}

/** The part of the picture that is shown. */
export function targetOf({ place, rects, laidOut, size }: Targeted): Rect {
  const whole = { x: 0, y: 0, width: Math.max(1, laidOut.width), height: Math.max(1, laidOut.height) };
  if (place && overlaps(place, whole)) return place;
  if (rects.length === 0 || placeOf(whole, size).k >= READABLE) return whole;
  return around(rects);
}

/** As large as fits, in the middle. */
export function placeOf(rect: Rect, { width, height }: Size): Place {
  const [roomX, roomY] = [Math.max(1, width - 2 * MARGIN), Math.max(1, height - 2 * MARGIN)];
  const k = Math.max(SCALE.least, Math.min(LARGEST, roomX / rect.width, roomY / rect.height));
  return { k, x: width / 2 - (rect.x + rect.width / 2) * k, y: height / 2 - (rect.y + rect.height / 2) * k };
}

/** Where the camera stands in the new picture so that what both have stays where it was on screen; null when they share nothing. */
export function startOf({ k, x, y }: Place, before: Pick<LaidOut, 'rects'>, after: Pick<LaidOut, 'rects'>): Place | null {
  const shared = Object.keys(after.rects).filter((id) => before.rects[id]);
  const [was, is] = [before.rects[shared.at(-1) ?? ''], after.rects[shared.at(-1) ?? '']];
  return was && is ? { k, x: x + (was.x - is.x) * k, y: y + (was.y - is.y) * k } : null;
}

function overlaps(one: Rect, other: Rect): boolean {
  return one.x < other.x + other.width && other.x < one.x + one.width && one.y < other.y + other.height && other.y < one.y + one.height;
}

function around(rects: readonly Rect[]): Rect {
  const [left, top] = [Math.min(...rects.map(({ x }) => x)), Math.min(...rects.map(({ y }) => y))];
  const [right, bottom] = [Math.max(...rects.map(({ x, width }) => x + width)), Math.max(...rects.map(({ y, height }) => y + height))];
  return { x: left, y: top, width: right - left, height: bottom - top };
}
