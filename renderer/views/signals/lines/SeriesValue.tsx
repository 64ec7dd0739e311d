// One number of a series as it stands: its place, value, level by shape and word, since when, and its course over six weeks.
import './series-lines.css';
import { LEVEL_PATH } from '../../../graph/marks.ts';
import type { SignalLevel } from '../../../graph/scene.ts';
import { sparkLine } from '../../../graph/spark.ts';
import type { Level, PlaceLevel } from '../../../signals/levels.ts';
import type { Series } from '../../../signals/series.ts';
import { labelKey } from '../../../workspace/opening/open-case.ts';
import { originText } from '../../text/origin-words.ts';
import { useText, useWorkspaceState } from '../../workspace-context.ts';
import { dayWords } from '../day-words.ts';
import { type SeriesLine, useSignalDay } from './use-series-lines.ts';

/** What is drawn for a level that says nothing: as "no report". */
function drawnLevel(level: Level): SignalLevel {
  return level === 'hidden' || level === 'no_day' ? 'no_report' : level;
}

/** The name of an area or department; null for the city. */
export function usePlaceName(series: Series, place: string | null): string | null {
  const labels = useWorkspaceState((state) => state.openCase?.labels);
  const { language } = useText();
  if (!place || series.dimension === 'city') return null;
  const label = labels?.get(labelKey(series.dimension === 'area' ? 'areas' : 'units', place));
  return (language === 'nl' ? (label?.nl ?? label?.en) : (label?.en ?? label?.nl)) ?? place;
}

/** `isNamed`: the place is named already. */
export function SeriesValue({ line, isNamed = false }: { readonly line: SeriesLine; readonly isNamed?: boolean }) {
  const text = useText();
  const words = originText(text);
  const { series, level, alike, places } = line;
  const name = usePlaceName(series, level?.place ?? null);
  const day = useSignalDay();
  if (!level) return <p className="empty">{words.noNumber}</p>;
  const number = level.value === null ? '–' : level.value.toLocaleString(text.locale, { maximumFractionDigits: 1 });
  const shown = drawnLevel(level.level);
  return (
    <div className="series-value">
      <p className="numbers">
        <strong className="value">{number}</strong> <span className="unit">{series.unitOfMeasure}</span>
        <span className={`level-word ${shown}`}>
          <svg width={12} height={12} viewBox="-6 -6 12 12" aria-hidden>
            <path d={LEVEL_PATH[shown]} />
          </svg>
          {text.signals.levels[level.level]}
        </span>
        {level.since !== null && (
          <span className="since">
            {text.signals.since} {dayWords(text.locale, level.since, 'short')}
          </span>
        )}
      </p>
      <Spark line={line} level={shown} />
      <p className="where">
        {[
          isNamed ? '' : name,
          places > 1 ? (alike > 1 ? words.placesAt(alike, text.signals.levels[level.level] ?? level.level) : words.worstOf(places)) : '',
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <Remark level={level} day={day} />
    </div>
  );
}

const SPARK = { width: 132, height: 24 } as const;

function Spark({ line, level }: { readonly line: SeriesLine; readonly level: SignalLevel }) {
  const words = originText(useText());
  const { path, end } = sparkLine(line.spark, SPARK.width - 6, SPARK.height - 6);
  if (!end) return null;
  return (
    <svg
      className="spark"
      width={SPARK.width}
      height={SPARK.height}
      viewBox={`-3 -3 ${SPARK.width} ${SPARK.height}`}
      role="img"
      aria-label={words.spark}
    >
      <path d={path} />
      <circle className={level} cx={end[0]} cy={end[1]} r={2.5} />
    </svg>
  );
}

/** Why there is no number of the day itself. */
function Remark({ level, day }: { readonly level: PlaceLevel; readonly day: number | null }) {
  const text = useText();
  const words = originText(text);
  const remarks = [
    day !== null && level.day !== day && level.level !== 'no_day' ? words.lastNumber(dayWords(text.locale, level.day)) : '',
    level.level === 'hidden' ? words.hiddenNumber : '',
    level.value === null && level.level !== 'hidden' && level.lastReport !== null
      ? words.lastReport(dayWords(text.locale, level.lastReport, 'short'))
      : '',
    level.level === 'no_day' ? words.noNumber : '',
  ];
  const said = remarks.filter(Boolean);
  return said.length > 0 ? <p className="about">{said.join(' ')}</p> : null;
}
