// Says what a step did: one polite voice, that waits until the steps stop for a moment and then says the last of them.
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import type { MapView } from '../map/use-scene.ts';
import { type Announce, AnnounceContext } from './announce-context.ts';
import { useStateWords } from './use-state-words.ts';

const PAUSE = 200;

export function Announcer({ view, children }: { readonly view: MapView | null; readonly children: ReactNode }) {
  const [words, setWords] = useState('');
  const waiting = useRef<{ said: string[]; timer: ReturnType<typeof setTimeout> | undefined }>({ said: [], timer: undefined });
  const announce: Announce = useCallback((more) => {
    const { current } = waiting;
    if (more === '') return setWords('');
    current.said = [...current.said, more].slice(-2);
    clearTimeout(current.timer);
    current.timer = setTimeout(() => {
      setWords(current.said.join('. '));
      current.said = [];
    }, PAUSE);
  }, []);
  useEffect(() => () => clearTimeout(waiting.current.timer), []);
  useStateWords(view, announce);
  return (
    <AnnounceContext value={announce}>
      {children}
      <p className="visually-hidden announcer" aria-live="polite">
        {words}
      </p>
    </AnnounceContext>
  );
}
