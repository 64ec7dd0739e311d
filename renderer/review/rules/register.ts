// R05, R06, R10 and R19: is what happens with the data written down where it must be, and looked into beforehand?
import { codeWord } from '../../model/code-lists.ts';
import type { Bilingual } from '../bilingual.ts';
import { among, CHECKED, IN_FORCE, isBlank, OWN_DATASETS, PERSONAL, SPECIAL } from '../query-parts.ts';
import type { Found, Rule } from '../rule.ts';
import { both, categoriesIn, flowWords, namesIn, quoted, sentences, textIn } from '../words.ts';

/** The word of a code in a column of the answer. */
function codeIn({ row }: Found, field: string): Bilingual {
  const code = textIn(row[field]);
  if (code === null) return { nl: 'niet bekend', en: 'not known' };
  return both((language) => codeWord('processing_activities', field, code, language));
}

const R05: Rule = {
  id: 'R05',
  title: { nl: 'DPIA niet af', en: 'DPIA not finished' },
  severity: 'medium',
  weight: {
    nl: 'De risico’s zijn nog niet bekeken; of ze groot zijn weet niemand.',
    en: 'The risks were not yet looked into; nobody knows how big they are.',
  },
  about: 'exchanges',
  article: { nl: 'AVG artikel 35', en: 'GDPR Article 35' },
  query: `with ${CHECKED}, ${PERSONAL}, ${SPECIAL}
select
  x.id as about,
  a.id as processing_activities,
  a.dpia_status,
  a.dpia_required,
  coalesce(list_has_any(x.category_ids, special.ids), false) as is_special,
  ${among('x', 'personal.ids')} as data_categories
from exchanges x
  join processing_activities a on a.id = x.activity_id
  cross join checked cross join personal cross join special
where ${IN_FORCE}
  and list_has_any(x.category_ids, personal.ids)
  and a.dpia_status is distinct from 'done'
  and (a.dpia_required = 'yes' or list_has_any(x.category_ids, special.ids))`,
  say: (found) => {
    const [{ flow, way }, activity, status] = [flowWords(found), namesIn(found, 'processing_activities'), codeIn(found, 'dpia_status')];
    const isSpecial = found.row.is_special === true;
    return sentences(
      `Met ${flow.nl} gaan gegevens over mensen ${way.nl}. Het onderzoek naar de risico’s voor hun privacy (DPIA) is niet af. Stand: ${status.nl}.`,
      `${flow.nl} (${way.nl}) hoort bij “${activity.nl}”, waarvan de DPIA niet is afgerond (stand: ${status.nl}); ${isSpecial ? 'er gaan bijzondere of strafrechtelijke gegevens mee' : 'een DPIA is verplicht gesteld'}.`,
      `${flow.en} sends data about people ${way.en}. The study of the risks to their privacy (DPIA) is not finished. State: ${status.en}.`,
      `${flow.en} (${way.en}) belongs to “${activity.en}”, whose DPIA is not finished (state: ${status.en}); ${isSpecial ? 'special or criminal data are sent' : 'a DPIA is marked as required'}.`,
    );
  },
};

const R06: Rule = {
  id: 'R06',
  title: { nl: 'Niet in het register', en: 'Not in the register' },
  severity: 'medium',
  weight: { nl: 'Het kan goed geregeld zijn, maar niemand kan het nazien.', en: 'It may be well arranged, but nobody can look it up.' },
  about: 'exchanges',
  article: { nl: 'AVG artikel 30, lid 1', en: 'GDPR Article 30(1)' },
  query: `with ${CHECKED}, ${PERSONAL}
select
  x.id as about,
  ${among('x', 'personal.ids')} as data_categories
from exchanges x cross join checked cross join personal
where ${IN_FORCE}
  and list_has_any(x.category_ids, personal.ids)
  and ${isBlank('x.activity_id')}`,
  say: (found) => {
    const [{ flow, way }, data] = [flowWords(found), categoriesIn(found)];
    return sentences(
      `Met ${flow.nl} gaan gegevens over mensen ${way.nl}. Er staat niet bij welke regel in het register van verwerkingen daarbij hoort.`,
      `${flow.nl} (${way.nl}) bevat persoonsgegevens (${data.nl}), maar verwijst naar geen verwerkingsactiviteit.`,
      `${flow.en} sends data about people ${way.en}. It does not say which line of the register of processing it belongs to.`,
      `${flow.en} (${way.en}) carries personal data (${data.en}) but refers to no processing activity.`,
    );
  },
};

const R10: Rule = {
  id: 'R10',
  title: { nl: 'Geen beheerder of niet in het register', en: 'No steward or not in the register' },
  severity: 'medium',
  weight: { nl: 'Zonder beheerder of regel lost niemand een fout op.', en: 'Without a steward or a line nobody mends an error.' },
  about: 'datasets',
  article: { nl: 'AVG artikel 5, lid 2 (verantwoordingsplicht) en artikel 30', en: 'GDPR Article 5(2) (accountability) and Article 30' },
  query: `with ${OWN_DATASETS}, ${PERSONAL}, ${CHECKED},
registered as (
  select distinct unnest(dataset_ids) as dataset_id from processing_activities
)
select
  d.id as about,
  d.system_id as systems,
  ${isBlank('d.steward_unit_id')} as has_no_steward,
  coalesce(list_has_any(d.category_ids, personal.ids), false) and r.dataset_id is null as is_not_registered
from own_datasets
  join datasets d on d.id = own_datasets.id
  left join registered r on r.dataset_id = d.id
  cross join personal cross join checked
where ${isBlank('d.steward_unit_id')}
  or (list_has_any(d.category_ids, personal.ids) and r.dataset_id is null)`,
  say: (found) => {
    const [dataset, system] = [quoted(found, 'datasets', found.about), namesIn(found, 'systems')];
    const [noSteward, noLine] = [found.row.has_no_steward === true, found.row.is_not_registered === true];
    const nl = [
      noSteward && 'Er staat niet bij welke afdeling de gegevens beheert.',
      noLine && 'De gegevens gaan over mensen, maar staan niet in het register van verwerkingen.',
    ];
    const en = [
      noSteward && 'It does not say which department keeps it.',
      noLine && 'The data is about people, but is not in the register of processing.',
    ];
    const expertNl = [noSteward && 'heeft geen beheerder', noLine && 'bevat persoonsgegevens en staat bij geen verwerkingsactiviteit'];
    const expertEn = [noSteward && 'has no steward', noLine && 'holds personal data and is in no processing activity'];
    return sentences(
      `${dataset.nl} staat in ${system.nl}. ${nl.filter(Boolean).join(' ')}`,
      `${dataset.nl} (${system.nl}) ${expertNl.filter(Boolean).join(', en ')}.`,
      `${dataset.en} is kept in ${system.en}. ${en.filter(Boolean).join(' ')}`,
      `${dataset.en} (${system.en}) ${expertEn.filter(Boolean).join(', and ')}.`,
    );
  },
};

const R19: Rule = {
  id: 'R19',
  title: { nl: 'Algoritme niet in het register', en: 'Algorithm not in the register' },
  severity: 'medium',
  weight: {
    nl: 'Een computer beslist mee over mensen, en zij kunnen het niet opzoeken.',
    en: 'A computer helps to decide about people, who cannot look it up.',
  },
  about: 'processing_activities',
  article: { nl: 'Algoritmeregister (nog geen wettelijke plicht); AVG artikel 22', en: 'Algorithm register (not yet a legal duty); GDPR Article 22' },
  query: `with ${CHECKED}
select
  a.id as about,
  a.automated_decision
from processing_activities a cross join checked
where a.automated_decision in ('supporting', 'fully_automated')
  and ${isBlank('a.algorithm_register_ref')}`,
  say: (found) => {
    const [activity, level] = [quoted(found, 'processing_activities', found.about), codeIn(found, 'automated_decision')];
    const isFull = found.row.automated_decision === 'fully_automated';
    return sentences(
      `Bij ${activity.nl} ${isFull ? 'beslist een computer' : 'helpt een computer beslissen'}. Er staat niet bij waar dat in het Algoritmeregister te vinden is.`,
      `${activity.nl} kent geautomatiseerde besluitvorming (${level.nl}), zonder verwijzing naar het Algoritmeregister.`,
      `In ${activity.en} a computer ${isFull ? 'decides' : 'helps to decide'}. It does not say where to find that in the algorithm register.`,
      `${activity.en} involves automated decisions (${level.en}) without a reference to the algorithm register.`,
    );
  },
};

export const REGISTER_RULES: readonly Rule[] = [R05, R06, R10, R19];
