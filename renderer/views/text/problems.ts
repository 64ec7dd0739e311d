// A sentence for everything that can be wrong with a file: what is the matter, and how to mend it. For the screen and the command line.
import { codeWord } from '../../model/code-lists.ts';
import type { Problem, ProblemCode, UnusedReason } from '../../model/problem.ts';
import { fieldOf, fieldsOf, isSheet, SHEET_NAMES_NL, SHEETS } from '../../model/sheet.ts';
import { CASE_FILE_EN, CASE_FILE_NL } from './problems-case-file.ts';
import { COMMENTS_EN, COMMENTS_NL } from './problems-comments.ts';
import { OBSERVATIONS_EN, OBSERVATIONS_NL } from './problems-observations.ts';

type Sentence = (problem: Problem) => string;

const megabytes = (bytes: string) => `${Math.round(Number(bytes) / 1_000_000)} MB`;
/** The limit is that of a text with separators. */
const isText = (limit: string) => Number(limit) > 200_000_000;

/** The Dutch names of sheets that are named "a | b". */
const sheetsNl = (names: string) =>
  names
    .split(' | ')
    .map((name) => (isSheet(name) ? SHEET_NAMES_NL[name][0] : name))
    .join(' of ');

/** Which field has these codes; the lists of the dictionary differ from one another. */
const FIELD_OF_CODES = new Map(
  SHEETS.flatMap((sheet) =>
    fieldsOf(sheet).flatMap((field) => (field.allowed.length > 0 ? [[field.allowed.join(' | '), [sheet, field.name] as const]] : [])),
  ),
);

/** The words of a list of codes "a | b". */
function codesIn(language: 'nl' | 'en', codes: string): string {
  const [sheet, field] = FIELD_OF_CODES.get(codes) ?? [];
  const words = codes.split(' | ').map((code) => (sheet && field ? codeWord(sheet, field, code, language) : code));
  return words.join(', ');
}

const EXPECTED_NL: Readonly<Record<string, string>> = {
  date: 'een datum zoals 2020-07-01 of 01-07-2020',
  boolean: 'ja of nee',
  integer: 'een heel getal',
  decimal: 'een getal',
  duration: 'een duur zoals P7D (7 dagen) of PT4H (4 uur)',
  geometry: 'een vorm in GeoJSON',
  source_in_from_system: 'De brondataset staat niet in het systeem dat verstuurt.',
  target_in_to_system: 'De doeldataset staat niet in het systeem dat ontvangt.',
  empty: 'er staat geen vraag',
  several_statements: 'er staan meer opdrachten achter elkaar',
  not_a_question: 'dit is geen vraag, of het verandert iets',
  not_closed: 'een aanhalingsteken of opmerking is niet afgesloten',
  query_stores_nothing: 'Bij bevragen wordt niets opgeslagen, maar er staat een doeldataset.',
  from_is_to: 'Afzender en ontvanger zijn hetzelfde systeem.',
  ends_before_start: 'De uitwisseling stopt voordat zij begint.',
  copy_of_itself: 'Een dataset kan geen kopie van zichzelf zijn.',
  authoritative_copy: 'Een authentieke bron kan geen kopie zijn.',
  decision_before_taken: 'Het besluit werkt al voordat het is genomen.',
  dimension_differs: 'De reeks telt per iets anders dan deze regel (wijk, afdeling of stad).',
  value_differs_from_status: 'Waarde en status passen niet bij elkaar: alleen bij ‘missing’ en ‘not_collected’ blijft de waarde leeg.',
};

const EXPECTED_EN: Readonly<Record<string, string>> = {
  date: 'a date such as 2020-07-01 or 01-07-2020',
  boolean: 'yes or no',
  integer: 'a whole number',
  decimal: 'a number',
  duration: 'a duration such as P7D (7 days) or PT4H (4 hours)',
  geometry: 'a shape in GeoJSON',
  source_in_from_system: 'The source dataset is not in the system that sends.',
  target_in_to_system: 'The target dataset is not in the system that receives.',
  empty: 'there is no question',
  several_statements: 'there are several statements',
  not_a_question: 'this is no question, or it changes something',
  not_closed: 'a quotation mark or comment is not closed',
  query_stores_nothing: 'A query stores nothing, yet a target dataset is named.',
  from_is_to: 'Sender and receiver are the same system.',
  ends_before_start: 'The exchange ends before it starts.',
  copy_of_itself: 'A dataset cannot be a copy of itself.',
  authoritative_copy: 'An authoritative source cannot be a copy.',
  decision_before_taken: 'The decision works before it was taken.',
  dimension_differs: 'The series counts per something else than this row (district, department or city).',
  value_differs_from_status: 'Value and status do not fit: only “missing” and “not_collected” leave the value empty.',
};

/** By the reasons of Unsafe in ingest/allowance.ts. */
const UNSAFE_NL: Readonly<Record<string, string>> = {
  bytes: 'uitgepakt is het veel te groot',
  encrypted: 'er zit een wachtwoord op',
  entries: 'er zitten te veel bestanden in',
  nested: 'er zitten te veel archieven in elkaar',
  no_file: 'dit is geen gewoon bestand, maar bijvoorbeeld een koppeling naar een andere plek',
  path: 'deze naam wijst naar een plek buiten het archief',
  twice: 'deze naam staat er twee keer in',
};

const UNSAFE_EN: Readonly<Record<string, string>> = {
  bytes: 'unpacked it is far too large',
  encrypted: 'it has a password',
  entries: 'there are too many files in it',
  nested: 'too many archives lie inside each other',
  no_file: 'this is no plain file, but a link to another place, for instance',
  path: 'this name points to a place outside the archive',
  twice: 'this name is in it twice',
};

/** " (“name”: why)", with what is known of it. */
function whyUnsafe(reasons: Readonly<Record<string, string>>, { value: entry, expected }: Problem): string {
  const known = [entry && `“${entry}”`, reasons[expected] ?? ''].filter(Boolean);
  return known.length > 0 ? ` (${known.join(': ')})` : '';
}

const DERIVED: Readonly<Record<string, readonly [nl: string, en: string]>> = {
  count: ['elke rij is één melding, geteld per dag', 'each row is one report, counted per day'],
  differences: ['van oplopende totalen zijn aantallen per dag gemaakt', 'rising totals were made into numbers per day'],
};

/** "Datum = observed_on | Vulgraad (%) = value (series_id: Vulgraad)" in the words of the reader's language. */
function columnsIn(language: 'nl' | 'en', { value: sheet, expected }: Problem): string {
  const label = (name: string) => {
    const field = isSheet(sheet) ? fieldOf(sheet, name) : undefined;
    return field ? (language === 'nl' ? field.labelNl : field.labelEn) : name;
  };
  const said = expected.replaceAll(' | ', ', ').replace(/(?<== |\()(\w+)/g, (_, name: string) => label(name));
  return said.replace(/derive: (count|differences)$/, (_, way: string) => DERIVED[way]?.[language === 'nl' ? 0 : 1] ?? way);
}

export const problemsNl: Readonly<Record<ProblemCode, Sentence>> = {
  file_too_large: (p) =>
    p.expected === 'together'
      ? `De bestanden zijn samen te groot. ${p.value === '0' ? 'Wat er meer was' : `Dit bestand (${megabytes(p.value)})`} is niet gelezen. Open niet meer dan 1.000 MB en 20.000 bestanden tegelijk.`
      : `Dit bestand is te groot (${megabytes(p.value)}) en is niet gelezen. Het moet kleiner zijn dan ${megabytes(p.expected || '200000000')}. Splits het, bijvoorbeeld per jaar${isText(p.expected) ? '' : ', of bewaar de tabel als CSV (tot 500 MB)'}.`,
  file_empty: () => 'Dit bestand is leeg. Kijk of het goed is opgeslagen.',
  format_unknown: (p) =>
    p.expected !== ''
      ? `Deze kolommen passen bij geen enkel werkblad: ${p.value}. Gebruik namen als Kenmerk, Naam, Van systeem en Naar systeem. Noem het bestand bijvoorbeeld uitwisselingen.csv.`
      : 'Dit soort bestand kennen we niet. Wel: tabellen (CSV, XLSX, Parquet), ArchiMate, DCAT, CKAN, Amsterdam Schema, GeoJSON, dbt, OpenLineage, of een ZIP daarvan.',
  file_unreadable: (p) =>
    `Dit bestand is niet te lezen (${p.value === 'failed' ? 'de computer gaf het niet' : p.value || p.expected || 'beschadigd'}). Bewaar het opnieuw vanuit het programma waar het vandaan komt.`,
  archive_unsafe: (p) => `Dit archief is niet veilig uit te pakken${whyUnsafe(UNSAFE_NL, p)}. Open het niet. Vraag de afzender om een nieuw bestand.`,
  time_limit: () => 'Het lezen van dit bestand duurde te lang en is gestopt. Splits het bestand en open de delen.',
  xml_malformed: (p) => `De XML breekt af of klopt niet bij regel ${p.row ?? '?'}. Wat ervoor stond is gelezen. Exporteer het model opnieuw.`,
  xml_doctype: () => 'Dit bestand heeft een DOCTYPE. Dat lezen we niet, omdat er schadelijke inhoud in kan zitten. Exporteer zonder DOCTYPE.',
  xml_too_deep: (p) =>
    `De XML is te diep genest bij regel ${p.row ?? '?'}. Zo’n bestand lezen we niet. Exporteer het bestand opnieuw met minder niveaus.`,
  json_malformed: (p) => `De JSON klopt niet${p.row ? ` bij regel ${p.row}` : ''}. Controleer het bestand.`,
  json_too_deep: () => 'De JSON is te diep genest. Zo’n bestand lezen we niet. Exporteer het bestand opnieuw met minder niveaus.',
  yaml_malformed: (p) =>
    `De YAML klopt niet${p.row ? ` bij regel ${p.row}` : ''}. Kijk daar naar het inspringen, de aanhalingstekens en de verwijzingen.`,
  yaml_too_deep: (p) =>
    `De YAML is te diep genest${p.row ? ` bij regel ${p.row}` : ''}. Zo’n bestand lezen we niet. Exporteer het bestand opnieuw met minder niveaus.`,
  yaml_too_large: () => 'De YAML is te groot, of wordt dat door verwijzingen die zichzelf herhalen. Splits het bestand, of schrijf het uit.',
  key_twice: (p) => `“${p.value}” staat twee keer in hetzelfde onderdeel (regel ${p.row ?? '?'}). De laatste is gebruikt. Haal er een weg.`,
  table_malformed: (p) => `De aanhalingstekens kloppen niet vanaf rij ${p.row ?? '?'}. Bewaar het bestand opnieuw als CSV.`,
  column_missing: (p) => `De verplichte kolom “${p.expected}” (${p.column}) ontbreekt. Voeg de kolom toe. De andere kolommen zijn gelezen.`,
  column_twice: (p) => `De kolom “${p.column}” staat er twee keer. De eerste is gebruikt, de tweede is bewaard als eigen kolom.`,
  column_unknown: (p) => `De kolom “${p.column}” kennen we niet. Zij is bewaard als eigen kolom.`,
  value_required: (p) => `“${p.expected}” is verplicht, maar leeg. Vul het in; tot dan geldt het als onbekend.`,
  value_invalid: (p) =>
    `“${p.value}” is niet te lezen als ${EXPECTED_NL[p.expected] ?? p.expected}. Verbeter de cel; tot dan geldt het als onbekend.`,
  value_not_in_list: (p) => `“${p.value}” staat niet in de lijst. Kies een van: ${codesIn('nl', p.expected)}.`,
  rule_query: (p) =>
    `De vraag van deze regel is niet te stellen: ${EXPECTED_NL[p.expected] ?? p.expected}. Schrijf één vraag die begint met SELECT of WITH. De regel is niet gebruikt.`,
  value_out_of_range: (p) => `“${p.value}” valt buiten ${p.expected}. Verbeter de cel.`,
  value_twice: (p) => `“${p.expected}” staat twee keer in deze lijst. Haal er een weg.`,
  id_missing: (p) => `Deze rij heeft geen kenmerk. Zij kreeg het kenmerk “${p.expected}”. Vul zelf een vast kenmerk in.`,
  id_twice: (p) => `Het kenmerk “${p.value}” staat er al (rij ${p.expected}). De eerste rij is gebruikt, deze niet. Geef deze rij een eigen kenmerk.`,
  row_twice: (p) => `Deze rij is gelijk aan rij ${p.expected} en is niet nog eens gebruikt.`,
  cell_too_long: (p) => `Deze cel is langer dan ${p.expected} tekens. Kort de tekst in.`,
  row_too_long: (p) => `Deze rij heeft meer cellen dan de kop (${p.expected}): ${p.value}. Kijk of er een scheidingsteken te veel staat.`,
  rows_too_many: (p) => `Deze tabel heeft meer dan ${p.expected} rijen. De rijen daarna zijn niet gelezen. Splits het bestand.`,
  columns_too_many: (p) => `Deze tabel heeft meer dan ${p.expected} kolommen en is niet gelezen. Haal weg wat niet nodig is, of splits het bestand.`,
  workbook_too_large: (p) =>
    `Een blad van deze werkmap loopt tot ${p.value || 'ver van de tabel'}. Zo’n groot blad lezen we niet. Verwijder in Excel de rijen en kolommen voorbij de tabel, en bewaar het opnieuw.`,
  nothing_inside: () => 'Dit bestand is te lezen, maar er staat niets in voor de kaart. Kijk of het geheel is geëxporteerd.',
  reference_unknown: (p) => `“${p.value}” bestaat niet in ${sheetsNl(p.expected)}. Verbeter het kenmerk of voeg die rij toe.`,
  reference_sheet_absent: (p) =>
    `${p.value} rijen verwijzen naar ${sheetsNl(p.expected)}, maar dat werkblad is niet geladen. Open het erbij om namen te zien.`,
  structure: (p) => EXPECTED_NL[p.expected] ?? p.expected,
  described_differently: (p) =>
    `“${p.value}” staat ook in ${p.expected}, met een andere waarde voor ${p.column}. De eerste beschrijving geldt. Kies bij Bronnen welke klopt.`,
  perhaps_the_same: (p) => `“${p.value}” lijkt op een rij in ${p.expected}. Zeg bij Bronnen of het dezelfde is. Tot dan zijn het er twee.`,
  ...OBSERVATIONS_NL,
  ...CASE_FILE_NL,
  ...COMMENTS_NL,
  export_not_kept: (p) =>
    `“${p.value}” (${p.column}) past niet precies in dit bestand. Kijk of er een | in staat, een spatie aan het begin of eind, of een kenmerk dat al bestaat.`,
  export_cell_cut: (p) =>
    `Deze tekst is langer dan ${p.expected} tekens. Meer past niet in een Excel-cel; de rest is weggelaten. Kies CSV om alles te bewaren.`,
  export_rows_cut: (p) => `Een Excel-blad heeft plaats voor ${p.expected} rijen. ${p.value} rijen zijn weggelaten. Kies CSV om alles te bewaren.`,
  export_left_out: (p) => `“${p.value}” staat niet in dit bestand, omdat “${p.expected}” niet bekend is. Vul dat in en exporteer opnieuw.`,
  export_words_left_out: (p) =>
    `Weggelaten: de tekst van signalen in woorden met persoonsgegevens (${p.value}). Wilt u die toch bewaren, kies dan “Casus met persoonsgegevens”.`,
  export_numbers_blotted: (p) =>
    `Onleesbaar gemaakt: telefoonnummers, burgerservicenummers, mailadressen en rekeningnummers in signalen in woorden (${p.value}).`,
  describes_data: () =>
    'Dit bestand beschrijft hoe gegevens eruitzien (een schema). Er staan geen gegevens in. Open het bestand met de gegevens zelf.',
  columns_guessed: (p) =>
    `Deze tabel is gelezen als ${sheetsNl(p.value)}. Zo zijn de kolommen gelezen: ${columnsIn('nl', p)}. Andere kolommen zijn bewaard als eigen kolom. Klopt dit niet? Kies dan zelf wat elke kolom is.`,
  columns_unsure: (p) =>
    `Het is niet zeker wat deze kolommen zijn, dus de rijen zijn niet gebruikt. Het lijkt op ${sheetsNl(p.value)}: ${columnsIn('nl', p)}. Open het bestand in Datareis en kies wat elke kolom is.`,
  row_is_note: (p) => `Deze rij is een toelichting of een kop, geen gegeven: ${p.value}. Zij is niet meegeteld.`,
  code_stands_in: (p) => `De code ${p.value} hoort bij geen echte plek of zaak (${p.expected}). Deze rij is niet meegeteld.`,
  problems_more: (p) => `Er zijn nog ${p.value} meldingen over dit bestand. Verbeter eerst deze en open het bestand opnieuw.`,
  file_missing: (p) => `Dit bestand verwijst naar “${p.value}”, maar dat is niet gevonden. Open de hele map.`,
  rdf_malformed: (p) =>
    `De RDF klopt niet${p.row ? ` bij regel ${p.row}` : ''} (${p.value}). Wat ervoor stond is gelezen. Exporteer de catalogus opnieuw.`,
  triples_too_many: (p) => `Dit bestand heeft meer dan ${p.value} uitspraken (triples). De rest is niet gelezen. Splits de catalogus.`,
  context_unknown: (p) =>
    `De namen in dit bestand staan uitgelegd op ${p.value}. Die lijst hebben we niet, en we halen niets van het internet. Gelezen is wat zonder die lijst te begrijpen is. Exporteer de catalogus als Turtle of RDF/XML om alles te lezen.`,
  datasets_none: () =>
    'In dit bestand staat geen beschrijving van een dataset (dcat:Dataset of schema:Dataset). Exporteer de catalogus met haar datasets.',
  datasets_elsewhere: (p) =>
    `De catalogus noemt nog ${p.value} datasets die niet in dit bestand staan, zoals ${p.expected}. Haal ook de andere pagina’s van de catalogus op.`,
  answer_failed: (p) => `Dit is geen lijst van datasets, maar een foutmelding van het portaal: ${p.value}. Vraag de datasets opnieuw op.`,
  description_only: (p) =>
    `Dit is ${p.value}: een beschrijving, geen gegevens die op de kaart horen. ${p.expected ? `Open ${p.expected}.` : 'Open de gegevens zelf.'}`,
  part_not_used: (p) => `Het onderdeel “${p.column}” (${p.value}) heeft geen plaats op de kaart en is niet gebruikt.`,
  topojson: () => 'Dit is TopoJSON; dat lezen we niet. Zet het om naar GeoJSON, bijvoorbeeld met QGIS of mapshaper, en open het opnieuw.',
  coordinates_not_degrees: (p) =>
    `De coördinaten zijn geen lengte- en breedtegraden (${p.value}). Namen en cijfers zijn gelezen, de grenzen van ${p.expected} gebieden niet. Zet het bestand om naar WGS84 (EPSG:4326), bijvoorbeeld met QGIS, en open het opnieuw.`,
};

export const problemsEn: Readonly<Record<ProblemCode, Sentence>> = {
  file_too_large: (p) =>
    p.expected === 'together'
      ? `Together the files are too large. ${p.value === '0' ? 'What more there was' : `This file (${megabytes(p.value)})`} was not read. Open no more than 1,000 MB and 20,000 files at once.`
      : `This file is too large (${megabytes(p.value)}) and was not read. It must be smaller than ${megabytes(p.expected || '200000000')}. Split it, by year for example${isText(p.expected) ? '' : ', or save the table as CSV (up to 500 MB)'}.`,
  file_empty: () => 'This file is empty. Check that it was saved well.',
  format_unknown: (p) =>
    p.expected !== ''
      ? `These columns fit no sheet: ${p.value}. Use names such as Identifier, Name, From system and To system. Call the file exchanges.csv, for instance.`
      : 'We do not know this kind of file. We do know: tables (CSV, XLSX, Parquet), ArchiMate, DCAT, CKAN, Amsterdam Schema, GeoJSON, dbt, OpenLineage, or a ZIP of these.',
  file_unreadable: (p) =>
    `This file cannot be read (${p.value === 'failed' ? 'the computer did not give it' : p.value || p.expected || 'damaged'}). Save it again from the program it comes from.`,
  archive_unsafe: (p) => `This archive is not safe to unpack${whyUnsafe(UNSAFE_EN, p)}. Do not open it. Ask the sender for a new file.`,
  time_limit: () => 'Reading this file took too long and was stopped. Split the file and open the parts.',
  xml_malformed: (p) => `The XML breaks off or is wrong at line ${p.row ?? '?'}. What came before was read. Export the model again.`,
  xml_doctype: () => 'This file has a DOCTYPE. We do not read those, since they can carry harmful content. Export without DOCTYPE.',
  xml_too_deep: (p) => `The XML is nested too deep at line ${p.row ?? '?'}. We do not read such a file. Export the file again with fewer levels.`,
  json_malformed: (p) => `The JSON is wrong${p.row ? ` at line ${p.row}` : ''}. Check the file.`,
  json_too_deep: () => 'The JSON is nested too deep. We do not read such a file. Export the file again with fewer levels.',
  yaml_malformed: (p) => `The YAML is wrong${p.row ? ` at line ${p.row}` : ''}. Look at the indentation, the quotation marks and the aliases there.`,
  yaml_too_deep: (p) =>
    `The YAML is nested too deep${p.row ? ` at line ${p.row}` : ''}. We do not read such a file. Export the file again with fewer levels.`,
  yaml_too_large: () => 'The YAML is too large, or becomes so by aliases that repeat each other. Split the file, or write it out.',
  key_twice: (p) => `“${p.value}” is twice in the same part (line ${p.row ?? '?'}). The last one was used. Remove one.`,
  table_malformed: (p) => `The quotation marks are wrong from row ${p.row ?? '?'}. Save the file as CSV again.`,
  column_missing: (p) => `The required column “${p.column}” (${p.expected}) is missing. Add it. The other columns were read.`,
  column_twice: (p) => `The column “${p.column}” is there twice. The first was used, the second is kept as a column of your own.`,
  column_unknown: (p) => `We do not know the column “${p.column}”. It is kept as a column of your own.`,
  value_required: (p) => `“${p.column || p.expected}” is required, but empty. Fill it in; until then it counts as unknown.`,
  value_invalid: (p) => `“${p.value}” cannot be read as ${EXPECTED_EN[p.expected] ?? p.expected}. Correct the cell; until then it counts as unknown.`,
  value_not_in_list: (p) => `“${p.value}” is not in the list. Choose one of: ${codesIn('en', p.expected)}.`,
  rule_query: (p) =>
    `The query of this rule cannot be asked: ${EXPECTED_EN[p.expected] ?? p.expected}. Write one question that begins with SELECT or WITH. The rule was not used.`,
  value_out_of_range: (p) => `“${p.value}” is outside ${p.expected}. Correct the cell.`,
  value_twice: (p) => `“${p.expected}” is twice in this list. Remove one.`,
  id_missing: (p) => `This row has no identifier. It was given “${p.expected}”. Fill in a lasting identifier yourself.`,
  id_twice: (p) =>
    `The identifier “${p.value}” is there already (row ${p.expected}). The first row was used, this one was not. Give this row its own identifier.`,
  row_twice: (p) => `This row equals row ${p.expected} and was not used again.`,
  cell_too_long: (p) => `This cell is longer than ${p.expected} characters. Shorten the text.`,
  row_too_long: (p) => `This row has more cells than the header (${p.expected}): ${p.value}. Look for a separator too many.`,
  rows_too_many: (p) => `This table has more than ${p.expected} rows. The rows after that were not read. Split the file.`,
  columns_too_many: (p) => `This table has more than ${p.expected} columns and was not read. Remove what is not needed, or split the file.`,
  workbook_too_large: (p) =>
    `A sheet of this workbook runs to ${p.value || 'far beyond the table'}. We do not read a sheet that large. Delete the rows and columns beyond the table in Excel, and save it again.`,
  nothing_inside: () => 'This file can be read, but it holds nothing for the map. Check that all of it was exported.',
  reference_unknown: (p) => `“${p.value}” does not exist in ${p.expected.replaceAll(' | ', ' or ')}. Correct the identifier or add that row.`,
  reference_sheet_absent: (p) =>
    `${p.value} rows refer to ${p.expected.replaceAll(' | ', ' or ')}, but that sheet was not loaded. Open it too to see names.`,
  structure: (p) => EXPECTED_EN[p.expected] ?? p.expected,
  described_differently: (p) =>
    `“${p.value}” is also in ${p.expected}, with another value for ${p.column}. The first description stands. Choose under Sources which is right.`,
  perhaps_the_same: (p) => `“${p.value}” looks like a row in ${p.expected}. Say under Sources whether it is the same. Until then they are two.`,
  ...OBSERVATIONS_EN,
  ...CASE_FILE_EN,
  ...COMMENTS_EN,
  export_not_kept: (p) =>
    `“${p.value}” (${p.column}) does not fit in this file exactly. Look for a | in it, blank space around it, or an identifier that is there already.`,
  export_cell_cut: (p) =>
    `This text is longer than ${p.expected} characters. An Excel cell holds no more; the rest was left out. Choose CSV to keep all of it.`,
  export_rows_cut: (p) => `An Excel tab has room for ${p.expected} rows. ${p.value} rows were left out. Choose CSV to keep all of them.`,
  export_left_out: (p) => `“${p.value}” is not in this file, because “${p.expected}” is not known. Fill it in and export again.`,
  export_words_left_out: (p) =>
    `Left out: the text of signals in words that hold personal data (${p.value}). To keep it all the same, choose “Case with personal data”.`,
  export_numbers_blotted: (p) =>
    `Made unreadable: phone numbers, citizen service numbers, e-mail addresses and bank accounts in signals in words (${p.value}).`,
  describes_data: () => 'This file describes what data looks like (a schema). It holds no data. Open the file with the data itself.',
  columns_guessed: (p) =>
    `This table was read as ${p.value}. Its columns were read like this: ${columnsIn('en', p)}. Other columns were kept as columns of your own. Is this wrong? Then choose yourself what each column is.`,
  columns_unsure: (p) =>
    `It is not certain what these columns are, so the rows were not used. It looks like ${p.value}: ${columnsIn('en', p)}. Open the file in Datareis and choose what each column is.`,
  row_is_note: (p) => `This row is a note or a heading, no data: ${p.value}. It was not counted.`,
  code_stands_in: (p) => `The code ${p.value} belongs to no real place or thing (${p.expected}). This row was not counted.`,
  problems_more: (p) => `There are ${p.value} more messages about this file. Mend these first and open the file again.`,
  file_missing: (p) => `This file refers to “${p.value}”, which was not found. Open the whole folder.`,
  rdf_malformed: (p) => `The RDF is wrong${p.row ? ` at line ${p.row}` : ''} (${p.value}). What came before was read. Export the catalogue again.`,
  triples_too_many: (p) => `This file has more than ${p.value} statements (triples). The rest was not read. Split the catalogue.`,
  context_unknown: (p) =>
    `The names in this file are explained at ${p.value}. We do not have that list, and we fetch nothing from the internet. What can be understood without it was read. Export the catalogue as Turtle or RDF/XML to read all of it.`,
  datasets_none: () =>
    'This file holds no description of a dataset (dcat:Dataset or schema:Dataset). Export the catalogue together with its datasets.',
  datasets_elsewhere: (p) =>
    `The catalogue names ${p.value} more datasets that are not in this file, such as ${p.expected}. Fetch the other pages of the catalogue too.`,
  answer_failed: (p) => `This is no list of datasets but an error of the portal: ${p.value}. Ask for the datasets again.`,
  description_only: (p) => `This is ${p.value}: a description, not data for the map. ${p.expected ? `Open ${p.expected}.` : 'Open the data itself.'}`,
  part_not_used: (p) => `The part “${p.column}” (${p.value}) has no place on the map and was not used.`,
  topojson: () => 'This is TopoJSON, which we do not read. Convert it to GeoJSON, with QGIS or mapshaper for instance, and open it again.',
  coordinates_not_degrees: (p) =>
    `The coordinates are no degrees of longitude and latitude (${p.value}). Names and figures were read, the borders of ${p.expected} areas were not. Convert the file to WGS84 (EPSG:4326), with QGIS for instance, and open it again.`,
};

/** The sentences of one language, as its catalogue holds them. */
interface ProblemTopics {
  readonly topics: { readonly problems: Readonly<Record<ProblemCode, Sentence>>; readonly reasons: Readonly<Record<UnusedReason, string>> };
}

/** What is wrong, in the words of the window. */
export function problemIn({ topics }: ProblemTopics, problem: Problem): string {
  return topics.problems[problem.code](problem);
}

/** The same in one of the two languages of the command line. */
export function problemSentence(problem: Problem, language: 'nl' | 'en'): string {
  return (language === 'nl' ? problemsNl : problemsEn)[problem.code](problem);
}

const REASONS: Readonly<Record<UnusedReason, readonly [nl: string, en: string]>> = {
  no_id: ['zonder kenmerk', 'without identifier'],
  id_twice: ['kenmerk stond er al', 'identifier was there already'],
  another_case: ['hoort bij een andere casus', 'belongs to another case'],
  row_twice: ['gelijk aan een eerdere rij', 'equal to an earlier row'],
  no_place_in_model: ['soort element zonder plaats op de kaart', 'kind of element without a place on the map'],
  ends_on_relationship: ['eindigt op een andere relatie', 'ends on another relationship'],
  end_missing: ['begin of eind bestaat niet', 'one end does not exist'],
  end_not_used: ['een van de uiteinden staat niet in de casus', 'one of the ends is not in the case'],
  inside_one_system: ['blijft binnen één systeem', 'stays inside one system'],
  same_system: ['van een systeem naar zichzelf', 'from a system to itself'],
  older_version: ['hoort niet bij de standaardversie', 'not part of the default version'],
  not_referred_to: ['nergens naar verwezen', 'nothing refers to it'],
  target_not_loaded: ['verwijst naar iets dat niet is geladen', 'refers to something that is not loaded'],
  mapping_needed: ['eerst kiezen wat de kolommen zijn', 'columns must be named first'],
  not_a_record: ['toelichting of verzamelcode, geen gegeven', 'note or stand-in code, no data'],
  sheet_unknown: ['tabblad niet herkend', 'tab not recognised'],
  unreadable: ['niet te lezen', 'not readable'],
  not_an_area: ['punt of lijn, geen gebied', 'point or line, no area'],
  shows_structure: ['toont structuur, geen gegevensstroom', 'shows structure, no data flow'],
  person: ['een persoon: bewust weggelaten', 'a person: left out on purpose'],
  no_job_or_dataset: ['noemt geen taak en geen dataset', 'names no job and no dataset'],
  removed: ['in de bron al verwijderd', 'already removed at the source'],
};

export function reasonWords(reason: UnusedReason, language: 'nl' | 'en'): string {
  return (language === 'nl' ? reasonsNl : reasonsEn)[reason];
}

export const reasonsNl = reasonsIn(0);
export const reasonsEn = reasonsIn(1);

function reasonsIn(at: 0 | 1): Readonly<Record<UnusedReason, string>> {
  return Object.fromEntries(Object.entries(REASONS).map(([reason, words]) => [reason, words[at]])) as Record<UnusedReason, string>;
}
