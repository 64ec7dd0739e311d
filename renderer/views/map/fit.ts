// Which scale and place show the picture in the window, free of what lies over the map: all of it, or as much as can be read.
import type { Rect } from '../../graph/layout/layout.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** A point p of the picture stands at p * k + (x, y). */
export interface Place {
  readonly k: number;
  readonly x: number;
  readonly y: number;
}

/** Scales: of the camera as a whole, the largest at which a picture is fitted, and the smallest at which titles of cards can be read (they are enlarged to at least 9 pixels). */
export const SCALE = { least: 0.02, most: 4, comfortable: 1.1, readable: 0.5 } as const;

const MARGIN = 16;

/** All of the picture, however small. `covers` lie over the lower part of the window: legend, overview. */
export function wholeIn(picture: Size, window: Size, covers: readonly Rect[]): Place {
  const free = largestFor(picture, freeParts(window, covers));
  const k = Math.max(SCALE.least, scaleIn(picture, free));
  return { k, x: free.x + (free.width - picture.width * k) / 2, y: free.y + Math.max(0, (free.height - picture.height * k) / 2) };
}

/** How near the camera comes to a part of the picture at most, and how much of its surroundings it shows, in pixels of the picture. */
const PART = { nearest: 1.5, around: 80 } as const;

/** A part of the picture with some of its surroundings, as near as fits, in the middle of what nothing lies over. */
export function partIn(part: Rect, window: Size, covers: readonly Rect[]): Place {
  const wide = { width: part.width + 2 * PART.around, height: part.height + 2 * PART.around };
  const free = largestFor(wide, freeParts(window, covers));
  const k = Math.max(SCALE.least, Math.min(PART.nearest, free.width / wide.width, free.height / wide.height));
  const [x, y] = [part.x + part.width / 2, part.y + part.height / 2];
  return { k, x: free.x + free.width / 2 - x * k, y: free.y + free.height / 2 - y * k };
}

/** All of the picture when it can be read so; else the part around `home` at `scale`, the smallest that can be read. */
export function readableIn(picture: Size, window: Size, covers: readonly Rect[], home: Rect | null, scale: number = SCALE.readable): Place {
  const whole = wholeIn(picture, window, covers);
  if (whole.k >= scale || !home) return whole;
  const k = scale;
  const free = freeParts(window, covers).reduce((best, part) => (part.width * part.height > best.width * best.height ? part : best));
  return {
    k,
    x: startOf(home.x * k, home.width * k, picture.width * k, free.x, free.width),
    y: startOf(home.y * k, home.height * k, picture.height * k, free.y, free.height),
  };
}

/** Where the picture begins along one axis: `home` in the middle or, when it is too long, from its beginning; no empty room beside the picture. */
function startOf(home: number, length: number, all: number, from: number, room: number): number {
  const wanted = from + (length <= room ? (room - length) / 2 : 0) - home;
  if (all <= room) return from + (room - all) / 2;
  return Math.min(from, Math.max(from + room - all, wanted));
}

/** How far the picture must move, in pixels of the window, so that a part of it (a rect on screen) lies in the window; not along an axis where it doesn't fit. */
export function leastMove(rect: Rect, window: Size): readonly [x: number, y: number] {
  return [moveAlong(rect.x, rect.width, window.width), moveAlong(rect.y, rect.height, window.height)];
}

/** How far it must move besides, to stand clear of what lies over the map: up or to the left, whichever is less; not when it is too large for that. */
export function moveClear(rect: Rect, covers: readonly Rect[]): readonly [x: number, y: number] {
  const cover = covers.find(
    (one) => rect.x < one.x + one.width && one.x < rect.x + rect.width && rect.y < one.y + one.height && one.y < rect.y + rect.height,
  );
  if (!cover) return [0, 0];
  const [left, up] = [rect.x + rect.width + MARGIN - cover.x, rect.y + rect.height + MARGIN - cover.y];
  const [canLeft, canUp] = [rect.x - left >= MARGIN, rect.y - up >= MARGIN];
  if (canUp && (up <= left || !canLeft)) return [0, -up];
  return canLeft ? [-left, 0] : [0, 0];
}

function moveAlong(from: number, length: number, room: number): number {
  if (length + 2 * MARGIN > room) return 0;
  return Math.max(0, MARGIN - from) + Math.min(0, room - MARGIN - from - length);
}

function scaleIn(picture: Size, free: Rect): number {
  return Math.min(SCALE.comfortable, free.width / Math.max(1, picture.width), free.height / Math.max(1, picture.height));
}

function largestFor(picture: Size, parts: readonly Rect[]): Rect {
  return parts.reduce((best, part) => (scaleIn(picture, part) > scaleIn(picture, best) ? part : best));
}

/** Each cover can be avoided by staying above it or beside it; all combinations that leave room. */
function freeParts(window: Size, covers: readonly Rect[]): Rect[] {
  const all: Rect = { x: MARGIN, y: MARGIN, width: Math.max(1, window.width - 2 * MARGIN), height: Math.max(1, window.height - 2 * MARGIN) };
  const parts = covers.reduce<Rect[]>((found, cover) => found.flatMap((part) => [above(part, cover), beside(part, cover, window)]), [all]);
  const roomy = parts.filter((part) => part.width > 0.3 * window.width && part.height > 0.3 * window.height);
  return roomy.length > 0 ? roomy : [all];
}

function above(part: Rect, cover: Rect): Rect {
  return { ...part, height: Math.min(part.height, cover.y - MARGIN / 2 - part.y) };
}

function beside(part: Rect, cover: Rect, window: Size): Rect {
  const isRight = cover.x + cover.width / 2 > window.width / 2;
  if (isRight) return { ...part, width: Math.min(part.width, cover.x - MARGIN / 2 - part.x) };
  const left = Math.max(part.x, cover.x + cover.width + MARGIN / 2);
  return { ...part, x: left, width: part.x + part.width - left };
}
