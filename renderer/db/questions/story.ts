// Which roads can a package take, and what is known of the exchanges and datasets on its way?
import type { StoryExchange, StoryRoads, StoryRows } from '../../model/story.ts';
import type { Answer, AnswerRow, Database } from '../database.ts';
import { list, number, text } from './cells.ts';

export const STORY_ROADS_SQL = `select id, source_dataset_id, to_system_id, target_dataset_id, category_ids, is_feedback, valid_from, valid_until
  from exchanges order by id`;

export const STORY_PLACES_SQL = 'select id, system_id, kind, derived_from_ids, category_ids from datasets order by id';

/** Every exchange and dataset of the case, as roads and places. */
export async function askStoryRoads(database: Database): Promise<StoryRoads> {
  const [roads, places] = await Promise.all([database.query(STORY_ROADS_SQL), database.query(STORY_PLACES_SQL)]);
  return {
    roads: roads.rows.map((row) => ({
      id: text(row, 'id') ?? '',
      sourceDatasetId: text(row, 'source_dataset_id'),
      toSystemId: text(row, 'to_system_id'),
      targetDatasetId: text(row, 'target_dataset_id'),
      categoryIds: list(row, 'category_ids'),
      isFeedback: truthOrNull(row, 'is_feedback'),
      validFrom: text(row, 'valid_from'),
      validUntil: text(row, 'valid_until'),
    })),
    places: places.rows.map((row) => ({
      id: text(row, 'id') ?? '',
      systemId: text(row, 'system_id'),
      kind: text(row, 'kind'),
      derivedFromIds: list(row, 'derived_from_ids'),
      categoryIds: list(row, 'category_ids'),
    })),
  };
}

/** Parts ids that go to the engine as one text; no id holds this character. */
const SEPARATOR = '\u001f';

/** Takes the ids of exchanges, parted by U+001F. */
export const STORY_EXCHANGES_SQL = 'select * from exchanges where list_contains(string_split(?, chr(31)), id) order by id';

/** Takes ids of exchanges, then of datasets: those datasets, and the ones the exchanges start and end in. */
export const STORY_DATASETS_SQL = `select id, system_id, title, kind, purpose_id, category_ids from datasets
  where list_contains(string_split(?, chr(31)), id) or id in (
    select unnest([source_dataset_id, target_dataset_id]) from exchanges where list_contains(string_split(?, chr(31)), id))
  order by id`;

/** Takes ids of exchanges, then of datasets: the systems they run between, pass and lie in. */
export const STORY_SYSTEMS_SQL = `select id, organisation_id, unit_id, name from systems where id in (
    select unnest([from_system_id, to_system_id, via_system_id]) from exchanges where list_contains(string_split(?, chr(31)), id)
    union select system_id from datasets where list_contains(string_split(?, chr(31)), id))
  order by id`;

/** What a story about these exchanges and datasets is told from. Rows that are not in the case are simply not there. */
export async function askStoryRows(database: Database, exchangeIds: readonly string[], datasetIds: readonly string[]): Promise<StoryRows> {
  const [exchanges, datasets] = [exchangeIds.join(SEPARATOR), datasetIds.join(SEPARATOR)];
  const [found, places, systems, organisations, units] = await Promise.all([
    database.query(STORY_EXCHANGES_SQL, [exchanges]),
    database.query(STORY_DATASETS_SQL, [datasets, exchanges]),
    database.query(STORY_SYSTEMS_SQL, [exchanges, datasets]),
    database.query('select id, name, short_name, is_own, country from organisations order by id'),
    database.query('select id, organisation_id, name from units order by id'),
  ]);
  return {
    exchanges: byId(found, toExchange),
    datasets: byId(places, (row, id) => ({
      id,
      systemId: text(row, 'system_id'),
      title: text(row, 'title'),
      kind: text(row, 'kind'),
      purposeId: text(row, 'purpose_id'),
      categoryIds: list(row, 'category_ids'),
    })),
    systems: byId(systems, (row, id) => ({
      id,
      organisationId: text(row, 'organisation_id'),
      unitId: text(row, 'unit_id'),
      name: text(row, 'name'),
    })),
    organisations: byId(organisations, (row, id) => ({
      id,
      name: text(row, 'name'),
      shortName: text(row, 'short_name'),
      isOwn: truthOrNull(row, 'is_own'),
      country: text(row, 'country'),
    })),
    units: byId(units, (row, id) => ({ id, organisationId: text(row, 'organisation_id'), name: text(row, 'name') })),
    ...(await askWhy(database)),
    ...(await askHow(database)),
  };
}

/** The lists that say what, about whom and why. */
async function askWhy(database: Database): Promise<Pick<StoryRows, 'purposes' | 'bases' | 'categories' | 'subjects'>> {
  const [purposes, bases, categories, subjects] = await Promise.all([
    database.query('select id, label_nl, label_en, plain_nl, parent_id from purposes'),
    database.query('select id, article6, special_ground, law_nl, valid_from, valid_until from legal_bases'),
    database.query('select id, label_nl, label_en, privacy_class from data_categories'),
    database.query('select id, label_nl, label_en from data_subjects'),
  ]);
  const labels = (row: AnswerRow, id: string) => ({ id, nl: text(row, 'label_nl'), en: text(row, 'label_en') });
  return {
    purposes: byId(purposes, (row, id) => ({ ...labels(row, id), plain: text(row, 'plain_nl'), parentId: text(row, 'parent_id') })),
    bases: byId(bases, (row, id) => ({
      id,
      article6: text(row, 'article6'),
      specialGround: text(row, 'special_ground'),
      law: text(row, 'law_nl'),
      validFrom: text(row, 'valid_from'),
      validUntil: text(row, 'valid_until'),
    })),
    categories: byId(categories, (row, id) => ({ ...labels(row, id), privacyClass: text(row, 'privacy_class') })),
    subjects: byId(subjects, labels),
  };
}

/** The lists that say along which way and under what agreement. */
async function askHow(database: Database): Promise<Pick<StoryRows, 'standards' | 'agreements' | 'activities'>> {
  const [standards, agreements, activities] = await Promise.all([
    database.query('select id, name, kind, steward, is_secure from standards'),
    database.query('select id, kind, title, valid_until from agreements'),
    database.query('select id, name from processing_activities'),
  ]);
  return {
    standards: byId(standards, (row, id) => ({
      id,
      name: text(row, 'name'),
      kind: text(row, 'kind'),
      steward: text(row, 'steward'),
      isSecure: truthOrNull(row, 'is_secure'),
    })),
    agreements: byId(agreements, (row, id) => ({
      id,
      kind: text(row, 'kind'),
      title: text(row, 'title'),
      validUntil: text(row, 'valid_until'),
    })),
    activities: byId(activities, (row, id) => ({ id, name: text(row, 'name') })),
  };
}

function toExchange(row: AnswerRow, id: string): StoryExchange {
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
    standardId: text(row, 'standard_id'),
    recipientRole: text(row, 'recipient_role'),
    agreementId: text(row, 'agreement_id'),
    correction: text(row, 'correction'),
    isFeedback: truthOrNull(row, 'is_feedback'),
    transferSafeguard: text(row, 'transfer_safeguard'),
    isTemporary: truthOrNull(row, 'is_temporary'),
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

function byId<T>(answer: Answer, read: (row: AnswerRow, id: string) => T): Map<string, T> {
  return new Map(answer.rows.map((row) => [text(row, 'id') ?? '', read(row, text(row, 'id') ?? '')]));
}

/** null where it is not filled in: that is not the same as no. */
function truthOrNull(row: AnswerRow, name: string): boolean | null {
  const cell = row[name];
  return typeof cell === 'boolean' ? cell : null;
}
