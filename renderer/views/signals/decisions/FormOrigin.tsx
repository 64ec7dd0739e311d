// Where a decision starts: the series, the place and how it stands there, or the words.

import { dayOf, isoOf } from '../../../signals/days.ts';
import type { DecisionFrom } from '../../../signals/decision-draft.ts';
import type { SignalBook } from '../../../workspace/signals/signal-book.ts';
import { decisionText } from '../../text/decision-words.ts';
import { dayWords } from '../../text/review-words.ts';
import { thermometerText, valueText } from '../../text/thermometer-words.ts';
import { useText, useWorkspaceState } from '../../workspace-context.ts';
import { LevelMark } from '../thermometer/LevelMark.tsx';
import { useSignalAnswer } from '../use-signal-answer.ts';
import { placeName } from './places.ts';

export function FormOrigin({ from, book }: { readonly from: DecisionFrom; readonly book: SignalBook }) {
  const words = useText();
  const text = decisionText(words).form;
  const today = useWorkspaceState((state) => state.day);
  const series = book.series.get(from.seriesId ?? '');
  const place = from.placeId ?? '';
  const day = dayOf(from.day ?? today ?? '');
  const asked = series && day !== null ? { seriesIds: [series.id], day, places: [place] } : null;
  const level = useSignalAnswer('levels', asked)?.get(series?.id ?? '')?.[0];
  const said = book.words.find(({ id }) => id === from.wordsId);
  if (!series && !said) return null;
  return (
    <p className="decision-origin">
      <span className="label">{text.from}</span>
      {series && (
        <span>
          {series.name} · {placeName(book, place) || thermometerText(words).panel.city}
        </span>
      )}
      {series && level && (
        <span>
          <LevelMark level={level.level} />
          {level.value !== null && ` ${valueText(words, level.value, series.unitOfMeasure)}`}
          {level.since !== null && `, ${text.since('', dayWords(words, isoOf(level.since))).trim()}`}
        </span>
      )}
      {said && <q>{said.text}</q>}
    </p>
  );
}
