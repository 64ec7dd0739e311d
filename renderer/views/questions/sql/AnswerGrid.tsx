// The rows of an answer as a grid that is walked by keyboard. Only the rows in sight are on the page.
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { SqlCell } from '../../../workspace/asking/sql-state.ts';
import { useText } from '../../workspace-context.ts';
import { shownText } from './cell-text.ts';
import { GridCell } from './GridCell.tsx';
import type { MapSheet } from './row-links.ts';
import { useSqlText } from './use-sql-text.ts';

const ROW = 28;
const HEAD = 32;
/** Rows drawn above and below what is in sight. */
const SPARE = 8;

/** The row and column of the cell that is walked to, from 0. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

interface Props {
  readonly answer: { readonly columns: readonly { readonly name: string; readonly kind: string }[]; readonly lines: readonly (readonly SqlCell[])[] };
  readonly sheets: readonly (MapSheet | null)[];
  readonly at: CellPlace;
  readonly onWalk: (place: CellPlace) => void;
  readonly onCopy: (place: CellPlace) => void;
  readonly onShow: (sheet: MapSheet, id: string) => void;
}

export function AnswerGrid({ answer, sheets, at, onWalk, onCopy, onShow }: Props) {
  const words = useSqlText();
  const { locale } = useText();
  const [id, help] = [useId(), useId()];
  const { columns, lines } = answer;
  const { box, first, last } = useWindow(lines.length, at);
  const widths = useMemo(() => columns.map((column, index) => widthOf(column.name, index, lines, locale)), [columns, lines, locale]);
  const template = { gridTemplateColumns: widths.map((width) => `${width}ch`).join(' ') };
  const onKeyDown = (event: KeyboardEvent) => {
    const sheet = sheets[at.column];
    const cell = lines[at.row]?.[at.column];
    const next = walked(event, at, lines.length, columns.length);
    if ((event.ctrlKey || event.metaKey) && event.key === 'c' && !getSelection()?.toString()) onCopy(at);
    else if (event.key === 'Enter' && sheet && typeof cell === 'string') onShow(sheet, cell);
    else if (next) onWalk(next);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      ref={box}
      role="grid"
      className="sql-grid"
      aria-label={words.result}
      aria-describedby={help}
      aria-rowcount={lines.length + 1}
      aria-colcount={columns.length}
      aria-activedescendant={`${id}-${at.row}-${at.column}`}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <p id={help} className="visually-hidden">
        {words.gridHelp}
      </p>
      {/* biome-ignore lint/a11y/useFocusableInteractive: the focus stays on the grid */}
      <div role="row" aria-rowindex={1} className="head" style={template}>
        {columns.map(({ name, kind }, index) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the focus stays on the grid
          // biome-ignore lint/suspicious/noArrayIndexKey: two columns may have one name
          <div key={index} role="columnheader" aria-colindex={index + 1} className={kind === 'number' ? 'number' : undefined} title={name}>
            {name}
          </div>
        ))}
      </div>
      <div role="presentation" style={{ height: first * ROW }} />
      {lines.slice(first, last).map((line, offset) => {
        const row = first + offset;
        return (
          // biome-ignore lint/a11y/useFocusableInteractive: the focus stays on the grid
          <div key={row} role="row" aria-rowindex={row + 2} className="line" style={template}>
            {columns.map((column, index) => (
              <GridCell
                // biome-ignore lint/suspicious/noArrayIndexKey: two columns may have one name
                key={index}
                id={`${id}-${row}-${index}`}
                index={index}
                cell={line[index] ?? null}
                isNumber={column.kind === 'number'}
                sheet={sheets[index] ?? null}
                isHere={row === at.row && index === at.column}
                onChoose={() => onWalk({ row, column: index })}
                onShow={onShow}
              />
            ))}
          </div>
        );
      })}
      <div role="presentation" style={{ height: (lines.length - last) * ROW }} />
    </div>
  );
}

/** The rows in sight; the cell that is walked to comes in sight. */
function useWindow(count: number, at: CellPlace) {
  const box = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState({ top: 0, height: 600 });
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const look = () => setSeen({ top: element.scrollTop, height: element.clientHeight });
    const watching = new ResizeObserver(look);
    watching.observe(element);
    element.addEventListener('scroll', look);
    return () => {
      watching.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, []);
  useEffect(() => {
    const element = box.current;
    if (!element || document.activeElement !== element) return;
    const top = at.row * ROW;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (top + HEAD + ROW > element.scrollTop + element.clientHeight) element.scrollTop = top + HEAD + ROW - element.clientHeight;
    document.getElementById(element.getAttribute('aria-activedescendant') ?? '')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [at]);
  const first = Math.max(0, Math.min(Math.floor(seen.top / ROW), count) - SPARE);
  return { box, first, last: Math.min(count, Math.ceil((seen.top + seen.height) / ROW) + SPARE) };
}

function walked({ key, ctrlKey, metaKey }: KeyboardEvent, { row, column }: CellPlace, rows: number, columns: number): CellPlace | null {
  const isFar = ctrlKey || metaKey;
  const to = (nextRow: number, nextColumn: number): CellPlace => ({
    row: Math.max(0, Math.min(rows - 1, nextRow)),
    column: Math.max(0, Math.min(columns - 1, nextColumn)),
  });
  switch (key) {
    case 'ArrowDown':
      return to(isFar ? rows : row + 1, column);
    case 'ArrowUp':
      return to(isFar ? 0 : row - 1, column);
    case 'ArrowRight':
      return to(row, isFar ? columns : column + 1);
    case 'ArrowLeft':
      return to(row, isFar ? 0 : column - 1);
    case 'PageDown':
      return to(row + 20, column);
    case 'PageUp':
      return to(row - 20, column);
    case 'Home':
      return to(isFar ? 0 : row, 0);
    case 'End':
      return to(isFar ? rows : row, columns);
    default:
      return null;
  }
}

const LEAST_WIDTH = 8;
const MOST_WIDTH = 44;
/** So many rows say how wide a column is. */
const MEASURED = 200;

/** In letters. */
function widthOf(name: string, index: number, lines: Props['answer']['lines'], locale: string): number {
  const longest = lines.slice(0, MEASURED).reduce((most, line) => Math.max(most, shownText(line[index] ?? null, locale)?.length ?? 1), name.length);
  return Math.max(LEAST_WIDTH, Math.min(MOST_WIDTH, longest)) + 3;
}
