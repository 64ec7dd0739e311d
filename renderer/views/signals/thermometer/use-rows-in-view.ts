// Which rows of a long table are in view, so that only those are in the page.
import { type RefObject, useEffect, useState } from 'react';

/** Rows above and below the view that are there already. */
const SPARE = 12;
/** Tables up to this long are drawn whole. */
const WHOLE = 60;

/** `from` up to, not with, `until`. Rows are equally high; `head` is the height of what stands above them in the table. */
export function useRowsInView(frame: RefObject<HTMLElement | null>, table: RefObject<HTMLElement | null>, count: number, rowHeight: number) {
  const [view, setView] = useState({ from: 0, until: WHOLE });
  useEffect(() => {
    const outer = frame.current;
    if (!outer || count <= WHOLE) return;
    const measure = () => {
      const top = outer.getBoundingClientRect().top - (table.current?.getBoundingClientRect().top ?? 0);
      const step = Math.max(1, Math.floor(SPARE / 2));
      const first = Math.floor(Math.max(0, top / rowHeight) / step) * step;
      const next = { from: Math.max(0, first - SPARE), until: first + Math.ceil(outer.clientHeight / rowHeight) + SPARE };
      setView((now) => (now.from === next.from && now.until === next.until ? now : next));
    };
    measure();
    outer.addEventListener('scroll', measure, { passive: true });
    const observer = new ResizeObserver(measure);
    observer.observe(outer);
    return () => {
      outer.removeEventListener('scroll', measure);
      observer.disconnect();
    };
  }, [frame, table, count, rowHeight]);
  return count <= WHOLE ? { from: 0, until: count } : { from: Math.min(view.from, count), until: Math.min(count, view.until) };
}
