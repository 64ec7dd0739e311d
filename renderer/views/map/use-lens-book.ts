// What every lens says of the open case on the day that is looked at.
import { useMemo } from 'react';
import type { FlowGraph } from '../../graph/flow-graph.ts';
import { type LensBook, lensBook } from '../../graph/lenses/lenses.ts';
import type { SignalLevel } from '../../graph/scene.ts';
import type { RecordSet } from '../../model/record.ts';
import { useFindingClasses } from '../review/use-finding-classes.ts';
import { drawn } from '../signals/use-badges.ts';
import { useWorstLevels } from '../signals/use-worst-levels.ts';
import { useWorkspaceState } from '../workspace-context.ts';

const NO_RECORDS: RecordSet = new Map();
const NO_GRAPH: FlowGraph | null = null;

/** null when no case is open. Signals are only worked out for the lens that shows them. */
export function useLensBook(isPrinting = false): LensBook | null {
  const graph = useWorkspaceState((state) => state.openCase?.graph ?? NO_GRAPH);
  const records = useWorkspaceState((state) => state.openCase?.records ?? NO_RECORDS);
  const day = useWorkspaceState((state) => state.day);
  const withLevels = useWorkspaceState((state) => isPrinting || state.lens === 'signals' || state.filter.classes.has('signals'));
  const worst = useWorstLevels(withLevels);
  const levels = useMemo((): ReadonlyMap<string, SignalLevel> => new Map([...worst].map(([id, { level }]) => [id, drawn(level)])), [worst]);
  const findings = useFindingClasses();
  const error = useWorkspaceState((state) => state.errorMarks);
  const changes = useWorkspaceState((state) => state.comparing.onMap?.marks ?? null);
  return useMemo(
    () => (graph ? lensBook({ graph, records, day, levels, findings, error, changes }) : null),
    [graph, records, day, levels, findings, error, changes],
  );
}
