// What a person filled in on a row that is there, as a change of only what became different; or what is wrong with it.
import type { Cell, Change, ExtraChange, FieldChange } from '../model/change.ts';
import type { TypedRow } from '../model/entered.ts';
import { checkedField } from '../model/entered-field.ts';
import type { EntryFault } from '../model/entry-fault.ts';
import type { RecordSet, Row, Value } from '../model/record.ts';
import { fieldOf, type SheetName } from '../model/sheet.ts';
import { findRow, knownIdsOf } from './find-row.ts';
import { newRows, withTyped } from './new-row.ts';
import { isSameValue, known } from './same-value.ts';

/** `values` and `extra` hold only what was touched; null empties a field. `also` are rows that were made on the spot, to refer to. */
export interface FieldsAsked {
  readonly sheet: SheetName;
  /** `nameOf` the row. */
  readonly name: string;
  readonly values: Readonly<Record<string, Value>>;
  readonly extra?: Readonly<Record<string, string | null>>;
  readonly also?: readonly TypedRow[];
}

export type Outcome = { readonly changes: readonly Change[] } | { readonly faults: readonly EntryFault[] };

/** No changes where nothing became different, or where the row is gone. A field that was filled in anew loses the text that could not be read. */
export function setFields(records: RecordSet, asked: FieldsAsked): Outcome {
  const found = findRow(records, asked.sheet, asked.name);
  if (!found) return { changes: [] };
  const added = newRows(records, asked.also ?? []);
  if ('faults' in added) return added;
  const { fields, faults } = fieldChanges(withTyped(records, asked.also ?? []), asked, found.row);
  if (faults.length > 0) return { faults };
  const extra = extraChanges(asked.extra ?? {}, found.row);
  if (Object.keys(fields).length === 0 && Object.keys(extra).length === 0) return { changes: [] };
  const change: Change = { kind: 'set', sheet: asked.sheet, at: found.at, name: asked.name, fields, ...(Object.keys(extra).length > 0 && { extra }) };
  return { changes: [...added.changes, change] };
}

function fieldChanges(records: RecordSet, { sheet, values }: FieldsAsked, row: Row) {
  const isKnown = knownIdsOf(records);
  const fields: Record<string, FieldChange> = {};
  const faults: EntryFault[] = [];
  for (const [name, typed] of Object.entries(values)) {
    const field = fieldOf(sheet, name);
    const checked = field ? checkedField(sheet, field, typed, isKnown) : { code: 'column_unknown' as const, value: name, expected: '' };
    if ('code' in checked) faults.push({ row: 0, sheet, field: name, ...checked });
    else if (isOther(row, name, checked.value)) fields[name] = { before: cellOf(row, name), after: { value: known(checked.value) } };
  }
  return { fields, faults };
}

/** A text that could not be read counts as something: emptying the field takes it away. */
function isOther(row: Row, name: string, value: Value): boolean {
  return !isSameValue(row.values[name], value) || (isSameValue(value, null) && row.raw[name] !== undefined);
}

function cellOf(row: Row, name: string): Cell {
  const raw = row.raw[name];
  return { value: row.values[name] ?? null, ...(raw !== undefined && { raw }) };
}

function extraChanges(extra: Readonly<Record<string, string | null>>, row: Row): Record<string, ExtraChange> {
  const changed: Record<string, ExtraChange> = {};
  for (const [name, typed] of Object.entries(extra)) {
    const [before, after] = [row.extra[name] ?? null, typed?.trim() ? typed : null];
    if (before !== after) changed[name] = { before, after };
  }
  return changed;
}
