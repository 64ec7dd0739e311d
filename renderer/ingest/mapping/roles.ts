// What a column may be in a table of measurements: a day, a place, a series, a value, a code, or something else.
import { headerWords } from './header-words.ts';
import { NEARLY_ALL, type Profile } from './profile.ts';
import { seriesName } from './series.ts';

/** Where the header names a unit, half of the cells will do: a sensor that fails writes words. */
const HALF = 0.5;

const DAY =
  /^(datum|date|dag|day|maand|month|periode|perioden|period|periods|kwartaal|quarter|week|jaar|year|boekjaar|peildatum|peilmoment|tijdstip|tijd|time|timestamp|datum tijd|date time|datetime|meetdatum|meetmoment|observed on|observation date|waarnemingsdatum|reporting period|jaar maand|jaarmaand|year month|datum meting|meetdatum|teldatum|datum waarneming|datum telling)$/;
const YEAR = /^(jaar|year|boekjaar|jaartal|kalenderjaar|peiljaar|schooljaar|verslagjaar|anno)$/;
const MONTH = /^(maand|month|maandnummer|kwartaal|quarter|week|weeknummer|mnd)$/;
const AREA =
  /^(wijk|wijken|wijknaam|buurt|buurten|buurtnaam|stadsdeel|stadsdelen|stadsdeelnaam|gebied|gebieden|gebiedsnaam|gebiednaam|gemeente|gemeentenaam|gemeenten|regio|regios|regio s|regionaam|kern|dorp|plaats|plaatsnaam|woonplaats|zone|area|area name|district|neighbourhood|neighborhood|borough|ward|region|municipality|wijken en buurten|naam wijk|naam buurt|city|locality)$/;
const AREA_CODE =
  /^(wijkcode|buurtcode|gebiedscode|gemeentecode|gemnr|gemcode|gem nr|gemeentenummer|regiocode|area code|area id|district code|ward code|statcode|cbs code|region code|wijknummer|buurtnummer|borough id|ward id)$/;
const UNIT =
  /^(afdeling|afdelingen|team|teams|dienst|directie|cluster|organisatieonderdeel|onderdeel|department|departments|eenheid organisatie|bureau|unit)$/;
const SERIES =
  /^(reeks|indicator|indicatornaam|meting|onderwerp|onderwerpen|variabele|variable|series|serie|kpi|parameter|grootheid|metric|topic|soort meting|maatstaf|measurement|measure name|signaal)$/;
const VALUE = /^(waarde|value|meetwaarde|aantal|count|score|cijfer|stand|result|resultaat|total|totaal|y)$/;
const STATUS = /^(status)$/;
const BREAKDOWN = /^(uitsplitsing|breakdown|kanaal|categorie|soort|type|fractie|leeftijd|leeftijdsgroep|geslacht)$/;
const NO_MEASURE =
  /(^| )(id|ids|code|codes|nr|nummer|number|no|lat|lon|lng|long|latitude|longitude|x|y|x coord|y coord|postcode|huisnummer|telefoon|pk|fid|oid|objectid|index|rij|row|seq|volgnummer|jaar|year|maand|month|week|kvk|bsn|oin|gemnr|uur|hour|name|naam|type|kind|soort|slot|rfid|versie|version)$/;

/** Headers of lists of people, which are never read unasked. */
const PERSONAL = /(^| )(bsn|burgerservicenummer|geboorte\w*|birth\w*|voornaam|voornamen|achternaam|surname|first name|last name|salaris)( |$)/;

export type Role =
  | 'day'
  | 'year'
  | 'month'
  | 'area'
  | 'area_code'
  | 'unit'
  | 'series'
  | 'value'
  | 'status'
  | 'breakdown'
  | 'other_day'
  | 'code'
  | 'words'
  | 'empty';

/** What each column may be. */
export function rolesOf(profiles: readonly Profile[]): Role[] {
  const names = new Set(profiles.map(({ header }) => headerWords(header)));
  return profiles.map((profile) => roleOf(profile, names));
}

/** `day` and `other_day`: days under a usual name, or under another one. `words`: text or codes that are none of these. */
function roleOf(profile: Profile, names: ReadonlySet<string>): Role {
  const words = headerWords(profile.header);
  const isNumeric = profile.numbers >= (seriesName(profile.header).unit ? HALF : NEARLY_ALL);
  if (profile.filled === 0) return words !== '' && VALUE.test(words) ? 'value' : 'empty';
  if (YEAR.test(words) && profile.texts.every((text) => /^(19|20)\d\d\*?$/.test(text))) return 'year';
  if (profile.dates >= NEARLY_ALL) return DAY.test(words) ? 'day' : 'other_day';
  if (MONTH.test(words) && profile.texts.length <= 53) return 'month';
  if (AREA_CODE.test(words)) return 'area_code';
  if (AREA.test(words)) return 'area';
  if (UNIT.test(words) && !isNumeric && !profile.texts.every(isMeasure)) return 'unit';
  if (SERIES.test(words) && !isNumeric) return 'series';
  if (STATUS.test(words) && !isNumeric) return 'status';
  if (isNumeric && (VALUE.test(words) || (isMeasurement(profile, words) && !hasName(words, names)))) return 'value';
  if (BREAKDOWN.test(words) && !isNumeric) return 'breakdown';
  return isNumeric ? 'code' : 'words';
}

export function isPersonal(header: string): boolean {
  return PERSONAL.test(headerWords(header));
}

/** Names that stand for any number; alone they name no series. */
export function isPlainValue(header: string): boolean {
  return VALUE.test(headerWords(header));
}

function isMeasurement({ header, texts, wholeNumbers }: Profile, words: string): boolean {
  if (words === '' || NO_MEASURE.test(words)) return false;
  const hasLeadingZeros = wholeNumbers === 1 && texts.some((text) => /^0\d/.test(text));
  return !hasLeadingZeros && header.trim() !== '';
}

/** A number beside a column with its name ("site" and "site name") is a code. */
function hasName(words: string, names: ReadonlySet<string>): boolean {
  return [`${words} name`, `${words} naam`, `${words}naam`].some((name) => names.has(name));
}

function isMeasure(text: string): boolean {
  return /^(%|percentage|procent|kg|ton|tons|m3|m³|km|euro|eur|€|aantal|stuks|dagen|uren|number|count)$/i.test(text.trim());
}
