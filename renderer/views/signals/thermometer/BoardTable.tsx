// A table of the thermometer: departments or districts as rows, series as columns, and the latest words beside them. As a grid for keyboard and screen reader.
import { type RefObject, useMemo, useRef } from 'react';
import type { BoardRow } from '../../../signals/board/rows.ts';
import type { Cells } from '../../../signals/desk/cells.ts';
import { TREND_DAYS } from '../../../signals/trend.ts';
import { thermometerText } from '../../text/thermometer-words.ts';
import { useText, useWorkspaceState } from '../../workspace-context.ts';
import { useSignalAnswer } from '../use-signal-answer.ts';
import { BoardLine } from './BoardLine.tsx';
import { latestWords } from './latest-words.ts';
import { SeriesHead } from './SeriesHead.tsx';
import type { Board, BoardTable as Table } from './use-board.ts';
import { useGridKeys } from './use-grid-keys.ts';
import { useOpenCell } from './use-open-cell.ts';
import { useRowsInView } from './use-rows-in-view.ts';

/** Pixels; the style sheet gives a cell room for two lines of text, or one. */
const ROW_HEIGHT = { normal: 40, dense: 28 } as const;
/** Pixels below which a table scrolls sideways. */
const LEAST = { name: 208, series: 248, words: 170 } as const;
/** With few series the words get this share of the width. */
const WORDS_SHARE = 0.2;
const FEW_SERIES = 3;

interface Props {
  readonly board: Board;
  readonly table: Table;
  readonly frame: RefObject<HTMLElement | null>;
}

export function BoardTable({ board, table, frame }: Props) {
  const words = thermometerText(useText());
  const look = useWorkspaceState((state) => state.signals.board);
  const body = useRef<HTMLTableSectionElement>(null);
  const density = look.isDense ? 'dense' : 'normal';
  const height = ROW_HEIGHT[density];
  const seen = useRowsInView(frame, body, table.rows.length, height);
  const rows = table.rows.slice(seen.from, seen.until);
  const courses = useCourses(board, table, rows);
  const onOpen = useOpenCell(table);
  const grid = useGridKeys({
    ...{ table: body, rows: table.rows.length, columns: table.series.length + 2, onOpen },
    page: Math.max(1, Math.floor((frame.current?.clientHeight ?? 400) / height) - 2),
    showRow: useShowRow(frame, body, seen, height),
  });
  const latest = useMemo(() => latestWords(board.book.words, table.kind, board.day), [board, table.kind]);
  return (
    <table
      className={`board-table ${table.kind} ${density}`}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is the pattern for a table that is walked through cell by cell
      role="grid"
      style={{ minWidth: leastWidth(table.series.length) }}
      aria-label={table.kind === 'unit' ? words.tables.unitLabel : words.tables.areaLabel}
      aria-rowcount={table.rows.length + 1}
      aria-colcount={table.series.length + 2}
      onKeyDown={grid.onKeyDown}
    >
      <Head board={board} table={table} />
      <tbody ref={body}>
        <Spacer height={seen.from * height} />
        {rows.map((row, index) => (
          <BoardLine
            key={row.place.id}
            {...{ board, table, row, courses, onOpen, height }}
            at={seen.from + index}
            activeColumn={grid.active.row === seen.from + index ? grid.active.column : null}
            onFocus={grid.setActive}
            latest={latest.get(row.place.id)}
          />
        ))}
        <Spacer height={(table.rows.length - seen.until) * height} />
      </tbody>
    </table>
  );
}

function leastWidth(series: number): number {
  const others = LEAST.name + series * LEAST.series;
  return series <= FEW_SERIES ? others / (1 - WORDS_SHARE) : others + LEAST.words;
}

function Head({ board, table }: Pick<Props, 'board' | 'table'>) {
  const words = thermometerText(useText());
  return (
    <>
      <colgroup>
        <col className="name" />
        {table.series.map(({ id }) => (
          <col key={id} />
        ))}
        <col style={{ width: table.series.length <= FEW_SERIES ? `${100 * WORDS_SHARE}%` : LEAST.words }} />
      </colgroup>
      <thead>
        <tr aria-rowindex={1}>
          <th scope="col" className="name">
            {words.tables[table.kind](table.rows.length, table.of)}
          </th>
          {table.series.map((series) => (
            <SeriesHead key={series.id} board={board} series={series} rows={table.rows} />
          ))}
          <th scope="col" className="words">
            {words.inWords} <span className="quiet">{words.latest}</span>
          </th>
        </tr>
      </thead>
    </>
  );
}

/** Stands for the rows that are not in the page. */
function Spacer({ height }: { readonly height: number }) {
  if (height <= 0) return null;
  return (
    <tr aria-hidden className="spacer" style={{ height }}>
      <td />
    </tr>
  );
}

/** Only of the rows in view. */
function useCourses(board: Board, table: Table, rows: readonly BoardRow[]): Cells | undefined {
  return useSignalAnswer('cells', {
    seriesIds: table.series.map(({ id }) => id),
    day: board.day,
    days: TREND_DAYS,
    places: rows.map(({ place }) => place.id),
  });
}

function useShowRow(
  frame: RefObject<HTMLElement | null>,
  body: RefObject<HTMLElement | null>,
  seen: { readonly from: number; readonly until: number },
  height: number,
) {
  return (row: number) => {
    const outer = frame.current;
    if (!outer || !body.current || (row >= seen.from && row < seen.until)) return;
    const top = body.current.getBoundingClientRect().top - outer.getBoundingClientRect().top + outer.scrollTop;
    outer.scrollTop = top + row * height - outer.clientHeight / 2;
  };
}
