// A box with a size and places inside it, and the distances that all placing keeps. Types and numbers only.
import type { Box } from '../layout.ts';

/** A box with its size and its inner places. */
export interface Placed {
  readonly box: Box;
  readonly width: number;
  readonly height: number;
  readonly inner: readonly Spot[];
}

/** Where a placed box stands inside its parent. */
export interface Spot {
  readonly placed: Placed;
  readonly x: number;
  readonly y: number;
}

/** Pixels between boxes: rows and columns of a ranked group, a stack, boxes without flows, parties outside. */
export const GAP = { row: 40, column: 84, stack: 34, loose: 40, party: 26 } as const;

/** Width to height of the picture that groups are folded towards. */
export const SCREEN_RATIO = 1.25;
