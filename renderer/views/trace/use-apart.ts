// Words on a line that would lie on each other: which of them show.
import { useLayoutEffect, useRef } from 'react';

/** Pixels between two words under the line. */
const APART = 6;

/** Of the words under the line only those show that lie on no other; the first and the last always. */
export function useApart() {
  const row = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const ticks = [...(row.current?.querySelectorAll<HTMLElement>('.tick') ?? [])];
    const boxes = ticks.map((tick) => tick.getBoundingClientRect());
    const end = (boxes.at(-1)?.left ?? 0) - APART;
    let from = (boxes[0]?.right ?? 0) + APART;
    ticks.forEach((tick, at) => {
      const box = boxes[at] as DOMRect;
      const isShown = at === 0 || at === ticks.length - 1 || (box.left >= from && box.right <= end);
      tick.style.visibility = isShown ? 'visible' : 'hidden';
      if (isShown) from = box.right + APART;
    });
  });
  return row;
}
