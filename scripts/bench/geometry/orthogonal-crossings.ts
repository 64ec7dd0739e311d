// Crossings of lines that only run across and down, by a sweep from left to right: as fast with tens of millions of crossings as with none.
import { PART, type Segments } from './segments.ts';

export function isOrthogonal({ count, x1, y1, x2, y2 }: Segments): boolean {
  for (let s = 0; s < count; s += 1) if (x1[s] !== x2[s] && y1[s] !== y2[s]) return false;
  return true;
}

/** Without points on straight lines, two such lines can only cross where a part across meets a part down. */
export function orthogonalCrossings(all: Segments): { crossings: number; overlapped: number } {
  return {
    crossings: sweep(all) - ownCrossings(all),
    overlapped: (shared(all, all.x1, all.x2, all.y1, all.y2) + shared(all, all.y1, all.y2, all.x1, all.x2)) / PART,
  };
}

const END = 0;
const DOWN = 1;
const START = 2;

/** Counts for each part down the parts across that are open where it stands. */
function sweep(all: Segments): number {
  const { y1, y2 } = all;
  const heights = Float64Array.from(new Set([...y1, ...y2])).sort();
  const place = new Map(Array.from(heights, (height, index) => [height, index]));
  const open = new Counts(heights.length);
  const at = (y: number | undefined) => place.get(y as number) as number;
  let crossings = 0;
  for (const event of eventsOf(all)) {
    const [kind, s] = [event % 3, Math.floor(event / 3)];
    if (kind === DOWN) {
      const [one, other] = [at(y1[s]), at(y2[s])];
      crossings += open.below(Math.max(one, other)) - open.below(Math.min(one, other) + 1);
    } else open.add(at(y1[s]), kind === START ? 1 : -1);
  }
  return crossings;
}

/** Segment number times 3 plus the kind, in the order of the sweep: at one x, ends come before parts down, and starts after them. */
function eventsOf({ count, x1, x2 }: Segments): number[] {
  const xs: number[] = [];
  const events: number[] = [];
  const add = (x: number, s: number, kind: number) => {
    xs[s * 3 + kind] = x;
    events.push(s * 3 + kind);
  };
  for (let s = 0; s < count; s += 1) {
    const [one, other] = [x1[s] as number, x2[s] as number];
    if (one === other) add(one, s, DOWN);
    else {
      add(Math.min(one, other), s, START);
      add(Math.max(one, other), s, END);
    }
  }
  return events.sort((a, b) => (xs[a] as number) - (xs[b] as number) || (a % 3) - (b % 3));
}

/** How many things stand below a place (a Fenwick tree). */
class Counts {
  readonly #sums: Int32Array;

  constructor(size: number) {
    this.#sums = new Int32Array(size + 1);
  }

  add(place: number, by: number): void {
    for (let at = place + 1; at < this.#sums.length; at += at & -at) this.#sums[at] = (this.#sums[at] as number) + by;
  }

  below(place: number): number {
    let sum = 0;
    for (let at = place; at > 0; at -= at & -at) sum += this.#sums[at] as number;
    return sum;
  }
}

/** Where a line crosses itself. */
function ownCrossings({ count, x1, y1, x2, y2, line }: Segments): number {
  const isWithin = (at: number, one: number, other: number) => at > Math.min(one, other) && at < Math.max(one, other);
  let crossings = 0;
  for (let a = 0; a < count; a += 1)
    for (let b = a + 1; b < count && line[b] === line[a]; b += 1) {
      const [across, down] = x1[a] === x2[a] ? [b, a] : [a, b];
      if (x1[across] === x2[across] || x1[down] !== x2[down]) continue;
      const isAcross = isWithin(x1[down] as number, x1[across] as number, x2[across] as number);
      if (isAcross && isWithin(y1[across] as number, y1[down] as number, y2[down] as number)) crossings += 1;
    }
  return crossings;
}

/** Length that parts of different lines share on one street: those that run along `from`-`to`, at the same `street`. */
function shared({ count, line }: Segments, from: Float64Array, to: Float64Array, street: Float64Array, streetEnd: Float64Array): number {
  const order: number[] = [];
  for (let s = 0; s < count; s += 1) if (street[s] === streetEnd[s] && from[s] !== to[s]) order.push(s);
  const start = (s: number) => Math.min(from[s] as number, to[s] as number);
  const end = (s: number) => Math.max(from[s] as number, to[s] as number);
  order.sort((a, b) => (street[a] as number) - (street[b] as number) || start(a) - start(b));
  let active: number[] = [];
  let sum = 0;
  for (const s of order) {
    active = active.filter((other) => street[other] === street[s] && end(other) > start(s));
    for (const other of active) if (line[other] !== line[s]) sum += Math.min(end(s), end(other)) - start(s);
    active.push(s);
  }
  return sum;
}
