// Where in the matrix the choice stands: the first and last of its rows and columns, or its cell.
import type { Lit } from '../../../graph/choice-lit.ts';
import type { Matrix } from '../../../graph/matrix.ts';
import type { CellPlace } from '../../../graph/matrix-walk.ts';

/** `place` is where Tab leads: the name in the row, or the cell. */
export interface LitSpan {
  readonly first: CellPlace;
  readonly last: CellPlace;
  readonly place: CellPlace;
}

/** null when nothing of the choice stands in the matrix. */
export function litSpan({ nodes, cells }: Matrix, { nodes: litNodes, arrows }: Lit): LitSpan | null {
  const rows = nodes.flatMap((id, index) => (litNodes.has(id) ? index : []));
  const [first, last] = [rows[0], rows.at(-1)];
  if (first !== undefined && last !== undefined)
    return { first: { row: first, column: first }, last: { row: last, column: last }, place: { row: first, column: -1 } };
  const found = cells.flatMap((row, index) => [...row].flatMap(([column, { edge }]) => (arrows.has(edge.id) ? { row: index, column } : [])));
  const [cell] = found;
  return cell ? { first: cell, last: found.at(-1) ?? cell, place: cell } : null;
}
