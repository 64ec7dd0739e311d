// The rows of an answer that stand on the map of the open case.
import { useMemo } from 'react';
import type { CompetencyAnswer, Concern } from '../../competency/answer.ts';
import { useWorkspaceState } from '../workspace-context.ts';
import { picturedRows } from './pictured-rows.ts';

export function usePictured({ rows }: CompetencyAnswer): readonly Concern[] {
  const graph = useWorkspaceState((state) => state.openCase?.graph);
  return useMemo(() => (graph ? picturedRows(graph, rows) : []), [graph, rows]);
}
