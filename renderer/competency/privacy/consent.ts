// Q38: which exchanges rest on consent only, for vulnerable groups? Q39: does the register match the exchanges?
import { ACTIVITY, BASES, CATEGORIES, code, EXCHANGE, FLOW_COLUMNS, FLOW_SQL, FROM, refs, TO, UNIT, word } from '../columns.ts';
import { distinct, fact, having } from '../facts.ts';
import { agree, counts, dag, onDay, telt } from '../sentence.ts';
import { sqlQuestion } from '../sql-question.ts';
import { FLOWS } from '../steps.ts';

export const Q38 = sqlQuestion({
  id: 'Q38',
  audience: 'privacy',
  wording: {
    nl: 'Welke uitwisselingen over kwetsbare groepen steunen alleen op toestemming?',
    en: 'Which exchanges rest on consent only, for vulnerable groups?',
  },
  how: {
    nl: 'Uitwisselingen die op deze dag lopen, waarvan elke grondslag toestemming is (AVG artikel 6 lid 1 onder a) en met minstens één kwetsbare groep onder de betrokkenen.',
    en: 'Exchanges in force on this day of which each legal basis is consent (GDPR article 6(1)(a)) and with at least one vulnerable group among the data subjects.',
  },
  needs: ['exchanges', 'legal_bases', 'data_subjects'],
  columns: [...FLOW_COLUMNS, refs('subjects', 'data_subjects', 'Kwetsbare groepen', 'Vulnerable groups'), CATEGORIES, BASES],
  query: `${FLOWS},
consent as (select coalesce(list(id), []::varchar[]) as ids from legal_bases where article6 = '6.1.a'),
vulnerable as (select coalesce(list(id), []::varchar[]) as ids from data_subjects where is_vulnerable)
select ${FLOW_SQL}, list_sort(list_intersect(subject_ids, vulnerable.ids)) as subjects, category_ids as categories, legal_basis_ids as legal_bases
from flows cross join consent cross join vulnerable
where len(legal_basis_ids) > 0 and list_has_all(consent.ids, legal_basis_ids) and list_has_any(subject_ids, vulnerable.ids)
order by exchange`,
  facts: (rows) => ({ groups: distinct(rows, 'subjects') }),
  say: {
    nl: (told) => {
      const n = told.rows.length;
      if (n === 0) return `Op ${dag(told.day)} steunt geen uitwisseling over een kwetsbare groep alleen op toestemming.`;
      return `Op ${dag(told.day)} ${agree(n, 'steunt', 'steunen')} ${telt(n, 'uitwisseling', 'uitwisselingen')} over ${telt(fact(told, 'groups'), 'kwetsbare groep', 'kwetsbare groepen')} alleen op toestemming.`;
    },
    en: (told) => {
      const n = told.rows.length;
      if (n === 0) return `On ${onDay(told.day)}, no exchange about a vulnerable group rests on consent only.`;
      return `On ${onDay(told.day)}, ${counts(n, 'exchange', 'exchanges')} about ${counts(fact(told, 'groups'), 'vulnerable group', 'vulnerable groups')} ${agree(n, 'rests', 'rest')} on consent only.`;
    },
  },
});

export const Q39 = sqlQuestion({
  id: 'Q39',
  audience: 'privacy',
  wording: { nl: 'Klopt het register van verwerkingen met de uitwisselingen?', en: 'Does the register of processing match the exchanges?' },
  how: {
    nl: 'Verwerkingen waarvoor op deze dag geen uitwisseling loopt, en uitwisselingen van persoonsgegevens die op deze dag lopen zonder verwerking (regel R06).',
    en: 'Processing activities with no exchange in force on this day, and exchanges of personal data in force on this day without a processing activity (rule R06).',
  },
  needs: ['processing_activities', 'exchanges'],
  columns: [
    word('problem', 'Probleem', 'Problem', {
      line_without_flow: { nl: 'verwerking zonder uitwisseling', en: 'activity without exchange' },
      flow_without_line: { nl: 'uitwisseling zonder verwerking', en: 'exchange without activity' },
    }),
    ACTIVITY,
    UNIT,
    EXCHANGE,
    FROM,
    TO,
    code('status', 'processing_activities', 'status', 'Status', 'Status'),
  ],
  query: `${FLOWS}
select 'line_without_flow' as problem, a.id as activity, a.unit_id as unit, null::varchar as exchange, null::varchar as from_system, null::varchar as to_system, a.status
from processing_activities a
where not exists (select 1 from flows where flows.activity_id = a.id)
union all
select 'flow_without_line', null, null, flows.id, from_system_id, to_system_id, null
from flows
where is_personal and coalesce(trim(activity_id), '') = ''
order by problem, activity, exchange`,
  facts: (rows) => ({ lines: having(rows, 'problem', 'line_without_flow'), flows: having(rows, 'problem', 'flow_without_line') }),
  say: {
    nl: (told) => {
      const [lines, flows] = [fact(told, 'lines'), fact(told, 'flows')];
      if (lines + flows === 0)
        return `Op ${dag(told.day)} hoort bij elke verwerking een uitwisseling, en bij elke uitwisseling van persoonsgegevens een verwerking.`;
      return `Op ${dag(told.day)} ${agree(lines, 'is', 'zijn')} er ${telt(lines, 'verwerking', 'verwerkingen')} zonder uitwisseling, en ${telt(flows, 'uitwisseling', 'uitwisselingen')} van persoonsgegevens zonder verwerking.`;
    },
    en: (told) => {
      const [lines, flows] = [fact(told, 'lines'), fact(told, 'flows')];
      if (lines + flows === 0)
        return `On ${onDay(told.day)}, each processing activity has an exchange, and each exchange of personal data an activity.`;
      return `On ${onDay(told.day)}, there ${agree(lines, 'is', 'are')} ${counts(lines, 'processing activity', 'processing activities')} without exchange, and ${counts(flows, 'exchange', 'exchanges')} of personal data without an activity.`;
    },
  },
});
