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
  | 'compare'
  | 'comment';

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
  /** Of 'merge-case': what came along with it of the other file's history. */
  readonly merged?: MergedSteps;
}

/** How many steps of another case file came in as one, and in which roles they were done. */
export interface MergedSteps {
  /** Id of the last step of that file: what it did up to there is known here. Empty when it had none. */
  readonly through: string;
  readonly steps: number;
  readonly roles: readonly string[];
}

/** The name of a row: its id, or for sheets without one all that it says, as JSON. */
export function nameOf(sheet: SheetName, values: Row['values']): string {
  const key = keyField(sheet);
  return key ? String(values[key.name] ?? '') : JSON.stringify(sortedEntries(values));
}

/** The name of a row after its fields changed. */
export function nameAfter({ sheet, name, fields }: FieldsChange): string {
  const key = keyField(sheet);
  if (key) return fields[key.name] ? String(fields[key.name]?.after.value ?? '') : name;
  const values = new Map(JSON.parse(name) as [string, Value][]);
  for (const [field, { after }] of Object.entries(fields)) values.set(field, after.value);
  return nameOf(sheet, Object.fromEntries(values));
}

function sortedEntries(values: Row['values']): [string, Value][] {
  return Object.entries(values)
    .filter(([, value]) => value !== null)
    .sort(([one], [other]) => (one < other ? -1 : 1));
}
