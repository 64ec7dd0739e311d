// Placing by hand: which seat a box takes when it is put down somewhere in the picture, and what is forgotten then.
import type { Arrangement, Frame, Point, Seat } from './layout.ts';

/** So far beside the outermost column, a new one begins. */
const BESIDE = 60;

/** The column nearest to where the box's left is put, and the height of its middle. `corner` is the new upper left corner in the picture. */
export function seatAt(frame: Frame, corner: Point, height: number): Seat {
  return { column: columnAt(frame, corner[0]), y: Math.round(corner[1] + height / 2 - frame.y), isPinned: true };
}

function columnAt({ columns }: Frame, x: number): number {
  const [first, last] = [columns[0], columns.at(-1)];
  if (!first || !last) return 0;
  if (x < first.x - BESIDE) return first.column - 1;
  if (x > last.x + last.width + BESIDE) return last.column + 1;
  return columns.reduce((best, one) => (Math.abs(one.x - x) < Math.abs(best.x - x) ? one : best)).column;
}

/** The name under which the group around a box is remembered. */
export function frameKey(parent: string | null): string {
  return parent === null ? 'picture' : `:${parent}`;
}

/** The arrangement with a box in another seat. Arrows that touch it (or what is in it) look for their way anew. */
export function reseated(arrangement: Arrangement, id: string, seat: Seat, arrows: readonly string[]): Arrangement {
  const passes = { ...arrangement.passes };
  if (arrangement.seats[id]?.column !== seat.column) for (const arrow of arrows) delete passes[arrow];
  return { ...arrangement, seats: { ...arrangement.seats, [id]: seat }, passes };
}
