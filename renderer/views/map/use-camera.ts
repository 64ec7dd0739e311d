// The camera of the map screen, and what follows its place.
import { useLayoutEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { Rect } from '../../graph/layout/layout.ts';
import type { Scene } from '../../graph/scene.ts';
import type { Picture } from '../../workspace/state.ts';
import { useWorkspace } from '../workspace-context.ts';
import { Camera } from './camera.ts';
import { type Detail, detailAt } from './canvas/detail.ts';
import { SCALE } from './fit.ts';
import { nameScale } from './name-scale.ts';

export type { Camera } from './camera.ts';

/** One camera for as long as the screen is there. The element of the map is given to it by MapCanvas. `scene` is of the picture, `chosen` the place in it of what is chosen. */
export function useCamera(picture: Picture | null, scene: Scene | null, chosen: Rect | null): Camera {
  const [camera] = useState(() => new Camera());
  const { measure } = useWorkspace();
  useLayoutEffect(() => {
    camera.readable = () => (scene ? nameScale(scene, measure) : SCALE.readable);
    camera.chosen = () => chosen;
  }, [camera, scene, measure, chosen]);
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
