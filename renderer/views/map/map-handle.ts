// How commands from elsewhere in the window reach the map that is on screen: its camera, its picture, saving it.
import { createContext, type RefObject, useContext, useEffect } from 'react';
import type { Rect } from '../../graph/layout/layout.ts';
import type { Camera } from './use-camera.ts';
import type { MapView } from './use-scene.ts';

export interface MapHandle {
  readonly camera: Camera;
  readonly view: MapView | null;
  readonly saveSvg: () => void;
  /** Gives a node the focus, now or as soon as it is drawn. */
  readonly focusOn: (id: string) => void;
}

/** Holds the map of this window while it is on screen; null on other screens. */
const MapHandleContext = createContext<RefObject<MapHandle | null>>({ current: null });

export function useMapHandle(): RefObject<MapHandle | null> {
  return useContext(MapHandleContext);
}

/** Offers the map to commands for as long as it is on screen. */
export function useOfferMap(handle: MapHandle): void {
  const held = useMapHandle();
  useEffect(() => {
    held.current = handle;
    return () => {
      held.current = null;
    };
  });
}

/** When part of the picture lies outside the window, all of it is brought into view; called when it has just changed. */
export function fitWhenOutside(held: RefObject<MapHandle | null>): void {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      const handle = held.current;
      if (handle?.view?.scene.cards.some(({ rect }) => isOutside(rect, handle.camera))) handle.camera.fit();
    }),
  );
}

function isOutside({ x, y, width, height }: Rect, { transform, size }: Camera): boolean {
  const [left, top] = transform.apply([x, y]);
  const [right, bottom] = transform.apply([x + width, y + height]);
  return left < 0 || top < 0 || right > size.width || bottom > size.height;
}

/** Brings a node, or what is chosen, into view. */
export function zoomToNode({ camera, view }: MapHandle, id: string): void {
  const mark = [...(view?.scene.cards ?? []), ...(view?.scene.panels ?? [])].find((candidate) => candidate.id === id);
  if (mark) camera.zoomTo(mark.rect);
}
