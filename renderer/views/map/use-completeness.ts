// How completely each group on the map is described.
import { useMemo } from 'react';
import { type Completeness, completenessOf, shareOf } from '../../graph/completeness.ts';
import { useWorkspaceState } from '../workspace-context.ts';

const NONE: ReadonlyMap<string, Completeness> = new Map();

/** By node id, on the day that is looked at. */
export function useCompleteness(): ReadonlyMap<string, Completeness> {
  const graph = useWorkspaceState((state) => state.openCase?.graph);
  const records = useWorkspaceState((state) => state.openCase?.records);
  const day = useWorkspaceState((state) => state.day);
  return useMemo(() => (graph && records ? completenessOf(graph, records, day) : NONE), [graph, records, day]);
}

/** What the marks show of it. */
export function useShares(completeness: ReadonlyMap<string, Completeness>): ReadonlyMap<string, number> {
  return useMemo(() => new Map([...completeness].map(([id, found]) => [id, shareOf(found)])), [completeness]);
}
