// How the register is looked at: which of its parts, which sheet, the row that was asked for, and how each sheet is laid out. Types, and how it begins.
import type { SheetName } from '../../model/sheet.ts';

/** The tables; the history of edits; scenarios; two descriptions side by side. */
export type RegisterPart = 'tables' | 'history' | 'scenarios' | 'compare';

/** Sheets that stand in the grid. Observations are millions of measurements, and come from files. */
export type GridSheet = Exclude<SheetName, 'observations'>;

/** What is let through in a column. */
export type ColumnFilter =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'is'; readonly value: string }
  | { readonly kind: 'empty' }
  | { readonly kind: 'filled' };

/** Columns are named by their key (edit/columns.ts); `widths` in pixels. `hidden` null = as the depth of words has it; `frozen` null = up to the name of the row. */
export interface SheetLook {
  readonly search: string;
  readonly filters: ReadonlyMap<string, ColumnFilter>;
  readonly sort: { readonly key: string; readonly isDown: boolean } | null;
  readonly hidden: ReadonlySet<string> | null;
  readonly widths: ReadonlyMap<string, number>;
  readonly frozen: string | null;
}

/** `wanted` is the id of a row of the sheet to go to; the object is new for every time that it is asked. */
export interface RegisterLook {
  readonly part: RegisterPart;
  readonly sheet: GridSheet;
  readonly wanted: { readonly id: string } | null;
  readonly looks: ReadonlyMap<GridSheet, SheetLook>;
}

export const PLAIN_SHEET: SheetLook = { search: '', filters: new Map(), sort: null, hidden: null, widths: new Map(), frozen: null };

export const FIRST_REGISTER: RegisterLook = { part: 'tables', sheet: 'exchanges', wanted: null, looks: new Map() };
