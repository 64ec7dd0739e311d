// Where a key leads in the matrix. Row or column -1 is the name at the side or the top.
import type { Matrix } from './matrix.ts';

export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

const MOVES: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

const PAGE = 10;

/** null when the key does not move. With Ctrl an arrow key goes to the next filled cell, Home and End to the corners. */
export function walkMatrix(matrix: Matrix, { row, column }: CellPlace, key: string, isFar: boolean): CellPlace | null {
  const last = matrix.nodes.length - 1;
  const move = MOVES[key];
  if (move) return isFar ? filledFrom(matrix, { row, column }, move) : held(matrix, row + move[0], column + move[1]);
  if (key === 'Home') return isFar ? held(matrix, 0, 0) : held(matrix, row, -1);
  if (key === 'End') return isFar ? held(matrix, last, last) : held(matrix, row, last);
  if (key === 'PageUp') return held(matrix, Math.max(row === -1 ? -1 : 0, row - PAGE), column);
  if (key === 'PageDown') return held(matrix, row + PAGE, column);
  return null;
}

/** Inside the matrix; there is no cell in the corner of the names. */
function held({ nodes }: Matrix, row: number, column: number): CellPlace {
  const last = nodes.length - 1;
  const inside = { row: Math.min(last, Math.max(-1, row)), column: Math.min(last, Math.max(-1, column)) };
  return inside.row === -1 && inside.column === -1 ? { row: 0, column: -1 } : inside;
}

/** The next filled cell in a line; the edge when there is none. */
function filledFrom(matrix: Matrix, { row, column }: CellPlace, [down, right]: readonly [number, number]): CellPlace {
  const last = matrix.nodes.length - 1;
  let [y, x] = [row + down, column + right];
  for (; y >= 0 && x >= 0 && y <= last && x <= last; y += down, x += right) if (matrix.cells[y]?.has(x)) return { row: y, column: x };
  return held(matrix, down === 0 ? row : down > 0 ? last : -1, right === 0 ? column : right > 0 ? last : -1);
}
