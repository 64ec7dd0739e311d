// Walking through a table cell by cell: one cell takes part in the order of Tab, the arrow keys go to its neighbours.
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';

export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

interface Grid {
  readonly table: RefObject<HTMLElement | null>;
  readonly rows: number;
  readonly columns: number;
  /** Rows on a page. */
  readonly page: number;
  /** Brings a row into the page that was not drawn. */
  readonly showRow: (row: number) => void;
  readonly onOpen: (place: GridPlace) => void;
}

/** Cells carry data-row and data-column. */
export function useGridKeys({ table, rows, columns, page, showRow, onOpen }: Grid) {
  const [wanted, setActive] = useState<GridPlace>({ row: 0, column: 0 });
  const isMoving = useRef(false);
  const active = { row: Math.min(wanted.row, Math.max(0, rows - 1)), column: Math.min(wanted.column, columns - 1) };
  const cellAt = ({ row, column }: GridPlace) => table.current?.querySelector<HTMLElement>(`[data-row="${row}"][data-column="${column}"]`) ?? null;
  useEffect(() => {
    const cell = isMoving.current ? cellAt(active) : null;
    if (!cell) return;
    isMoving.current = false;
    cell.focus({ preventScroll: true });
    cell.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
  });
  const go = (place: GridPlace) => {
    isMoving.current = true;
    setActive(place);
    showRow(place.row);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.metaKey || !(event.target instanceof HTMLElement) || event.target.dataset.row === undefined) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      return onOpen(active);
    }
    const next = nextPlace(event, active, { rows, columns, page });
    if (!next) return;
    event.preventDefault();
    go(next);
  };
  return { active, onKeyDown, setActive };
}

function nextPlace(
  event: KeyboardEvent,
  { row, column }: GridPlace,
  { rows, columns, page }: Pick<Grid, 'rows' | 'columns' | 'page'>,
): GridPlace | null {
  const at = (toRow: number, toColumn: number): GridPlace => ({
    row: Math.min(rows - 1, Math.max(0, toRow)),
    column: Math.min(columns - 1, Math.max(0, toColumn)),
  });
  switch (event.key) {
    case 'ArrowDown':
      return at(row + 1, column);
    case 'ArrowUp':
      return at(row - 1, column);
    case 'ArrowRight':
      return at(row, column + 1);
    case 'ArrowLeft':
      return at(row, column - 1);
    case 'PageDown':
      return at(row + page, column);
    case 'PageUp':
      return at(row - page, column);
    case 'Home':
      return event.ctrlKey ? at(0, 0) : at(row, 0);
    case 'End':
      return event.ctrlKey ? at(rows - 1, columns - 1) : at(row, columns - 1);
    default:
      return null;
  }
}
