// One linked series before and after a decision: a table of both groups of places, their course as a small chart, and what happened in words.
import { isoOf } from '../../../signals/days.ts';
import type { SeriesDecision } from '../../../signals/decided.ts';
import type { DeskEffect } from '../../../signals/desk/effect.ts';
import { type Change, EFFECT_WINDOW } from '../../../signals/effect.ts';
import { decisionText } from '../../text/decision-words.ts';
import { dayWords } from '../../text/review-words.ts';
import { thermometerText, valueText } from '../../text/thermometer-words.ts';
import { useText } from '../../workspace-context.ts';
import { percentText, wentWords } from './change-words.ts';
import type { DecisionItem } from './decision-items.ts';
import { EffectChart } from './EffectChart.tsx';
import { placeName } from './places.ts';
import type { Decisions } from './use-decisions.ts';

interface Props {
  readonly item: DecisionItem;
  readonly link: SeriesDecision;
  readonly effect: DeskEffect;
  readonly decisions: Decisions;
}

export function DecisionEffect({ link, effect, decisions: { book, day } }: Props) {
  const words = useText();
  const text = decisionText(words).detail;
  const series = book.series.get(link.seriesId);
  if (!series) return null;
  const { here, elsewhere } = effect;
  const isOpen = link.effectiveFrom !== null && day < link.effectiveFrom + EFFECT_WINDOW - 1;
  const names = (change: Change) =>
    change.places
      .map((id) => placeName(book, id))
      .filter(Boolean)
      .join(', ') || thermometerText(words).panel.city;
  const row = (group: 'here' | 'elsewhere', change: Change) => (
    <tr>
      <th scope="row">
        <span className={`key ${group}`} aria-hidden />
        {text[group]}
        <span className="second">{names(change)}</span>
      </th>
      <td>{change.before.mean === null ? '–' : valueText(words, change.before.mean, series.unitOfMeasure)}</td>
      <td>{change.after.mean === null ? '–' : valueText(words, change.after.mean, series.unitOfMeasure)}</td>
      <td className="change">{percentText(words, change.changePercent)}</td>
      <td>
        {change.before.days} + {change.after.days}
      </td>
    </tr>
  );
  return (
    <div className="decision-effect">
      <h4>{series.name}</h4>
      <div className="effect-scroll">
        <table className="effect-table" aria-label={text.effectOf(series.name)}>
          <thead>
            <tr>
              {Object.entries(text.columns).map(([key, label]) => (
                <th key={key} scope="col">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {row('here', here)}
            {elsewhere.places.length > 0 && row('elsewhere', elsewhere)}
          </tbody>
        </table>
      </div>
      {elsewhere.places.length === 0 && <p className="second">{text.noElsewhere}</p>}
      <EffectChart effect={effect} series={series} />
      <p className="went">{wentWords(text, effect, link.expected[0])}</p>
      {isOpen && <p className="second">{text.notYet(dayWords(words, isoOf(day)))}</p>}
      <p className="second">{text.effectHow(EFFECT_WINDOW)}</p>
    </div>
  );
}
