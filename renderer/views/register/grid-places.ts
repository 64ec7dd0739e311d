// Where the columns and rows of the grid stand, in pixels, and which of them are in sight. Pure.
import type { Column } from '../../edit/columns.ts';
import { keyField, type SheetName } from '../../model/sheet.ts';
import type { SheetLook } from '../../workspace/editing/register-look.ts';
import type { WordDepth } from '../../workspace/state.ts';

export const ROW_HEIGHT = 29;
export const HEAD_HEIGHT = 34;
export const NUMBER_WIDTH = 52;
const NARROWEST = 56;
const WIDEST = 640;
/** Rows and pixels drawn beyond what is in sight. */
const SPARE_ROWS = 4;
const SPARE_WIDTH = 120;

/** A column that is shown. `left` counts from the row numbers on; `isFrozen` stays in sight. */
export interface PlacedColumn {
  readonly column: Column;
  readonly left: number;
  readonly width: number;
  readonly isFrozen: boolean;
}

const WIDTHS: Readonly<Record<string, number>> = {
  boolean: 128,
  date: 116,
  integer: 116,
  decimal: 116,
  duration: 124,
  enum: 156,
  id: 132,
  longtext: 280,
};
const NAMES = new Set(['name', 'title', 'label_nl', 'law_nl', 'text', 'key']);

function isNameColumn(column: Column): boolean {
  return NAMES.has(column.key);
}

/** The id first, then the name, then the others as the dictionary has them. In plain words ids are not shown, unless they were asked for. */
export function columnsShown(sheet: SheetName, columns: readonly Column[], look: SheetLook, depth: WordDepth): readonly Column[] {
  const key = keyField(sheet)?.name;
  const name = columns.find(isNameColumn);
  const hidden = hiddenColumns(sheet, look, depth);
  const rank = (column: Column) => (column.key === key ? 0 : column === name ? 1 : 2);
  return columns.filter((column) => !hidden.has(column.key)).sort((one, other) => rank(one) - rank(other));
}

/** Keys of columns that are not shown. */
export function hiddenColumns(sheet: SheetName, look: SheetLook, depth: WordDepth): ReadonlySet<string> {
  if (look.hidden) return look.hidden;
  return new Set(depth === 'plain' && sheet !== 'case_info' && keyField(sheet) ? ['id'] : []);
}

/** `room` is the width of what is in sight: where the frozen columns would take more than half of it, none is. */
export function placeColumns(shown: readonly Column[], look: SheetLook, room: number): readonly PlacedColumn[] {
  const until = shown.findIndex(({ key }) => key === look.frozen);
  const last = until >= 0 ? until : shown.findIndex(isNameColumn);
  let left = 0;
  const placed = shown.map((column, index) => {
    const width = widthOf(column, look);
    const place = { column, left, width, isFrozen: index <= last };
    left += width;
    return place;
  });
  const frozen = placed.filter(({ isFrozen }) => isFrozen).reduce((sum, { width }) => sum + width, NUMBER_WIDTH);
  return frozen > room / 2 ? placed.map((place) => ({ ...place, isFrozen: false })) : placed;
}

function widthOf(column: Column, look: SheetLook): number {
  const own = look.widths.get(column.key);
  if (own !== undefined) return clampWidth(own);
  if ('own' in column) return 140;
  if (isNameColumn(column)) return 230;
  return column.field.many ? 220 : (WIDTHS[column.field.type] ?? 176);
}

export function clampWidth(width: number): number {
  return Math.round(Math.min(WIDEST, Math.max(NARROWEST, width)));
}

/** What of the table is scrolled to, in pixels. */
export interface View {
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

export interface InSight {
  readonly first: number;
  readonly last: number;
  readonly columns: readonly number[];
}

/** The rows and columns to draw; frozen columns always. `last` is one further than the last row. */
export function inSight(placed: readonly PlacedColumn[], count: number, { top, left, width, height }: View): InSight {
  const first = Math.max(0, Math.floor(top / ROW_HEIGHT) - SPARE_ROWS);
  const last = Math.min(count, Math.ceil((top + height) / ROW_HEIGHT) + SPARE_ROWS);
  const columns = placed.flatMap((place, index) => {
    const isIn = place.left + place.width > left - SPARE_WIDTH && place.left < left + width + SPARE_WIDTH;
    return place.isFrozen || isIn ? [index] : [];
  });
  return { first: Math.min(first, Math.max(0, last - 1)), last, columns };
}

/** How far to scroll so that a cell is in sight; unchanged where it is. `room` is that of the pane, with heads and numbers. */
export function scrollTo(placed: readonly PlacedColumn[], row: number, column: number, view: View): { readonly top: number; readonly left: number } {
  const at = placed[column];
  const frozen = placed.filter(({ isFrozen }) => isFrozen).reduce((sum, { width }) => sum + width, 0);
  const [roomHeight, roomWidth] = [view.height - HEAD_HEIGHT, view.width - NUMBER_WIDTH];
  const rowTop = row * ROW_HEIGHT;
  const top = rowTop < view.top ? rowTop : Math.max(view.top, rowTop + ROW_HEIGHT - roomHeight);
  if (!at || at.isFrozen) return { top, left: view.left };
  const left = at.left - frozen < view.left ? at.left - frozen : Math.max(view.left, Math.min(at.left - frozen, at.left + at.width - roomWidth));
  return { top, left };
}
