// Organisations and departments in RDF. Natural persons are left out: a case holds no names, addresses or numbers of people.
import type { Agent } from '../catalogue/description.ts';
import { isWebAddress } from '../catalogue/short-names.ts';
import { bestOf, type Graph, nodeOf, type Value } from './graph.ts';
import { type Curie, iri } from './vocabulary.ts';

const set = (...types: readonly Curie[]): ReadonlySet<string> => new Set(types.map(iri));

const PERSON = set('foaf:Person', 'schema:Person', 'vcard:Individual', 'prov:Person');
const UNIT = set('org:OrganizationalUnit');
const ORGANISATION = set(
  'foaf:Organization',
  'foaf:Group',
  'schema:Organization',
  'schema:GovernmentOrganization',
  'vcard:Organization',
  'vcard:Group',
  'org:Organization',
  'org:FormalOrganization',
  'org:OrganizationalUnit',
  'prov:Organization',
  'dcatapit:Agent',
);

const NAMES: readonly Curie[] = ['foaf:name', 'schema:name', 'skos:prefLabel', 'vcard:organization-name', 'dct:title', 'rdfs:label', 'vcard:fn'];

const PRIVATE = /PrivateIndividual/i;

/** The organisation or department that a value names or points at; null when it is a person or nothing is said of it. */
function agentAt(graph: Graph, value: Value | undefined, above = 0): Agent | null {
  if (!value || above > 8) return null;
  if (value.kind === 'text' && !isWebAddress(value.value)) return named(value.value);
  const node = nodeOf(value);
  const type = graph.text(node, 'dct:type', 'schema:additionalType');
  if (isPerson(graph, node) || PRIVATE.test(type) || isPersonal(node)) return null;
  const parents = graph.values(node, 'org:unitOf', ...(graph.isA(node, UNIT) ? (['org:subOrganizationOf'] as const) : []));
  const agent: Agent = {
    iri: value.kind === 'blank' ? '' : node,
    identifier: graph.text(node, 'dct:identifier', 'schema:identifier', 'skos:notation'),
    name: graph.text(node, ...NAMES),
    type,
    country: countryOf(graph, node),
    isUnit: graph.isA(node, UNIT) || parents.length > 0,
    partOf: agentAt(graph, parents[0], above + 1),
  };
  return agent.iri || agent.identifier || agent.name ? agent : null;
}

function named(name: string): Agent {
  return { iri: '', identifier: '', name, type: '', country: '', isUnit: false, partOf: null };
}

/** The first of these words that names an organisation. */
export function agentOf(graph: Graph, node: string, ...words: readonly Curie[]): Agent | null {
  for (const word of words) {
    const values = graph.values(node, word);
    for (const value of values.some(({ kind }) => kind === 'text') ? [bestOf(values)] : values) {
      const agent = agentAt(graph, value);
      if (agent) return agent;
    }
  }
  return null;
}

/** Who made it, if that is said to be an organisation. */
export function makerOf(graph: Graph, node: string): Agent | null {
  const makers = graph.values(node, 'dct:creator', 'schema:creator', 'schema:author');
  return agentAt(
    graph,
    makers.find((value) => graph.isA(nodeOf(value), ORGANISATION)),
  );
}

/** The department that answers questions about a dataset: a contact point that names one, or a maker that is one. */
export function stewardOf(graph: Graph, node: string, publisher: Agent | null): Agent | null {
  for (const value of graph.values(node, 'dcat:contactPoint', 'dct:creator')) {
    const contact = nodeOf(value);
    const unit = isPerson(graph, contact) ? '' : graph.text(contact, 'vcard:organization-unit');
    if (unit) return { ...named(unit), isUnit: true, partOf: publisher };
    const agent = value.kind === 'text' ? null : agentAt(graph, value);
    if (agent?.isUnit) return { ...agent, partOf: agent.partOf ?? publisher };
  }
  return publisher?.isUnit ? publisher : null;
}

/** What may be shown of whoever a statement points at: an organisation by its name and mailbox, an address of the web; nothing of people, and nothing of who may be one. */
export function publicName(graph: Graph, value: Value): string {
  const node = nodeOf(value);
  if (value.kind === 'text') return isWebAddress(node) && !isPersonal(node) ? node : '';
  if (isPerson(graph, node) || isPersonal(node)) return '';
  if (!graph.isA(node, ORGANISATION)) return value.kind === 'iri' && !graph.isDescribed(node) ? node : '';
  const mailbox = graph.text(node, 'vcard:hasEmail', 'foaf:mbox', 'schema:email').replace(/^mailto:/i, '');
  const name = graph.text(node, ...NAMES) || (value.kind === 'iri' ? node : '');
  return mailbox ? `${name} (${mailbox})`.trim() : name;
}

function isPerson(graph: Graph, node: string): boolean {
  return graph.isA(node, PERSON);
}

/** Addresses that stand for one person. */
export function isPersonal(text: string): boolean {
  return (
    /^(?:mailto|tel):|^https?:\/\/(?:www\.)?(?:orcid\.org|linkedin\.com\/in)\//i.test(text) || /^[^\s@]+@(?=[^\s@.]+\.[^\s@])[^\s@]+$/.test(text)
  );
}

function countryOf(graph: Graph, node: string): string {
  const own = graph.text(node, 'dct:spatial', 'schema:addressCountry');
  if (own) return own;
  const [address] = graph.values(node, 'vcard:hasAddress', 'locn:address', 'schema:address');
  return address ? graph.text(nodeOf(address), 'vcard:country-name', 'locn:adminUnitL1', 'schema:addressCountry') : '';
}
