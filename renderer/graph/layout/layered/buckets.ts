// Nodes by a whole number that changes often; the highest is found at once.

/** Nodes in doubly linked lists by number; the highest filled list is found from the top down. */
export class Buckets {
  readonly top: number;
  readonly #head: Int32Array;
  readonly #next: Int32Array;
  readonly #before: Int32Array;
  readonly #at: Int32Array;
  #high = 0;

  constructor(nodes: number, arrows: number) {
    this.top = 2 * arrows + 2;
    this.#head = new Int32Array(this.top + 1).fill(-1);
    this.#next = new Int32Array(nodes).fill(-1);
    this.#before = new Int32Array(nodes).fill(-1);
    this.#at = new Int32Array(nodes);
  }

  put(node: number, bucket: number): void {
    const first = this.#head[bucket] as number;
    this.#next[node] = first;
    this.#before[node] = -1;
    if (first >= 0) this.#before[first] = node;
    this.#head[bucket] = node;
    this.#at[node] = bucket;
    if (bucket > this.#high) this.#high = bucket;
  }

  take(node: number): void {
    const [before, next] = [this.#before[node] as number, this.#next[node] as number];
    if (before >= 0) this.#next[before] = next;
    else this.#head[this.#at[node] as number] = next;
    if (next >= 0) this.#before[next] = before;
  }

  move(node: number, bucket: number): void {
    if (this.#at[node] === bucket) return;
    this.take(node);
    this.put(node, bucket);
  }

  first(bucket: number): number {
    return this.#head[bucket] as number;
  }

  highest(): number {
    while (this.#high > 0 && this.#head[this.#high] === -1) this.#high -= 1;
    return this.#head[this.#high] as number;
  }
}
