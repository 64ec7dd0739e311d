// The places of a series in the narrow panel: districts on their tiles, the worst of the others in a list, and the way to all of them.
import type { ReactNode } from 'react';
import { WORST_FIRST } from '../../signals/badge.ts';
import { isoOf } from '../../signals/days.ts';
import type { PlaceLevel } from '../../signals/levels.ts';
import { placesText } from '../text/places-words.ts';
import { dayText, valueText } from '../text/thermometer-words.ts';
import { useText, useWorkspace, useWorkspaceState } from '../workspace-context.ts';
import { NumberActs } from './NumberActs.tsx';
import { LevelMark } from './thermometer/LevelMark.tsx';
import { type SeriesView, usePlaceNames } from './use-series-view.ts';
import { useSignalAnswer } from './use-signal-answer.ts';

const MOST_LISTED = 16;

export function PanelPlaces({ view }: { readonly view: SeriesView }) {
  const words = placesText(useText());
  const workspace = useWorkspace();
  const { series, book, day } = view;
  const levels = useSignalAnswer('levels', { seriesIds: [series.id], day, places: null })?.get(series.id) ?? [];
  const known = new Map(levels.map((level) => [level.place, level]));
  const areas = series.dimension === 'area' ? book.areas.filter(({ gridX, gridY }) => gridX !== null && gridY !== null) : [];
  const columns = 1 + areas.reduce((most, { gridX }) => Math.max(most, gridX ?? 0), 0);
  const tiled = new Set(areas.map(({ id }) => id));
  const rest = levels.filter(({ place }) => !tiled.has(place)).sort((a, b) => WORST_FIRST.indexOf(a.level) - WORST_FIRST.indexOf(b.level));
  return (
    <>
      {areas.length > 0 && (
        <ul className="tiles" style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}>
          {areas.map(({ id, gridX, gridY }) => {
            const level = known.get(id);
            return (
              <li key={id} className={`tile ${level?.level ?? 'no_report'}`} style={{ gridColumn: (gridX ?? 0) + 1, gridRow: (gridY ?? 0) + 1 }}>
                <PlaceWords view={view} place={id} level={level} />
              </li>
            );
          })}
        </ul>
      )}
      {rest.length > 0 && (
        <ul className="tiles list">
          {rest.slice(0, MOST_LISTED).map((level) => (
            <li key={level.place} className={`tile ${level.level}`}>
              <PlaceWords view={view} place={level.place} level={level} />
            </li>
          ))}
        </ul>
      )}
      <PlaceActs view={view} places={[...known.keys()]}>
        <button type="button" className="button" onClick={() => workspace.setSignals({ part: 'places' })}>
          {words.allPlaces(Math.max(0, rest.length - MOST_LISTED))}
        </button>
      </PlaceActs>
    </>
  );
}

/** What can be done with the number of the chosen place; the city needs no choosing. */
function PlaceActs({ view, places, children }: { readonly view: SeriesView; readonly places: readonly string[]; readonly children: ReactNode }) {
  const words = placesText(useText());
  const nameOf = usePlaceNames(view.series.dimension, words.title.city);
  const chosen = useWorkspaceState((state) => state.signals.placeId);
  const isCity = view.series.dimension === 'city';
  const isHere = isCity || (chosen !== null && places.includes(chosen));
  if (!isHere) return children;
  return (
    <section aria-label={nameOf(isCity ? '' : (chosen ?? ''))}>
      <h3>{nameOf(isCity ? '' : (chosen ?? ''))}</h3>
      <NumberActs about={{ seriesId: view.series.id, placeId: isCity ? null : chosen, day: isoOf(view.day) }}>{children}</NumberActs>
    </section>
  );
}

interface WordsProps {
  readonly view: SeriesView;
  readonly place: string;
  /** undefined = no report yet. */
  readonly level: PlaceLevel | undefined;
}

function PlaceWords({ view: { series, book }, place, level }: WordsProps) {
  const text = useText();
  const nameOf = usePlaceNames(series.dimension, placesText(text).title.city);
  const isChosen = useWorkspaceState((state) => state.signals.placeId === place);
  const workspace = useWorkspace();
  const byPercent = book.thresholds.some(({ seriesId, valueType }) => seriesId === series.id && valueType === 'percent_of_baseline');
  const [number, raw] = level ? panelNumber(text, level, byPercent, series.unitOfMeasure) : ['–', ''];
  return (
    <button type="button" aria-pressed={isChosen} onClick={() => workspace.setSignals({ placeId: isChosen || place === '' ? null : place })}>
      <span className="name">{nameOf(place)}</span>
      <strong className="value">{number}</strong>
      {raw !== '' && <span className="raw">{raw}</span>}
      <span className="level">
        <LevelMark level={level?.level ?? 'no_report'} />
        {level?.since !== null && level !== undefined && ` ${text.signals.since} ${dayText(text.locale, level.since, 'weekday')}`}
      </span>
    </button>
  );
}

/** The value as it is looked at: percent of what is usual where the limits are in percent. */
function panelNumber(text: ReturnType<typeof useText>, { value, percent }: PlaceLevel, byPercent: boolean, unit: string): readonly [string, string] {
  if (value === null) return ['–', ''];
  const raw = valueText(text, value, unit);
  return byPercent && percent !== null ? [`${percent.toLocaleString(text.locale, { maximumFractionDigits: 0 })}%`, raw] : [raw, ''];
}
