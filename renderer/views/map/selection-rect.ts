// Where what is chosen stands in the picture.
import type { Selection } from '../../graph/focus.ts';
import type { Rect } from '../../graph/layout/layout.ts';
import type { Scene } from '../../graph/scene.ts';

/** The chosen node, or the two ends of what is chosen between them; null when it is not in the picture. */
export function rectOfSelection(scene: Scene, selection: Selection): Rect | null {
  const marks = selection.kind === 'node' ? [...scene.cards, ...scene.panels].filter((mark) => mark.id === selection.id) : endsOf(scene, selection);
  if (marks.length === 0) return null;
  const [left, top] = [Math.min(...marks.map(({ rect }) => rect.x)), Math.min(...marks.map(({ rect }) => rect.y))];
  const [right, bottom] = [Math.max(...marks.map(({ rect }) => rect.x + rect.width)), Math.max(...marks.map(({ rect }) => rect.y + rect.height))];
  return { x: left, y: top, width: right - left, height: bottom - top };
}

function endsOf(scene: Scene, selection: Selection) {
  const arrow = scene.arrows.find((mark) => (selection.kind === 'edge' ? mark.id === selection.id : mark.exchangeIds.includes(selection.id)));
  return arrow ? [...scene.cards, ...scene.panels].filter((mark) => mark.id === arrow.from || mark.id === arrow.to) : [];
}
