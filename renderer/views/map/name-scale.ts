// The smallest scale at which the names on a map can be read whole: letters keep their size on screen, so the less a card is reduced, the more of its name fits.
import type { Scene } from '../../graph/scene.ts';
import type { Measure } from '../../graph/text-fit.ts';
import { barTitle, detailAt, titleAt } from './canvas/detail.ts';
import { SCALE } from './fit.ts';

/** Scales that are tried, from where letters of cards have another size. */
const SCALES = [SCALE.readable, 0.55, 0.6, 0.66, 0.75] as const;

/** The share that must be whole of the names that can be: one long name among many may be cut. */
const ENOUGH = 0.95;

/** Some names are too long for their card at any scale; they don't count. */
export function nameScale(scene: Scene, measure: Measure): number {
  const most = wholeNames(scene, 1, measure);
  return SCALES.find((scale) => wholeNames(scene, scale, measure) >= ENOUGH * most) ?? (SCALES.at(-1) as number);
}

/** How many names of cards and open groups are not cut at this scale. */
export function wholeNames({ cards, panels }: Pick<Scene, 'cards' | 'panels'>, scale: number, measure: Measure): number {
  const detail = detailAt(scale);
  const isWhole = (shown: string, name: string) => !shown.endsWith('…') || name.endsWith('…');
  const wholeCards = cards.filter((card) => isWhole(titleAt(card, detail.titleSize, measure).at(-1) ?? '', card.name));
  return wholeCards.length + panels.filter((panel) => isWhole(barTitle(panel, detail, measure).title, panel.name)).length;
}
