// Blocks of aligned elements drawn together.
import type { AlignTask } from './align-task.ts';
import { between, takesRoom } from './gaps.ts';
import { type Incidence, incidence } from './incidence.ts';

/** Blocks as near to the top (or bottom) as their neighbours allow, then drawn together from the other side. */
export function compact({ elements, ranks, up, down }: AlignTask, root: Int32Array, shift: Float64Array, toTop: boolean): Float64Array {
  const { count, kind } = elements;
  const froms: number[] = [];
  const tos: number[] = [];
  const rooms: number[] = [];
  for (let layer = 0; layer < ranks.layers; layer += 1) {
    let a = -1;
    for (let at = ranks.start[layer] as number; at < (ranks.start[layer + 1] as number); at += 1) {
      const b = ranks.order[at] as number;
      if (!takesRoom(kind, b)) continue;
      const above = a;
      a = b;
      if (above < 0) continue;
      const room = (down[above] as number) + between(kind, above, b) + (up[b] as number);
      const [first, second] = [root[above] as number, root[b] as number];
      froms.push(toTop ? first : second);
      tos.push(toTop ? second : first);
      rooms.push(room + (shift[above] as number) - (shift[b] as number));
    }
  }
  const [tails, heads] = [Int32Array.from(froms), Int32Array.from(tos)];
  const [out, inward] = [incidence(count, tails), incidence(count, heads)];
  const order = topological(count, root, out, inward, heads);
  const place = new Float64Array(count);
  for (const block of order) {
    let least = 0;
    for (let i = inward.start[block] as number; i < (inward.start[block + 1] as number); i += 1) {
      const edge = inward.list[i] as number;
      least = Math.max(least, (place[tails[edge] as number] as number) + (rooms[edge] as number));
    }
    place[block] = least;
  }
  for (let index = order.length - 1; index >= 0; index -= 1) {
    const block = order[index] as number;
    let most = Infinity;
    for (let i = out.start[block] as number; i < (out.start[block + 1] as number); i += 1) {
      const edge = out.list[i] as number;
      most = Math.min(most, (place[heads[edge] as number] as number) - (rooms[edge] as number));
    }
    if (most !== Infinity && most > (place[block] as number)) place[block] = most;
  }
  return Float64Array.from({ length: count }, (_, element) => {
    const at = place[root[element] as number] as number;
    return (toTop ? at : -at) + (shift[element] as number);
  });
}

function topological(count: number, root: Int32Array, out: Incidence, inward: Incidence, heads: Int32Array): Int32Array {
  const waiting = new Int32Array(count);
  const order: number[] = [];
  for (let element = 0; element < count; element += 1) {
    waiting[element] = (inward.start[element + 1] as number) - (inward.start[element] as number);
    if (root[element] === element && waiting[element] === 0) order.push(element);
  }
  for (let index = 0; index < order.length; index += 1) {
    const block = order[index] as number;
    for (let i = out.start[block] as number; i < (out.start[block + 1] as number); i += 1) {
      const head = heads[out.list[i] as number] as number;
      waiting[head] = (waiting[head] as number) - 1;
      if (waiting[head] === 0) order.push(head);
    }
  }
  return Int32Array.from(order);
}
