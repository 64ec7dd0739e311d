// R07, purpose drift: are data used for what they were kept for, or is the step to another purpose documented?
import { among, CHECKED, IN_FORCE, PERSONAL } from '../query-parts.ts';
import type { Rule } from '../rule.ts';
import { flowWords, namesIn, quoted, sentences, textIn } from '../words.ts';

const R07: Rule = {
  id: 'R07',
  title: { nl: 'Het doel verschuift', en: 'The purpose drifts' },
  severity: 'high',
  weight: { nl: 'Mensen gaven hun gegevens voor iets anders.', en: 'People gave their data for something else.' },
  about: 'exchanges',
  article: {
    nl: 'AVG artikel 5, lid 1, onder b (doelbinding) en artikel 6, lid 4',
    en: 'GDPR Article 5(1)(b) (purpose limitation) and Article 6(4)',
  },
  query: `with recursive ${CHECKED}, ${PERSONAL},
steps as (
  -- from the purpose that the source is kept for to the purpose that the exchange is for
  select x.id as exchange_id, d.id as dataset_id, d.purpose_id as kept_for, x.purpose_id as used_for
  from exchanges x join datasets d on d.id = x.source_dataset_id
  where d.purpose_id <> x.purpose_id
),
wider as (
  -- each purpose with itself and all wider ones; "union" drops what was found before, so that a loop ends
  select purpose_id, purpose_id as wider_id from (select kept_for as purpose_id from steps union select used_for from steps)
  union
  select w.purpose_id, p.parent_id from wider w join purposes p on p.id = w.wider_id where p.parent_id is not null
),
narrower_use as (
  select s.exchange_id from steps s join wider w on w.purpose_id = s.used_for and w.wider_id = s.kept_for
),
documented as (
  -- a link that is valid on the day, between these purposes or wider ones
  select distinct kept.purpose_id as kept_for, used.purpose_id as used_for
  from purpose_links l
    join wider kept on kept.wider_id = l.from_purpose_id
    join wider used on used.wider_id = l.to_purpose_id
    cross join checked
  where (l.valid_from is null or l.valid_from <= checked.day)
    and (l.valid_until is null or checked.day <= l.valid_until)
)
select
  x.id as about,
  s.dataset_id as datasets,
  s.kept_for,
  s.used_for,
  [s.kept_for, s.used_for] as purposes,
  ${among('x', 'personal.ids')} as data_categories
from steps s
  join exchanges x on x.id = s.exchange_id
  left join narrower_use n on n.exchange_id = s.exchange_id
  left join documented d on d.kept_for = s.kept_for and d.used_for = s.used_for
  cross join checked cross join personal
where ${IN_FORCE}
  and list_has_any(x.category_ids, personal.ids)
  and n.exchange_id is null
  and d.kept_for is null`,
  say: (found) => {
    const [{ flow, from, to, way }, dataset] = [flowWords(found), namesIn(found, 'datasets')];
    const [kept, used] = [textIn(found.row.kept_for), textIn(found.row.used_for)].map((id) => quoted(found, 'purposes', id ?? ''));
    return sentences(
      `Met ${flow.nl} krijgen gegevens over mensen een ander doel. ${from.nl} bewaart ze voor ${kept?.nl}, ${to.nl} gebruikt ze voor ${used?.nl}. Nergens staat dat dit mag.`,
      `${flow.nl} (${way.nl}): “${dataset.nl}” wordt gehouden voor ${kept?.nl} en verstrekt voor ${used?.nl}, zonder gedocumenteerd doelverband dat op deze dag geldt.`,
      `${flow.en} gives data about people another purpose. ${from.en} keeps it for ${kept?.en}, ${to.en} uses it for ${used?.en}. Nowhere does it say that this is allowed.`,
      `${flow.en} (${way.en}): “${dataset.en}” is held for ${kept?.en} and provided for ${used?.en}, without a documented purpose link valid on this day.`,
    );
  },
};

export const PURPOSE_RULES: readonly Rule[] = [R07];
