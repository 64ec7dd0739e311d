// Q34: how many days from a qualitative signal to its decision, and which got none?
import { plain, ref, UNIT } from '../columns.ts';
import { fact } from '../facts.ts';
import { agree, counts, dag, numberIn, onDay, telt } from '../sentence.ts';
import { sqlQuestion } from '../sql-question.ts';

export const Q34 = sqlQuestion({
  id: 'Q34',
  audience: 'crisis',
  wording: {
    nl: 'Hoeveel dagen zaten er tussen een signaal in woorden en het besluit, en welk signaal kreeg er geen?',
    en: 'How many days from a qualitative signal to its decision; which got none?',
  },
  how: {
    nl: 'Signalen in woorden tot en met deze dag, met de besluiten tot en met deze dag die eraan gekoppeld zijn. Van een signaal met persoonsgegevens staat de tekst er niet bij.',
    en: 'Signals in words up to this day, with the decisions up to this day that are linked to them. The text of a signal with personal data is left out.',
  },
  needs: ['qualitative_signals'],
  columns: [
    ref('signal', 'qualitative_signals', 'Signaal', 'Signal'),
    plain('observed_on', 'date', 'Datum', 'Date'),
    UNIT,
    ref('area', 'areas', 'Wijk', 'District'),
    ref('decision', 'decisions', 'Besluit', 'Decision'),
    plain('decided_on', 'date', 'Besloten op', 'Decided on'),
    plain('days', 'number', 'Dagen', 'Days'),
  ],
  query: `linked as (
  select distinct l.signal_id, d.id, d.decided_on
  from decision_links l join decisions d on d.id = l.decision_id cross join asked
  where l.signal_kind = 'qualitative' and d.decided_on <= asked.day)
select q.id as signal, q.observed_on, q.unit_id as unit, q.area_id as area, linked.id as decision, linked.decided_on,
  date_diff('day', q.observed_on, linked.decided_on) as days
from qualitative_signals q cross join asked left join linked on linked.signal_id = q.id
where q.observed_on is null or q.observed_on <= asked.day
order by days is not null, q.observed_on, signal, decided_on, decision`,
  facts: (rows) => {
    const days = rows.flatMap((row) => (typeof row.days === 'number' ? [row.days] : []));
    return {
      signals: new Set(rows.map((row) => row.signal)).size,
      without: rows.filter((row) => row.decision === null).length,
      mean: days.length === 0 ? null : days.reduce((sum, one) => sum + one, 0) / days.length,
    };
  },
  say: {
    nl: (told) => {
      const [signals, without] = [fact(told, 'signals'), fact(told, 'without')];
      if (signals === 0) return `Tot en met ${dag(told.day)} is geen signaal in woorden opgeschreven.`;
      const mean = told.facts?.mean;
      const time = typeof mean === 'number' ? ` Gemiddeld zaten er ${numberIn('nl', mean)} dagen tussen signaal en besluit.` : '';
      const got = without === 0 ? 'kreeg elk een besluit' : `${agree(without, 'kreeg', 'kregen')} er ${without} geen besluit`;
      if (signals === 1) return `Er is 1 signaal in woorden; dat kreeg ${without === 0 ? 'een' : 'geen'} besluit.${time}`;
      return `Van ${telt(signals, 'signaal', 'signalen')} in woorden ${got}.${time}`;
    },
    en: (told) => {
      const [signals, without] = [fact(told, 'signals'), fact(told, 'without')];
      if (signals === 0) return `Up to ${onDay(told.day)}, no signal in words was written down.`;
      const mean = told.facts?.mean;
      const time = typeof mean === 'number' ? ` On average ${numberIn('en', mean)} days passed from signal to decision.` : '';
      if (signals === 1) return `There is 1 signal in words; it got ${without === 0 ? 'a' : 'no'} decision.${time}`;
      return `Of ${counts(signals, 'signal', 'signals')} in words ${without === 0 ? 'each got a decision' : `${without} got no decision`}.${time}`;
    },
  },
});
