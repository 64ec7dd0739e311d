// What a catalogue says of a dataset or place that no field of the case takes: kept under the vocabulary's own names, without people.
import { isPersonal, publicName } from './agents.ts';
import { type Graph, nodeOf, type Value } from './graph.ts';
import { periodsAt } from './periods.ts';
import { type Curie, curie } from './vocabulary.ts';

/** Said by rows and fields of the case. A word whose text is changed on the way is in `raw`. */
const TAKEN: ReadonlySet<string> = new Set<Curie>([
  'rdf:type',
  'dct:publisher',
  'schema:publisher',
  'dct:accrualPeriodicity',
  'dct:accessRights',
  'dcat:distribution',
  'schema:distribution',
  'dcat:dataset',
  'dcat:service',
  'dcat:catalog',
  'dcat:record',
  'dcat:servesDataset',
  'schema:dataset',
  'schema:includedInDataCatalog',
  'dpv:hasPurpose',
  'dpv:hasPersonalData',
  'dpv:hasDataSubject',
]);

/** Words whose value is somebody, and may be a person. */
const SOMEBODY =
  /^(?:dct|dc|schema|dcat|dcatde|prov|geodcat|foaf):(?:creator|contributor|contactPoint|author|editor|maintainer|originator|rightsHolder|accountablePerson|sourceOrganization|provider|funder|sponsor|wasAttributedTo|qualifiedAttribution|custodian|distributor|processor|resourceProvider|user|maker|copyrightHolder)$/;

const TITLES: ReadonlySet<string> = new Set<Curie>(['dct:title', 'schema:name']);
const LABELS = ['rdfs:label', 'skos:prefLabel', 'dct:title', 'schema:name', 'foaf:name', 'skos:notation', 'rdf:value', 'dct:description'] as const;

/** Texts of one word are divided by "|". Of titles only further ones are kept, with their language. */
export function extraOf(graph: Graph, node: string): Record<string, string> {
  const extra = new Map<string, string>();
  for (const word of graph.wordsOf(node)) {
    const name = curie(word);
    const values = TAKEN.has(name) ? [] : graph.said(node, word);
    if (TITLES.has(name) && values.length === 1) continue;
    const texts = values.map((value) => textOf(graph, name, value)).filter(Boolean);
    if (texts.length > 0) extra.set(name, [...new Set(texts)].join('|'));
  }
  const periods = periodsAt(graph, node);
  if (periods.length > 0) extra.set('dct:temporal', periods.join('|'));
  return Object.fromEntries(extra);
}

function textOf(graph: Graph, name: string, value: Value): string {
  if (SOMEBODY.test(name)) return publicName(graph, value);
  if (isPersonal(value.value)) return '';
  if (value.kind === 'blank') return graph.text(nodeOf(value), ...LABELS);
  return TITLES.has(name) && value.language ? `${value.value} (${value.language})` : value.value;
}
