// A queue that gives the cheapest entry first. Two flat arrays; nothing is made for each entry.

export class Heap {
  readonly #keys: number[] = [];
  readonly #costs: number[] = [];

  get size(): number {
    return this.#keys.length;
  }

  push(key: number, cost: number): void {
    const [keys, costs] = [this.#keys, this.#costs];
    let at = keys.push(key) - 1;
    costs.push(cost);
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if ((costs[parent] as number) <= cost) break;
      keys[at] = keys[parent] as number;
      costs[at] = costs[parent] as number;
      at = parent;
    }
    keys[at] = key;
    costs[at] = cost;
  }

  /** The key with the lowest cost; -1 when empty. */
  pop(): number {
    const [keys, costs] = [this.#keys, this.#costs];
    const top = keys[0] ?? -1;
    const [key, cost] = [keys.pop() as number, costs.pop() as number];
    if (keys.length > 0) this.#sink(key, cost);
    return top;
  }

  #sink(key: number, cost: number): void {
    const [keys, costs] = [this.#keys, this.#costs];
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= keys.length) break;
      if (child + 1 < keys.length && (costs[child + 1] as number) < (costs[child] as number)) child += 1;
      if ((costs[child] as number) >= cost) break;
      keys[at] = keys[child] as number;
      costs[at] = costs[child] as number;
      at = child;
    }
    keys[at] = key;
    costs[at] = cost;
  }
}
