// Rows of a case as the traces walk on them, put together without the engine: what the question must answer, and cases for tests that need no engine.
import { readDuration } from '../../renderer/model/duration.ts';
import type { Mode, PrivacyClass } from '../../renderer/model/network.ts';
import { type RecordSet, type Row, rowsOf, type Value } from '../../renderer/model/record.ts';
import type { SheetName } from '../../renderer/model/sheet.ts';
import type { Travel, TravelDataset, TravelExchange } from '../../renderer/model/travel.ts';

const text = (value: Value | undefined): string | null => (typeof value === 'string' ? value : null);
const number = (value: Value | undefined): number | null => (typeof value === 'number' ? value : null);
const truth = (value: Value | undefined): boolean | null => (typeof value === 'boolean' ? value : null);
const list = (value: Value | undefined): readonly string[] => (Array.isArray(value) ? value.map(String) : []);

type V = Readonly<Record<string, Value>>;

/** In the order of the ids, by code point as the engine sorts. */
export function travelFrom(records: RecordSet): Travel {
  const of = <T>(sheet: SheetName, make: (values: V, row: Row) => T): T[] =>
    rowsOf(records, sheet)
      .filter(({ values }) => values.id !== null)
      .sort((a, b) => Buffer.compare(Buffer.from(String(a.values.id)), Buffer.from(String(b.values.id))))
      .map((row) => make(row.values, row));
  const id = (v: V) => String(v.id);
  const own = rowsOf(records, 'case_info').flatMap(({ values }) => (values.key === 'own_organisation_id' ? [String(values.value)] : []));
  const named = (v: V) => ({ id: id(v), nl: text(v.label_nl), en: text(v.label_en), plainNl: text(v.plain_nl) });
  const short = (v: V) => ({ id: id(v), name: text(v.name), shortName: text(v.short_name) });
  const valid = (v: V) => ({ validFrom: text(v.valid_from), validUntil: text(v.valid_until) });
  return {
    organisations: of('organisations', (v) => ({
      ...short(v),
      kind: text(v.kind),
      isOwn: v.is_own === true || own.includes(id(v)),
      isPublicAuthority: truth(v.is_public_authority),
      country: text(v.country),
    })),
    units: of('units', (v) => ({ ...short(v), organisationId: text(v.organisation_id) })),
    systems: of('systems', (v) => ({
      id: id(v),
      organisationId: text(v.organisation_id),
      unitId: text(v.unit_id),
      name: text(v.name),
      kind: text(v.kind),
      supplierId: text(v.supplier_id),
    })),
    datasets: of('datasets', toDataset),
    exchanges: of('exchanges', toExchange),
    categories: of('data_categories', (v) => ({ ...named(v), privacyClass: text(v.privacy_class) as PrivacyClass | null })),
    subjects: of('data_subjects', (v) => ({ ...named(v), isVulnerable: truth(v.is_vulnerable) })),
    purposes: of('purposes', (v) => ({ ...named(v), parentId: text(v.parent_id) })),
    bases: of('legal_bases', (v) => ({
      id: id(v),
      article6: text(v.article6),
      specialGround: text(v.special_ground),
      law: text(v.law_nl),
      ...valid(v),
    })),
    standards: of('standards', (v) => ({ id: id(v), name: text(v.name), kind: text(v.kind), isSecure: truth(v.is_secure) })),
    agreements: of('agreements', (v) => ({ id: id(v), title: text(v.title), kind: text(v.kind), validUntil: text(v.valid_until) })),
    activities: of('processing_activities', (v) => ({
      id: id(v),
      name: text(v.name),
      unitId: text(v.unit_id),
      purposeId: text(v.purpose_id),
      datasetIds: list(v.dataset_ids),
      comparisonKey: text(v.comparison_key),
    })),
  };
}

function toDataset(v: V): TravelDataset {
  return {
    id: String(v.id),
    systemId: text(v.system_id),
    title: text(v.title),
    kind: text(v.kind),
    isAuthoritative: truth(v.is_authoritative),
    copyOfId: text(v.copy_of_id),
    copyReason: text(v.copy_reason),
    derivedFromIds: list(v.derived_from_ids),
    purposeId: text(v.purpose_id),
    stewardUnitId: text(v.steward_unit_id),
    categoryIds: list(v.category_ids),
    subjectIds: list(v.subject_ids),
    oldestRecord: text(v.oldest_record),
    recordCount: number(v.record_count),
    updateFrequency: text(v.update_frequency),
    hasQueryService: truth(v.query_service),
  };
}

function toExchange(v: V, row: Row): TravelExchange {
  return {
    id: String(v.id),
    name: text(v.name),
    fromSystemId: text(v.from_system_id),
    sourceDatasetId: text(v.source_dataset_id),
    toSystemId: text(v.to_system_id),
    targetDatasetId: text(v.target_dataset_id),
    viaSystemId: text(v.via_system_id),
    activityId: text(v.activity_id),
    purposeId: text(v.purpose_id),
    legalBasisIds: list(v.legal_basis_ids),
    categoryIds: list(v.category_ids),
    subjectIds: list(v.subject_ids),
    mode: text(v.mode) as Mode | null,
    frequency: text(v.frequency),
    latency: readDuration(text(v.latency) ?? (Object.hasOwn(row.raw, 'latency') ? (row.raw.latency ?? null) : null)),
    standardId: text(v.standard_id),
    recipientRole: text(v.recipient_role),
    agreementId: text(v.agreement_id),
    correction: text(v.correction),
    isFeedback: truth(v.is_feedback),
    transferSafeguard: text(v.transfer_safeguard),
    isTemporary: truth(v.is_temporary),
    reviewOn: text(v.review_on),
    exitPlan: text(v.exit_plan),
    validFrom: text(v.valid_from),
    validUntil: text(v.valid_until),
    describedBy: text(v.described_by),
    certainty: text(v.certainty),
    volumePerYear: number(v.volume_per_year),
    processStep: text(v.process_step),
  };
}

/** A travel of only what is given. */
export function travelOf(parts: Partial<Travel>): Travel {
  return {
    organisations: [],
    units: [],
    systems: [],
    datasets: [],
    exchanges: [],
    categories: [],
    subjects: [],
    purposes: [],
    bases: [],
    standards: [],
    agreements: [],
    activities: [],
    ...parts,
  };
}

/** A system of an organisation of the same name. */
export function travelSystem(id: string, facts: Partial<Travel['systems'][number]> = {}): Travel['systems'][number] {
  return { id, organisationId: `org-${id}`, unitId: null, name: null, kind: null, supplierId: null, ...facts };
}

/** A dataset in a system of the same name, with category C. */
export function travelDataset(id: string, facts: Partial<TravelDataset> = {}): TravelDataset {
  return { ...toDataset({ id, system_id: id, kind: 'copy', category_ids: ['C'] }), ...facts };
}

/** An automatic flow of category C from one dataset to another, which lie in systems of the same names. No target: read live by system `to`. */
export function travelFlow(id: string, from: string, to: string, latency: string | null, facts: Partial<TravelExchange> = {}): TravelExchange {
  const row: V = {
    id,
    from_system_id: from,
    source_dataset_id: from,
    to_system_id: to,
    target_dataset_id: to,
    category_ids: ['C'],
    latency,
    correction: 'automatic',
    is_feedback: false,
  };
  return { ...toExchange(row, { raw: {} } as Row), ...facts };
}
