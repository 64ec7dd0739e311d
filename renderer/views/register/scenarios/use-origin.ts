// In which dataset and kind of data the error begins by which scenarios are measured: what was chosen, else what the case suggests.
import { useEffect, useState } from 'react';
import type { CompareLook } from '../../../workspace/comparing/comparing-state.ts';
import type { OpenCase } from '../../../workspace/state.ts';
import { useWorkspace, useWorkspaceState } from '../../workspace-context.ts';

type Origin = CompareLook['origin'];

/** `value` undefined = not known yet; null = the case has nothing to choose. */
export function useOrigin({ records }: OpenCase): { readonly value: Origin | undefined; choose(origin: Origin): void } {
  const workspace = useWorkspace();
  const chosen = useWorkspaceState((state) => state.comparing.look.origin);
  const [suggested, setSuggested] = useState<Origin | undefined>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other rows may suggest something else
  useEffect(() => {
    let isWanted = true;
    if (!chosen)
      workspace.scenarioOrigin().then(
        (origin) => isWanted && setSuggested(origin),
        () => isWanted && setSuggested(null),
      );
    return () => {
      isWanted = false;
    };
  }, [workspace, records, chosen]);
  return { value: chosen ?? suggested, choose: (origin) => workspace.lookAtComparison({ origin }) };
}
