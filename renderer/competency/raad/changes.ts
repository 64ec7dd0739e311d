// Q20: what changed in the network between two dates?
import { differenceOfDays } from '../../compare/day-difference.ts';
import type { AskRow } from '../../model/ask.ts';
import type { Travel, TravelExchange } from '../../model/travel.ts';
import { placesOf } from '../../trace/places.ts';
import { FLOW_COLUMNS, plain, word } from '../columns.ts';
import { having } from '../facts.ts';
import type { Question } from '../question.ts';
import { agree, counts, dag, onDay, telt } from '../sentence.ts';

export const Q20: Question = {
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
  find: async ({ travel, chosen }) => {
    const case_ = await travel();
    const { added, gone } = differenceOfDays(case_, chosen.from ?? '', chosen.until ?? '');
    return { rows: [...rowsOf(case_, 'added', added), ...rowsOf(case_, 'removed', gone)] };
  },
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
};

/** By their first day, those without one last. */
function rowsOf(travel: Travel, change: 'added' | 'removed', flows: readonly TravelExchange[]): AskRow[] {
  const { organisationOf } = placesOf(travel);
  const first = ({ validFrom }: TravelExchange) => validFrom ?? '~';
  return [...flows]
    .sort((one, other) => (first(one) < first(other) ? -1 : first(one) > first(other) ? 1 : 0))
    .map((flow) => ({
      change,
      exchange: flow.id,
      from_system: flow.fromSystemId,
      to_system: flow.toSystemId,
      to_organisation: organisationOf(flow.toSystemId),
      valid_from: flow.validFrom,
      valid_until: flow.validUntil,
    }));
}
