// Which card or panel lies under a point of the picture. Knows places only.
import type { CardMark, PanelMark, Scene } from '../../../graph/scene.ts';

export type Mark = CardMark | PanelMark;

/** A card before the panel it lies in, the smallest of those that lie under each other. */
export function markUnder({ cards, panels }: Pick<Scene, 'cards' | 'panels'>, x: number, y: number): Mark | null {
  return smallest(cards.filter((mark) => holds(mark, x, y))) ?? smallest(panels.filter((mark) => holds(mark, x, y)));
}

function holds({ rect }: Mark, x: number, y: number): boolean {
  return x >= rect.x && x <= rect.x + rect.width && y >= rect.y && y <= rect.y + rect.height;
}

function smallest<M extends Mark>(marks: readonly M[]): M | null {
  const area = ({ rect }: M) => rect.width * rect.height;
  return [...marks].sort((one, other) => area(one) - area(other))[0] ?? null;
}
