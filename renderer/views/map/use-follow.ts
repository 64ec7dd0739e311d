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
  useEffect(() => {
    if (!selection) followed.current = null;
    if (!chosen || !selection || followed.current === selection || camera.size.width === 0) return;
    followed.current = selection;
    if (isEditing) return;
    if (isMiddleInView(chosen, camera)) camera.nudge(chosen);
    else camera.centreOn(chosen);
  }, [chosen, selection, camera, isEditing]);
}

function isMiddleInView(rect: Rect, { transform, size }: Camera): boolean {
  const [x, y] = transform.apply([rect.x + rect.width / 2, rect.y + rect.height / 2]);
  return x > 0 && y > 0 && x < size.width && y < size.height;
}
