// What the bench page answers.
import type { Frames, Lost } from './frames.ts';

export const DRAWER_NAMES = ['our canvas', 'our SVG', 'React Flow', 'cytoscape', 'sigma'] as const;
export type DrawerName = (typeof DRAWER_NAMES)[number];

/** Times in ms. `overview` pans with the whole picture in the window, `zoom` is from there to a sharp picture at full size, `detail` pans at that size. `hits` is how long it takes to find what lies under a point, `slow` the 95th percentile; null for what finds its marks by other means. */
export interface Drawing {
  readonly firstPaint: number;
  readonly overview: Frames;
  readonly zoom: number;
  readonly detail: Frames;
  readonly hits: { readonly median: number; readonly slow: number } | null;
}

export interface Packages {
  readonly count: number;
  readonly moving: Frames;
}

/** Frames with the picture standing still and with the days played; `step` = the longest that one day took in the window, in ms (null = not measured). */
export interface Play {
  readonly arrows: number;
  readonly still: Lost;
  readonly played: Lost;
  readonly step: number | null;
}

export interface BenchPage {
  measureDrawing(name: DrawerName, nodes: number, edges: number): Promise<Drawing>;
  measurePackages(wanted: number): Promise<Packages>;
  measurePlay(edges: number): Promise<Play>;
}
