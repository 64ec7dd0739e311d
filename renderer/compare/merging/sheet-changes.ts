// From what becomes of rows to the changes of one sheet: cells set, rows removed, rows added in their place. Chooses nothing.
import { type Cell, type Change, type ExtraChange, type FieldChange, type FieldsChange, nameOf } from '../../model/change.ts';
import type { Row } from '../../model/record.ts';
import type { SheetName } from '../../model/sheet.ts';
import { cellAt, isSameCell, type Place, placesOf } from './cell.ts';
import { keyedRows } from './row-key.ts';

/** By the row as mine has it, or else theirs: what it becomes; null = it is gone. Rows that are not named stay. */
export type SheetOutcome = ReadonlyMap<Row, Row | null>;

export function sheetChanges(sheet: SheetName, mine: readonly Row[], theirs: readonly Row[], outcome: SheetOutcome): Change[] {
  const sets: Change[] = [];
  const removed: Change[] = [];
  for (const [at, row] of mine.entries()) {
    const after = outcome.get(row);
    if (after === null) removed.push({ kind: 'remove', sheet, at, row });
    const change = after ? fieldsChange(sheet, at, row, after) : undefined;
    if (change) sets.push(change);
  }
  return [...sets, ...removed.reverse(), ...added(sheet, mine, theirs, outcome)];
}

/** A place is changed when it says something else, or in other words. */
function fieldsChange(sheet: SheetName, at: number, before: Row, after: Row): FieldsChange | undefined {
  if (before === after) return undefined;
  const places = placesOf(before, after).filter((place) => !isSameCell(cellAt(before, place), cellAt(after, place)));
  if (places.length === 0) return undefined;
  const change = (place: Place): FieldChange => ({ before: cellAt(before, place), after: cellAt(after, place) });
  const entries = (isExtra: boolean) => places.filter((place) => place.isExtra === isExtra).map((place) => [place.field, change(place)] as const);
  const extra = entries(true).map(([column, { before: one, after: other }]) => [column, { before: textOf(one), after: textOf(other) }] as const);
  const fields = Object.fromEntries(entries(false));
  const own: Record<string, ExtraChange> = Object.fromEntries(extra);
  return { kind: 'set', sheet, at, name: nameOf(sheet, before.values), fields, ...(extra.length > 0 && { extra: own }) };
}

function textOf({ value }: Cell): string | null {
  return value === null ? null : String(value);
}

/** The rows that only theirs has, each after the row of mine that it stands behind in theirs; with the place it gets on the sheet. */
function added(sheet: SheetName, mine: readonly Row[], theirs: readonly Row[], outcome: SheetOutcome): Change[] {
  const own = new Set(mine);
  const fresh = new Set([...outcome].filter(([row, after]) => after !== null && !own.has(row)).map(([row]) => row));
  if (fresh.size === 0) return [];
  const behind = behindWhich(sheet, mine, theirs, fresh, outcome);
  const changes: Change[] = [];
  let at = 0;
  const add = (rows: readonly Row[] = []) => {
    for (const row of rows) {
      changes.push({ kind: 'add', sheet, at, row: outcome.get(row) ?? row });
      at += 1;
    }
  };
  add(behind.get(null));
  for (const row of mine) {
    if (outcome.get(row) !== null) at += 1;
    add(behind.get(row));
  }
  return changes;
}

/** By the row of mine (null = the top of the sheet), the new rows that follow it. */
function behindWhich(sheet: SheetName, mine: readonly Row[], theirs: readonly Row[], fresh: ReadonlySet<Row>, outcome: SheetOutcome) {
  const ours = keyedRows(sheet, mine);
  const behind = new Map<Row | null, Row[]>();
  let last: Row | null = null;
  for (const [key, row] of keyedRows(sheet, theirs)) {
    const own = ours.get(key);
    if (own && outcome.get(own) !== null) last = own;
    if (!fresh.has(row)) continue;
    const rows = behind.get(last) ?? [];
    rows.push(row);
    behind.set(last, rows);
  }
  return behind;
}
