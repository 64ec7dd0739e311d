// Which parties, systems, datasets and exchanges does the case hold?
import { type Dataset, type Exchange, type Mode, type Network, PRIVACY_CLASSES, type PrivacyClass, type System } from '../../model/network.ts';
import type { AnswerRow, Database } from '../database.ts';
import { list, number, text, truth } from './cells.ts';

/** The place of a row's gravest category in PRIVACY_CLASSES, counted from 1. */
const GRAVEST = (alias: string) => `(select max(list_position([${PRIVACY_CLASSES.map((name) => `'${name}'`).join(', ')}], c.privacy_class))
  from data_categories c where list_contains(${alias}.category_ids, c.id))`;

export const EXCHANGES_SQL = `select x.*, ${GRAVEST('x')} as gravest from exchanges x order by x.source_file, x.source_row, x.id`;

export const SYSTEMS_SQL = `select id, organisation_id, unit_id, name, true as is_described from systems
  union all
  select distinct id, null, null, null, false from (select unnest([from_system_id, to_system_id]) as id from exchanges)
  where id is not null and id not in (select id from systems)
  order by id`;

export const DATASETS_SQL = `select d.*, ${GRAVEST('d')} as gravest, (select list(s.id order by s.id) from signal_series s where s.source_dataset_id = d.id) as series_ids
  from datasets d order by d.id`;

/** Systems that only exchanges name are there too, as not described. */
export async function askNetwork(database: Database): Promise<Network> {
  const [organisations, units, systems, datasets, exchanges] = await Promise.all([
    database.query('select id, name, short_name, is_own from organisations order by id'),
    database.query('select id, organisation_id, name, short_name from units order by id'),
    database.query(SYSTEMS_SQL),
    database.query(DATASETS_SQL),
    database.query(EXCHANGES_SQL),
  ]);
  return {
    organisations: organisations.rows.map((row) => ({
      id: idOf(row),
      name: text(row, 'name'),
      shortName: text(row, 'short_name'),
      isOwn: truth(row, 'is_own'),
    })),
    units: units.rows.map((row) => ({
      id: idOf(row),
      organisationId: text(row, 'organisation_id'),
      name: text(row, 'name'),
      shortName: text(row, 'short_name'),
    })),
    systems: systems.rows.map(toSystem),
    datasets: datasets.rows.map(toDataset),
    exchanges: exchanges.rows.map(toExchange),
  };
}

function idOf(row: AnswerRow): string {
  return text(row, 'id') ?? '';
}

function toSystem(row: AnswerRow): System {
  return {
    id: idOf(row),
    organisationId: text(row, 'organisation_id'),
    unitId: text(row, 'unit_id'),
    name: text(row, 'name'),
    isDescribed: truth(row, 'is_described'),
  };
}

function toDataset(row: AnswerRow): Dataset {
  const hasSteward = text(row, 'steward_unit_id') !== null;
  return {
    id: idOf(row),
    systemId: text(row, 'system_id'),
    title: text(row, 'title'),
    kind: text(row, 'kind'),
    privacyClass: gravest(row),
    hasSteward,
    seriesIds: list(row, 'series_ids'),
  };
}

function toExchange(row: AnswerRow): Exchange {
  return {
    id: idOf(row),
    name: text(row, 'name'),
    fromSystemId: text(row, 'from_system_id'),
    toSystemId: text(row, 'to_system_id'),
    sourceDatasetId: text(row, 'source_dataset_id'),
    targetDatasetId: text(row, 'target_dataset_id'),
    mode: text(row, 'mode') as Mode | null,
    frequency: text(row, 'frequency'),
    volumePerYear: number(row, 'volume_per_year'),
    isFeedback: truth(row, 'is_feedback'),
    describedBy: text(row, 'described_by'),
    certainty: text(row, 'certainty'),
    privacyClass: gravest(row),
    validFrom: text(row, 'valid_from'),
    validUntil: text(row, 'valid_until'),
  };
}

function gravest(row: AnswerRow): PrivacyClass | null {
  return PRIVACY_CLASSES[(number(row, 'gravest') ?? 0) - 1] ?? null;
}
