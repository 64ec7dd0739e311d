// The chosen cell in words: for those who hear the grid, and for the line under it.
import { useMemo } from 'react';
import type { Column } from '../../edit/columns.ts';
import { columnTitle, registerText } from '../text/register-words.ts';
import { useText } from '../workspace-context.ts';
import type { RowWords } from './GridRow.tsx';
import type { PlacedColumn } from './grid-places.ts';
import type { Chosen } from './grid-state.ts';
import type { Sheet } from './use-sheet.ts';

/** How cells are said aloud. */
export function useSaid(): RowWords {
  const text = useText();
  return useMemo(() => {
    const words = registerText(text);
    return {
      number: words.rowNumber,
      unknown: words.unknown,
      aria: (column, { words: shown, state }) =>
        words.cell(columnTitle(text, column), { unknown: words.unknown, blank: words.blank, unread: words.unread(shown), known: shown }[state]),
    };
  }, [text]);
}

/** The column of the active cell, and all that the cell says. */
export function useActiveCell(sheet: Sheet, placed: readonly PlacedColumn[], chosen: Chosen | null): { column: Column | null; content: string } {
  const words = registerText(useText());
  const column = chosen ? placed.find((place) => place.column.key === chosen.active.key)?.column : undefined;
  const row = chosen ? sheet.rows[chosen.active.at] : undefined;
  if (!column || !row) return { column: column ?? null, content: '' };
  const cell = sheet.words.of(row, column);
  return { column, content: cell.state === 'unread' ? words.unread(cell.words) : cell.words };
}
