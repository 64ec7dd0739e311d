// Q1 to Q3: which organisations get data from us, which data about a group leaves, and what those partners pass on?
import { BASES, CATEGORIES, EXCHANGES, FLOW_COLUMNS, FLOW_SQL, ORGANISATION, PURPOSE, plain, ref, subjectParameter } from '../columns.ts';
import { distinct, fact, having, idsIn } from '../facts.ts';
import { groupName } from '../parts.ts';
import { agree, counts, dag, onDay, telt } from '../sentence.ts';
import { sqlQuestion } from '../sql-question.ts';
import { FLOWS } from '../steps.ts';

export const Q1 = sqlQuestion({
  id: 'Q1',
  audience: 'raad',
  wording: { nl: 'Welke organisaties krijgen persoonsgegevens van ons, en welke?', en: 'Which organisations get personal data from us, and what?' },
  how: {
    nl: 'Uitwisselingen die op deze dag lopen, van een systeem van de gemeente naar een systeem van een ander, met minstens één soort persoonsgegevens.',
    en: 'Exchanges in force on this day, from a system of the municipality to a system of another, with at least one kind of personal data.',
  },
  needs: ['organisations', 'systems', 'exchanges', 'data_categories'],
  columns: [ORGANISATION, CATEGORIES, plain('amount', 'number', 'Aantal', 'Number'), EXCHANGES],
  query: `${FLOWS}
select to_organisation_id as organisation,
  list_sort(list_distinct(flatten(list(list_intersect(category_ids, kinds.personal))))) as categories,
  count(*) as amount, list(flows.id order by flows.id) as exchanges
from flows cross join kinds
where is_from_us and is_personal and not is_to_us
group by to_organisation_id
order by organisation is null, amount desc, organisation`,
  facts: (rows) => ({
    organisations: distinct(rows, 'organisation'),
    unknown: rows.filter((row) => row.organisation === null).reduce((sum, row) => sum + Number(row.amount), 0),
    exchanges: distinct(rows, 'exchanges'),
  }),
  say: {
    nl: (told) => {
      const [n, unknown, flows] = [fact(told, 'organisations'), fact(told, 'unknown'), fact(told, 'exchanges')];
      const known =
        n === 0
          ? `Op ${dag(told.day)} kennen wij geen andere organisatie die persoonsgegevens van de gemeente krijgt.`
          : `Op ${dag(told.day)} ${agree(n, 'krijgt', 'krijgen')} ${telt(n, 'organisatie', 'organisaties')} persoonsgegevens van de gemeente, via ${telt(flows - unknown, 'uitwisseling', 'uitwisselingen')}.`;
      return unknown === 0 ? known : `${known} Van ${telt(unknown, 'uitwisseling', 'uitwisselingen')} is niet bekend wie de ontvanger is.`;
    },
    en: (told) => {
      const [n, unknown, flows] = [fact(told, 'organisations'), fact(told, 'unknown'), fact(told, 'exchanges')];
      const known =
        n === 0
          ? `On ${onDay(told.day)}, we know of no other organisation that gets personal data from the municipality.`
          : `On ${onDay(told.day)}, ${counts(n, 'organisation gets', 'organisations get')} personal data from the municipality, through ${counts(flows - unknown, 'exchange', 'exchanges')}.`;
      return unknown === 0 ? known : `${known} Of ${counts(unknown, 'exchange', 'exchanges')} the receiver is not known.`;
    },
  },
});

export const Q2 = sqlQuestion({
  id: 'Q2',
  audience: 'raad',
  wording: {
    nl: 'Welke gegevens over {subject} verlaten de gemeente, naar wie, en op welke grondslag?',
    en: 'Which data about {subject} leaves the municipality, to whom, and on what basis?',
  },
  how: {
    nl: 'Uitwisselingen die op deze dag lopen, van een systeem van de gemeente naar een systeem van een ander, waarbij deze groep staat onder de betrokkenen.',
    en: 'Exchanges in force on this day, from a system of the municipality to a system of another, with this group among the data subjects.',
  },
  parameters: [subjectParameter('schuld', 'debt')],
  needs: ['organisations', 'systems', 'exchanges', 'data_subjects'],
  columns: [...FLOW_COLUMNS, CATEGORIES, PURPOSE, BASES],
  query: `${FLOWS}
select ${FLOW_SQL}, category_ids as categories, purpose_id as purpose, legal_basis_ids as legal_bases
from flows cross join asked
where is_from_us and not is_to_us and list_contains(subject_ids, asked.subject)
order by to_organisation, exchange`,
  facts: (rows) => ({ organisations: distinct(rows, 'to_organisation'), without: rows.filter((row) => idsIn(row.legal_bases).length === 0).length }),
  say: {
    nl: (told) => {
      const { rows, day } = told;
      const who = groupName(told.name('data_subjects', told.chosen.subject), told.chosen.subject);
      if (rows.length === 0) return `Op ${dag(day)} verlaten geen gegevens over ${who} de gemeente.`;
      const without = fact(told, 'without');
      return `Op ${dag(day)} ${agree(rows.length, 'gaat', 'gaan')} er ${telt(rows.length, 'uitwisseling', 'uitwisselingen')} met gegevens over ${who} de gemeente uit, naar ${telt(fact(told, 'organisations'), 'organisatie', 'organisaties')}. ${without === 0 ? 'Overal staat een grondslag bij.' : `Bij ${telt(without, 'uitwisseling', 'uitwisselingen')} staat geen grondslag.`}`;
    },
    en: (told) => {
      const { rows, day } = told;
      const who = groupName(told.name('data_subjects', told.chosen.subject), told.chosen.subject);
      if (rows.length === 0) return `On ${onDay(day)}, no data about ${who} leaves the municipality.`;
      const without = fact(told, 'without');
      return `On ${onDay(day)}, ${counts(rows.length, 'exchange takes', 'exchanges take')} data about ${who} out of the municipality, to ${counts(fact(told, 'organisations'), 'organisation', 'organisations')}. ${without === 0 ? 'Each states a legal basis.' : `${without} of them ${agree(without, 'states', 'state')} no legal basis.`}`;
    },
  },
});

export const Q3 = sqlQuestion({
  id: 'Q3',
  audience: 'raad',
  wording: {
    nl: 'Wat geven de ontvangers van gegevens over {subject} door, aan wie, en waarom?',
    en: 'What do the receivers of data about {subject} pass on, to whom, and why?',
  },
  how: {
    nl: 'Eerst de organisaties die op deze dag gegevens over deze groep van ons krijgen. Dan de uitwisselingen over dezelfde groep die vanuit een systeem van zo’n organisatie naar een andere organisatie gaan, ook terug naar ons.',
    en: 'First the organisations that get data about this group from us on this day. Then the exchanges about the same group from a system of such an organisation to another organisation, back to us included.',
  },
  parameters: [subjectParameter('schuld', 'debt')],
  needs: ['organisations', 'systems', 'exchanges', 'data_subjects'],
  columns: [
    ref('from_organisation', 'organisations', 'Wie geeft door', 'Who passes on'),
    ...FLOW_COLUMNS,
    CATEGORIES,
    PURPOSE,
    plain('is_back', 'truth', 'Terug naar ons', 'Back to us'),
  ],
  query: `${FLOWS},
about as (select flows.* from flows cross join asked where list_contains(subject_ids, asked.subject)),
partners as (select distinct to_organisation_id as id from about where is_from_us and not is_to_us)
select from_organisation_id as from_organisation, about.id as exchange, from_system_id as from_system, to_system_id as to_system,
  to_organisation_id as to_organisation, category_ids as categories, purpose_id as purpose, is_to_us as is_back
from about
where from_organisation_id in (select id from partners) and to_organisation_id is distinct from from_organisation_id
order by from_organisation, exchange`,
  facts: (rows) => ({ organisations: distinct(rows, 'from_organisation'), back: having(rows, 'is_back', true) }),
  say: {
    nl: (told) => {
      const { rows, day } = told;
      const who = groupName(told.name('data_subjects', told.chosen.subject), told.chosen.subject);
      if (rows.length === 0) return `Op ${dag(day)} geven de ontvangers geen gegevens over ${who} door, voor zover wij weten.`;
      const back = fact(told, 'back');
      return `Op ${dag(day)} ${agree(fact(told, 'organisations'), 'geeft', 'geven')} ${telt(fact(told, 'organisations'), 'ontvanger', 'ontvangers')} gegevens over ${who} door, in ${telt(rows.length, 'uitwisseling', 'uitwisselingen')}. Daarvan ${agree(back, 'gaat', 'gaan')} er ${back === 0 ? 'geen' : back} terug naar de gemeente.`;
    },
    en: (told) => {
      const { rows, day } = told;
      const who = groupName(told.name('data_subjects', told.chosen.subject), told.chosen.subject);
      if (rows.length === 0) return `On ${onDay(day)}, the receivers pass on no data about ${who}, as far as we know.`;
      const back = fact(told, 'back');
      return `On ${onDay(day)}, ${counts(fact(told, 'organisations'), 'receiver passes on', 'receivers pass on')} data about ${who}, in ${counts(rows.length, 'exchange', 'exchanges')}; ${back === 0 ? 'none goes' : agree(back, '1 goes', `${back} go`)} back to the municipality.`;
    },
  },
});
