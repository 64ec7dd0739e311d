// One row of the grid: its number, and the cells that are in sight.
import { memo } from 'react';
import type { Row } from '../../model/record.ts';
import type { VoiceCount } from '../../model/voices.ts';
import { VoiceSign } from '../voices/VoiceMark.tsx';
import type { CellWords, Words } from './cell-words.ts';
import { NUMBER_WIDTH, type PlacedColumn, ROW_HEIGHT } from './grid-places.ts';

export interface RowWords {
  /** Says a cell aloud. */
  readonly aria: (column: PlacedColumn['column'], cell: CellWords) => string;
  readonly unknown: string;
  readonly number: string;
}

interface Props {
  readonly row: Row;
  readonly at: number;
  readonly number: number;
  readonly placed: readonly PlacedColumn[];
  readonly drawn: readonly number[];
  readonly words: Words;
  readonly says: RowWords;
  readonly gridId: string;
  /** What people said of the row. */
  readonly voices: VoiceCount | undefined;
  /** Number of the active column when it is in this row, else -1; the first and last chosen column, -1 when none is. */
  readonly active: number;
  readonly first: number;
  readonly last: number;
}

export const GridRow = memo(function GridRow({ row, at, number, placed, drawn, words, says, gridId, voices, active, first, last }: Props) {
  return (
    <div role="row" tabIndex={-1} className="grid-row" aria-rowindex={number + 2} style={{ top: number * ROW_HEIGHT }}>
      <div
        role="rowheader"
        tabIndex={-1}
        aria-colindex={1}
        className="grid-cell number frozen"
        data-at={at}
        style={{ width: NUMBER_WIDTH }}
        title={`${says.number} ${number + 1}`}
        data-chosen={first >= 0 || undefined}
      >
        <span className="visually-hidden">{says.number} </span>
        {number + 1}
        <VoiceSign count={voices} />
      </div>
      {drawn.map((index) => {
        const { column, left, width, isFrozen } = placed[index] as PlacedColumn;
        const cell = words.of(row, column);
        return (
          <div
            key={column.key}
            role="gridcell"
            tabIndex={-1}
            id={index === active ? `${gridId}-active` : undefined}
            className={`grid-cell${isFrozen ? ' frozen' : ''}${'field' in column && /integer|decimal/.test(column.field.type) ? ' figure' : ''}`}
            aria-colindex={index + 2}
            aria-selected={index >= first && index <= last}
            aria-label={says.aria(column, cell)}
            aria-invalid={cell.state === 'unread' || undefined}
            data-at={at}
            data-key={column.key}
            data-state={cell.state}
            data-active={index === active || undefined}
            style={{ left: NUMBER_WIDTH + left, width }}
          >
            {cell.state === 'unknown' && 'field' in column && column.field.required ? <span className="gap">{says.unknown}</span> : cell.words}
          </div>
        );
      })}
    </div>
  );
});
