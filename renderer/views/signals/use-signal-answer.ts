// Something asked about the signals of the open case, and its answer once it is there.
import { useEffect, useRef, useState } from 'react';
import type { SignalAnswer, SignalAsked, SignalKind } from '../../signals/desk/kinds.ts';
import { DeskGone, type SignalDesk } from '../../workspace/signals/signal-desk.ts';
import { useWorkspaceState } from '../workspace-context.ts';
import { deskFaults, useDeskFault } from './desk-faults.ts';

/** `asked` as text, so that it is compared by content. */
const NOTHING = 'null';

/**
 * `asked` null = nothing is asked. The last answer stays until the next is there; undefined before the first, and when the case has no signals.
 * A question that fails is told (`deskFaults`), and asked again when the user wants that.
 * One question at a time: what is asked while an answer is awaited waits, and of those only the last is asked.
 */
export function useSignalAnswer<K extends SignalKind>(kind: K, asked: SignalAsked<K> | null): SignalAnswer<K> | undefined {
  return useAnswered(kind, asked)?.answer;
}

/** The same, with what was asked: for who must know whether the answer is about what is on screen now. */
export function useAnswered<K extends SignalKind>(
  kind: K,
  asked: SignalAsked<K> | null,
): { readonly asked: SignalAsked<K>; readonly answer: SignalAnswer<K> } | undefined {
  const desk = useWorkspaceState((state) => state.openCase?.signals?.desk);
  const [known, setKnown] = useState<{ readonly of: SignalDesk; readonly asked: SignalAsked<K>; readonly answer: SignalAnswer<K> }>();
  const key = JSON.stringify(asked);
  const { tries } = useDeskFault(desk);
  const wanted = useRef(key);
  const asking = useRef<{ readonly of: SignalDesk } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `tries` asks the same once more
  useEffect(() => {
    wanted.current = key;
    if (!desk || key === NOTHING || asking.current?.of === desk) return;
    const mine = { of: desk };
    asking.current = mine;
    const askOn = async () => {
      for (let last = NOTHING; asking.current === mine && wanted.current !== last && wanted.current !== NOTHING; ) {
        last = wanted.current;
        const now = JSON.parse(last) as SignalAsked<K>;
        const take = (answer: SignalAnswer<K>) => {
          deskFaults.tell(desk, kind, null);
          if (asking.current === mine) setKnown({ of: desk, asked: now, answer });
        };
        await desk.ask(kind, now).then(take, (error) => tellFault(desk, kind, error));
      }
      if (asking.current === mine) asking.current = null;
    };
    void askOn();
  }, [desk, kind, key, tries]);
  useEffect(
    () => () => {
      asking.current = null;
    },
    [],
  );
  return known && known.of === desk ? known : undefined;
}

/** A case that was closed meanwhile is no fault. */
export function tellFault(desk: SignalDesk, kind: string, error: unknown): void {
  if (!(error instanceof DeskGone)) deskFaults.tell(desk, kind, error instanceof Error ? error.message : String(error));
}
