// The port of every layout engine: sized boxes in a tree and arrows between them in, places and routes out. No words, colours or rows.

/** A box to place. `children` are laid out inside it; a box without children has its given size. `rank` is where the box would stand at the top: sources left, recipients right. */
export interface Box {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  readonly side: 'left' | 'centre' | 'right' | 'free';
  readonly children: readonly Box[];
}

/** An arrow between two boxes of any depth. `weight` is how many exchanges it stands for. */
export interface Link {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly weight: number;
  readonly isFeedback: boolean;
}

export interface LayoutInput {
  readonly boxes: readonly Box[];
  readonly links: readonly Link[];
}

/** Pixels; x and y of the upper left corner. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type Point = readonly [x: number, y: number];

/** `routes` are corner points of orthogonal lines, from the sender's side to the receiver's. `crossings` counts where two routes cross. */
export interface LaidOut {
  readonly rects: Readonly<Record<string, Rect>>;
  readonly routes: Readonly<Record<string, readonly Point[]>>;
  readonly width: number;
  readonly height: number;
  readonly crossings: number;
}

/** Deterministic: the same input gives the same picture. */
export type LayoutEngine = (input: LayoutInput) => LaidOut;

/** Space inside a panel: above the children for its title, and around them. */
export const PANEL = { title: 34, padding: 20 } as const;

/** Lines keep this far from cards, and this far from each other. */
export const TRACK = { margin: 10, gap: 7 } as const;
