// When something is chosen, the camera sees to it that it can be seen: it goes there from afar, and moves as little as possible from near by. While the map is edited it stands still.
import { useEffect, useRef } from 'react';
import type { Rect } from '../../graph/layout/layout.ts';
import { useWorkspaceState } from '../workspace-context.ts';
import type { Camera } from './use-camera.ts';

/** `chosen` is where what is chosen stands in the picture; null while it is not in it. */
export function useFollowSelection(chosen: Rect | null, camera: Camera): void {
  const selection = useWorkspaceState((state) => state.selection);
  const isEditing = useWorkspaceState((state) => state.editing.isOn);
  const followed = useRef(selection);
  useArrival(chosen, camera, selection === null);
  useEffect(() => {
    if (!selection) followed.current = null;
    if (!chosen || !selection || followed.current === selection || camera.size.width === 0) return;
    followed.current = selection;
    if (isEditing) return;
    if (isMiddleInView(chosen, camera)) camera.nudge(chosen);
    else camera.centreOn(chosen);
  }, [chosen, selection, camera, isEditing]);
}

/** A map that comes on screen with something chosen, such as from the search field, begins with that in view. */
function useArrival(chosen: Rect | null, camera: Camera, isNothingChosen: boolean): void {
  const isDone = useRef(isNothingChosen);
  useEffect(() => {
    if (isDone.current || !chosen) return undefined;
    const arrive = () => {
      if (isDone.current || camera.size.width === 0) return;
      isDone.current = true;
      stop();
      if (!isMiddleInView(chosen, camera)) camera.centreOn(chosen);
    };
    const stop = camera.listen(() => requestAnimationFrame(arrive));
    requestAnimationFrame(arrive);
    return stop;
  }, [chosen, camera]);
}

function isMiddleInView(rect: Rect, { transform, size }: Camera): boolean {
  const [x, y] = transform.apply([rect.x + rect.width / 2, rect.y + rect.height / 2]);
  return x > 0 && y > 0 && x < size.width && y < size.height;
}
