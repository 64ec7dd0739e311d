// Boxes and lines of one column as near to the heights they wish as their order and their sizes allow.

/** A column to settle, from top to bottom: where each middle would like to be, how far from the one before it must stay, and how hard it is to move. Reused from column to column. */
export class Settler {
  readonly wish: Float64Array;
  readonly weight: Float64Array;
  /** Least distance from the middle before; that of the first does not count. */
  readonly room: Float64Array;
  readonly #offset: Float64Array;
  readonly #mean: Float64Array;
  readonly #sum: Float64Array;
  readonly #first: Int32Array;

  constructor(most: number) {
    this.wish = new Float64Array(most);
    this.weight = new Float64Array(most);
    this.room = new Float64Array(most);
    this.#offset = new Float64Array(most);
    this.#mean = new Float64Array(most);
    this.#sum = new Float64Array(most);
    this.#first = new Int32Array(most);
  }

  /** Middles in whole pixels, written over the wishes. Least squares, by pooling those that press on each other (isotonic regression); the first not above `low`, the last not below `high`. */
  settle(count: number, low = Number.NEGATIVE_INFINITY, high = Infinity): void {
    const { wish, weight, room } = this;
    let pools = 0;
    for (let i = 0; i < count; i += 1) {
      this.#offset[i] = i === 0 ? 0 : (this.#offset[i - 1] as number) + (room[i] as number);
      this.#mean[pools] = (wish[i] as number) - (this.#offset[i] as number);
      this.#sum[pools] = weight[i] as number;
      this.#first[pools] = i;
      pools += 1;
      while (pools > 1 && (this.#mean[pools - 1] as number) < (this.#mean[pools - 2] as number)) pools = this.#pool(pools);
    }
    const most = high - (this.#offset[count - 1] as number);
    for (let pool = 0; pool < pools; pool += 1) {
      const end = pool + 1 < pools ? (this.#first[pool + 1] as number) : count;
      const base = Math.round(Math.max(low, Math.min(most, this.#mean[pool] as number)));
      for (let i = this.#first[pool] as number; i < end; i += 1) wish[i] = base + (this.#offset[i] as number);
    }
  }

  #pool(pools: number): number {
    const [above, below] = [pools - 2, pools - 1];
    const sum = (this.#sum[above] as number) + (this.#sum[below] as number);
    this.#mean[above] =
      ((this.#mean[above] as number) * (this.#sum[above] as number) + (this.#mean[below] as number) * (this.#sum[below] as number)) / sum;
    this.#sum[above] = sum;
    return pools - 1;
  }
}
