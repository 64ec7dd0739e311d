// One CKAN package as the description of a dataset. Names, addresses and numbers of people (author, maintainer, contact) are left out.
import type { Agent, DatasetDescription, Distribution, Place, Term } from '../catalogue/description.ts';
import { formatName, hostOf, isWebAddress, localName } from '../catalogue/short-names.ts';
import { isObject, type JsonObject, member, textAt } from '../json.ts';
import { idOf } from '../row.ts';
import { portalOfFiles } from './answer.ts';
import { extraOf } from './extra.ts';
import { Fields } from './fields.ts';

/** `number` is its place in the list, from 1; `portal` the address of the site that lists it. */
export function packageOf(record: JsonObject, number: number, portal: string): DatasetDescription {
  const fields = new Fields(record);
  const resources = objectsIn(fields.value('resources'));
  const name = fields.text('name');
  return {
    id: idText(fields.text('id') || name || fields.text('uri', 'identifier', 'guid')),
    row: number,
    title: fields.text('title', 'display_name') || name,
    publisher: publisherOf(fields),
    steward: null,
    catalogues: cataloguesOf(record, fields, portal),
    services: resources.flatMap((resource) => objectsIn(member(resource, 'access_services')).flatMap(serviceOf)),
    distributions: resources.map(distributionOf),
    sources: sourcesOf(fields),
    frequency: fields.text('frequency', 'update_frequency', 'accrualPeriodicity', 'accrual_periodicity', 'frequency-of-update', 'updateFrequency'),
    accessRights: fields.value('private') === true ? 'private' : fields.text('access_rights', 'accessRights', 'visibility'),
    start: startOf(fields),
    issued: fields.text('issued', 'release_date'),
    landing: fields.text('url', 'landing_page', 'landingPage'),
    recordCount: '',
    laws: fields.texts('applicable_legislation', 'applicableLegislation').map(termOf),
    purposes: [],
    personalData: [],
    dataSubjects: [],
    extra: extraOf(fields),
  };
}

function idText(id: string): string {
  return id.replaceAll('|', '%7C');
}

function objectsIn(value: unknown): JsonObject[] {
  return [value].flat().filter(isObject);
}

function termOf(text: string): Term {
  return { id: isWebAddress(text) ? text : idOf(text), label: isWebAddress(text) ? localName(text) : text, language: '' };
}

/** The publisher by name, else the organisation of the portal to which it belongs, else the address of a publisher. */
function publisherOf(fields: Fields): Agent | null {
  const publisher = fields.value('publisher');
  const stated = isObject(publisher) || Array.isArray(publisher) ? agentOf(objectsIn(publisher)[0]) : null;
  const text = typeof publisher === 'string' ? publisher.trim() : '';
  const flat = agent({
    iri: fields.text('publisher_uri') || (isWebAddress(text) ? text : ''),
    identifier: fields.text('publisher_identifier'),
    name: fields.text('publisher_name') || (isWebAddress(text) ? '' : text),
    type: fields.text('publisher_type'),
  });
  const choices = [stated, flat, agentOf(fields.value('organization')), agent({ name: fields.text('organization') })];
  return choices.find((choice) => choice?.name) ?? stated ?? flat;
}

function agentOf(value: unknown): Agent | null {
  if (!isObject(value)) return null;
  const own = new Fields(value);
  const [id, iri] = [own.text('id', 'identifier'), own.text('uri')];
  const isAddress = iri === '' && isWebAddress(id);
  const type = own.text('publisher_type', 'type');
  return agent({
    iri: isAddress ? id : iri,
    identifier: isAddress ? '' : id,
    name: own.text('title', 'display_name', 'name'),
    type: type === 'organization' ? '' : type,
  });
}

function agent(said: Partial<Agent>): Agent | null {
  const whole: Agent = { iri: '', identifier: '', name: '', type: '', country: '', isUnit: false, partOf: null, ...said };
  return whole.iri || whole.name ? whole : null;
}

/** The portal that answered or that keeps its files, and the catalogue from which that one took it. */
function cataloguesOf(record: JsonObject, fields: Fields, portal: string): Place[] {
  const places = [
    placeOf(portal || portalOfFiles(record), ''),
    placeOf(fields.text('harvest_catalogue_url'), fields.text('harvest_catalogue_name')),
  ].filter((place) => place !== null);
  return [...new Map(places.map((place) => [place.id, place])).values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function placeOf(address: string, name: string): Place | null {
  if (!isWebAddress(address)) return null;
  const id = idText(address.replace(/\/$/, ''));
  return { id, name: name || hostOf(address), kind: 'catalogue', publisher: null, row: null, extra: {} };
}

function serviceOf(value: JsonObject): Place[] {
  const fields = new Fields(value);
  const [endpoint = ''] = fields.texts('endpoint_url');
  const name = fields.text('title') || hostOf(endpoint);
  const id = idText(fields.text('uri') || endpoint || idOf(name));
  return name ? [{ id, name, kind: 'service', publisher: null, row: null, extra: endpoint ? { endpoint_url: endpoint } : {} }] : [];
}

function distributionOf(resource: JsonObject): Distribution {
  const fields = new Fields(resource);
  return {
    format: formatName(fields.text('format', 'mimetype', 'mediatype', 'mediaType')),
    standards: fields.texts('conforms_to', 'conformsTo').map(termOf),
    issued: fields.text('issued', 'release_date'),
  };
}

function sourcesOf(fields: Fields): string[] {
  const relations = objectsIn(fields.value('relationships_as_subject')).filter((relation) => textAt(relation, 'type') === 'derives_from');
  return [...new Set([...fields.texts('source', 'source_dataset'), ...relations.map((relation) => textAt(relation, 'object'))])].filter(Boolean);
}

function startOf(fields: Fields): string {
  const periods = objectsIn(fields.value('temporal_coverage', 'temporal'));
  const starts = [
    ...periods.map((period) => textAt(period, 'start')),
    fields.text('temporal_start', 'temporal_coverage-from', 'temporal_coverage_from'),
  ];
  return starts.filter(Boolean).sort()[0] ?? '';
}
