// The part of a picture that matters most when not all of it can be read: the own organisation, else where most arrows meet.
import type { Rect } from '../../graph/layout/layout.ts';
import type { VisibleGraph } from '../../graph/levels.ts';

interface Drawn {
  readonly visible: VisibleGraph;
  readonly laidOut: { readonly rects: Readonly<Record<string, Rect>> };
}

/** `longest` is the size (in pixels of the picture) up to which the own organisation as a whole is the answer; a larger one is shown where most of its arrows meet. */
export function homeOf({ visible, laidOut }: Drawn, longest: { width: number; height: number }): Rect | null {
  const own = [...visible.nodes.values()].find(({ node }) => node.isOwn && node.parent === null)?.node.id;
  const rect = own === undefined ? undefined : laidOut.rects[own];
  if (rect && rect.width <= longest.width && rect.height <= longest.height) return rect;
  const busiest = busiestCard(visible, rect, laidOut.rects);
  return busiest ?? rect ?? null;
}

function busiestCard(visible: VisibleGraph, within: Rect | undefined, rects: Readonly<Record<string, Rect>>): Rect | null {
  const arrows = new Map<string, number>();
  for (const { from, to } of visible.edges) for (const id of [from, to]) arrows.set(id, (arrows.get(id) ?? 0) + 1);
  let [best, most]: [Rect | null, number] = [null, 0];
  for (const [id, count] of arrows) {
    const rect = rects[id];
    if (rect && count > most && (!within || lies(rect, within)) && !visible.nodes.get(id)?.isOpen) [best, most] = [rect, count];
  }
  return best;
}

function lies(rect: Rect, within: Rect): boolean {
  return (
    rect.x >= within.x && rect.y >= within.y && rect.x + rect.width <= within.x + within.width && rect.y + rect.height <= within.y + within.height
  );
}
