// The same in many cells: a value that was typed for all of them, or what stands in the topmost. Knows no screen.
import { type RecordSet, type Row, rowsOf } from '../model/record.ts';
import type { SheetName } from '../model/sheet.ts';
import type { NumberStyle } from '../model/value.ts';
import { type Cells, type Content, putCells } from './cells.ts';
import type { Column } from './columns.ts';

/** A block of cells: rows by their places on the sheet, in the order in which they are seen. */
export interface Block {
  readonly sheet: SheetName;
  readonly ats: readonly number[];
  readonly columns: readonly Column[];
}

/** Puts one content in every cell; each column reads it in its own way. */
export function fillCells(records: RecordSet, { sheet, ats, columns }: Block, content: Content, style: NumberStyle): Cells {
  const asked = ats.flatMap((at) => columns.map((column) => ({ at, column, content })));
  return putCells(records, sheet, asked, style);
}

/** Puts what stands in the first row of the block in the rows under it. */
export function fillDown(records: RecordSet, { sheet, ats, columns }: Block): Cells {
  const [first, ...rest] = ats;
  const row = first === undefined ? undefined : rowsOf(records, sheet)[first];
  if (!row) return { changes: [], refused: [] };
  const asked = rest.flatMap((at) => columns.map((column) => ({ at, column, content: contentOf(row, column) })));
  return putCells(records, sheet, asked, 'point');
}

/** What a cell holds: its value, or the text of it that could not be read. */
export function contentOf(row: Row, column: Column): Content {
  if ('own' in column) return { text: Object.hasOwn(row.extra, column.own) ? (row.extra[column.own] ?? '') : '' };
  return { value: row.values[column.key] ?? null };
}
