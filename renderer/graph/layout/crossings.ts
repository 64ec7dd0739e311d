// How often drawn lines cross: a flat part of one route and an upright part of another that meet inside both.
import type { Point } from './layout.ts';

/** Routes of flat and upright parts only. Sweeps from left to right, in N log N. */
export function countCrossings(routes: readonly (readonly Point[])[]): number {
  const own = routes.reduce((sum, route) => sum + (route.length > 4 ? sweep([route]) : 0), 0);
  return sweep(routes) - own;
}

/** Crossings of all parts, those of one route with itself included. */
function sweep(routes: readonly (readonly Point[])[]): number {
  const flat: (readonly [y: number, from: number, to: number])[] = [];
  const upright: (readonly [x: number, from: number, to: number])[] = [];
  for (const route of routes) {
    for (let index = 0; index + 1 < route.length; index += 1) {
      const [a, b] = [route[index] as Point, route[index + 1] as Point];
      if (a[1] === b[1]) flat.push([a[1], Math.min(a[0], b[0]), Math.max(a[0], b[0])]);
      else upright.push([a[0], Math.min(a[1], b[1]), Math.max(a[1], b[1])]);
    }
  }
  const heights = Float64Array.from(new Set(flat.map(([y]) => y))).sort();
  const tree = new Int32Array(heights.length + 1);
  const opening = [...flat].sort((a, b) => a[1] - b[1]);
  const closing = [...flat].sort((a, b) => a[2] - b[2]);
  upright.sort((a, b) => a[0] - b[0]);
  let [sum, opened, closed] = [0, 0, 0];
  for (const [x, low, high] of upright) {
    while (opened < opening.length && (opening[opened] as (typeof flat)[0])[1] < x)
      add(tree, firstAbove(heights, (opening[opened++] as (typeof flat)[0])[0], true), 1);
    while (closed < closing.length && (closing[closed] as (typeof flat)[0])[2] <= x)
      add(tree, firstAbove(heights, (closing[closed++] as (typeof flat)[0])[0], true), -1);
    sum += upTo(tree, firstAbove(heights, high, true)) - upTo(tree, firstAbove(heights, low, false));
  }
  return sum;
}

/** Index of the first height above (or, with `orAt`, at or above) a value. */
function firstAbove(heights: Float64Array, value: number, orAt: boolean): number {
  let [low, high] = [0, heights.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const height = heights[middle] as number;
    if (height < value || (!orAt && height === value)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function add(tree: Int32Array, index: number, by: number): void {
  for (let node = index + 1; node < tree.length; node += node & -node) tree[node] = (tree[node] as number) + by;
}

/** The sum of the first `count`. */
function upTo(tree: Int32Array, count: number): number {
  let sum = 0;
  for (let node = count; node > 0; node -= node & -node) sum += tree[node] as number;
  return sum;
}
