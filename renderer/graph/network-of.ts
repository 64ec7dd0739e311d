// Which parties, systems, datasets and exchanges does a case hold? From its rows to what a map is drawn from.
import { type Dataset, type Exchange, type Mode, type Network, PRIVACY_CLASSES, type PrivacyClass, type System } from '../model/network.ts';
import { type RecordSet, type Row, rowsOf, textOf } from '../model/record.ts';

/** Systems that only exchanges name are there too, as not described. Exchanges in the order of their files, all else by id. */
export function networkOf(records: RecordSet): Network {
  const gravest = gravestBy(records);
  return {
    organisations: byId(rowsOf(records, 'organisations')).map((row) => ({
      id: idOf(row),
      name: text(row, 'name'),
      shortName: text(row, 'short_name'),
      isOwn: row.values.is_own === true,
    })),
    units: byId(rowsOf(records, 'units')).map((row) => ({
      id: idOf(row),
      organisationId: text(row, 'organisation_id'),
      name: text(row, 'name'),
      shortName: text(row, 'short_name'),
      cluster: text(row, 'cluster'),
    })),
    systems: systemsOf(records),
    datasets: datasetsOf(records, gravest),
    exchanges: [...rowsOf(records, 'exchanges')].sort(inOrderOfFiles).map((row) => toExchange(row, gravest(row))),
    purposes: byId(rowsOf(records, 'purposes')).map((row) => ({ id: idOf(row), nl: text(row, 'label_nl'), en: text(row, 'label_en') })),
    activities: byId(rowsOf(records, 'processing_activities')).map((row) => ({
      id: idOf(row),
      name: text(row, 'name'),
      comparisonKey: text(row, 'comparison_key'),
      datasetIds: list(row, 'dataset_ids'),
    })),
  };
}

function systemsOf(records: RecordSet): System[] {
  const described = rowsOf(records, 'systems').map(toSystem);
  const known = new Set(described.map(({ id }) => id));
  const named = new Set(rowsOf(records, 'exchanges').flatMap((row) => [text(row, 'from_system_id'), text(row, 'to_system_id')]));
  const others = [...named].filter((id): id is string => id !== null && !known.has(id));
  const strange = others.map((id) => ({ id, organisationId: null, unitId: null, name: null, layer: null, supplierId: null, isDescribed: false }));
  return [...described, ...strange].sort((one, other) => compared(one.id, other.id));
}

function toSystem(row: Row): System {
  return {
    id: idOf(row),
    organisationId: text(row, 'organisation_id'),
    unitId: text(row, 'unit_id'),
    name: text(row, 'name'),
    layer: text(row, 'cg_layer'),
    supplierId: text(row, 'supplier_id'),
    isDescribed: true,
  };
}

type Gravest = (row: Row) => PrivacyClass | null;

function datasetsOf(records: RecordSet, gravest: Gravest): Dataset[] {
  const seriesOf = new Map<string | null, string[]>();
  for (const row of byId(rowsOf(records, 'signal_series'))) {
    const from = text(row, 'source_dataset_id');
    seriesOf.set(from, [...(seriesOf.get(from) ?? []), idOf(row)]);
  }
  return byId(rowsOf(records, 'datasets')).map((row) => ({
    id: idOf(row),
    systemId: text(row, 'system_id'),
    title: text(row, 'title'),
    kind: text(row, 'kind'),
    privacyClass: gravest(row),
    hasSteward: text(row, 'steward_unit_id') !== null,
    stewardUnitId: text(row, 'steward_unit_id'),
    purposeId: text(row, 'purpose_id'),
    copyOfId: text(row, 'copy_of_id'),
    copyReason: text(row, 'copy_reason'),
    derivedFromIds: list(row, 'derived_from_ids'),
    seriesIds: seriesOf.get(idOf(row)) ?? [],
  }));
}

function toExchange(row: Row, privacyClass: PrivacyClass | null): Exchange {
  const volume = row.values.volume_per_year;
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
    volumePerYear: typeof volume === 'number' ? volume : null,
    isFeedback: row.values.is_feedback === true,
    describedBy: text(row, 'described_by'),
    certainty: text(row, 'certainty'),
    privacyClass,
    validFrom: text(row, 'valid_from'),
    validUntil: text(row, 'valid_until'),
  };
}

/** The gravest class among a row's categories; null when none of them has a known class. */
function gravestBy(records: RecordSet): Gravest {
  const ranks = new Map(
    rowsOf(records, 'data_categories').map((row) => [idOf(row), PRIVACY_CLASSES.indexOf(text(row, 'privacy_class') as PrivacyClass)]),
  );
  return (row) => PRIVACY_CLASSES[Math.max(-1, ...list(row, 'category_ids').map((id) => ranks.get(id) ?? -1))] ?? null;
}

function inOrderOfFiles(one: Row, other: Row): number {
  const row = ({ source }: Row) => source.row ?? Number.MAX_SAFE_INTEGER;
  return compared(one.source.file, other.source.file) || row(one) - row(other) || compared(idOf(one), idOf(other));
}

function byId(rows: readonly Row[]): Row[] {
  return [...rows].sort((one, other) => compared(idOf(one), idOf(other)));
}

function compared(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

function idOf(row: Row): string {
  return textOf(row, 'id') ?? '';
}

function text(row: Row, field: string): string | null {
  return textOf(row, field) ?? null;
}

function list(row: Row, field: string): readonly string[] {
  const value = row.values[field];
  return Array.isArray(value) ? value : [];
}
