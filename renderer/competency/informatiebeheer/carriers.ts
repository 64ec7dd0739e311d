// Q18: which exchanges go by hand or over an unsecured carrier? Q21: which standards carry how many exchanges?
import { CATEGORIES, code, EXCHANGES, FLOW_COLUMNS, FLOW_SQL, plain, ref } from '../columns.ts';
import { fact, factText, having } from '../facts.ts';
import { personalPart } from '../parts.ts';
import { agree, counts, dag, onDay, telt } from '../sentence.ts';
import { sqlQuestion } from '../sql-question.ts';
import { FLOWS } from '../steps.ts';

const STANDARD = ref('standard', 'standards', 'Standaard', 'Standard');

export const Q18 = sqlQuestion({
  id: 'Q18',
  audience: 'informatiebeheer',
  wording: {
    nl: 'Welke uitwisselingen gaan met de hand, of langs een weg die niet beveiligd is?',
    en: 'Which exchanges are manual, or over an unsecured carrier?',
  },
  how: {
    nl: 'Uitwisselingen die op deze dag lopen, met als wijze handmatig, of met een standaard waarbij staat dat die niet beveiligd is.',
    en: 'Exchanges in force on this day, with mode manual, or with a standard marked as not secure.',
  },
  needs: ['exchanges'],
  columns: [
    ...FLOW_COLUMNS,
    plain('is_manual', 'truth', 'Met de hand', 'By hand'),
    plain('is_unsecured', 'truth', 'Niet beveiligd', 'Not secured'),
    STANDARD,
    plain('is_personal', 'truth', 'Met persoonsgegevens', 'With personal data'),
    CATEGORIES,
  ],
  query: `${FLOWS}
select ${FLOW_SQL}, coalesce(flows.mode = 'manual', false) as is_manual, coalesce(st.is_secure = false, false) as is_unsecured, flows.standard_id as standard,
  flows.is_personal, flows.category_ids as categories
from flows left join standards st on st.id = flows.standard_id
where flows.mode = 'manual' or st.is_secure = false
order by flows.is_personal desc, is_unsecured desc, exchange`,
  facts: (rows) => ({
    manual: having(rows, 'is_manual', true),
    unsecured: having(rows, 'is_unsecured', true),
    personal: rows.filter((row) => row.is_unsecured === true && row.is_personal === true).length,
  }),
  say: {
    nl: (told) => {
      const [manual, unsecured, personal] = [fact(told, 'manual'), fact(told, 'unsecured'), fact(told, 'personal')];
      if (told.rows.length === 0)
        return `Op ${dag(told.day)} gaat geen uitwisseling met de hand of langs een weg die niet beveiligd is, voor zover dat bekend is.`;
      return `Op ${dag(told.day)} ${agree(manual, 'gaat', 'gaan')} ${telt(manual, 'uitwisseling', 'uitwisselingen')} met de hand. ${unsecured === 0 ? 'Geen uitwisseling gaat' : `${telt(unsecured, 'uitwisseling gaat', 'uitwisselingen gaan')}`} langs een weg die niet beveiligd is${unsecured === 0 ? '' : personalPart('nl', personal, unsecured)}.`;
    },
    en: (told) => {
      const [manual, unsecured, personal] = [fact(told, 'manual'), fact(told, 'unsecured'), fact(told, 'personal')];
      if (told.rows.length === 0) return `On ${onDay(told.day)}, no exchange is manual or over an unsecured carrier, as far as is known.`;
      return `On ${onDay(told.day)}, ${counts(manual, 'exchange is', 'exchanges are')} manual. ${unsecured === 0 ? 'No exchange goes' : counts(unsecured, 'exchange goes', 'exchanges go')} over an unsecured carrier${unsecured === 0 ? '' : personalPart('en', personal, unsecured)}.`;
    },
  },
});

export const Q21 = sqlQuestion({
  id: 'Q21',
  audience: 'informatiebeheer',
  wording: { nl: 'Welke standaarden dragen hoeveel uitwisselingen?', en: 'Which standards carry how many exchanges?' },
  how: {
    nl: 'Uitwisselingen die op deze dag lopen, geteld per standaard. Een lege standaard betekent: niet bekend.',
    en: 'Exchanges in force on this day, counted by standard. An empty standard means: not known.',
  },
  needs: ['exchanges'],
  columns: [
    STANDARD,
    code('kind', 'standards', 'kind', 'Soort', 'Kind'),
    plain('amount', 'number', 'Aantal', 'Number'),
    plain('personal', 'number', 'Met persoonsgegevens', 'With personal data'),
    plain('is_secure', 'truth', 'Beveiligd', 'Secured'),
    EXCHANGES,
  ],
  query: `${FLOWS}
select flows.standard_id as standard, any_value(st.kind) as kind, count(*) as amount, count(*) filter (where flows.is_personal) as personal,
  any_value(st.is_secure) as is_secure, list(flows.id order by flows.id) as exchanges
from flows left join standards st on st.id = flows.standard_id
group by flows.standard_id
order by standard is null, amount desc, standard`,
  facts: (rows) => ({
    standards: rows.filter((row) => row.standard !== null).length,
    flows: rows.reduce((sum, row) => sum + Number(row.amount), 0),
    unknown: Number(rows.find((row) => row.standard === null)?.amount ?? 0),
    most: Number(rows[0]?.amount ?? 0),
    first: typeof rows[0]?.standard === 'string' ? rows[0].standard : null,
  }),
  say: {
    nl: (told) => {
      const [n, flows, unknown, first] = [fact(told, 'standards'), fact(told, 'flows'), fact(told, 'unknown'), factText(told, 'first')];
      if (flows === 0) return `Op ${dag(told.day)} loopt er geen enkele uitwisseling.`;
      const rest = unknown === 0 ? '' : ` Van ${telt(unknown, 'uitwisseling', 'uitwisselingen')} is de standaard niet bekend.`;
      return `Op ${dag(told.day)} ${agree(flows, 'loopt', 'lopen')} ${telt(flows, 'uitwisseling', 'uitwisselingen')} over ${telt(n, 'standaard', 'standaarden')}.${first ? ` De meeste gaan over “${told.name('standards', first)}”: ${fact(told, 'most')}.` : ''}${rest}`;
    },
    en: (told) => {
      const [n, flows, unknown, first] = [fact(told, 'standards'), fact(told, 'flows'), fact(told, 'unknown'), factText(told, 'first')];
      if (flows === 0) return `On ${onDay(told.day)}, no exchange is in force.`;
      const rest = unknown === 0 ? '' : ` Of ${counts(unknown, 'exchange', 'exchanges')} the standard is not known.`;
      return `On ${onDay(told.day)}, ${counts(flows, 'exchange runs', 'exchanges run')} over ${counts(n, 'standard', 'standards')}.${first ? ` Most go over “${told.name('standards', first)}”: ${fact(told, 'most')}.` : ''}${rest}`;
    },
  },
});
