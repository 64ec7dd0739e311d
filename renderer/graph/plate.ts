// What a signal says on a card: shape, value, level in a word and its course, on a plate over the lower border, so that nothing moves. Knows no colours.
import type { Badge, Plate } from './badge.ts';
import { CARD } from './boxes.ts';
import type { Rect } from './layout/layout.ts';
import { sparkLine } from './spark.ts';
import { fitText, type Measure } from './text-fit.ts';

/** In pixels of the picture: how far from the side of the card, how high, and where its words begin. */
export const PLATE = { side: 8, height: 20, text: 20, end: 8, sparkHeight: 10 } as const;

/** How far a plate reaches under its card: between two cards there is at least so much room; and where titles are large and need the card. */
const OVER = { near: 14, far: 21 } as const;

/** From further away a plate grows less than the titles do, so that both fit. */
const FAR_SHARE = 0.85;

/** The widths that the course may have, the best first. */
const SPARKS = [46, 36, 28] as const;

/** `size` = of the titles on the map at that distance. First the course goes where there is no room, then the word; the shape stays. */
export function plateOf({ facts, text }: Badge, cardWidth: number, size: number, measure: Measure): Plate {
  const isNear = size <= CARD.titleSize;
  const scale = isNear ? 1 : Math.max(1, (size / CARD.titleSize) * FAR_SHARE);
  const most = (cardWidth - 2 * PLATE.side) / scale;
  const room = most - PLATE.text - PLATE.end;
  const wide = (words: string) => measure(words, CARD.subSize, true);
  const whole = facts ? `${facts.value} ${facts.word}`.trim() : text;
  const isKnown = facts?.spark.some((value) => value !== null) ?? false;
  const spark = isNear && isKnown ? SPARKS.find((one) => wide(whole) + one + 6 <= room) : undefined;
  const short = facts && wide(whole) > room && facts.value ? facts.value : whole;
  const words = fitText(short, { width: room, size: CARD.subSize, isBold: true, measure });
  const width = isNear ? most : Math.min(most, PLATE.text + wide(words) + PLATE.end);
  return {
    width,
    text: words,
    spark: spark && facts ? { x: width - PLATE.end - spark, line: sparkLine(facts.spark, spark, PLATE.sparkHeight) } : null,
    scale,
    y: (isNear ? OVER.near : OVER.far) - (PLATE.height / 2) * scale,
  };
}

/** The baseline of the first line of a title that is larger than on the card: in the middle, and higher where a plate hangs under it. */
export function farTitleTop({ rect, badge }: { readonly rect: Rect; readonly badge: Badge | null }, size: number, height: number): number {
  return (badge ? 3 : (rect.height - height) / 2) + size * 0.92;
}
