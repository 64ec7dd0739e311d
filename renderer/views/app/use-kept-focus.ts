// The focus is never lost (WCAG 2.4.3): when what had it is gone, because a panel closed or another screen came, the screen has it, and its name is heard.
import { useEffect } from 'react';

/** Milliseconds after a key or click. Whoever knows a better place for the focus has taken it by then. */
const LOOKS = [500, 1_200, 3_000];

export function useKeptFocus(): void {
  useEffect(() => {
    let last: Element | null = null;
    let waiting: number[] = [];
    const look = () => {
      if (!last || last.isConnected || document.activeElement !== document.body) return;
      last = null;
      document.querySelector<HTMLElement>('main')?.focus({ preventScroll: true });
    };
    const onFocus = ({ target }: FocusEvent) => {
      if (target instanceof Element && target !== document.body) last = target;
    };
    const onAct = () => {
      for (const timer of waiting) clearTimeout(timer);
      waiting = LOOKS.map((ms) => window.setTimeout(look, ms));
    };
    window.addEventListener('focusin', onFocus, true);
    window.addEventListener('keyup', onAct, true);
    window.addEventListener('click', onAct, true);
    return () => {
      for (const timer of waiting) clearTimeout(timer);
      window.removeEventListener('focusin', onFocus, true);
      window.removeEventListener('keyup', onAct, true);
      window.removeEventListener('click', onAct, true);
    };
  }, []);
}
