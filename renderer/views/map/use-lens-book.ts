// What every lens says of the open case on the day that is looked at.
import { useMemo } from 'react';
import type { FlowGraph } from '../../graph/flow-graph.ts';
import { type LensBook, lensBook } from '../../graph/lenses/lenses.ts';
import type { SignalLevel } from '../../graph/scene.ts';
import type { RecordSet } from '../../model/record.ts';
import { lastKnown, worstOf } from '../../signals/badge.ts';
import { dayOf } from '../../signals/days.ts';
import { levelsOn } from '../../signals/levels.ts';
import type { SignalBook } from '../../workspace/signal-book.ts';
import { useFindingClasses } from '../review/use-finding-classes.ts';
import { useWorkspaceState } from '../workspace-context.ts';

const NO_LEVELS: ReadonlyMap<string, SignalLevel> = new Map();
const NO_RECORDS: RecordSet = new Map();
const NO_GRAPH: FlowGraph | null = null;

/** null when no case is open. Signals are only worked out for the lens that shows them. */
export function useLensBook(isPrinting = false): LensBook | null {
  const graph = useWorkspaceState((state) => state.openCase?.graph ?? NO_GRAPH);
  const records = useWorkspaceState((state) => state.openCase?.records ?? NO_RECORDS);
  const signals = useWorkspaceState((state) => state.openCase?.signals ?? null);
  const day = useWorkspaceState((state) => state.day);
  const withLevels = useWorkspaceState((state) => isPrinting || state.lens === 'signals' || state.filter.classes.has('signals'));
  const levels = useMemo(() => (withLevels && signals ? worstLevels(signals, day) : NO_LEVELS), [withLevels, signals, day]);
  const findings = useFindingClasses();
  const error = useWorkspaceState((state) => state.errorMarks);
  return useMemo(() => (graph ? lensBook({ graph, records, day, levels, findings, error }) : null), [graph, records, day, levels, findings, error]);
}

/** The worst level of each series over its places, as known on the day. */
function worstLevels(book: SignalBook, day: string | null): ReadonlyMap<string, SignalLevel> {
  const number = day === null ? book.last : dayOf(day);
  if (number === null) return NO_LEVELS;
  const found = [...book.gauges].flatMap(([id, gauge]) => {
    const level = worstOf(levelsOn(gauge, number).map(lastKnown))?.level;
    return level === undefined ? [] : [[id, level === 'hidden' || level === 'no_day' ? 'no_report' : level] as const];
  });
  return new Map(found);
}
