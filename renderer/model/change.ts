// A change of a case as a value: what one row was and what it became. It can be reversed, kept in a journal and told in a sentence. Knows no screen.
import type { Row, Value } from './record.ts';
import { keyField, type SheetName } from './sheet.ts';

/** A field's value, and the text as it stood where that differs from it. */
export interface Cell {
  readonly value: Value;
  readonly raw?: string;
}

export interface FieldChange {
  readonly before: Cell;
  readonly after: Cell;
}

/** A column that the dictionary does not know; null = the row has none. */
export interface ExtraChange {
  readonly before: string | null;
  readonly after: string | null;
}

/** A row that is new, or is gone. `at` is its place on the sheet, counted from 0. */
export interface WholeRowChange {
  readonly kind: 'add' | 'remove';
  readonly sheet: SheetName;
  readonly at: number;
  readonly row: Row;
}

/** A row of which fields changed. `name` is its name before (`nameOf`), `at` where it stood: a hint, and what tells rows of one name apart. */
export interface FieldsChange {
  readonly kind: 'set';
  readonly sheet: SheetName;
  readonly at: number;
  readonly name: string;
  readonly fields: Readonly<Record<string, FieldChange>>;
  readonly extra?: Readonly<Record<string, ExtraChange>>;
}

export type Change = WholeRowChange | FieldsChange;

/** What a person did, by which the history tells it. */
export type Act =
  | 'edit'
  | 'add'
  | 'draw'
  | 'remove'
  | 'rename'
  | 'merge'
  | 'paste'
  | 'fill'
  | 'enter'
  | 'take-back'
  | 'answer'
  | 'scenario'
  | 'merge-case'
  | 'compare';

/** One act of a person: all its changes, in order. Done and undone as one. */
export interface Step {
  /** Random, so that steps of two people never share one; what two case files have in common is found by it. */
  readonly id: string;
  /** When, as an ISO instant in UTC. */
  readonly at: string;
  /** Who, as a role; never a name. Empty when not told. */
  readonly role: string;
  readonly act: Act;
  readonly changes: readonly Change[];
}

/** The name of a row: its id, or for sheets without one all its values as JSON. */
export function nameOf(sheet: SheetName, values: Row['values']): string {
  const key = keyField(sheet);
  return key ? String(values[key.name] ?? '') : JSON.stringify(Object.entries(values).sort(([one], [other]) => (one < other ? -1 : 1)));
}
