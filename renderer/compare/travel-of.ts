// What traces walk on, straight from the rows of a case: for a case that stands in no store-room. Knows no database.
import { readDuration } from '../model/duration.ts';
import type { Mode, PrivacyClass } from '../model/network.ts';
import { type RecordSet, type Row, rowsOf } from '../model/record.ts';
import type { SheetName } from '../model/sheet.ts';
import type { Travel, TravelDataset, TravelExchange, TravelSystem } from '../model/travel.ts';

/** The same as the store-room gives for these rows: in the order of the ids, without rows that have none. */
export function travelOf(records: RecordSet): Travel {
  const of = <T>(sheet: SheetName, make: (row: Row) => T): T[] => withIds(records, sheet).map(make);
  const own = ownIds(records);
  return {
    organisations: of('organisations', (row) => ({
      ...shortNamed(row),
      kind: text(row, 'kind'),
      isOwn: row.values.is_own === true || own.has(idOf(row)),
      isPublicAuthority: truth(row, 'is_public_authority'),
      country: text(row, 'country'),
    })),
    units: of('units', (row) => ({ ...shortNamed(row), organisationId: text(row, 'organisation_id') })),
    systems: of('systems', toSystem),
    datasets: of('datasets', toDataset),
    exchanges: of('exchanges', toExchange),
    categories: of('data_categories', (row) => ({ ...labelled(row), privacyClass: text(row, 'privacy_class') as PrivacyClass | null })),
    subjects: of('data_subjects', (row) => ({ ...labelled(row), isVulnerable: truth(row, 'is_vulnerable') })),
    purposes: of('purposes', (row) => ({ ...labelled(row), parentId: text(row, 'parent_id') })),
    ...grounds(of),
  };
}

function ownIds(records: RecordSet): ReadonlySet<string> {
  const settings = rowsOf(records, 'case_info').filter((row) => text(row, 'key') === 'own_organisation_id');
  return new Set(settings.flatMap((row) => text(row, 'value') ?? []));
}

function grounds(of: <T>(sheet: SheetName, make: (row: Row) => T) => T[]): Pick<Travel, 'bases' | 'standards' | 'agreements' | 'activities'> {
  return {
    bases: of('legal_bases', (row) => ({
      id: idOf(row),
      article6: text(row, 'article6'),
      specialGround: text(row, 'special_ground'),
      law: text(row, 'law_nl'),
      validFrom: text(row, 'valid_from'),
      validUntil: text(row, 'valid_until'),
    })),
    standards: of('standards', (row) => ({
      id: idOf(row),
      name: text(row, 'name'),
      kind: text(row, 'kind'),
      isSecure: truth(row, 'is_secure'),
    })),
    agreements: of('agreements', (row) => ({
      id: idOf(row),
      title: text(row, 'title'),
      kind: text(row, 'kind'),
      validUntil: text(row, 'valid_until'),
    })),
    activities: of('processing_activities', (row) => ({
      id: idOf(row),
      name: text(row, 'name'),
      unitId: text(row, 'unit_id'),
      purposeId: text(row, 'purpose_id'),
      datasetIds: list(row, 'dataset_ids'),
      comparisonKey: text(row, 'comparison_key'),
    })),
  };
}

function toSystem(row: Row): TravelSystem {
  return {
    id: idOf(row),
    organisationId: text(row, 'organisation_id'),
    unitId: text(row, 'unit_id'),
    name: text(row, 'name'),
    kind: text(row, 'kind'),
    supplierId: text(row, 'supplier_id'),
  };
}

function toDataset(row: Row): TravelDataset {
  return {
    id: idOf(row),
    systemId: text(row, 'system_id'),
    title: text(row, 'title'),
    kind: text(row, 'kind'),
    isAuthoritative: truth(row, 'is_authoritative'),
    copyOfId: text(row, 'copy_of_id'),
    copyReason: text(row, 'copy_reason'),
    derivedFromIds: list(row, 'derived_from_ids'),
    purposeId: text(row, 'purpose_id'),
    stewardUnitId: text(row, 'steward_unit_id'),
    categoryIds: list(row, 'category_ids'),
    subjectIds: list(row, 'subject_ids'),
    oldestRecord: text(row, 'oldest_record'),
    recordCount: number(row, 'record_count'),
    updateFrequency: text(row, 'update_frequency'),
    hasQueryService: truth(row, 'query_service'),
  };
}

function toExchange(row: Row): TravelExchange {
  return {
    id: idOf(row),
    name: text(row, 'name'),
    fromSystemId: text(row, 'from_system_id'),
    sourceDatasetId: text(row, 'source_dataset_id'),
    toSystemId: text(row, 'to_system_id'),
    targetDatasetId: text(row, 'target_dataset_id'),
    viaSystemId: text(row, 'via_system_id'),
    activityId: text(row, 'activity_id'),
    purposeId: text(row, 'purpose_id'),
    legalBasisIds: list(row, 'legal_basis_ids'),
    categoryIds: list(row, 'category_ids'),
    subjectIds: list(row, 'subject_ids'),
    mode: text(row, 'mode') as Mode | null,
    frequency: text(row, 'frequency'),
    latency: readDuration(text(row, 'latency') ?? row.raw.latency ?? null),
    standardId: text(row, 'standard_id'),
    recipientRole: text(row, 'recipient_role'),
    agreementId: text(row, 'agreement_id'),
    correction: text(row, 'correction'),
    isFeedback: truth(row, 'is_feedback'),
    transferSafeguard: text(row, 'transfer_safeguard'),
    isTemporary: truth(row, 'is_temporary'),
    reviewOn: text(row, 'review_on'),
    exitPlan: text(row, 'exit_plan'),
    validFrom: text(row, 'valid_from'),
    validUntil: text(row, 'valid_until'),
    describedBy: text(row, 'described_by'),
    certainty: text(row, 'certainty'),
    volumePerYear: number(row, 'volume_per_year'),
    processStep: text(row, 'process_step'),
  };
}

function withIds(records: RecordSet, sheet: SheetName): Row[] {
  const rows = rowsOf(records, sheet).filter((row) => text(row, 'id') !== null);
  return rows.sort((one, other) => (idOf(one) < idOf(other) ? -1 : idOf(one) > idOf(other) ? 1 : 0));
}

function labelled(row: Row) {
  return { id: idOf(row), nl: text(row, 'label_nl'), en: text(row, 'label_en'), plainNl: text(row, 'plain_nl') };
}

function shortNamed(row: Row) {
  return { id: idOf(row), name: text(row, 'name'), shortName: text(row, 'short_name') };
}

function idOf(row: Row): string {
  return text(row, 'id') ?? '';
}

function text(row: Row, field: string): string | null {
  const value = row.values[field];
  return typeof value === 'string' ? value : null;
}

function number(row: Row, field: string): number | null {
  const value = row.values[field];
  return typeof value === 'number' ? value : null;
}

function truth(row: Row, field: string): boolean | null {
  const value = row.values[field];
  return typeof value === 'boolean' ? value : null;
}

function list(row: Row, field: string): readonly string[] {
  const value = row.values[field];
  return Array.isArray(value) ? value : [];
}
