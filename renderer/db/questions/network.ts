// Which parties, systems, datasets and exchanges does the case hold?
import { type Dataset, type Exchange, type Mode, type Network, PRIVACY_CLASSES, type PrivacyClass, type System } from '../../model/network.ts';
import type { AnswerRow, Database } from '../database.ts';
import { list, number, text, truth } from './cells.ts';

export const EXCHANGES_SQL = 'select * from exchanges order by source_file, source_row, id';

export const SYSTEMS_SQL = `select id, organisation_id, unit_id, name, cg_layer, supplier_id, true as is_described from systems
  union all
  select distinct id, null, null, null, null, null, false from (select unnest([from_system_id, to_system_id]) as id from exchanges)
  where id is not null and id not in (select id from systems)
  order by id`;

export const DATASETS_SQL = `select d.*, s.series_ids from datasets d
  left join (select source_dataset_id, list(id order by id) as series_ids from signal_series group by source_dataset_id) s on s.source_dataset_id = d.id
  order by d.id`;

export const CLASSES_SQL = 'select id, privacy_class from data_categories where privacy_class is not null';

/** Systems that only exchanges name are there too, as not described. */
export async function askNetwork(database: Database): Promise<Network> {
  const [organisations, units, systems, datasets, exchanges, categories, purposes, activities] = await Promise.all([
    database.query('select id, name, short_name, is_own from organisations order by id'),
    database.query('select id, organisation_id, name, short_name, cluster from units order by id'),
    database.query(SYSTEMS_SQL),
    database.query(DATASETS_SQL),
    database.query(EXCHANGES_SQL),
    database.query(CLASSES_SQL),
    database.query('select id, label_nl, label_en from purposes order by id'),
    database.query('select id, name, comparison_key, dataset_ids from processing_activities order by id'),
  ]);
  const gravest = gravestBy(new Map(categories.rows.map((row) => [idOf(row), PRIVACY_CLASSES.indexOf(text(row, 'privacy_class') as PrivacyClass)])));
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
      cluster: text(row, 'cluster'),
    })),
    systems: systems.rows.map(toSystem),
    datasets: datasets.rows.map((row) => toDataset(row, gravest(row))),
    exchanges: exchanges.rows.map((row) => toExchange(row, gravest(row))),
    purposes: purposes.rows.map((row) => ({ id: idOf(row), nl: text(row, 'label_nl'), en: text(row, 'label_en') })),
    activities: activities.rows.map((row) => ({
      id: idOf(row),
      name: text(row, 'name'),
      comparisonKey: text(row, 'comparison_key'),
      datasetIds: list(row, 'dataset_ids'),
    })),
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
    layer: text(row, 'cg_layer'),
    supplierId: text(row, 'supplier_id'),
    isDescribed: truth(row, 'is_described'),
  };
}

function toDataset(row: AnswerRow, privacyClass: PrivacyClass | null): Dataset {
  const stewardUnitId = text(row, 'steward_unit_id');
  return {
    id: idOf(row),
    systemId: text(row, 'system_id'),
    title: text(row, 'title'),
    kind: text(row, 'kind'),
    privacyClass,
    hasSteward: stewardUnitId !== null,
    stewardUnitId,
    purposeId: text(row, 'purpose_id'),
    copyOfId: text(row, 'copy_of_id'),
    copyReason: text(row, 'copy_reason'),
    derivedFromIds: list(row, 'derived_from_ids'),
    seriesIds: list(row, 'series_ids'),
  };
}

function toExchange(row: AnswerRow, privacyClass: PrivacyClass | null): Exchange {
  return {
    id: idOf(row),
    name: text(row, 'name'),
    fromSystemId: text(row, 'from_system_id'),
    toSystemId: text(row, 'to_system_id'),
    sourceDatasetId: text(row, 'source_dataset_id'),
    targetDatasetId: text(row, 'target_dataset_id'),
    purposeId: text(row, 'purpose_id'),
    activityId: text(row, 'activity_id'),
    mode: text(row, 'mode') as Mode | null,
    frequency: text(row, 'frequency'),
    volumePerYear: number(row, 'volume_per_year'),
    isFeedback: truth(row, 'is_feedback'),
    describedBy: text(row, 'described_by'),
    certainty: text(row, 'certainty'),
    privacyClass,
    validFrom: text(row, 'valid_from'),
    validUntil: text(row, 'valid_until'),
  };
}

/** The gravest class among a row's categories; null when none of them has a known class. */
function gravestBy(rankOf: ReadonlyMap<string, number>): (row: AnswerRow) => PrivacyClass | null {
  return (row) => PRIVACY_CLASSES[Math.max(-1, ...list(row, 'category_ids').map((id) => rankOf.get(id) ?? -1))] ?? null;
}
