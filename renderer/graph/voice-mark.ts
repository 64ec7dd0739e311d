// The sign of people's voices on a card or arrow: a speech balloon. Filled with a number where something is open; an outline with a tick where all was answered.
import type { VoiceCount } from '../model/voices.ts';
import { CARD } from './boxes.ts';
import type { Rect } from './layout/layout.ts';
import { type Paint, svgMiddleText } from './svg-text.ts';

/** A balloon around 0,0, in pixels; its tail points down. */
export interface Balloon {
  readonly path: string;
  readonly words: string;
  readonly isOpen: boolean;
}

const HALF = 7.5;

export function balloonOf({ open }: VoiceCount): Balloon {
  const words = open > 0 ? String(open) : '✓';
  const side = (Math.max(1, words.length) * 7 + 11) / 2 - 4;
  const path = `M${-side} ${-HALF}H${side}a4 4 0 0 1 4 4V${HALF - 4}a4 4 0 0 1 -4 4H${1 - side / 2}l-4 4v-4H${-side}a4 4 0 0 1 -4 -4V${4 - HALF}a4 4 0 0 1 4 -4z`;
  return { path, words, isOpen: open > 0 };
}

/** On the upper border of a card or panel, clear of a pin at the left and the sign of a lens at the right. */
export function voicePlace({ x, y }: Pick<Rect, 'x' | 'y'>, scale = 1): { readonly x: number; readonly y: number } {
  return { x: x + 26 * scale, y: y - 3 * scale };
}

export function svgVoice(count: VoiceCount | undefined, at: { readonly x: number; readonly y: number }, paint: Paint): string {
  if (!count) return '';
  const { path, words, isOpen } = balloonOf(count);
  const balloon = `<path d="${path}" fill="${paint(isOpen ? 'voice' : 'panel')}" stroke="${paint(isOpen ? 'panel' : 'voice')}" stroke-width="1.4"/>`;
  return `<g data-voices="${count.open + count.answered}" transform="translate(${at.x} ${at.y})">${balloon}${svgMiddleText(0, 4, CARD.subSize, paint(isOpen ? 'panel' : 'voice'), words)}</g>`;
}

/** How much larger a balloon is drawn where the map is seen from further away; `titleSize` is that of words on cards, 0 for none. */
export function balloonScale(titleSize: number): number {
  return Math.min(2.2, Math.max(1, (titleSize || FAR_SIZE) / CARD.titleSize));
}

const FAR_SIZE = 24;
