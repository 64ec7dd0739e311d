// The whole screen for as long as the big screen is open. Where the browser refuses it, the window is filled instead.
import { useEffect } from 'react';

/** Calls `left` when the user leaves the full screen in the browser's own way. */
export function useFullScreen(left: () => void): void {
  useEffect(() => {
    let isMine = false;
    const begin = async () => {
      if (document.fullscreenElement) return;
      await document.documentElement.requestFullscreen?.({ navigationUI: 'hide' });
      isMine = document.fullscreenElement !== null;
    };
    const follow = () => {
      if (isMine && !document.fullscreenElement) left();
      isMine ||= document.fullscreenElement !== null;
    };
    document.addEventListener('fullscreenchange', follow);
    void begin().catch(() => undefined);
    return () => {
      document.removeEventListener('fullscreenchange', follow);
      if (isMine && document.fullscreenElement) void document.exitFullscreen().catch(() => undefined);
    };
  }, [left]);
}
