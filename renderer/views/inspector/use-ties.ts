// What hangs on each dataset of the open case, on the day that is looked at.
import { useMemo } from 'react';
import { type Ties, tiesOf } from '../../graph/ties.ts';
import { useWorkspaceState } from '../workspace-context.ts';

/** null when no case is open. */
export function useTies(): Ties | null {
  const network = useWorkspaceState((state) => state.openCase?.network);
  const day = useWorkspaceState((state) => state.day);
  return useMemo(() => (network ? tiesOf(network, day) : null), [network, day]);
}
