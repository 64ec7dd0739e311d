// The distances that every layout keeps, in pixels at 100 %.
import { TRACK } from '../layout.ts';

/** Between two boxes above each other, two lines, a line and a box; left and right of the lines between two columns. */
export const GAP = { boxes: 28, lines: TRACK.gap + 1, lineToBox: TRACK.margin + 2, channel: 22 } as const;
