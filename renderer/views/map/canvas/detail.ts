// How much of the map is drawn at a scale: far away boxes and lines with large names of open groups, nearer the titles, near all of it.
import { CARD } from '../../../graph/boxes.ts';
import type { CardMark } from '../../../graph/scene.ts';
import { type Measure, wrapText } from '../../../graph/text-fit.ts';

/** `titleSize` and `panelSize` are in pixels of the picture, so that the words keep at least about 9 pixels on screen. */
export interface Detail {
  readonly kind: 'far' | 'title' | 'all';
  readonly titleSize: number;
  readonly panelSize: number;
}

/** From which scale on titles of cards have which size. Below the last there is no room for a word on a card. */
const TITLE_SIZES = [
  [0.72, CARD.titleSize],
  [0.6, 15],
  [0.5, 18],
  [0.42, 22],
] as const;

/** The scale below which cards are boxes without words. */
export const FAR = TITLE_SIZES[TITLE_SIZES.length - 1]?.[0] ?? 0.42;

/** The least height of letters on screen that open groups keep at any scale. */
const PANEL_LETTERS = 11;

export function detailAt(scale: number): Detail {
  const size = TITLE_SIZES.find(([from]) => scale >= from)?.[1];
  const panelSize = Math.max(CARD.titleSize, Math.round(PANEL_LETTERS / scale));
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
  return wrapText(mark.title.join(' '), room, most);
}
