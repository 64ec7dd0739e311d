// A grid of square cells over the plane: which cells a segment or a rectangle touches.

/** A little wider than exact, so that a point worked out on a segment always lies in a cell of that segment. */
const SLACK = 1e-6;

export class CellGrid {
  readonly columns: number;
  readonly rows: number;
  readonly #left: number;
  readonly #top: number;
  readonly #side: number;

  /** About `cells` cells over the area. */
  constructor(area: { left: number; top: number; right: number; bottom: number }, cells: number) {
    const [width, height] = [Math.max(1, area.right - area.left), Math.max(1, area.bottom - area.top)];
    this.#side = Math.max(Math.sqrt((width * height) / cells), Math.max(width, height) / cells);
    this.#left = area.left;
    this.#top = area.top;
    this.columns = Math.floor(width / this.#side) + 1;
    this.rows = Math.floor(height / this.#side) + 1;
  }

  /** The number of the cell that holds a point. */
  at(x: number, y: number): number {
    return this.#row(y) * this.columns + this.#column(x);
  }

  /** Writes the cells of a segment to `out` from index 0 on and answers how many. */
  ofSegment(x1: number, y1: number, x2: number, y2: number, out: number[]): number {
    const [ax, ay, bx, by] = x1 <= x2 ? [x1, y1, x2, y2] : [x2, y2, x1, y1];
    const slack = this.#side * SLACK;
    const [first, last] = [this.#column(ax - slack), this.#column(bx + slack)];
    const slope = bx - ax > 0 ? (by - ay) / (bx - ax) : 0;
    let count = 0;
    for (let column = first; column <= last; column += 1) {
      const from = Math.max(ax, this.#left + column * this.#side - slack);
      const to = Math.min(bx, this.#left + (column + 1) * this.#side + slack);
      const [one, other] = first === last || bx - ax <= 2 * slack ? [ay, by] : [ay + (from - ax) * slope, ay + (to - ax) * slope];
      const [top, bottom] = [this.#row(Math.min(one, other) - slack), this.#row(Math.max(one, other) + slack)];
      for (let row = top; row <= bottom; row += 1) out[count++] = row * this.columns + column;
    }
    return count;
  }

  ofRect(x: number, y: number, width: number, height: number, out: number[]): number {
    const [top, bottom, right] = [this.#row(y), this.#row(y + height), this.#column(x + width)];
    let count = 0;
    for (let row = top; row <= bottom; row += 1)
      for (let column = this.#column(x); column <= right; column += 1) out[count++] = row * this.columns + column;
    return count;
  }

  #column(x: number): number {
    return Math.min(this.columns - 1, Math.max(0, Math.floor((x - this.#left) / this.#side)));
  }

  #row(y: number): number {
    return Math.min(this.rows - 1, Math.max(0, Math.floor((y - this.#top) / this.#side)));
  }
}

/** Things sorted by cell: those of cell c are `items[starts[c]]` up to `items[starts[c + 1]]`. */
export interface Cells {
  readonly starts: Int32Array;
  readonly items: Int32Array;
}

/** `cellsOf` writes the cells of thing `index` and answers how many. */
export function sortByCell(grid: CellGrid, things: number, cellsOf: (index: number, out: number[]) => number): Cells {
  const starts = new Int32Array(grid.columns * grid.rows + 1);
  const each = (visit: (cell: number, index: number) => void) => {
    const out: number[] = [];
    for (let index = 0; index < things; index += 1) {
      const count = cellsOf(index, out);
      for (let place = 0; place < count; place += 1) visit(out[place] as number, index);
    }
  };
  each((cell) => {
    starts[cell + 1] = (starts[cell + 1] as number) + 1;
  });
  for (let cell = 1; cell < starts.length; cell += 1) starts[cell] = (starts[cell] as number) + (starts[cell - 1] as number);
  const items = new Int32Array(starts.at(-1) as number);
  const next = starts.slice();
  each((cell, index) => {
    const at = next[cell] as number;
    items[at] = index;
    next[cell] = at + 1;
  });
  return { starts, items };
}
