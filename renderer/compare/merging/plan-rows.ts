// Row by row and cell by cell: what two sides made of what was there. Nothing is chosen here that is not plain.
import type { Cell } from '../../model/change.ts';
import type { Row } from '../../model/record.ts';
import { fieldOf, SHEETS, type SheetName } from '../../model/sheet.ts';
import { cellAt, isEmptyCell, isSameCell, isSameRow, itemsOf, mergedItems, type Place, placesOf } from './cell.ts';
import type { CellPlan, MergeAsked, RowPlan } from './merged.ts';
import { keyedRows } from './row-key.ts';

/** The rows that the two sides do not have alike, those that only one of them has among them. Mine first, in their order. */
export function planRows(asked: MergeAsked): RowPlan[] {
  return SHEETS.flatMap((sheet) => (asked.mine.get(sheet) === asked.theirs.get(sheet) ? [] : planSheet(sheet, asked)));
}

interface Before {
  readonly ancestor: ReadonlyMap<string, Row> | null;
  readonly other: ReadonlyMap<string, Row> | null;
}

function planSheet(sheet: SheetName, { mine, theirs, ancestor, other }: MergeAsked): RowPlan[] {
  const [ours, others] = [keyedRows(sheet, mine.get(sheet) ?? []), keyedRows(sheet, theirs.get(sheet) ?? [])];
  const before = {
    ancestor: ancestor && keyedRows(sheet, ancestor.get(sheet) ?? []),
    other: other ? keyedRows(sheet, other.get(sheet) ?? []) : null,
  };
  const plans: RowPlan[] = [];
  for (const [key, row] of ours) {
    const plan = planRow(sheet, key, row, others.get(key) ?? null, before);
    if (plan) plans.push(plan);
  }
  for (const [key, row] of others) if (!ours.has(key)) plans.push(planRow(sheet, key, null, row, before) as RowPlan);
  return plans;
}

function planRow(sheet: SheetName, key: string, mine: Row | null, theirs: Row | null, before: Before): RowPlan | null {
  const was = wasOf(key, before);
  if (mine && theirs) {
    const cells = planCells(sheet, mine, theirs, was);
    return cells.length === 0 ? null : { sheet, key, mine, theirs, was: was.row, goneFrom: null, isAsked: false, cells };
  }
  const row = (mine ?? theirs) as Row;
  if (!was.row || was.isUnsure) return { sheet, key, mine, theirs, was: null, goneFrom: null, isAsked: false, cells: [] };
  const cells = planCells(sheet, row, was.row, was);
  const isKept = sheet === 'annotations';
  return {
    sheet,
    key,
    mine,
    theirs,
    was: was.row,
    goneFrom: isKept ? null : mine ? 'theirs' : 'mine',
    isAsked: !isKept && isChanged(row, was),
    cells,
  };
}

/** What a row was. `isUnsure`: one side says that it was not there. */
interface Was {
  readonly row: Row | null;
  readonly other: Row | null;
  readonly isUnsure: boolean;
  /** Whether anything is known of how the case was. */
  readonly isKnown: boolean;
}

function wasOf(key: string, { ancestor, other }: Before): Was {
  const row = ancestor?.get(key) ?? null;
  const otherRow = other ? (other.get(key) ?? null) : row;
  return { row: row ?? otherRow, other: otherRow ?? row, isUnsure: (row === null) !== (otherRow === null), isKnown: ancestor !== null };
}

function isChanged(row: Row, { row: was, other }: Was): boolean {
  return !was || !other || !isSameRow(row, was) || !isSameRow(row, other);
}

function planCells(sheet: SheetName, mine: Row, theirs: Row, was: Was): CellPlan[] {
  if (mine === theirs) return [];
  return placesOf(mine, theirs).flatMap((place) => {
    const [one, other] = [cellAt(mine, place), cellAt(theirs, place)];
    return isSameCell(one, other) ? [] : [planCell(sheet, place, one, other, was)];
  });
}

function planCell(sheet: SheetName, place: Place, mine: Cell, theirs: Cell, was: Was): CellPlan {
  const before = cellBefore(place, was);
  const plan = { place, mine, theirs, was: before, isFilled: false };
  if (before) return { ...plan, kind: 'field', outcome: settled(sheet, place, mine, theirs, before) };
  const kind = was.isKnown && !was.row ? 'added' : 'differs';
  if (isEmptyCell(mine)) return { ...plan, kind, outcome: theirs, isFilled: true };
  if (isEmptyCell(theirs)) return { ...plan, kind, outcome: mine, isFilled: true };
  return { ...plan, kind, outcome: null };
}

/** What the place held; null when that is not known. */
function cellBefore(place: Place, { row, other, isUnsure }: Was): Cell | null {
  if (!row || !other || isUnsure) return null;
  const [one, two] = [cellAt(row, place), cellAt(other, place)];
  return isSameCell(one, two) ? one : null;
}

/** What only one side changed is as that side says; lists that both changed have what either put in and neither took out. */
function settled(sheet: SheetName, place: Place, mine: Cell, theirs: Cell, was: Cell): Cell | null {
  if (isSameCell(mine, was)) return theirs;
  if (isSameCell(theirs, was)) return mine;
  if (!isList(sheet, place)) return null;
  const [one, other, before] = [itemsOf(mine), itemsOf(theirs), itemsOf(was)];
  return one && other && before ? { value: mergedItems(one, other, before) } : null;
}

/** Whether the place holds a list. */
export function isList(sheet: SheetName, { field, isExtra }: Place): boolean {
  return !isExtra && fieldOf(sheet, field)?.many === true;
}
