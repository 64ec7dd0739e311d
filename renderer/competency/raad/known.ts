// Q24: what does the municipality know about someone of a group, and who sees it?
import { EXCHANGES, ref, refs, subjectParameter } from '../columns.ts';
import { distinct, fact } from '../facts.ts';
import { groupName } from '../parts.ts';
import { agree, counts, dag, onDay, telt } from '../sentence.ts';
import { sqlQuestion } from '../sql-question.ts';
import { FLOWS, HELD } from '../steps.ts';

export const Q24 = sqlQuestion({
  id: 'Q24',
  audience: 'raad',
  wording: {
    nl: 'Wat weet de gemeente over {subject}, en wie ziet dat?',
    en: 'What does the municipality know about {subject}, and who sees it?',
  },
  how: {
    nl: 'Soorten gegevens in datasets van de gemeente waarbij deze groep staat onder de betrokkenen. Wie het ziet: de afdelingen die zo’n dataset in hun systeem hebben, en de afdelingen en andere organisaties die het met een lopende uitwisseling over deze groep ontvangen.',
    en: 'Kinds of data in datasets of the municipality with this group among the data subjects. Who sees it: the departments with such a dataset in their system, and the departments and other organisations that receive it by an exchange in force about this group.',
  },
  parameters: [subjectParameter('wmo|ondersteuning', 'social.support')],
  needs: ['organisations', 'systems', 'datasets', 'data_categories', 'data_subjects'],
  columns: [
    ref('category', 'data_categories', 'Gegevens', 'Data'),
    refs('datasets', 'datasets', 'Datasets', 'Datasets'),
    refs('units', 'units', 'Afdelingen die het zien', 'Departments that see it'),
    refs('organisations', 'organisations', 'Andere organisaties die het zien', 'Other organisations that see it'),
    EXCHANGES,
  ],
  query: `${FLOWS},
${HELD},
known as (
  select held.id as dataset, held.unit_id as unit, unnest(category_ids) as category from held cross join asked
  where is_own and list_contains(subject_ids, asked.subject)),
sent as (
  select flows.id as exchange, case when is_to_us then to_unit_id end as unit, case when not is_to_us then to_organisation_id end as organisation,
    unnest(category_ids) as category
  from flows cross join asked
  where list_contains(subject_ids, asked.subject) and is_from_us),
seen as (
  select category, dataset, unit, null::varchar as organisation, null::varchar as exchange from known
  union all
  select category, null::varchar, unit, organisation, exchange from sent where category in (select category from known))
select category,
  list_sort(list(distinct dataset) filter (where dataset is not null)) as datasets,
  list_sort(list(distinct unit) filter (where unit is not null)) as units,
  list_sort(list(distinct organisation) filter (where organisation is not null)) as organisations,
  list_sort(list(distinct exchange) filter (where exchange is not null)) as exchanges
from seen where category is not null group by category order by category`,
  facts: (rows) => ({ datasets: distinct(rows, 'datasets'), units: distinct(rows, 'units'), organisations: distinct(rows, 'organisations') }),
  say: {
    nl: (told) => {
      const who = groupName(told.name('data_subjects', told.chosen.subject), told.chosen.subject);
      if (told.rows.length === 0) return `Op ${dag(told.day)} heeft de gemeente geen dataset over ${who}.`;
      const [units, organisations] = [fact(told, 'units'), fact(told, 'organisations')];
      return `Op ${dag(told.day)} heeft de gemeente ${telt(told.rows.length, 'soort gegevens', 'soorten gegevens')} over ${who}, in ${telt(fact(told, 'datasets'), 'dataset', 'datasets')}. ${unitsNl(units, organisations)}`;
    },
    en: (told) => {
      const who = groupName(told.name('data_subjects', told.chosen.subject), told.chosen.subject);
      if (told.rows.length === 0) return `On ${onDay(told.day)}, the municipality holds no dataset about ${who}.`;
      const [units, organisations] = [fact(told, 'units'), fact(told, 'organisations')];
      return `On ${onDay(told.day)}, the municipality holds ${counts(told.rows.length, 'kind of data', 'kinds of data')} about ${who}, in ${counts(fact(told, 'datasets'), 'dataset', 'datasets')}. ${counts(units, 'department', 'departments')} and ${counts(organisations, 'other organisation', 'other organisations')} ${agree(units + organisations, 'sees', 'see')} some of it.`.replace(
        /\. no /,
        '. No ',
      );
    },
  },
});

function unitsNl(units: number, organisations: number): string {
  const departments = `${units === 0 ? 'Geen' : units} ${agree(units, 'afdeling', 'afdelingen')}`;
  return `${departments} en ${telt(organisations, 'andere organisatie', 'andere organisaties')} ${agree(units + organisations, 'ziet', 'zien')} daar iets van.`;
}
