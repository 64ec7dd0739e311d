// The words of the vocabularies in which catalogues are described, and the short names that are usual for their addresses.

/** Prefixes as their own specifications write them; `schema` is read the same with http and https. */
export const PREFIXES = {
  adms: 'http://www.w3.org/ns/adms#',
  dcat: 'http://www.w3.org/ns/dcat#',
  dcatap: 'http://data.europa.eu/r5r/',
  dcatapit: 'http://dati.gov.it/onto/dcatapit#',
  dcatde: 'http://dcat-ap.de/def/dcatde/',
  dc: 'http://purl.org/dc/elements/1.1/',
  dct: 'http://purl.org/dc/terms/',
  dpv: 'https://w3id.org/dpv#',
  'eu-gdpr': 'https://w3id.org/dpv/legal/eu/gdpr#',
  foaf: 'http://xmlns.com/foaf/0.1/',
  geodcat: 'http://data.europa.eu/930/',
  healthdcatap: 'http://healthdataportal.eu/ns/health#',
  locn: 'http://www.w3.org/ns/locn#',
  odrl: 'http://www.w3.org/ns/odrl/2/',
  org: 'http://www.w3.org/ns/org#',
  owl: 'http://www.w3.org/2002/07/owl#',
  pd: 'https://w3id.org/dpv/pd#',
  pod: 'https://project-open-data.cio.gov/v1.1/schema#',
  prov: 'http://www.w3.org/ns/prov#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  schema: 'https://schema.org/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  spdx: 'http://spdx.org/rdf/terms#',
  time: 'http://www.w3.org/2006/time#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  void: 'http://rdfs.org/ns/void#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

/** Other addresses under which the same vocabulary is met. */
const ALSO: readonly (readonly [string, string])[] = [
  ['http://schema.org/', PREFIXES.schema],
  ['http://www.w3.org/ns/dpv#', PREFIXES.dpv],
  ['https://w3id.org/dpv/dpv-gdpr#', PREFIXES['eu-gdpr']],
  ['https://w3id.org/dpv/dpv-pd#', PREFIXES.pd],
];

type Prefix = keyof typeof PREFIXES;

/** A term written short, such as "dct:title". */
export type Curie = `${Prefix}:${string}`;

const addresses = new Map<Curie, string>();

/** The full address of a short term. */
export function iri(curie: Curie): string {
  const known = addresses.get(curie);
  if (known) return known;
  const colon = curie.indexOf(':');
  const address = PREFIXES[curie.slice(0, colon) as Prefix] + curie.slice(colon + 1);
  addresses.set(curie, address);
  return address;
}

/** One address for each term, whichever of its spellings a file uses. */
export function canonical(address: string): string {
  const other = ALSO.find(([prefix]) => address.startsWith(prefix));
  return other ? other[1] + address.slice(other[0].length) : address;
}

/** The short name of a term, or its address where no prefix is known. */
export function curie(address: string): string {
  const found = Object.entries(PREFIXES).find(([, namespace]) => address.startsWith(namespace) && address.length > namespace.length);
  return found ? `${found[0]}:${address.slice(found[1].length)}` : address;
}
