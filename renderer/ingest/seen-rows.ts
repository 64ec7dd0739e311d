// Which of many rows, held as columns of numbers, was met before: eight to twelve bytes for each. Knows nothing of what the columns are.

const FIRST_SIZE = 1 << 10;
/** Another start each run, so that a file cannot be made of rows that all have one number. */
const START = Math.floor(Math.random() * 0x7fffffff);

const double = new Float64Array(1);
const halves = new Int32Array(double.buffer);

/** Begins the number of a row. */
export function startHash(): number {
  return START;
}

/** Takes in a whole number. */
export function withCode(hash: number, code: number): number {
  const mixed = Math.imul(hash ^ code, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}

/** Takes in any number; `0` and `-0` are one, and so are all that are unknown (NaN). */
export function withNumber(hash: number, value: number): number {
  double[0] = Number.isNaN(value) ? 0.1 : value + 0;
  return withCode(withCode(hash, halves[0] ?? 0), halves[1] ?? 0);
}

/** Rows are met in order, counted from 0 by whoever asks. */
export class SeenRows {
  #count = 0;
  #rows = new Int32Array(FIRST_SIZE);
  #hashes = new Int32Array(FIRST_SIZE);
  /** Open addressing: the place of a row among those met, counted from 1; 0 is free. At most half is taken. */
  #slots = new Int32Array(FIRST_SIZE * 2);

  /** The row that was met first with this number and of which `isSame` says that it is equal; -1 for a new one, which is met from now on. */
  meet(hash: number, row: number, isSame: (earlier: number) => boolean): number {
    const mask = this.#slots.length - 1;
    let slot = (hash ^ (hash >>> 16)) & mask;
    for (let place = this.#slots[slot] ?? 0; place !== 0; place = this.#slots[slot] ?? 0) {
      const earlier = this.#rows[place - 1] ?? 0;
      if (this.#hashes[place - 1] === hash && isSame(earlier)) return earlier;
      slot = (slot + 1) & mask;
    }
    this.#rows[this.#count] = row;
    this.#hashes[this.#count] = hash;
    this.#count += 1;
    this.#slots[slot] = this.#count;
    if (this.#count === this.#rows.length) this.#grow();
    return -1;
  }

  #grow(): void {
    const size = this.#count * 2;
    const [rows, hashes] = [new Int32Array(size), new Int32Array(size)];
    rows.set(this.#rows);
    hashes.set(this.#hashes);
    [this.#rows, this.#hashes] = [rows, hashes];
    const mask = size * 2 - 1;
    this.#slots = new Int32Array(mask + 1);
    for (let index = 0; index < this.#count; index += 1) {
      const hash = hashes[index] ?? 0;
      let slot = (hash ^ (hash >>> 16)) & mask;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
      this.#slots[slot] = index + 1;
    }
  }
}
