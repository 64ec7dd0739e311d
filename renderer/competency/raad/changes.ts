// Q20: what changed in the network between two dates?
import { FLOW_COLUMNS, plain, word } from '../columns.ts';
import { having } from '../facts.ts';
import { agree, counts, dag, onDay, telt } from '../sentence.ts';
import { sqlQuestion } from '../sql-question.ts';

const IN_FORCE = (day: string) => `(e.valid_from is null or e.valid_from <= ${day}) and (e.valid_until is null or ${day} <= e.valid_until)`;

export const Q20 = sqlQuestion({
  id: 'Q20',
  audience: 'raad',
  wording: { nl: 'Wat is er veranderd tussen {from} en {until}?', en: 'What changed between {from} and {until}?' },
  how: {
    nl: 'Erbij: uitwisselingen die op de laatste dag lopen en op de eerste nog niet. Weg: uitwisselingen die op de eerste dag liepen en op de laatste niet meer.',
    en: 'Added: exchanges in force on the last day and not on the first. Gone: exchanges in force on the first day and not on the last.',
  },
  parameters: [
    {
      name: 'from',
      kind: 'date',
      label: { nl: 'Eerste dag', en: 'First day' },
      fallback: `select coalesce(
  (select try_cast(value as date) from case_info where key = 'period_from'), greatest((asked.day - interval 1 year)::date, date '0001-01-01'))::varchar as value from asked`,
    },
    { name: 'until', kind: 'date', label: { nl: 'Laatste dag', en: 'Last day' }, fallback: 'select day::varchar as value from asked' },
  ],
  needs: ['exchanges'],
  columns: [
    word('change', 'Verandering', 'Change', { added: { nl: 'erbij', en: 'added' }, removed: { nl: 'weg', en: 'gone' } }),
    ...FLOW_COLUMNS,
    plain('valid_from', 'date', 'Eerste dag', 'First day'),
    plain('valid_until', 'date', 'Laatste dag', 'Last day'),
  ],
  query: `ends as (
  select e.id, e.from_system_id, e.to_system_id, e.valid_from, e.valid_until, s.organisation_id,
    ${IN_FORCE('asked."from"')} as was_there, ${IN_FORCE('asked.until')} as is_there
  from exchanges e cross join asked left join systems s on s.id = e.to_system_id)
select case when is_there then 'added' else 'removed' end as change, id as exchange, from_system_id as from_system, to_system_id as to_system,
  organisation_id as to_organisation, valid_from, valid_until
from ends where was_there <> is_there
order by change, valid_from, exchange`,
  say: {
    nl: ({ rows, chosen }) => {
      const between = `Tussen ${dag(chosen.from)} en ${dag(chosen.until)}`;
      if (rows.length === 0) return `${between} is er niets veranderd: dezelfde uitwisselingen lopen.`;
      const [added, gone] = [having(rows, 'change', 'added'), having(rows, 'change', 'removed')];
      return `${between} ${agree(added, 'is', 'zijn')} er ${telt(added, 'uitwisseling', 'uitwisselingen')} bij gekomen en ${agree(gone, 'is', 'zijn')} er ${telt(gone, 'uitwisseling', 'uitwisselingen')} verdwenen.`;
    },
    en: ({ rows, chosen }) => {
      const between = `Between ${onDay(chosen.from)} and ${onDay(chosen.until)},`;
      if (rows.length === 0) return `${between} nothing changed: the same exchanges are in force.`;
      const [added, gone] = [having(rows, 'change', 'added'), having(rows, 'change', 'removed')];
      return `${between} ${counts(added, 'exchange was', 'exchanges were')} added and ${counts(gone, 'exchange has', 'exchanges have')} gone.`;
    },
  },
});
