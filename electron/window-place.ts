// Where does the window open? Where it was, as far as a screen still shows that; else in the middle.
import type { WindowState } from './settings.ts';

export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface WindowPlace {
  readonly x?: number;
  readonly y?: number;
  readonly width: number;
  readonly height: number;
}

const PREFERRED = { width: 1280, height: 800 };
export const SMALLEST = { width: 640, height: 480 };
/** So much of the window, in pixels, must be on a screen to take hold of it. */
const GRIP = { width: 120, height: 60 };

export function placeWindow(saved: WindowState | null, screens: readonly Area[]): WindowPlace {
  if (!saved) return PREFERRED;
  const size = { width: Math.max(saved.width, SMALLEST.width), height: Math.max(saved.height, SMALLEST.height) };
  const place = { x: saved.x, y: saved.y, ...size };
  return screens.some((screen) => canBeGripped(place, screen)) ? place : PREFERRED;
}

/** The title bar is at the top, so the top must be on the screen. */
function canBeGripped(place: Area, screen: Area): boolean {
  const shown = Math.min(place.x + place.width, screen.x + screen.width) - Math.max(place.x, screen.x);
  const topShown = place.y >= screen.y && place.y + GRIP.height <= screen.y + screen.height;
  return shown >= GRIP.width && topShown;
}
