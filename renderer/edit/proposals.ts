// What a new row may well say, given what was filled in already: shown as a proposal, to keep or to change. Never a legal basis, and never that something is certain.
import { type RecordSet, rowsOf, type Value } from '../model/record.ts';
import type { SheetName } from '../model/sheet.ts';
import { findRow } from './find-row.ts';
import { rowTitle } from './row-title.ts';
import { known } from './same-value.ts';

type Values = Readonly<Record<string, Value>>;

export interface Asking {
  readonly language: 'nl' | 'en';
  /** The day of the picture, and today; ISO. */
  readonly day: string;
  readonly today: string;
}

/** Fields with what is proposed for them; those that were filled in are left alone by the caller. */
export function proposals(records: RecordSet, sheet: SheetName, values: Values, asking: Asking): Values {
  const made = PROPOSED[sheet]?.(values, records, asking) ?? {};
  return Object.fromEntries(Object.entries(made).filter(([, value]) => known(value) !== null));
}

type Proposed = (values: Values, records: RecordSet, asking: Asking) => Values;

const PROPOSED: Partial<Record<SheetName, Proposed>> = {
  exchanges: exchange,
  organisations: ({ name }) => ({ short_name: name ?? null, is_own: false, country: 'NL' }),
  units: ({ name }) => ({ short_name: name ?? null }),
  systems: (values, records) => ({ organisation_id: owner(values, records) }),
  datasets: (values, records) => ({
    is_authoritative: values.kind === 'source' ? true : values.kind === 'copy' || values.kind === 'derived' ? false : null,
    steward_unit_id: isIn(records, 'systems', values.system_id)?.unit_id ?? null,
  }),
  data_categories: ({ label_nl }) => ({ label_en: label_nl ?? null }),
  data_subjects: ({ label_nl }) => ({ label_en: label_nl ?? null }),
  annotations: (_values, _records, { today }) => ({ created_on: today, status: 'open' }),
};

function exchange(values: Values, records: RecordSet, { language, day }: Asking): Values {
  const [from, to] = [isIn(records, 'systems', values.from_system_id), isIn(records, 'systems', values.to_system_id)];
  const source = isIn(records, 'datasets', values.source_dataset_id);
  const isWithin = from && to && known(from.organisation_id) !== null && from.organisation_id === to.organisation_id;
  return {
    source_dataset_id: source ? null : onlyDataset(values.from_system_id, records),
    name: source && to ? nameFor(rowTitle('datasets', source, language), rowTitle('systems', to, language), language) : null,
    category_ids: source?.category_ids ?? null,
    subject_ids: source?.subject_ids ?? null,
    recipient_role: isWithin ? 'same_controller' : null,
    ...{ is_feedback: false, is_temporary: false, valid_from: day, certainty: 'assumed' },
  };
}

function nameFor(what: string, to: string, language: 'nl' | 'en'): string {
  return language === 'nl' ? `${what} naar ${to}` : `${what} to ${to}`;
}

/** A system with one dataset sends from that one. */
function onlyDataset(system: Value | undefined, records: RecordSet): Value {
  if (typeof system !== 'string') return null;
  const own = rowsOf(records, 'datasets').filter(({ values }) => values.system_id === system);
  return own.length === 1 ? (own[0]?.values.id ?? null) : null;
}

function owner({ unit_id }: Values, records: RecordSet): Value {
  return isIn(records, 'units', unit_id)?.organisation_id ?? null;
}

function isIn(records: RecordSet, sheet: SheetName, id: Value | undefined): Values | undefined {
  return typeof id === 'string' ? findRow(records, sheet, id)?.row.values : undefined;
}
