// The keys of the map as a whole: camera, depth, letting go. Keys on a node are the walker's.
import { useEffect, useRef } from 'react';
import type { Rect } from '../../graph/layout/layout.ts';
import { isTyping } from '../is-typing.ts';
import { useWorkspace } from '../workspace-context.ts';
import { letGo } from './let-go.ts';
import type { Camera } from './use-camera.ts';

/** How far an arrow key moves the map, in pixels of the window. */
const PAN = 80;

/** Arrow keys belong to whatever has the focus, such as a list or a tool; on the map itself, or when nothing has the focus, they move the map. */
function isOnMap({ target }: KeyboardEvent): boolean {
  return target === document.body || (target instanceof Element && (target.id === 'main' || target.closest('.map-stage') !== null));
}

/** + - 0 Z and arrows for the camera, , . < > for the depth, Escape to let go; menu commands do the same. */
export function useMapKeys(camera: Camera, save: () => void, chosen: Rect | null): void {
  const workspace = useWorkspace();
  const now = useRef({ camera, save, chosen });
  now.current = { camera, save, chosen };
  useEffect(() => {
    const acts: Record<string, () => unknown> = {
      '+': () => now.current.camera.zoomBy(1.25),
      '=': () => now.current.camera.zoomBy(1.25),
      '-': () => now.current.camera.zoomBy(0.8),
      '0': () => now.current.camera.fit(),
      z: () => now.current.chosen && now.current.camera.zoomTo(now.current.chosen),
      ArrowLeft: () => now.current.camera.panBy(PAN, 0),
      ArrowRight: () => now.current.camera.panBy(-PAN, 0),
      ArrowUp: () => now.current.camera.panBy(0, PAN),
      ArrowDown: () => now.current.camera.panBy(0, -PAN),
      Escape: () => letGo(workspace),
      ',': () => changeDepth(1, 0),
      '<': () => changeDepth(-1, 0),
      '.': () => changeDepth(0, 1),
      '>': () => changeDepth(0, -1),
    };
    const changeDepth = (up: number, down: number) => {
      const { depth } = workspace.store.getState();
      workspace.setDepth({ up: depth.up + up, down: depth.down + down });
    };
    const onKey = (event: KeyboardEvent) => {
      const isFree = !event.ctrlKey && !event.metaKey && !event.altKey && !event.defaultPrevented;
      if (isFree && !isTyping(event) && (!event.key.startsWith('Arrow') || isOnMap(event))) acts[event.key]?.();
    };
    const stop = workspace.host.onCommand((command) => {
      if (command === 'zoom-in') now.current.camera.zoomBy(1.25);
      if (command === 'zoom-out') now.current.camera.zoomBy(0.8);
      if (command === 'zoom-fit') now.current.camera.fit();
      if (command === 'save-svg') now.current.save();
    });
    window.addEventListener('keydown', onKey);
    return () => {
      stop();
      window.removeEventListener('keydown', onKey);
    };
  }, [workspace]);
}
