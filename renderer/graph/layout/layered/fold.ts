// Columns joined or split until a group has about the shape of a screen: a row of twelve columns, or one column of eighty boxes, fits none.

const RATIO = 1.5;
const GAP = { column: 74, row: 30 } as const;
/** Groups with more boxes keep their columns: joining them would hide the direction of too many arrows. */
const MOST_TO_JOIN = 90;

export interface FoldTask {
  /** Changed in place. */
  readonly column: Int32Array;
  readonly zone: Int32Array;
  /** How much more a box sends to the right than it gets from the left. */
  readonly pull: Int32Array;
  readonly width: Float64Array;
  readonly height: Float64Array;
}

/** How high each column is, and how wide a column is in the middle, in pixels. */
export interface Shape {
  readonly heights: readonly number[];
  readonly width: number;
}

export function bestShape(task: FoldTask): Shape {
  let columns = gather(task);
  if (task.column.length <= MOST_TO_JOIN) columns = join(task, columns);
  columns = split(task, columns);
  for (const [index, boxes] of columns.entries()) for (const box of boxes) task.column[box] = index;
  const heights = columns.map((boxes) => heightOf(task, boxes));
  return { heights, width: columns.reduce((sum, boxes) => sum + widthOf(task, boxes) + GAP.column, 0) / Math.max(1, columns.length) };
}

function gather({ column }: FoldTask): number[][] {
  const columns: number[][] = [];
  for (const [box, at] of column.entries()) {
    const list = columns[at] ?? [];
    columns[at] = list;
    list.push(box);
  }
  return columns.filter((list) => list !== undefined);
}

/** Joins neighbouring columns, the lowest pair first, as long as a smaller screen shows the whole. */
function join(task: FoldTask, columns: number[][]): number[][] {
  let [best, now] = [columns, columns];
  for (;;) {
    const pairs = now.slice(1).map((right, index) => {
      const left = now[index] as number[];
      const isOneZone = task.zone[left[0] as number] === task.zone[right[0] as number];
      return isOneZone ? heightOf(task, left) + heightOf(task, right) : Infinity;
    });
    const lowest = Math.min(...pairs);
    if (!Number.isFinite(lowest)) return best;
    const at = pairs.indexOf(lowest);
    now = [...now.slice(0, at), [...(now[at] as number[]), ...(now[at + 1] as number[])], ...now.slice(at + 2)];
    if (screen(task, now) < screen(task, best)) best = now;
  }
}

/** Splits the highest column in two, those that get from the left before those that send to the right. */
function split(task: FoldTask, columns: number[][]): number[][] {
  let best = columns;
  for (let round = 0; round < 60; round += 1) {
    const heights = best.map((boxes) => heightOf(task, boxes));
    const at = heights.indexOf(Math.max(...heights));
    const boxes = best[at] as number[];
    if (boxes.length < 4) break;
    const sorted = [...boxes].sort((a, b) => (task.pull[a] as number) - (task.pull[b] as number) || a - b);
    const half = Math.ceil(sorted.length / 2);
    const next = [...best.slice(0, at), sorted.slice(0, half), sorted.slice(half), ...best.slice(at + 1)];
    if (screen(task, next) >= screen(task, best) * 0.98) break;
    best = next;
  }
  return best;
}

function heightOf({ height }: FoldTask, boxes: readonly number[]): number {
  return boxes.reduce((sum, box) => sum + (height[box] as number) + GAP.row, 0);
}

function widthOf({ width }: FoldTask, boxes: readonly number[]): number {
  return boxes.reduce((most, box) => Math.max(most, width[box] as number), 0);
}

/** How large a screen of the usual shape must be to show the columns. */
function screen(task: FoldTask, columns: readonly number[][]): number {
  const width = columns.reduce((sum, boxes) => sum + widthOf(task, boxes) + GAP.column, 0);
  return Math.max(width / RATIO, ...columns.map((boxes) => heightOf(task, boxes)));
}
