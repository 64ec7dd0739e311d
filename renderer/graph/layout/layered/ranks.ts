// The order of elements in their layers, with each element's neighbours left and right; and how many segments cross in it.

import type { Elements } from './elements.ts';
import { incidence } from './incidence.ts';

/** Neighbours of element e stand in `list` from start[e] to start[e + 1]. */
export interface Neighbours {
  readonly start: Int32Array;
  readonly list: Int32Array;
}

/** `order` holds the elements layer after layer; layer n begins at start[n]. `place` is an element's position in its layer.
 *  `band` keeps what must not mix apart: parts without arrows between them, and lines that run back below. */
export interface Ranks {
  readonly layers: number;
  readonly start: Int32Array;
  readonly order: Int32Array;
  readonly place: Int32Array;
  readonly band: Int32Array;
  readonly left: Neighbours;
  readonly right: Neighbours;
}

export function ranksOf(elements: Elements, band: Int32Array): Ranks {
  const { count, layers, layer } = elements;
  const byLayer = incidence(layers, layer);
  const ranks = {
    layers,
    start: byLayer.start,
    order: byLayer.list,
    place: new Int32Array(count),
    band,
    left: neighbours(count, elements.rights, elements.lefts),
    right: neighbours(count, elements.lefts, elements.rights),
  };
  renumber(ranks);
  return ranks;
}

function neighbours(count: number, near: Int32Array, far: Int32Array): Neighbours {
  const { start, list } = incidence(count, near);
  return { start, list: list.map((segment) => far[segment] as number) };
}

export function renumber({ layers, start, order, place }: Ranks): void {
  for (let layer = 0; layer < layers; layer += 1)
    for (let at = start[layer] as number; at < (start[layer + 1] as number); at += 1) place[order[at] as number] = at - (start[layer] as number);
}

/** Counts pairs of segments between neighbouring layers that cross, in E log V (Barth, Mutzel and Jünger 2004). */
export function countCrossings(ranks: Ranks): number {
  let sum = 0;
  let most = 0;
  for (let layer = 0; layer < ranks.layers; layer += 1) most = Math.max(most, (ranks.start[layer + 1] as number) - (ranks.start[layer] as number));
  const tree = new Int32Array(most + 1);
  for (let layer = 0; layer + 1 < ranks.layers; layer += 1) sum += crossingsAfter(ranks, layer, tree);
  return sum;
}

function crossingsAfter({ start, order, place, right }: Ranks, layer: number, tree: Int32Array): number {
  const size = (start[layer + 2] as number) - (start[layer + 1] as number);
  tree.fill(0, 0, size + 1);
  let [sum, seen] = [0, 0];
  for (let at = start[layer] as number; at < (start[layer + 1] as number); at += 1) {
    const element = order[at] as number;
    const [low, high] = [right.start[element] as number, right.start[element + 1] as number];
    for (let i = low; i < high; i += 1) {
      let before = 0;
      for (let node = (place[right.list[i] as number] as number) + 1; node > 0; node -= node & -node) before += tree[node] as number;
      sum += seen - before;
    }
    for (let i = low; i < high; i += 1)
      for (let node = (place[right.list[i] as number] as number) + 1; node <= size; node += node & -node) tree[node] = (tree[node] as number) + 1;
    seen += high - low;
  }
  return sum;
}

/** Sorts part of a list of elements by key, equal keys in the order they had. */
export class Sorter {
  #spare = new Int32Array(0);

  sort(list: Int32Array, from: number, to: number, key: Float64Array): void {
    if (to - from <= 24) {
      insertion(list, from, to, key);
      return;
    }
    if (this.#spare.length < list.length) this.#spare = new Int32Array(list.length);
    this.#merge(list, from, to, key);
  }

  #merge(list: Int32Array, from: number, to: number, key: Float64Array): void {
    if (to - from <= 24) {
      insertion(list, from, to, key);
      return;
    }
    const middle = (from + to) >> 1;
    this.#merge(list, from, middle, key);
    this.#merge(list, middle, to, key);
    if ((key[list[middle - 1] as number] as number) <= (key[list[middle] as number] as number)) return;
    const spare = this.#spare;
    for (let i = from; i < middle; i += 1) spare[i] = list[i] as number;
    let [a, b] = [from, middle];
    for (let at = from; a < middle; at += 1) {
      if (b < to && (key[list[b] as number] as number) < (key[spare[a] as number] as number)) list[at] = list[b++] as number;
      else list[at] = spare[a++] as number;
    }
  }
}

function insertion(list: Int32Array, from: number, to: number, key: Float64Array): void {
  for (let i = from + 1; i < to; i += 1) {
    const element = list[i] as number;
    const value = key[element] as number;
    let at = i - 1;
    while (at >= from && (key[list[at] as number] as number) > value) {
      list[at + 1] = list[at] as number;
      at -= 1;
    }
    list[at + 1] = element;
  }
}
