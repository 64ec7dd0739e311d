// The small shapes on the map, as SVG paths: arrow heads, the hand of "by hand", the signs of signal levels.
import type { LineStyle } from './line-style.ts';
import type { SignalLevel } from './scene.ts';

/** Pointing right with its tip at 0,0. Open for a query, filled for the rest. */
export function headPath(style: LineStyle): string {
  return style === 'query' ? 'M-9 -5.5L0 0L-9 5.5' : 'M0 0L-9 -4.5L-9 4.5Z';
}

/** The outline of a hand (lucide's "hand", ISC), 24 x 24 from 0,0; drawn with HAND_PLACE to stand around 0,0. */
export const HAND_PATH =
  'M18 11V6a2 2 0 0 0-2-2a2 2 0 0 0-2 2M14 10V4a2 2 0 0 0-2-2a2 2 0 0 0-2 2v2M10 10.5V6a2 2 0 0 0-2-2a2 2 0 0 0-2 2v8M18 8a2 2 0 1 1 4 0v6a8 8 0 0 1-8 8h-2c-2.8 0-4.5-.86-5.99-2.34l-3.6-3.6a2 2 0 0 1 2.83-2.82L7 15';
export const HAND_PLACE = 'scale(0.5) translate(-12 -12)';

/** Diamond, triangle, dot, ring: each level has its own shape, 10 x 10 around 0,0. */
export const LEVEL_PATH: Record<SignalLevel, string> = {
  red: 'M0 -5.5L5.5 0L0 5.5L-5.5 0Z',
  amber: 'M0 -5L5.5 4.5L-5.5 4.5Z',
  normal: 'M-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0Z',
  no_limit: 'M-3 0H3',
  no_report: 'M-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0Z',
};

/** A drawing pin around 0,0: stands on what was put somewhere by hand. */
export const PIN_PATH = 'M-3 -5H3M-2 -5V-1L-4 2H4L2 -1V-5M0 2V6';
