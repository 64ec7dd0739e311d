// Where a key leads on the map: along the flows, among the ways not taken, round the arrows of a node, through the groups, and from first to last.
import type { ArrowMark } from '../scene.ts';
import { type Direction, nearestInDirection, nearestOf } from './nearest.ts';
import type { Ways } from './ways.ts';

/** Where the keyboard stands: on a node, or on one of its arrows. `along` tells over which arrow it came, from which node, and which way. */
export interface Place {
  readonly node: string;
  readonly arrow: string | null;
  readonly along: { readonly hub: string; readonly way: 'leaving' | 'arriving'; readonly arrow: string } | null;
}

export type Step = Direction | 'nextArrow' | 'previousArrow' | 'outside' | 'inside' | 'next' | 'previous' | 'first' | 'last';

export function at(node: string): Place {
  return { node, arrow: null, along: null };
}

/** The place a step leads to; null when there is nothing there. */
export function walk(ways: Ways, place: Place, step: Step): Place | null {
  if (!ways.rects.has(place.node)) return ways.reading[0] === undefined ? null : at(ways.reading[0]);
  switch (step) {
    case 'right':
    case 'left':
      return place.arrow === null ? follow(ways, place.node, step) : toEnd(ways, place, step);
    case 'up':
    case 'down':
      return another(ways, place, step) ?? beside(ways, place.node, step);
    case 'nextArrow':
      return nextArrow(ways, place, 1);
    case 'previousArrow':
      return nextArrow(ways, place, -1);
    case 'outside':
      return toNode(ways.parents.get(place.node) ?? undefined);
    case 'inside':
      return toNode(ways.children.get(place.node)?.[0]);
    default:
      return toNode(inReading(ways.reading, place.node, step));
  }
}

function toNode(id: string | undefined): Place | null {
  return id === undefined ? null : at(id);
}

/** Right follows what leaves, left goes back against what arrives, to the nearest end; without arrow to the nearest node on that side. */
function follow(ways: Ways, node: string, step: 'left' | 'right'): Place | null {
  const way = step === 'right' ? 'leaving' : 'arriving';
  const arrows = ways[way].get(node) ?? [];
  const nearest = nearestOf(
    ways,
    node,
    arrows.map((arrow) => farEnd(arrow, way)),
  );
  const arrow = arrows.find((candidate) => farEnd(candidate, way) === nearest);
  return arrow ? over(arrow, node, way) : beside(ways, node, step);
}

function over(arrow: ArrowMark, hub: string, way: 'leaving' | 'arriving'): Place {
  return { node: farEnd(arrow, way), arrow: null, along: { hub, way, arrow: arrow.id } };
}

function farEnd(arrow: ArrowMark, way: 'leaving' | 'arriving'): string {
  return way === 'leaving' ? arrow.to : arrow.from;
}

function beside(ways: Ways, node: string, direction: Direction): Place | null {
  return toNode(nearestInDirection(ways, node, direction));
}

/** From an arrow: right to where it arrives, left to where it leaves. */
function toEnd(ways: Ways, place: Place, step: 'left' | 'right'): Place | null {
  const arrow = ways.arrows.get(place.arrow ?? '');
  if (!arrow) return at(place.node);
  return step === 'right' ? over(arrow, arrow.from, 'leaving') : over(arrow, arrow.to, 'arriving');
}

/** Having come over an arrow, the next of those that left or arrived at the same node. */
function another(ways: Ways, { along }: Place, step: 'up' | 'down'): Place | null {
  if (!along) return null;
  const arrows = ways[along.way].get(along.hub) ?? [];
  const now = arrows.findIndex((arrow) => arrow.id === along.arrow);
  const next = now < 0 ? undefined : arrows[now + (step === 'down' ? 1 : -1)];
  return next ? over(next, along.hub, along.way) : null;
}

/** Round all arrows of a node: first what leaves, then what arrives. */
function nextArrow(ways: Ways, place: Place, by: 1 | -1): Place | null {
  const arrows = arrowsRound(ways, place.node);
  if (arrows.length === 0) return null;
  const now = arrows.findIndex((arrow) => arrow.id === place.arrow);
  const next = now < 0 ? (by > 0 ? 0 : arrows.length - 1) : (now + by + arrows.length) % arrows.length;
  return { ...place, arrow: arrows[next]?.id ?? null };
}

export function arrowsRound(ways: Ways, node: string): readonly ArrowMark[] {
  return [...(ways.leaving.get(node) ?? []), ...(ways.arriving.get(node) ?? [])];
}

function inReading(reading: readonly string[], node: string, step: 'next' | 'previous' | 'first' | 'last'): string | undefined {
  const now = reading.indexOf(node);
  const index = { next: now + 1, previous: now - 1, first: 0, last: reading.length - 1 }[step];
  return index === now ? undefined : reading[index];
}
