// Q47: which days have no value, and why?
import type { AskRow } from '../../model/ask.ts';
import { isoOf } from '../../signals/days.ts';
import type { Gauge } from '../../signals/gauge.ts';
import { firstEntryFrom, reasonAt } from '../../signals/readings.ts';
import { placeCells, readSignals } from '../case-signals.ts';
import { plain, ref, word } from '../columns.ts';
import { distinct, fact, having } from '../facts.ts';
import type { Language, Question, Told } from '../question.ts';
import { agree, counts, dag, enumerated, numberIn, onDay, telt } from '../sentence.ts';
import { periodOf, periodParameters } from './period.ts';

export const Q47: Question = {
  id: 'Q47',
  audience: 'crisis',
  wording: {
    nl: 'Welke dagen hebben geen cijfer, en waarom, van {from} tot en met {until}?',
    en: 'Which days have no value, and why, from {from} until {until}?',
  },
  how: {
    nl: 'Dagen zonder waarde, per reeks, plaats en reden. “Niemand gaf een cijfer”: op die dag heeft geen enkele plaats een waarde, zoals in een weekend; alleen geteld bij reeksen per dag, tussen hun eerste en laatste cijfer.',
    en: 'Days without a value, by series, place and reason. “Nobody gave a value”: no place has one on that day, as in a weekend; counted for daily series only, between their first and last value.',
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
    const signals = await readSignals(asked.ask);
    const { from, until } = periodOf(asked);
    const rows = signals.series.flatMap((series) => gapsOf(signals.gauge(series), from, until));
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

function gapsOf(gauge: Gauge, from: number, until: number): AskRow[] {
  const { readings, series } = gauge;
  const reporting = [...readings.reportingDays].filter((day) => from <= day && day <= until);
  const places = readings.places.flatMap((place, position) => placeGaps(gauge, place, position, reporting, from, until));
  const nobody = series.frequency === 'DAILY' ? silentDays(reporting) : [];
  return [...places, ...(nobody.length > 0 ? [gapRow(gauge, '', 'nobody', nobody)] : [])];
}

/** Days of a place without a value: those it wrote down as such, and those on which others have one and it has no row. */
function placeGaps(gauge: Gauge, place: string, position: number, reporting: readonly number[], from: number, until: number): AskRow[] {
  const { readings } = gauge;
  if (readings.hidden.has(place)) return [{ ...gapRow(gauge, place, 'hidden', []), days: null }];
  const byReason = new Map<string, number[]>();
  const add = (reason: string | null, day: number) => {
    if (reason !== null) byReason.set(reason, [...(byReason.get(reason) ?? []), day]);
  };
  const seen = new Set<number>();
  const end = firstEntryFrom(readings, position, until + 1);
  for (let entry = firstEntryFrom(readings, position, from); entry < end; entry += 1) {
    seen.add(readings.day[entry] ?? 0);
    add(reasonAt(readings, place, entry), readings.day[entry] ?? 0);
  }
  for (const day of reporting) if (!seen.has(day)) add('no_row', day);
  return [...byReason].sort(([a], [b]) => (a < b ? -1 : 1)).map(([reason, days]) => gapRow(gauge, place, reason, days));
}

/** Calendar days between the first and last reporting day on which nobody has a value. */
function silentDays(reporting: readonly number[]): number[] {
  const known = new Set(reporting);
  const [first, last] = [reporting[0], reporting.at(-1)];
  if (first === undefined || last === undefined) return [];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index).filter((day) => !known.has(day));
}

function gapRow({ series }: Gauge, place: string, reason: string, days: readonly number[]): AskRow {
  const dates = days.map(isoOf);
  return { series: series.id, ...placeCells(series, place), reason, days: days.length, first: dates[0] ?? null, last: dates.at(-1) ?? null, dates };
}
