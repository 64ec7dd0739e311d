// Arrows that fall straight down (or rise) from one box to the next in the same column: no line beside the boxes is needed.

import { type Elements, KIND } from './elements.ts';
import { takesRoom } from './gaps.ts';
import type { Level } from './level.ts';
import type { Ranks } from './ranks.ts';

/** For each piece: 1 when it is such an arrow. `needsRoom` marks the upper box of each joined pair. */
export interface Drops {
  readonly isDrop: Uint8Array;
  readonly needsRoom: Uint8Array;
}

/** `isCard` tells boxes without children: an arrow at an open group keeps to its sides. */
export function findDrops(level: Level, elements: Elements, ranks: Ranks, isCard: (box: number) => boolean): Drops {
  const position = new Int32Array(elements.count).fill(-1);
  for (let layer = 0; layer < ranks.layers; layer += 1) {
    let next = 0;
    for (let at = ranks.start[layer] as number; at < (ranks.start[layer + 1] as number); at += 1) {
      const element = ranks.order[at] as number;
      if (takesRoom(elements.kind, element)) position[element] = next++;
    }
  }
  const isDrop = new Uint8Array(level.links.length);
  const needsRoom = new Uint8Array(elements.count);
  for (let element = 0; element < elements.count; element += 1) {
    if (elements.kind[element] !== KIND.turn) continue;
    const piece = elements.piece[element] as number;
    const [tail, head] = [level.tails[piece] as number, level.heads[piece] as number];
    if (!isCard(tail) || !isCard(head) || Math.abs((position[tail] as number) - (position[head] as number)) !== 1) continue;
    isDrop[piece] = 1;
    needsRoom[(position[tail] as number) < (position[head] as number) ? tail : head] = 1;
  }
  return { isDrop, needsRoom };
}
