// The camera of the map screen, and what follows its place.
import { useLayoutEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { Picture } from '../../workspace/state.ts';
import { Camera } from './camera.ts';
import { type Detail, detailAt } from './canvas/detail.ts';

export type { Camera } from './camera.ts';

/** One camera for as long as the screen is there. The element of the map is given to it by MapCanvas. */
export function useCamera(picture: Picture | null): Camera {
  const [camera] = useState(() => new Camera());
  useLayoutEffect(() => {
    if (picture) camera.setPicture(picture);
  }, [camera, picture]);
  return camera;
}

/** Draws again whenever the camera moves. */
export function useTransform(camera: Camera): Camera['transform'] {
  return useSyncExternalStore(camera.listen, () => camera.transform);
}

/** Draws again when another amount of detail is to be drawn. */
export function useDetail(camera: Camera): Detail {
  const kind = useSyncExternalStore(camera.listen, () => detailAt(camera.transform.k).kind);
  const titleSize = useSyncExternalStore(camera.listen, () => detailAt(camera.transform.k).titleSize);
  const panelSize = useSyncExternalStore(camera.listen, () => detailAt(camera.transform.k).panelSize);
  return useMemo(() => ({ kind, titleSize, panelSize }), [kind, titleSize, panelSize]);
}
