// What people said of the marks of a picture, by the id of the mark.
import { useMemo } from 'react';
import type { FlowGraph } from '../../graph/flow-graph.ts';
import type { VisibleGraph } from '../../graph/levels.ts';
import { voicesShown } from '../../graph/voices.ts';
import type { VoiceCount } from '../../model/voices.ts';
import { useWorkspaceState } from '../workspace-context.ts';

const NONE: ReadonlyMap<string, VoiceCount> = new Map();

/** Stays the same object as long as nothing more is said. */
export function useVoicesShown(graph: FlowGraph | undefined, visible: VisibleGraph | undefined): ReadonlyMap<string, VoiceCount> {
  const rows = useWorkspaceState((state) => state.openCase?.records.get('annotations'));
  return useMemo(() => (graph && visible && rows ? voicesShown(graph, visible, new Map([['annotations', rows]])) : NONE), [graph, visible, rows]);
}
