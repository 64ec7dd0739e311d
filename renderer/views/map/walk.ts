// Where an arrow key leads from one node of the map: along the flows to the left and right, else to the nearest in that direction.
import type { Rect } from '../../graph/layout/layout.ts';
import type { Scene } from '../../graph/scene.ts';

export type Direction = 'left' | 'right' | 'up' | 'down';

export const ARROW_KEYS: Readonly<Record<string, Direction>> = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' };

/** The id of the node to go to; undefined at the edge. Right follows what leaves, left what arrives; both prefer the nearest. */
export function nextNode(scene: Scene, from: string, direction: Direction): string | undefined {
  const marks = [...scene.cards, ...scene.panels];
  const start = marks.find((mark) => mark.id === from)?.rect;
  if (!start) return marks[0]?.id;
  const linked = linkedNodes(scene, from, direction);
  const along = nearest(
    marks.filter((mark) => linked.has(mark.id)),
    start,
    direction,
    false,
  );
  return (
    along ??
    nearest(
      marks.filter((mark) => mark.id !== from),
      start,
      direction,
      true,
    )
  );
}

function linkedNodes(scene: Scene, from: string, direction: Direction): Set<string> {
  if (direction === 'right') return new Set(scene.arrows.filter((arrow) => arrow.from === from).map((arrow) => arrow.to));
  if (direction === 'left') return new Set(scene.arrows.filter((arrow) => arrow.to === from).map((arrow) => arrow.from));
  return new Set();
}

function nearest(
  marks: readonly { readonly id: string; readonly rect: Rect }[],
  start: Rect,
  direction: Direction,
  mustLieThere: boolean,
): string | undefined {
  const [sx, sy] = centre(start);
  const scored = marks.map((mark) => {
    const [x, y] = centre(mark.rect);
    const [ahead, aside] =
      direction === 'left' ? [sx - x, y - sy] : direction === 'right' ? [x - sx, y - sy] : direction === 'up' ? [sy - y, x - sx] : [y - sy, x - sx];
    return { id: mark.id, lies: ahead > 4, score: Math.abs(ahead) + 2.5 * Math.abs(aside) };
  });
  const possible = mustLieThere ? scored.filter((entry) => entry.lies) : scored;
  return possible.sort((a, b) => a.score - b.score || (a.id < b.id ? -1 : 1))[0]?.id;
}

function centre(rect: Rect): [number, number] {
  return [rect.x + rect.width / 2, rect.y + Math.min(rect.height, 60) / 2];
}
