// Lines that share a street get lanes of their own, in the order that crosses least, and spread over the sides of their cards.
import { type Point, type Rect, TRACK } from '../layout.ts';

/** A straight part of a route. `at` is its place across the street (y of a horizontal part); `low`..`high` its stretch along it. `pull` tells to which side its neighbours lead. */
interface Part {
  readonly route: number;
  readonly index: number;
  at: number;
  low: number;
  high: number;
  pull: number;
  readonly room: readonly [number, number] | null;
}

/** `ends` are the boxes of the route's first and last point. */
export interface RawRoute {
  readonly points: readonly Point[];
  readonly ends: readonly [Rect, Rect];
}

/** Moves parts sideways so that none lies on another; cards stay clear. Routes keep their number of corners. */
export function nudge(routes: readonly RawRoute[], cards: readonly Rect[]): Point[][] {
  const points = routes.map((route) => route.points.map((point) => [point[0], point[1]] as [number, number]));
  for (const axis of [1, 0, 1, 0] as const) spread(points, routes, cards, axis);
  return points;
}

/** `axis` 1: horizontal parts are moved in y; 0: vertical parts in x. */
function spread(points: [number, number][][], routes: readonly RawRoute[], cards: readonly Rect[], axis: 0 | 1): void {
  const parts = points.flatMap((route, number) => partsOf(route, number, routes[number] as RawRoute, axis));
  for (const cluster of clusters(parts)) {
    const lanes = laneOf(cluster);
    const [low, high] = freeRoom(cluster, cards, axis);
    const count = Math.max(...lanes) + 1;
    const gap = Math.min(TRACK.gap, (high - low) / (count + 1));
    const middle = Math.min(Math.max(mean(cluster), low + (gap * (count - 1)) / 2 + 1), high - (gap * (count - 1)) / 2 - 1);
    for (const [index, part] of cluster.entries()) {
      const wished = middle + ((lanes[index] as number) - (count - 1) / 2) * gap;
      move(points[part.route] as [number, number][], part.index, axis, part.room ? clamp(wished, part.room) : wished);
    }
  }
}

function mean(cluster: readonly Part[]): number {
  return cluster.reduce((sum, part) => sum + part.at, 0) / cluster.length;
}

function clamp(value: number, [low, high]: readonly [number, number]): number {
  return Math.min(Math.max(value, low), high);
}

function move(route: [number, number][], index: number, axis: 0 | 1, at: number): void {
  (route[index] as [number, number])[axis] = at;
  (route[index + 1] as [number, number])[axis] = at;
}

function partsOf(route: readonly [number, number][], number: number, raw: RawRoute, axis: 0 | 1): Part[] {
  const parts: Part[] = [];
  for (let index = 0; index + 1 < route.length; index += 1) {
    const [a, b] = [route[index] as [number, number], route[index + 1] as [number, number]];
    if (directionOf(raw.points, index) !== axis) continue;
    const along = axis === 1 ? 0 : 1;
    const at = a[axis];
    const before = route[index - 1]?.[axis] ?? at;
    const after = route[index + 2]?.[axis] ?? at;
    parts.push({
      route: number,
      index,
      at,
      low: Math.min(a[along], b[along]),
      high: Math.max(a[along], b[along]),
      pull: before - at + (after - at),
      room: roomOf(raw, index, route.length, axis),
    });
  }
  return parts;
}

/** 1 when the part runs across the page (its y is shared), 0 when it runs down. Taken from the raw route, where no part has length 0. */
function directionOf(points: readonly Point[], index: number): 0 | 1 {
  return points[index]?.[1] === points[index + 1]?.[1] ? 1 : 0;
}

/** The first and last part hang on a card's side and stay on it. */
function roomOf(raw: RawRoute, index: number, length: number, axis: 0 | 1): readonly [number, number] | null {
  const sides = [index === 0 ? raw.ends[0] : null, index === length - 2 ? raw.ends[1] : null].filter((rect) => rect !== null);
  if (sides.length === 0) return null;
  const low = Math.max(...sides.map((rect) => (axis === 1 ? rect.y : rect.x) + 7));
  const high = Math.min(...sides.map((rect) => (axis === 1 ? rect.y + rect.height : rect.x + rect.width) - 7));
  return low <= high ? [low, high] : [(low + high) / 2, (low + high) / 2];
}

/** Parts that lie nearer than a lane's width and share a stretch, taken together. */
function clusters(parts: readonly Part[]): Part[][] {
  const sorted = [...parts].sort((a, b) => a.at - b.at || a.low - b.low);
  const group = sorted.map((_, index) => index);
  const find = (index: number): number => (group[index] === index ? index : find(group[index] as number));
  for (const [i, part] of sorted.entries()) {
    for (let j = i + 1; j < sorted.length && (sorted[j] as Part).at - part.at < TRACK.gap; j += 1)
      if (overlap(part, sorted[j] as Part)) group[find(j)] = find(i);
  }
  const found = new Map<number, Part[]>();
  for (const [index, part] of sorted.entries()) found.set(find(index), [...(found.get(find(index)) ?? []), part]);
  return [...found.values()]
    .filter((cluster) => cluster.length > 1)
    .map((cluster) => cluster.sort((a, b) => Math.sign(a.pull) - Math.sign(b.pull) || a.at - b.at || a.pull - b.pull || a.route - b.route));
}

function overlap(a: Part, b: Part): boolean {
  return a.route !== b.route && a.low < b.high + TRACK.gap && b.low < a.high + TRACK.gap;
}

/** The lowest lane that keeps each part behind all earlier ones it shares a stretch with. */
function laneOf(cluster: readonly Part[]): number[] {
  const lanes: number[] = [];
  for (const [index, part] of cluster.entries()) {
    let lane = 0;
    for (let earlier = 0; earlier < index; earlier += 1)
      if (overlap(part, cluster[earlier] as Part)) lane = Math.max(lane, (lanes[earlier] as number) + 1);
    lanes.push(lane);
  }
  return lanes;
}

/** How far the cluster may move sideways before it meets a card that stands beside any of its stretch. */
function freeRoom(cluster: readonly Part[], cards: readonly Rect[], axis: 0 | 1): [number, number] {
  const [from, to] = [Math.min(...cluster.map((part) => part.low)), Math.max(...cluster.map((part) => part.high))];
  const at = mean(cluster);
  let [low, high] = [at - 60, at + 60];
  for (const card of cards) {
    const [start, end, near, far] =
      axis === 1 ? [card.x, card.x + card.width, card.y, card.y + card.height] : [card.y, card.y + card.height, card.x, card.x + card.width];
    if (end <= from + 1 || start >= to - 1) continue;
    if (far <= at) low = Math.max(low, far + 4);
    else if (near >= at) high = Math.min(high, near - 4);
  }
  return low < high ? [low, high] : [at, at];
}
