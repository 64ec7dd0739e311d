// Heights drawn together: every element near its neighbours in the columns beside it, all within little more than the fullest column needs; then lines made straight where there is room.
import type { AlignTask } from './align-task.ts';
import { KIND } from './elements.ts';
import { between, takesRoom } from './gaps.ts';
import { incidence } from './incidence.ts';
import { Settler } from './settle.ts';

/** How much higher than the fullest column a group may be. */
const SLACK = 1.1;
const ROUNDS = 6;
/** Past this many elements half the rounds must do. */
const MANY = 60_000;
/** How strongly a line keeps straight, against how strongly a box keeps to its lines. */
const STRAIGHT = 3;

/** Changes the heights in place; `room` is what must lie between two neighbours of a column besides their own sizes. */
export function relax(task: AlignTask, y: Float64Array): void {
  const columns = columnsOf(task);
  const roomOf = (above: number, below: number) =>
    (task.down[above] as number) + between(task.elements.kind, above, below) + (task.up[below] as number);
  const need = Math.max(0, ...columns.map((list) => heightOf(task, list, roomOf)));
  const [top, height] = window(task, columns, y, need);
  const settler = new Settler(Math.max(1, ...columns.map((list) => list.length)));
  const pull = new Pull(task);
  const rounds = task.elements.count > MANY ? ROUNDS / 2 : ROUNDS;
  for (let round = 0; round < rounds; round += 1) {
    for (let step = 0; step < columns.length; step += 1) {
      const list = columns[round % 2 === 0 ? step : columns.length - 1 - step] as number[];
      if (list.length === 0) continue;
      for (const [index, element] of list.entries()) {
        settler.wish[index] = pull.wish(element, y);
        settler.weight[index] = pull.weight(element);
        settler.room[index] = index === 0 ? 0 : roomOf(list[index - 1] as number, element);
      }
      const [first, last] = [list[0] as number, list.at(-1) as number];
      settler.settle(list.length, top + (task.up[first] as number), top + height - (task.down[last] as number));
      for (const [index, element] of list.entries()) y[element] = settler.wish[index] as number;
    }
  }
}

function columnsOf({ elements, ranks }: AlignTask): number[][] {
  return Array.from({ length: ranks.layers }, (_, layer) =>
    Array.from(ranks.order.subarray(ranks.start[layer] as number, ranks.start[layer + 1] as number)).filter((element) =>
      takesRoom(elements.kind, element),
    ),
  );
}

function heightOf({ up, down }: AlignTask, list: readonly number[], roomOf: (above: number, below: number) => number): number {
  if (list.length === 0) return 0;
  let sum = (up[list[0] as number] as number) + (down[list.at(-1) as number] as number);
  for (let index = 1; index < list.length; index += 1) sum += roomOf(list[index - 1] as number, list[index] as number);
  return sum;
}

/** The stretch of heights to stay in: that of the fullest column and a little more, about where things are now. */
function window({ up, down }: AlignTask, columns: readonly number[][], y: Float64Array, need: number): [top: number, height: number] {
  let [low, high] = [Infinity, Number.NEGATIVE_INFINITY];
  for (const element of columns.flat()) {
    low = Math.min(low, (y[element] as number) - (up[element] as number));
    high = Math.max(high, (y[element] as number) + (down[element] as number));
  }
  const height = Math.min(high - low, need * SLACK);
  return [(low + high - height) / 2, height];
}

/** What the segments of an element ask of its height. */
class Pull {
  readonly #around: { start: Int32Array; list: Int32Array };

  constructor(private readonly task: AlignTask) {
    const { lefts, rights } = task.elements;
    const both = new Int32Array(2 * lefts.length);
    both.set(lefts);
    both.set(rights, lefts.length);
    this.#around = incidence(task.elements.count, both);
  }

  weight(element: number): number {
    return this.task.elements.kind[element] === KIND.box
      ? 1 + (this.#around.start[element + 1] as number) - (this.#around.start[element] as number)
      : STRAIGHT;
  }

  /** The mean of the heights at which its segments would run level; its own height without any. */
  wish(element: number, y: Float64Array): number {
    const { elements, ports } = this.task;
    const { lefts, rights, kind } = elements;
    let [sum, weights] = [0, 0];
    for (let i = this.#around.start[element] as number; i < (this.#around.start[element + 1] as number); i += 1) {
      const index = this.#around.list[i] as number;
      const segment = index % lefts.length;
      const isLeft = index < lefts.length;
      const other = (isLeft ? rights[segment] : lefts[segment]) as number;
      if (!takesRoom(kind, other)) continue;
      const [mine, theirs] = isLeft
        ? [ports.left[segment] as number, ports.right[segment] as number]
        : [ports.right[segment] as number, ports.left[segment] as number];
      const weight = kind[element] === KIND.passing && kind[other] === KIND.passing ? STRAIGHT : 1;
      sum += weight * ((y[other] as number) + theirs - mine);
      weights += weight;
    }
    return weights === 0 ? (y[element] as number) : sum / weights;
  }
}
