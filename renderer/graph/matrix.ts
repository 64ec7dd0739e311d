// The map as a matrix: rows send, columns receive, a cell is the arrow between them.
import { type ArrowRow, arrowRows } from './arrow-rows.ts';
import type { VisibleGraph } from './levels.ts';

/** `cells` by row and then column. Totals count exchanges. */
export interface Matrix {
  readonly nodes: readonly string[];
  readonly cells: readonly ReadonlyMap<number, ArrowRow>[];
  readonly outward: readonly number[];
  readonly inward: readonly number[];
  /** The most that one cell counts or carries. */
  readonly most: { readonly count: number; readonly volume: number };
}

/** `nodes` in the order they stand in. */
export function buildMatrix(graph: VisibleGraph, nodes: readonly string[]): Matrix {
  const place = new Map(nodes.map((id, index) => [id, index]));
  const cells = nodes.map(() => new Map<number, ArrowRow>());
  const [outward, inward] = [nodes.map(() => 0), nodes.map(() => 0)];
  const most = { count: 0, volume: 0 };
  for (const arrow of arrowRows(graph)) {
    const [row, column] = [place.get(arrow.edge.from), place.get(arrow.edge.to)];
    if (row === undefined || column === undefined) continue;
    cells[row]?.set(column, arrow);
    outward[row] = (outward[row] ?? 0) + arrow.count;
    inward[column] = (inward[column] ?? 0) + arrow.count;
    most.count = Math.max(most.count, arrow.count);
    most.volume = Math.max(most.volume, arrow.volume);
  }
  return { nodes, cells, outward, inward, most };
}

/** A stretch of neighbours along a side that belong to one group. */
export interface Stretch {
  readonly parent: string | null;
  readonly from: number;
  readonly length: number;
}

export function stretchesOf(graph: VisibleGraph, nodes: readonly string[]): readonly Stretch[] {
  const stretches: { parent: string | null; from: number; length: number }[] = [];
  for (const [index, id] of nodes.entries()) {
    const parent = graph.nodes.get(id)?.node.parent ?? null;
    const last = stretches.at(-1);
    if (last && last.parent === parent) last.length += 1;
    else stretches.push({ parent, from: index, length: 1 });
  }
  return stretches;
}
