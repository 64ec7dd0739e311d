// From the inside out: heights and columns of every group, given the order. What an earlier picture remembers is kept wherever it fits.
import { type Arrangement, PANEL } from '../layout.ts';
import { alignHeights } from './align.ts';
import type { AlignTask } from './align-task.ts';
import { type Drops, findDrops } from './drops.ts';
import { type Elements, KIND } from './elements.ts';
import { type Forest, groupKey } from './forest.ts';
import { between, takesRoom } from './gaps.ts';
import { levelPorts } from './level-ports.ts';
import type { Plan } from './plan.ts';
import { PORT, type Ports, portCounts, portsOf, type Sides } from './ports.ts';
import { relax } from './relax.ts';
import { Settler } from './settle.ts';
import { stackParts } from './stack.ts';
import { straighten } from './straighten.ts';
import { type Channel, layTracks, type Upright } from './tracks.ts';

/** A group with its inside placed. Heights are counted from the group's own middle line, x from the left of its first column. */
export interface Placed {
  readonly plan: Plan;
  readonly drops: Drops;
  readonly ports: Ports;
  /** Middles of all elements, and how far boxes reach from them. */
  readonly y: Float64Array;
  readonly up: Float64Array;
  readonly down: Float64Array;
  readonly columnX: readonly number[];
  readonly columnWidth: readonly number[];
  readonly channels: readonly Channel[];
  /** The upright part of each segment in the channel that begins at its left element: its index among the uprights there; -1 = none. */
  readonly uprightOf: Int32Array;
  /** Outer size: from the middle line up and down, and the whole width. */
  readonly outer: { readonly up: number; readonly down: number; readonly width: number };
  /** Where a link crosses the border, from the middle line. */
  readonly border: ReadonlyMap<number, number>;
}

const EMPTY_GROUP = 40;

export function placeAll(forest: Forest, plans: ReadonlyMap<number, Plan>, arrangement: Arrangement | undefined): Map<number, Placed> {
  const placed = new Map<number, Placed>();
  for (const group of [...plans.keys()].sort((a, b) => b - a)) placed.set(group, placeOne(forest, plans.get(group) as Plan, placed, arrangement));
  return placed;
}

function placeOne(forest: Forest, plan: Plan, placed: ReadonlyMap<number, Placed>, arrangement: Arrangement | undefined): Placed {
  const { level, elements, ranks } = plan;
  const inside = (box: number) => placed.get(level.nodes[box] as number);
  const drops = findDrops(level, elements, ranks, (box) => !inside(box));
  const isDrop = (segment: number) => drops.isDrop[elements.pieceOf[segment] as number] === 1;
  const { up, down, width } = sizesOf(forest, plan, inside, portCounts(elements, isDrop));
  const borderAt = (box: number, piece: number) => inside(box)?.border.get(level.links[piece] as number);
  const sides: Sides = { up: (box) => up[box] as number, down: (box) => down[box] as number, isGroup: (box) => inside(box) !== undefined, borderAt };
  const ports = portsOf(elements, ranks, sides, isDrop);
  const room = (above: number, below: number) => between(elements.kind, above, below) + (drops.needsRoom[above] === 1 ? 14 : 0);
  const wish = plan.wish ?? centred(freshHeights(plan, { elements, ranks, ports, up, down: withRoom(down, drops) }), elements, up, down);
  const y = settleAll(forest, plan, { up, down, wish, room, arrangement });
  levelPorts(elements, ports, y, sides, isDrop);
  const columns = layColumns(forest, plan, { y, ports, width, isDrop, arrangement });
  return { plan, drops, ports, y, up, down, ...columns, border: bordersOf(plan, y, ports), outer: outerOf(forest, plan, { y, up, down, columns }) };
}

/** Straight first, then drawn together, then what lost its straightness made straight again. */
function freshHeights(plan: Plan, task: AlignTask): Float64Array {
  const y = alignHeights(task);
  relax(task, y);
  const stacked = stackParts(plan, y, task.up, task.down);
  straighten(task, plan.level.links.length, stacked);
  return stacked;
}

function withRoom(down: Float64Array, { needsRoom }: Drops): Float64Array {
  return down.map((value, element) => value + (needsRoom[element] === 1 ? 14 : 0));
}

/** A card grows until its lines are told apart, a group is as large as its inside. */
function sizesOf(
  forest: Forest,
  { level, elements }: Plan,
  inside: (box: number) => Placed | undefined,
  counts: Int32Array,
): { up: Float64Array; down: Float64Array; width: Float64Array } {
  const [up, down, width] = [new Float64Array(elements.count), new Float64Array(elements.count), new Float64Array(elements.count)];
  for (const [box, node] of level.nodes.entries()) {
    const group = inside(box);
    const wanted = ((counts[box] as number) + 1) * PORT.gap;
    const height = Math.max(forest.height[node] as number, Math.min(wanted, PORT.most));
    up[box] = group ? group.outer.up : Math.floor(height / 2);
    down[box] = group ? group.outer.down : Math.ceil(height / 2);
    width[box] = group ? group.outer.width : (forest.width[node] as number);
  }
  return { up, down, width };
}

/** Heights counted from the middle of the group's box, title and padding included. */
function centred(y: Float64Array, elements: Elements, up: Float64Array, down: Float64Array): Float64Array {
  const [low, high] = spanOf(y, elements, up, down);
  const middle = Math.round((low - PANEL.title + high + PANEL.padding) / 2);
  return y.map((value) => value - middle);
}

function spanOf(y: Float64Array, elements: Elements, up: Float64Array, down: Float64Array): readonly [number, number] {
  let [low, high] = [Infinity, -Infinity];
  for (let element = 0; element < elements.count; element += 1) {
    if (!takesRoom(elements.kind, element)) continue;
    low = Math.min(low, (y[element] as number) - (up[element] as number));
    high = Math.max(high, (y[element] as number) + (down[element] as number));
  }
  return low <= high ? [low, high] : [0, EMPTY_GROUP];
}

interface SettleTask {
  readonly up: Float64Array;
  readonly down: Float64Array;
  readonly wish: Float64Array;
  readonly room: (above: number, below: number) => number;
  readonly arrangement: Arrangement | undefined;
}

const WEIGHT = { box: 1, line: 0.02, pinned: 1e6 } as const;

function settleAll(forest: Forest, { level, elements, ranks }: Plan, { up, down, wish, room, arrangement }: SettleTask): Float64Array {
  const y = wish.slice();
  const isPinned = (element: number) =>
    element < level.nodes.length && arrangement?.seats[forest.ids[level.nodes[element] as number] as string]?.isPinned === true;
  const roomBetween = (above: number, below: number) => (down[above] as number) + room(above, below) + (up[below] as number);
  const settler = new Settler(ranks.order.length);
  for (let layer = 0; layer < ranks.layers; layer += 1) {
    const list: number[] = [];
    for (let at = ranks.start[layer] as number; at < (ranks.start[layer + 1] as number); at += 1) {
      const element = ranks.order[at] as number;
      if (takesRoom(elements.kind, element)) list.push(element);
    }
    for (const [index, element] of list.entries()) {
      settler.wish[index] = wish[element] as number;
      settler.weight[index] = isPinned(element) ? WEIGHT.pinned : elements.kind[element] === KIND.box ? WEIGHT.box : WEIGHT.line;
      if (index > 0) settler.room[index] = roomBetween(list[index - 1] as number, element);
    }
    settler.settle(list.length);
    for (const [index, element] of list.entries()) y[element] = settler.wish[index] as number;
  }
  return y;
}

interface ColumnTask {
  readonly y: Float64Array;
  readonly ports: Ports;
  readonly width: Float64Array;
  readonly isDrop: (segment: number) => boolean;
  readonly arrangement: Arrangement | undefined;
}

type Columns = Pick<Placed, 'columnX' | 'columnWidth' | 'channels' | 'uprightOf'>;

/** Columns from left to right, as far apart as the lines between them need; a remembered column does not move to the left. */
function layColumns(forest: Forest, { level, elements, keys, column }: Plan, { y, ports, width, isDrop, arrangement }: ColumnTask): Columns {
  const uprights: Upright[][] = keys.map(() => []);
  const uprightOf = new Int32Array(elements.lefts.length).fill(-1);
  const at = (element: number, port: number) => (y[element] as number) + port;
  for (let segment = 0; segment < elements.lefts.length; segment += 1) {
    const [left, right] = [elements.lefts[segment] as number, elements.rights[segment] as number];
    const channel = uprights[(elements.layer[left] as number) - 1];
    if (!channel || isDrop(segment) || elements.kind[right] === KIND.border) continue;
    const isTurn = elements.kind[right] === KIND.turn;
    if (isTurn && elements.firstSegment[elements.pieceOf[segment] as number] !== segment) continue;
    const from = at(left, ports.left[segment] as number);
    const to = isTurn ? at(elements.lefts[segment + 1] as number, ports.left[segment + 1] as number) : at(right, ports.right[segment] as number);
    uprightOf[segment] = channel.push({ from, to, isTurn }) - 1;
  }
  const columnWidth = keys.map(() => 0);
  for (let box = 0; box < level.nodes.length; box += 1)
    columnWidth[column[box] as number] = Math.max(columnWidth[column[box] as number] as number, width[box] as number);
  const known = arrangement?.columns[groupKey(forest, level.group)] ?? {};
  const [columnX, channels]: [number[], Channel[]] = [[], []];
  let right = 0;
  for (const [index, key] of keys.entries()) {
    columnX.push(Math.max(right, known[key] ?? 0));
    right = (columnX[index] as number) + (columnWidth[index] as number);
    channels.push(layTracks(uprights[index] as Upright[], (known[keys[index + 1] as number] ?? Infinity) - right));
    right += (channels[index] as Channel).width;
  }
  return { columnX, columnWidth, channels, uprightOf };
}

/** A line crosses the border at the height at which it leaves the column beside it. */
function bordersOf({ level, elements }: Plan, y: Float64Array, ports: Ports): Map<number, number> {
  const border = new Map<number, number>();
  for (let segment = 0; segment < elements.lefts.length; segment += 1) {
    const [left, right] = [elements.lefts[segment] as number, elements.rights[segment] as number];
    const link = level.links[elements.pieceOf[segment] as number] as number;
    if (elements.kind[right] === KIND.border) border.set(link, (y[left] as number) + (ports.left[segment] as number));
    if (elements.kind[left] === KIND.border) border.set(link, (y[right] as number) + (ports.right[segment] as number));
  }
  return border;
}

interface OuterTask {
  readonly y: Float64Array;
  readonly up: Float64Array;
  readonly down: Float64Array;
  readonly columns: Columns;
}

function outerOf(forest: Forest, { level, elements }: Plan, { y, up, down, columns }: OuterTask): Placed['outer'] {
  const [low, high] = spanOf(y, elements, up, down);
  const width = contentWidth(columns) + (level.group === 0 ? 0 : 2 * PANEL.padding);
  if (level.group === 0) return { up: -low, down: high, width };
  return { up: PANEL.title - low, down: high + PANEL.padding, width: Math.max(width, forest.width[level.group] as number) };
}

/** From the left of the first column to the right of the last, with the turns beside it. */
function contentWidth({ columnX, columnWidth, channels }: Columns): number {
  const last = columnX.length - 1;
  if (last < 0) return EMPTY_GROUP;
  const turns = (channels[last] as Channel).x.reduce((most, x) => (Number.isNaN(x) ? most : Math.max(most, x + 12)), 0);
  return (columnX[last] as number) + (columnWidth[last] as number) + turns;
}
