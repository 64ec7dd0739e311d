// Gives the focus back to where it was when a form is closed, as far as that is still there and no field of the top bar; else to the button that opens the form, which is drawn anew; else to the page.
import { type RefObject, useEffect } from 'react';

export function useReturnFocus(inside: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const before = document.activeElement instanceof HTMLElement || document.activeElement instanceof SVGElement ? document.activeElement : null;
    const { current } = inside;
    return () => {
      const isElsewhere = document.activeElement !== null && document.activeElement !== document.body && !current?.contains(document.activeElement);
      if (isElsewhere) return;
      setTimeout(() => {
        if (document.activeElement !== null && document.activeElement !== document.body) return;
        const isPalette = before?.closest('.bar [role="combobox"], .bar input') !== null;
        const opener = before?.isConnected && before !== document.body ? before : document.querySelector<HTMLElement>('.side [data-opens-form]');
        if (opener && !isPalette) opener.focus({ preventScroll: true });
        else document.getElementById('main')?.focus({ preventScroll: true });
      }, 0);
    };
  }, [inside]);
}
