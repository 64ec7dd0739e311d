// The highest number laid over any part of a stretch: a segment tree over fixed stops.

export class Skyline {
  readonly #stops: Float64Array;
  readonly #leaves: number;
  /** Highest over the whole of a node's stretch, and highest anywhere in it. */
  readonly #whole: Int32Array;
  readonly #some: Int32Array;

  /** `stops`: all ends of stretches that will be asked for or laid, in any order. Nothing laid is -1. */
  constructor(stops: Iterable<number>) {
    this.#stops = Float64Array.from(new Set(stops)).sort();
    this.#leaves = Math.max(1, this.#stops.length);
    this.#whole = new Int32Array(4 * this.#leaves).fill(-1);
    this.#some = new Int32Array(4 * this.#leaves).fill(-1);
  }

  /** The highest that touches the stretch from `low` to `high`, both among the stops. */
  highest(low: number, high: number): number {
    return this.#ask(1, 0, this.#leaves - 1, this.#index(low), this.#index(high));
  }

  lay(low: number, high: number, value: number): void {
    this.#lay(1, 0, this.#leaves - 1, this.#index(low), this.#index(high), value);
  }

  #index(stop: number): number {
    let [from, to] = [0, this.#stops.length - 1];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((this.#stops[middle] as number) < stop) from = middle + 1;
      else to = middle;
    }
    return from;
  }

  #ask(node: number, left: number, right: number, low: number, high: number): number {
    if (high < left || right < low) return -1;
    if (low <= left && right <= high) return this.#some[node] as number;
    const middle = (left + right) >> 1;
    return Math.max(this.#whole[node] as number, this.#ask(2 * node, left, middle, low, high), this.#ask(2 * node + 1, middle + 1, right, low, high));
  }

  #lay(node: number, left: number, right: number, low: number, high: number, value: number): void {
    if (high < left || right < low) return;
    this.#some[node] = Math.max(this.#some[node] as number, value);
    if (low <= left && right <= high) {
      this.#whole[node] = Math.max(this.#whole[node] as number, value);
      return;
    }
    const middle = (left + right) >> 1;
    this.#lay(2 * node, left, middle, low, high, value);
    this.#lay(2 * node + 1, middle + 1, right, low, high, value);
  }
}
