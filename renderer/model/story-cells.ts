// What flows are told from, made of the rows of a case wherever they come from: a file or the store-room.
import { answered, type Cells, list, text } from './cells.ts';
import { exchangeCells } from './exchange-cells.ts';
import type { SheetName } from './sheet.ts';
import type { StoryExchange, StoryRows } from './story.ts';

/** The sheets that a story is told from. */
export const STORY_SHEETS = [
  'exchanges',
  'datasets',
  'systems',
  'organisations',
  'units',
  'purposes',
  'legal_bases',
  'data_categories',
  'data_subjects',
  'standards',
  'agreements',
  'processing_activities',
] as const satisfies readonly SheetName[];
export type StorySheet = (typeof STORY_SHEETS)[number];

export function storyRowsOfCells(cellsOf: (sheet: StorySheet) => readonly Cells[]): StoryRows {
  const labels = (row: Cells, id: string) => ({ id, nl: text(row, 'label_nl'), en: text(row, 'label_en') });
  const read = <T>(sheet: StorySheet, make: (row: Cells, id: string) => T) => byId(cellsOf(sheet), make);
  return {
    exchanges: read('exchanges', exchangeOf),
    datasets: read('datasets', (row, id) => ({
      id,
      systemId: text(row, 'system_id'),
      title: text(row, 'title'),
      kind: text(row, 'kind'),
      purposeId: text(row, 'purpose_id'),
      categoryIds: list(row, 'category_ids'),
    })),
    systems: read('systems', (row, id) => ({
      id,
      organisationId: text(row, 'organisation_id'),
      unitId: text(row, 'unit_id'),
      name: text(row, 'name'),
    })),
    organisations: read('organisations', (row, id) => ({
      id,
      name: text(row, 'name'),
      shortName: text(row, 'short_name'),
      isOwn: answered(row, 'is_own'),
      country: text(row, 'country'),
    })),
    units: read('units', (row, id) => ({ id, organisationId: text(row, 'organisation_id'), name: text(row, 'name') })),
    purposes: read('purposes', (row, id) => ({ ...labels(row, id), plain: text(row, 'plain_nl'), parentId: text(row, 'parent_id') })),
    bases: read('legal_bases', (row, id) => ({
      id,
      article6: text(row, 'article6'),
      specialGround: text(row, 'special_ground'),
      law: text(row, 'law_nl'),
      validFrom: text(row, 'valid_from'),
      validUntil: text(row, 'valid_until'),
    })),
    categories: read('data_categories', (row, id) => ({ ...labels(row, id), privacyClass: text(row, 'privacy_class') })),
    subjects: read('data_subjects', labels),
    standards: read('standards', (row, id) => ({
      id,
      name: text(row, 'name'),
      kind: text(row, 'kind'),
      steward: text(row, 'steward'),
      isSecure: answered(row, 'is_secure'),
    })),
    agreements: read('agreements', (row, id) => ({
      id,
      kind: text(row, 'kind'),
      title: text(row, 'title'),
      validUntil: text(row, 'valid_until'),
    })),
    activities: read('processing_activities', (row, id) => ({ id, name: text(row, 'name') })),
  };
}

function exchangeOf(row: Cells, id: string): StoryExchange {
  return {
    id,
    name: text(row, 'name'),
    fromSystemId: text(row, 'from_system_id'),
    sourceDatasetId: text(row, 'source_dataset_id'),
    toSystemId: text(row, 'to_system_id'),
    targetDatasetId: text(row, 'target_dataset_id'),
    viaSystemId: text(row, 'via_system_id'),
    activityId: text(row, 'activity_id'),
    purposeId: text(row, 'purpose_id'),
    basisIds: list(row, 'legal_basis_ids'),
    categoryIds: list(row, 'category_ids'),
    subjectIds: list(row, 'subject_ids'),
    mode: text(row, 'mode'),
    frequency: text(row, 'frequency'),
    latency: text(row, 'latency'),
    ...exchangeCells(row),
  };
}

function byId<T>(rows: readonly Cells[], make: (row: Cells, id: string) => T): Map<string, T> {
  return new Map(rows.map((row) => [text(row, 'id') ?? '', make(row, text(row, 'id') ?? '')]));
}
