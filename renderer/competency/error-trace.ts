// The error trace as questions ask it: from which dataset and which data, and the values to begin with. Knows no sentences.
import type { ErrorTrace } from '../trace/error-trace.ts';
import { traceError } from '../trace/error-trace.ts';
import type { Asked, QuestionParameter } from './question.ts';

/** A dataset; the fallback prefers the own population register (BRP), then authoritative sources of ours that many exchanges start from. */
export function datasetParameter(): QuestionParameter {
  return {
    name: 'dataset',
    kind: 'ref',
    sheet: 'datasets',
    label: { nl: 'Dataset', en: 'Dataset' },
    fallback: `ours as (
  select s.id from systems s left join organisations o on o.id = s.organisation_id where o.is_own)
select d.id as value from datasets d
order by (d.base_registry = 'BRP' and d.is_authoritative) desc nulls last, d.system_id in (select id from ours) desc nulls last, d.is_authoritative desc nulls last,
  (select count(*) from exchanges x where x.source_dataset_id = d.id) desc, d.id limit 1`,
  };
}

/** A kind of data in the chosen dataset; the fallback prefers the address, then the first that it holds, or that leaves it. */
export function categoryParameter(): QuestionParameter {
  return {
    name: 'category',
    kind: 'ref',
    sheet: 'data_categories',
    label: { nl: 'Soort gegevens', en: 'Kind of data' },
    fallback: `held as (
  select unnest(d.category_ids) as id from datasets d cross join asked where d.id = asked.dataset
  union
  select unnest(x.category_ids) from exchanges x cross join asked where x.source_dataset_id = asked.dataset)
select held.id as value from held left join data_categories c on c.id = held.id
order by (c.dpv_term = 'pd:PhysicalAddress' or lower(c.label_nl) = 'adres') desc nulls last, (c.privacy_class <> 'none') desc nulls last, held.id limit 1`,
  };
}

/** The trace of the chosen dataset and data on the day; null when the case cannot tell. */
export async function traced({ travel, chosen, day }: Asked): Promise<ErrorTrace | null> {
  const outcome = traceError(await travel(), {
    datasetId: chosen.dataset ?? '',
    categoryId: chosen.category ?? '',
    subjectId: null,
    day,
  });
  return 'answer' in outcome ? outcome.answer : null;
}
