// The series of the whole city, and those that only one place keeps: a tile each, above the tables.
import type { Cells } from '../../../signals/desk/cells.ts';
import { TREND_DAYS } from '../../../signals/trend.ts';
import { dayText, limitsText, thermometerText } from '../../text/thermometer-words.ts';
import { useText, useWorkspace, useWorkspaceState } from '../../workspace-context.ts';
import { useSignalAnswer } from '../use-signal-answer.ts';
import { BoardCell } from './BoardCell.tsx';
import { isByPercent } from './cell-words.ts';
import { AboutSeries } from './SeriesHead.tsx';
import type { Board, StripTile } from './use-board.ts';

export function BoardStrip({ board }: { readonly board: Board }) {
  const words = thermometerText(useText());
  const courses = useSignalAnswer('cells', {
    seriesIds: [...new Set(board.strip.map(({ series }) => series.id))],
    day: board.day,
    days: TREND_DAYS,
    places: [...new Set(board.strip.map(({ place }) => place.id))],
  });
  if (board.strip.length === 0) return null;
  return (
    <ul className="board-strip" aria-label={words.tables.strip}>
      {board.strip.map((tile) => (
        <Tile key={`${tile.series.id} ${tile.place.id}`} board={board} tile={tile} courses={courses} />
      ))}
    </ul>
  );
}

function Tile({
  board,
  tile: { series, place, level },
  courses,
}: {
  readonly board: Board;
  readonly tile: StripTile;
  readonly courses: Cells | undefined;
}) {
  const text = useText();
  const words = thermometerText(text);
  const workspace = useWorkspace();
  const look = useWorkspaceState((state) => state.signals.board);
  const isOpen = look.beside?.kind === 'cell' && look.beside.cell.seriesId === series.id && look.beside.cell.place === place.id;
  const open = () =>
    workspace.setSignals({
      seriesId: series.id,
      placeId: place.id === '' ? null : place.id,
      board: { ...look, beside: { kind: 'cell', cell: { seriesId: series.id, place: place.id } } },
    });
  const own = board.book.thresholds.filter(({ seriesId }) => seriesId === series.id);
  return (
    <li className={isOpen ? 'chosen' : undefined}>
      <span className="title">
        <span className="label">{series.name}</span> <AboutSeries board={board} series={series} />
      </span>
      <button type="button" className="tile-button" aria-pressed={isOpen} onClick={open}>
        <span className="limits">
          {level.day < board.day && <strong className="stand">{words.standOf(dayText(text.locale, level.day, 'weekday'))}</strong>}
          {place.id === '' ? words.tables.city : place.name} · {limitsText(text, own, board.day, series.unitOfMeasure)}
        </span>
        <BoardCell series={series} level={level} course={courses?.get(series.id)?.get(place.id)} byPercent={isByPercent(board.book, series.id)} />
      </button>
    </li>
  );
}
