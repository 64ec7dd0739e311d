// The head of a series: its name, unit and limits in words, and on demand what it is and what it does not say.
import { Info } from 'lucide-react';
import { Button, DialogTrigger } from 'react-aria-components';
import type { BoardRow } from '../../../signals/board/rows.ts';
import { isFelt } from '../../../signals/felt.ts';
import type { Series } from '../../../signals/series.ts';
import { Floating } from '../../Floating.tsx';
import { dayText, limitsText, thermometerText } from '../../text/thermometer-words.ts';
import { useText } from '../../workspace-context.ts';
import { SeriesExplained } from './SeriesExplained.tsx';
import type { Board } from './use-board.ts';

interface Props {
  readonly board: Board;
  readonly series: Series;
  readonly rows: readonly BoardRow[];
}

export function SeriesHead({ board, series, rows }: Props) {
  return (
    <th scope="col" className="series">
      <span className="title">
        <span className="label" title={series.name}>
          {series.name}
        </span>{' '}
        <AboutSeries board={board} series={series} />
      </span>
      <Limits board={board} series={series} rows={rows} />
    </th>
  );
}

/** The unit, the limits, and the day its values are of when that is not the day itself. */
function Limits({ board, series, rows }: Props) {
  const text = useText();
  const words = thermometerText(text);
  const own = board.book.thresholds.filter(({ seriesId }) => seriesId === series.id);
  const limits = limitsText(text, own, board.day, series.unitOfMeasure);
  const unit = isFelt(series) ? words.felt.short : series.unitOfMeasure;
  const said = [unit, limits].filter(Boolean).join(', ');
  const known = rows.flatMap(({ cells }) => cells.filter((cell) => cell?.seriesId === series.id).map((cell) => cell?.day ?? board.day));
  const day = known.length > 0 ? known.reduce((a, b) => Math.max(a, b)) : board.day;
  return (
    <span className="limits" title={said}>
      {day < board.day && <strong className="stand">{words.standOf(dayText(text.locale, day, 'weekday'))}</strong>}
      {said}
    </span>
  );
}

export function AboutSeries({ board, series }: { readonly board: Board; readonly series: Series }) {
  const words = thermometerText(useText());
  return (
    <DialogTrigger>
      <Button className="about-series" aria-label={words.explain.open(series.name)}>
        <Info size={14} aria-hidden />
      </Button>
      <Floating box="series-popover" placement="bottom end" aria-label={words.explain.open(series.name)}>
        <SeriesExplained book={board.book} series={series} records={board.openCase.records} />
      </Floating>
    </DialogTrigger>
  );
}
