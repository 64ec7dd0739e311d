// Q47: which days have no value, and why?
import type { AskRow } from '../../model/ask.ts';
import { isoOf } from '../../signals/days.ts';
import type { Gap } from '../../signals/desk/gaps.ts';
import type { Series } from '../../signals/series.ts';
import { deskFor, placeCells, seriesOf } from '../case-signals.ts';
import { plain, ref, word } from '../columns.ts';
import { distinct, fact, having } from '../facts.ts';
import type { Language, Question, Told } from '../question.ts';
import { agree, counts, dag, enumerated, numberIn, onDay, telt } from '../sentence.ts';
import { periodOf, periodParameters } from './period.ts';

/** Days that are named in one row. */
const MOST_DAYS = 1000;

export const Q47: Question = {
  id: 'Q47',
  audience: 'crisis',
  wording: {
    nl: 'Welke dagen hebben geen cijfer, en waarom, van {from} tot en met {until}?',
    en: 'Which days have no value, and why, from {from} until {until}?',
  },
  how: {
    nl: 'Dagen zonder waarde, per reeks, plaats en reden. “Niemand gaf een cijfer”: op die dag heeft geen enkele plaats een waarde, zoals in een weekend; alleen geteld bij reeksen per dag, tussen hun eerste en laatste cijfer. Mist een plaats meer dan 1.000 dagen, dan staan alleen het aantal, de eerste en de laatste dag er.',
    en: 'Days without a value, by series, place and reason. “Nobody gave a value”: no place has one on that day, as in a weekend; counted for daily series only, between their first and last value. Where a place lacks more than 1,000 days, only their number, the first and the last are given.',
  },
  parameters: periodParameters(),
  needs: ['signal_series', 'observations'],
  columns: [
    ref('series', 'signal_series', 'Signaalreeks', 'Signal series'),
    plain('place', 'target', 'Waar', 'Where'),
    word('reason', 'Waarom', 'Why', {
      missing: { nl: 'ontbreekt', en: 'missing' },
      not_collected: { nl: 'niet opgehaald', en: 'not collected' },
      no_row: { nl: 'niets opgeschreven', en: 'nothing written down' },
      nobody: { nl: 'niemand gaf een cijfer', en: 'nobody gave a value' },
      hidden: { nl: 'verborgen: kleine groep', en: 'hidden: small group' },
    }),
    plain('days', 'number', 'Dagen', 'Days'),
    plain('first', 'date', 'Eerste', 'First'),
    plain('last', 'date', 'Laatste', 'Last'),
    plain('dates', 'dates', 'Welke dagen', 'Which days'),
  ],
  find: async (asked) => {
    const series = await seriesOf(asked.ask);
    const gaps = await (await deskFor(asked))('gaps', { ...periodOf(asked), most: MOST_DAYS });
    const rows = gaps.flatMap((gap) => gapCells(gap, series.get(gap.seriesId)));
    const days = (reason: string) => rows.filter((row) => row.reason === reason).reduce((sum, row) => sum + Number(row.days), 0);
    const facts = {
      missing: days('missing'),
      not_collected: days('not_collected'),
      no_row: days('no_row'),
      nobody: days('nobody'),
      series: distinct(rows, 'series'),
    };
    return { rows, facts: { ...facts, hidden: having(rows, 'reason', 'hidden') } };
  },
  say: {
    nl: (told) => {
      const period = `Van ${dag(told.chosen.from)} tot en met ${dag(told.chosen.until)}`;
      if (told.rows.length === 0) return `${period} heeft elke dag een cijfer.`;
      const series = fact(told, 'series');
      return `${period} ${agree(series, 'mist', 'missen')} ${telt(series, 'reeks', 'reeksen')} een of meer cijfers${reasons(told, 'nl')}.`;
    },
    en: (told) => {
      const period = `From ${onDay(told.chosen.from)} until ${onDay(told.chosen.until)},`;
      if (told.rows.length === 0) return `${period} each day has a value.`;
      return `${period} ${counts(fact(told, 'series'), 'series lacks', 'series lack')} one or more values${reasons(told, 'en')}.`;
    },
  },
};

/** Why values are not there, each reason that occurs with its number. */
function reasons(told: Told, language: Language): string {
  const { missing, not_collected: collected, no_row: none, nobody, hidden } = told.facts ?? {};
  const said = (n: unknown, nl: string, en: string) =>
    Number(n ?? 0) === 0 ? [] : [language === 'nl' ? `${numberIn('nl', Number(n))} keer ${nl}` : `${numberIn('en', Number(n))} ${en}`];
  const usual = [
    ...said(missing, 'ontbreekt het cijfer', 'missing'),
    ...said(collected, 'is het niet opgehaald', 'not collected'),
    ...said(none, 'is niets opgeschreven', 'not written down'),
  ];
  const rest = [
    ...said(nobody, 'gaf niemand een cijfer', 'given by nobody'),
    ...said(hidden, 'is de groep te klein om te tonen', 'hidden for a small group'),
  ];
  return `: ${enumerated(language, usual.length > 0 ? usual : rest, 9)}`;
}

function gapCells({ seriesId, place, reason, count, first, last, days }: Gap, series: Series | undefined): AskRow[] {
  if (!series) return [];
  const dayIn = (day: number | null) => (day === null ? null : isoOf(day));
  const cells = { series: seriesId, ...placeCells(series, place), reason, days: count, first: dayIn(first), last: dayIn(last) };
  return [{ ...cells, dates: days?.map(isoOf) ?? null }];
}
