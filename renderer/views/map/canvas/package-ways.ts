// Where all packages of a scene are at a moment: the lines they travel in flat arrays, so that a hundred thousand can be placed in each frame.
import type { Point } from '../../../graph/layout/layout.ts';
import { LEAST_WAY, lastPackage, phaseOf, SPEED } from '../../../graph/rhythm.ts';
import type { ArrowMark } from '../../../graph/scene.ts';
import type { Edges } from './box-index.ts';

/** Corner points of all lines one after the other; `reach` is how far along its line each corner lies. */
export class PackageWays {
  readonly #corners: Float32Array;
  readonly #reach: Float32Array;
  readonly #first: Uint32Array;
  readonly #interval: Float32Array;
  readonly #phase: Float32Array;
  readonly #bounds: Float32Array;
  readonly count: number;

  constructor(arrows: readonly ArrowMark[]) {
    const travelled = arrows.filter(hasPackages);
    const corners = travelled.reduce((sum, { points }) => sum + points.length, 0);
    this.count = travelled.length;
    this.#corners = new Float32Array(2 * corners);
    this.#reach = new Float32Array(corners);
    this.#first = new Uint32Array(travelled.length + 1);
    this.#interval = Float32Array.from(travelled, ({ interval }) => interval ?? 1);
    this.#phase = Float32Array.from(travelled, ({ id, interval }) => phaseOf(id, interval ?? 1));
    this.#bounds = new Float32Array(4 * travelled.length);
    for (const [way, { points }] of travelled.entries()) this.#add(way, points);
  }

  #add(way: number, points: readonly Point[]): void {
    const from = this.#first[way] as number;
    this.#first[way + 1] = from + points.length;
    let [reach, left, top, right, bottom] = [
      0,
      Number.POSITIVE_INFINITY,
      Number.POSITIVE_INFINITY,
      Number.NEGATIVE_INFINITY,
      Number.NEGATIVE_INFINITY,
    ];
    for (let index = 0; index < points.length; index += 1) {
      const [x, y] = points[index] as Point;
      const before = points[index - 1];
      if (before) reach += Math.hypot(x - before[0], y - before[1]);
      [left, top, right, bottom] = [Math.min(left, x), Math.min(top, y), Math.max(right, x), Math.max(bottom, y)];
      this.#corners[2 * (from + index)] = x;
      this.#corners[2 * (from + index) + 1] = y;
      this.#reach[from + index] = reach;
    }
    this.#bounds.set([left, top, right, bottom], 4 * way);
  }

  /** Calls with the place of every package on straight parts that touch the area; answers how many there were. */
  each(seconds: number, area: Edges, place: (x: number, y: number) => void): number {
    let count = 0;
    for (let way = 0; way < this.count; way += 1) if (this.#touches(way, area)) count += this.#along(way, seconds, area, place);
    return count;
  }

  #touches(way: number, { left, top, right, bottom }: Edges): boolean {
    const [at, bounds] = [4 * way, this.#bounds];
    const isBeside = (bounds[at] as number) > right || (bounds[at + 2] as number) < left;
    return !isBeside && (bounds[at + 1] as number) <= bottom && (bounds[at + 3] as number) >= top;
  }

  /** From the package that left last to the first: each lies further along than the one after it, so the corners are passed once. Parts that cannot be seen are stepped over. */
  #along(way: number, seconds: number, area: Edges, place: (x: number, y: number) => void): number {
    const corners = this.#corners;
    const reach = this.#reach;
    const last = (this.#first[way + 1] as number) - 1;
    const interval = this.#interval[way] as number;
    const step = interval * SPEED;
    let distance = lastPackage(interval, this.#phase[way] as number, seconds);
    let count = 0;
    for (let corner = (this.#first[way] as number) + 1; corner <= last; corner += 1) {
      const start = reach[corner - 1] as number;
      const end = reach[corner] as number;
      if (distance >= end) continue;
      const x = corners[2 * corner - 2] as number;
      const y = corners[2 * corner - 1] as number;
      const nextX = corners[2 * corner] as number;
      const nextY = corners[2 * corner + 1] as number;
      if (!isPartIn(x, y, nextX, nextY, area)) {
        distance += Math.ceil((end - distance) / step) * step;
        continue;
      }
      const perX = (nextX - x) / (end - start);
      const perY = (nextY - y) / (end - start);
      for (; distance < end; distance += step, count += 1) place(x + (distance - start) * perX, y + (distance - start) * perY);
    }
    return count;
  }
}

function isPartIn(x: number, y: number, nextX: number, nextY: number, area: Edges): boolean {
  return Math.min(x, nextX) <= area.right && Math.max(x, nextX) >= area.left && Math.min(y, nextY) <= area.bottom && Math.max(y, nextY) >= area.top;
}

function hasPackages({ interval, emphasis, points }: ArrowMark): boolean {
  if (interval === null || emphasis === 'faded') return false;
  let length = 0;
  for (let at = 1; at < points.length; at += 1) {
    const [a, b] = [points[at - 1] as Point, points[at] as Point];
    length += Math.hypot(b[0] - a[0], b[1] - a[1]);
  }
  return length >= LEAST_WAY;
}
