// Which of many boxes lie in a rectangle: quadtrees of their middles, one for boxes of about one size, so that long thin ones do not spoil the search.
import { type Quadtree, quadtree } from 'd3';

interface Layer {
  readonly tree: Quadtree<number>;
  readonly reachX: number;
  readonly reachY: number;
}

/** A rectangle by its edges. */
export interface Edges {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Boxes are known by number, in the order in which they were added. */
export class BoxIndex {
  readonly #layers = new Map<number, Layer>();
  readonly #edges: number[] = [];

  add(left: number, top: number, right: number, bottom: number): void {
    const box = this.#edges.length / 4;
    this.#edges.push(left, top, right, bottom);
    const [wide, high] = [sizeClass(right - left), sizeClass(bottom - top)];
    this.#layer(wide, high).tree.add(box);
  }

  #layer(wide: number, high: number): Layer {
    const key = wide * 64 + high;
    const known = this.#layers.get(key);
    if (known) return known;
    const edges = this.#edges;
    const tree = quadtree<number>(
      [],
      (box) => ((edges[box * 4] as number) + (edges[box * 4 + 2] as number)) / 2,
      (box) => ((edges[box * 4 + 1] as number) + (edges[box * 4 + 3] as number)) / 2,
    );
    const layer = { tree, reachX: 2 ** wide / 2, reachY: 2 ** high / 2 };
    this.#layers.set(key, layer);
    return layer;
  }

  /** Calls with the number of every box that touches the rectangle, in no order. */
  within(area: Edges, found: (box: number) => void): void {
    for (const layer of this.#layers.values()) this.#search(layer, area, found);
  }

  #search({ tree, reachX, reachY }: Layer, area: Edges, found: (box: number) => void): void {
    tree.visit((node, x0, y0, x1, y1) => {
      if (x0 > area.right + reachX || x1 < area.left - reachX || y0 > area.bottom + reachY || y1 < area.top - reachY) return true;
      if (!node.length) {
        let leaf: typeof node | undefined = node;
        for (; leaf; leaf = leaf.next) if (this.#touches(leaf.data, area)) found(leaf.data);
      }
      return false;
    });
  }

  #touches(box: number, area: Edges): boolean {
    const edges = this.#edges;
    const at = box * 4;
    return (
      (edges[at] as number) <= area.right &&
      (edges[at + 2] as number) >= area.left &&
      (edges[at + 1] as number) <= area.bottom &&
      (edges[at + 3] as number) >= area.top
    );
  }
}

/** The power of two that is not smaller than the length. */
function sizeClass(length: number): number {
  return Math.max(4, Math.ceil(Math.log2(Math.max(1, length))));
}
