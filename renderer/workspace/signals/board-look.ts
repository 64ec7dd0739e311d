// How the thermometer is looked at: what is let through, in which order, and what lies open beside it. Types, and how it begins.
import type { BoardOrder } from '../../signals/board/order.ts';

/** One department, district or cluster. */
export interface BoardOnly {
  readonly kind: 'unit' | 'area' | 'cluster';
  readonly id: string;
}

/** A series at a place (area or unit; '' = the city). */
export interface BoardCell {
  readonly seriesId: string;
  readonly place: string;
}

/** Which signals in words are looked for; null and '' let all through. */
export interface WordsLook {
  readonly place: Pick<BoardOnly, 'kind' | 'id'> | null;
  readonly theme: string | null;
  readonly channel: string | null;
  readonly text: string;
}

/** `silentOnly` = only who has not reported everything. `isDense` = one line of text in each row. `beside` = what lies open beside the tables. */
export interface BoardLook {
  readonly only: BoardOnly | null;
  readonly order: BoardOrder;
  readonly silentOnly: boolean;
  readonly isDense: boolean;
  readonly beside: { readonly kind: 'cell'; readonly cell: BoardCell } | { readonly kind: 'words'; readonly words: WordsLook } | null;
}

export const ALL_WORDS: WordsLook = { place: null, theme: null, channel: null, text: '' };

export const FIRST_BOARD: BoardLook = { only: null, order: 'worst', silentOnly: false, isDense: false, beside: null };

/** Where a new signal in words comes from, as far as that is known when writing begins. */
export interface CaptureStart {
  readonly unitId: string | null;
  readonly areaId: string | null;
}
