// Sifting: each element moved through its layer to where its segments cross those of the others least (Matuszewski, Schönfeld and Molitor 1999).
import type { Neighbours, Ranks } from './ranks.ts';

/** How it is done: `reach` = how many places up and down an element looks, `only` limits it to some elements, `rounds` over all layers at most. */
export interface SiftOptions {
  readonly isFixed: (layer: number) => boolean;
  readonly reach: number;
  readonly rounds: number;
  readonly only?: (element: number) => boolean;
}

/** Sifts every layer to and fro while it helps, for at most `effort` comparisons; answers what is left of them. */
export function sift(ranks: Ranks, effort: number, { isFixed, reach, rounds, only }: SiftOptions): number {
  const sifter = new Sifter(ranks, effort, reach);
  const isStale = new Uint8Array(ranks.layers + 2).fill(1);
  for (let round = 0; round < rounds && sifter.left > 0; round += 1) {
    let saved = 0;
    for (let step = 0; step < ranks.layers && sifter.left > 0; step += 1) {
      const layer = round % 2 === 0 ? step : ranks.layers - 1 - step;
      if (isFixed(layer) || !isStale[layer + 1]) continue;
      const gain = sifter.layer(layer, only);
      isStale[layer + 1] = 0;
      if (gain > 0) isStale.fill(1, layer, layer + 3);
      saved += gain;
    }
    if (saved === 0) break;
  }
  return sifter.left;
}

class Sifter {
  readonly #leftPlaces: Int32Array;
  readonly #rightPlaces: Int32Array;
  left: number;

  constructor(
    private readonly ranks: Ranks,
    effort: number,
    private readonly reach: number,
  ) {
    this.left = effort;
    this.#leftPlaces = new Int32Array(ranks.left.list.length);
    this.#rightPlaces = new Int32Array(ranks.right.list.length);
  }

  /** Answers how many crossings it saved. */
  layer(layer: number, only?: (element: number) => boolean): number {
    const { start, order } = this.ranks;
    const [from, to] = [start[layer] as number, start[layer + 1] as number];
    const elements = order.slice(from, to);
    this.left -= elements.length;
    for (const element of elements) {
      this.#readPlaces(element, this.ranks.left, this.#leftPlaces);
      this.#readPlaces(element, this.ranks.right, this.#rightPlaces);
    }
    let saved = 0;
    for (const element of elements) if (this.left > 0 && (!only || only(element))) saved += this.#move(element, from, to);
    return saved;
  }

  /** The places of an element's neighbours, sorted. */
  #readPlaces(element: number, side: Neighbours, places: Int32Array): void {
    const [low, high] = [side.start[element] as number, side.start[element + 1] as number];
    for (let i = low; i < high; i += 1) places[i] = this.ranks.place[side.list[i] as number] as number;
    if (high - low > 16) {
      places.subarray(low, high).sort();
      return;
    }
    for (let i = low + 1; i < high; i += 1) {
      const value = places[i] as number;
      let at = i - 1;
      while (at >= low && (places[at] as number) > value) {
        places[at + 1] = places[at] as number;
        at -= 1;
      }
      places[at + 1] = value;
    }
  }

  #move(element: number, from: number, to: number): number {
    const { order, place, band } = this.ranks;
    const here = from + (place[element] as number);
    let [best, bestAt] = [0, here];
    for (const way of [1, -1]) {
      let cost = 0;
      for (let at = here + way; at >= from && at < to && Math.abs(at - here) <= this.reach; at += way) {
        const other = order[at] as number;
        if (band[other] !== band[element]) break;
        cost += way * this.#difference(element, other);
        if (cost < best) [best, bestAt] = [cost, at];
      }
    }
    if (bestAt === here) return 0;
    const way = bestAt > here ? 1 : -1;
    for (let at = here; at !== bestAt; at += way) {
      const other = order[at + way] as number;
      order[at] = other;
      place[other] = at - from;
    }
    order[bestAt] = element;
    place[element] = bestAt - from;
    return -best;
  }

  /** Crossings with `a` below `b` less those with `a` above `b`. */
  #difference(a: number, b: number): number {
    return this.#side(a, b, this.ranks.left, this.#leftPlaces) + this.#side(a, b, this.ranks.right, this.#rightPlaces);
  }

  #side(a: number, b: number, side: Neighbours, places: Int32Array): number {
    const [aLow, aHigh] = [side.start[a] as number, side.start[a + 1] as number];
    const [bLow, bHigh] = [side.start[b] as number, side.start[b + 1] as number];
    if (aLow === aHigh || bLow === bHigh) return 0;
    this.left -= aHigh - aLow + bHigh - bLow;
    if (aHigh - aLow === 1 && bHigh - bLow === 1) return Math.sign((places[bLow] as number) - (places[aLow] as number));
    let [below, above, i, equal] = [0, 0, bLow, bLow];
    for (let at = aLow; at < aHigh; at += 1) {
      const value = places[at] as number;
      while (i < bHigh && (places[i] as number) < value) i += 1;
      equal = Math.max(equal, i);
      while (equal < bHigh && (places[equal] as number) === value) equal += 1;
      above += i - bLow;
      below += bHigh - equal;
    }
    return below - above;
  }
}
