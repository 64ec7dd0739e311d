// R09 and R09b: are personal data kept longer than their rule allows, or without a rule?
import { among, CHECKED, isBlank, OWN_DATASETS, PERSONAL } from '../query-parts.ts';
import type { Rule } from '../rule.ts';
import { categoriesIn, dayIn, namesIn, quoted, sentences, textIn } from '../words.ts';

/** ISO 8601: years, months, weeks, days and, after T, hours, minutes and seconds. */
const DURATION = String.raw`^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$`;

const PARTS = "['years', 'months', 'weeks', 'days', 'hours', 'minutes', 'seconds']";

/** A part of a duration as a number; no more than any day that can be written leaves room for. */
const part = (name: string, most: string): string => `least(coalesce(try_cast(parts.${name} as double), 0), ${most})`;

const R09: Rule = {
  id: 'R09',
  title: { nl: 'Te lang bewaard', en: 'Kept too long' },
  severity: 'medium',
  weight: {
    nl: 'De gegevens hadden weg moeten zijn; wie ze ziet hangt van de rest af.',
    en: 'The data should be gone; who sees it depends on the rest.',
  },
  about: 'datasets',
  article: { nl: 'AVG artikel 5, lid 1, onder e (opslagbeperking); Selectielijst gemeenten', en: 'GDPR Article 5(1)(e) (storage limitation)' },
  query: `with ${CHECKED}, ${PERSONAL}, ${OWN_DATASETS},
durations as (
  -- a text that is no ISO 8601 duration sets no end; years count up to 10,000, so that no date overflows
  select id, duration, regexp_extract(duration, '${DURATION}', ${PARTS}) as parts
  from retention_rules
  where regexp_full_match(duration, '${DURATION}') and regexp_matches(duration, '[0-9]') and not suffix(duration, 'T')
),
periods as (
  -- years and months together, so that the end of a month is met once; then days; then hours
  select
    id,
    duration,
    to_months(cast(least(12 * ${part('years', '10000')} + ${part('months', '120000')}, 120000) as integer)) as months,
    to_days(cast(least(7 * ${part('weeks', '1e6')} + ${part('days', '4e6')}, 4e6) as integer)) as days,
    to_seconds(3600 * ${part('hours', '9e7')} + 60 * ${part('minutes', '5e9')} + ${part('seconds', '3e11')}) as seconds
  from durations
)
select
  d.id as about,
  d.system_id as systems,
  p.id as retention_rules,
  d.oldest_record,
  p.duration,
  cast(d.oldest_record + p.months + p.days + p.seconds as date) as kept_until,
  ${among('d', 'personal.ids')} as data_categories
from own_datasets
  join datasets d on d.id = own_datasets.id
  join periods p on p.id = d.retention_id
  cross join checked cross join personal
where list_has_any(d.category_ids, personal.ids)
  and d.oldest_record + p.months + p.days + p.seconds < checked.day`,
  say: (found) => {
    const [dataset, system, rule, data] = [
      quoted(found, 'datasets', found.about),
      namesIn(found, 'systems'),
      namesIn(found, 'retention_rules'),
      categoriesIn(found),
    ];
    const [oldest, end] = [textIn(found.row.oldest_record) ?? '', textIn(found.row.kept_until) ?? ''];
    return sentences(
      `In ${dataset.nl} zijn gegevens over mensen te lang bewaard. De oudste zijn van ${dayIn(oldest, 'nl')}. Die mochten blijven tot en met ${dayIn(end, 'nl')}.`,
      `${dataset.nl} (${system.nl}; ${data.nl}): oudste gegeven ${dayIn(oldest, 'nl')}, bewaartermijn “${rule.nl}” (${found.row.duration}) eindigde op ${dayIn(end, 'nl')}.`,
      `In ${dataset.en} data about people was kept too long. The oldest is of ${dayIn(oldest, 'en')}. It could stay until ${dayIn(end, 'en')}.`,
      `${dataset.en} (${system.en}; ${data.en}): oldest record ${dayIn(oldest, 'en')}, retention “${rule.en}” (${found.row.duration}) ended on ${dayIn(end, 'en')}.`,
    );
  },
};

const R09B: Rule = {
  id: 'R09b',
  title: { nl: 'Geen bewaartermijn', en: 'No retention rule' },
  severity: 'medium',
  weight: { nl: 'Zonder termijn wordt er nooit opgeruimd.', en: 'Without a term nothing is ever cleared away.' },
  about: 'datasets',
  article: { nl: 'AVG artikel 5, lid 1, onder e en artikel 30, lid 1, onder f', en: 'GDPR Article 5(1)(e) and Article 30(1)(f)' },
  query: `with ${CHECKED}, ${PERSONAL}, ${OWN_DATASETS}
select
  d.id as about,
  d.system_id as systems,
  ${among('d', 'personal.ids')} as data_categories
from own_datasets
  join datasets d on d.id = own_datasets.id
  cross join checked cross join personal
where list_has_any(d.category_ids, personal.ids)
  and ${isBlank('d.retention_id')}`,
  say: (found) => {
    const [dataset, system, data] = [quoted(found, 'datasets', found.about), namesIn(found, 'systems'), categoriesIn(found)];
    return sentences(
      `In ${dataset.nl} staan gegevens over mensen. Er staat niet bij hoe lang u die bewaart.`,
      `${dataset.nl} (${system.nl}) bevat persoonsgegevens (${data.nl}), maar kent geen bewaartermijn.`,
      `${dataset.en} holds data about people. It does not say how long you keep it.`,
      `${dataset.en} (${system.en}) holds personal data (${data.en}) but has no retention rule.`,
    );
  },
};

export const RETENTION_RULES: readonly Rule[] = [R09, R09B];
