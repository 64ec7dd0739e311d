// One series at one place, large: what it says on the day, its course with limits and what is usual, the same as a table, and what can be done from here.
import { X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { isoOf } from '../../../signals/days.ts';
import type { PlaceLevel } from '../../../signals/levels.ts';
import type { Series } from '../../../signals/series.ts';
import { TREND_DAYS } from '../../../signals/trend.ts';
import type { BoardCell as Cell } from '../../../workspace/signals/board-look.ts';
import { thermometerText } from '../../text/thermometer-words.ts';
import { useText, useWorkspace } from '../../workspace-context.ts';
import { NumberActs } from '../NumberActs.tsx';
import { useSignalAnswer } from '../use-signal-answer.ts';
import { CellSentences } from './CellSentences.tsx';
import { CourseTable } from './CourseTable.tsx';
import { marksOf } from './course-marks.ts';
import { PlaceChart } from './PlaceChart.tsx';
import { SeriesVoices } from './SeriesVoices.tsx';
import type { Board } from './use-board.ts';

interface Props {
  readonly board: Board;
  readonly cell: Cell;
  readonly onClose: () => void;
}

export function CellPanel({ board, cell, onClose }: Props) {
  const words = thermometerText(useText());
  const series = board.book.series.get(cell.seriesId);
  const level = useSignalAnswer('levels', { seriesIds: [cell.seriesId], day: board.day, places: [cell.place] })?.get(cell.seriesId)?.[0];
  const heading = useRef<HTMLHeadingElement>(null);
  const key = `${cell.seriesId} ${cell.place}`;
  useEffect(() => {
    if (key) heading.current?.focus();
  }, [key]);
  const place = placeOf(board, cell.place);
  if (!series) return null;
  return (
    <aside className="board-side" aria-label={words.panel.label(place.name || words.panel.city, series.name)}>
      <header>
        <span>
          <span className="kind">{words.panel[place.kind]}</span>
          <h3 ref={heading} tabIndex={-1}>
            {place.name || words.panel.city}
          </h3>
          <p className="series-name">{series.name}</p>
        </span>
        <button type="button" className="button quiet" aria-label={words.panel.close} onClick={onClose}>
          <X size={16} aria-hidden />
        </button>
      </header>
      {level && level.seriesId === series.id && level.place === cell.place && (
        <Known board={board} series={series} level={level} place={place.name || words.panel.city} />
      )}
      <SeriesVoices key={series.id} board={board} series={series} />
    </aside>
  );
}

function placeOf({ units, areas }: Board, id: string): { readonly kind: 'unit' | 'area' | 'city'; readonly name: string } {
  const unit = units.find((one) => one.id === id);
  if (unit) return { kind: 'unit', name: unit.name };
  const area = areas.find((one) => one.id === id);
  return area ? { kind: 'area', name: area.name } : { kind: 'city', name: '' };
}

interface KnownProps {
  readonly board: Board;
  readonly series: Series;
  readonly level: PlaceLevel;
  readonly place: string;
}

function Known({ board, series, level, place }: KnownProps) {
  const words = thermometerText(useText());
  const [isWhole, setWhole] = useState(false);
  const from = isWhole ? board.first : Math.max(board.first, board.day - TREND_DAYS + 1);
  const course = useSignalAnswer('placeCourse', { seriesId: series.id, place: level.place, from, until: board.day });
  const cells = useSignalAnswer('cells', { seriesIds: [series.id], day: board.day, days: TREND_DAYS, places: [level.place] });
  const trend = cells?.get(series.id)?.get(level.place)?.trend ?? null;
  const marks = marksOf(board.book, level.place, from, board.day);
  return (
    <>
      <CellSentences board={board} series={series} level={level} trend={trend} hidden={course?.hidden ?? null} />
      <Acts board={board} series={series} place={level.place} />
      {course && course.hidden === null && (
        <>
          <fieldset className="period group" aria-label={words.panel.period}>
            {[false, true].map((whole) => (
              <button key={String(whole)} type="button" className="button" aria-pressed={isWhole === whole} onClick={() => setWhole(whole)}>
                {whole ? words.panel.whole : words.panel.weeks}
              </button>
            ))}
          </fieldset>
          <PlaceChart course={course} series={series} place={place} level={level.level} marks={marks} />
          <CourseTable course={course} series={series} marks={marks} />
        </>
      )}
    </>
  );
}

/** The way to a decision, to the origin of the number, and to the map. */
function Acts({ board, series, place }: { readonly board: Board; readonly series: Series; readonly place: string }) {
  const words = thermometerText(useText()).panel;
  const workspace = useWorkspace();
  const about = { seriesId: series.id, placeId: place === '' ? null : place, day: isoOf(board.day) };
  return (
    <NumberActs about={about}>
      <button type="button" className="button" onClick={() => showOnMap(workspace, series, about.placeId)}>
        {words.map}
      </button>
    </NumberActs>
  );
}

/** The map of the signals, with this series on the timeline and the dataset it comes from chosen. */
function showOnMap(workspace: ReturnType<typeof useWorkspace>, { id, sourceDatasetId }: Series, placeId: string | null): void {
  workspace.setSignals({ part: 'map', seriesId: id, placeId });
  if (sourceDatasetId !== null) void workspace.reveal([sourceDatasetId], { kind: 'node', id: sourceDatasetId });
}
