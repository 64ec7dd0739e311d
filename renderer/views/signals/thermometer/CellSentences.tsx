// What a cell says, in sentences: value, level, since when, what is usual, whether it rises; or why there is no value.
import { feltStep, isFelt } from '../../../signals/felt.ts';
import type { PlaceLevel } from '../../../signals/levels.ts';
import type { HiddenBecause } from '../../../signals/readings.ts';
import type { Series } from '../../../signals/series.ts';
import type { Trend } from '../../../signals/trend.ts';
import { dayText, limitsText, numberText, thermometerText, valueText } from '../../text/thermometer-words.ts';
import { useText } from '../../workspace-context.ts';
import { FeltScale } from './FeltScale.tsx';
import { LevelMark } from './LevelMark.tsx';
import type { Board } from './use-board.ts';

interface Props {
  readonly board: Board;
  readonly series: Series;
  readonly level: PlaceLevel;
  readonly trend: Trend | null;
  readonly hidden: HiddenBecause | null;
}

export function CellSentences({ board, series, level, trend, hidden }: Props) {
  const text = useText();
  const words = thermometerText(text);
  if (level.level === 'hidden') return <p className="cell-note">{words.hidden[hidden ?? 'too_small']}</p>;
  const own = board.book.thresholds.filter(({ seriesId }) => seriesId === series.id);
  return (
    <div className="cell-said">
      <p className="day">{dayText(text.locale, level.day, 'long')}</p>
      {level.value === null ? <Unknown level={level} /> : <Value series={series} level={level} value={level.value} />}
      <p className="limits-said">{limitsText(text, own, board.day, series.unitOfMeasure)}.</p>
      {level.value !== null && <Usual level={level} />}
      {level.value !== null && (trend ? <TrendSentence trend={trend} unit={series.unitOfMeasure} /> : <p>{words.panel.noTrend}</p>)}
      {isFelt(series) && <p className="small">{words.felt.notMerged}</p>}
    </div>
  );
}

function Value({ series, level, value }: { readonly series: Series; readonly level: PlaceLevel; readonly value: number }) {
  const text = useText();
  const words = thermometerText(text);
  const step = isFelt(series) ? feltStep(value) : null;
  const status = level.statuses.filter((one) => one !== 'measured').map((one) => words.panel.status[one]);
  return (
    <p className="large">
      <strong>{valueText(text, value, series.unitOfMeasure)}</strong> {step !== null && <span>{words.felt.words[step]}</span>}
      <LevelMark level={level.level} />
      {level.since !== null && <span>{words.since(dayText(text.locale, level.since, 'weekday'))}</span>}
      {status.length > 0 && <span className="chip">{status.join(', ')}</span>}
      {isFelt(series) && <FeltScale value={value} />}
    </p>
  );
}

function Unknown({ level }: { readonly level: PlaceLevel }) {
  const text = useText();
  const words = thermometerText(text);
  const last = level.lastReport === null ? words.neverReported : words.lastReport(dayText(text.locale, level.lastReport, 'weekday'));
  return (
    <p className="cell-note hatched">
      {words.panel.noReport(dayText(text.locale, level.day, 'weekday'))} ({last})
    </p>
  );
}

function Usual({ level: { percent } }: { readonly level: PlaceLevel }) {
  const text = useText();
  return percent === null ? null : <p>{thermometerText(text).panel.share(numberText(text.locale, percent, 0))}</p>;
}

function TrendSentence({ trend, unit }: { readonly trend: Trend; readonly unit: string }) {
  const text = useText();
  const words = thermometerText(text);
  const said = (value: number) => (trend.isOfUsual ? words.ofUsual(numberText(text.locale, value, 0)) : valueText(text, value, unit));
  const direction = words.trend[trend.direction];
  return <p>{words.panel.trend(direction.charAt(0).toUpperCase() + direction.slice(1), said(trend.recent), said(trend.before))}</p>;
}
