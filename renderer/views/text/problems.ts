// A sentence for everything that can be wrong with a file: what is the matter, and how to mend it. For the screen and the command line.
import type { Problem, ProblemCode, UnusedReason } from '../../model/problem.ts';

type Sentence = (problem: Problem) => string;

const megabytes = (bytes: string) => `${Math.round(Number(bytes) / 1_000_000)} MB`;

const EXPECTED_NL: Readonly<Record<string, string>> = {
  date: 'een datum zoals 2020-07-01 of 01-07-2020',
  boolean: 'ja of nee',
  integer: 'een heel getal',
  decimal: 'een getal',
  duration: 'een duur zoals P7D (7 dagen) of PT4H (4 uur)',
  source_in_from_system: 'De brondataset staat niet in het systeem dat verstuurt.',
  target_in_to_system: 'De doeldataset staat niet in het systeem dat ontvangt.',
  query_stores_nothing: 'Bij bevragen wordt niets opgeslagen, maar er staat een doeldataset.',
  from_is_to: 'Afzender en ontvanger zijn hetzelfde systeem.',
  ends_before_start: 'De uitwisseling stopt voordat zij begint.',
  copy_of_itself: 'Een dataset kan geen kopie van zichzelf zijn.',
  authoritative_copy: 'Een authentieke bron kan geen kopie zijn.',
  decision_before_taken: 'Het besluit werkt al voordat het is genomen.',
  observed_twice: 'Er staat al een waarneming voor deze reeks, dag en plek.',
  dimension_differs: 'De reeks telt per iets anders dan deze regel (wijk, afdeling of stad).',
  value_differs_from_status: 'Waarde en status passen niet bij elkaar: alleen bij ‘missing’ en ‘not_collected’ blijft de waarde leeg.',
};

const EXPECTED_EN: Readonly<Record<string, string>> = {
  date: 'a date such as 2020-07-01 or 01-07-2020',
  boolean: 'yes or no',
  integer: 'a whole number',
  decimal: 'a number',
  duration: 'a duration such as P7D (7 days) or PT4H (4 hours)',
  source_in_from_system: 'The source dataset is not in the system that sends.',
  target_in_to_system: 'The target dataset is not in the system that receives.',
  query_stores_nothing: 'A query stores nothing, yet a target dataset is named.',
  from_is_to: 'Sender and receiver are the same system.',
  ends_before_start: 'The exchange ends before it starts.',
  copy_of_itself: 'A dataset cannot be a copy of itself.',
  authoritative_copy: 'An authoritative source cannot be a copy.',
  decision_before_taken: 'The decision works before it was taken.',
  observed_twice: 'There is an observation for this series, day and place already.',
  dimension_differs: 'The series counts per something else than this row (district, department or city).',
  value_differs_from_status: 'Value and status do not fit: only “missing” and “not_collected” leave the value empty.',
};

const NL: Readonly<Record<ProblemCode, Sentence>> = {
  file_too_large: (p) => `Dit bestand is te groot (${megabytes(p.value)}). Het moet kleiner zijn dan 200 MB. Splits het bestand.`,
  file_empty: () => 'Dit bestand is leeg. Kijk of het goed is opgeslagen.',
  format_unknown: (p) =>
    p.expected !== ''
      ? `Deze kolommen passen bij geen enkel werkblad: ${p.value}. Gebruik namen als Kenmerk, Naam, Van systeem en Naar systeem. Noem het bestand bijvoorbeeld uitwisselingen.csv.`
      : 'Dit soort bestand kennen we niet. Wel: werkbladen (CSV, XLSX), ArchiMate (XML), Amsterdam Schema (JSON), of een ZIP daarvan.',
  file_unreadable: (p) =>
    `Dit bestand is niet te lezen (${p.value || p.expected || 'beschadigd'}). Bewaar het opnieuw vanuit het programma waar het vandaan komt.`,
  archive_unsafe: (p) => `Dit archief is niet veilig uit te pakken (${p.value}). Pak het zelf uit en open de map.`,
  time_limit: () => 'Het lezen van dit bestand duurde te lang en is gestopt.',
  xml_malformed: (p) => `De XML breekt af of klopt niet bij regel ${p.row ?? '?'}. Wat ervoor stond is gelezen. Exporteer het model opnieuw.`,
  xml_doctype: () => 'Dit bestand heeft een DOCTYPE. Dat lezen we niet, omdat er schadelijke inhoud in kan zitten. Exporteer zonder DOCTYPE.',
  xml_too_deep: (p) => `De XML is te diep genest bij regel ${p.row ?? '?'}. Zo’n bestand komt niet uit een ArchiMate-programma.`,
  json_malformed: (p) => `De JSON klopt niet${p.row ? ` bij regel ${p.row}` : ''}. Controleer het bestand.`,
  json_too_deep: () => 'De JSON is te diep genest. Zo’n bestand lezen we niet.',
  table_malformed: (p) => `De aanhalingstekens kloppen niet vanaf rij ${p.row ?? '?'}. Bewaar het bestand opnieuw als CSV.`,
  column_missing: (p) => `De verplichte kolom “${p.expected}” (${p.column}) ontbreekt. Voeg de kolom toe. De andere kolommen zijn gelezen.`,
  column_twice: (p) => `De kolom “${p.column}” staat er twee keer. De eerste is gebruikt, de tweede is bewaard als eigen kolom.`,
  column_unknown: (p) => `De kolom “${p.column}” kennen we niet. Zij is bewaard als eigen kolom.`,
  value_required: (p) => `“${p.expected}” is verplicht, maar leeg. Vul het in; tot dan geldt het als onbekend.`,
  value_invalid: (p) =>
    `“${p.value}” is niet te lezen als ${EXPECTED_NL[p.expected] ?? p.expected}. Verbeter de cel; tot dan geldt het als onbekend.`,
  value_not_in_list: (p) => `“${p.value}” staat niet in de lijst. Kies een van: ${p.expected.replaceAll(' | ', ', ')}.`,
  value_out_of_range: (p) => `“${p.value}” valt buiten ${p.expected}. Verbeter de cel.`,
  value_twice: (p) => `“${p.expected}” staat twee keer in deze lijst. Haal er een weg.`,
  id_missing: (p) => `Deze rij heeft geen kenmerk. Zij kreeg het kenmerk “${p.expected}”. Vul zelf een vast kenmerk in.`,
  id_twice: (p) => `Het kenmerk “${p.value}” staat er al (rij ${p.expected}). De eerste rij is gebruikt, deze niet. Geef deze rij een eigen kenmerk.`,
  row_twice: (p) => `Deze rij is gelijk aan rij ${p.expected} en is niet nog eens gebruikt.`,
  cell_too_long: (p) => `Deze cel is langer dan ${p.expected} tekens. Kort de tekst in.`,
  row_too_long: (p) => `Deze rij heeft meer cellen dan de kop (${p.expected}): ${p.value}. Kijk of er een scheidingsteken te veel staat.`,
  rows_too_many: (p) => `Deze tabel heeft meer dan ${p.expected} rijen. De rijen daarna zijn niet gelezen. Splits het bestand.`,
  reference_unknown: (p) => `“${p.value}” bestaat niet in ${p.expected.replaceAll(' | ', ' of ')}. Verbeter het kenmerk of voeg die rij toe.`,
  reference_sheet_absent: (p) =>
    `${p.value} rijen verwijzen naar ${p.expected.replaceAll(' | ', ' of ')}, maar dat werkblad is niet geladen. Open het erbij om namen te zien.`,
  structure: (p) => EXPECTED_NL[p.expected] ?? p.expected,
  problems_more: (p) => `Er zijn nog ${p.value} meldingen over dit bestand. Verbeter eerst deze en open het bestand opnieuw.`,
  file_missing: (p) => `Dit bestand verwijst naar “${p.value}”, maar dat is niet gevonden. Open de hele map.`,
};

const EN: Readonly<Record<ProblemCode, Sentence>> = {
  file_too_large: (p) => `This file is too large (${megabytes(p.value)}). It must be smaller than 200 MB. Split the file.`,
  file_empty: () => 'This file is empty. Check that it was saved well.',
  format_unknown: (p) =>
    p.expected !== ''
      ? `These columns fit no sheet: ${p.value}. Use names such as Identifier, Name, From system and To system. Call the file exchanges.csv, for instance.`
      : 'We do not know this kind of file. We do know: sheets (CSV, XLSX), ArchiMate (XML), Amsterdam Schema (JSON), or a ZIP of these.',
  file_unreadable: (p) => `This file cannot be read (${p.value || p.expected || 'damaged'}). Save it again from the program it comes from.`,
  archive_unsafe: (p) => `This archive is not safe to unpack (${p.value}). Unpack it yourself and open the folder.`,
  time_limit: () => 'Reading this file took too long and was stopped.',
  xml_malformed: (p) => `The XML breaks off or is wrong at line ${p.row ?? '?'}. What came before was read. Export the model again.`,
  xml_doctype: () => 'This file has a DOCTYPE. We do not read those, since they can carry harmful content. Export without DOCTYPE.',
  xml_too_deep: (p) => `The XML is nested too deep at line ${p.row ?? '?'}. No ArchiMate tool writes such a file.`,
  json_malformed: (p) => `The JSON is wrong${p.row ? ` at line ${p.row}` : ''}. Check the file.`,
  json_too_deep: () => 'The JSON is nested too deep. We do not read such a file.',
  table_malformed: (p) => `The quotation marks are wrong from row ${p.row ?? '?'}. Save the file as CSV again.`,
  column_missing: (p) => `The required column “${p.column}” (${p.expected}) is missing. Add it. The other columns were read.`,
  column_twice: (p) => `The column “${p.column}” is there twice. The first was used, the second is kept as a column of your own.`,
  column_unknown: (p) => `We do not know the column “${p.column}”. It is kept as a column of your own.`,
  value_required: (p) => `“${p.column || p.expected}” is required, but empty. Fill it in; until then it counts as unknown.`,
  value_invalid: (p) => `“${p.value}” cannot be read as ${EXPECTED_EN[p.expected] ?? p.expected}. Correct the cell; until then it counts as unknown.`,
  value_not_in_list: (p) => `“${p.value}” is not in the list. Choose one of: ${p.expected.replaceAll(' | ', ', ')}.`,
  value_out_of_range: (p) => `“${p.value}” is outside ${p.expected}. Correct the cell.`,
  value_twice: (p) => `“${p.expected}” is twice in this list. Remove one.`,
  id_missing: (p) => `This row has no identifier. It was given “${p.expected}”. Fill in a lasting identifier yourself.`,
  id_twice: (p) =>
    `The identifier “${p.value}” is there already (row ${p.expected}). The first row was used, this one was not. Give this row its own identifier.`,
  row_twice: (p) => `This row equals row ${p.expected} and was not used again.`,
  cell_too_long: (p) => `This cell is longer than ${p.expected} characters. Shorten the text.`,
  row_too_long: (p) => `This row has more cells than the header (${p.expected}): ${p.value}. Look for a separator too many.`,
  rows_too_many: (p) => `This table has more than ${p.expected} rows. The rows after that were not read. Split the file.`,
  reference_unknown: (p) => `“${p.value}” does not exist in ${p.expected.replaceAll(' | ', ' or ')}. Correct the identifier or add that row.`,
  reference_sheet_absent: (p) =>
    `${p.value} rows refer to ${p.expected.replaceAll(' | ', ' or ')}, but that sheet was not loaded. Open it too to see names.`,
  structure: (p) => EXPECTED_EN[p.expected] ?? p.expected,
  problems_more: (p) => `There are ${p.value} more messages about this file. Mend these first and open the file again.`,
  file_missing: (p) => `This file refers to “${p.value}”, which was not found. Open the whole folder.`,
};

export function problemSentence(problem: Problem, language: 'nl' | 'en'): string {
  return (language === 'nl' ? NL : EN)[problem.code](problem);
}

const REASONS: Readonly<Record<UnusedReason, readonly [nl: string, en: string]>> = {
  no_id: ['zonder kenmerk', 'without identifier'],
  id_twice: ['kenmerk stond er al', 'identifier was there already'],
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
  sheet_unknown: ['tabblad niet herkend', 'tab not recognised'],
  unreadable: ['niet te lezen', 'not readable'],
  shows_structure: ['toont structuur, geen gegevensstroom', 'shows structure, no data flow'],
};

export function reasonWords(reason: UnusedReason, language: 'nl' | 'en'): string {
  return REASONS[reason][language === 'nl' ? 0 : 1];
}
