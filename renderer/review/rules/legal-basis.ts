// R01 to R04: does every exchange of personal data rest on a legal basis that holds, and that may be used for it?

import type { Bilingual } from '../bilingual.ts';
import { among, CHECKED, IN_FORCE, PERSONAL, SPECIAL } from '../query-parts.ts';
import type { Found, Rule } from '../rule.ts';
import { both, categoriesIn, dayIn, flowWords, idsIn, listed, namesIn, sentences, textIn } from '../words.ts';

const R01: Rule = {
  id: 'R01',
  title: { nl: 'Geen grondslag', en: 'No legal basis' },
  severity: 'high',
  weight: { nl: 'Zonder grondslag mag het niet.', en: 'Without a legal basis it is not lawful.' },
  about: 'exchanges',
  article: { nl: 'AVG artikel 6, lid 1', en: 'GDPR Article 6(1)' },
  query: `with ${CHECKED}, ${PERSONAL}
select
  x.id as about,
  x.source_dataset_id as datasets,
  ${among('x', 'personal.ids')} as data_categories
from exchanges x cross join checked cross join personal
where ${IN_FORCE}
  and list_has_any(x.category_ids, personal.ids)
  and coalesce(len(x.legal_basis_ids), 0) = 0`,
  say: (found) => {
    const [{ flow, way }, data] = [flowWords(found), categoriesIn(found)];
    return sentences(
      `Met ${flow.nl} gaan gegevens over mensen ${way.nl}. Er staat niet bij welke wet of regel dat toestaat.`,
      `${flow.nl} (${way.nl}) bevat persoonsgegevens (${data.nl}), maar noemt geen grondslag uit artikel 6 AVG.`,
      `${flow.en} sends data about people ${way.en}. It does not say which law or rule allows that.`,
      `${flow.en} (${way.en}) carries personal data (${data.en}) but names no legal basis under Article 6 GDPR.`,
    );
  },
};

const R02: Rule = {
  id: 'R02',
  title: { nl: 'Grondslag geldt niet', en: 'Legal basis not in force' },
  severity: 'high',
  weight: { nl: 'Een grondslag die niet geldt is geen grondslag.', en: 'A legal basis that is not in force is none.' },
  about: 'exchanges',
  article: { nl: 'AVG artikel 6, lid 1 en 3', en: 'GDPR Article 6(1) and (3)' },
  query: `with ${CHECKED}, ${PERSONAL},
described as (
  select list(id) as ids from legal_bases
),
in_force as (
  select list(b.id) as ids
  from legal_bases b cross join checked
  where (b.valid_from is null or b.valid_from <= checked.day) and (b.valid_until is null or checked.day <= b.valid_until)
),
found as (
  -- a basis that is named but not described is neither in force nor not: at least one must be described
  select x.id, x.legal_basis_ids, ${among('x', 'personal.ids')} as data_categories
  from exchanges x cross join checked cross join personal cross join described cross join in_force
  where ${IN_FORCE}
    and list_has_any(x.category_ids, personal.ids)
    and list_has_any(x.legal_basis_ids, described.ids)
    and not coalesce(list_has_any(x.legal_basis_ids, in_force.ids), false)
),
named as (
  select id, unnest(legal_basis_ids) as basis_id from found
)
select
  f.id as about,
  list(n.basis_id order by n.basis_id) as legal_bases,
  list(b.valid_from order by n.basis_id) as starts,
  list(b.valid_until order by n.basis_id) as ends,
  list(b.id is not null order by n.basis_id) as are_described,
  any_value(f.data_categories) as data_categories
from found f
  join named n on n.id = f.id
  left join legal_bases b on b.id = n.basis_id
group by f.id`,
  say: (found) => {
    const [{ flow, way }, data, why] = [flowWords(found), categoriesIn(found), whyNotInForce(found)];
    return sentences(
      `Met ${flow.nl} gaan gegevens over mensen ${way.nl}. De regel die dat moet toestaan geldt niet op ${dayIn(found.day, 'nl')}: ${why.nl}.`,
      `Geen van de beschreven grondslagen van ${flow.nl} (${way.nl}; ${data.nl}) is van kracht op ${dayIn(found.day, 'nl')}: ${why.nl}.`,
      `${flow.en} sends data about people ${way.en}. The rule that should allow it is not in force on ${dayIn(found.day, 'en')}: ${why.en}.`,
      `None of the described legal bases of ${flow.en} (${way.en}; ${data.en}) is in force on ${dayIn(found.day, 'en')}: ${why.en}.`,
    );
  },
};

/** For each basis from when or until when it holds, or that it is not described. */
function whyNotInForce({ row, book, day }: Found): Bilingual {
  const [starts, ends, described] = [row.starts, row.ends, row.are_described].map((cell) => (Array.isArray(cell) ? cell : []));
  const all = idsIn(row.legal_bases).map((id, index): Bilingual => {
    const [name, start, end] = [book.name('legal_bases', id), textIn(starts?.[index]), textIn(ends?.[index])];
    if (described?.[index] !== true) return { nl: `${id} is niet beschreven`, en: `${id} is not described` };
    if (start !== null && start > day)
      return { nl: `“${name.nl}” geldt pas vanaf ${dayIn(start, 'nl')}`, en: `“${name.en}” only holds from ${dayIn(start, 'en')}` };
    return { nl: `“${name.nl}” gold tot en met ${dayIn(end ?? '', 'nl')}`, en: `“${name.en}” held until ${dayIn(end ?? '', 'en')}` };
  });
  return both((language) =>
    listed(
      all.map((why) => why[language]),
      language,
    ),
  );
}

const R03: Rule = {
  id: 'R03',
  title: { nl: 'Verkeerde grondslag voor een overheid', en: 'Wrong basis for a public authority' },
  severity: 'high',
  weight: { nl: 'De wet sluit deze grondslag uit voor een overheidstaak.', en: 'The law excludes this basis for a public task.' },
  about: 'exchanges',
  article: { nl: 'AVG artikel 6, lid 1, laatste zin', en: 'GDPR Article 6(1), last subparagraph' },
  query: `with ${CHECKED}, ${PERSONAL},
interests as (
  select list(id) as ids from legal_bases where article6 = '6.1.f'
)
select
  x.id as about,
  list_filter(x.legal_basis_ids, lambda b: list_contains(interests.ids, b)) as legal_bases,
  sender.id as organisations,
  ${among('x', 'personal.ids')} as data_categories
from exchanges x
  join systems s on s.id = x.from_system_id
  join organisations sender on sender.id = s.organisation_id
  cross join checked cross join personal cross join interests
where ${IN_FORCE}
  and list_has_any(x.category_ids, personal.ids)
  and sender.is_public_authority
  and list_has_any(x.legal_basis_ids, interests.ids)`,
  say: (found) => {
    const [{ flow, way }, sender, bases] = [flowWords(found), namesIn(found, 'organisations'), namesIn(found, 'legal_bases')];
    return sentences(
      `Met ${flow.nl} gaan gegevens over mensen ${way.nl}. Als reden staat er een eigen belang. Een overheid mag dat niet gebruiken voor haar taken, en ${sender.nl} is een overheid.`,
      `${flow.nl} (${way.nl}) steunt op artikel 6, lid 1, onder f AVG (${bases.nl}). ${sender.nl} is een overheidsinstantie; die kan zich daar bij haar taken niet op beroepen.`,
      `${flow.en} sends data about people ${way.en}. The reason given is an interest of its own. A public authority may not use that for its tasks, and ${sender.en} is one.`,
      `${flow.en} (${way.en}) rests on Article 6(1)(f) GDPR (${bases.en}). ${sender.en} is a public authority, which cannot rely on it in its tasks.`,
    );
  },
};

const R04: Rule = {
  id: 'R04',
  title: { nl: 'Bijzondere gegevens zonder uitzondering', en: 'Special data without exception' },
  severity: 'high',
  weight: {
    nl: 'Het gaat om de gevoeligste gegevens, en het verbod is de regel.',
    en: 'It concerns the most sensitive data, and the ban is the rule.',
  },
  about: 'exchanges',
  article: { nl: 'AVG artikel 9, lid 2 en artikel 10', en: 'GDPR Article 9(2) and Article 10' },
  query: `with ${CHECKED}, ${SPECIAL},
described as (
  select list(id) as ids from legal_bases
),
excepted as (
  select list(id) as ids from legal_bases where coalesce(trim(special_ground), '') <> ''
)
select
  x.id as about,
  x.legal_basis_ids as legal_bases,
  ${among('x', 'special.ids')} as data_categories
from exchanges x cross join checked cross join special cross join described cross join excepted
where ${IN_FORCE}
  and list_has_any(x.category_ids, special.ids)
  -- a basis that is named but not described may have a ground: at least one must be described
  and list_has_any(x.legal_basis_ids, described.ids)
  and not coalesce(list_has_any(x.legal_basis_ids, excepted.ids), false)`,
  say: (found) => {
    const [{ flow, way }, data, bases] = [flowWords(found), categoriesIn(found), namesIn(found, 'legal_bases')];
    return sentences(
      `Met ${flow.nl} gaan heel gevoelige gegevens ${way.nl}: ${data.nl}. De wet verbiedt dat, tenzij er een uitzondering geldt. Die staat er niet bij.`,
      `${flow.nl} (${way.nl}) bevat bijzondere of strafrechtelijke gegevens (${data.nl}). Bij geen van de beschreven grondslagen (${bases.nl}) staat een uitzondering uit artikel 9, lid 2 AVG.`,
      `${flow.en} sends very sensitive data ${way.en}: ${data.en}. The law forbids that unless an exception holds. None is given.`,
      `${flow.en} (${way.en}) carries special or criminal data (${data.en}). None of the described legal bases (${bases.en}) has an exception under Article 9(2) GDPR.`,
    );
  },
};

export const LEGAL_BASIS_RULES: readonly Rule[] = [R01, R02, R03, R04];
