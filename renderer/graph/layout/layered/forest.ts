// Boxes and links as numbers: every box an index (parents before children, 0 = the picture itself), every link its two ends.
import type { Box, LayoutInput } from '../layout.ts';

export const SIDE = { free: 0, left: 1, centre: 2, right: 3 } as const;

export interface Forest {
  readonly ids: readonly string[];
  readonly parent: Int32Array;
  readonly depth: Int32Array;
  readonly children: readonly (readonly number[])[];
  readonly width: Float64Array;
  readonly height: Float64Array;
  readonly side: Uint8Array;
  readonly links: Links;
}

/** Links with both ends known; `place` is their index in the input. */
interface Links {
  readonly ids: readonly string[];
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly weight: Float64Array;
  readonly isFeedback: Uint8Array;
}

/** A box that comes a second time (or holds itself) counts only where it was met first; a link to an unknown box is left out. */
export function plantForest({ boxes, links }: LayoutInput): Forest {
  const seen = new Map<string, number>();
  const ids: string[] = [''];
  const parent: number[] = [-1];
  const found: (Box | null)[] = [null];
  const children: number[][] = [[]];
  const visit = (box: Box, above: number): void => {
    if (seen.has(box.id)) return;
    const index = ids.push(box.id) - 1;
    seen.set(box.id, index);
    parent.push(above);
    found.push(box);
    children.push([]);
    (children[above] as number[]).push(index);
    for (const child of box.children) visit(child, index);
  };
  for (const box of boxes) visit(box, 0);
  const depth = new Int32Array(ids.length);
  for (let index = 1; index < ids.length; index += 1) depth[index] = (depth[parent[index] as number] as number) + 1;
  const known = links.filter((link) => seen.has(link.from) && seen.has(link.to));
  return {
    ids,
    parent: Int32Array.from(parent),
    depth,
    children,
    width: Float64Array.from(found, (box) => size(box?.width)),
    height: Float64Array.from(found, (box) => size(box?.height)),
    side: Uint8Array.from(found, (box) => SIDE[box?.side ?? 'free']),
    links: {
      ids: known.map((link) => link.id),
      from: Int32Array.from(known, (link) => seen.get(link.from) as number),
      to: Int32Array.from(known, (link) => seen.get(link.to) as number),
      weight: Float64Array.from(known, (link) => Math.max(1, Number.isFinite(link.weight) ? link.weight : 1)),
      isFeedback: Uint8Array.from(known, (link) => (link.isFeedback ? 1 : 0)),
    },
  };
}

function size(given: number | undefined): number {
  return given !== undefined && Number.isFinite(given) && given > 0 ? Math.ceil(given) : 0;
}

/** The deepest box that holds both, or is one of them. */
export function commonAncestor({ parent, depth }: Forest, one: number, other: number): number {
  let [a, b] = [one, other];
  while (a !== b) {
    if ((depth[a] as number) >= (depth[b] as number)) a = parent[a] as number;
    else b = parent[b] as number;
  }
  return a;
}

/** The child of `group` on the way up from `node`; `node` must be inside it. */
export function childOn({ parent }: Forest, group: number, node: number): number {
  let at = node;
  while (parent[at] !== group) at = parent[at] as number;
  return at;
}

/** The name under which a group is remembered; the picture itself has one that no box can have. */
export function groupKey({ ids }: Forest, group: number): string {
  return group === 0 ? 'picture' : `:${ids[group]}`;
}
