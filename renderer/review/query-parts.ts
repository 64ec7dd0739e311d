// The parts that many rules share, as SQL that people read: the day, what is in force, what is personal, whose a dataset is.
import { EEA_COUNTRIES } from '../model/countries.ts';

/** The one parameter of every rule. */
export const CHECKED = `checked as (
  select cast(? as date) as day
)`;

/** Categories about people: any class other than none. A category whose class is not known does not count. */
export const PERSONAL = `personal as (
  select list(id) as ids from data_categories where privacy_class <> 'none'
)`;

/** Special categories (GDPR article 9) and criminal data (article 10). */
export const SPECIAL = `special as (
  select list(id) as ids from data_categories where privacy_class in ('special', 'criminal')
)`;

/** The exchange x is in force on the day. A day that is not given sets no limit. */
export const IN_FORCE = `(x.valid_from is null or x.valid_from <= checked.day)
  and (x.valid_until is null or checked.day <= x.valid_until)`;

/** The categories of a row that stand in a list. */
export const among = (row: string, ids: string): string => `list_filter(${row}.category_ids, lambda c: list_contains(${ids}, c))`;

/** Datasets in systems of the own organisation. */
export const OWN_DATASETS = `own_datasets as (
  select d.id
  from datasets d
    join systems s on s.id = d.system_id
    left join organisations o on o.id = s.organisation_id
  where o.is_own
    or s.organisation_id in (select value from case_info where key = 'own_organisation_id')
)`;

/** Codes of countries in the European Economic Area. */
export const EEA = `eea as (
  select unnest([${EEA_COUNTRIES.map((code) => `'${code}'`).join(', ')}]) as country
)`;

/** A text that is not there, or blank. */
export const isBlank = (column: string): string => `coalesce(trim(${column}), '') = ''`;
