// Which page is on the big screen? The next one every fifteen seconds, unless the user holds it still or wants little motion.
import { useCallback, useEffect, useState } from 'react';

const TURN_MS = 15_000;

export interface Turning {
  readonly index: number;
  readonly isPaused: boolean;
  /** The computer asks for little motion: pages turn by hand only. */
  readonly isStill: boolean;
  readonly turn: (steps: number) => void;
  readonly go: (index: number) => void;
  readonly togglePause: () => void;
}

/** A page that was turned by hand stays as long as any other. */
export function useTurning(pages: number): Turning {
  const [at, setAt] = useState(0);
  const [isPaused, setPaused] = useState(false);
  const isStill = useLittleMotion();
  const turn = useCallback((steps: number) => setAt((index) => wrapped(Math.min(index, pages - 1) + steps, pages)), [pages]);
  const go = useCallback((index: number) => setAt(wrapped(index, pages)), [pages]);
  const index = Math.max(0, Math.min(at, pages - 1));
  useEffect(() => {
    if (isPaused || isStill || pages < 2) return;
    const timer = setTimeout(() => setAt(wrapped(index + 1, pages)), TURN_MS);
    return () => clearTimeout(timer);
  }, [index, isPaused, isStill, pages]);
  return { index, isPaused, isStill, turn, go, togglePause: useCallback(() => setPaused((paused) => !paused), []) };
}

function wrapped(index: number, pages: number): number {
  return pages === 0 ? 0 : ((index % pages) + pages) % pages;
}

function useLittleMotion(): boolean {
  const [query] = useState(() => window.matchMedia('(prefers-reduced-motion: reduce)'));
  const [isWanted, setWanted] = useState(query.matches);
  useEffect(() => {
    const follow = () => setWanted(query.matches);
    query.addEventListener('change', follow);
    return () => query.removeEventListener('change', follow);
  }, [query]);
  return isWanted;
}
