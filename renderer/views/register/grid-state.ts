// Which cell of the grid is chosen, how far the choice reaches, and whether it is being changed. Pure.
import type { Column } from '../../edit/columns.ts';
import type { PlacedColumn } from './grid-places.ts';

/** A cell by the place of its row on the sheet and the key of its column, so that it stays the same when rows are sorted anew. */
export interface CellAt {
  readonly at: number;
  readonly key: string;
}

/** `active` is where the keys are; the choice reaches from `anchor` to it. `typing` = the active cell is being changed; its text begins with what was typed, or with what stands there (null). */
export interface Chosen {
  readonly active: CellAt;
  readonly anchor: CellAt;
  readonly typing: { readonly text: string | null } | null;
}

/** A block of shown rows and columns, by their numbers; both ends are in it. */
export interface Range {
  readonly top: number;
  readonly bottom: number;
  readonly first: number;
  readonly last: number;
}

/** The numbers of shown rows by their place on the sheet. */
export function numbersOf(order: readonly number[]): ReadonlyMap<number, number> {
  return new Map(order.map((at, number) => [at, number]));
}

/** Where the choice stands in what is shown; undefined when it is not shown. */
export function rangeOf({ active, anchor }: Chosen, numbers: ReadonlyMap<number, number>, placed: readonly PlacedColumn[]): Range | undefined {
  const rows = [numbers.get(active.at), numbers.get(anchor.at)];
  const columns = [active.key, anchor.key].map((key) => placed.findIndex(({ column }) => column.key === key));
  const [one, other] = rows;
  const [left = -1, right = -1] = columns;
  if (one === undefined || left < 0) return undefined;
  const [end, side] = [other ?? one, right < 0 ? left : right];
  return { top: Math.min(one, end), bottom: Math.max(one, end), first: Math.min(left, side), last: Math.max(left, side) };
}

export function cellsIn({ top, bottom, first, last }: Range): number {
  return (bottom - top + 1) * (last - first + 1);
}

/** The rows (by place on the sheet) and columns of a choice. */
export function blockOf(
  range: Range,
  order: readonly number[],
  placed: readonly PlacedColumn[],
): { ats: readonly number[]; columns: readonly Column[] } {
  return { ats: order.slice(range.top, range.bottom + 1), columns: placed.slice(range.first, range.last + 1).map(({ column }) => column) };
}

/** A step of the keys, in rows and columns; `isFar` goes to the border. */
export interface Move {
  readonly rows: number;
  readonly columns: number;
  readonly isFar?: boolean;
}

const KEYS: Readonly<Record<string, Move>> = {
  ArrowUp: { rows: -1, columns: 0 },
  ArrowDown: { rows: 1, columns: 0 },
  ArrowLeft: { rows: 0, columns: -1 },
  ArrowRight: { rows: 0, columns: 1 },
};

/** What a key does to where we stand; undefined when it does nothing. `page` is how many rows are in sight. */
export function moveOf(key: string, isCtrl: boolean, page: number): Move | undefined {
  const step = KEYS[key];
  if (step) return isCtrl ? { ...step, isFar: true } : step;
  if (key === 'PageDown') return { rows: page, columns: 0 };
  if (key === 'PageUp') return { rows: -page, columns: 0 };
  if (key === 'Home') return { rows: isCtrl ? -1 : 0, columns: -1, isFar: true };
  if (key === 'End') return { rows: isCtrl ? 1 : 0, columns: 1, isFar: true };
  return undefined;
}

/** The cell that a step leads to, within what is shown. */
export function moved(
  from: CellAt,
  move: Move,
  order: readonly number[],
  numbers: ReadonlyMap<number, number>,
  placed: readonly PlacedColumn[],
): CellAt {
  const row = stepped(numbers.get(from.at) ?? 0, move.rows, order.length, move.isFar);
  const index = placed.findIndex(({ column }) => column.key === from.key);
  const column = stepped(Math.max(0, index), move.columns, placed.length, move.isFar);
  return { at: order[row] ?? from.at, key: placed[column]?.column.key ?? from.key };
}

function stepped(from: number, by: number, count: number, isFar = false): number {
  if (by === 0) return from;
  const to = isFar ? (by > 0 ? count - 1 : 0) : from + by;
  return Math.min(count - 1, Math.max(0, to));
}
