// One cell of the thermometer: value, level, since when, trend and six weeks; or that it is not known, and since when not.
import type { CellCourse } from '../../../signals/desk/cells.ts';
import { feltStep, isFelt } from '../../../signals/felt.ts';
import type { PlaceLevel } from '../../../signals/levels.ts';
import type { Series } from '../../../signals/series.ts';
import { dayText, numberText, thermometerText, valueText } from '../../text/thermometer-words.ts';
import { useText } from '../../workspace-context.ts';
import { TREND_ICON } from './cell-words.ts';
import { FeltScale } from './FeltScale.tsx';
import { LevelMark } from './LevelMark.tsx';
import { Spark } from './Spark.tsx';

interface Props {
  readonly series: Series;
  readonly level: PlaceLevel;
  readonly course: CellCourse | undefined;
  readonly byPercent: boolean;
}

export function BoardCell(props: Props) {
  const { level } = props;
  if (level.level === 'hidden') return <Hidden />;
  if (level.value === null) return <NotReported level={level} />;
  return <Reported {...props} value={level.value} />;
}

function Reported({ series, level, course, byPercent, value }: Props & { readonly value: number }) {
  const isScale = isFelt(series);
  const said = useSaid(isScale, level, course);
  return (
    <div className={`board-cell ${level.level}${isScale ? ' felt' : ''}`}>
      <div className="number">
        <Value series={series} value={value} />
        {byPercent && <OfUsual percent={level.percent} />}
      </div>
      <div className="said" title={said}>
        <div className="first">{isScale ? <Felt level={level} value={value} /> : <LevelMark level={level.level} />}</div>
        <div className="second">
          <Since level={level} />
          <TrendWord course={course} />
        </div>
      </div>
      {isScale ? <FeltScale value={value} /> : <Spark course={course} level={level.level} />}
    </div>
  );
}

/** All that stands beside the value, for where there is no room for it. */
function useSaid(isScale: boolean, { level, value, since }: PlaceLevel, course: CellCourse | undefined): string {
  const text = useText();
  const words = thermometerText(text);
  const step = isScale && value !== null ? feltStep(value) : null;
  const trend = course?.trend && words.trend[course.trend.direction];
  const day = since !== null && words.since(dayText(text.locale, since, 'short'));
  return [step === null ? words.levels[level] : words.felt.words[step], day, trend].filter(Boolean).join(' · ');
}

function Value({ series, value }: { readonly series: Series; readonly value: number }) {
  const text = useText();
  return <strong className="value">{valueText(text, value, series.unitOfMeasure, MOST_UNIT)}</strong>;
}

/** Letters of a unit; a longer one stands in the header only. */
const MOST_UNIT = 8;

/** The word of the scale; amber and red as well, where a limit holds. */
function Felt({ level, value }: { readonly level: PlaceLevel; readonly value: number }) {
  const words = thermometerText(useText()).felt.words;
  const step = feltStep(value);
  return (
    <>
      {step !== null && <span className="felt-word">{words[step]}</span>}
      {(level.level === 'amber' || level.level === 'red') && <LevelMark level={level.level} />}
    </>
  );
}

function Since({ level: { since } }: { readonly level: PlaceLevel }) {
  const text = useText();
  if (since === null) return null;
  return <span className="since">{thermometerText(text).since(dayText(text.locale, since, 'short'))}</span>;
}

function OfUsual({ percent }: { readonly percent: number | null }) {
  const text = useText();
  const words = thermometerText(text);
  if (percent === null) return null;
  const said = numberText(text.locale, percent, 0);
  return (
    <span className="percent" title={words.ofUsual(said)}>
      <span aria-hidden>{words.percentShort(said)}</span>
      <span className="visually-hidden">{words.ofUsual(said)}</span>
    </span>
  );
}

function TrendWord({ course }: { readonly course: CellCourse | undefined }) {
  const words = thermometerText(useText());
  if (!course?.trend) return null;
  const Icon = TREND_ICON[course.trend.direction];
  return (
    <span className={`trend ${course.trend.direction}`} title={words.explain.trendWords}>
      <Icon size={12} aria-hidden />
      <span className="word">{words.trend[course.trend.direction]}</span>
    </span>
  );
}

function NotReported({ level: { level, lastReport } }: { readonly level: PlaceLevel }) {
  const text = useText();
  const words = thermometerText(text);
  const last = lastReport === null ? words.neverReported : words.lastReport(dayText(text.locale, lastReport, 'weekday'));
  return (
    <div className="board-cell unknown">
      <span className="note" title={`${words.levels[level]} · ${last}`}>
        {words.levels[level]} · {last}
      </span>
    </div>
  );
}

function Hidden() {
  const words = thermometerText(useText());
  return (
    <div className="board-cell unknown hidden-group" title={words.hidden.too_small}>
      <span className="note">{words.levels.hidden}</span>
    </div>
  );
}
