// Gives the focus back to where it was when a form is closed, as far as that is still there and no field of the top bar; else to the button that opens the form, which is drawn anew; else to the page.
import { type RefObject, useEffect } from 'react';

export function useReturnFocus(inside: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const before = document.activeElement instanceof HTMLElement || document.activeElement instanceof SVGElement ? document.activeElement : null;
    const { current } = inside;
    return () => {
      if (isElsewhere() && !current?.contains(document.activeElement)) return;
      setTimeout(() => {
        if (isElsewhere()) return;
        const isPalette = before?.closest('.bar [role="combobox"], .bar input') !== null;
        const opener = before?.isConnected && before !== document.body ? before : document.querySelector<HTMLElement>('.side [data-opens-form]');
        if (opener && !isPalette) opener.focus({ preventScroll: true });
        else document.getElementById('main')?.focus({ preventScroll: true });
      }, 0);
    };
  }, [inside]);
}

/** Where somebody put it: the page and the screen have it when nobody else wants it. */
function isElsewhere(): boolean {
  const { activeElement } = document;
  return activeElement !== null && activeElement !== document.body && activeElement.id !== 'main';
}
