// What do traces walk on? All parties, datasets, flows and words of the case as typed rows.
import { readDuration } from '../../model/duration.ts';
import type { Mode, PrivacyClass } from '../../model/network.ts';
import type { SheetName } from '../../model/sheet.ts';
import type { Travel, TravelDataset, TravelExchange } from '../../model/travel.ts';
import type { AnswerRow, Database } from '../database.ts';
import { list, number, text } from './cells.ts';

/** A latency that the dictionary does not know as a duration (below zero, a fraction) was kept as it stood in the file. */
export const LATENCY_TEXTS_SQL = `select id, text from raw_values where sheet = 'exchanges' and field = 'latency'`;

/** The municipality whose case it is, when its own row does not say so. */
export const OWN_ORGANISATION_SQL = `select value from case_info where key = 'own_organisation_id' and value is not null`;

const SHEETS = [
  'organisations',
  'units',
  'systems',
  'datasets',
  'exchanges',
  'data_categories',
  'data_subjects',
  'purposes',
  'legal_bases',
  'standards',
  'agreements',
  'processing_activities',
] as const satisfies readonly SheetName[];

/** Reads everything in the order of the ids; rows without one are left out, since nothing can point at them. */
export async function askTravel(database: Database): Promise<Travel> {
  const [texts, settings] = [await database.query(LATENCY_TEXTS_SQL), await database.query(OWN_ORGANISATION_SQL)];
  const own = new Set(settings.rows.map((row) => text(row, 'value')));
  const answers = await Promise.all(SHEETS.map((sheet) => database.query(`select * from ${sheet} where id is not null order by id`)));
  const rows = new Map(SHEETS.map((sheet, at) => [sheet, answers[at]?.rows ?? []]));
  const of = <T>(sheet: (typeof SHEETS)[number], make: (row: AnswerRow) => T): T[] => (rows.get(sheet) ?? []).map(make);
  const latencies = new Map(texts.rows.map((row) => [idOf(row), text(row, 'text')]));
  return {
    organisations: of('organisations', (row) => ({
      ...shortNamed(row),
      kind: text(row, 'kind'),
      isOwn: row.is_own === true || own.has(idOf(row)),
      isPublicAuthority: answered(row, 'is_public_authority'),
      country: text(row, 'country'),
    })),
    units: of('units', (row) => ({ ...shortNamed(row), organisationId: text(row, 'organisation_id') })),
    systems: of('systems', toSystem),
    datasets: of('datasets', toDataset),
    exchanges: of('exchanges', (row) => toExchange(row, latencies)),
    categories: of('data_categories', (row) => ({ ...named(row), privacyClass: text(row, 'privacy_class') as PrivacyClass | null })),
    subjects: of('data_subjects', (row) => ({ ...named(row), isVulnerable: answered(row, 'is_vulnerable') })),
    purposes: of('purposes', (row) => ({ ...named(row), parentId: text(row, 'parent_id') })),
    ...grounds(of),
  };
}

type Of = <T>(sheet: (typeof SHEETS)[number], make: (row: AnswerRow) => T) => T[];

function grounds(of: Of): Pick<Travel, 'bases' | 'standards' | 'agreements' | 'activities'> {
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
      isSecure: answered(row, 'is_secure'),
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

function toSystem(row: AnswerRow): Travel['systems'][number] {
  return {
    id: idOf(row),
    organisationId: text(row, 'organisation_id'),
    unitId: text(row, 'unit_id'),
    name: text(row, 'name'),
    kind: text(row, 'kind'),
    supplierId: text(row, 'supplier_id'),
  };
}

function toDataset(row: AnswerRow): TravelDataset {
  return {
    id: idOf(row),
    systemId: text(row, 'system_id'),
    title: text(row, 'title'),
    kind: text(row, 'kind'),
    isAuthoritative: answered(row, 'is_authoritative'),
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
    hasQueryService: answered(row, 'query_service'),
  };
}

function toExchange(row: AnswerRow, latencies: ReadonlyMap<string, string | null>): TravelExchange {
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
    latency: readDuration(text(row, 'latency') ?? latencies.get(idOf(row)) ?? null),
    standardId: text(row, 'standard_id'),
    recipientRole: text(row, 'recipient_role'),
    agreementId: text(row, 'agreement_id'),
    correction: text(row, 'correction'),
    isFeedback: answered(row, 'is_feedback'),
    transferSafeguard: text(row, 'transfer_safeguard'),
    isTemporary: answered(row, 'is_temporary'),
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

function named(row: AnswerRow) {
  return { id: idOf(row), nl: text(row, 'label_nl'), en: text(row, 'label_en'), plainNl: text(row, 'plain_nl') };
}

function shortNamed(row: AnswerRow) {
  return { id: idOf(row), name: text(row, 'name'), shortName: text(row, 'short_name') };
}

function idOf(row: AnswerRow): string {
  return text(row, 'id') ?? '';
}

/** Yes, no, or not said. */
function answered(row: AnswerRow, name: string): boolean | null {
  const cell = row[name];
  return typeof cell === 'boolean' ? cell : null;
}
