// The words of the workbook that people fill in: Dutch in plain words (B1), and English.
import { SHEET_NAMES_NL, type SheetName } from '../model/sheet.ts';
import type { Language } from './exported.ts';

export interface WorkbookWords {
  readonly readMe: string;
  readonly explanation: string;
  readonly lists: string;
  readonly tab: string;
  readonly about: string;
  readonly rows: string;
  readonly columns: readonly [
    tab: string,
    column: string,
    required: string,
    fill: string,
    choose: string,
    example: string,
    meaning: string,
    name: string,
  ];
  readonly required: string;
  readonly optional: string;
  readonly choose: string;
  readonly several: string;
  readonly steps: readonly string[];
  readonly warning: string;
  readonly types: Readonly<Record<string, string>>;
  chooseRow(tab: string): string;
  pointsTo(tabs: string): string;
  between(low: number, high: number): string;
}

const NL: WorkbookWords = {
  readMe: 'Lees mij',
  explanation: 'Uitleg',
  lists: 'Lijsten',
  tab: 'Tabblad',
  about: 'Wat staat erin?',
  rows: 'Regels',
  columns: ['Tabblad', 'Kolom', 'Verplicht?', 'Wat vult u in?', 'Kies uit', 'Voorbeeld', 'Betekenis', 'Naam in CSV'],
  required: 'verplicht',
  optional: 'mag leeg blijven',
  choose: 'Kies uit de lijst.',
  several: 'Meer dan één? Zet er een | tussen.',
  steps: [
    'Zo vult u dit bestand in:',
    '1. Begin met Organisaties, Afdelingen en Systemen. Vul daarna Datasets en Uitwisselingen in. Dat is genoeg voor een kaart.',
    '2. Geef elke regel een eigen kenmerk, bijvoorbeeld sys-brp. Andere tabbladen wijzen met dat kenmerk naar de regel. Verander een kenmerk later niet.',
    '3. Een sterretje (*) achter de naam van een kolom betekent: verplicht. Weet u iets niet? Laat de cel leeg. Leeg betekent: niet bekend.',
    '4. In veel cellen kunt u kiezen uit een lijst. Klik op de cel en daarna op het pijltje.',
    '5. Horen er meer waarden in één cel? Zet er een | tussen: NAAM|ADR.',
    '6. Schrijf een datum als 2020-07-01 of 01-07-2020. Schrijf een duur als P7D (7 dagen) of PT4H (4 uur).',
    '7. U mag eigen kolommen toevoegen. Zet ze achteraan. Datareis bewaart ze.',
    '8. Op het tabblad Uitleg staat bij elke kolom wat u invult, met een voorbeeld.',
    '9. Klaar? Bewaar het bestand en sleep het in Datareis. U ziet dan wat is gelezen en wat niet.',
  ],
  warning: 'Let op: zet geen gegevens van bewoners in dit bestand. Het gaat over soorten gegevens, niet over mensen.',
  types: {
    text: 'tekst',
    longtext: 'tekst, mag lang zijn',
    id: 'een eigen, vast kenmerk',
    enum: 'een woord uit de lijst',
    boolean: 'ja of nee',
    date: 'een datum, zoals 2020-07-01',
    duration: 'een duur, zoals P7D (7 dagen) of PT4H (4 uur)',
    integer: 'een heel getal',
    decimal: 'een getal',
  },
  chooseRow: (tab) => `Kies een kenmerk van het tabblad ${tab}.`,
  pointsTo: (tabs) => `een kenmerk van het tabblad ${tabs}`,
  between: (low, high) => `van ${low} tot en met ${high}`,
};

const EN: WorkbookWords = {
  readMe: 'Read me',
  explanation: 'Explanation',
  lists: 'Lists',
  tab: 'Tab',
  about: 'What is in it?',
  rows: 'Rows',
  columns: ['Tab', 'Column', 'Required?', 'What to fill in', 'Choose from', 'Example', 'Meaning', 'Name in CSV'],
  required: 'required',
  optional: 'may stay empty',
  choose: 'Choose from the list.',
  several: 'More than one? Put a | between them.',
  steps: [
    'How to fill in this file:',
    '1. Begin with Organisations, Units and Systems. Then fill in Datasets and Exchanges. That is enough for a map.',
    '2. Give every row an identifier of its own, for instance sys-brp. Other tabs point at the row with that identifier. Do not change it later.',
    '3. A star (*) after the name of a column means: required. If you do not know something, leave the cell empty. Empty means: unknown.',
    '4. Many cells let you choose from a list. Click the cell and then the arrow.',
    '5. When several values belong in one cell, put a | between them: NAAM|ADR.',
    '6. Write a date as 2020-07-01 or 01-07-2020. Write a duration as P7D (7 days) or PT4H (4 hours).',
    '7. You may add columns of your own. Put them last. Datareis keeps them.',
    '8. The tab Explanation says for every column what to fill in, with an example.',
    '9. Ready? Save the file and drag it into Datareis. You will see what was read and what was not.',
  ],
  warning: 'Take care: put no data about residents in this file. It is about kinds of data, not about people.',
  types: {
    text: 'text',
    longtext: 'text, may be long',
    id: 'a lasting identifier of its own',
    enum: 'a word from the list',
    boolean: 'yes or no',
    date: 'a date, such as 2020-07-01',
    duration: 'a duration, such as P7D (7 days) or PT4H (4 hours)',
    integer: 'a whole number',
    decimal: 'a number',
  },
  chooseRow: (tab) => `Choose an identifier of the tab ${tab}.`,
  pointsTo: (tabs) => `an identifier of the tab ${tabs}`,
  between: (low, high) => `from ${low} to ${high}`,
};

export const WORKBOOK_WORDS: Readonly<Record<Language, WorkbookWords>> = { nl: NL, en: EN };

/** What a tab is called; import knows both names. */
export function tabName(sheet: SheetName, language: Language): string {
  const words = sheet.replaceAll('_', ' ');
  return language === 'nl' ? (SHEET_NAMES_NL[sheet][0] ?? sheet) : words.charAt(0).toUpperCase() + words.slice(1);
}

/** What stands on a sheet, in one sentence for each language. */
export const SHEET_MEANING: Readonly<Record<SheetName, Readonly<Record<Language, string>>>> = {
  case_info: { nl: 'Hoe de casus heet, van wie hij is en welke dag geldt.', en: 'What the case is called, whose it is and which day counts.' },
  organisations: { nl: 'De gemeente en de partijen waarmee zij gegevens deelt.', en: 'The municipality and the parties it shares data with.' },
  units: { nl: 'De afdelingen van een organisatie.', en: 'The departments of an organisation.' },
  systems: { nl: 'De programma’s en voorzieningen waarin gegevens staan.', en: 'The applications and facilities that hold data.' },
  datasets: { nl: 'De verzamelingen gegevens in een systeem.', en: 'The collections of data in a system.' },
  data_categories: { nl: 'De soorten gegevens, zoals naam, adres of inkomen.', en: 'The kinds of data, such as name, address or income.' },
  data_subjects: { nl: 'Over wie de gegevens gaan, in groepen.', en: 'Whom the data are about, in groups.' },
  purposes: { nl: 'Waarvoor gegevens worden gebruikt.', en: 'What data are used for.' },
  purpose_links: {
    nl: 'Van welk doel naar welk ander doel gegevens mogen gaan, en waarom.',
    en: 'From which purpose to which other data may go, and why.',
  },
  legal_bases: { nl: 'De wetten en regels waarop het gebruik rust.', en: 'The laws and rules on which the use rests.' },
  retention_rules: { nl: 'Hoe lang gegevens blijven en wat er daarna mee gebeurt.', en: 'How long data stay and what happens then.' },
  standards: { nl: 'De manieren waarop gegevens worden verstuurd.', en: 'The ways in which data are sent.' },
  agreements: { nl: 'De afspraken met andere partijen.', en: 'The agreements with other parties.' },
  processing_activities: {
    nl: 'De regels van het register van verwerkingen (AVG artikel 30).',
    en: 'The lines of the register of processing (GDPR article 30).',
  },
  exchanges: { nl: 'Welke gegevens van welk systeem naar welk systeem gaan.', en: 'Which data go from which system to which system.' },
  areas: { nl: 'De wijken en buurten.', en: 'The districts and neighbourhoods.' },
  signal_series: { nl: 'Wat er door de tijd heen wordt geteld of gemeten.', en: 'What is counted or measured over time.' },
  observations: { nl: 'De getallen van die reeksen, per dag.', en: 'The numbers of those series, by day.' },
  qualitative_signals: {
    nl: 'Wat mensen op een afdeling of in een wijk merken, in woorden.',
    en: 'What people in a department or district notice, in words.',
  },
  thresholds: { nl: 'Vanaf welke waarde een reeks oranje of rood is.', en: 'From which value a series is amber or red.' },
  decisions: { nl: 'Besluiten en maatregelen.', en: 'Decisions and measures.' },
  decision_links: { nl: 'Welk signaal tot welk besluit leidde.', en: 'Which signal led to which decision.' },
  annotations: { nl: 'Vragen, bezwaren en uitleg bij iets op de kaart.', en: 'Questions, objections and explanations about something on the map.' },
  scenarios: { nl: 'Wat er anders zou kunnen.', en: 'What could be different.' },
  scenario_changes: { nl: 'De stappen van zo’n scenario.', en: 'The steps of such a scenario.' },
  briefings: { nl: 'Verhalen over deze casus, om te vertellen.', en: 'Stories about this case, to be told.' },
  slides: { nl: 'De dia’s van zo’n verhaal.', en: 'The slides of such a story.' },
  sessions: { nl: 'Gesprekken die over deze casus zijn gevoerd.', en: 'Conversations held about this case.' },
  session_participants: { nl: 'Wie er bij waren, als rol.', en: 'Who took part, as a role.' },
  deck_cards: { nl: 'De vragen die in een gesprek worden gesteld.', en: 'The questions that are asked in a conversation.' },
  session_notes: { nl: 'Wat er in een gesprek is gezegd.', en: 'What was said in a conversation.' },
  session_actions: { nl: 'Wat er is afgesproken om te doen.', en: 'What was agreed to be done.' },
  session_versions: { nl: 'Hoe de casus was aan het eind van een gesprek.', en: 'What the case was at the end of a conversation.' },
};
