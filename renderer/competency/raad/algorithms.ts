// Q25: which algorithms support decisions about residents? Q35: which decisions passed their evaluation date?
import { ACTIVITY, code, EXCHANGES, PURPOSE, plain, ref, UNIT } from '../columns.ts';
import { fact } from '../facts.ts';
import { deel, part } from '../parts.ts';
import { capital, counts, dag, onDay, telt } from '../sentence.ts';
import { sqlQuestion } from '../sql-question.ts';
import { FLOWS } from '../steps.ts';

export const Q25 = sqlQuestion({
  id: 'Q25',
  audience: 'raad',
  wording: { nl: 'Welke algoritmen helpen bij besluiten over inwoners?', en: 'Which algorithms support decisions about residents?' },
  how: {
    nl: 'Verwerkingen waarbij staat dat een besluit op vaste regels, met ondersteuning of volledig automatisch tot stand komt, met de uitwisselingen die op deze dag voor die verwerking lopen.',
    en: 'Processing activities marked as rule based, supporting or fully automated, with the exchanges in force for them on this day.',
  },
  needs: ['processing_activities'],
  columns: [
    ACTIVITY,
    UNIT,
    code('level', 'processing_activities', 'automated_decision', 'Hoe het besluit tot stand komt', 'How it is decided'),
    plain('register_ref', 'text', 'In het Algoritmeregister', 'In the Algorithm Register'),
    PURPOSE,
    code('status', 'processing_activities', 'status', 'Status', 'Status'),
    EXCHANGES,
  ],
  query: `${FLOWS}
select a.id as activity, a.unit_id as unit, automated_decision as level, nullif(trim(algorithm_register_ref), '') as register_ref, purpose_id as purpose, status,
  (select list(flows.id order by flows.id) from flows where flows.activity_id = a.id) as exchanges
from processing_activities a
where automated_decision in ('rule_based', 'supporting', 'fully_automated')
order by case automated_decision when 'fully_automated' then 1 when 'supporting' then 2 else 3 end, activity`,
  facts: (rows) => ({ registered: rows.filter((row) => row.register_ref !== null).length }),
  say: {
    nl: (told) => {
      const [n, registered] = [told.rows.length, fact(told, 'registered')];
      if (n === 0) return 'Bij geen enkele verwerking staat dat een algoritme helpt bij een besluit.';
      return `Bij ${telt(n, 'verwerking', 'verwerkingen')} helpt een algoritme bij een besluit. ${capital(deel(registered, n, { one: 'verwijst naar het Algoritmeregister', many: 'verwijzen naar het Algoritmeregister', none: 'verwijst niet naar het Algoritmeregister' }))}.`;
    },
    en: (told) => {
      const [n, registered] = [told.rows.length, fact(told, 'registered')];
      if (n === 0) return 'No processing activity states that an algorithm supports a decision.';
      return `In ${counts(n, 'processing activity', 'processing activities')} an algorithm supports a decision. ${capital(part(registered, n, { one: 'refers to the Algorithm Register', many: 'refer to the Algorithm Register', none: 'does not refer to the Algorithm Register' }))}.`;
    },
  },
});

export const Q35 = sqlQuestion({
  id: 'Q35',
  audience: 'raad',
  wording: { nl: 'Van welke besluiten is de dag van evalueren voorbij?', en: 'Which decisions passed their evaluation date?' },
  how: {
    nl: 'Besluiten waarvan de dag van evalueren voor deze dag ligt. Of er echt geëvalueerd is, staat niet in de casus.',
    en: 'Decisions with an evaluation date before this day. Whether they were in fact evaluated is not in the case.',
  },
  needs: ['decisions'],
  columns: [
    ref('decision', 'decisions', 'Besluit', 'Decision'),
    plain('decided_on', 'date', 'Besloten op', 'Decided on'),
    plain('evaluate_on', 'date', 'Evalueren op', 'Evaluate on'),
    plain('days_past', 'number', 'Dagen voorbij', 'Days past'),
    plain('decided_by', 'text', 'Besloten door', 'Decided by'),
    code('status', 'decisions', 'status', 'Status', 'Status'),
  ],
  query: `select d.id as decision, decided_on, evaluate_on, date_diff('day', evaluate_on, asked.day) as days_past, decided_by, status
from decisions d cross join asked
where evaluate_on < asked.day
order by evaluate_on, decision`,
  facts: (rows) => ({ most: Math.max(0, ...rows.map((row) => Number(row.days_past))) }),
  say: {
    nl: (told) => {
      const n = told.rows.length;
      if (n === 0) return `Op ${dag(told.day)} is van geen enkel besluit de dag van evalueren voorbij.`;
      return `Op ${dag(told.day)} is van ${telt(n, 'besluit', 'besluiten')} de dag van evalueren voorbij; ${n === 1 ? 'al' : 'het langst al'} ${telt(fact(told, 'most'), 'dag', 'dagen')}.`;
    },
    en: (told) => {
      const n = told.rows.length;
      if (n === 0) return `On ${onDay(told.day)}, no decision is past its evaluation date.`;
      return `On ${onDay(told.day)}, ${counts(n, 'decision is past its', 'decisions are past their')} evaluation date; ${n === 1 ? '' : 'the longest '}by ${counts(fact(told, 'most'), 'day', 'days')}.`;
    },
  },
});
