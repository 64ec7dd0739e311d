// The vocabularies of a DCAT-AP-NL catalogue: prefixes, which values are addresses, and our codes in the lists of the EU.

const EU = 'http://publications.europa.eu/resource/authority';

/** Links are addresses, so that a plain text in their place is read as one. Prefixes of DCAT-AP-NL 3.0 section "Namespaces", and of DPV 2. */
export const CONTEXT = {
  adms: 'http://www.w3.org/ns/adms#',
  dcat: 'http://www.w3.org/ns/dcat#',
  dcatap: 'http://data.europa.eu/r5r/',
  dct: 'http://purl.org/dc/terms/',
  dpv: 'https://w3id.org/dpv#',
  'eu-gdpr': 'https://w3id.org/dpv/legal/eu/gdpr#',
  foaf: 'http://xmlns.com/foaf/0.1/',
  org: 'http://www.w3.org/ns/org#',
  pd: 'https://w3id.org/dpv/pd#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  void: 'http://rdfs.org/ns/void#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  'dct:accessRights': { '@type': '@id' },
  'dct:accrualPeriodicity': { '@type': '@id' },
  'dct:creator': { '@type': '@id' },
  'dct:language': { '@type': '@id' },
  'dct:license': { '@type': '@id' },
  'dct:publisher': { '@type': '@id' },
  'dct:source': { '@type': '@id' },
  'dct:type': { '@type': '@id' },
  'dcat:endpointURL': { '@type': '@id' },
  'dcat:landingPage': { '@type': '@id' },
  'dcat:servesDataset': { '@type': '@id' },
  'dcat:theme': { '@type': '@id' },
  'dcat:startDate': { '@type': 'xsd:date' },
  'dcatap:applicableLegislation': { '@type': '@id' },
  'dpv:hasLegalBasis': { '@type': '@id' },
} as const;

/** http://publications.europa.eu/resource/authority/access-right has our codes. */
export function accessRightsAddress(code: string): string {
  return `${EU}/access-right/${code}`;
}

/** http://publications.europa.eu/resource/authority/frequency has our codes, but two. */
export function frequencyAddress(code: string): string {
  return `${EU}/frequency/${code === 'SEMIANNUAL' ? 'ANNUAL_2' : code === 'ON_REQUEST' ? 'OTHER' : code}`;
}

/** A local authority; which other kind a public party is, the case does not know. */
export function publisherType(kind: unknown): string | undefined {
  return kind === 'gemeente' ? 'http://purl.org/adms/publishertype/LocalAuthority' : undefined;
}

/** "6.1.e" is eu-gdpr:A6-1-e (https://w3id.org/dpv/legal/eu/gdpr). */
export function gdprTerm(article: string): string {
  return `eu-gdpr:A${article.replaceAll('.', '-')}`;
}
