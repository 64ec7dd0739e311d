// Which lines of a long list are in view, when lines are of two heights; so that only those are in the page.

/** The tops of all lines in pixels, and last the height of the whole. */
export function topsOf(heights: readonly number[]): Float64Array {
  const tops = new Float64Array(heights.length + 1);
  heights.forEach((height, index) => {
    tops[index + 1] = (tops[index] ?? 0) + height;
  });
  return tops;
}

const SPARE = 4;

/** Numbers of the lines from `from` up to, not with, `until`: those in view and a few around them. */
export function linesInView(tops: Float64Array, scrolled: number, room: number): { readonly from: number; readonly until: number } {
  const count = tops.length - 1;
  const first = lineAt(tops, scrolled);
  const last = lineAt(tops, scrolled + room);
  return { from: Math.max(0, first - SPARE), until: Math.min(count, last + 1 + SPARE) };
}

/** The line that stands at this height; the last one below all of them. */
function lineAt(tops: Float64Array, y: number): number {
  let [low, high] = [0, Math.max(0, tops.length - 2)];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((tops[middle] ?? 0) <= y) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Where to scroll so that a line is wholly in view; the same place when it is. */
export function scrolledTo(tops: Float64Array, line: number, scrolled: number, room: number): number {
  const [top, bottom] = [tops[line] ?? 0, tops[line + 1] ?? 0];
  if (top < scrolled) return top;
  return bottom > scrolled + room ? bottom - room : scrolled;
}
