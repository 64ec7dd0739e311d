// Q9: which exchanges carry special or criminal data without a finished DPIA? As rule R05, for special data only; an exchange without a register line counts too.
import { ACTIVITY, code, FLOW_COLUMNS, FLOW_SQL, refs } from '../columns.ts';
import { fact } from '../facts.ts';
import { deel, part } from '../parts.ts';
import { agree, counts, dag, onDay, telt } from '../sentence.ts';
import { sqlQuestion } from '../sql-question.ts';
import { FLOWS } from '../steps.ts';

export const Q9 = sqlQuestion({
  id: 'Q9',
  audience: 'privacy',
  wording: {
    nl: 'Welke uitwisselingen met bijzondere of strafrechtelijke gegevens hebben geen afgeronde DPIA?',
    en: 'Which exchanges carry special or criminal data without a finished DPIA?',
  },
  how: {
    nl: 'Uitwisselingen die op deze dag lopen met bijzondere of strafrechtelijke gegevens, waarvan de verwerking geen DPIA heeft die gedaan is, of die bij geen verwerking horen (zie regel R05, AVG artikel 35).',
    en: 'Exchanges in force on this day with special or criminal data, of which the processing activity has no DPIA that is done, or that belong to no activity (see rule R05, GDPR article 35).',
  },
  needs: ['exchanges', 'data_categories', 'processing_activities'],
  columns: [
    ...FLOW_COLUMNS,
    refs('categories', 'data_categories', 'Bijzondere en strafrechtelijke gegevens', 'Special and criminal data'),
    ACTIVITY,
    code('dpia_status', 'processing_activities', 'dpia_status', 'DPIA', 'DPIA'),
  ],
  query: `${FLOWS}
select ${FLOW_SQL}, list_sort(list_intersect(flows.category_ids, kinds.special)) as categories, flows.activity_id as activity, a.dpia_status
from flows cross join kinds left join processing_activities a on a.id = flows.activity_id
where flows.is_special and a.dpia_status is distinct from 'done'
order by exchange`,
  facts: (rows) => ({ without: rows.filter((row) => row.activity === null).length }),
  say: {
    nl: (told) => {
      const [n, without] = [told.rows.length, fact(told, 'without')];
      if (n === 0) return `Op ${dag(told.day)} hoort bij elke uitwisseling met bijzondere of strafrechtelijke gegevens een afgeronde DPIA.`;
      return `Op ${dag(told.day)} ${agree(n, 'heeft', 'hebben')} ${telt(n, 'uitwisseling', 'uitwisselingen')} met bijzondere of strafrechtelijke gegevens geen afgeronde DPIA${without === 0 ? '' : `; ${deel(without, n, { one: 'hoort bij geen verwerking', many: 'horen bij geen verwerking', none: '' })}`}.`;
    },
    en: (told) => {
      const [n, without] = [told.rows.length, fact(told, 'without')];
      if (n === 0) return `On ${onDay(told.day)}, each exchange of special or criminal data has a finished DPIA.`;
      return `On ${onDay(told.day)}, ${counts(n, 'exchange', 'exchanges')} of special or criminal data ${agree(n, 'has', 'have')} no finished DPIA${without === 0 ? '' : `; ${part(without, n, { one: 'belongs to no processing activity', many: 'belong to no processing activity', none: '' })}`}.`;
    },
  },
});
