// A cell of an answer as it is read on screen and as it goes into a file.
import type { SqlCell } from '../../../workspace/asking/sql-state.ts';

/** Longer cells are cut on screen; copying and saving give all of it. */
const LONGEST_SHOWN = 300;

/** Numbers are written as the language does, up to six digits behind the comma; null = there is no value. */
export function shownText(cell: SqlCell, locale: string): string | null {
  if (cell === null) return null;
  if (typeof cell === 'number') return cell.toLocaleString(locale, { maximumFractionDigits: 6, useGrouping: false });
  const text = fullText(cell);
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
}

/** As it goes on the clipboard: lists with a comma between. */
export function fullText(cell: SqlCell): string {
  return Array.isArray(cell) ? cell.map((item) => fullText(item)).join(', ') : String(cell ?? '');
}

/** As it goes in a table that is saved: lists as in the sheets of a case. */
export function savedCell(cell: SqlCell): string | number | null {
  if (cell === null || typeof cell === 'number') return cell;
  return Array.isArray(cell) ? cell.map((item) => fullText(item)).join('|') : String(cell);
}
