// The datasets of a case as a catalogue in DCAT-AP-NL 3.0 (https://docs.geostandaarden.nl/dcat/dcat-ap-nl30/), as JSON-LD that needs nothing from the web.
import { caseInfo } from '../model/case-info.ts';
import type { Problem } from '../model/problem.ts';
import { type RecordSet, type Row, rowsOf, textOf } from '../model/record.ts';
import { fieldOf, type SheetName } from '../model/sheet.ts';
import { datasetNode, type Node, type Shelf, shelfOf, some } from './dcat-dataset.ts';
import { CONTEXT, publisherType } from './dcat-words.ts';
import { type Exported, utf8 } from './exported.ts';

const PATH = 'dcat-ap-nl.jsonld';

/** The catalogue as a file. Problems name what the profile requires and the case does not know: once for each field, with the number of datasets. */
export function dcatFile(records: RecordSet): Exported {
  const catalogue = dcatCatalogue(records, { caseName: caseInfo(records).settings.case_name ?? 'Datareis' });
  const datasets = nodesOf(catalogue, 'dcat:Dataset');
  return {
    files: [{ path: PATH, bytes: utf8(`${JSON.stringify(catalogue, null, 2)}\n`) }],
    rows: { datasets: datasets.length, organisations: nodesOf(catalogue, 'foaf:Organization').length },
    problems: REQUIRED.flatMap(([word, sheet, field]) => missing(datasets, word, sheet, field)),
  };
}

/** One object: @context and a @graph of the catalogue, its datasets, who publishes them, and the services of systems whose datasets can be asked. */
export function dcatCatalogue(records: RecordSet, { caseName }: { readonly caseName: string }): Node {
  const shelf = shelfOf(records);
  const iriOf = addressesOf(records);
  const datasets = rowsOf(records, 'datasets').map((row) => datasetNode(row, iriOf, shelf));
  const services = serviceNodes(records, iriOf, shelf);
  const own = rowsOf(records, 'organisations').find((row) => row.values.is_own === true);
  const publishers = new Set([...datasets, ...services].map((node) => node['dct:publisher']));
  const organisations = rowsOf(records, 'organisations').filter(
    (row) => row === own || publishers.has(iriOf('organisations', textOf(row, 'id') ?? '')),
  );
  const catalogue = {
    '@id': iriOf('case_info', 'catalogus'),
    '@type': 'dcat:Catalog',
    'dct:title': { '@value': caseName, '@language': 'nl' },
    'dct:publisher': own && iriOf('organisations', textOf(own, 'id') ?? ''),
    'dcat:dataset': some(datasets.map(reference)),
    'dcat:service': some(services.map(reference)),
  };
  return { '@context': CONTEXT, '@graph': [catalogue, ...organisations.map((row) => organisationNode(row, iriOf)), ...datasets, ...services] };
}

function reference(node: Node): Node {
  return { '@id': node['@id'] };
}

function organisationNode(row: Row, iriOf: Addresses): Node {
  const id = textOf(row, 'id') ?? '';
  return {
    '@id': iriOf('organisations', id),
    '@type': 'foaf:Organization',
    'dct:identifier': id,
    'foaf:name': textOf(row, 'name') ?? id,
    'dct:type': publisherType(row.values.kind),
  };
}

/** A system is a service when at least one of its datasets can be asked at the source. */
function* servingSystems(records: RecordSet): Generator<readonly [system: string, datasets: readonly string[]]> {
  const served = new Map<string, string[]>();
  for (const dataset of rowsOf(records, 'datasets')) {
    const [system, id] = [textOf(dataset, 'system_id'), textOf(dataset, 'id')];
    if (system && id && dataset.values.query_service === true) served.set(system, [...(served.get(system) ?? []), id]);
  }
  yield* served;
}

function serviceNodes(records: RecordSet, iriOf: Addresses, shelf: Shelf): Node[] {
  return [...servingSystems(records)].flatMap(([id, datasets]) => {
    const system = shelf.row('systems', id);
    if (!system) return [];
    const owner = textOf(system, 'organisation_id');
    return {
      '@id': iriOf('systems', id),
      '@type': 'dcat:DataService',
      'dct:identifier': id,
      'dct:title': { '@value': textOf(system, 'name') ?? id, '@language': 'nl' },
      'dct:publisher': owner && shelf.row('organisations', owner) ? iriOf('organisations', owner) : undefined,
      'dcat:endpointURL': Object.hasOwn(system.extra, 'dcat:endpointURL') ? system.extra['dcat:endpointURL'] : undefined,
      'dcat:servesDataset': some(datasets.map((dataset) => iriOf('datasets', dataset))),
    };
  });
}

type Addresses = (sheet: SheetName, id: string) => string;

/** An id is its own address, relative to where the file lies, so that it comes back as it was. Ids of a sheet that stand on an earlier one too get the name of their sheet. */
function addressesOf(records: RecordSet): Addresses {
  const order = ['datasets', 'organisations', 'systems', 'purposes', 'data_categories', 'data_subjects', 'case_info'] as const;
  const owner = new Map<unknown, SheetName>();
  for (const sheet of order) for (const row of rowsOf(records, sheet)) if (!owner.has(row.values.id)) owner.set(row.values.id, sheet);
  return (sheet, id) => encodeURI((owner.get(id) ?? sheet) === sheet ? id : `${sheet}-${id}`).replaceAll('%25', '%');
}

/** Required by DCAT-AP-NL 3.0, section "Dataset - dcat:Dataset" (V, cardinality from 1), and the field of the case in which it is filled in. */
const REQUIRED: readonly (readonly [word: string, sheet: SheetName, field: string])[] = [
  ['dct:accessRights', 'datasets', 'access_rights'],
  ['dct:publisher', 'systems', 'organisation_id'],
  ['dcat:contactPoint', 'datasets', 'steward_unit_id'],
  ['dct:description', 'datasets', ''],
  ['dcat:theme', 'datasets', ''],
];

function missing(datasets: readonly Node[], word: string, sheet: SheetName, name: string): Problem[] {
  const count = datasets.filter((node) => node[word] === undefined).length;
  const expected = fieldOf(sheet, name)?.labelNl ?? word;
  return count === 0 ? [] : [{ file: PATH, sheet, row: null, column: name || word, value: String(count), code: 'value_required', expected }];
}

function nodesOf(catalogue: Node, type: string): Node[] {
  const graph = catalogue['@graph'];
  return Array.isArray(graph) ? graph.filter((node) => node['@type'] === type) : [];
}
