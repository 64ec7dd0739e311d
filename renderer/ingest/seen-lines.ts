// Which line of a table was met before, without keeping the lines: each is known by 96 bits made of its text. Knows no columns.
import { SeenRows } from './seen-rows.ts';

const FIRST_SIZE = 1 << 10;
/** Another start each run, so that no file can be made of lines that look alike. */
const STARTS = Array.from({ length: 3 }, () => Math.floor(Math.random() * 0x7fffffff));

/**
 * Lines are known by three numbers of 32 bits, each made in its own way from every character. Two different lines of ten million have the same
 * three once in a thousand million million runs.
 */
export class SeenLines {
  readonly #seen = new SeenRows();
  #second = new Int32Array(FIRST_SIZE);
  #third = new Int32Array(FIRST_SIZE);
  #rows = new Int32Array(FIRST_SIZE);
  #count = 0;

  /** The number of the row in which the same line stood first; undefined for a new one, which is met from now on. */
  meet(line: readonly string[], row: number): number | undefined {
    const [first, second, third] = hashesOf(line);
    const earlier = this.#seen.meet(first, this.#count, (one) => this.#second[one] === second && this.#third[one] === third);
    if (earlier >= 0) return this.#rows[earlier];
    if (this.#count === this.#rows.length) this.#grow();
    this.#second[this.#count] = second;
    this.#third[this.#count] = third;
    this.#rows[this.#count] = row;
    this.#count += 1;
    return undefined;
  }

  #grow(): void {
    this.#second = doubled(this.#second);
    this.#third = doubled(this.#third);
    this.#rows = doubled(this.#rows);
  }
}

function doubled(from: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const into = new Int32Array(from.length * 2);
  into.set(from);
  return into;
}

const BETWEEN_CELLS = 0x1ffff;

function hashesOf(line: readonly string[]): readonly [number, number, number] {
  let [one = 0, two = 0, three = 0] = STARTS;
  for (const cell of line) {
    for (let at = 0; at < cell.length; at += 1) {
      const character = cell.charCodeAt(at);
      one = Math.imul(one ^ character, 0x9e3779b1);
      two = Math.imul(two ^ character, 0x5f356495) + 0x6a09e667;
      three = Math.imul(((three << 13) | (three >>> 19)) ^ character, 0xcc9e2d51);
    }
    one = Math.imul(one ^ BETWEEN_CELLS ^ (one >>> 15), 0x85ebca77);
    two = Math.imul(two ^ BETWEEN_CELLS ^ (two >>> 13), 0xc2b2ae3d);
    three = Math.imul(three ^ BETWEEN_CELLS ^ (three >>> 16), 0x27d4eb2f);
  }
  return [one ^ (one >>> 16), two ^ (two >>> 15), three ^ (three >>> 14)];
}
