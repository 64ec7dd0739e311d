// The timeline as two tables: what each bar says, with what is missing and what was decided; and from when to when each place was amber or red.

import type { Bar } from '../../signals/bars.ts';
import type { Histogram } from '../../signals/desk/histogram.ts';
import { timelineText } from '../text/places-words.ts';
import { dayText, valueText } from '../text/thermometer-words.ts';
import type { TimelineText } from '../text/timeline-nl.ts';
import { useText } from '../workspace-context.ts';
import { ColumnHeads } from './ColumnHeads.tsx';
import { type SeriesView, usePlaceNames } from './use-series-view.ts';

interface Props {
  readonly view: SeriesView;
  readonly found: Histogram;
}

export function TimelineTable({ view, found }: Props) {
  return (
    <div className="twin">
      <Bars view={view} found={found} />
      <Bands view={view} found={found} />
    </div>
  );
}

function Bars({ view, found }: Props) {
  const text = useText();
  const words = timelineText(text);
  const { columns } = words;
  const value = (number: number | null) => (number === null ? '–' : valueText(text, number, view.series.unitOfMeasure));
  return (
    <table>
      <caption>
        {view.series.name}: {words.bars.toLowerCase()} {words.each(found.width)}
      </caption>
      <ColumnHeads names={[columns.period, columns.value, columns.usual, columns.gaps, columns.marks]} />
      <tbody>
        {found.bars.map((bar) => (
          <tr key={bar.from} className={bar.from <= view.day && view.day <= bar.until ? 'today' : undefined}>
            <th scope="row">{spanWords(text.locale, bar)}</th>
            <td className="number">{value(bar.value)}</td>
            <td className="number">{value(bar.usual)}</td>
            <td>{gapWords(words, bar)}</td>
            <td>{marksIn(view, bar)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function spanWords(locale: string, { from, until }: Bar): string {
  return from === until ? dayText(locale, from, 'weekday') : `${dayText(locale, from, 'plain')} – ${dayText(locale, until, 'plain')}`;
}

function gapWords({ gaps }: TimelineText, { missing, notCollected, noRow, nobody }: Bar): string {
  return [
    nobody > 0 && gaps.nobody(nobody),
    missing > 0 && gaps.missing(missing),
    notCollected > 0 && gaps.notCollected(notCollected),
    noRow > 0 && gaps.noRow(noRow),
  ]
    .filter(Boolean)
    .join(', ');
}

function marksIn({ book }: SeriesView, { from, until }: Bar): string {
  const isIn = ({ day }: { readonly day: number }) => day >= from && day <= until;
  return [...book.decisions.filter(isIn).map(({ title }) => title), ...book.words.filter(isIn).map(({ text }) => `“${text}”`)].join('; ');
}

function Bands({ view, found }: Props) {
  const text = useText();
  const words = timelineText(text);
  const nameOf = usePlaceNames(view.series.dimension, words.all.city);
  const { columns } = words;
  if (found.bands.length === 0) return <p>{found.hasLimits ? words.noBands : words.noLimits}</p>;
  return (
    <table>
      <caption>{words.bands}</caption>
      <ColumnHeads names={[columns.place, columns.level, columns.from, columns.until, columns.days]} />
      <tbody>
        {found.bands.map(({ place, level, from, until }) => (
          <tr key={`${place} ${from}`}>
            <th scope="row">{nameOf(place)}</th>
            <td>{text.signals.levels[level]}</td>
            <td>{dayText(text.locale, from, 'plain')}</td>
            <td>{dayText(text.locale, until, 'plain')}</td>
            <td className="number">{until - from + 1}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
