// Finds cells of a column by what they say, and puts something else there. Knows no screen.
import { type RecordSet, type Row, rowsOf } from '../model/record.ts';
import type { SheetName } from '../model/sheet.ts';
import type { NumberStyle } from '../model/value.ts';
import { type CellAsked, type Cells, putCells } from './cells.ts';
import type { Column } from './columns.ts';

export interface ReplaceAsked {
  readonly sheet: SheetName;
  readonly column: Column;
  readonly ats: readonly number[];
  readonly find: string;
  readonly by: string;
  readonly style: NumberStyle;
  /** What a cell says. */
  readonly say: (row: Row, column: Column) => string;
}

/** In text every place where it stands is replaced, capitals or not; in other cells, and in empty ones ('' finds those), the whole. `found` is how many cells have it. */
export function replaceIn(records: RecordSet, { sheet, column, ats, find, by, style, say }: ReplaceAsked): Cells & { readonly found: number } {
  const rows = rowsOf(records, sheet);
  const isText = 'own' in column || (!column.field.many && ['text', 'longtext'].includes(column.field.type));
  const asked = ats.flatMap((at): CellAsked[] => {
    const row = rows[at];
    const text = row && after(say(row, column), find, by, isText);
    return text === undefined ? [] : [{ at, column, content: { text } }];
  });
  return { ...putCells(records, sheet, asked, style), found: asked.length };
}

/** undefined where it does not stand. */
function after(text: string, find: string, by: string, isText: boolean): string | undefined {
  if (find === '' || !isText) return text.toLowerCase() === find.toLowerCase() ? by : undefined;
  const parts = splitAt(text, find);
  return parts.length > 1 ? parts.join(by) : undefined;
}

/** Lower case can be longer than what it is of; then only what is written the same is found. */
function splitAt(text: string, find: string): string[] {
  const [low, asked] = [text.toLowerCase(), find.toLowerCase()];
  if (low.length !== text.length || asked.length !== find.length) return text.split(find);
  const parts: string[] = [];
  let from = 0;
  for (let at = low.indexOf(asked); at >= 0; at = low.indexOf(asked, from)) {
    parts.push(text.slice(from, at));
    from = at + find.length;
  }
  return [...parts, text.slice(from)];
}
