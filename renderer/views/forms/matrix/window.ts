// Which rows and columns of a matrix are in view, so that only those are in the page.

/** Pixels: a cell, and the room of the names at the left and the top. */
export interface Sizes {
  readonly cell: number;
  readonly names: number;
  readonly heads: number;
}

/** The first and the last that are in view. */
export interface Range {
  readonly from: number;
  readonly until: number;
}

const SPARE = 3;

/** `scrolled` and `room` are those of the scroll box along this side; `fixed` is what the names take of it. */
export function rangeInView(scrolled: number, room: number, fixed: number, cell: number, count: number): Range {
  const from = Math.max(0, Math.floor(scrolled / cell) - SPARE);
  const until = Math.min(count - 1, Math.ceil((scrolled + Math.max(0, room - fixed)) / cell) + SPARE);
  return { from, until };
}

/** Where to scroll so that a cell is in view; the same place when it is already. */
export function scrollToShow(index: number, scrolled: number, room: number, fixed: number, cell: number): number {
  const start = index * cell;
  const free = Math.max(cell, room - fixed);
  if (index < 0) return scrolled;
  if (start < scrolled) return start;
  return start + cell > scrolled + free ? start + cell - free : scrolled;
}
