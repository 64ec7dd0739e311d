// Q16: which data goes outside the European Economic Area, with which safeguard? Rule R12 names those without one.
import { EEA_COUNTRIES } from '../../model/countries.ts';
import { CATEGORIES, FLOW_COLUMNS, FLOW_SQL, plain } from '../columns.ts';
import { fact } from '../facts.ts';
import { personalPart } from '../parts.ts';
import { agree, counts, dag, onDay, telt } from '../sentence.ts';
import { sqlQuestion } from '../sql-question.ts';
import { FLOWS } from '../steps.ts';

export const Q16 = sqlQuestion({
  id: 'Q16',
  audience: 'privacy',
  wording: {
    nl: 'Welke gegevens gaan naar een land buiten de EER, en met welke waarborg?',
    en: 'Which data goes outside the EEA, with which safeguard?',
  },
  how: {
    nl: 'Uitwisselingen die op deze dag lopen naar een organisatie in een land buiten de Europese Economische Ruimte. Persoonsgegevens zonder waarborg zijn regel R12 (AVG artikel 44 tot en met 49).',
    en: 'Exchanges in force on this day to an organisation in a country outside the European Economic Area. Personal data without a safeguard is rule R12 (GDPR articles 44 to 49).',
  },
  needs: ['exchanges', 'systems', 'organisations'],
  columns: [
    ...FLOW_COLUMNS,
    plain('country', 'country', 'Land', 'Country'),
    plain('safeguard', 'text', 'Waarborg', 'Safeguard'),
    plain('is_personal', 'truth', 'Met persoonsgegevens', 'With personal data'),
    CATEGORIES,
  ],
  query: `${FLOWS},
elsewhere as (
  -- only codes of two or three letters are known countries; anything else is unknown, not outside
  select id, upper(trim(country)) as country from organisations
  where regexp_full_match(trim(country), '[A-Za-z]{2,3}')
    and upper(trim(country)) not in (${EEA_COUNTRIES.map((code) => `'${code}'`).join(', ')}))
select ${FLOW_SQL}, elsewhere.country, nullif(trim(transfer_safeguard), '') as safeguard, is_personal, category_ids as categories
from flows join elsewhere on elsewhere.id = flows.to_organisation_id
order by country, exchange`,
  facts: (rows) => ({
    without: rows.filter((row) => row.is_personal === true && row.safeguard === null).length,
    personal: rows.filter((row) => row.is_personal === true).length,
  }),
  say: {
    nl: (told) => {
      const [n, without, personal] = [told.rows.length, fact(told, 'without'), fact(told, 'personal')];
      if (n === 0) return `Op ${dag(told.day)} gaat er, voor zover bekend, niets naar een land buiten de EER.`;
      return `Op ${dag(told.day)} ${agree(n, 'gaat', 'gaan')} ${telt(n, 'uitwisseling', 'uitwisselingen')} naar een land buiten de EER${personalPart('nl', personal, n)}.${safeguardNl(without, personal)}`;
    },
    en: (told) => {
      const [n, without, personal] = [told.rows.length, fact(told, 'without'), fact(told, 'personal')];
      if (n === 0) return `On ${onDay(told.day)}, nothing goes outside the EEA, as far as is known.`;
      return `On ${onDay(told.day)}, ${counts(n, 'exchange goes', 'exchanges go')} outside the EEA${personalPart('en', personal, n)}.${safeguardEn(without, personal)}`;
    },
  },
});

/** Of so many exchanges of personal data, how many have no safeguard. */
function safeguardNl(without: number, personal: number): string {
  if (personal === 0) return '';
  if (personal === 1) return without === 0 ? ' Er staat een waarborg bij.' : ' Er staat geen waarborg bij.';
  if (without === 0) return ' Bij elke uitwisseling van persoonsgegevens staat een waarborg.';
  return without === personal
    ? ' Bij geen enkele uitwisseling van persoonsgegevens staat een waarborg.'
    : ` Bij ${telt(without, 'uitwisseling', 'uitwisselingen')} van persoonsgegevens staat geen waarborg.`;
}

function safeguardEn(without: number, personal: number): string {
  if (personal === 0) return '';
  if (personal === 1) return without === 0 ? ' It states a safeguard.' : ' It states no safeguard.';
  if (without === 0) return ' Each exchange of personal data states a safeguard.';
  return without === personal
    ? ' No exchange of personal data states a safeguard.'
    : ` ${counts(without, 'exchange', 'exchanges')} of personal data ${agree(without, 'states', 'state')} no safeguard.`;
}
