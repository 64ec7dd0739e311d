// Keeps what is on the screen as a slide, with the part of the map that is in view; by a key on every screen but that of the briefing.
import { type RefObject, useEffect } from 'react';
import type { Rect } from '../../graph/layout/layout.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { isTyping } from '../is-typing.ts';
import { type MapHandle, useMapHandle } from '../map/map-handle.ts';
import { catalogueOf } from '../text/languages.ts';
import { useWorkspace } from '../workspace-context.ts';
import { pictureWords } from './picture-words.ts';

export function captureNow(workspace: Workspace, map: MapHandle | null): void {
  const state = workspace.store.getState();
  const text = catalogueOf(state);
  const seen = { screen: state.screen, day: state.day, signals: state.signals, inquiry: state.inquiry };
  void workspace.captureSlide(pictureWords(text, seen, 3).join(', '), placeInView(map));
}

/** null when the map stands as the app put it, or there is no map: then the slide finds its own place. */
export function placeInView(map: MapHandle | null): Rect | null {
  return map && !map.camera.isFitted && map.camera.size.width > 0 ? map.camera.inView : null;
}

export function useCaptureKey(isOn: boolean): void {
  const workspace = useWorkspace();
  const map: RefObject<MapHandle | null> = useMapHandle();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const hasOther = event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.defaultPrevented;
      if (!isOn || event.key.toLowerCase() !== 'd' || hasOther || isTyping(event)) return;
      if (workspace.store.getState().screen === 'briefing') return;
      event.preventDefault();
      captureNow(workspace, map.current);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [workspace, map, isOn]);
}
