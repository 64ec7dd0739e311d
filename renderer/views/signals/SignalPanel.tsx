// The chosen series on the chosen day: tile map of districts or list of departments, each with level in shape and word, and what was said and decided.
import './signals.css';
import { LEVEL_PATH } from '../../graph/marks.ts';
import { isoOf } from '../../signals/days.ts';
import type { PlaceLevel } from '../../signals/levels.ts';
import { labelKey } from '../../workspace/open-case.ts';
import { useText, useWorkspace, useWorkspaceState } from '../workspace-context.ts';
import { dayWords, type SignalView, useLevels, useSignalView } from './use-signals.ts';

export function SignalPanel() {
  const text = useText();
  const view = useSignalView();
  if (!view) {
    return (
      <aside className="side" aria-label={text.rail.signals}>
        <p className="empty">{text.signals.none}</p>
      </aside>
    );
  }
  return (
    <aside className="side signals" aria-label={text.rail.signals}>
      <span className="kind">{view.gauge.series.dimension === 'area' ? text.signals.tileMap : text.rail.signals}</span>
      <h2>{view.gauge.series.name}</h2>
      <p className="about">
        {view.book.plainOf.get(view.gauge.series.id)} ({view.gauge.series.unitOfMeasure})
      </p>
      <p className="about">
        <strong>{dayWords(text.locale, view.day)}</strong>
      </p>
      <SeriesChoice view={view} />
      <Places view={view} />
      <OnThisDay view={view} />
      <p className="about">{text.signals.asKnown}</p>
    </aside>
  );
}

function SeriesChoice({ view }: { readonly view: SignalView }) {
  const text = useText().signals;
  const workspace = useWorkspace();
  return (
    <label className="series">
      {text.series}
      <select value={view.gauge.series.id} onChange={(event) => workspace.setSignals({ seriesId: event.target.value })}>
        {[...view.book.gauges.values()].map(({ series }) => (
          <option key={series.id} value={series.id}>
            {series.name}
          </option>
        ))}
      </select>
    </label>
  );
}

function Places({ view }: { readonly view: SignalView }) {
  const levels = useLevels(view);
  const tiles = new Map(view.book.areas.map((area) => [area.id, area]));
  const onGrid = levels.filter((level) => tiles.get(level.place)?.gridX !== null && tiles.has(level.place));
  const rest = levels.filter((level) => !onGrid.includes(level));
  const columns = Math.max(...onGrid.map((level) => tiles.get(level.place)?.gridX ?? 0), 0) + 1;
  return (
    <>
      {onGrid.length > 0 && (
        <ul className="tiles" style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}>
          {onGrid.map((level) => (
            <li
              key={level.place}
              className={`tile ${level.level}`}
              style={{ gridColumn: (tiles.get(level.place)?.gridX ?? 0) + 1, gridRow: (tiles.get(level.place)?.gridY ?? 0) + 1 }}
            >
              <PlaceWords view={view} level={level} />
            </li>
          ))}
        </ul>
      )}
      {rest.length > 0 && (
        <ul className="tiles list">
          {rest.map((level) => (
            <li key={level.place} className={`tile ${level.level}`}>
              <PlaceWords view={view} level={level} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function PlaceWords({ view, level }: { readonly view: SignalView; readonly level: PlaceLevel }) {
  const text = useText();
  const labels = useWorkspaceState((state) => state.openCase?.labels);
  const isArea = view.gauge.series.dimension === 'area';
  const name = labels?.get(labelKey(isArea ? 'areas' : 'units', level.place))?.nl ?? (level.place || view.gauge.series.name);
  const number = (value: number) => value.toLocaleString(text.locale, { maximumFractionDigits: 1 });
  const byPercent = view.gauge.thresholds.some((threshold) => threshold.valueType === 'percent_of_baseline') && level.percent !== null;
  const shownLevel = level.level === 'hidden' || level.level === 'no_day' ? 'no_report' : level.level;
  return (
    <>
      <span className="name">{name}</span>
      <strong className="value">{level.value === null ? '–' : byPercent ? `${number(Math.round(level.percent ?? 0))}%` : number(level.value)}</strong>
      {byPercent && level.value !== null && <span className="raw">{number(level.value)}</span>}
      <span className="level">
        <svg width={12} height={12} viewBox="-6 -6 12 12" aria-hidden>
          <path d={LEVEL_PATH[shownLevel]} />
        </svg>
        {text.signals.levels[level.level]}
        {level.since !== null && ` ${text.signals.since} ${dayWords(text.locale, level.since, 'short')}`}
      </span>
    </>
  );
}

/** Decisions that start, and words that were heard, in the week up to this day. */
function OnThisDay({ view }: { readonly view: SignalView }) {
  const text = useText();
  const recent = (day: number) => day <= view.day && day > view.day - 7;
  const decisions = view.book.decisions.filter((decision) => recent(decision.day));
  const words = view.book.words.filter((entry) => recent(entry.day));
  if (decisions.length + words.length === 0) return null;
  return (
    <>
      {decisions.length > 0 && (
        <section>
          <h3>{text.signals.decisions}</h3>
          {decisions.map((decision) => (
            <p key={decision.id} className="decision">
              <strong>{decision.title}</strong>
              <span>
                {text.signals.since} <time dateTime={isoOf(decision.day)}>{dayWords(text.locale, decision.day, 'short')}</time>
              </span>
            </p>
          ))}
        </section>
      )}
      {words.length > 0 && (
        <section>
          <h3>{text.signals.words}</h3>
          {words.map((entry) => (
            <blockquote key={entry.id}>
              {entry.text} <time dateTime={isoOf(entry.day)}>{dayWords(text.locale, entry.day, 'short')}</time>
            </blockquote>
          ))}
        </section>
      )}
    </>
  );
}
