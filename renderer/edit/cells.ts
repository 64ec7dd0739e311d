// Puts values in cells of rows that are there: the changes of the cells that take them, and the refusals of those that do not. Knows no screen.
import type { Change, ExtraChange, FieldChange } from '../model/change.ts';
import { nameOf } from '../model/change.ts';
import { checkedField } from '../model/entered-field.ts';
import { type RecordSet, type Row, rowsOf, type Value } from '../model/record.ts';
import type { SheetName } from '../model/sheet.ts';
import type { NumberStyle } from '../model/value.ts';
import { cellOf } from './apply.ts';
import { type Column, isKeyColumn } from './columns.ts';
import { type RowNames, rowNames } from './row-names.ts';
import { isSameValue } from './same-value.ts';
import { canChange } from './standing.ts';
import { type Outcome, type Refusal, readTyped } from './typed-text.ts';

/** Text as a person wrote it, or a value as another cell holds it. */
export type Content = { readonly text: string } | { readonly value: Value };

export interface CellAsked {
  /** The place of the row on its sheet, counted from 0. */
  readonly at: number;
  readonly column: Column;
  readonly content: Content;
}

/** `at`: as it was asked; `column`: its key. */
export interface RefusedCell extends Refusal {
  readonly at: number;
  readonly column: string;
}

export interface Cells {
  readonly changes: readonly Change[];
  readonly refused: readonly RefusedCell[];
}

/** One change for each row of which something became different; a cell that refuses stays as it is. */
export function putCells(records: RecordSet, sheet: SheetName, asked: readonly CellAsked[], style: NumberStyle): Cells {
  const names = rowNames(records);
  const rows = rowsOf(records, sheet);
  const byRow = new Map<number, CellAsked[]>();
  for (const cell of asked) byRow.set(cell.at, [...(byRow.get(cell.at) ?? []), cell]);
  const [changes, refused]: [Change[], RefusedCell[]] = [[], []];
  for (const [at, cells] of byRow) {
    const row = rows[at];
    if (!row) continue;
    const put = rowCells(names, sheet, row, cells, style);
    refused.push(...put.refused);
    if (put.isOther) changes.push({ kind: 'set', sheet, at, name: nameOf(sheet, row.values), ...put.change });
  }
  return { changes, refused };
}

interface RowCells {
  readonly isOther: boolean;
  readonly change: { readonly fields: Readonly<Record<string, FieldChange>>; readonly extra?: Readonly<Record<string, ExtraChange>> };
  readonly refused: readonly RefusedCell[];
}

export function rowCells(names: RowNames, sheet: SheetName, row: Row, cells: readonly CellAsked[], style: NumberStyle): RowCells {
  const fields: [string, FieldChange][] = [];
  const extra: [string, ExtraChange][] = [];
  const refused: RefusedCell[] = [];
  for (const { at, column, content } of cells) {
    const outcome = cellAfter(names, sheet, row, column, content, style);
    if (outcome === 'same') continue;
    if ('code' in outcome) refused.push({ at, column: column.key, ...outcome });
    else if ('own' in column) extra.push([column.own, { before: ownOf(row, column.own), after: ownText(content) }]);
    else fields.push([column.key, { before: cellOf(row, column.key), after: { value: outcome.value } }]);
  }
  return {
    isOther: fields.length + extra.length > 0,
    change: { fields: Object.fromEntries(fields), ...(extra.length > 0 && { extra: Object.fromEntries(extra) }) },
    refused,
  };
}

/** What the cell would hold; 'same' when it holds that already. */
function cellAfter(names: RowNames, sheet: SheetName, row: Row, column: Column, content: Content, style: NumberStyle): Outcome | 'same' {
  if ('own' in column) return ownText(content) === ownOf(row, column.own) ? 'same' : { value: null };
  const { field } = column;
  const now = row.values[field.name] ?? null;
  const outcome = readContent(names, sheet, column, content, style);
  const isUnread = Object.hasOwn(row.raw, field.name);
  if ('value' in content && !isUnread && isSameValue(content.value, now)) return 'same';
  if ('text' in content && content.text !== '' && content.text === (isUnread ? row.raw[field.name] : now)) return 'same';
  const isEmptied = 'code' in outcome ? outcome.code === 'value_required' : isSameValue(outcome.value, null);
  if (isEmptied && isSameValue(now, null) && !isUnread) return 'same';
  if (!('code' in outcome) && isSameValue(outcome.value, now) && !isUnread) return 'same';
  const value = 'code' in outcome ? outcome.value : shown(outcome.value);
  if (isKeyColumn(sheet, column)) return { code: 'id_is_renamed', value, expected: '' };
  if (!canChange(sheet, column.key)) return { code: 'stays_as_written', value, expected: '' };
  return outcome;
}

/** What a column would hold after this. */
export function readContent(
  names: RowNames,
  sheet: SheetName,
  column: Exclude<Column, { readonly own: string }>,
  content: Content,
  style: NumberStyle,
): Outcome {
  if ('text' in content) return readTyped(names, sheet, column.field, content.text, style);
  return checkedField(sheet, column.field, content.value, names.has);
}

/** Own columns hold text; blank is nothing. */
export function ownText(content: Content): string | null {
  const text = 'text' in content ? content.text : shown(content.value);
  return text.trim() === '' ? null : text;
}

function ownOf(row: Row, name: string): string | null {
  return Object.hasOwn(row.extra, name) ? (row.extra[name] ?? null) : null;
}

function shown(value: Value): string {
  return value === null ? '' : Array.isArray(value) ? value.join('|') : String(value);
}
