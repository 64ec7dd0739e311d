// The datasets, catalogues and services of a graph, in DCAT (https://www.w3.org/TR/vocab-dcat-3/) or schema.org (https://schema.org/Dataset), as descriptions.
import type { CatalogueFile, DatasetDescription, Distribution, Place, Term } from '../catalogue/description.ts';
import { formatName, hostOf, isWebAddress, localName } from '../catalogue/short-names.ts';
import { idOf } from '../row.ts';
import { agentOf, makerOf, stewardOf } from './agents.ts';
import { extraOf } from './extra.ts';
import { type Graph, nodeOf, type Value } from './graph.ts';
import { type Links, linksOf } from './links.ts';
import { periodStart } from './periods.ts';
import { type Curie, iri } from './vocabulary.ts';

const set = (...types: readonly Curie[]): ReadonlySet<string> => new Set(types.map(iri));

const DATASET = set('dcat:Dataset', 'schema:Dataset', 'dcatapit:Dataset');
const SERIES = set('dcat:DatasetSeries');
const SERVICE = set('dcat:DataService');
/** "Catalogue" is no class of DCAT, but an example of the EU itself writes it. */
const CATALOGUE = set('dcat:Catalog', 'dcat:Catalogue', 'dcatapit:Catalog', 'schema:DataCatalog');

const TITLE: readonly Curie[] = ['dct:title', 'schema:name', 'dc:title', 'rdfs:label', 'skos:prefLabel'];
const PUBLISHER: readonly Curie[] = ['dct:publisher', 'schema:publisher', 'dc:publisher', 'dct:rightsHolder', 'geodcat:custodian', 'schema:provider'];

export function catalogueOf(graph: Graph): CatalogueFile {
  const links = linksOf(graph);
  const placeAt = placesIn(graph);
  const nodes = inOrder(graph);
  const datasets = nodes.filter((node) => isDataset(graph, node, links));
  const places = nodes.filter((node) => isCatalogue(graph, node, links) || graph.isA(node, SERVICE));
  const described = new Set(datasets);
  return {
    datasets: datasets.map((node) => datasetAt(graph, node, links, placeAt)),
    places: places.flatMap((node) => placeAt(node, graph.isA(node, SERVICE) ? 'service' : 'catalogue') ?? []),
    series: nodes.filter((node) => graph.isA(node, SERIES) && !described.has(node)).map((node) => graph.text(node, ...TITLE) || node),
    listedOnly: [...links.listed].filter((node) => !described.has(node) && !graph.isA(node, SERIES)).sort(),
  };
}

/** As they stand in the file, where lines are known. */
function inOrder(graph: Graph): string[] {
  return [...graph.nodes()].sort((a, b) => (graph.lineOf(a) ?? Number.MAX_SAFE_INTEGER) - (graph.lineOf(b) ?? Number.MAX_SAFE_INTEGER));
}

/** What a catalogue lists and is described with a title is a dataset, also where its class is left out. */
function isDataset(graph: Graph, node: string, { listed }: Links): boolean {
  return graph.isA(node, DATASET) || (listed.has(node) && !graph.hasType(node) && graph.text(node, ...TITLE) !== '');
}

function isCatalogue(graph: Graph, node: string, { listing }: Links): boolean {
  return graph.isA(node, CATALOGUE) || (listing.has(node) && !graph.isA(node, DATASET));
}

function datasetAt(graph: Graph, node: string, links: Links, placeAt: PlaceAt): DatasetDescription {
  const title = graph.text(node, ...TITLE);
  const publisher = agentOf(graph, node, ...PUBLISHER) ?? makerOf(graph, node);
  return {
    id: node.startsWith('_:') ? graph.text(node, 'dct:identifier', 'schema:identifier', 'schema:url').replaceAll('|', '%7C') || idOf(title) : node,
    row: graph.lineOf(node),
    title,
    publisher,
    steward: stewardOf(graph, node, publisher),
    catalogues: placesAt(placeAt, links.catalogues.get(node) ?? [], 'catalogue'),
    services: placesAt(placeAt, links.services.get(node) ?? [], 'service'),
    distributions: graph.values(node, 'dcat:distribution', 'schema:distribution').map((value) => distributionAt(graph, nodeOf(value))),
    sources: [...new Set(graph.values(node, 'dct:source', 'prov:wasDerivedFrom', 'schema:isBasedOn', 'schema:isBasedOnUrl').map(nodeOf))].filter(
      (source) => source !== node,
    ),
    frequency: graph.text(node, 'dct:accrualPeriodicity', 'dcat:frequency'),
    accessRights: graph.text(node, 'dct:accessRights', 'pod:accessLevel'),
    start: periodStart(graph, node),
    issued: graph.text(node, 'dct:issued', 'schema:datePublished'),
    landing: graph.text(node, 'dcat:landingPage', 'schema:url', 'foaf:page'),
    recordCount: graph.text(node, 'void:entities'),
    laws: termsAt(graph, node, 'dcatap:applicableLegislation', 'dpv:hasLegalBasis'),
    purposes: termsAt(graph, node, 'dpv:hasPurpose'),
    personalData: termsAt(graph, node, 'dpv:hasPersonalData'),
    dataSubjects: termsAt(graph, node, 'dpv:hasDataSubject'),
    extra: extraOf(graph, node),
  };
}

type PlaceAt = (node: string, kind: Place['kind']) => Place | undefined;

/** Each place is read once, however many datasets lie in it. */
function placesIn(graph: Graph): PlaceAt {
  const known = new Map<string, Place | undefined>();
  return (node, kind) => {
    if (!known.has(node)) known.set(node, readPlace(graph, node, kind));
    return known.get(node);
  };
}

function placesAt(placeAt: PlaceAt, values: readonly Value[], kind: Place['kind']): Place[] {
  const places = values.flatMap((value) => placeAt(nodeOf(value), kind) ?? []);
  return [...new Map(places.map((place) => [place.id, place])).values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** A catalogue may be no more than an address; a service has to be described. */
function readPlace(graph: Graph, node: string, kind: Place['kind']): Place | undefined {
  const url = graph.text(node, 'foaf:homepage', 'schema:url', 'dcat:endpointURL');
  const title = graph.text(node, ...TITLE) || (isWebAddress(node) || node.startsWith('_:') ? '' : node);
  const known = node.startsWith('_:') ? url || graph.text(node, 'dct:identifier') || idOf(title) : node;
  const name = title || hostOf(url) || (kind === 'catalogue' ? hostOf(node) : '');
  if (known === '' || name === '' || (kind === 'service' && !graph.isDescribed(node))) return undefined;
  const id = isWebAddress(known) ? known.replace(/\/$/, '') : known;
  const publisher = agentOf(graph, node, ...PUBLISHER);
  return { id: id.replaceAll('|', '%7C'), name, kind, publisher, row: graph.lineOf(node), extra: extraOf(graph, node) };
}

function distributionAt(graph: Graph, node: string): Distribution {
  const [format] = graph.values(node, 'dct:format', 'dcat:mediaType', 'schema:encodingFormat', 'schema:fileFormat');
  const label = format?.kind === 'blank' ? graph.text(nodeOf(format), 'rdfs:label', 'rdf:value', 'skos:prefLabel') : (format?.value ?? '');
  return {
    format: formatName(label),
    standards: termsAt(graph, node, 'dct:conformsTo'),
    issued: graph.text(node, 'dct:issued', 'schema:datePublished'),
  };
}

/** Words of other lists, by their address; a nameless one is known by what it is called. */
function termsAt(graph: Graph, node: string, ...words: readonly Curie[]): Term[] {
  return graph.values(node, ...words).flatMap((value) => {
    const own = value.kind === 'text' ? [] : graph.values(nodeOf(value), 'skos:prefLabel', 'rdfs:label', 'dct:title');
    const label = own.find(({ language }) => language.startsWith('nl')) ?? own.find(({ language }) => language.startsWith('en')) ?? own[0];
    const text = label?.value ?? (value.kind === 'iri' ? localName(value.value) : value.kind === 'text' ? value.value : '');
    const id = value.kind === 'iri' ? value.value : idOf(text);
    return id === '' ? [] : [{ id, label: text, language: label?.language ?? '' }];
  });
}
