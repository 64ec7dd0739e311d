// What can be walked from each node of the picture: the arrows that leave and arrive, what lies inside and around, and the order of reading.
import type { Rect } from '../layout/layout.ts';
import type { VisibleGraph } from '../levels.ts';
import type { ArrowMark, Scene } from '../scene.ts';

export interface Ways {
  readonly rects: ReadonlyMap<string, Rect>;
  readonly arrows: ReadonlyMap<string, ArrowMark>;
  /** All nodes, each group before what is in it, from left to right and top to bottom. */
  readonly reading: readonly string[];
  readonly parents: ReadonlyMap<string, string | null>;
  readonly children: ReadonlyMap<string | null, readonly string[]>;
  /** Arrows that cross a node's border, from the highest far end to the lowest. A panel has those of all that is in it. */
  readonly leaving: ReadonlyMap<string, readonly ArrowMark[]>;
  readonly arriving: ReadonlyMap<string, readonly ArrowMark[]>;
}

export function waysOf(scene: Scene, graph: VisibleGraph): Ways {
  const rects = new Map([...scene.panels, ...scene.cards].map((mark) => [mark.id, mark.rect]));
  const parents = new Map([...rects.keys()].map((id) => [id, parentOf(graph, rects, id)]));
  const children = childrenOf(parents, rects);
  const [leaving, arriving] = crossings(scene.arrows, parents);
  const high = (id: string) => [rects.get(id)?.y ?? 0, rects.get(id)?.x ?? 0] as const;
  sortAll(leaving, (arrow) => high(arrow.to));
  sortAll(arriving, (arrow) => high(arrow.from));
  return {
    rects,
    parents,
    children,
    leaving,
    arriving,
    arrows: new Map(scene.arrows.map((arrow) => [arrow.id, arrow])),
    reading: readingOrder(children, null),
  };
}

function parentOf(graph: VisibleGraph, rects: ReadonlyMap<string, Rect>, id: string): string | null {
  const parent = graph.nodes.get(id)?.node.parent ?? null;
  return parent !== null && rects.has(parent) ? parent : null;
}

function childrenOf(parents: ReadonlyMap<string, string | null>, rects: ReadonlyMap<string, Rect>): Map<string | null, string[]> {
  const children = new Map<string | null, string[]>();
  for (const [id, parent] of parents) {
    const siblings = children.get(parent);
    if (siblings) siblings.push(id);
    else children.set(parent, [id]);
  }
  const column = (id: string) => [rects.get(id)?.x ?? 0, rects.get(id)?.y ?? 0] as const;
  for (const siblings of children.values()) siblings.sort((a, b) => compare(column(a), column(b)) || (a < b ? -1 : 1));
  return children;
}

function readingOrder(children: ReadonlyMap<string | null, readonly string[]>, parent: string | null): string[] {
  return (children.get(parent) ?? []).flatMap((id) => [id, ...readingOrder(children, id)]);
}

function crossings(arrows: readonly ArrowMark[], parents: ReadonlyMap<string, string | null>): [Map<string, ArrowMark[]>, Map<string, ArrowMark[]>] {
  const [leaving, arriving] = [new Map<string, ArrowMark[]>(), new Map<string, ArrowMark[]>()];
  for (const arrow of arrows) {
    const [from, to] = [around(parents, arrow.from), around(parents, arrow.to)];
    for (const id of from) if (!to.includes(id)) leaving.set(id, [...(leaving.get(id) ?? []), arrow]);
    for (const id of to) if (!from.includes(id)) arriving.set(id, [...(arriving.get(id) ?? []), arrow]);
  }
  return [leaving, arriving];
}

/** A node and the panels around it. */
function around(parents: ReadonlyMap<string, string | null>, id: string): string[] {
  const found: string[] = [];
  for (let at: string | null | undefined = id; at; at = parents.get(at)) found.push(at);
  return found;
}

function sortAll(lists: ReadonlyMap<string, ArrowMark[]>, place: (arrow: ArrowMark) => readonly [number, number]): void {
  for (const list of lists.values()) list.sort((a, b) => compare(place(a), place(b)) || (a.id < b.id ? -1 : 1));
}

function compare(a: readonly [number, number], b: readonly [number, number]): number {
  return a[0] - b[0] || a[1] - b[1];
}
