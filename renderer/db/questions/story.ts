// Which roads can a package take, and what is known of the exchanges and datasets on its way?
import { answered, list, text } from '../../model/cells.ts';
import type { StoryRoads, StoryRows } from '../../model/story.ts';
import { STORY_SHEETS, type StorySheet, storyRowsOfCells } from '../../model/story-cells.ts';
import type { Database } from '../database.ts';

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
      isFeedback: answered(row, 'is_feedback'),
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

/** The rows of a sheet that a story needs: of the long ones those it is about, of the short ones all. */
const ROWS_SQL: Readonly<Record<StorySheet, string>> = {
  exchanges: STORY_EXCHANGES_SQL,
  datasets: STORY_DATASETS_SQL,
  systems: STORY_SYSTEMS_SQL,
  organisations: 'select id, name, short_name, is_own, country from organisations order by id',
  units: 'select id, organisation_id, name from units order by id',
  purposes: 'select id, label_nl, label_en, plain_nl, parent_id from purposes',
  legal_bases: 'select id, article6, special_ground, law_nl, valid_from, valid_until from legal_bases',
  data_categories: 'select id, label_nl, label_en, privacy_class from data_categories',
  data_subjects: 'select id, label_nl, label_en from data_subjects',
  standards: 'select id, name, kind, steward, is_secure from standards',
  agreements: 'select id, kind, title, valid_until from agreements',
  processing_activities: 'select id, name from processing_activities',
};

/** What a story about these exchanges and datasets is told from. Rows that are not in the case are simply not there. */
export async function askStoryRows(database: Database, exchangeIds: readonly string[], datasetIds: readonly string[]): Promise<StoryRows> {
  const [exchanges, datasets] = [exchangeIds.join(SEPARATOR), datasetIds.join(SEPARATOR)];
  const given: Partial<Record<StorySheet, readonly string[]>> = {
    exchanges: [exchanges],
    datasets: [datasets, exchanges],
    systems: [exchanges, datasets],
  };
  const answers = await Promise.all(STORY_SHEETS.map((sheet) => database.query(ROWS_SQL[sheet], given[sheet] ?? [])));
  const rows = new Map(STORY_SHEETS.map((sheet, at) => [sheet, answers[at]?.rows ?? []]));
  return storyRowsOfCells((sheet) => rows.get(sheet) ?? []);
}
