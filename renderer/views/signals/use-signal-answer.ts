// Something asked about the signals of the open case, and its answer once it is there.
import { useEffect, useRef, useState } from 'react';
import type { SignalAnswer, SignalAsked, SignalKind } from '../../signals/desk/kinds.ts';
import type { SignalDesk } from '../../workspace/signal-desk.ts';
import { useWorkspaceState } from '../workspace-context.ts';

/** `asked` as text, so that it is compared by content. */
const NOTHING = 'null';

/**
 * `asked` null = nothing is asked. The last answer stays until the next is there; undefined before the first, and when the case has no signals.
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
  const wanted = useRef(key);
  const asking = useRef<{ readonly of: SignalDesk } | null>(null);
  useEffect(() => {
    wanted.current = key;
    if (!desk || key === NOTHING || asking.current?.of === desk) return;
    const mine = { of: desk };
    asking.current = mine;
    const askOn = async () => {
      for (let last = NOTHING; asking.current === mine && wanted.current !== last && wanted.current !== NOTHING; ) {
        last = wanted.current;
        const now = JSON.parse(last) as SignalAsked<K>;
        const take = (answer: SignalAnswer<K>) => asking.current === mine && setKnown({ of: desk, asked: now, answer });
        await desk.ask(kind, now).then(take, () => undefined);
      }
      if (asking.current === mine) asking.current = null;
    };
    void askOn();
  }, [desk, kind, key]);
  useEffect(
    () => () => {
      asking.current = null;
    },
    [],
  );
  return known && known.of === desk ? known : undefined;
}
