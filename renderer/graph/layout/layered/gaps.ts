// The distances that every layout keeps, in pixels at 100 %.
import { TRACK } from '../layout.ts';
import { KIND } from './elements.ts';

/** Between two boxes above each other, two lines, a line and a box; left and right of the lines between two columns. */
export const GAP = { boxes: 28, lines: TRACK.gap + 1, lineToBox: TRACK.margin + 2, channel: 22 } as const;

/** Boxes and lines in passing; the others are only points to count with. */
export function takesRoom(kinds: Uint8Array, element: number): boolean {
  return (kinds[element] as number) <= KIND.passing;
}

/** The space between two elements that stand one above the other. */
export function between(kinds: Uint8Array, above: number, below: number): number {
  const [a, b] = [kinds[above] === KIND.box, kinds[below] === KIND.box];
  return a && b ? GAP.boxes : a || b ? GAP.lineToBox : GAP.lines;
}
