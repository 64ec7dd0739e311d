// Ports moved a little along the side of their card, so that lines that nearly run level do.
import { type Elements, KIND } from './elements.ts';
import type { Ports, Sides } from './ports.ts';
import { Settler } from './settle.ts';

/** A line that misses its other end by no more than this is worth moving its port. */
const NEAR = 16;
const GAP = 5;
const EDGE = 4;

/** Changes the offsets in place; the order of ports at a side and the ports of open groups stay. */
export function levelPorts(elements: Elements, ports: Ports, y: Float64Array, sides: Sides, isDrop: (segment: number) => boolean): void {
  const { lefts, rights, kind, pieceOf } = elements;
  for (const [near, far, mine, theirs] of [
    [lefts, rights, ports.left, ports.right],
    [rights, lefts, ports.right, ports.left],
  ] as const) {
    const bySide = new Map<number, number[]>();
    for (let segment = 0; segment < near.length; segment += 1) {
      const box = near[segment] as number;
      if (kind[box] !== KIND.box || isDrop(segment) || sides.borderAt(box, pieceOf[segment] as number) !== undefined) continue;
      const list = bySide.get(box);
      if (list) list.push(segment);
      else bySide.set(box, [segment]);
    }
    for (const [box, segments] of bySide) {
      const [top, bottom] = [EDGE - sides.up(box), sides.down(box) - EDGE];
      if (sides.isGroup(box) || segments.length * GAP > bottom - top) continue;
      segments.sort((a, b) => (mine[a] as number) - (mine[b] as number));
      const settler = new Settler(segments.length);
      for (const [index, segment] of segments.entries()) {
        const other = far[segment] as number;
        const level = (y[other] as number) + (theirs[segment] as number) - (y[box] as number);
        const isNear = (kind[other] as number) <= KIND.passing && Math.abs(level - (mine[segment] as number)) <= NEAR;
        settler.wish[index] = isNear ? level : (mine[segment] as number);
        settler.weight[index] = isNear ? 8 : 1;
        settler.room[index] = GAP;
      }
      settler.settle(segments.length, top, bottom);
      for (const [index, segment] of segments.entries()) mine[segment] = settler.wish[index] as number;
    }
  }
}
