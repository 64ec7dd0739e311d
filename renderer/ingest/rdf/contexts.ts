// What the short names in JSON-LD stand for when a file only points at the list on the web. Nothing is ever fetched: these are our own compact lists of the standard terms.
import { PREFIXES } from './vocabulary.ts';

type Context = Readonly<Record<string, unknown>>;

/** Prefixes with one meaning everywhere. All that is assumed of a list that we do not have. */
const WELL_KNOWN: Context = { ...PREFIXES, dcterms: PREFIXES.dct, ns: PREFIXES.vcard, 'dpv-gdpr': PREFIXES['eu-gdpr'], r5r: PREFIXES.dcatap };

const words = (text: string) => text.trim().split(/\s+/);

/** "alias=prefix:term" or "prefix:term", whose alias is the term. */
function entries(text: string, type?: string): [string, unknown][] {
  return words(text).map((word) => {
    const [first = '', second] = word.split('=');
    const id = second ?? first;
    return [second ? first : id.slice(id.indexOf(':') + 1), type ? { '@id': id, '@type': type } : id];
  });
}

const CLASSES = entries(`foaf:Agent Catalogue=dcat:Catalog dcat:Catalog CatalogueRecord=dcat:CatalogRecord dcat:CatalogRecord dcat:DataService
  dcat:Dataset dcat:DatasetSeries DatasetMemberOfADatasetSeries=dcat:Dataset dcat:Distribution vcard:Kind dct:Location dct:PeriodOfTime
  dct:Standard LicenceDocument=dct:LicenseDocument`);

const TEXTS =
  entries(`dct:title dct:description foaf:name dct:identifier dcat:keyword dcat:version adms:versionNotes dct:issued releaseDate=dct:issued
  dct:modified modificationDate=dct:modified updateDate=dct:modified dcat:startDate dcat:endDate preferredLabel=skos:prefLabel skos:notation
  vcard:fn dcat:byteSize dcat:temporalResolution spatialResolution=dcat:spatialResolutionInMeters`);

/** Links to other things that a catalogue describes. */
const LINKS = entries(
  `dcat:dataset dcat:service dcat:catalog catalogue=dcat:catalog dcat:record dcat:distribution datasetDistribution=dcat:distribution
  dcat:servesDataset dcat:accessService dcat:contactPoint dct:publisher dct:creator dct:rightsHolder dct:source dct:relation
  relatedResource=dct:relation dct:isVersionOf dcat:hasVersion dct:isReferencedBy dcat:inSeries foaf:primaryTopic dct:hasPart dct:isPartOf
  dct:provenance prov:wasGeneratedBy prov:qualifiedAttribution dcat:qualifiedRelation adms:sample otherIdentifier=adms:identifier
  accessUrl=dcat:accessURL dcat:accessURL downloadUrl=dcat:downloadURL dcat:downloadURL endpointUrl=dcat:endpointURL dcat:endpointURL
  dcat:endpointDescription dcat:landingPage documentation=foaf:page foaf:homepage vcard:hasEmail email=vcard:hasEmail
  beginning=time:hasBeginning end=time:hasEnd geodcat:custodian`,
  '@id',
);

/** Values from lists, which DCAT-AP gives by their address and Project Open Data as text. */
const LISTED = `dct:accessRights dct:accrualPeriodicity frequency=dct:accrualPeriodicity dct:spatial geographicalCoverage=dct:spatial dct:temporal
  temporalCoverage=dct:temporal dcat:theme dcat:themeTaxonomy themes=dcat:themeTaxonomy dct:language dct:license licence=dct:license dct:rights
  dct:conformsTo linkedSchemas=dct:conformsTo dct:format dcat:mediaType dct:type adms:status dcatap:availability dcatap:applicableLegislation
  dcatap:hvdCategory odrl:hasPolicy`;

const RECORDS = Object.fromEntries([...CLASSES, ...TEXTS, ...LINKS]);

/** Terms of https://semiceu.github.io/DCAT-AP/releases/{2.0.1,2.2.0,3.0.0,3.0.1}/context/dcat-ap.jsonld and of the HVD and GeoDCAT-AP lists beside it (SEMIC, CC BY 4.0), which use one name for one property in all classes; and of https://www.w3.org/ns/dcat. */
const DCAT_AP: Context = { ...WELL_KNOWN, ...RECORDS, ...Object.fromEntries(entries(LISTED, '@id')) };

/** Terms of https://project-open-data.cio.gov/v1.1/schema/ (public domain): those of DCAT, with plain texts. */
const PROJECT_OPEN_DATA: Context = { ...WELL_KNOWN, ...RECORDS, ...Object.fromEntries(entries(`${LISTED} pod:accessLevel org:subOrganizationOf`)) };

/** https://schema.org/docs/jsonldcontext.jsonld (CC BY-SA 3.0) names each of some 3,000 terms after itself: @vocab says the same. Of the terms that hold an address, those of a dataset are named. */
const SCHEMA_ORG: Context = {
  ...WELL_KNOWN,
  '@vocab': PREFIXES.schema,
  id: '@id',
  type: '@type',
  ...Object.fromEntries(
    words('license url sameAs contentUrl isBasedOn isBasedOnUrl mainEntityOfPage acquireLicensePage').map((word) => [
      word,
      { '@id': `schema:${word}`, '@type': '@id' },
    ]),
  ),
};

const SHIPPED: readonly (readonly [RegExp, Context])[] = [
  [/^https?:\/\/(www\.)?schema\.org(\/|$)/i, SCHEMA_ORG],
  [/^https?:\/\/semiceu\.github\.io\/(Geo)?DCAT-AP\/.*\.jsonld$/i, DCAT_AP],
  [/^https?:\/\/raw\.githubusercontent\.com\/SEMICeu\/(Geo)?DCAT-AP\/.*\.jsonld$/i, DCAT_AP],
  [/^https?:\/\/(www\.)?w3\.org\/ns\/dcat[23]?(\.jsonld|#)?$/i, DCAT_AP],
  [/^https?:\/\/project-open-data\.cio\.gov\/v1\.1\/schema\//i, PROJECT_OPEN_DATA],
  [/^https?:\/\/(www\.)?w3\.org\/ns\/hydra\/context\.jsonld$/i, WELL_KNOWN],
];

/** The list at this address; undefined when we have none. */
export function shippedContext(url: string): Context | undefined {
  return SHIPPED.find(([pattern]) => pattern.test(url))?.[1];
}

/** Stands in for a list that we do not have: what is written in full or with a usual prefix can still be read. */
export const STAND_IN = WELL_KNOWN;
