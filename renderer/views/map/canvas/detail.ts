// How much of the map is drawn at a scale: far away boxes and lines with large names of open groups, nearer the titles, near all of it.
import { CARD } from '../../../graph/boxes.ts';
import { ringRoom } from '../../../graph/ring.ts';
import { BAR, type CardMark, type PanelMark } from '../../../graph/scene.ts';
import { fitText, type Measure, wrapText } from '../../../graph/text-fit.ts';

/** `titleSize` and `panelSize` are in pixels of the picture, so that the words keep at least about 9 pixels on screen. */
export interface Detail {
  readonly kind: 'far' | 'title' | 'all';
  readonly titleSize: number;
  readonly panelSize: number;
}

/** From which scale on titles of cards have which size. Below the last there is no room for a word on a card. */
const TITLE_SIZES = [
  [0.72, CARD.titleSize],
  [0.66, 14],
  [0.6, 15],
  [0.55, 17],
  [0.5, 18],
  [0.46, 20],
  [0.42, 22],
] as const;

/** The scale below which cards are boxes without words. */
export const FAR = TITLE_SIZES[TITLE_SIZES.length - 1]?.[0] ?? 0.42;

/** The least height of letters on screen that open groups keep: in their bars, and over what is in them when that is far away. */
const PANEL_LETTERS = { bar: 9.4, far: 11 } as const;

export function detailAt(scale: number): Detail {
  const size = TITLE_SIZES.find(([from]) => scale >= from)?.[1];
  const letters = scale >= FAR ? PANEL_LETTERS.bar : PANEL_LETTERS.far;
  const panelSize = Math.max(CARD.titleSize, Math.round(letters / scale));
  if (size === undefined) return { kind: 'far', titleSize: 0, panelSize };
  return { kind: size === CARD.titleSize ? 'all' : 'title', titleSize: size, panelSize };
}

/** Distance between the lines of a title of this size. */
export function lineHeight(size: number): number {
  return size === CARD.titleSize ? CARD.titleLine : Math.round(size * 1.2);
}

/** The title broken to fit its card at another size than it was composed for. */
export function titleAt(mark: CardMark, size: number, measure: Measure): readonly string[] {
  if (size === CARD.titleSize) return mark.title;
  const most = Math.max(1, Math.floor((mark.rect.height - 2) / lineHeight(size)));
  const room = { width: mark.rect.width - 2 * CARD.padding + 6, size, isBold: true, measure };
  return wrapText(mark.name, room, most);
}

/** How much smaller a long title may be drawn before it is cut. */
const SHRINK = 0.87;

/** The title of a panel and its size, made to fit in its bar at this amount of detail: a bit smaller first, then cut. Its ring is drawn only near by. */
export function barTitle(mark: PanelMark, { kind, panelSize }: Detail, measure: Measure): { readonly title: string; readonly size: number } {
  const width = mark.rect.width - BAR - (kind === 'all' ? ringRoom(mark) : 0);
  const least = Math.max(CARD.titleSize, Math.round(panelSize * SHRINK));
  let size = panelSize;
  while (size > least && measure(mark.name, size, true) > width) size -= 1;
  return { title: fitText(mark.name, { width, size, isBold: true, measure }), size };
}
