// Lines in passing moved up or down in the room they have, so that they run level as far as they can.
import type { AlignTask } from './align-task.ts';
import { KIND } from './elements.ts';
import { between, takesRoom } from './gaps.ts';

const ROUNDS = 3;

/** Changes the heights of lines in place; boxes stay, and so does every order. */
export function straighten(task: AlignTask, pieces: number, y: Float64Array): void {
  const room = new Room(task, y);
  const { firstSegment, rights } = task.elements;
  const long = Array.from({ length: pieces }, (_, piece) => piece).filter(
    (piece) =>
      ((firstSegment[piece + 1] as number) - (firstSegment[piece] as number) > 1 &&
        task.elements.kind[rights[firstSegment[piece] as number] as number] === KIND.passing) ||
      startsAtBorder(task, piece),
  );
  long.sort((a, b) => length(task, b) - length(task, a) || a - b);
  for (let round = 0; round < ROUNDS; round += 1) for (const piece of long) level(task, piece, room, y);
}

function length({ elements }: AlignTask, piece: number): number {
  return (elements.firstSegment[piece + 1] as number) - (elements.firstSegment[piece] as number);
}

function startsAtBorder({ elements }: AlignTask, piece: number): boolean {
  const first = elements.firstSegment[piece] as number;
  return (
    first < (elements.firstSegment[piece + 1] as number) &&
    elements.kind[elements.lefts[first] as number] === KIND.border &&
    elements.kind[elements.rights[first] as number] === KIND.passing
  );
}

/** From the left end on: as many of the line's points as have a height in common are put there, at the height where the line comes from or goes to if that is among them. */
function level(task: AlignTask, piece: number, room: Room, y: Float64Array): void {
  const { elements, ports } = task;
  const { lefts, rights, kind, firstSegment } = elements;
  const [first, last] = [firstSegment[piece] as number, (firstSegment[piece + 1] as number) - 1];
  const points: number[] = [];
  for (let segment = first; segment <= last; segment += 1)
    if (kind[rights[segment] as number] === KIND.passing) points.push(rights[segment] as number);
  const [left, right] = [lefts[first] as number, rights[last] as number];
  let from = kind[left] === KIND.box ? (y[left] as number) + (ports.left[first] as number) : Number.NaN;
  const goal = kind[right] === KIND.box ? (y[right] as number) + (ports.right[last] as number) : Number.NaN;
  for (let start = 0; start < points.length; ) {
    let [low, high] = room.of(points[start] as number);
    let end = start + 1;
    for (; end < points.length; end += 1) {
      const [nextLow, nextHigh] = room.of(points[end] as number);
      if (Math.max(low, nextLow) > Math.min(high, nextHigh)) break;
      [low, high] = [Math.max(low, nextLow), Math.min(high, nextHigh)];
    }
    const wished = inside(from, low, high)
      ? from
      : end === points.length && inside(goal, low, high)
        ? goal
        : Number.isNaN(from)
          ? Number.isNaN(goal)
            ? (y[points[start] as number] as number)
            : goal
          : end === points.length && !Number.isNaN(goal)
            ? goal
            : from;
    const at = Math.round(Math.min(high, Math.max(low, wished)));
    for (let index = start; index < end; index += 1) y[points[index] as number] = at;
    from = at;
    start = end;
  }
}

function inside(value: number, low: number, high: number): boolean {
  return value >= low && value <= high;
}

/** Between which heights an element may stand, its neighbours where they are. */
class Room {
  readonly #above: Int32Array;
  readonly #below: Int32Array;

  constructor(
    private readonly task: AlignTask,
    private readonly y: Float64Array,
  ) {
    const { elements, ranks } = task;
    this.#above = new Int32Array(elements.count).fill(-1);
    this.#below = new Int32Array(elements.count).fill(-1);
    for (let layer = 0; layer < ranks.layers; layer += 1) {
      let before = -1;
      for (let at = ranks.start[layer] as number; at < (ranks.start[layer + 1] as number); at += 1) {
        const element = ranks.order[at] as number;
        if (!takesRoom(elements.kind, element)) continue;
        this.#above[element] = before;
        if (before >= 0) this.#below[before] = element;
        before = element;
      }
    }
  }

  of(element: number): [low: number, high: number] {
    const { elements, up, down } = this.task;
    const [above, below] = [this.#above[element] as number, this.#below[element] as number];
    const low =
      above < 0
        ? (this.y[element] as number)
        : (this.y[above] as number) + (down[above] as number) + between(elements.kind, above, element) + (up[element] as number);
    const high =
      below < 0
        ? (this.y[element] as number)
        : (this.y[below] as number) - (up[below] as number) - between(elements.kind, element, below) - (down[element] as number);
    return [Math.min(low, this.y[element] as number), Math.max(high, this.y[element] as number)];
  }
}
