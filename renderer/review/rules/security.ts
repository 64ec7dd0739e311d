// R14 and R20: are data as safe where they arrive, and on the way, as they must be?
import { among, CHECKED, IN_FORCE, PERSONAL } from '../query-parts.ts';
import type { Rule } from '../rule.ts';
import { categoriesIn, flowWords, namesIn, sentences } from '../words.ts';

const R14: Rule = {
  id: 'R14',
  title: { nl: 'Ontvanger minder veilig', en: 'Receiver less secure' },
  severity: 'medium',
  weight: { nl: 'De gegevens zijn even gevoelig, maar minder goed beschermd.', en: 'The data is as sensitive, but less well protected.' },
  about: 'exchanges',
  article: { nl: 'AVG artikel 32; BIO (basisbeveiligingsniveaus)', en: 'GDPR Article 32; BIO (security levels)' },
  query: `with ${CHECKED}, ${PERSONAL},
levels as (
  select * from (values ('1', 1), ('2', 2), ('2+', 3), ('3', 4)) as known(bbn, height)
)
select
  x.id as about,
  [x.from_system_id, x.to_system_id] as systems,
  sender.bbn as sender_bbn,
  receiver.bbn as receiver_bbn,
  ${among('x', 'personal.ids')} as data_categories
from exchanges x
  join systems sender on sender.id = x.from_system_id
  join systems receiver on receiver.id = x.to_system_id
  join levels from_level on from_level.bbn = sender.bbn
  join levels to_level on to_level.bbn = receiver.bbn
  cross join checked cross join personal
where ${IN_FORCE}
  and list_has_any(x.category_ids, personal.ids)
  and to_level.height < from_level.height`,
  say: (found) => {
    const { flow, from, to, way } = flowWords(found);
    const [high, low] = [found.row.sender_bbn, found.row.receiver_bbn];
    return sentences(
      `Met ${flow.nl} gaan gegevens over mensen ${way.nl}. ${to.nl} is minder goed beveiligd dan ${from.nl}: niveau ${low} in plaats van ${high}.`,
      `${flow.nl} (${way.nl}): persoonsgegevens gaan van BBN ${high} naar BBN ${low}.`,
      `${flow.en} sends data about people ${way.en}. ${to.en} is less well secured than ${from.en}: level ${low} instead of ${high}.`,
      `${flow.en} (${way.en}): personal data go from BBN ${high} to BBN ${low}.`,
    );
  },
};

const R20: Rule = {
  id: 'R20',
  title: { nl: 'Onveilig kanaal', en: 'Unsecured carrier' },
  severity: 'high',
  weight: { nl: 'Gevoelige gegevens kunnen onderweg worden gelezen.', en: 'Sensitive data can be read on the way.' },
  about: 'exchanges',
  article: { nl: 'AVG artikel 32, lid 1; BIO', en: 'GDPR Article 32(1); BIO' },
  query: `with ${CHECKED},
delicate as (
  select list(id) as ids from data_categories where privacy_class in ('sensitive', 'special', 'criminal', 'national_id')
)
select
  x.id as about,
  carrier.id as standards,
  ${among('x', 'delicate.ids')} as data_categories
from exchanges x
  join standards carrier on carrier.id = x.standard_id
  cross join checked cross join delicate
where ${IN_FORCE}
  and list_has_any(x.category_ids, delicate.ids)
  and not carrier.is_secure`,
  say: (found) => {
    const [{ flow, way }, carrier, data] = [flowWords(found), namesIn(found, 'standards'), categoriesIn(found)];
    return sentences(
      `Met ${flow.nl} gaan gevoelige gegevens ${way.nl}: ${data.nl}. Ze gaan langs een weg die niet is beveiligd (${carrier.nl}).`,
      `${flow.nl} (${way.nl}) verstuurt ${data.nl} over een onbeveiligd kanaal: ${carrier.nl}.`,
      `${flow.en} sends sensitive data ${way.en}: ${data.en}. They go by a way that is not secured (${carrier.en}).`,
      `${flow.en} (${way.en}) sends ${data.en} over an unsecured carrier: ${carrier.en}.`,
    );
  },
};

export const SECURITY_RULES: readonly Rule[] = [R14, R20];
