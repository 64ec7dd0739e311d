// Places in the picture, and the corner points of every link: through the groups of its sender, across, and into the groups of its receiver.
import { type Frame, PANEL, type Point } from '../layout.ts';
import { KIND } from './elements.ts';
import { type Forest, groupKey } from './forest.ts';
import { EAST, WEST } from './level.ts';
import type { Placed } from './place.ts';
import { spread } from './ports.ts';

/** Upper left corners and sizes by forest index, and the frame of each group: where its first column and its middle line are. */
export interface Frames {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly width: Float64Array;
  readonly height: Float64Array;
  readonly frameX: Float64Array;
  readonly frameY: Float64Array;
}

export function framesOf(forest: Forest, placed: ReadonlyMap<number, Placed>): Frames {
  const count = forest.ids.length;
  const frames = {
    x: new Float64Array(count),
    y: new Float64Array(count),
    width: new Float64Array(count),
    height: new Float64Array(count),
    frameX: new Float64Array(count),
    frameY: new Float64Array(count),
  };
  const root = placed.get(0);
  if (root) frames.frameY[0] = root.outer.up;
  for (let node = 1; node < count; node += 1) {
    const parent = forest.parent[node] as number;
    const around = placed.get(parent) as Placed;
    const box = around.plan.level.nodes.indexOf(node);
    const middle = (frames.frameY[parent] as number) + (around.y[box] as number);
    frames.x[node] = (frames.frameX[parent] as number) + (around.columnX[around.plan.column[box] as number] as number);
    frames.y[node] = middle - (around.up[box] as number);
    frames.height[node] = (around.up[box] as number) + (around.down[box] as number);
    const inside = placed.get(node);
    frames.width[node] = inside ? inside.outer.width : (forest.width[node] as number);
    frames.frameX[node] = (frames.x[node] as number) + PANEL.padding;
    frames.frameY[node] = middle;
  }
  return frames;
}

/** The frames by the names under which groups are remembered. */
export function namedFrames(forest: Forest, placed: ReadonlyMap<number, Placed>, frames: Frames): Record<string, Frame> {
  return Object.fromEntries(
    [...placed].map(([group, { plan, columnX, columnWidth }]) => {
      const columns = plan.keys.map((column, index) => ({
        column,
        x: (frames.frameX[group] as number) + (columnX[index] as number),
        width: columnWidth[index] as number,
      }));
      return [groupKey(forest, group), { y: frames.frameY[group] as number, columns }];
    }),
  );
}

export function routesOf(forest: Forest, placed: ReadonlyMap<number, Placed>, frames: Frames): Point[][] {
  const runs: Run[][] = forest.links.ids.map(() => []);
  for (const one of placed.values())
    for (let piece = 0; piece < one.plan.level.links.length; piece += 1)
      (runs[one.plan.level.links[piece] as number] as Run[]).push(runOf(one, piece, frames));
  return runs.map((list) => joined(list, forest));
}

/** The part of a route inside one group, from the piece's tail to its head. */
interface Run {
  readonly group: number;
  readonly points: Point[];
  /** 'out' ends on the border, 'in' begins there, 'across' joins two children. */
  readonly way: 'out' | 'across' | 'in';
}

function runOf(placed: Placed, piece: number, frames: Frames): Run {
  const { level, elements, column } = placed.plan;
  const [tail, head] = [level.tails[piece] as number, level.heads[piece] as number];
  const way = tail === WEST || tail === EAST ? 'in' : head === WEST || head === EAST ? 'out' : 'across';
  const first = elements.firstSegment[piece] as number;
  const isTurn = elements.kind[elements.rights[first] as number] === KIND.turn;
  const points =
    placed.drops.isDrop[piece] === 1 ? dropOf(placed, piece, frames) : isTurn ? turnOf(placed, first, frames) : chainOf(placed, piece, frames);
  const startsLeft = isTurn || tail === WEST || head === EAST || (tail >= 0 && head >= 0 && (column[tail] as number) < (column[head] as number));
  return { group: level.group, way, points: startsLeft ? points : points.reverse() };
}

/** From left to right: where it leaves the left end, round each upright, to where it reaches the right end. */
function chainOf(placed: Placed, piece: number, frames: Frames): Point[] {
  const { level, elements } = placed.plan;
  const [dx, dy] = [frames.frameX[level.group] as number, frames.frameY[level.group] as number];
  const [first, last] = [elements.firstSegment[piece] as number, (elements.firstSegment[piece + 1] as number) - 1];
  const points: Point[] = [];
  for (let segment = first; segment <= last; segment += 1) {
    const [left, right] = [elements.lefts[segment] as number, elements.rights[segment] as number];
    const from = dy + (placed.y[left] as number) + (placed.ports.left[segment] as number);
    const to = dy + (placed.y[right] as number) + (placed.ports.right[segment] as number);
    const isAtBorder = elements.kind[left] === KIND.border;
    if (segment === first) points.push([isAtBorder ? (frames.x[level.group] as number) : rightOf(placed, left, frames), isAtBorder ? to : from]);
    const upright = placed.uprightOf[segment] as number;
    const index = (elements.layer[left] as number) - 1;
    if (upright >= 0 && from !== to) {
      const x = channelX(placed, index, upright) + dx;
      if (Number.isFinite(x)) points.push([x, from], [x, to]);
    }
    if (segment === last) {
      const leaves = elements.kind[right] === KIND.border;
      points.push([
        leaves ? (frames.x[level.group] as number) + (frames.width[level.group] as number) : leftOf(placed, right, frames),
        leaves ? from : to,
      ]);
    }
  }
  return points;
}

function channelX(placed: Placed, index: number, upright: number): number {
  return (placed.columnX[index] as number) + (placed.columnWidth[index] as number) + (placed.channels[index]?.x[upright] as number);
}

function leftOf(placed: Placed, box: number, frames: Frames): number {
  return frames.x[placed.plan.level.nodes[box] as number] as number;
}

function rightOf(placed: Placed, box: number, frames: Frames): number {
  return leftOf(placed, box, frames) + (frames.width[placed.plan.level.nodes[box] as number] as number);
}

/** Out of the right side of the tail, round, and into the right side of the head. */
function turnOf(placed: Placed, first: number, frames: Frames): Point[] {
  const { level, elements } = placed.plan;
  const dy = frames.frameY[level.group] as number;
  const [tail, head] = [elements.lefts[first] as number, elements.lefts[first + 1] as number];
  const from = dy + (placed.y[tail] as number) + (placed.ports.left[first] as number);
  const to = dy + (placed.y[head] as number) + (placed.ports.left[first + 1] as number);
  const x = (frames.frameX[level.group] as number) + channelX(placed, (elements.layer[tail] as number) - 1, placed.uprightOf[first] as number);
  return [
    [rightOf(placed, tail, frames), from],
    [x, from],
    [x, to],
    [rightOf(placed, head, frames), to],
  ];
}

/** Straight down or up between two boxes that follow each other; several share the width. */
function dropOf(placed: Placed, piece: number, frames: Frames): Point[] {
  const { level } = placed.plan;
  const [tail, head] = [level.tails[piece] as number, level.heads[piece] as number];
  const same = level.links.flatMap((_, other) => {
    const ends = [level.tails[other], level.heads[other]];
    return placed.drops.isDrop[other] === 1 && ends.includes(tail) && ends.includes(head) ? [other] : [];
  });
  const node = (box: number) => level.nodes[box] as number;
  const [left, right] = [frames.x[node(tail)] as number, Math.min(rightOf(placed, tail, frames), rightOf(placed, head, frames))];
  const x = left + spread(right - left, same.indexOf(piece), same.length);
  const [top, bottom] = [frames.y[node(tail)] as number, frames.y[node(head)] as number];
  return top < bottom
    ? [
        [x, top + (frames.height[node(tail)] as number)],
        [x, bottom],
      ]
    : [
        [x, top],
        [x, bottom + (frames.height[node(head)] as number)],
      ];
}

/** All runs of a link one after the other: out of the inner groups first, then across, then inwards. */
function joined(runs: readonly Run[], forest: Forest): Point[] {
  const deep = (run: Run) => forest.depth[run.group] as number;
  const out = runs.filter((run) => run.way === 'out').sort((a, b) => deep(b) - deep(a));
  const inward = runs.filter((run) => run.way === 'in').sort((a, b) => deep(a) - deep(b));
  return corners([...out, ...runs.filter((run) => run.way === 'across'), ...inward].flatMap((run) => run.points));
}

/** Without points that lie on the straight line between their neighbours. */
function corners(points: readonly Point[]): Point[] {
  const kept: Point[] = [];
  for (const point of points) {
    const [before, last] = [kept.at(-2), kept.at(-1)];
    if (last && same(last[0], point[0]) && same(last[1], point[1])) continue;
    if (before && last && ((same(before[0], last[0]) && same(last[0], point[0])) || (same(before[1], last[1]) && same(last[1], point[1]))))
      kept.pop();
    kept.push(point);
  }
  return kept;
}

function same(a: number, b: number): boolean {
  return Math.abs(a - b) < 1e-6;
}
