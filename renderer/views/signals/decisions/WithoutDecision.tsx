// Signals that got no decision up to the day: in words, and series that are amber or red now. From each a decision can be started.
import { dayOf, isoOf } from '../../../signals/days.ts';
import { placesOf } from '../../../signals/decided.ts';
import type { PlaceLevel } from '../../../signals/levels.ts';
import { decisionText } from '../../text/decision-words.ts';
import { dayText, thermometerText } from '../../text/thermometer-words.ts';
import { useText, useWorkspace } from '../../workspace-context.ts';
import { LevelMark } from '../thermometer/LevelMark.tsx';
import { useSignalAnswer } from '../use-signal-answer.ts';
import { placeName } from './places.ts';
import type { Decisions } from './use-decisions.ts';

export function WithoutDecision({ decisions }: { readonly decisions: Decisions }) {
  const words = useText();
  const text = decisionText(words);
  const workspace = useWorkspace();
  const { book, day, without } = decisions;
  const hot = useUndecided(decisions);
  const total = hot.length + without.length;
  return (
    <section className="without">
      <h3>{text.list.without}</h3>
      <p>{total === 0 ? text.list.withoutNone : text.list.withoutCount(total)}</p>
      <ul>
        {hot.map((level) => (
          <li key={`${level.seriesId} ${level.place}`}>
            <LevelMark level={level.level} />
            <span className="what">
              {book.series.get(level.seriesId)?.name} · {placeName(book, level.place) || thermometerText(words).panel.city}
              {level.since !== null && <span className="second">{text.form.since('', dayText(words.locale, level.since, 'plain')).trim()}</span>}
            </span>
            <button
              type="button"
              className="button"
              onClick={() => workspace.startDecision({ seriesId: level.seriesId, placeId: level.place || null, wordsId: null, day: isoOf(day) })}
            >
              {text.list.decide}
            </button>
          </li>
        ))}
        {without.map((said) => (
          <li key={said.id}>
            <span className="what">
              {said.isPersonal ? text.detail.personal : <q>{said.text}</q>}
              <span className="second">
                {said.id}
                {said.day !== null && ` · ${dayText(words.locale, said.day, 'plain')}`}
              </span>
            </span>
            <button
              type="button"
              className="button"
              onClick={() => workspace.startDecision({ seriesId: null, placeId: null, wordsId: said.id, day: isoOf(day) })}
            >
              {text.list.decide}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Amber and red cells with no decision about them since they turned so; red first, oldest first. */
function useUndecided({ book, day, items }: Decisions): readonly PlaceLevel[] {
  const levels = useSignalAnswer('levels', { seriesIds: null, day, places: null });
  const isDecided = ({ seriesId, place, since }: PlaceLevel) =>
    items.some(({ decidedOn, series }) => {
      const decided = dayOf(decidedOn);
      const one = book.series.get(seriesId);
      if (!one || decided === null || decided > day || decided < (since ?? day)) return false;
      return series.some((link) => link.seriesId === seriesId && placesOf(link, one, [place]).includes(place));
    });
  return [...(levels?.values() ?? [])]
    .flat()
    .filter((level) => (level.level === 'red' || level.level === 'amber') && !isDecided(level))
    .sort((a, b) => (a.level === b.level ? (a.since ?? 0) - (b.since ?? 0) : a.level === 'red' ? -1 : 1));
}
