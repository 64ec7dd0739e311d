// What the window knows of questions in SQL: the text, the one that is being answered, its answer, and those asked before. Types only, and how it begins.
import type { CellKind, Refusal } from '../../db/database.ts';

/** A cell of an answer as it is shown: lists as arrays. */
export type SqlCell = string | number | boolean | null | readonly SqlCell[];

export interface SqlColumn {
  readonly name: string;
  readonly kind: CellKind;
}

/** How a question ended. `message` is the engine's own; `isRenewed` = the engine was ended for it, and filled again. */
export type SqlEnd =
  | { readonly kind: 'answer'; readonly columns: readonly SqlColumn[]; readonly lines: readonly (readonly SqlCell[])[]; readonly isCut: boolean }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'wrong'; readonly message: string }
  | { readonly kind: 'stopped'; readonly why: 'cancelled' | 'time' | 'broken'; readonly isRenewed: boolean };

/** `of` are the records of the case that was asked: of another case it is out of date. */
export interface SqlOutcome {
  readonly sql: string;
  readonly ms: number;
  readonly of: object;
  readonly end: SqlEnd;
}

export interface SqlState {
  /** What stands in the editor. */
  readonly draft: string;
  readonly isRunning: boolean;
  readonly outcome: SqlOutcome | null;
  /** Asked before, the latest first. */
  readonly history: readonly string[];
}

export const NOTHING_IN_SQL: SqlState = { draft: '', isRunning: false, outcome: null, history: [] };

/** A question may take this long, and so many rows of its answer are shown. */
export const SQL_LIMIT_MS = 10_000;
export const SQL_MOST_ROWS = 10_000;
