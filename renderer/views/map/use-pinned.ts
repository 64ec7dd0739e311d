// What stands where it was put by hand, in the picture of the moment.
import { useMemo } from 'react';
import { useWorkspaceState } from '../workspace-context.ts';

export function usePinned(): ReadonlySet<string> {
  const seats = useWorkspaceState(({ arrangements }) => arrangements.kept.get(arrangements.now)?.seats);
  return useMemo(() => new Set(Object.entries(seats ?? {}).flatMap(([id, { isPinned }]) => (isPinned ? [id] : []))), [seats]);
}
