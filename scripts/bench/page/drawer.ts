// The shape that everything that draws has on the bench page: our canvas, our SVG and the libraries beside them.
import type { Scene } from '../../../renderer/graph/scene.ts';

/** A point p of the picture stands at p * k + (x, y). */
export interface Place {
  readonly k: number;
  readonly x: number;
  readonly y: number;
}

/** A mounted picture. `hitAt` takes pixels of the window; `settled` resolves when what is shown is sharp, for what may be blurred for a while. */
export interface Mounted {
  look(place: Place): void;
  settled?(): Promise<void>;
  hitAt?(x: number, y: number): unknown;
}

/** Resolves when all of the scene is on the screen. */
export type Drawer = (host: HTMLElement, scene: Scene, place: Place) => Promise<Mounted>;

export const WINDOW = { width: 1280, height: 800 } as const;
