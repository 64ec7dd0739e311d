// Q8: which exchanges changed purpose on their way, on this day and on a later one? Rule R07.
import type { AskRow } from '../../model/ask.ts';
import { CATEGORIES, DATASET, FLOW_COLUMNS, plain, ref } from '../columns.ts';
import { having } from '../facts.ts';
import type { Question } from '../question.ts';
import { flowFindings, type RuleRow } from '../rule-rows.ts';
import { agree, counts, dag, onDay, telt } from '../sentence.ts';

export const Q8: Question = {
  id: 'Q8',
  audience: 'privacy',
  wording: {
    nl: 'Welke uitwisselingen zijn onderweg van doel veranderd, nu en op {later}?',
    en: 'Which exchanges changed purpose on their way, today and on {later}?',
  },
  how: {
    nl: 'Uitwisselingen van persoonsgegevens waarvan het doel een ander is dan waarvoor de bron wordt bewaard, zonder verband tussen die doelen dat op de dag geldt (regel R07, AVG artikel 5 lid 1 onder b en artikel 6 lid 4).',
    en: 'Exchanges of personal data with another purpose than the source is kept for, without a link between those purposes valid on the day (rule R07, GDPR articles 5(1)(b) and 6(4)).',
  },
  parameters: [
    {
      name: 'later',
      kind: 'date',
      label: { nl: 'Latere dag', en: 'Later day' },
      fallback: `changes as (
  select valid_from as day from purpose_links union all select (valid_until + interval 1 day)::date from purpose_links)
select least(coalesce(min(changes.day) filter (where changes.day > asked.day), any_value((asked.day + interval 1 year)::date)), date '9999-12-31')::varchar as value
from asked left join changes on true`,
    },
  ],
  needs: ['exchanges', 'datasets', 'data_categories', 'purposes'],
  columns: [
    ...FLOW_COLUMNS,
    DATASET,
    ref('kept_for', 'purposes', 'Bewaard voor', 'Kept for'),
    ref('used_for', 'purposes', 'Gebruikt voor', 'Used for'),
    plain('now', 'truth', 'Op deze dag', 'On this day'),
    plain('later', 'truth', 'Op de latere dag', 'On the later day'),
    CATEGORIES,
  ],
  rules: ['R07'],
  find: async (asked) => {
    const [now, later] = await Promise.all([flowFindings(asked, ['R07']), flowFindings({ ...asked, day: asked.chosen.later ?? asked.day }, ['R07'])]);
    return { rows: together(now, later) };
  },
  say: {
    nl: ({ rows, day, chosen }) => {
      const [now, later] = [having(rows, 'now', true), having(rows, 'later', true)];
      return `Op ${dag(day)} ${agree(now, 'is', 'zijn')} ${telt(now, 'uitwisseling', 'uitwisselingen')} van doel veranderd zonder dat ergens staat dat dit mag. Op ${dag(chosen.later)} ${agree(later, 'is dat er', 'zijn dat er')} ${later}.`;
    },
    expert: ({ rows, day, chosen }) => {
      const [now, later] = [having(rows, 'now', true), having(rows, 'later', true)];
      return `Op ${dag(day)}: ${telt(now, 'verstrekking', 'verstrekkingen')} in strijd met doelbinding zonder gedocumenteerd verband (R07, art. 5 lid 1 onder b en art. 6 lid 4 AVG); op ${dag(chosen.later)}: ${later}.`;
    },
    en: ({ rows, day, chosen }) => {
      const [now, later] = [having(rows, 'now', true), having(rows, 'later', true)];
      return `On ${onDay(day)}, ${counts(now, 'exchange has', 'exchanges have')} changed purpose without a documented ground. On ${onDay(chosen.later)}, there ${agree(later, 'is', 'are')} ${later}.`;
    },
  },
};

/** One row for each exchange that drifts on either day. */
function together(now: readonly RuleRow[], later: readonly RuleRow[]): AskRow[] {
  const [nowIds, laterIds] = [now, later].map((rows) => new Set(rows.map(({ about }) => about)));
  const all = new Map([...later, ...now].map((row) => [row.about, row]));
  return [...all.values()]
    .sort((a, b) => (a.about < b.about ? -1 : 1))
    .map(({ about, facts, detail }) => ({
      ...detail,
      dataset: facts.datasets ?? null,
      kept_for: facts.kept_for ?? null,
      used_for: facts.used_for ?? null,
      now: nowIds?.has(about) ?? false,
      later: laterIds?.has(about) ?? false,
    }));
}
