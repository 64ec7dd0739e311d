// R08 and R18: is every dataset there for a reason?
import { CHECKED, IN_FORCE, isBlank, OWN_DATASETS } from '../query-parts.ts';
import type { Rule } from '../rule.ts';
import { namesIn, quoted, sentences, textIn } from '../words.ts';

const R08: Rule = {
  id: 'R08',
  title: { nl: 'Kopie zonder reden', en: 'Copy without a reason' },
  severity: 'low',
  weight: { nl: 'Geen overtreding, wel een kopie die kan verouderen.', en: 'No breach, but a copy that can go stale.' },
  about: 'datasets',
  article: {
    nl: 'Common Ground: gegevens bij de bron; AVG artikel 5, lid 1, onder c',
    en: 'Common Ground: data at the source; GDPR Article 5(1)(c)',
  },
  query: `with ${CHECKED}, ${OWN_DATASETS}
select
  d.id as about,
  d.system_id as systems,
  original.id as datasets
from own_datasets
  join datasets d on d.id = own_datasets.id
  join datasets original on original.id = d.copy_of_id
  cross join checked
where d.kind = 'copy'
  and ${isBlank('d.copy_reason')}
  and original.query_service`,
  say: (found) => {
    const [dataset, system] = [quoted(found, 'datasets', found.about), namesIn(found, 'systems')];
    const original = quoted(found, 'datasets', textIn(found.row.datasets) ?? '');
    return sentences(
      `${dataset.nl} in ${system.nl} is een kopie van ${original.nl}. Er staat niet bij waarom. De gegevens zijn ook bij de bron op te vragen.`,
      `${dataset.nl} (${system.nl}) is een kopie zonder reden; ${original.nl} is bevraagbaar aan de bron.`,
      `${dataset.en} in ${system.en} is a copy of ${original.en}. It does not say why. The data can also be asked for at the source.`,
      `${dataset.en} (${system.en}) is a copy without a reason; ${original.en} has a query service at the source.`,
    );
  },
};

const R18: Rule = {
  id: 'R18',
  title: { nl: 'Dataset die niemand gebruikt', en: 'Dataset that nobody uses' },
  severity: 'low',
  weight: { nl: 'Er gaat niets mis, maar misschien kan het weg.', en: 'Nothing goes wrong, but perhaps it can go.' },
  about: 'datasets',
  article: {
    nl: 'AVG artikel 5, lid 1, onder c en e (niet meer en niet langer dan nodig)',
    en: 'GDPR Article 5(1)(c) and (e) (no more and no longer than needed)',
  },
  query: `with ${CHECKED}, ${OWN_DATASETS},
used as (
  -- in an exchange in force on the day, or derived from another dataset, or another from it
  select x.source_dataset_id as id from exchanges x cross join checked where ${IN_FORCE}
  union
  select x.target_dataset_id from exchanges x cross join checked where ${IN_FORCE}
  union
  select id from datasets where len(derived_from_ids) > 0
  union
  select unnest(derived_from_ids) from datasets
)
select
  d.id as about,
  d.system_id as systems
from own_datasets
  join datasets d on d.id = own_datasets.id
  left join used on used.id = d.id
where used.id is null`,
  say: (found) => {
    const [dataset, system] = [quoted(found, 'datasets', found.about), namesIn(found, 'systems')];
    return sentences(
      `${dataset.nl} staat in ${system.nl}. Er gaat niets heen en niets vandaan, en niets wordt ervan gemaakt.`,
      `${dataset.nl} (${system.nl}) komt op deze dag in geen uitwisseling en geen afleiding voor.`,
      `${dataset.en} is kept in ${system.en}. Nothing goes to it or comes from it, and nothing is made of it.`,
      `${dataset.en} (${system.en}) is in no exchange on this day and in no derivation.`,
    );
  },
};

export const COPY_RULES: readonly Rule[] = [R08, R18];
