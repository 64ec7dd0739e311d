// Q44: which data is public, and where?
import { code, DATASET, EXCHANGES, ORGANISATION, plain, SYSTEM } from '../columns.ts';
import { distinct, fact, having } from '../facts.ts';
import { part } from '../parts.ts';
import { agree, capital, counts, dag, onDay, telt } from '../sentence.ts';
import { sqlQuestion } from '../sql-question.ts';
import { FLOWS, HELD } from '../steps.ts';

export const Q44 = sqlQuestion({
  id: 'Q44',
  audience: 'raad',
  wording: { nl: 'Welke gegevens zijn openbaar, en waar?', en: 'Which data is public, and where?' },
  how: {
    nl: 'Datasets met toegang openbaar, met de uitwisselingen die ze op deze dag publiceren.',
    en: 'Datasets with public access, with the exchanges that publish them on this day.',
  },
  needs: ['datasets'],
  columns: [
    DATASET,
    SYSTEM,
    ORGANISATION,
    code('kind', 'datasets', 'kind', 'Soort', 'Kind'),
    plain('is_personal', 'truth', 'Met persoonsgegevens', 'With personal data'),
    EXCHANGES,
  ],
  query: `${FLOWS},
${HELD}
select held.id as dataset, system_id as system, organisation_id as organisation, kind, is_personal,
  (select list(flows.id order by flows.id) from flows
   where (mode = 'publication' or recipient_role = 'public') and (source_dataset_id = held.id or target_dataset_id = held.id)) as exchanges
from held
where access_rights = 'PUBLIC'
order by not is_own, system, dataset`,
  facts: (rows) => ({ systems: distinct(rows, 'system'), personal: having(rows, 'is_personal', true) }),
  say: {
    nl: (told) => {
      const [n, personal] = [told.rows.length, fact(told, 'personal')];
      if (n === 0) return `Op ${dag(told.day)} is geen enkele dataset openbaar.`;
      return `Op ${dag(told.day)} ${agree(n, 'is', 'zijn')} ${telt(n, 'dataset', 'datasets')} openbaar, in ${telt(fact(told, 'systems'), 'systeem', 'systemen')}. ${personalNl(personal, n)}`;
    },
    en: (told) => {
      const [n, personal] = [told.rows.length, fact(told, 'personal')];
      if (n === 0) return `On ${onDay(told.day)}, no dataset is public.`;
      return `On ${onDay(told.day)}, ${counts(n, 'dataset is', 'datasets are')} public, in ${counts(fact(told, 'systems'), 'system', 'systems')}. ${capital(part(personal, n, { one: 'holds personal data', many: 'hold personal data', none: 'holds no personal data' }))}.`;
    },
  },
});

function personalNl(personal: number, all: number): string {
  if (all === 1) return personal === 1 ? 'Daarin staan persoonsgegevens.' : 'Daarin staan geen persoonsgegevens.';
  return personal === 0 ? 'In geen ervan staan persoonsgegevens.' : `In ${personal === all ? 'alle' : `${personal} daarvan`} staan persoonsgegevens.`;
}
