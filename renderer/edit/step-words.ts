// The words in which steps are told, in Dutch (B1) and English: nouns of the sheets, and the sentences round names and values. Plain text, no values of a case.
import type { Act } from '../model/change.ts';
import type { SheetName } from '../model/sheet.ts';

export interface StepWords {
  readonly locale: string;
  readonly yes: string;
  readonly no: string;
  /** One and several rows of a sheet. */
  readonly nouns: Readonly<Record<SheetName, readonly [one: string, many: string]>>;
  readonly quoted: (name: string) => string;
  readonly counted: (noun: string, count: number) => string;
  readonly unread: (text: string) => string;
  readonly nothing: string;
  readonly filled: (field: string, row: string, after: string) => string;
  readonly emptied: (field: string, row: string, before: string) => string;
  readonly changed: (field: string, row: string, before: string, after: string) => string;
  readonly rewritten: (field: string, row: string) => string;
  readonly listed: (field: string, row: string, added: string, removed: string) => string;
  readonly reordered: (field: string, row: string) => string;
  readonly named: (before: string, after: string) => string;
  readonly several: (row: string, fields: string) => string;
  readonly allTo: (rows: string, field: string, after: string) => string;
  readonly allEmptied: (rows: string, field: string) => string;
  readonly allOf: (rows: string, fields: string) => string;
  readonly manyFields: (count: number) => string;
  readonly rowsChanged: (rows: string) => string;
  readonly added: (rows: string, count: number) => string;
  readonly removed: (rows: string, count: number) => string;
  readonly fromTo: (row: string, from: string, to: string) => string;
  readonly removedWith: (row: string, also: string) => string;
  readonly referencesMended: (count: number) => string;
  readonly renamed: (before: string, after: string, places: number) => string;
  readonly merged: (rows: string, into: string) => string;
  readonly answered: (what: string, answer: string) => string;
  readonly about: (what: string, target: string) => string;
  readonly acts: Partial<Readonly<Record<Act, string>>>;
  /** How many steps of another file came in, and in which roles they were done. */
  readonly stepsFrom: (count: number, roles: string) => string;
  readonly nothingChanged: string;
}

const NOUNS_NL: StepWords['nouns'] = {
  case_info: ['instelling', 'instellingen'],
  organisations: ['organisatie', 'organisaties'],
  units: ['afdeling', 'afdelingen'],
  systems: ['systeem', 'systemen'],
  datasets: ['dataset', 'datasets'],
  data_categories: ['soort gegevens', 'soorten gegevens'],
  data_subjects: ['groep betrokkenen', 'groepen betrokkenen'],
  purposes: ['doel', 'doelen'],
  purpose_links: ['doelverband', 'doelverbanden'],
  legal_bases: ['grondslag', 'grondslagen'],
  retention_rules: ['bewaartermijn', 'bewaartermijnen'],
  standards: ['standaard', 'standaarden'],
  agreements: ['overeenkomst', 'overeenkomsten'],
  processing_activities: ['verwerking', 'verwerkingen'],
  exchanges: ['uitwisseling', 'uitwisselingen'],
  areas: ['wijk', 'wijken'],
  signal_series: ['signaalreeks', 'signaalreeksen'],
  observations: ['waarneming', 'waarnemingen'],
  qualitative_signals: ['signaal in woorden', 'signalen in woorden'],
  thresholds: ['thermometerstand', 'thermometerstanden'],
  decisions: ['besluit', 'besluiten'],
  decision_links: ['besluitverband', 'besluitverbanden'],
  annotations: ['aantekening', 'aantekeningen'],
  scenarios: ['scenario', 'scenario’s'],
  scenario_changes: ['scenariostap', 'scenariostappen'],
  briefings: ['briefing', 'briefings'],
  slides: ['dia', 'dia’s'],
  sessions: ['werksessie', 'werksessies'],
  session_participants: ['deelnemer', 'deelnemers'],
  deck_cards: ['vraagkaart', 'vraagkaarten'],
  session_notes: ['verslagregel', 'verslagregels'],
  session_actions: ['actie', 'acties'],
  session_versions: ['deel van een versie', 'delen van een versie'],
};

const NOUNS_EN: StepWords['nouns'] = {
  case_info: ['setting', 'settings'],
  organisations: ['organisation', 'organisations'],
  units: ['department', 'departments'],
  systems: ['system', 'systems'],
  datasets: ['dataset', 'datasets'],
  data_categories: ['kind of data', 'kinds of data'],
  data_subjects: ['group of data subjects', 'groups of data subjects'],
  purposes: ['purpose', 'purposes'],
  purpose_links: ['purpose link', 'purpose links'],
  legal_bases: ['legal basis', 'legal bases'],
  retention_rules: ['retention rule', 'retention rules'],
  standards: ['standard', 'standards'],
  agreements: ['agreement', 'agreements'],
  processing_activities: ['processing activity', 'processing activities'],
  exchanges: ['exchange', 'exchanges'],
  areas: ['district', 'districts'],
  signal_series: ['signal series', 'signal series'],
  observations: ['observation', 'observations'],
  qualitative_signals: ['signal in words', 'signals in words'],
  thresholds: ['threshold', 'thresholds'],
  decisions: ['decision', 'decisions'],
  decision_links: ['decision link', 'decision links'],
  annotations: ['annotation', 'annotations'],
  scenarios: ['scenario', 'scenarios'],
  scenario_changes: ['scenario step', 'scenario steps'],
  briefings: ['briefing', 'briefings'],
  slides: ['slide', 'slides'],
  sessions: ['work session', 'work sessions'],
  session_participants: ['participant', 'participants'],
  deck_cards: ['question card', 'question cards'],
  session_notes: ['session note', 'session notes'],
  session_actions: ['action', 'actions'],
  session_versions: ['part of a version', 'parts of a version'],
};

const NL: StepWords = {
  locale: 'nl-NL',
  yes: 'ja',
  no: 'nee',
  nouns: NOUNS_NL,
  quoted: (name) => `‘${name}’`,
  counted: (noun, count) => `${count.toLocaleString('nl-NL')} ${noun}`,
  unread: (text) => `‘${text}’ (niet te lezen)`,
  nothing: 'niets',
  filled: (field, row, after) => `${field} van ${row} ingevuld: ${after}`,
  emptied: (field, row, before) => `${field} van ${row} leeggemaakt (was: ${before})`,
  changed: (field, row, before, after) => `${field} van ${row} van ${before} naar ${after}`,
  rewritten: (field, row) => `${field} van ${row} herschreven`,
  listed: (field, row, added, removed) =>
    `${field} van ${row}: ${[added && `${added} erbij`, removed && `${removed} eraf`].filter(Boolean).join(', ')}`,
  reordered: (field, row) => `${field} van ${row} in een andere volgorde gezet`,
  named: (before, after) => `${before} heet nu ${after}`,
  several: (row, fields) => `${row}: ${fields} gewijzigd`,
  allTo: (rows, field, after) => `${rows}: ${field} naar ${after}`,
  allEmptied: (rows, field) => `${rows}: ${field} leeggemaakt`,
  allOf: (rows, fields) => `${rows}: ${fields} gewijzigd`,
  manyFields: (count) => `${count} velden`,
  rowsChanged: (rows) => `${rows} gewijzigd`,
  added: (rows) => `${rows} toegevoegd`,
  removed: (rows) => `${rows} verwijderd`,
  fromTo: (row, from, to) => `${row} (van ${from} naar ${to})`,
  removedWith: (row, also) => `${row} verwijderd, met ${also}`,
  referencesMended: (count) => (count === 1 ? 'in 1 andere rij is de verwijzing aangepast' : `in ${count} andere rijen is de verwijzing aangepast`),
  renamed: (before, after, places) =>
    `Kenmerk ${before} veranderd in ${after}${places === 0 ? '' : places === 1 ? ', ook in 1 andere rij' : `, ook in ${places} andere rijen`}`,
  merged: (rows, into) => `${rows} samengevoegd met ${into}`,
  answered: (what, answer) => `Antwoord op ${what}: ${answer}`,
  about: (what, target) => `${what} bij ${target}`,
  acts: {
    paste: 'Geplakt',
    fill: 'Doorgevoerd',
    scenario: 'Scenario',
    'take-back': 'Teruggenomen',
    'merge-case': 'Uit een ander bestand',
    comment: 'Reacties op een pagina',
    compare: 'Overgenomen na vergelijken',
  },
  stepsFrom: (count, roles) => `${count} ${count === 1 ? 'stap' : 'stappen'}${roles && ` van ${roles}`}`,
  nothingChanged: 'Niets veranderd',
};

const EN: StepWords = {
  locale: 'en-GB',
  yes: 'yes',
  no: 'no',
  nouns: NOUNS_EN,
  quoted: (name) => `‘${name}’`,
  counted: (noun, count) => `${count.toLocaleString('en-GB')} ${noun}`,
  unread: (text) => `‘${text}’ (could not be read)`,
  nothing: 'nothing',
  filled: (field, row, after) => `${field} of ${row} filled in: ${after}`,
  emptied: (field, row, before) => `${field} of ${row} emptied (was: ${before})`,
  changed: (field, row, before, after) => `${field} of ${row} from ${before} to ${after}`,
  rewritten: (field, row) => `${field} of ${row} rewritten`,
  listed: (field, row, added, removed) =>
    `${field} of ${row}: ${[added && `${added} added`, removed && `${removed} taken away`].filter(Boolean).join(', ')}`,
  reordered: (field, row) => `${field} of ${row} put in another order`,
  named: (before, after) => `${before} is now called ${after}`,
  several: (row, fields) => `${row}: ${fields} changed`,
  allTo: (rows, field, after) => `${rows}: ${field} to ${after}`,
  allEmptied: (rows, field) => `${rows}: ${field} emptied`,
  allOf: (rows, fields) => `${rows}: ${fields} changed`,
  manyFields: (count) => `${count} fields`,
  rowsChanged: (rows) => `${rows} changed`,
  added: (rows) => `${rows} added`,
  removed: (rows) => `${rows} removed`,
  fromTo: (row, from, to) => `${row} (from ${from} to ${to})`,
  removedWith: (row, also) => `${row} removed, with ${also}`,
  referencesMended: (count) => (count === 1 ? 'the reference in 1 other row was mended' : `the references in ${count} other rows were mended`),
  renamed: (before, after, places) =>
    `Identifier ${before} changed to ${after}${places === 0 ? '' : places === 1 ? ', in 1 other row too' : `, in ${places} other rows too`}`,
  merged: (rows, into) => `${rows} merged with ${into}`,
  answered: (what, answer) => `Answer to ${what}: ${answer}`,
  about: (what, target) => `${what} about ${target}`,
  acts: {
    paste: 'Pasted',
    fill: 'Filled',
    scenario: 'Scenario',
    'take-back': 'Taken back',
    'merge-case': 'From another file',
    comment: 'Comments on a page',
    compare: 'Taken over after comparing',
  },
  stepsFrom: (count, roles) => `${count} ${count === 1 ? 'step' : 'steps'}${roles && ` of ${roles}`}`,
  nothingChanged: 'Nothing changed',
};

export const STEP_WORDS: Readonly<Record<'nl' | 'en', StepWords>> = { nl: NL, en: EN };
