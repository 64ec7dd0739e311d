// Which element stands above which: sweeps by the median place of the neighbours, then every element sifted to where its segments cross least.
import { countCrossings, type Neighbours, type Ranks, renumber, Sorter } from './ranks.ts';
import { sift } from './sift.ts';

/** `isFixed` = the order of a layer is given (ends of pieces on a border, in the order of the group around). `effort` = comparisons that sifting may take. */
export interface OrderOptions {
  readonly isFixed: (layer: number) => boolean;
  readonly effort: number;
  /** First orders to try at most. */
  readonly starts?: number;
}

/** Changes the order in place; answers the crossings that are left. */
export function orderRanks(ranks: Ranks, { isFixed, effort, starts: most = STARTS }: OrderOptions): number {
  const sweeper = new Sweeper(ranks, isFixed);
  const starts = Math.min(most, startsFor(ranks.order.length));
  let best = ranks.order.slice();
  let least = Infinity;
  for (let start = 0; start < starts && least > 0; start += 1) {
    if (start < 2) sweeper.start(start);
    else {
      restore(ranks, best);
      sweeper.shake(start);
    }
    let found = sweeper.run(effort / (2 * starts));
    if (starts > 2) {
      sift(ranks, effort / (2 * starts), { isFixed, reach: REACH, rounds: 8 });
      found = countCrossings(ranks);
    }
    if (found >= least) continue;
    least = found;
    best = ranks.order.slice();
  }
  restore(ranks, best);
  if (starts > 2 || least === 0) return least;
  sift(ranks, effort / 2, { isFixed, reach: REACH, rounds: 8 });
  return countCrossings(ranks);
}

/** Few elements are ordered from several starts, very many from one. */
function startsFor(elements: number): number {
  return elements <= SMALL ? STARTS : elements <= LARGE ? 2 : 1;
}

/** Orders of few elements are worked out from several starts: two first orders, then shakes of the best. */
const SMALL = 3_000;
const LARGE = 60_000;
const STARTS = 3;
/** How far a shake moves an element, as a share of its layer. */
const SHAKE = 0.3;

/** How far up or down an element looks for a better place at the end; and between two sweeps. */
const REACH = 40;
const NEAR = 1;
const NEAR_ROUNDS = 3;

function restore(ranks: Ranks, order: Int32Array): void {
  ranks.order.set(order);
  renumber(ranks);
}

const MOST_SWEEPS = 24;
/** Elements that all sweeps together may visit; a few sweeps are always made. */
const VISITS = 2_500_000;
const PATIENCE = 6;

class Sweeper {
  readonly #key: Float64Array;
  readonly #best: Int32Array;
  readonly #places: Int32Array;
  readonly #sorter = new Sorter();

  constructor(
    private readonly ranks: Ranks,
    private readonly isFixed: OrderOptions['isFixed'],
  ) {
    this.#key = new Float64Array(ranks.place.length);
    this.#best = ranks.order.slice();
    this.#places = new Int32Array(Math.max(ranks.left.list.length, ranks.right.list.length));
  }

  /** A first order: along the arrows, as deep as they go, so that what belongs together stands together. From the left, from the right, or from anywhere. */
  start(number: number): void {
    const { ranks } = this;
    const key = this.#key.fill(-1);
    let next = 0;
    const stack: number[] = [];
    const from = (element: number) => {
      stack.push(element);
      while (stack.length > 0) {
        const at = stack.pop() as number;
        if ((key[at] as number) >= 0) continue;
        key[at] = next;
        next += 1;
        for (const side of [ranks.left, ranks.right])
          for (let i = (side.start[at + 1] as number) - 1; i >= (side.start[at] as number); i -= 1) stack.push(side.list[i] as number);
      }
    };
    const order = ranks.order.slice();
    const count = order.length;
    const step = number < 2 ? 1 : coprime(Math.floor(count * (0.3819 + 0.07 * number)), count);
    for (let i = 0; i < count; i += 1) from(order[number === 1 ? count - 1 - i : (i * step + number * 7) % count] as number);
    for (let layer = 0; layer < ranks.layers; layer += 1) this.#sortLayer(layer);
  }

  /** Out of a local best: every element a little up or down. */
  shake(number: number): void {
    const { ranks } = this;
    let state = number * 7919;
    for (let layer = 0; layer < ranks.layers; layer += 1) {
      const size = (ranks.start[layer + 1] as number) - (ranks.start[layer] as number);
      for (let at = ranks.start[layer] as number; at < (ranks.start[layer + 1] as number); at += 1) {
        state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
        this.#key[ranks.order[at] as number] = at + (state / 0x7fffffff - 0.5) * SHAKE * size;
      }
      this.#sortLayer(layer);
    }
  }

  /** Sweeps to and fro, each time with neighbours exchanged where that helps, until nothing gets better; leaves the best order, answers its crossings. */
  run(effort: number): number {
    const { ranks, isFixed } = this;
    let least = countCrossings(ranks);
    this.#best.set(ranks.order);
    let [idle, left] = [0, effort];
    const most = Math.max(4, Math.min(MOST_SWEEPS, Math.floor(VISITS / ranks.order.length)));
    for (let sweep = 0; sweep < most && idle < PATIENCE && least > 0; sweep += 1) {
      this.#sweep(sweep % 2 === 0, sweep % 4 >= 2);
      if (left > 0) left = sift(ranks, left, { isFixed, reach: NEAR, rounds: NEAR_ROUNDS });
      const now = countCrossings(ranks);
      idle = now < least ? 0 : idle + 1;
      if (now >= least) continue;
      least = now;
      this.#best.set(ranks.order);
    }
    restore(ranks, this.#best);
    return least;
  }

  /** `swapsEqual` = elements that wish the same place change theirs. */
  #sweep(toRight: boolean, swapsEqual: boolean): void {
    const { layers } = this.ranks;
    for (let step = 1; step < layers; step += 1) {
      const layer = toRight ? step : layers - 1 - step;
      if (this.isFixed(layer)) continue;
      this.#wish(layer, toRight ? this.ranks.left : this.ranks.right, swapsEqual);
      this.#sortLayer(layer);
    }
  }

  /** The median place of the neighbours on one side; without neighbours an element holds its own. */
  #wish(layer: number, side: Neighbours, swapsEqual: boolean): void {
    const { start, order, place } = this.ranks;
    const size = Math.max(1, (start[layer + 1] as number) - (start[layer] as number));
    for (let at = start[layer] as number; at < (start[layer + 1] as number); at += 1) {
      const element = order[at] as number;
      const [low, high] = [side.start[element] as number, side.start[element + 1] as number];
      this.#key[element] =
        high > low
          ? this.#median(side, low, high) + (swapsEqual ? -1e-7 * (place[element] as number) : 0)
          : ((place[element] as number) / size) * this.#spread(layer, side);
    }
  }

  /** The middle place of the neighbours; between two middle ones nearer to the side where the others stand closer together (Gansner and others 1993). */
  #median({ list }: Neighbours, low: number, high: number): number {
    const { place } = this.ranks;
    const first = place[list[low] as number] as number;
    if (high - low === 1) return first;
    if (high - low === 2) return (first + (place[list[low + 1] as number] as number)) / 2;
    const places = this.#places.subarray(0, high - low);
    for (let i = low; i < high; i += 1) places[i - low] = place[list[i] as number] as number;
    places.sort();
    const middle = places.length >> 1;
    const at = places[middle] as number;
    if (places.length % 2 === 1) return at;
    const before = places[middle - 1] as number;
    const [left, right] = [before - (places[0] as number), (places[places.length - 1] as number) - at];
    return left + right === 0 ? (before + at) / 2 : (before * right + at * left) / (left + right);
  }

  /** Elements on the other side, so that places of two layers can be compared. */
  #spread(layer: number, side: Neighbours): number {
    const other = side === this.ranks.left ? layer - 1 : layer + 1;
    return (this.ranks.start[other + 1] as number) - (this.ranks.start[other] as number);
  }

  #sortLayer(layer: number): void {
    const { start, order, place, band } = this.ranks;
    const [from, to] = [start[layer] as number, start[layer + 1] as number];
    if (this.isFixed(layer)) return;
    for (let at = from; at < to; at += 1) {
      const element = order[at] as number;
      this.#key[element] = (this.#key[element] as number) + (band[element] as number) * 1e9;
    }
    this.#sorter.sort(order, from, to, this.#key);
    for (let at = from; at < to; at += 1) place[order[at] as number] = at - from;
  }
}

/** The next number that shares no factor with `count`: steps of that size visit all. */
function coprime(from: number, count: number): number {
  const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));
  let step = Math.max(1, from);
  while (divisor(step, count) !== 1) step += 1;
  return step;
}
