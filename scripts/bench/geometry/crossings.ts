// Where lines of different arrows cross, and how far they lie on top of each other; exact, at any angle.
import type { Point } from '../../../renderer/graph/layout/layout.ts';
import { meet } from './meeting.ts';
import { isOrthogonal, orthogonalCrossings } from './orthogonal-crossings.ts';
import { PART, type Segments, segmentsOf } from './segments.ts';
import { CellGrid, type Cells, sortByCell } from './spatial.ts';

const MOST_CELLS = 4_000_000;
const MOST_ENTRIES = 40_000_000;

/** `crossings`: places where one line goes from one side of another to the other side. `overlapped`: pixels that two lines share, counted for each pair. */
export interface Crossed {
  readonly crossings: number;
  readonly overlapped: number;
}

/** Lines that only run across and down are counted without looking at each crossing: there may be tens of millions. */
export function crossingsOf(lines: readonly (readonly Point[])[]): Crossed {
  const segments = segmentsOf(lines);
  return isOrthogonal(segments) ? orthogonalCrossings(segments) : crossingsByCell(segments);
}

/** Compares all segments that share a cell. */
export function crossingsByCell(segments: Segments): Crossed {
  const { grid, cells } = gridOf(segments);
  const { line } = segments;
  const { starts, items } = cells;
  const met = { x: 0, y: 0, crossings: 0, overlapped: 0 };
  let crossings = 0;
  let overlapped = 0;
  for (let cell = 0; cell + 1 < starts.length; cell += 1) {
    const end = starts[cell + 1] as number;
    for (let i = starts[cell] as number; i < end; i += 1) {
      const a = items[i] as number;
      for (let j = i + 1; j < end; j += 1) {
        const b = items[j] as number;
        if (line[a] === line[b] || areApart(segments, a, b) || !meet(segments, a, b, met) || grid.at(met.x, met.y) !== cell) continue;
        crossings += met.crossings;
        overlapped += met.overlapped;
      }
    }
  }
  return { crossings, overlapped: overlapped / PART };
}

/** Coarser cells when long lines would fill too many. */
function gridOf(segments: Segments): { grid: CellGrid; cells: Cells } {
  const area = areaOf(segments);
  const { x1, y1, x2, y2 } = segments;
  const cellsOf = (grid: CellGrid) => (index: number, out: number[]) =>
    grid.ofSegment(x1[index] as number, y1[index] as number, x2[index] as number, y2[index] as number, out);
  let wanted = Math.min(MOST_CELLS, Math.max(1, segments.count * 2));
  for (;;) {
    const grid = new CellGrid(area, wanted);
    const [out, of] = [[] as number[], cellsOf(grid)];
    let entries = 0;
    for (let index = 0; index < segments.count && entries <= MOST_ENTRIES; index += 1) entries += of(index, out);
    if (entries <= MOST_ENTRIES || wanted <= 1) return { grid, cells: sortByCell(grid, segments.count, of) };
    wanted = Math.floor(wanted / 4);
  }
}

function areaOf({ count, x1, y1, x2, y2 }: Segments): { left: number; top: number; right: number; bottom: number } {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let index = 0; index < count; index += 1) {
    left = Math.min(left, x1[index] as number, x2[index] as number);
    right = Math.max(right, x1[index] as number, x2[index] as number);
    top = Math.min(top, y1[index] as number, y2[index] as number);
    bottom = Math.max(bottom, y1[index] as number, y2[index] as number);
  }
  return count > 0 ? { left, top, right, bottom } : { left: 0, top: 0, right: 0, bottom: 0 };
}

function areApart({ x1, y1, x2, y2 }: Segments, a: number, b: number): boolean {
  return (
    areApartOn(x1[a] as number, x2[a] as number, x1[b] as number, x2[b] as number) ||
    areApartOn(y1[a] as number, y2[a] as number, y1[b] as number, y2[b] as number)
  );
}

function areApartOn(a: number, b: number, c: number, d: number): boolean {
  return a < b ? (c > b && d > b) || (c < a && d < a) : (c > a && d > a) || (c < b && d < b);
}
