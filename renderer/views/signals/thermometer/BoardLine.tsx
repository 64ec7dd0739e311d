// One line of the thermometer: a department or district, its cells, and its latest words.
import { memo, type ReactNode } from 'react';
import type { BoardRow } from '../../../signals/board/rows.ts';
import type { Cells } from '../../../signals/desk/cells.ts';
import type { BoardLook } from '../../../workspace/signals/board-look.ts';
import { thermometerText } from '../../text/thermometer-words.ts';
import { useText, useWorkspaceState } from '../../workspace-context.ts';
import { BoardCell } from './BoardCell.tsx';
import { isByPercent } from './cell-words.ts';
import { LatestWords } from './LatestWords.tsx';
import type { WordsEntry } from './latest-words.ts';
import type { Board, BoardTable } from './use-board.ts';
import type { GridPlace } from './use-grid-keys.ts';

interface Props {
  readonly board: Board;
  readonly table: BoardTable;
  readonly row: BoardRow;
  /** Number of the line in its table. */
  readonly at: number;
  readonly height: number;
  readonly courses: Cells | undefined;
  readonly latest: WordsEntry | undefined;
  /** The column of the cell that takes part in the order of Tab; null when it is in another line. */
  readonly activeColumn: number | null;
  readonly onFocus: (place: GridPlace) => void;
  readonly onOpen: (place: GridPlace) => void;
}

/** Drawn again only when something in this line changes: a table has many lines. */
export const BoardLine = memo(function BoardLine(props: Props) {
  const { board, table, row, at, courses } = props;
  const look = useWorkspaceState((state) => state.signals.board);
  return (
    <tr aria-rowindex={at + 2} style={{ height: props.height }}>
      <th scope="row" className="name" {...placed(props, 0)}>
        <span className="label" title={row.place.name}>
          {row.place.name}
        </span>
        {look.order === 'cluster' && row.place.cluster && <span className="cluster">{row.place.cluster}</span>}
      </th>
      {table.series.map((series, column) => {
        const level = row.cells[column] ?? null;
        const course = courses?.get(series.id)?.get(row.place.id);
        return (
          <Cell key={series.id} line={props} column={column + 1} isChosen={isOpen(look, series.id, row.place.id)}>
            {level ? <BoardCell {...{ series, level, course }} byPercent={isByPercent(board.book, series.id)} /> : <NotKept />}
          </Cell>
        );
      })}
      <Cell line={props} column={table.series.length + 1} isChosen={false} isWords>
        <LatestWords found={props.latest} place={row.place.name} />
      </Cell>
    </tr>
  );
});

interface CellProps {
  readonly line: Props;
  readonly column: number;
  readonly isChosen: boolean;
  readonly isWords?: boolean;
  readonly children: ReactNode;
}

function Cell({ line, column, isChosen, isWords, children }: CellProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of a grid
    // biome-ignore lint/a11y/useFocusableInteractive: `placed` gives the tabindex
    <td role="gridcell" className={isWords ? 'words' : isChosen ? 'chosen' : undefined} aria-selected={isChosen} {...placed(line, column)}>
      {children}
    </td>
  );
}

/** One cell of a table takes part in the order of Tab. */
function placed({ at: row, activeColumn, onFocus, onOpen }: Props, column: number) {
  return {
    'data-row': row,
    'data-column': column,
    tabIndex: activeColumn === column ? 0 : -1,
    onFocus: () => onFocus({ row, column }),
    onClick: () => onOpen({ row, column }),
  };
}

function isOpen({ beside }: BoardLook, seriesId: string, place: string): boolean {
  return beside?.kind === 'cell' && beside.cell.seriesId === seriesId && beside.cell.place === place;
}

function NotKept() {
  const words = thermometerText(useText());
  return (
    <span className="not-kept" title={words.notKept}>
      <span aria-hidden>–</span>
      <span className="visually-hidden">{words.notKept}</span>
    </span>
  );
}
