// Which of many things was met before: a few bytes for each, where its text as a key would take a hundred. Knows nothing of what the things are.

const FIRST_SIZE = 1 << 10;
const PRIME = 0x01000193;
/** Another start each run, so that a file cannot be made of rows that all have one number. */
const START = Math.floor(Math.random() * 0x7fffffff);

/** `hashOf` gives equal things equal numbers; `isSame` decides among things with the same number. */
export class Seen<T> {
  readonly #things: T[] = [];
  #hashes = new Int32Array(FIRST_SIZE);
  /** Open addressing: the place of a thing, counted from 1; 0 is free. At most half is taken. */
  #slots = new Int32Array(FIRST_SIZE * 2);

  constructor(
    readonly hashOf: (thing: T) => number,
    readonly isSame: (one: T, other: T) => boolean,
  ) {}

  /** The equal thing that was met first; undefined for a new one, which is met from now on. */
  meet(thing: T): T | undefined {
    const hash = this.hashOf(thing) | 0;
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    for (let place = this.#slots[slot] ?? 0; place !== 0; place = this.#slots[slot] ?? 0) {
      const met = this.#things[place - 1] as T;
      if (this.#hashes[place - 1] === hash && this.isSame(met, thing)) return met;
      slot = (slot + 1) & mask;
    }
    this.#hashes[this.#things.length] = hash;
    this.#slots[slot] = this.#things.push(thing);
    if (this.#things.length === this.#hashes.length) this.#grow();
    return undefined;
  }

  #grow(): void {
    const hashes = new Int32Array(this.#hashes.length * 2);
    hashes.set(this.#hashes);
    this.#hashes = hashes;
    const mask = hashes.length * 2 - 1;
    this.#slots = new Int32Array(mask + 1);
    for (let index = 0; index < this.#things.length; index += 1) {
      let slot = (hashes[index] ?? 0) & mask;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
      this.#slots[slot] = index + 1;
    }
  }
}

const double = new Float64Array(1);
const halves = new Int32Array(double.buffer);

/** A number of 32 bits for values in their order; `0` and `-0` have the same. FNV-1a with a last mix (as in MurmurHash3). */
export function hashOf(values: Iterable<unknown>): number {
  let hash = START;
  for (const value of values) hash = mixed(typeof value === 'number' ? hashNumber(hash, value) : hashText(hash, String(value ?? '')));
  return hash;
}

function hashText(start: number, text: string): number {
  let hash = start;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), PRIME);
  return hash;
}

function hashNumber(start: number, value: number): number {
  double[0] = value + 0;
  return Math.imul(Math.imul(start ^ (halves[0] ?? 0), PRIME) ^ (halves[1] ?? 0), PRIME);
}

function mixed(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return once ^ (once >>> 13);
}
