// The latest words of a place, with their day. Beside the numbers, and no part of them.
import { isoOf } from '../../../signals/days.ts';
import { dayText, thermometerText } from '../../text/thermometer-words.ts';
import { useText } from '../../workspace-context.ts';
import type { WordsEntry } from './latest-words.ts';

export function LatestWords({ found, place }: { readonly found: WordsEntry | undefined; readonly place: string }) {
  const text = useText();
  const words = thermometerText(text);
  if (!found) {
    return (
      <span className="not-kept">
        <span aria-hidden>–</span>
        <span className="visually-hidden">{words.noWords}</span>
      </span>
    );
  }
  return (
    <span className="latest" title={`“${found.text}” · ${words.openWords(place)}`}>
      <q>{found.text}</q> <time dateTime={isoOf(found.day)}>{dayText(text.locale, found.day, 'short')}</time>
    </span>
  );
}
