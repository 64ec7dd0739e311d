// The port of every layout engine: sized boxes in a tree and arrows between them in, places and routes out. No words, colours or rows.

/** A box to place. `children` are laid out inside it; a box without children has at least its given size. `side` is where the box would stand at the top: sources left, recipients right. */
export interface Box {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  readonly side: 'left' | 'centre' | 'right' | 'free';
  readonly children: readonly Box[];
}

/** An arrow between two boxes of any depth. `weight` is how many exchanges it stands for; `label` the size of the mark it carries. */
export interface Link {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly weight: number;
  readonly isFeedback: boolean;
  readonly label?: { readonly width: number; readonly height: number };
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

/** Where a box was put in its group: its column, and the height of its middle in the group's own measure. `isPinned` = by hand. */
export interface Seat {
  readonly column: number;
  readonly y: number;
  readonly isPinned?: boolean;
}

/** The heights at which an arrow passes the columns of a group. */
export interface Pass {
  readonly group: string;
  readonly columns: readonly number[];
  readonly ys: readonly number[];
}

/** What a picture remembers, so that the next one moves as little as possible. Grows with what has been seen; what is not in view now keeps its seat.
 *  `columns` are the places (x) of the columns of each group, by ':' and its id; those of the picture itself by 'picture'. */
export interface Arrangement {
  readonly seats: Readonly<Record<string, Seat>>;
  readonly passes: Readonly<Record<string, readonly Pass[]>>;
  readonly columns: Readonly<Record<string, Readonly<Record<number, number>>>>;
}

/** The measure in which the seats of a group are told: its columns in the picture, and the height (y) of its middle line. */
export interface Frame {
  readonly y: number;
  readonly columns: readonly { readonly column: number; readonly x: number; readonly width: number }[];
}

/** `routes` are corner points of orthogonal lines, from the sender's side to the receiver's. `labels` are the middles of the marks that fit. */
export interface LaidOut {
  readonly rects: Readonly<Record<string, Rect>>;
  readonly routes: Readonly<Record<string, readonly Point[]>>;
  readonly labels: Readonly<Record<string, Point>>;
  readonly width: number;
  readonly height: number;
  readonly arrangement?: Arrangement;
  /** By group, named as in the arrangement. */
  readonly frames?: Readonly<Record<string, Frame>>;
}

/** What the layout worker is asked. */
export interface LayoutTask {
  readonly engine: EngineName;
  readonly input: LayoutInput;
  readonly arrangement: Arrangement | undefined;
}

export interface LayoutOptions {
  /** What the picture before this one remembered. */
  readonly arrangement?: Arrangement;
  /** How much work may go into fewer crossings, in comparisons; the same number gives the same picture on every machine. */
  readonly effort?: number;
  readonly onProgress?: (step: LayoutStep) => void;
}

export type LayoutStep = 'columns' | 'order' | 'places' | 'routes';

/** Deterministic: the same input gives the same picture. */
export type LayoutEngine = (input: LayoutInput, options?: LayoutOptions) => LaidOut;

export type EngineName = 'layered' | 'dagre';

/** Space inside a panel: above the children for its title, and around them. */
export const PANEL = { title: 34, padding: 20 } as const;

/** Lines keep this far from cards, and this far from each other. */
export const TRACK = { margin: 10, gap: 7 } as const;
