// What does not fit together in one row (domain.md section 3, "Structure that must hold"), while it is being filled in. It warns; it forbids nothing.
import type { RecordSet, Value } from '../model/record.ts';
import type { SheetName } from '../model/sheet.ts';
import { findRow } from './find-row.ts';

export type StructureCode =
  | 'source_in_from_system'
  | 'target_in_to_system'
  | 'query_stores_nothing'
  | 'from_is_to'
  | 'ends_before_start'
  | 'copy_of_itself'
  | 'authoritative_copy'
  | 'decision_before_taken'
  | 'unit_of_other_organisation'
  | 'own_parent';

/** `fields` are those that do not fit together; the first is the one to mend. */
export interface StructureWarning {
  readonly code: StructureCode;
  readonly fields: readonly string[];
}

type Values = Readonly<Record<string, Value>>;
type Check = (values: Values, records: RecordSet) => StructureWarning | false;

/** What does not hold in this row; empty for what is not filled in yet. */
export function structureWarnings(records: RecordSet, sheet: SheetName, values: Values): readonly StructureWarning[] {
  return (CHECKS[sheet] ?? []).map((check) => check(values, records)).filter((warning) => warning !== false);
}

const CHECKS: Partial<Record<SheetName, readonly Check[]>> = {
  exchanges: [
    (values, records) => liesElsewhere(values, records, 'source_dataset_id', 'from_system_id', 'source_in_from_system'),
    (values, records) => liesElsewhere(values, records, 'target_dataset_id', 'to_system_id', 'target_in_to_system'),
    (values) => values.mode === 'query' && isText(values.target_dataset_id) && warning('query_stores_nothing', 'target_dataset_id', 'mode'),
    (values) => isSame(values.from_system_id, values.to_system_id) && warning('from_is_to', 'to_system_id', 'from_system_id'),
    (values) => isBefore(values, 'valid_until', 'valid_from', 'ends_before_start'),
  ],
  datasets: [
    (values) => isSame(values.copy_of_id, values.id) && warning('copy_of_itself', 'copy_of_id'),
    (values) => values.is_authoritative === true && isText(values.copy_of_id) && warning('authoritative_copy', 'copy_of_id', 'is_authoritative'),
  ],
  systems: [
    (values, records) => {
      const unit = row(records, 'units', values.unit_id)?.organisation_id;
      const isOther = isText(unit) && isText(values.organisation_id) && unit !== values.organisation_id;
      return isOther && warning('unit_of_other_organisation', 'unit_id', 'organisation_id');
    },
    (values) => isBefore(values, 'in_use_until', 'in_use_from', 'ends_before_start'),
  ],
  decisions: [
    (values) => isBefore(values, 'effective_from', 'decided_on', 'decision_before_taken'),
    (values) => isBefore(values, 'effective_until', 'effective_from', 'ends_before_start'),
  ],
  purposes: [(values) => isSame(values.parent_id, values.id) && warning('own_parent', 'parent_id')],
  purpose_links: [(values) => isBefore(values, 'valid_until', 'valid_from', 'ends_before_start')],
  legal_bases: [(values) => isBefore(values, 'valid_until', 'valid_from', 'ends_before_start')],
  agreements: [(values) => isBefore(values, 'valid_until', 'signed_on', 'ends_before_start')],
};

function warning(code: StructureCode, ...fields: string[]): StructureWarning {
  return { code, fields };
}

function liesElsewhere(values: Values, records: RecordSet, dataset: string, system: string, code: StructureCode): StructureWarning | false {
  const holder = row(records, 'datasets', values[dataset])?.system_id;
  return isText(holder) && isText(values[system]) && holder !== values[system] && warning(code, dataset, system);
}

function row(records: RecordSet, sheet: SheetName, id: Value | undefined): Values | undefined {
  return isText(id) ? findRow(records, sheet, id)?.row.values : undefined;
}

/** ISO days compare as texts. */
function isBefore(values: Values, later: string, earlier: string, code: StructureCode): StructureWarning | false {
  const [end, start] = [values[later], values[earlier]];
  return isText(end) && isText(start) && end < start && warning(code, later, earlier);
}

function isSame(one: Value | undefined, other: Value | undefined): boolean {
  return isText(one) && one === other;
}

function isText(value: Value | undefined): value is string {
  return typeof value === 'string' && value !== '';
}
