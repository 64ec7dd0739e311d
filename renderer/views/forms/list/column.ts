// A column of a list: how a cell reads, sorts and is saved. And what rows remain after searching, in which order.
import { fold } from '../../../model/value.ts';

export type CellValue = string | number | null;

/** `text` is what the cell says; `value` is what it sorts by and what is saved, when that is not the text. `more` stands small under the text. */
export interface Column<Row> {
  readonly key: string;
  readonly title: string;
  readonly text: (row: Row) => string;
  readonly value?: (row: Row) => CellValue;
  readonly more?: (row: Row) => string;
  readonly sign?: (row: Row) => Sign | null;
  readonly isNumber?: boolean;
  /** Share of the width, and the least in pixels. */
  readonly width: number;
  readonly least: number;
  /** Only in the file, not on screen. */
  readonly isHidden?: boolean;
}

/** A mark before the text: a colour by role and the letter that says the same. */
export interface Sign {
  readonly role: string;
  readonly letter: string;
}

export interface Sorting {
  readonly key: string;
  readonly isDown: boolean;
}

/** Rows in which every word of the query occurs, in any cell. */
export function matching<Row>(rows: readonly Row[], columns: readonly Column<Row>[], query: string): readonly Row[] {
  const words = fold(query).split(' ').filter(Boolean);
  if (words.length === 0) return rows;
  return rows.filter((row) => {
    const key = fold(columns.map((column) => `${column.text(row)} ${column.more?.(row) ?? ''}`).join(' '));
    return words.every((word) => key.includes(word));
  });
}

/** Empty cells stand last, whichever way it is sorted; equal rows keep their order. */
export function sorted<Row>(rows: readonly Row[], columns: readonly Column<Row>[], sorting: Sorting | null, locale: string): readonly Row[] {
  const column = columns.find(({ key }) => key === sorting?.key);
  if (!column || !sorting) return rows;
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const keyed = rows.map((row) => ({ row, value: valueIn(column, row) }));
  const sign = sorting.isDown ? -1 : 1;
  keyed.sort((a, b) => {
    if (isEmpty(a.value) || isEmpty(b.value)) return Number(isEmpty(a.value)) - Number(isEmpty(b.value));
    return sign * (typeof a.value === 'number' && typeof b.value === 'number' ? a.value - b.value : compare(String(a.value), String(b.value)));
  });
  return keyed.map(({ row }) => row);
}

export function valueIn<Row>(column: Column<Row>, row: Row): CellValue {
  return column.value ? column.value(row) : column.text(row);
}

function isEmpty(value: CellValue): boolean {
  return value === null || value === '';
}
