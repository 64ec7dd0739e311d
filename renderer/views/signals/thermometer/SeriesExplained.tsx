// What a series is, where its limits lie, what is usual, how its trend is determined, and what it does not say.
import type { RecordSet } from '../../../model/record.ts';
import { voicesAbout } from '../../../model/voices.ts';
import { isFelt } from '../../../signals/felt.ts';
import type { Series } from '../../../signals/series.ts';
import type { SignalBook } from '../../../workspace/signals/signal-book.ts';
import { dayText, limitText, thermometerText, usualText } from '../../text/thermometer-words.ts';
import { VoiceList } from '../../voices/VoiceList.tsx';
import { useText } from '../../workspace-context.ts';

interface Props {
  readonly book: SignalBook;
  readonly series: Series;
  readonly records: RecordSet;
}

export function SeriesExplained({ book, series, records }: Props) {
  const text = useText();
  const { explain, felt } = thermometerText(text);
  const voices = voicesAbout(records, [{ sheet: 'signal_series', id: series.id }]);
  return (
    <div className="series-explained">
      <h3>{series.name}</h3>
      <p>
        {sentence(book.plainOf.get(series.id) || explain.noPlain)} {explain.unit(series.unitOfMeasure)}
      </p>
      <h4>{explain.limits}</h4>
      <LimitList book={book} series={series} />
      <h4>{explain.usual}</h4>
      <p>{usualText(text, series)}</p>
      <h4>{explain.trend}</h4>
      <p>
        {explain.trendWords} {series.baselineMethod.startsWith('weekday_mean') && explain.trendUsual}
      </p>
      <h4>{explain.not}</h4>
      <ul>
        {explain.notWords.map((line) => (
          <li key={line}>{line}</li>
        ))}
        {series.minGroupSize > 0 && <li>{explain.small(series.minGroupSize)}</li>}
        {isFelt(series) && <li>{felt.notMerged}</li>}
      </ul>
      <h4>{explain.voices}</h4>
      {voices.length === 0 ? <p>{explain.noVoices}</p> : <VoiceList voices={voices} />}
    </div>
  );
}

/** With a full stop. */
function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

function LimitList({ book, series }: Pick<Props, 'book' | 'series'>) {
  const text = useText();
  const { limits } = thermometerText(text);
  const own = book.thresholds.filter(({ seriesId }) => seriesId === series.id);
  const areas = new Map(book.areas.map(({ id, name }) => [id, name]));
  if (own.length === 0) return <p>{limits.none}</p>;
  return (
    <ul>
      {own.map((threshold) => (
        <li key={threshold.id}>
          {threshold.areaId !== null && `${areas.get(threshold.areaId) ?? threshold.areaId}: `}
          {limitText(text, threshold, series.unitOfMeasure)}. {limits.days(threshold.minConsecutiveDays)}
          {Number.isFinite(threshold.validFrom) && ` ${limits.since(dayText(text.locale, threshold.validFrom, 'plain'))}`}
        </li>
      ))}
    </ul>
  );
}
