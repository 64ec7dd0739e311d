// In which order lines leave the side of a box: that of what they lead to.
import { type Elements, KIND } from './elements.ts';
import type { Ranks } from './ranks.ts';

/** Lower keys leave higher up. Turns to boxes below leave at the bottom of the side, the nearest lowest; turns to boxes above at the top; loops last of all. */
export function sideKey({ kind, lefts, firstSegment, pieceOf }: Elements, { place }: Ranks, segment: number, far: number): number {
  if (kind[far] !== KIND.turn) return place[far] as number;
  const piece = pieceOf[segment] as number;
  const first = firstSegment[piece] as number;
  const [mine, other] = segment === first ? [lefts[first], lefts[first + 1]] : [lefts[first + 1], lefts[first]];
  const distance = (place[other as number] as number) - (place[mine as number] as number);
  if (distance === 0) return 3e9 + piece;
  return distance > 0 ? 1e9 - distance - piece * 1e-5 : -1e9 - distance + piece * 1e-5;
}
