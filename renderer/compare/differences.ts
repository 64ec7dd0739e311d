// What two descriptions of a case say differently: rows that are new or gone, and fields that say something else, own columns too. Knows no file and no screen.
import { type Cell, nameOf } from '../model/change.ts';
import type { RecordSet, Row } from '../model/record.ts';
import { SHEETS, type SheetName } from '../model/sheet.ts';
import { cellAt, isSameCell, type Place, placesOf } from './merging/cell.ts';
import { keyedRows } from './merging/row-key.ts';

/** A field of the dictionary, or with `isExtra` a column that it does not know. */
export interface FieldDifference extends Place {
  readonly before: Cell;
  readonly after: Cell;
}

/** `name` is what the row is called in `nameOf`, before where it was there. `fields` only for a row that changed. */
export interface RowDifference {
  readonly sheet: SheetName;
  readonly kind: 'added' | 'gone' | 'changed';
  readonly name: string;
  readonly before: Row | null;
  readonly after: Row | null;
  readonly fields: readonly FieldDifference[];
}

/** Sheet by sheet in the order of the dictionary; the rows of before in their order, then what is new. A row is found back by its id, or by the fields that together name it. Another order of rows, and another source, is no difference. */
export function differences(before: RecordSet, after: RecordSet): RowDifference[] {
  return SHEETS.flatMap((sheet) => (before.get(sheet) === after.get(sheet) ? [] : ofSheet(sheet, before, after)));
}

function ofSheet(sheet: SheetName, before: RecordSet, after: RecordSet): RowDifference[] {
  const [old, now] = [keyedRows(sheet, before.get(sheet) ?? []), keyedRows(sheet, after.get(sheet) ?? [])];
  const kept = [...old].flatMap(([key, row]) => between(sheet, row, now.get(key) ?? null));
  const added = [...now].filter(([key]) => !old.has(key)).map(([, row]) => whole('added', sheet, row));
  return [...kept, ...added];
}

function between(sheet: SheetName, before: Row, after: Row | null): RowDifference[] {
  if (after === null) return [whole('gone', sheet, before)];
  if (before === after) return [];
  const fields = placesOf(before, after)
    .map((place) => ({ ...place, before: cellAt(before, place), after: cellAt(after, place) }))
    .filter((field) => !isSameCell(field.before, field.after));
  return fields.length === 0 ? [] : [{ sheet, kind: 'changed', name: nameOf(sheet, before.values), before, after, fields }];
}

function whole(kind: 'added' | 'gone', sheet: SheetName, row: Row): RowDifference {
  const [before, after] = kind === 'gone' ? [row, null] : [null, row];
  return { sheet, kind, name: nameOf(sheet, row.values), before, after, fields: [] };
}
