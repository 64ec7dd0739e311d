// What traces walk on, made of the rows of a case wherever they come from: a file or the store-room.
import { answered, type Cells, list, number, text } from './cells.ts';
import { readDuration } from './duration.ts';
import { exchangeCells } from './exchange-cells.ts';
import type { Mode, PrivacyClass } from './network.ts';
import type { SheetName } from './sheet.ts';
import type { Travel, TravelDataset, TravelExchange, TravelSystem } from './travel.ts';

/** The sheets that traces know. */
export const TRAVEL_SHEETS = [
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
export type TravelSheet = (typeof TRAVEL_SHEETS)[number];

/** `cellsOf` gives the rows of a sheet that have an id, in the order of the ids: nothing can point at the others. */
export interface TravelSource {
  readonly cellsOf: (sheet: TravelSheet) => readonly Cells[];
  /** The municipalities whose case it is, when their own rows do not say so. */
  readonly own: ReadonlySet<string | null>;
  /** A latency that the dictionary does not know as a duration (below zero, a fraction), as it stood in the file. */
  readonly latencyText: (exchangeId: string) => string | null;
}

export function travelOfCells({ cellsOf, own, latencyText }: TravelSource): Travel {
  const of: Of = (sheet, make) => cellsOf(sheet).map(make);
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
    exchanges: of('exchanges', (row) => toExchange(row, latencyText(idOf(row)))),
    categories: of('data_categories', (row) => ({ ...named(row), privacyClass: text(row, 'privacy_class') as PrivacyClass | null })),
    subjects: of('data_subjects', (row) => ({ ...named(row), isVulnerable: answered(row, 'is_vulnerable') })),
    purposes: of('purposes', (row) => ({ ...named(row), parentId: text(row, 'parent_id') })),
    ...grounds(of),
  };
}

type Of = <T>(sheet: TravelSheet, make: (row: Cells) => T) => T[];

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

function toSystem(row: Cells): TravelSystem {
  return {
    id: idOf(row),
    organisationId: text(row, 'organisation_id'),
    unitId: text(row, 'unit_id'),
    name: text(row, 'name'),
    kind: text(row, 'kind'),
    supplierId: text(row, 'supplier_id'),
  };
}

function toDataset(row: Cells): TravelDataset {
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

function toExchange(row: Cells, latencyText: string | null): TravelExchange {
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
    latency: readDuration(text(row, 'latency') ?? latencyText),
    ...exchangeCells(row),
  };
}

function named(row: Cells) {
  return { id: idOf(row), nl: text(row, 'label_nl'), en: text(row, 'label_en'), plainNl: text(row, 'plain_nl') };
}

function shortNamed(row: Cells) {
  return { id: idOf(row), name: text(row, 'name'), shortName: text(row, 'short_name') };
}

function idOf(row: Cells): string {
  return text(row, 'id') ?? '';
}
