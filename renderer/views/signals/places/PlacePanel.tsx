// One place beside the map: its number, its course with limits and what is usual, what was said and decided about it, and what can be done from here.
import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { isoOf } from '../../../signals/days.ts';
import { placesText } from '../../text/places-words.ts';
import { dayText } from '../../text/thermometer-words.ts';
import { useText, useWorkspace } from '../../workspace-context.ts';
import { NumberActs } from '../NumberActs.tsx';
import { marksOf } from '../thermometer/course-marks.ts';
import { LevelMark } from '../thermometer/LevelMark.tsx';
import { PlaceChart } from '../thermometer/PlaceChart.tsx';
import type { SeriesView } from '../use-series-view.ts';
import { useSignalAnswer } from '../use-signal-answer.ts';
import type { Painted } from './paint.ts';

/** Six weeks, when no period is chosen. */
const DAYS = 42;

interface Props {
  readonly view: SeriesView;
  readonly painted: Painted;
  /** null = not known. */
  readonly people: number | null;
}

export function PlacePanel({ view, painted, people }: Props) {
  const text = useText();
  const words = placesText(text);
  const workspace = useWorkspace();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { series, book, day, first } = view;
  const { tile, name } = painted;
  const [from, until] = view.brush ?? [Math.max(first, day - DAYS + 1), day];
  const course = useSignalAnswer('placeCourse', { seriesId: series.id, place: tile.place, from, until });
  const marks = marksOf(book, tile.place, from, until);
  return (
    <section className="place-panel">
      <header>
        <span>
          <h3 ref={heading} tabIndex={-1}>
            {name}
          </h3>
          {people !== null && <span className="people">{words.people(people)}</span>}
        </span>
        <button type="button" className="button quiet" aria-label={words.close} onClick={() => workspace.setSignals({ placeId: null })}>
          <X size={16} aria-hidden />
        </button>
      </header>
      <p className="state">
        <strong>{painted.number}</strong> {painted.beside} <LevelMark level={tile.level} />{' '}
        {tile.since !== null && `${text.signals.since} ${dayText(text.locale, tile.since, 'weekday')}`}
      </p>
      <Acts view={view} place={tile.place} />
      {course && course.hidden === null && <PlaceChart course={course} series={series} place={name} level={tile.level} marks={marks} />}
      <Voices title={words.decisions} none={words.noDecisions} entries={marks.filter(({ kind }) => kind === 'decision')} />
      <Voices title={words.words} none={words.noWords} entries={marks.filter(({ kind }) => kind === 'words')} />
    </section>
  );
}

/** To a decision, to the origin of the number, to the thermometer, and to a signal in words. */
function Acts({ view: { series, day }, place }: { readonly view: SeriesView; readonly place: string }) {
  const words = placesText(useText());
  const workspace = useWorkspace();
  const placeId = place === '' ? null : place;
  const about = { seriesId: series.id, placeId, day: isoOf(day) };
  const openThermometer = () => {
    const { board } = workspace.store.getState().signals;
    workspace.setSignals({ part: 'thermometer', board: { ...board, beside: { kind: 'cell', cell: { seriesId: series.id, place } } } });
  };
  const capture = () =>
    workspace.setSignals({ capture: { unitId: series.dimension === 'unit' ? placeId : null, areaId: series.dimension === 'area' ? placeId : null } });
  return (
    <NumberActs about={about}>
      <button type="button" className="button" onClick={openThermometer}>
        {words.thermometer}
      </button>
      <button type="button" className="button" onClick={capture}>
        {words.capture}
      </button>
    </NumberActs>
  );
}

interface VoicesProps {
  readonly title: string;
  readonly none: string;
  readonly entries: ReturnType<typeof marksOf>;
}

function Voices({ title, none, entries }: VoicesProps) {
  const text = useText();
  const workspace = useWorkspace();
  return (
    <section>
      <h4>{title}</h4>
      {entries.length === 0 && <p>{none}</p>}
      <ul>
        {entries.map(({ id, day, text: said, kind }) => (
          <li key={id} className={kind}>
            {kind === 'decision' ? (
              <button type="button" className="link" onClick={() => workspace.setSignals({ part: 'decisions', decisionId: id })}>
                {said}
              </button>
            ) : (
              <q>{said}</q>
            )}{' '}
            <time dateTime={isoOf(day)}>{dayText(text.locale, day, 'short')}</time>
          </li>
        ))}
      </ul>
    </section>
  );
}
