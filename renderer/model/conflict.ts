// One thing that is described more than once: what the descriptions say differently, and what the user chose.
import type { Row } from './record.ts';
import type { SheetName } from './sheet.ts';

/** Why rows of different files are taken for descriptions of one thing: the same id; the same name; or an exchange between the same two systems with the same source dataset. */
export type Likeness = 'same_id' | 'same_name' | 'same_ends';

/** Descriptions of one thing. The first of `versions` gives a field that more than one fills, until the user chooses; what only one of them fills is taken from that one. */
export interface Conflict {
  /** Stays the same when files are read again. */
  readonly key: string;
  readonly sheet: SheetName;
  readonly likeness: Likeness;
  readonly versions: readonly Row[];
  /** Fields and extra columns for which the versions have different values. */
  readonly fields: readonly string[];
  /** The versions make one row of the case; otherwise each is a row of its own. */
  readonly isJoined: boolean;
}

/** What the user chose for one conflict: one thing or several, and for each field the describer (`file:tab`) whose value stands. */
export interface Choice {
  readonly isJoined?: boolean;
  readonly fields?: Readonly<Record<string, string>>;
}

/** Choices by the key of their conflict. */
export type Choices = ReadonlyMap<string, Choice>;

/** The unit or organisation that described a file: named for the file itself, or for the folder or archive it came in. */
export function describerOf(describers: ReadonlyMap<string, string>, file: string): string | null {
  return describers.get(file) ?? describers.get(file.split('/')[0] ?? '') ?? null;
}
