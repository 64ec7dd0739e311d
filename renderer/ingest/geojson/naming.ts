// Which property of a feature is its code, its name, its kind and its figures: the one table of this mapping. Knows no geometry.
import { fold } from '../../model/value.ts';
import { isObject, member } from '../json.ts';

export type AreaKind = 'district' | 'neighbourhood' | 'city' | 'region';
export type Properties = ReadonlyMap<string, unknown>;

/** Names of properties as in the files of CBS and PDOK (buurtcode, bu_code, statcode), Amsterdam (identificatie) and Utrecht (KODE, NAAM); small letters and digits only. The smallest area first: a file of buurten names their wijk and gemeente too. */
const LEVELS: readonly { readonly kind: AreaKind; readonly codes: readonly string[]; readonly names: readonly string[] }[] = [
  { kind: 'neighbourhood', codes: ['bucode', 'buurtcode'], names: ['bunaam', 'buurtnaam'] },
  { kind: 'district', codes: ['wkcode', 'wijkcode'], names: ['wknaam', 'wijknaam'] },
  { kind: 'district', codes: ['stadsdeelcode'], names: ['stadsdeelnaam'] },
  { kind: 'city', codes: ['gmcode', 'gemeentecode'], names: ['gmnaam', 'gemeentenaam'] },
  { kind: 'region', codes: ['vrcode', 'veiligheidsregiocode'], names: ['vrnaam', 'veiligheidsregionaam'] },
  { kind: 'region', codes: ['pvcode', 'provinciecode'], names: ['pvnaam', 'provincienaam'] },
];
const CODES = ['statcode', 'cbscode', 'gebiedscode', 'code', 'kode', 'identificatie', 'identifier'];
const NAMES = ['statnaam', 'naam', 'name', 'gebiedsnaam', 'naamnl', 'label', 'title', 'titel', 'omschrijving'];
const KINDS = ['rubriek', 'kind', 'soort', 'type', 'niveau', 'level', 'gebiedstype', 'soortgebied'];
const POPULATION = ['aantalinwoners', 'aantinw', 'inwoners', 'inwonertal', 'bevolking', 'population'];
const HOUSEHOLDS = ['aantalhuishoudens', 'aanthuishoudens', 'aanthh', 'aantalhh', 'huishoudens', 'households'];

/** First letters of CBS area codes (https://www.cbs.nl, "Gebieden in Nederland"): BU, WK and GM; regions from VR to LD. */
const CODE_KINDS: ReadonlyMap<string, AreaKind> = new Map([
  ['BU', 'neighbourhood'],
  ['WK', 'district'],
  ['GM', 'city'],
  ['VR', 'region'],
  ['PV', 'region'],
  ['GG', 'region'],
  ['CR', 'region'],
  ['AM', 'region'],
  ['RE', 'region'],
  ['LD', 'region'],
]);
const KIND_WORDS: readonly (readonly [RegExp, AreaKind])[] = [
  [/\bbuurt|\bneighbou?rhood/, 'neighbourhood'],
  [/\bwijk|\bstadsdeel|\bstadsdelen|\bdistrict/, 'district'],
  [/\bgemeente|\bmunicipalit/, 'city'],
  [/\b(veiligheids|arbeidsmarkt|ggd-?)?regio|\bprovinci|\bprovince/, 'region'],
];

/** The properties that hold code, name, kind and figures in one file; undefined where none does. */
export interface Naming {
  readonly code?: string;
  readonly name?: string;
  readonly kind?: string;
  readonly population?: string;
  readonly households?: string;
}

/** Values by name of property; none for a feature without properties. */
export function propertiesOf(feature: unknown): Properties {
  const properties = member(feature, 'properties');
  return new Map(isObject(properties) ? Object.entries(properties) : []);
}

/** Looks at all features at once: a code or name tells most of them apart; what many share is that of the larger area they lie in. */
export function namingOf(features: readonly Properties[]): Naming {
  const spelled = spellings(features);
  const among = (words: readonly string[]) => words.flatMap((word) => spelled.get(word) ?? []);
  const codes = among([...CODES, ...LEVELS.flatMap((level) => level.codes)]);
  const names = among([...NAMES, ...LEVELS.flatMap((level) => level.names)]);
  const tells = (key: string) => isTelling(features, key);
  const naming = {
    code: codes.find(tells),
    name: names.find(tells) ?? names[0],
    kind: among(KINDS).find((key) => features.some((properties) => kindInWords(textOf(properties, key)) !== null)),
    population: among(POPULATION)[0],
    households: among(HOUSEHOLDS)[0],
  };
  return Object.fromEntries(Object.entries(naming).filter(([, key]) => key !== undefined));
}

/** Each name of a property, bare, with the spelling met first. */
function spellings(features: readonly Properties[]): Map<string, string> {
  const keys = new Set(features.flatMap((properties) => [...properties.keys()]));
  const spelled = new Map<string, string>();
  for (const key of keys) if (!spelled.has(bare(key))) spelled.set(bare(key), key);
  return spelled;
}

function isTelling(features: readonly Properties[], key: string): boolean {
  const filled = features.map((properties) => textOf(properties, key)).filter((text) => text !== '');
  return filled.length * 2 > features.length && new Set(filled).size * 2 > filled.length;
}

function bare(key: string): string {
  return fold(key).replace(/[^a-z0-9]/g, '');
}

/** A text or number of one property; empty when it is absent or something else. */
export function textOf(properties: Properties, key: string | undefined): string {
  const value = key === undefined ? undefined : properties.get(key);
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  return typeof value === 'string' ? value.trim() : '';
}

/** What the code, the word for its kind, or the property that holds the code says; null when none of them does. */
export function kindOf(properties: Properties, { code, kind }: Naming): AreaKind | null {
  const letters = /^([A-Z]{2})\d/.exec(textOf(properties, code).toUpperCase())?.[1] ?? '';
  const level = LEVELS.find(({ codes }) => code !== undefined && codes.includes(bare(code)));
  return CODE_KINDS.get(letters) ?? kindInWords(textOf(properties, kind)) ?? level?.kind ?? null;
}

/** The kind that a text names, such as a layer or a file; null when it names none, or two. "Gemeente" beside another is whose it is. */
export function kindInWords(text: string): AreaKind | null {
  const kinds = new Set(KIND_WORDS.filter(([word]) => word.test(fold(text))).map(([, kind]) => kind));
  if (kinds.size > 1) kinds.delete('city');
  const [only] = kinds;
  return kinds.size === 1 ? (only ?? null) : null;
}
