// Networks for tests: the sample municipality straight from its CSV rows, and small ones written by hand.
import type { Dataset, Exchange, Mode, Network, PrivacyClass, System } from '../../renderer/model/network.ts';
import { type Cells, plainRows } from './files.ts';

const parts = (text: string | undefined): string[] => (text ?? '').split('|').filter(Boolean);
const orNull = (text: string | undefined): string | null => text || null;
const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
const GRAVITY = ['none', 'ordinary', 'sensitive', 'national_id', 'special', 'criminal'] as const;

/** What askNetwork must answer for Lindehaven: all but the exchanges in the order of their ids. */
export function lindehavenNetwork(): Network {
  const classes = new Map(plainRows('data_categories').map((row) => [row.id, row.privacy_class]));
  return {
    organisations: plainRows('organisations')
      .map((row) => ({ id: row.id ?? '', name: orNull(row.name), shortName: orNull(row.short_name), isOwn: row.is_own === 'yes' }))
      .sort(byId),
    units: plainRows('units')
      .map((row) => ({
        id: row.id ?? '',
        organisationId: orNull(row.organisation_id),
        name: orNull(row.name),
        shortName: orNull(row.short_name),
        cluster: orNull(row.cluster),
      }))
      .sort(byId),
    systems: plainRows('systems')
      .map((row) =>
        system(row.id ?? '', {
          organisationId: orNull(row.organisation_id),
          unitId: orNull(row.unit_id),
          name: orNull(row.name),
          layer: orNull(row.cg_layer),
          supplierId: orNull(row.supplier_id),
        }),
      )
      .sort(byId),
    datasets: plainRows('datasets')
      .map((row) => toDataset(row, classes))
      .sort(byId),
    exchanges: plainRows('exchanges').map((row) => toExchange(row, classes)),
    purposes: plainRows('purposes')
      .map((row) => ({ id: row.id ?? '', nl: orNull(row.label_nl), en: orNull(row.label_en) }))
      .sort(byId),
    activities: plainRows('processing_activities')
      .map((row) => ({ id: row.id ?? '', name: orNull(row.name), comparisonKey: orNull(row.comparison_key), datasetIds: parts(row.dataset_ids) }))
      .sort(byId),
  };
}

function gravest(row: Cells, classes: ReadonlyMap<string | undefined, string | undefined>): PrivacyClass | null {
  const found = (row.category_ids ?? '').split('|').map((id) => classes.get(id));
  return GRAVITY.findLast((name) => found.includes(name)) ?? null;
}

function toDataset(row: Cells, classes: ReadonlyMap<string | undefined, string | undefined>): Dataset {
  const series = plainRows('signal_series').flatMap((line) => (line.source_dataset_id === row.id ? [line.id ?? ''] : []));
  return {
    id: row.id ?? '',
    systemId: orNull(row.system_id),
    title: orNull(row.title),
    kind: orNull(row.kind),
    privacyClass: gravest(row, classes),
    hasSteward: row.steward_unit_id !== '',
    stewardUnitId: orNull(row.steward_unit_id),
    purposeId: orNull(row.purpose_id),
    copyOfId: orNull(row.copy_of_id),
    copyReason: orNull(row.copy_reason),
    derivedFromIds: parts(row.derived_from_ids),
    seriesIds: series.sort(),
  };
}

function toExchange(row: Cells, classes: ReadonlyMap<string | undefined, string | undefined>): Exchange {
  return {
    id: row.id ?? '',
    name: orNull(row.name),
    fromSystemId: orNull(row.from_system_id),
    toSystemId: orNull(row.to_system_id),
    sourceDatasetId: orNull(row.source_dataset_id),
    targetDatasetId: orNull(row.target_dataset_id),
    purposeId: orNull(row.purpose_id),
    activityId: orNull(row.activity_id),
    mode: row.mode as Mode,
    frequency: orNull(row.frequency),
    volumePerYear: row.volume_per_year ? Number(row.volume_per_year) : null,
    isFeedback: row.is_feedback === 'yes',
    describedBy: orNull(row.described_by),
    certainty: orNull(row.certainty),
    privacyClass: gravest(row, classes),
    validFrom: orNull(row.valid_from),
    validUntil: orNull(row.valid_until),
  };
}

export function system(id: string, facts: Partial<System> = {}): System {
  return { id, organisationId: null, unitId: null, name: id, layer: null, supplierId: null, isDescribed: true, ...facts };
}

export function dataset(id: string, systemId: string | null, facts: Partial<Dataset> = {}): Dataset {
  return {
    id,
    systemId,
    title: id,
    kind: 'source',
    privacyClass: null,
    hasSteward: true,
    stewardUnitId: null,
    purposeId: null,
    copyOfId: null,
    copyReason: null,
    derivedFromIds: [],
    seriesIds: [],
    ...facts,
  };
}

export function exchange(id: string, from: string | null, to: string | null, facts: Partial<Exchange> = {}): Exchange {
  return {
    id,
    name: id,
    fromSystemId: from,
    toSystemId: to,
    sourceDatasetId: null,
    targetDatasetId: null,
    purposeId: null,
    activityId: null,
    mode: 'batch',
    frequency: null,
    volumePerYear: null,
    isFeedback: false,
    describedBy: null,
    certainty: null,
    privacyClass: null,
    validFrom: null,
    validUntil: null,
    ...facts,
  };
}

export function networkOf(parts: Partial<Network>): Network {
  return { organisations: [], units: [], systems: [], datasets: [], exchanges: [], purposes: [], activities: [], ...parts };
}
