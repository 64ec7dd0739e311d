// The chosen series on the chosen day beside the map: tiles of districts or a list of departments, each with level in shape and word, and what was said and decided that week.
import './signals.css';
import { isoOf } from '../../signals/days.ts';
import { placesText } from '../text/places-words.ts';
import { dayText } from '../text/thermometer-words.ts';
import { useText, useWorkspace } from '../workspace-context.ts';
import { PanelPlaces } from './PanelPlaces.tsx';
import { type SeriesView, useSeriesView } from './use-series-view.ts';

const WEEK = 7;

export function SignalPanel() {
  const text = useText();
  const words = placesText(text);
  const view = useSeriesView();
  if (!view) {
    return (
      <aside className="side" aria-label={text.rail.signals}>
        <p className="empty">{view === undefined ? words.loading : text.signals.none}</p>
      </aside>
    );
  }
  const { series, book, day } = view;
  return (
    <aside className="side signals" aria-label={text.rail.signals}>
      <span className="kind">{words.title[series.dimension]}</span>
      <h2>{series.name}</h2>
      <p className="about">
        {book.plainOf.get(series.id)} {series.unitOfMeasure !== '' && `(${series.unitOfMeasure})`}
      </p>
      <p className="about">
        <strong>{dayText(text.locale, day, 'long')}</strong>
      </p>
      <SeriesChoice view={view} />
      <PanelPlaces view={view} />
      <OnThisDay view={view} />
      <p className="about">{text.signals.asKnown}</p>
    </aside>
  );
}

function SeriesChoice({ view }: { readonly view: SeriesView }) {
  const text = useText().signals;
  const workspace = useWorkspace();
  return (
    <label className="series">
      {text.series}
      <select value={view.series.id} onChange={({ target }) => workspace.setSignals({ seriesId: target.value, placeId: null })}>
        {[...view.book.series.values()].map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Decisions that start, and words that were heard, in the week up to this day. */
function OnThisDay({ view: { book, day } }: { readonly view: SeriesView }) {
  const text = useText();
  const workspace = useWorkspace();
  const isRecent = (one: { readonly day: number }) => one.day <= day && one.day > day - WEEK;
  const decisions = book.decisions.filter(isRecent);
  const words = book.words.filter(isRecent);
  return (
    <>
      {decisions.length > 0 && (
        <section>
          <h3>{text.signals.decisions}</h3>
          {decisions.map((decision) => (
            <button
              key={decision.id}
              type="button"
              className="decision"
              onClick={() => workspace.setSignals({ part: 'decisions', decisionId: decision.id })}
            >
              <strong>{decision.title}</strong>
              <span>
                {text.signals.since} <time dateTime={isoOf(decision.day)}>{dayText(text.locale, decision.day, 'weekday')}</time>
              </span>
            </button>
          ))}
        </section>
      )}
      {words.length > 0 && (
        <section>
          <h3>{text.signals.words}</h3>
          {words.map((entry) => (
            <blockquote key={entry.id}>
              {entry.text} <time dateTime={isoOf(entry.day)}>{dayText(text.locale, entry.day, 'weekday')}</time>
            </blockquote>
          ))}
        </section>
      )}
    </>
  );
}
