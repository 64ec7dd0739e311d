// How much room do the tiles have, in units of the big screen?
import { type RefObject, useEffect, useState } from 'react';
import type { Room } from './pages.ts';

/** Never smaller than this many pixels, so that zooming in makes the letters larger: the smallest text is 26 units. Kiosk.css has the same. */
const LEAST_UNIT = 0.54;

/** Pixels of one unit: 1 on a screen of 1920 x 1080. */
function unitOf(window: { readonly innerWidth: number; readonly innerHeight: number }): number {
  return Math.max(LEAST_UNIT, Math.min(window.innerWidth / 1920, window.innerHeight / 1080));
}

/** null until it is measured. */
export function useRoom(of: RefObject<HTMLElement | null>): Room | null {
  const [room, setRoom] = useState<Room | null>(null);
  useEffect(() => {
    const element = of.current;
    if (!element) return;
    const measure = () => {
      const unit = unitOf(window);
      setRoom({ width: element.clientWidth / unit, height: element.clientHeight / unit });
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [of]);
  return room;
}
