// What is looked at in a work session: which session and question, its clocks, what is written down now, and the variant that is being worked out. Types, and how it begins.
import type { Kind } from '../../workshop/capture.ts';
import type { Target } from '../../workshop/session.ts';
import { newTimer, type Timer } from '../../workshop/timer.ts';

export type WorkshopPart = 'sessions' | 'open' | 'deck' | 'versions';

export interface WorkshopLook {
  readonly part: WorkshopPart;
  /** The session that is open; null = the list. */
  readonly sessionId: string | null;
  readonly cardId: string | null;
  /** What is written down is kept with this instead of with the subject of the session. */
  readonly aside: Target | null;
  /** A session that is about to be begun: about what. */
  readonly start: { readonly target: Target | null } | null;
  /** The line in which something is written down; null while it is closed. */
  readonly capture: { readonly kind: Kind } | null;
  readonly isBig: boolean;
  readonly isClosing: boolean;
  readonly whole: Timer;
  readonly card: Timer;
  /** The scenario whose steps are being made, and after how many acts of the history it began. */
  readonly variant: { readonly scenarioId: string; readonly name: string; readonly after: number } | null;
}

export const FIRST_WORKSHOP: WorkshopLook = {
  part: 'sessions',
  sessionId: null,
  cardId: null,
  aside: null,
  start: null,
  capture: null,
  isBig: false,
  isClosing: false,
  whole: newTimer(60),
  card: newTimer(8),
  variant: null,
};

/** The acts of a work session beside those that change rows. */
export interface Workshops {
  lookAtWorkshop(change: Partial<WorkshopLook>): void;
  /** Goes to the form of a new session, about this. */
  startWorkshop(target: Target | null): void;
  /** Lets the user choose a file with question cards and puts them in the place of those of the case. `kept`: cards that stay because somebody answered them; `refused`: rows that are no card; null = nothing was chosen, or it holds no cards (`found` says which). */
  replaceDeck(): Promise<{ readonly found: number; readonly kept: number; readonly refused: number } | null>;
}
