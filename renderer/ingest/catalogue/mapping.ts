// What each word of a catalogue means for the case: the one table for DCAT, schema.org and CKAN, and the codes of other lists in our own.
//
//   dcat:Dataset, schema:Dataset, package → a dataset; its id is its address, else its identifier
//   dct:publisher, organization           → an organisation; a person is left out. org:unitOf, vcard:organization-unit → a unit, the steward
//   dcat:Catalog, portal                  → a system of kind portal, of who publishes the catalogue
//   dcat:DataService                      → a system, of who publishes it, else of the one publisher of all it serves
//   where a dataset lies                  → in the service that serves it; else in a catalogue of its own publisher; else in a system of its
//                                           publisher, which has no name but the publisher's (a catalogue of others holds a description);
//                                           else, when nobody is named, on the site of its landing page
//   dcat:Distribution                     → one exchange, publication, from there to each catalogue that lists the dataset and is another system;
//                                           all distributions together are one exchange, their formats its standard. Assumed: nobody says that data
//                                           goes to the catalogue. A dataset that is not public goes nowhere.
//   dct:source, prov:wasDerivedFrom       → an exchange (assumed) between systems; within one, derived_from_ids
//   dcatap:applicableLegislation,
//   dpv:hasLegalBasis                     → legal bases of the publication
//   dpv:hasPurpose, hasPersonalData, hasDataSubject → purposes, data categories, data subjects of the dataset
//   dct:accrualPeriodicity, accessRights, temporal (begin), issued → update_frequency, access_rights, oldest_record, valid_from of the publication
//   everything else                       → extra, under its own name
import type { Value } from '../../model/record.ts';
import { fieldOf, type SheetName } from '../../model/sheet.ts';
import { fold, parseValue } from '../../model/value.ts';
import { isWebAddress, localName } from './short-names.ts';

/** The last part of an address, or the word itself, without capitals and signs. */
function wordOf(text: string): string {
  return fold(isWebAddress(text) ? localName(text) : text).replace(/[^a-z0-9/]/g, '');
}

const table = (text: string): ReadonlyMap<string, string> =>
  new Map(
    text.split(';').flatMap((line) => {
      const [code = '', words = ''] = line.split(':');
      return words
        .trim()
        .split(/\s+/)
        .map((word) => [word, code.trim()] as const);
    }),
  );

/** Only what says the same: every two years is no code of ours, so it stays a text.
 * EU: http://publications.europa.eu/resource/authority/frequency. ISO 19115 MD_MaintenanceFrequencyCode. Dublin Core http://purl.org/cld/freq/. Project Open Data: ISO 8601 R/P1Y. */
const FREQUENCIES =
  table(`CONT: cont updatecont continuous continual continuously r/pt1s; HOURLY: hourly r/pt1h; DAILY: daily r/p1d; WEEKLY: weekly r/p1w r/p7d;
  MONTHLY: monthly r/p1m; QUARTERLY: quarterly r/p3m; SEMIANNUAL: annual2 semiannual semiannually biannually r/p6m r/p05y;
  ANNUAL: annual annually yearly r/p1y; IRREG: irreg irregular asneeded; NEVER: never; ON_REQUEST: onrequest`);

/** Words with which a list says that it does not say. */
const UNSAID = /^(?:unknown|onbekend|other|na|nvt|none|notplanned|opdatpro|)$/;

/** EU: http://publications.europa.eu/resource/authority/access-right, also with the two codes that DCAT-AP does not name. Project Open Data: accessLevel. */
const ACCESS = table(`PUBLIC: public openbaar open openaccess; RESTRICTED: restricted restrictedpublic restrictedaccess beperkt;
  NON_PUBLIC: nonpublic confidential sensitive closed nietopenbaar private`);

/** A value of ours, with the text where that differs; `isForeign` when the text is a real value that our list has no code for. */
export interface Translated {
  readonly value: Value;
  readonly raw: string;
  readonly isForeign: boolean;
}

export function updateFrequency(text: string): Translated {
  const word = wordOf(text);
  const value = FREQUENCIES.get(word) ?? parsed('datasets', 'update_frequency', text);
  return { value, raw: text === value ? '' : text, isForeign: value === null && !UNSAID.test(word) };
}

/** A sentence about rights is no code; it is kept as it is written. */
export function accessRights(text: string): Translated {
  const value = ACCESS.get(wordOf(text)) ?? null;
  return { value, raw: text === value ? '' : text, isForeign: false };
}

/** The day, of a day with or without time and zone. A year or month begins on its first day. */
export function firstDay(text: string): Translated {
  const [, year, month = '01', day = '01'] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?(?:T[\d:.]+)?(?:Z|[+-]\d\d:?\d\d)?$/.exec(text) ?? [];
  const value = parsed('datasets', 'oldest_record', year ? `${year}-${month}-${day}` : text);
  return { value, raw: text === value ? '' : text, isForeign: value === null && text !== '' };
}

export function wholeNumber(text: string): Translated {
  const value = parsed('datasets', 'record_count', text);
  return { value, raw: text === String(value ?? '') ? '' : text, isForeign: value === null && text !== '' };
}

function parsed(sheet: SheetName, name: string, text: string): Value {
  const field = fieldOf(sheet, name);
  const found = field ? parseValue(sheet, field, text, 'point') : { value: null };
  return 'value' in found ? found.value : null;
}

const AUTHORITY = /(?:local|regional|national|supranational)authority$|^publicbody$|^government$|^governmentorganization$/;
const NO_AUTHORITY = /^(?:company|industryconsortium|nonprofitorganisation|nongovernmentalorganisation|privateindividuals?|corporation|ngo)$/;

/** http://purl.org/adms/publishertype/; null where the kind says neither. Addresses of https://standaarden.overheid.nl/tooi are of Dutch authorities only. */
export function isPublicAuthority(type: string, address: string): boolean | null {
  if (isDutchAuthority(address)) return true;
  const word = wordOf(type).replace(/[^a-z]/g, '');
  if (AUTHORITY.test(word)) return true;
  return NO_AUTHORITY.test(word) ? false : null;
}

function isDutchAuthority(address: string): boolean {
  return /^https?:\/\/(?:identifier\.overheid\.nl\/tooi\/id\/|standaarden\.overheid\.nl\/owms\/terms\/.*\((?:gemeente|provincie|waterschap)\)$)/i.test(
    address,
  );
}

/** A kind of party that the address or type tells; other kinds are not told. */
export function kindOfParty(type: string, address: string): Value {
  if (/^https?:\/\/identifier\.overheid\.nl\/tooi\/id\/gemeente\/|\/owms\/terms\/.{0,300}_\(gemeente\)$/i.test(address)) return 'gemeente';
  return /^academiascientificorganisation$/.test(wordOf(type).replace('/', '')) ? 'kennisinstelling' : null;
}

/** ISO 3166 alpha-3 of the EEA and its neighbours, as http://publications.europa.eu/resource/authority/country writes them. */
const COUNTRIES =
  table(`AT: aut; BE: bel; BG: bgr; CH: che; CY: cyp; CZ: cze; DE: deu; DK: dnk; EE: est; ES: esp; FI: fin; FR: fra; GB: gbr uk; GR: grc el;
  HR: hrv; HU: hun; IE: irl; IS: isl; IT: ita; LI: lie; LT: ltu; LU: lux; LV: lva; MT: mlt; NL: nld nederland netherlands; NO: nor; PL: pol; PT: prt;
  RO: rou; SE: swe; SI: svn; SK: svk; US: usa`);

/** ISO 3166 alpha-2, of a code or an address in a list of countries or of administrative units (ATU); null for any other place. */
export function countryCode(text: string, address: string): Value {
  const list = /\/authority\/(?:country|atu)\/([A-Z]{3})(?:_|$)/.exec(text)?.[1];
  const word = list ? list.toLowerCase() : isWebAddress(text) ? '' : wordOf(text);
  const found = COUNTRIES.get(word) ?? ([...COUNTRIES.values()].includes(word.toUpperCase()) ? word.toUpperCase() : null);
  return found ?? (isDutchAuthority(address) ? 'NL' : null);
}

/** The article of the GDPR that a term of https://w3id.org/dpv/legal/eu/gdpr stands for ("A6-1-e", "A9-2-g"). */
export function gdprArticle(id: string): { readonly article6: Value; readonly special: Value } {
  const [, article, letter = ''] = /A(6-1|9-2)-([a-j])/.exec(id) ?? [];
  const code = `${article?.replace('-', '.')}.${letter}`;
  return { article6: article === '6-1' ? code : null, special: article === '9-2' ? code : null };
}
