// Q10: where is a dataset copied instead of fetched at the source? Q11: which portals read live, and which from a copy?
import { code, DATASET, EXCHANGE, EXCHANGES, ORGANISATION, plain, ref, SYSTEM, word } from '../columns.ts';
import { distinct, fact, factText, having } from '../facts.ts';
import { agree, counts, dag, onDay, telt } from '../sentence.ts';
import { sqlQuestion } from '../sql-question.ts';
import { FLOWS, HELD } from '../steps.ts';

export const Q10 = sqlQuestion({
  id: 'Q10',
  audience: 'informatiebeheer',
  wording: {
    nl: 'Waar staat een kopie van een dataset, en hoe vaak is een dataset gekopieerd?',
    en: 'Where is a dataset copied instead of fetched at the source, and how often?',
  },
  how: {
    nl: 'Datasets van de soort kopie, of met een dataset waarvan ze een kopie zijn. Erbij staat of u het origineel ook kunt bevragen, en welke uitwisselingen de kopie op deze dag bijwerken.',
    en: 'Datasets of the kind copy, or with a dataset they are a copy of. With it: whether the original can be queried, and which exchanges in force on this day update the copy.',
  },
  needs: ['datasets'],
  columns: [
    ref('original', 'datasets', 'Origineel', 'Original'),
    plain('copies', 'number', 'Aantal kopieën', 'Number of copies'),
    DATASET,
    SYSTEM,
    ORGANISATION,
    plain('can_query', 'truth', 'Origineel is te bevragen', 'Original can be queried'),
    plain('copy_reason', 'text', 'Reden van de kopie', 'Reason for the copy'),
    EXCHANGES,
  ],
  query: `${FLOWS},
${HELD},
copies as (select *, count(*) over (partition by copy_of_id) as copies from held where kind = 'copy' or copy_of_id is not null)
select copies.copy_of_id as original, case when copies.copy_of_id is null then null else copies.copies end as copies, copies.id as dataset,
  copies.system_id as system, copies.organisation_id as organisation, coalesce(original.query_service, false) as can_query,
  nullif(trim(copies.copy_reason), '') as copy_reason,
  (select list(flows.id order by flows.id) from flows where flows.target_dataset_id = copies.id and flows.is_feedback is not true) as exchanges
from copies left join datasets original on original.id = copies.copy_of_id
order by copies.copy_of_id is null, copies.copies desc, original, dataset`,
  facts: (rows) => ({
    originals: distinct(rows, 'original'),
    queryable: having(rows, 'can_query', true),
    most: Number(rows[0]?.copies ?? 0),
    first: rows[0]?.original === undefined ? null : (rows[0].original as string | null),
  }),
  say: {
    nl: (told) => {
      const n = told.rows.length;
      if (n === 0) return 'Er is geen dataset die een kopie is van een andere.';
      const queryable = fact(told, 'queryable');
      const most = factText(told, 'first');
      return `${telt(n, 'dataset is', 'datasets zijn')} een kopie. Bij ${telt(queryable, 'kopie', 'kopieën')} kunt u het origineel ook bij de bron bevragen.${most ? ` Het vaakst gekopieerd is “${told.name('datasets', most)}”: ${telt(fact(told, 'most'), 'keer', 'keer')}.` : ''}`;
    },
    en: (told) => {
      const n = told.rows.length;
      if (n === 0) return 'No dataset is a copy of another.';
      const queryable = fact(told, 'queryable');
      const most = factText(told, 'first');
      return `${counts(n, 'dataset is a copy', 'datasets are copies')}. For ${counts(queryable, 'copy', 'copies')} the original can also be queried at the source.${most ? ` Copied most often is “${told.name('datasets', most)}”: ${counts(fact(told, 'most'), 'time', 'times')}.` : ''}`;
    },
  },
});

export const Q11 = sqlQuestion({
  id: 'Q11',
  audience: 'informatiebeheer',
  wording: {
    nl: 'Welke portalen lezen rechtstreeks, welke uit een kopie, en hoe oud is het dan?',
    en: 'Which portals read live, which from a copy, and how stale?',
  },
  how: {
    nl: 'Uitwisselingen naar een systeem van de soort portaal die op deze dag lopen. Rechtstreeks: bij het portaal wordt niets opgeslagen en de bron is zelf geen kopie. Hoe oud: de vertraging van de uitwisseling.',
    en: 'Exchanges in force on this day to a system of the kind portal. Live: nothing is stored at the portal and the source is no copy itself. How stale: the latency of the exchange.',
  },
  needs: ['systems', 'exchanges'],
  columns: [
    ref('portal', 'systems', 'Portaal', 'Portal'),
    EXCHANGE,
    word('reads', 'Leest', 'Reads', {
      live: { nl: 'rechtstreeks bij de bron', en: 'live at the source' },
      live_from_copy: { nl: 'rechtstreeks, uit een kopie', en: 'live, from a copy' },
      copy: { nl: 'uit een eigen kopie', en: 'from a copy of its own' },
    }),
    plain('latency', 'duration', 'Vertraging', 'Latency'),
    code('frequency', 'exchanges', 'frequency', 'Hoe vaak', 'How often'),
    DATASET,
    ref('from_system', 'systems', 'Van', 'From'),
  ],
  query: `${FLOWS}
select flows.to_system_id as portal, flows.id as exchange,
  case when flows.target_dataset_id is not null then 'copy' when d.kind = 'copy' or d.copy_of_id is not null then 'live_from_copy' else 'live' end as reads,
  flows.latency, flows.frequency, flows.source_dataset_id as dataset, flows.from_system_id as from_system
from flows join systems s on s.id = flows.to_system_id
left join datasets d on d.id = flows.source_dataset_id
where s.kind = 'portal' and flows.is_feedback is not true
order by portal, exchange`,
  facts: (rows) => ({
    portals: distinct(rows, 'portal'),
    live: distinct(
      rows.filter((row) => row.reads === 'live'),
      'portal',
    ),
    copied: distinct(
      rows.filter((row) => row.reads !== 'live'),
      'portal',
    ),
  }),
  say: {
    nl: (told) => {
      const [n, live, copied] = [fact(told, 'portals'), fact(told, 'live'), fact(told, 'copied')];
      if (n === 0) return `Op ${dag(told.day)} krijgt geen enkel portaal gegevens.`;
      return `Op ${dag(told.day)} ${agree(n, 'krijgt', 'krijgen')} ${telt(n, 'portaal', 'portalen')} gegevens. ${live === 0 ? 'Geen portaal' : telt(live, 'portaal', 'portalen')} ${agree(Math.max(live, live === 0 ? 1 : 0), 'leest', 'lezen')} rechtstreeks bij de bron, ${copied === 0 ? 'geen' : copied} uit een kopie.`;
    },
    en: (told) => {
      const [n, live, copied] = [fact(told, 'portals'), fact(told, 'live'), fact(told, 'copied')];
      if (n === 0) return `On ${onDay(told.day)}, no portal gets any data.`;
      return `On ${onDay(told.day)}, ${counts(n, 'portal gets', 'portals get')} data: ${live === 0 ? 'none reads' : agree(live, '1 reads', `${live} read`)} live at the source, ${copied === 0 ? 'none' : copied} from a copy.`;
    },
  },
});
