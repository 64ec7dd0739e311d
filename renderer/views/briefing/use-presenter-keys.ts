// The keys of telling: arrows, space and what a remote control sends. Before anything in the picture can take them.
import { useEffect } from 'react';
import { isTyping } from '../is-typing.ts';
import type { Telling } from './telling.ts';
import type { Forward } from './use-forward.ts';

type Act = (forward: Forward, telling: Telling) => void;

const on: Act = (forward) => forward.on();
const back: Act = (forward) => forward.back();

/** A remote control sends PageDown and PageUp, "b" or a full stop for black, and F5 to begin. */
export const PRESENTER_KEYS: Readonly<Record<string, Act>> = {
  ArrowRight: on,
  ArrowDown: on,
  PageDown: on,
  ' ': on,
  Enter: on,
  ArrowLeft: back,
  ArrowUp: back,
  PageUp: back,
  Backspace: back,
  Home: (forward) => forward.goTo(0),
  End: (forward, { slides }) => forward.goTo(slides.length - 1),
  b: (forward) => forward.black(),
  '.': (forward) => forward.black(),
  a: (forward) => forward.audience(),
  F5: (forward) => forward.audience(),
  Escape: (forward) => forward.escape(),
};

/** Keys that a button under the focus takes itself. */
const PRESSES = new Set([' ', 'Enter']);

export function usePresenterKeys(telling: Telling, forward: Forward): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const act = PRESENTER_KEYS[event.key.length === 1 ? event.key.toLowerCase() : event.key];
      if (!act || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || isTaken(event)) return;
      event.preventDefault();
      event.stopPropagation();
      act(forward, telling);
    };
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, [telling, forward]);
}

function isTaken(event: KeyboardEvent): boolean {
  if (isTyping(event)) return true;
  return PRESSES.has(event.key) && event.target instanceof Element && event.target.closest('button, a, summary, [role="button"]') !== null;
}
