// Rows of a case as a story needs them, by a plain walk over the records: what the SQL is compared with, and what generated cases are told from.
import type { RecordSet, Row } from '../../../renderer/model/record.ts';
import type { SheetName } from '../../../renderer/model/sheet.ts';
import type { StoryRoads, StoryRows } from '../../../renderer/model/story.ts';

const text = (row: Row, name: string): string | null => (typeof row.values[name] === 'string' ? (row.values[name] as string) : null);
const truth = (row: Row, name: string): boolean | null => (typeof row.values[name] === 'boolean' ? (row.values[name] as boolean) : null);
const list = (row: Row, name: string): string[] => (Array.isArray(row.values[name]) ? [...(row.values[name] as string[])] : []);

function every<T>(records: RecordSet, sheet: SheetName, read: (row: Row, id: string) => T): Map<string, T> {
  return new Map((records.get(sheet) ?? []).map((row) => [String(row.values.id), read(row, String(row.values.id))]));
}

/** Every row of the case, whatever is asked. */
export function storyRows(records: RecordSet): StoryRows {
  return {
    exchanges: every(records, 'exchanges', (row, id) => ({
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
      volumePerYear: typeof row.values.volume_per_year === 'number' ? row.values.volume_per_year : null,
      processStep: text(row, 'process_step'),
    })),
    datasets: every(records, 'datasets', (row, id) => ({
      id,
      systemId: text(row, 'system_id'),
      title: text(row, 'title'),
      kind: text(row, 'kind'),
      purposeId: text(row, 'purpose_id'),
      categoryIds: list(row, 'category_ids'),
    })),
    systems: every(records, 'systems', (row, id) => ({
      id,
      organisationId: text(row, 'organisation_id'),
      unitId: text(row, 'unit_id'),
      name: text(row, 'name'),
    })),
    organisations: every(records, 'organisations', (row, id) => ({
      id,
      name: text(row, 'name'),
      shortName: text(row, 'short_name'),
      isOwn: truth(row, 'is_own'),
      country: text(row, 'country'),
    })),
    units: every(records, 'units', (row, id) => ({ id, organisationId: text(row, 'organisation_id'), name: text(row, 'name') })),
    purposes: every(records, 'purposes', (row, id) => ({
      id,
      nl: text(row, 'label_nl'),
      en: text(row, 'label_en'),
      plain: text(row, 'plain_nl'),
      parentId: text(row, 'parent_id'),
    })),
    bases: every(records, 'legal_bases', (row, id) => ({
      id,
      article6: text(row, 'article6'),
      specialGround: text(row, 'special_ground'),
      law: text(row, 'law_nl'),
      validFrom: text(row, 'valid_from'),
      validUntil: text(row, 'valid_until'),
    })),
    categories: every(records, 'data_categories', (row, id) => ({
      id,
      nl: text(row, 'label_nl'),
      en: text(row, 'label_en'),
      privacyClass: text(row, 'privacy_class'),
    })),
    subjects: every(records, 'data_subjects', (row, id) => ({ id, nl: text(row, 'label_nl'), en: text(row, 'label_en') })),
    standards: every(records, 'standards', (row, id) => ({
      id,
      name: text(row, 'name'),
      kind: text(row, 'kind'),
      steward: text(row, 'steward'),
      isSecure: truth(row, 'is_secure'),
    })),
    agreements: every(records, 'agreements', (row, id) => ({
      id,
      kind: text(row, 'kind'),
      title: text(row, 'title'),
      validUntil: text(row, 'valid_until'),
    })),
    activities: every(records, 'processing_activities', (row, id) => ({ id, name: text(row, 'name') })),
  };
}

export function storyRoads(records: RecordSet): StoryRoads {
  const byId = <T extends { id: string }>(items: Iterable<T>) => [...items].sort((a, b) => (a.id < b.id ? -1 : 1));
  const { exchanges } = storyRows(records);
  return {
    roads: byId(exchanges.values()).map(({ id, sourceDatasetId, toSystemId, targetDatasetId, categoryIds, isFeedback, validFrom, validUntil }) => {
      return { id, sourceDatasetId, toSystemId, targetDatasetId, categoryIds, isFeedback, validFrom, validUntil };
    }),
    places: byId(
      every(records, 'datasets', (row, id) => ({
        id,
        systemId: text(row, 'system_id'),
        kind: text(row, 'kind'),
        derivedFromIds: list(row, 'derived_from_ids'),
        categoryIds: list(row, 'category_ids'),
      })).values(),
    ),
  };
}
