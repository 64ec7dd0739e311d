// Whether the first line of what is pasted is a header, and which column each cell of it means. Knows no screen.
import { extraName, fieldOfHeader } from '../model/header.ts';
import type { SheetName } from '../model/sheet.ts';
import { type Column, fieldColumn, ownColumn } from './columns.ts';

/** null for a blank cell. */
export type HeaderColumns = readonly (Column | null)[];

/** The columns that a header names: fields by name or label in either language, own columns by their name; others become own columns. Undefined when the line is no header: less than half of its cells are known, one is there twice, or one cell stands alone. */
export function headerColumns(sheet: SheetName, line: readonly string[], known: readonly Column[]): HeaderColumns | undefined {
  const own = new Set(known.flatMap((column) => ('own' in column ? [column.own] : [])));
  const cells = line.map((cell) => headed(sheet, cell.trim(), own));
  const filled = cells.filter((cell) => cell !== null);
  const isKnown = filled.filter((cell) => cell.isKnown).length;
  const keys = new Set(filled.map(({ column }) => column.key));
  if (filled.length === 0 || isKnown * 2 < filled.length || keys.size < filled.length) return undefined;
  return cells.map((cell) => cell?.column ?? null);
}

function headed(sheet: SheetName, cell: string, own: ReadonlySet<string>): { column: Column; isKnown: boolean } | null {
  if (cell === '') return null;
  const field = fieldOfHeader(sheet, cell);
  if (field) return { column: fieldColumn(field), isKnown: true };
  const name = extraName(sheet, cell);
  return { column: ownColumn(name), isKnown: own.has(name) };
}
