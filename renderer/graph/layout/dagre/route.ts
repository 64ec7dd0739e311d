// The cheapest way of each line over the grid: few bends, little crossing, out on the right and in on the left, round every card.

import { type Point, type Rect, TRACK } from '../layout.ts';
import { type Grid, lineAt } from './grid.ts';
import { Heap } from './heap.ts';

const COST = { bend: 40, crossing: 14, used: 0.25, foreignPanel: 0.9, title: 2.5, side: 60, wrongSide: 110 } as const;

/** A place where a line may leave or enter a box: on a side, at the grid crossing just outside it. `axis` 0 = moving across, 1 = moving down or up. */
interface Port {
  readonly crossing: number;
  readonly axis: 0 | 1;
  readonly cost: number;
  readonly at: Point;
}

/** One line to route. `home` are the open panels that hold an end: passing through other panels is dear. */
export interface RouteOrder {
  readonly from: Rect;
  readonly to: Rect;
  readonly home: ReadonlySet<number>;
}

/** Routes lines one after the other; each makes the streets it takes dearer for the next. */
export class Router {
  readonly #grid: Grid;
  readonly #use: [Uint16Array, Uint16Array];
  readonly #best: Float64Array;
  readonly #from: Int32Array;
  readonly #seen: Uint32Array;
  #round = 0;

  constructor(grid: Grid) {
    const size = grid.xs.length * grid.ys.length;
    this.#grid = grid;
    this.#use = [new Uint16Array(size), new Uint16Array(size)];
    this.#best = new Float64Array(size * 2);
    this.#from = new Int32Array(size * 2);
    this.#seen = new Uint32Array(size * 2);
  }

  /** Corner points from side to side; undefined when no way is open. */
  route(order: RouteOrder): Point[] | undefined {
    const starts = this.#ports(order.from, 'out');
    const ends = this.#ports(order.to, 'in');
    const last = this.#search(starts, ends, order.home);
    return last === undefined ? undefined : this.#trace(last, starts, ends);
  }

  #ports(rect: Rect, way: 'out' | 'in'): Port[] {
    const { x, y, width, height } = rect;
    const [cx, cy, m] = [Math.round(x + width / 2), Math.round(y + height / 2), TRACK.margin];
    const [right, left] = way === 'out' ? [0, COST.wrongSide] : [COST.wrongSide, 0];
    return [
      { crossing: this.#crossing(x + width + m, cy), axis: 0, cost: right, at: [x + width, cy] },
      { crossing: this.#crossing(x - m, cy), axis: 0, cost: left, at: [x, cy] },
      { crossing: this.#crossing(cx, y - m), axis: 1, cost: COST.side, at: [cx, y] },
      { crossing: this.#crossing(cx, y + height + m), axis: 1, cost: COST.side, at: [cx, y + height] },
    ];
  }

  #crossing(x: number, y: number): number {
    return lineAt(this.#grid.ys, y) * this.#grid.xs.length + lineAt(this.#grid.xs, x);
  }

  /** A* over (crossing, axis) states; answers the state at which the cheapest end was reached. */
  #search(starts: readonly Port[], ends: readonly Port[], home: ReadonlySet<number>): number | undefined {
    this.#round += 1;
    const heap = new Heap();
    const goals = new Map(ends.map((port) => [port.crossing * 2 + port.axis, port.cost]));
    const guess = this.#guess(ends);
    for (const port of starts) this.#reach(heap, port.crossing * 2 + port.axis, port.cost, -1, guess);
    let found: number | undefined;
    let bound = Infinity;
    while (heap.size > 0) {
      const state = heap.pop();
      const cost = this.#best[state] as number;
      if (cost >= bound) break;
      const goal = goals.get(state);
      if (goal !== undefined && cost + goal < bound) [bound, found] = [cost + goal, state];
      this.#expand(heap, state, cost, home, guess);
    }
    return found;
  }

  #guess(ends: readonly Port[]): (crossing: number) => number {
    const { xs, ys } = this.#grid;
    const points = ends.map((port) => [xs[port.crossing % xs.length] as number, ys[Math.floor(port.crossing / xs.length)] as number] as const);
    const [left, right] = [Math.min(...points.map((p) => p[0])), Math.max(...points.map((p) => p[0]))];
    const [top, bottom] = [Math.min(...points.map((p) => p[1])), Math.max(...points.map((p) => p[1]))];
    return (crossing) => {
      const [x, y] = [xs[crossing % xs.length] as number, ys[Math.floor(crossing / xs.length)] as number];
      return Math.max(0, left - x, x - right) + Math.max(0, top - y, y - bottom);
    };
  }

  #reach(heap: Heap, state: number, cost: number, from: number, guess: (crossing: number) => number): void {
    if (this.#seen[state] === this.#round && (this.#best[state] as number) <= cost) return;
    this.#seen[state] = this.#round;
    this.#best[state] = cost;
    this.#from[state] = from;
    heap.push(state, cost + guess(state >> 1));
  }

  #expand(heap: Heap, state: number, cost: number, home: ReadonlySet<number>, guess: (crossing: number) => number): void {
    const axis = (state & 1) as 0 | 1;
    const crossing = state >> 1;
    this.#reach(heap, state ^ 1, cost + COST.bend, state, guess);
    for (const step of [1, -1] as const) {
      const price = this.#price(crossing, axis, step, home);
      if (price !== undefined) this.#reach(heap, this.#next(crossing, axis, step) * 2 + axis, cost + price, state, guess);
    }
  }

  #next(crossing: number, axis: 0 | 1, step: 1 | -1): number {
    return crossing + step * (axis === 0 ? 1 : this.#grid.xs.length);
  }

  /** What one step costs; undefined at the edge of the grid or where a card is in the way. */
  #price(crossing: number, axis: 0 | 1, step: 1 | -1, home: ReadonlySet<number>): number | undefined {
    const { xs, ys, acrossBlocked, downBlocked, panelAt, onTitle } = this.#grid;
    const [place, count, lines] = axis === 0 ? [crossing % xs.length, xs.length, xs] : [Math.floor(crossing / xs.length), ys.length, ys];
    if (place + step < 0 || place + step >= count) return undefined;
    const next = this.#next(crossing, axis, step);
    const stretch = step === 1 ? crossing : next;
    if ((axis === 0 ? acrossBlocked : downBlocked)[stretch]) return undefined;
    const length = Math.abs((lines[place + step] as number) - (lines[place] as number));
    const panel = panelAt[next] as number;
    const dear = (panel >= 0 && !home.has(panel) ? COST.foreignPanel : 0) + (onTitle[next] && axis === 0 ? COST.title : 0);
    const crossed = this.#use[axis === 0 ? 1 : 0][next] as number;
    return length * (1 + dear + COST.used * Math.min(4, this.#use[axis][stretch] as number)) + crossed * COST.crossing;
  }

  #trace(last: number, starts: readonly Port[], ends: readonly Port[]): Point[] {
    const { xs, ys } = this.#grid;
    const states: number[] = [];
    for (let state = last; state !== -1; state = this.#from[state] as number) states.unshift(state);
    this.#markUse(states);
    const points = states.map((state): Point => [xs[(state >> 1) % xs.length] as number, ys[Math.floor((state >> 1) / xs.length)] as number]);
    const first = states[0] as number;
    const start = starts.find((port) => port.crossing * 2 + port.axis === first) as Port;
    const end = ends.find((port) => port.crossing * 2 + port.axis === last) as Port;
    return corners([start.at, ...points, end.at]);
  }

  #markUse(states: readonly number[]): void {
    for (const [index, state] of states.entries()) {
      const before = states[index - 1];
      if (before === undefined || before >> 1 === state >> 1) continue;
      const use = this.#use[(state & 1) as 0 | 1];
      const stretch = Math.min(before >> 1, state >> 1);
      use[stretch] = (use[stretch] as number) + 1;
    }
  }
}

/** Leaves out points that lie on the straight line between their neighbours. */
function corners(points: readonly Point[]): Point[] {
  const kept: Point[] = [];
  for (const point of points) {
    const [before, last] = [kept.at(-2), kept.at(-1)];
    if (last && last[0] === point[0] && last[1] === point[1]) continue;
    if (before && last && ((before[0] === last[0] && last[0] === point[0]) || (before[1] === last[1] && last[1] === point[1]))) kept.pop();
    kept.push(point);
  }
  return kept;
}
