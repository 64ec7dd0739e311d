// R11, R12 and R13: what was agreed with who receives the data, for how long, and under which law?

import { countryName } from '../../model/countries.ts';
import { among, CHECKED, EEA, IN_FORCE, isBlank, PERSONAL } from '../query-parts.ts';
import type { Rule } from '../rule.ts';
import { both, categoriesIn, dayIn, flowWords, listed, namesIn, sentences, textIn } from '../words.ts';

const R11: Rule = {
  id: 'R11',
  title: { nl: 'Geen geldige overeenkomst', en: 'No valid agreement' },
  severity: 'medium',
  weight: { nl: 'Er zijn geen afspraken waar u de ander aan kunt houden.', en: 'There is nothing agreed that you can hold the other to.' },
  about: 'exchanges',
  article: { nl: 'AVG artikel 28, lid 3 en artikel 26', en: 'GDPR Article 28(3) and Article 26' },
  query: `with ${CHECKED}, ${PERSONAL}
select
  x.id as about,
  x.recipient_role,
  a.id as agreements,
  a.valid_until as ended_on,
  ${among('x', 'personal.ids')} as data_categories
from exchanges x
  left join agreements a on a.id = x.agreement_id
  cross join checked cross join personal
where ${IN_FORCE}
  and list_has_any(x.category_ids, personal.ids)
  and (
    (x.recipient_role in ('processor', 'joint_controller') and ${isBlank('x.agreement_id')})
    or a.valid_until < checked.day
  )`,
  say: (found) => {
    const { flow, to, way } = flowWords(found);
    const [title, ended] = [namesIn(found, 'agreements'), textIn(found.row.ended_on)];
    const isProcessor = found.row.recipient_role === 'processor';
    if (ended !== null)
      return sentences(
        `Met ${flow.nl} gaan gegevens over mensen ${way.nl}. De overeenkomst “${title.nl}” liep af op ${dayIn(ended, 'nl')}.`,
        `${flow.nl} (${way.nl}) steunt op “${title.nl}”, geldig tot en met ${dayIn(ended, 'nl')}.`,
        `${flow.en} sends data about people ${way.en}. The agreement “${title.en}” ended on ${dayIn(ended, 'en')}.`,
        `${flow.en} (${way.en}) rests on “${title.en}”, valid until ${dayIn(ended, 'en')}.`,
      );
    return sentences(
      `Met ${flow.nl} gaan gegevens over mensen ${way.nl}. ${to.nl} ${isProcessor ? 'werkt ermee in opdracht van een ander' : 'is er samen met een ander verantwoordelijk voor'}. Er is geen overeenkomst bekend.`,
      `${flow.nl} (${way.nl}): de ontvanger is ${isProcessor ? 'verwerker, zonder verwerkersovereenkomst' : 'gezamenlijk verantwoordelijke, zonder onderlinge regeling'}.`,
      `${flow.en} sends data about people ${way.en}. ${to.en} ${isProcessor ? 'works with it on behalf of another' : 'is responsible for it together with another'}. No agreement is known.`,
      `${flow.en} (${way.en}): the recipient is a ${isProcessor ? 'processor, without a processor agreement' : 'joint controller, without an arrangement'}.`,
    );
  },
};

const R12: Rule = {
  id: 'R12',
  title: { nl: 'Buiten de EER', en: 'Outside the EEA' },
  severity: 'high',
  weight: { nl: 'Buiten de EER zijn mensen niet op dezelfde manier beschermd.', en: 'Outside the EEA people are not protected in the same way.' },
  about: 'exchanges',
  article: { nl: 'AVG artikel 44 tot en met 49', en: 'GDPR Articles 44 to 49' },
  query: `with ${CHECKED}, ${PERSONAL},
${EEA},
elsewhere as (
  -- only codes of two or three letters are known countries; anything else is unknown, not outside
  select id, upper(trim(country)) as country
  from organisations
  where regexp_full_match(trim(country), '[A-Za-z]{2,3}')
    and upper(trim(country)) not in (select country from eea)
)
select
  x.id as about,
  receiver.id as organisations,
  receiver.country,
  ${among('x', 'personal.ids')} as data_categories
from exchanges x
  join systems s on s.id = x.to_system_id
  join elsewhere receiver on receiver.id = s.organisation_id
  cross join checked cross join personal
where ${IN_FORCE}
  and list_has_any(x.category_ids, personal.ids)
  and ${isBlank('x.transfer_safeguard')}`,
  say: (found) => {
    const [{ flow, from, way }, receiver, data] = [flowWords(found), namesIn(found, 'organisations'), categoriesIn(found)];
    const country = both((language) => countryName(textIn(found.row.country) ?? '', language));
    return sentences(
      `Met ${flow.nl} gaan gegevens over mensen van ${from.nl} naar ${receiver.nl}. Dat is buiten de Europese Economische Ruimte (land: ${country.nl}). Er staat niet bij hoe de gegevens daar beschermd zijn.`,
      `${flow.nl} (${way.nl}) geeft persoonsgegevens (${data.nl}) door aan een derde land (${country.nl}) zonder waarborg uit hoofdstuk V AVG.`,
      `${flow.en} sends data about people from ${from.en} to ${receiver.en}. That is outside the European Economic Area (country: ${country.en}). It does not say how the data is protected there.`,
      `${flow.en} (${way.en}) transfers personal data (${data.en}) to a third country (${country.en}) without a safeguard under Chapter V GDPR.`,
    );
  },
};

const R13: Rule = {
  id: 'R13',
  title: { nl: 'Tijdelijk, maar zonder einde', en: 'Temporary, but without an end' },
  severity: 'medium',
  weight: { nl: 'Wat tijdelijk begon kan ongemerkt blijven.', en: 'What began for a while can stay unnoticed.' },
  about: 'exchanges',
  article: { nl: 'AVG artikel 5, lid 1, onder b en e; tijdelijk is tijdelijk', en: 'GDPR Article 5(1)(b) and (e); temporary means temporary' },
  query: `with ${CHECKED}
select
  x.id as about,
  ${isBlank('x.exit_plan')} as has_no_exit_plan,
  x.review_on,
  coalesce(x.review_on < checked.day, false) as is_overdue
from exchanges x cross join checked
where ${IN_FORCE}
  and x.is_temporary
  and (${isBlank('x.exit_plan')} or x.review_on is null or x.review_on < checked.day)`,
  say: (found) => {
    const [{ flow, way }, review] = [flowWords(found), textIn(found.row.review_on)];
    const [noExit, overdue] = [found.row.has_no_exit_plan === true, found.row.is_overdue === true];
    const nl = [
      noExit && 'Er staat niet bij hoe het stopt.',
      review === null && 'Er staat geen dag bij waarop u opnieuw kijkt of het nog nodig is.',
      overdue && `U zou op ${dayIn(review ?? '', 'nl')} opnieuw kijken of het nog nodig is. Die dag is voorbij.`,
    ];
    const en = [
      noExit && 'It does not say how it stops.',
      review === null && 'No day is given to look again whether it is still needed.',
      overdue && `On ${dayIn(review ?? '', 'en')} you were to look again whether it is still needed. That day has passed.`,
    ];
    const termsNl = [
      noExit && 'geen exitplan',
      review === null && 'geen herzieningsdatum',
      overdue && `herzieningsdatum ${dayIn(review ?? '', 'nl')} verstreken`,
    ];
    const termsEn = [noExit && 'no exit plan', review === null && 'no review date', overdue && `review date ${dayIn(review ?? '', 'en')} passed`];
    return sentences(
      `${flow.nl} ${way.nl} is tijdelijk. ${nl.filter(Boolean).join(' ')}`,
      `Tijdelijke uitwisseling ${flow.nl} (${way.nl}): ${listed(kept(termsNl), 'nl')}.`,
      `${flow.en} ${way.en} is temporary. ${en.filter(Boolean).join(' ')}`,
      `Temporary exchange ${flow.en} (${way.en}): ${listed(kept(termsEn), 'en')}.`,
    );
  },
};

function kept(items: readonly (string | false)[]): string[] {
  return items.filter((item): item is string => item !== false);
}

export const AGREEMENT_RULES: readonly Rule[] = [R11, R12, R13];
