// Which open groups can be seen while their title can't, and where their names are held on screen. Pure.
import type { Rect } from '../../graph/layout/layout.ts';
import type { PanelMark } from '../../graph/scene.ts';

/** Where the window looks: a point p of the picture stands at p * k + (x, y). */
export interface Look {
  readonly k: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A name with its upper left corner on screen and the room it has, in pixels of the window. */
export interface HeldName {
  readonly mark: PanelMark;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** Height of a name on screen, and the least of a group that must be in view for its name to be worth the room. */
export const HELD = { height: 22, leastWidth: 104, leastHeight: 64, margin: 4 } as const;

/** Height of a title bar in the picture. */
const BAR = 30;

/** Outer groups first. A group in a group whose name is held stands under that name. */
export function heldNames(panels: readonly PanelMark[], look: Look): HeldName[] {
  const held: (HeldName & { readonly seen: Rect })[] = [];
  for (const mark of panels) {
    const seen = seenPart(mark.rect, look);
    if (!seen || seen.isTitleSeen) continue;
    const around = held.filter(({ seen: outer }) => contains(outer, seen)).length;
    const y = seen.y + HELD.margin + around * HELD.height;
    if (y + HELD.height > seen.y + seen.height) continue;
    held.push({ mark, x: seen.x + HELD.margin, y, width: seen.width - 2 * HELD.margin, seen });
  }
  return held.map(({ mark, x, y, width }) => ({ mark, x, y, width }));
}

/** The part of a group that is on screen; null when it is too little to be named. */
function seenPart(rect: Rect, { k, x, y, width, height }: Look): (Rect & { readonly isTitleSeen: boolean }) | null {
  const [left, top] = [rect.x * k + x, rect.y * k + y];
  const [right, bottom] = [Math.min(width, left + rect.width * k), Math.min(height, top + rect.height * k)];
  const seen = { x: Math.max(0, left), y: Math.max(0, top) };
  if (right - seen.x < HELD.leastWidth || bottom - seen.y < HELD.leastHeight) return null;
  const isTitleSeen = left > -8 && top > -(BAR * k) / 3;
  return { ...seen, width: right - seen.x, height: bottom - seen.y, isTitleSeen };
}

function contains(outer: Rect, inner: Rect): boolean {
  return (
    inner.x >= outer.x && inner.y >= outer.y && inner.x + inner.width <= outer.x + outer.width && inner.y + inner.height <= outer.y + outer.height
  );
}
