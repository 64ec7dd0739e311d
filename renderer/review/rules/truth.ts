// R15, R16 and R17: is what the case says of an exchange sure and whole, and does a mended error travel on?

import type { Bilingual } from '../bilingual.ts';
import { among, CHECKED, IN_FORCE, PERSONAL } from '../query-parts.ts';
import type { Found, Rule } from '../rule.ts';
import { categoriesIn, flowWords, idsIn, listed, namesIn, sentences, textIn } from '../words.ts';

const DESCRIBED: Readonly<Record<string, Bilingual>> = {
  sender: { nl: 'Alleen de verzender heeft dit beschreven.', en: 'Only the sender has described this.' },
  receiver: { nl: 'Alleen de ontvanger heeft dit beschreven.', en: 'Only the receiver has described this.' },
  third: { nl: 'Iemand anders dan verzender en ontvanger heeft dit beschreven.', en: 'Somebody other than sender and receiver has described this.' },
};
const NOBODY: Bilingual = { nl: 'Er staat niet bij wie dit heeft beschreven.', en: 'It does not say who described this.' };

const CERTAIN: Readonly<Record<string, Bilingual>> = {
  assumed: { nl: 'Het is een aanname.', en: 'It is an assumption.' },
  unknown: { nl: 'Het is niet zeker of het klopt.', en: 'It is not sure that it is right.' },
};
const UNSAID: Bilingual = { nl: 'Er staat niet bij hoe zeker het is.', en: 'It does not say how sure it is.' };

const R15: Rule = {
  id: 'R15',
  title: { nl: 'Van één kant bekend', en: 'Known from one side' },
  severity: 'low',
  weight: { nl: 'Er hoeft niets mis te zijn; u weet het nog niet zeker.', en: 'Nothing need be wrong; you do not know it for sure yet.' },
  about: 'exchanges',
  article: { nl: 'AVG artikel 5, lid 2 (verantwoordingsplicht)', en: 'GDPR Article 5(2) (accountability)' },
  query: `with ${CHECKED}
select
  x.id as about,
  x.described_by,
  x.certainty
from exchanges x cross join checked
where ${IN_FORCE}
  and (x.described_by is distinct from 'both' or x.certainty is distinct from 'confirmed')`,
  say: (found) => {
    const [{ flow, way }, by, sure] = [flowWords(found), textIn(found.row.described_by), textIn(found.row.certainty)];
    const said = [by !== 'both' && (DESCRIBED[by ?? ''] ?? NOBODY), sure !== 'confirmed' && (CERTAIN[sure ?? ''] ?? UNSAID)];
    const parts = said.filter((part): part is Bilingual => part !== false);
    const [nl, en] = [parts.map((part) => part.nl).join(' '), parts.map((part) => part.en).join(' ')];
    return sentences(
      `${flow.nl} gaat ${way.nl}. ${nl}`,
      `${flow.nl} (${way.nl}) is niet door beide kanten bevestigd. ${nl}`,
      `${flow.en} goes ${way.en}. ${en}`,
      `${flow.en} (${way.en}) was not confirmed by both ends. ${en}`,
    );
  },
};

const R16: Rule = {
  id: 'R16',
  title: { nl: 'Verbetering reist niet mee', en: 'A correction does not travel on' },
  severity: 'medium',
  weight: { nl: 'Een fout die is verbeterd blijft bij de ontvanger staan.', en: 'An error that was mended stays with the receiver.' },
  about: 'exchanges',
  article: { nl: 'AVG artikel 16 en 19', en: 'GDPR Articles 16 and 19' },
  query: `with ${CHECKED}, ${PERSONAL}
select
  x.id as about,
  x.target_dataset_id as datasets,
  ${among('x', 'personal.ids')} as data_categories
from exchanges x cross join checked cross join personal
where ${IN_FORCE}
  and list_has_any(x.category_ids, personal.ids)
  and x.target_dataset_id is not null
  and x.correction = 'none'`,
  say: (found) => {
    const [{ flow, from, to, way }, target] = [flowWords(found), namesIn(found, 'datasets')];
    return sentences(
      `Met ${flow.nl} gaan gegevens over mensen ${way.nl}. Verbetert iemand een fout bij ${from.nl}, dan hoort ${to.nl} dat niet.`,
      `${flow.nl} (${way.nl}): een rectificatie aan de bron wordt niet doorgegeven; de gegevens blijven staan in “${target.nl}”.`,
      `${flow.en} sends data about people ${way.en}. When somebody mends an error at ${from.en}, ${to.en} does not hear of it.`,
      `${flow.en} (${way.en}): a rectification at the source is not passed on; the data stay in “${target.en}”.`,
    );
  },
};

const R17: Rule = {
  id: 'R17',
  title: { nl: 'Gegevens die niet beschreven zijn', en: 'Data that are not described' },
  severity: 'medium',
  weight: { nl: 'Er reist meer mee dan ergens is opgeschreven.', en: 'More travels along than was written down.' },
  about: 'exchanges',
  article: { nl: 'AVG artikel 5, lid 1, onder c (minimale gegevensverwerking)', en: 'GDPR Article 5(1)(c) (data minimisation)' },
  query: `with ${CHECKED}, ${PERSONAL},
sent as (
  select x.id as exchange_id, ${among('x', 'personal.ids')} as ids from exchanges x cross join personal
),
compared as (
  -- a dataset that is not described cannot lack a category
  select
    sent.exchange_id,
    source.id as source_id,
    target.id as target_id,
    case when source.id is null then [] else list_filter(sent.ids, lambda c: not list_contains(coalesce(source.category_ids, []), c)) end as not_in_source,
    case when target.id is null then [] else list_filter(sent.ids, lambda c: not list_contains(coalesce(target.category_ids, []), c)) end as not_in_target
  from sent
    join exchanges x on x.id = sent.exchange_id
    left join datasets source on source.id = x.source_dataset_id
    left join datasets target on target.id = x.target_dataset_id
),
lacking as (
  -- the dataset that lacks some of what is sent; none where nothing is lacking
  select
    *,
    case when len(not_in_source) > 0 then source_id end as in_source,
    case when len(not_in_target) > 0 then target_id end as in_target
  from compared
)
select
  x.id as about,
  list_filter([c.in_source, c.in_target], lambda d: d is not null) as datasets,
  c.in_source as source_id,
  c.in_target as target_id,
  c.not_in_source,
  c.not_in_target,
  list_sort(list_distinct(list_concat(c.not_in_source, c.not_in_target))) as data_categories
from lacking c join exchanges x on x.id = c.exchange_id cross join checked
where ${IN_FORCE}
  and (c.in_source is not null or c.in_target is not null)`,
  say: (found) => {
    const { flow, way } = flowWords(found);
    const said = (language: 'nl' | 'en', isExpert: boolean) =>
      listed([missing(found, 'source', language, isExpert), missing(found, 'target', language, isExpert)].flat(), language);
    return sentences(
      `Met ${flow.nl} gaan meer gegevens over mensen ${way.nl} dan is opgeschreven: ${said('nl', false)}.`,
      `${flow.nl} (${way.nl}) verstuurt persoonsgegevens die niet zijn beschreven: ${said('nl', true)}.`,
      `${flow.en} sends more data about people ${way.en} than was written down: ${said('en', false)}.`,
      `${flow.en} (${way.en}) sends personal data that are not described: ${said('en', true)}.`,
    );
  },
};

const ENDS = {
  source: { nl: 'de brondataset ', en: 'the source dataset ' },
  target: { nl: 'de doeldataset ', en: 'the target dataset ' },
} as const;

/** "naam, adres (niet beschreven bij “…”)", or nothing when nothing is missing on that side. */
function missing(found: Found, side: 'source' | 'target', language: 'nl' | 'en', isExpert: boolean): string[] {
  const [id, categories] = [idsIn(found.row[`${side}_id`])[0], categoriesIn(found, `not_in_${side}`)[language]];
  if (id === undefined) return [];
  const where = `${isExpert ? ENDS[side][language] : ''}“${found.book.name('datasets', id)[language]}”`;
  return [language === 'nl' ? `${categories} (niet beschreven bij ${where})` : `${categories} (not described for ${where})`];
}

export const TRUTH_RULES: readonly Rule[] = [R15, R16, R17];
