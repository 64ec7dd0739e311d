// What a signal on a card or arrow is: its level, its words, and how it stands on a card. Types only.
import type { SparkLine } from './spark.ts';

export type SignalLevel = 'red' | 'amber' | 'normal' | 'no_limit' | 'no_report';

/** What a signal says: of which series, how much, the level in a word, and the course up to the day (null = no value). */
export interface BadgeFacts {
  readonly name: string;
  readonly value: string;
  readonly word: string;
  /** What an arrow has room for; '' = the shape says it. */
  readonly onArrow: string;
  readonly spark: readonly (number | null)[];
}

/** A signal on a card or arrow: its level and all the words for it. Made by the scene: `plate` is what stands on a card, `short` on an arrow, `width` its width in pixels. */
export interface Badge {
  readonly level: SignalLevel;
  readonly text: string;
  readonly facts?: BadgeFacts;
  readonly plate?: Plate;
  readonly short?: string;
  readonly width?: number;
}

/** Everything before scaling but `y`: how far its middle lies under the lower border of the card. Drawn `scale` times as large where the map is seen from further away. */
export interface Plate {
  readonly width: number;
  readonly text: string;
  /** Where the course begins, and the course; null = no room, or nothing known. */
  readonly spark: { readonly x: number; readonly line: SparkLine } | null;
  readonly scale: number;
  readonly y: number;
}
