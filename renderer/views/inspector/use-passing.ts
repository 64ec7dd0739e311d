// Which exchanges count in the inspector: those in force on the day that the filter lets through, whatever groups are open.
import { useMemo } from 'react';
import type { FlowEdge } from '../../graph/flow-graph.ts';
import { passes, plainClassOf } from '../../graph/shown.ts';
import { useLensBook } from '../map/use-lens-book.ts';
import { useWorkspaceState } from '../workspace-context.ts';

export function usePassing(): (flow: FlowEdge) => boolean {
  const day = useWorkspaceState((state) => state.day);
  const filter = useWorkspaceState((state) => state.filter);
  const classOf = useLensBook()?.classOf ?? plainClassOf;
  return useMemo(() => (flow: FlowEdge) => passes(flow.exchange, day, filter, classOf), [day, filter, classOf]);
}
