// What each scenario does, worked out one after the other; the chosen one up to the step that is looked at.
import { useEffect, useState } from 'react';
import type { CompareLook } from '../../../workspace/comparing/comparing-state.ts';
import type { OpenCase } from '../../../workspace/state.ts';
import type { Workspace } from '../../../workspace/workspace.ts';
import { useWorkspace, useWorkspaceState } from '../../workspace-context.ts';

export type EffectsOf = Awaited<ReturnType<Workspace['scenarioEffects']>>;

/** A step that is looked at is worked out when the slider rests this long. */
const REST_MS = 250;

/** By scenario, as far as they are known. `origin` undefined = not known yet where the error begins; `again` is another number to ask once more. */
export function useEffects({ records }: OpenCase, ids: readonly string[], chosen: string, origin: CompareLook['origin'] | undefined, again: number) {
  const workspace = useWorkspace();
  const day = useWorkspaceState((state) => state.day);
  const steps = useWorkspaceState((state) => state.comparing.look.steps);
  const [done, setDone] = useState<ReadonlyMap<string, EffectsOf>>(new Map());
  const [isFailed, setFailed] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew for other rows, another day, and when the user asks again
  useEffect(() => {
    if (origin === undefined) return;
    let isWanted = true;
    setFailed(false);
    const work = async () => {
      const found = new Map<string, EffectsOf>();
      for (const id of [chosen, ...ids.filter((other) => other !== chosen)]) {
        const effects = await workspace.scenarioEffects(id, id === chosen ? steps : null, origin);
        if (!isWanted) return;
        found.set(id, effects);
        setDone((before) => new Map([...before, ...found].filter(([known]) => ids.includes(known))));
      }
      setDone(found);
    };
    const timer = setTimeout(() => void work().catch(() => isWanted && setFailed(true)), REST_MS);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [workspace, records, ids, chosen, origin, steps, day, again]);
  return { done, isFailed };
}
