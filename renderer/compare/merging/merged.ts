// What comes of laying two descriptions of one case together: what is taken without asking, and what a person has to choose. Types only.
import type { Cell, Change, Step } from '../../model/change.ts';
import type { RecordSet, Row } from '../../model/record.ts';
import type { SheetName } from '../../model/sheet.ts';
import type { Place } from './cell.ts';

/** One row that the two sides call by another id, as a person said. */
export interface SameRow {
  readonly sheet: SheetName;
  readonly mine: string;
  readonly theirs: string;
  readonly name: string;
}

export interface MergeAsked {
  readonly mine: RecordSet;
  readonly theirs: RecordSet;
  /** What both were made from; null when that is not known. */
  readonly ancestor: RecordSet | null;
  /** The same moment as the other side tells it: what the two tell differently is not known. */
  readonly other?: RecordSet;
  /** What each side did since: it tells when, and in which role. */
  readonly steps?: { readonly mine: readonly Step[]; readonly theirs: readonly Step[] };
  /** Rows that are one, whatever their ids. */
  readonly same?: readonly SameRow[];
}

/** field: both changed it, differently. added: both added the row, and fill this field differently. differs: two values, and what it was is not known. removed: one took away a row that the other changed. reference: one took away a row that the other's rows refer to. */
export type ConflictKind = 'field' | 'added' | 'differs' | 'removed' | 'reference';

/** both: the items of both lists. */
export type MergeChoice = 'mine' | 'theirs' | 'both';

/** Choices by the key of their conflict. */
export type MergeChoices = ReadonlyMap<string, MergeChoice>;

/** What one side says. `cell` is null where the whole row is meant; `at` (ISO instant) and `role` are null where its steps do not tell. */
export interface Said {
  readonly cell: Cell | null;
  readonly isGone: boolean;
  readonly at: string | null;
  readonly role: string | null;
}

/** A row that refers to the one in question, and where. */
export interface Referring extends Place {
  readonly sheet: SheetName;
  readonly row: Row;
}

export interface MergeConflict {
  /** Stays the same when the same files are laid together again. */
  readonly key: string;
  readonly kind: ConflictKind;
  readonly sheet: SheetName;
  /** `nameOf` the row. */
  readonly name: string;
  /** The row as mine has it, or else theirs. */
  readonly row: Row;
  /** null: the whole row. */
  readonly place: Place | null;
  readonly mine: Said;
  readonly theirs: Said;
  /** null when it was not there, or is not known. */
  readonly was: Cell | null;
  readonly choices: readonly MergeChoice[];
  /** Of a removed row: what the other side changed in it. */
  readonly changed: readonly CellPlan[];
  readonly referring: readonly Referring[];
}

/** A place in which the two sides differ. `outcome` is what stands there without asking; null = a person chooses. */
export interface CellPlan {
  readonly place: Place;
  readonly mine: Cell;
  readonly theirs: Cell;
  readonly was: Cell | null;
  readonly kind: Extract<ConflictKind, 'field' | 'added' | 'differs'>;
  readonly outcome: Cell | null;
  /** One side says nothing, and it is not known what it was: the filled one stands. */
  readonly isFilled: boolean;
}

/** A row that the two sides do not have alike. `goneFrom`: the side that took it away; `isAsked`: whether a person chooses if it stays. */
export interface RowPlan {
  readonly sheet: SheetName;
  readonly key: string;
  readonly mine: Row | null;
  readonly theirs: Row | null;
  readonly was: Row | null;
  readonly goneFrom: 'mine' | 'theirs' | null;
  readonly isAsked: boolean;
  readonly cells: readonly CellPlan[];
}

export interface Merged {
  /** With the ids that the rows have by now on either side. */
  readonly asked: MergeAsked;
  /** What gives rows of mine the ids that theirs gave them; comes first. */
  readonly renamed: readonly Change[];
  readonly plans: readonly RowPlan[];
  readonly conflicts: readonly MergeConflict[];
  /** What refers to rows that one side took away, by the key of their conflict. */
  readonly referring: ReadonlyMap<string, readonly RowReference[]>;
}

/** A place of a planned row that refers to another row. */
export interface RowReference {
  readonly plan: RowPlan;
  readonly place: Place;
  readonly id: string;
}
