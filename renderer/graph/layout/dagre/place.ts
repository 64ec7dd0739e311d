// Where boxes go: groups are laid out from the inside out, each over its own children (dagre throws on nested groups).

import { type Box, type LayoutInput, type Link, PANEL, type Rect } from '../layout.ts';
import { columns } from './columns.ts';
import { GAP, type Placed, SCREEN_RATIO, type Spot } from './placed.ts';
import { rank } from './rank.ts';

const STACK_LIMIT = 6;

export function placeBoxes({ boxes, links }: LayoutInput): Record<string, Rect> {
  const lift = lifter(boxes);
  const placed = boxes.map((box) => placeInside(box, links, lift));
  const rects = noRects();
  for (const { placed: child, x, y } of arrangeTop(placed, links, lift)) write(child, x, y, rects);
  return rects;
}

/** Without prototype: a box may be called "constructor" or "__proto__". */
function noRects(): Record<string, Rect> {
  return Object.create(null);
}

function write({ box, width, height, inner }: Placed, x: number, y: number, rects: Record<string, Rect>): void {
  rects[box.id] = { x: Math.round(x), y: Math.round(y), width, height };
  for (const child of inner) write(child.placed, x + child.x, y + child.y, rects);
}

/** For any box, the ancestor (or itself) that is a child of the given parent (null = top). */
type Lift = (id: string, parent: string | null) => string | undefined;

function lifter(boxes: readonly Box[]): Lift {
  const parents = new Map<string, string | null>();
  const visit = (list: readonly Box[], parent: string | null) => {
    for (const box of list) {
      parents.set(box.id, parent);
      visit(box.children, box.id);
    }
  };
  visit(boxes, null);
  return (id, parent) => {
    let at: string | null | undefined = id;
    while (at !== null && at !== undefined && parents.get(at) !== parent) at = parents.get(at);
    return at ?? undefined;
  };
}

function placeInside(box: Box, links: readonly Link[], lift: Lift): Placed {
  if (box.children.length === 0) return { box, width: box.width, height: box.height, inner: [] };
  const children = box.children.map((child) => placeInside(child, links, lift));
  const inner = arrange(children, links, lift, box.id).map((spot) => ({ ...spot, x: spot.x + PANEL.padding, y: spot.y + PANEL.title }));
  const width = Math.max(box.width, ...inner.map((spot) => spot.x + spot.placed.width + PANEL.padding));
  const height = Math.max(...inner.map((spot) => spot.y + spot.placed.height + PANEL.padding));
  return { box, width: Math.round(width), height: Math.round(height), inner };
}

/** Few children stand in one column in reading order of their flows; many are ranked left to right; those without flows among themselves fill a grid below. */
function arrange(children: readonly Placed[], links: readonly Link[], lift: Lift, parent: string | null): Spot[] {
  const between = liftedLinks(children, links, lift, parent);
  const leaves = children.every((child) => child.box.children.length === 0);
  if (leaves && children.length <= STACK_LIMIT && parent !== null) return stack(orderByFlow(children, between));
  const linked = new Set(between.flatMap((link) => [link.from, link.to]));
  const ranked = children.filter((child) => linked.has(child.box.id));
  const loose = children.filter((child) => !linked.has(child.box.id));
  const spots = ranked.length > 0 ? rank(ranked, between) : [];
  const below = spots.length > 0 ? Math.max(...spots.map((spot) => spot.y + spot.placed.height)) + GAP.row : 0;
  const width = Math.max(...spots.map((spot) => spot.x + spot.placed.width), Math.sqrt(totalArea(children)) * SCREEN_RATIO);
  return [...spots, ...grid(loose, width).map((spot) => ({ ...spot, y: spot.y + below }))];
}

function totalArea(children: readonly Placed[]): number {
  return children.reduce((sum, child) => sum + (child.width + GAP.loose) * (child.height + GAP.loose), 0);
}

function liftedLinks(children: readonly Placed[], links: readonly Link[], lift: Lift, parent: string | null): Link[] {
  const inside = new Set(children.map((child) => child.box.id));
  const lifted: Link[] = [];
  for (const link of links) {
    const [from, to] = [lift(link.from, parent), lift(link.to, parent)];
    if (from && to && from !== to && inside.has(from) && inside.has(to)) lifted.push({ ...link, from, to });
  }
  return lifted;
}

function stack(children: readonly Placed[]): Spot[] {
  let y = 0;
  return children.map((placed) => {
    const spot = { placed, x: 0, y };
    y += placed.height + GAP.stack;
    return spot;
  });
}

function orderByFlow(children: readonly Placed[], links: readonly Link[]): Placed[] {
  const balance = new Map(children.map((child) => [child.box.id, 0]));
  for (const link of links.filter((l) => !l.isFeedback)) {
    balance.set(link.from, (balance.get(link.from) ?? 0) - 1);
    balance.set(link.to, (balance.get(link.to) ?? 0) + 1);
  }
  return [...children].sort((a, b) => (balance.get(a.box.id) ?? 0) - (balance.get(b.box.id) ?? 0));
}

function grid(children: readonly Placed[], width: number): Spot[] {
  const spots: Spot[] = [];
  let [x, y, rowHeight] = [0, 0, 0];
  for (const placed of children) {
    if (x > 0 && x + placed.width > width) [x, y, rowHeight] = [0, y + rowHeight + GAP.loose, 0];
    spots.push({ placed, x, y });
    x += placed.width + GAP.loose;
    rowHeight = Math.max(rowHeight, placed.height);
  }
  return spots;
}

/** With an own organisation: sources in columns at its left, recipients at its right. Without: ranked like any group. */
function arrangeTop(children: readonly Placed[], links: readonly Link[], lift: Lift): Spot[] {
  const centre = children.filter((child) => child.box.side === 'centre');
  if (centre.length === 0) return arrange(children, links, lift, null);
  const middle = stack(centre);
  const height = Math.max(...middle.map((spot) => spot.y + spot.placed.height));
  const width = Math.max(...centre.map((child) => child.width));
  const pull = wishedHeights(middle, links, lift);
  const left = columns(
    children.filter((child) => child.box.side === 'left'),
    height,
    pull,
  );
  const right = columns(
    children.filter((child) => child.box.side === 'right' || child.box.side === 'free'),
    height,
    pull,
  );
  const leftWidth = left.width > 0 ? left.width + GAP.column : 0;
  const shift = (spots: readonly Spot[], by: number) => spots.map((spot) => ({ ...spot, x: spot.x + by }));
  return [...left.spots, ...shift(middle, leftWidth), ...shift(right.spots, leftWidth + width + GAP.column)];
}

/** For each party outside, the mean height of the boxes in the middle that it exchanges with. */
function wishedHeights(middle: readonly Spot[], links: readonly Link[], lift: Lift): (id: string) => number {
  const rects = noRects();
  for (const spot of middle) write(spot.placed, spot.x, spot.y, rects);
  const heights = new Map<string, number[]>();
  for (const link of links) {
    for (const [inside, outside] of [
      [link.from, link.to],
      [link.to, link.from],
    ] as const) {
      const rect = rects[inside];
      const party = lift(outside, null);
      if (rect && party && !rects[party]) heights.set(party, [...(heights.get(party) ?? []), rect.y + rect.height / 2]);
    }
  }
  return (id) => {
    const list = heights.get(id) ?? [];
    return list.length > 0 ? list.reduce((a, b) => a + b, 0) / list.length : Infinity;
  };
}
