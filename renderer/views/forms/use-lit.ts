// What the choice of the moment lights in a form.
import { useMemo } from 'react';
import { type Lit, litBy } from '../../graph/choice-lit.ts';
import type { MapView } from '../map/use-scene.ts';
import { useWorkspaceState } from '../workspace-context.ts';

export function useLit({ graph, shown }: MapView): Lit {
  const selection = useWorkspaceState((state) => state.selection);
  return useMemo(() => litBy(graph, shown, selection), [graph, shown, selection]);
}
