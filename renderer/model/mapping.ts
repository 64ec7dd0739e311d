// How the columns of a table that is not one of our sheets are to be read. Made by guessing, changed by the user, kept by the header's fingerprint.
import type { SheetName } from './sheet.ts';
import type { NumberStyle } from './value.ts';

/** Field of an observation that a column's header can set for every value below it: a table may have a column for each series, area, unit, day or breakdown. */
export type WideField = 'series_id' | 'area_id' | 'unit_id' | 'observed_on' | 'breakdown';

/**
 * What one column means. `field`: the cell is that field of the sheet; several columns may give the day (year and month) or the breakdown of an observation.
 * `value`: the cell is an observation's value, and `sets` gives what the header says of it. `extra`: kept under its own name. `skip`: not read.
 */
export type ColumnUse =
  | { readonly use: 'field'; readonly field: string }
  | { readonly use: 'value'; readonly sets: { readonly field: WideField; readonly to: string } }
  | { readonly use: 'extra' }
  | { readonly use: 'skip' };

/**
 * How observations are made of lines that hold none themselves. `count`: each line is one report, and reports are counted for each day, place and breakdown.
 * `differences`: the values are totals up to and including a day, and become what was added on that day.
 */
export type Derivation = 'count' | 'differences';

/** One use for each column of the header, in its order. `constants` are texts for fields that no column gives, the same for every row. */
export interface TableMapping {
  readonly fingerprint: string;
  readonly sheet: SheetName;
  readonly columns: readonly ColumnUse[];
  readonly constants: Readonly<Record<string, string>>;
  /** Only for observations; without it every value of a line is one. */
  readonly derive?: Derivation;
  /** The day of all rows stands in the name of the file or tab, as in a file that comes every day. */
  readonly dayFromName?: boolean;
}

/** A table that no reader knows: what the mapping step shows. `lines` are its first rows as text (20,000 at most) and `rows` their numbers; `rowCount` counts all. */
export interface UnmappedTable {
  readonly file: string;
  readonly tab: string;
  readonly header: readonly string[];
  readonly lines: readonly (readonly string[])[];
  readonly rows: readonly number[];
  readonly rowCount: number;
  /** How its numbers are written. */
  readonly style: NumberStyle;
  readonly guess: TableMapping;
  /** The guess fills every field without which a row of the sheet says nothing; it is used at once where nobody can be asked. */
  readonly isSure: boolean;
}
