// One dataset of the case as a dcat:Dataset of DCAT-AP-NL 3.0, and the lists of the case that it refers to.
import { type RecordSet, type Row, rowsOf, textOf } from '../model/record.ts';
import type { SheetName } from '../model/sheet.ts';
import { accessRightsAddress, frequencyAddress, gdprTerm } from './dcat-words.ts';

/** A node of JSON-LD. Members that are undefined are left out when it is written. */
export type Node = Readonly<Record<string, unknown>>;

/** Rows by their id, of the sheets that a dataset points to, and what other sheets say about a dataset. */
export interface Shelf {
  row(sheet: SheetName, id: unknown): Row | undefined;
  /** Articles of the GDPR of the activities that use the dataset. */
  articlesOf(dataset: string): readonly string[];
  /** Datasets that it was copied or made of, here or in another system. */
  sourcesOf(dataset: Row): readonly string[];
}

export function shelfOf(records: RecordSet): Shelf {
  const rows = new Map<string, Map<unknown, Row>>();
  for (const [sheet, list] of records) rows.set(sheet, new Map(list.map((row) => [row.values.id, row])));
  const row = (sheet: SheetName, id: unknown) => rows.get(sheet)?.get(id);
  const bases = new Map<string, Set<string>>();
  for (const activity of rowsOf(records, 'processing_activities'))
    for (const dataset of ids(activity, 'dataset_ids'))
      for (const basis of ids(activity, 'legal_basis_ids')) put(bases, dataset, articles(row('legal_bases', basis)));
  const received = new Map<string, Set<string>>();
  for (const exchange of rowsOf(records, 'exchanges')) {
    const [from, to] = [textOf(exchange, 'source_dataset_id'), textOf(exchange, 'target_dataset_id')];
    if (from && to) put(received, to, [from]);
  }
  const isKnown = (id: string | undefined): id is string => row('datasets', id) !== undefined;
  return {
    row,
    articlesOf: (dataset) => sorted(bases.get(dataset)),
    sourcesOf: (dataset) => {
      const id = textOf(dataset, 'id') ?? '';
      const all = [...ids(dataset, 'derived_from_ids'), textOf(dataset, 'copy_of_id'), ...(received.get(id) ?? [])];
      return sorted(new Set(all.filter(isKnown))).filter((source) => source !== id);
    },
  };
}

/** Fields of DCAT-AP-NL 3.0 section "Dataset - dcat:Dataset". What the case does not know is left out. */
export function datasetNode(dataset: Row, iriOf: (sheet: SheetName, id: string) => string, shelf: Shelf): Node {
  const id = textOf(dataset, 'id') ?? '';
  const owner = textOf(shelf.row('systems', dataset.values.system_id) ?? dataset, 'organisation_id');
  const publisher = owner && shelf.row('organisations', owner) ? iriOf('organisations', owner) : undefined;
  const rights = textOf(dataset, 'access_rights');
  const frequency = textOf(dataset, 'update_frequency');
  const start = textOf(dataset, 'oldest_record');
  return {
    '@id': iriOf('datasets', id),
    '@type': 'dcat:Dataset',
    'dct:identifier': id,
    'dct:title': { '@value': textOf(dataset, 'title') ?? id, '@language': 'nl' },
    'dct:publisher': publisher,
    'dct:creator': publisher,
    'dcat:contactPoint': contactPoint(dataset, shelf),
    'dct:accessRights': rights && accessRightsAddress(rights),
    'dct:accrualPeriodicity': frequency && frequencyAddress(frequency),
    'dct:temporal': start && { '@type': 'dct:PeriodOfTime', 'dcat:startDate': start },
    'dct:source': some(shelf.sourcesOf(dataset).map((source) => iriOf('datasets', source))),
    'void:entities': dataset.values.record_count ?? undefined,
    'dpv:hasPurpose': concepts('purposes', [textOf(dataset, 'purpose_id') ?? ''], iriOf, shelf),
    'dpv:hasPersonalData': concepts('data_categories', ids(dataset, 'category_ids'), iriOf, shelf),
    'dpv:hasDataSubject': concepts('data_subjects', ids(dataset, 'subject_ids'), iriOf, shelf),
    'dpv:hasLegalBasis': some(shelf.articlesOf(id).map(gdprTerm)),
    ...kept(dataset),
  };
}

/** The department that keeps it; never a person. */
function contactPoint(dataset: Row, shelf: Shelf): Node | undefined {
  const unit = shelf.row('units', dataset.values.steward_unit_id);
  const name = unit && textOf(unit, 'name');
  return name ? { '@type': 'vcard:Organization', 'vcard:fn': name, 'vcard:organization-unit': name } : undefined;
}

/** Terms of a list of the case, under their DPV name where they have one. */
function concepts(sheet: SheetName, list: readonly string[], iriOf: (sheet: SheetName, id: string) => string, shelf: Shelf): unknown {
  const rows = list.flatMap((id) => shelf.row(sheet, id) ?? []);
  return some(
    rows.map((row) => ({
      '@id': textOf(row, 'dpv_term') ?? iriOf(sheet, textOf(row, 'id') ?? ''),
      'skos:prefLabel': some(
        (['nl', 'en'] as const).flatMap((language) => {
          const label = textOf(row, `label_${language}`);
          return label ? [{ '@value': label, '@language': language }] : [];
        }),
      ),
    })),
  );
}

/** What an imported catalogue said and no field of the case takes; lists are divided by "|". */
const KEPT = [
  'dct:description',
  'dcat:theme',
  'dcat:keyword',
  'dcat:landingPage',
  'dct:license',
  'dct:language',
  'dct:issued',
  'dcatap:applicableLegislation',
];

function kept({ extra }: Row): Node {
  return Object.fromEntries(
    KEPT.filter((key) => Object.hasOwn(extra, key)).map((key) => [key, key === 'dct:description' ? extra[key] : some((extra[key] ?? '').split('|'))]),
  );
}

function articles(basis: Row | undefined): string[] {
  return basis ? ['article6', 'special_ground'].flatMap((field) => textOf(basis, field) ?? []) : [];
}

function ids(row: Row, field: string): readonly string[] {
  const value = row.values[field];
  return Array.isArray(value) ? value : [];
}

function put(map: Map<string, Set<string>>, key: string, values: readonly string[]): void {
  const known = map.get(key) ?? new Set();
  for (const value of values) known.add(value);
  map.set(key, known);
}

function sorted(values: ReadonlySet<string> | undefined): string[] {
  return [...(values ?? [])].sort();
}

/** The list; undefined when it is empty, the one thing when it holds one. */
export function some<T>(list: readonly T[]): T | readonly T[] | undefined {
  return list.length > 1 ? list : list[0];
}
