// Where the menu of a mark opens, and which mark it is of: by the right button, Shift+F10 or the menu key.
import { type KeyboardEvent, type MouseEvent, type RefObject, useState } from 'react';
import type { Surface } from './surface.ts';

export interface MenuPlace {
  readonly kind: 'node' | 'arrow';
  readonly id: string;
  /** In pixels of the window. */
  readonly x: number;
  readonly y: number;
}

export function useMarkMenu(surface: RefObject<Surface | null>) {
  const [place, setPlace] = useState<MenuPlace | null>(null);
  const onContextMenu = (event: MouseEvent) => {
    const mark = markUnder(event, surface.current);
    if (!mark) return;
    event.preventDefault();
    setPlace({ ...mark, x: event.clientX, y: event.clientY });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) || !(event.target instanceof Element)) return;
    const mark = markOf(event.target);
    if (!mark) return;
    event.preventDefault();
    const box = event.target.getBoundingClientRect();
    setPlace({ ...mark, x: box.left + Math.min(24, box.width / 2), y: box.top + Math.min(24, box.height) });
  };
  return { place, close: () => setPlace(null), handlers: { onContextMenu, onKeyDown } };
}

type Mark = Pick<MenuPlace, 'kind' | 'id'>;

/** The mark is an element of its own, or is drawn on the canvas under the pointer. */
function markUnder(event: MouseEvent, surface: Surface | null): Mark | null {
  const found = event.target instanceof Element ? markOf(event.target) : null;
  if (found) return found;
  return surface?.markAt?.(event.nativeEvent) ?? null;
}

function markOf(element: Element): Mark | null {
  const node = element.closest<HTMLElement | SVGElement>('[data-node]')?.dataset.node;
  if (node !== undefined) return { kind: 'node', id: node };
  const arrow = element.closest<HTMLElement | SVGElement>('[data-edge]')?.dataset.edge;
  return arrow === undefined ? null : { kind: 'arrow', id: arrow };
}
