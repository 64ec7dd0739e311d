// The matrix as it is set now: which parts, in which order.
import { useMemo } from 'react';
import type { VisibleGraph } from '../../../graph/levels.ts';
import { buildMatrix, type Matrix } from '../../../graph/matrix.ts';
import { type MatrixOrder, orderNodes } from '../../../graph/matrix-order.ts';
import type { MapView } from '../../map/use-scene.ts';
import { useWorkspaceState } from '../../workspace-context.ts';

/** `empty` counts the parts that nothing is exchanged with. */
export interface ShownMatrix {
  readonly matrix: Matrix;
  readonly empty: number;
}

export function useShownMatrix({ shown }: MapView, nameOf: (id: string) => string): ShownMatrix {
  const { matrixOrder, withEmpty } = useWorkspaceState((state) => state.formLook);
  return useMemo(() => shownMatrix(shown, matrixOrder, withEmpty, nameOf), [shown, matrixOrder, withEmpty, nameOf]);
}

export function shownMatrix(shown: VisibleGraph, order: MatrixOrder, withEmpty: boolean, nameOf: (id: string) => string): ShownMatrix {
  const all = orderNodes(shown, order, nameOf);
  const ends = new Set(shown.edges.flatMap((edge) => [edge.from, edge.to]));
  const busy = all.filter((id) => ends.has(id));
  return { matrix: buildMatrix(shown, withEmpty ? all : busy), empty: all.length - busy.length };
}
