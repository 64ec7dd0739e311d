// Which sheets a question lacks, in words. Knows the names of sheets only.
import type { SheetName } from '../model/sheet.ts';
import type { Language, Words } from './question.ts';
import { enumerated } from './sentence.ts';

const CALLED: Readonly<Record<SheetName, Words>> = {
  case_info: { nl: 'de instellingen van de casus', en: 'the settings of the case' },
  organisations: { nl: 'de organisaties', en: 'the organisations' },
  units: { nl: 'de afdelingen', en: 'the departments' },
  systems: { nl: 'de systemen', en: 'the systems' },
  datasets: { nl: 'de datasets', en: 'the datasets' },
  exchanges: { nl: 'de uitwisselingen', en: 'the exchanges' },
  data_categories: { nl: 'de soorten gegevens', en: 'the data categories' },
  data_subjects: { nl: 'de betrokkenen', en: 'the data subjects' },
  purposes: { nl: 'de doelen', en: 'the purposes' },
  purpose_links: { nl: 'de verbanden tussen doelen', en: 'the links between purposes' },
  legal_bases: { nl: 'de grondslagen', en: 'the legal bases' },
  retention_rules: { nl: 'de bewaartermijnen', en: 'the retention rules' },
  standards: { nl: 'de standaarden', en: 'the standards' },
  agreements: { nl: 'de overeenkomsten', en: 'the agreements' },
  processing_activities: { nl: 'de verwerkingen', en: 'the processing activities' },
  areas: { nl: 'de wijken', en: 'the districts' },
  signal_series: { nl: 'de signaalreeksen', en: 'the signal series' },
  observations: { nl: 'de waarnemingen', en: 'the observations' },
  qualitative_signals: { nl: 'de signalen in woorden', en: 'the signals in words' },
  thresholds: { nl: 'de thermometerstanden', en: 'the thermometer limits' },
  decisions: { nl: 'de besluiten', en: 'the decisions' },
  decision_links: { nl: 'de verbanden tussen signaal en besluit', en: 'the links between signals and decisions' },
  annotations: { nl: 'de aantekeningen', en: 'the annotations' },
  scenarios: { nl: "de scenario's", en: 'the scenarios' },
  scenario_changes: { nl: 'de stappen van scenario’s', en: 'the steps of scenarios' },
  briefings: { nl: 'de briefings', en: 'the briefings' },
  slides: { nl: 'de dia’s', en: 'the slides' },
  sessions: { nl: 'de werksessies', en: 'the work sessions' },
  session_participants: { nl: 'de deelnemers', en: 'the participants' },
  deck_cards: { nl: 'de vraagkaarten', en: 'the question cards' },
  session_notes: { nl: 'de verslagregels', en: 'the session notes' },
  session_actions: { nl: 'de acties', en: 'the actions' },
  session_versions: { nl: 'de versies', en: 'the versions' },
};

/** "Hiervoor ontbreken de verwerkingen en de grondslagen." */
export function missingSentence(language: Language, sheets: readonly SheetName[]): string {
  const list = enumerated(
    language,
    sheets.map((sheet) => CALLED[sheet][language]),
    9,
  );
  return language === 'nl' ? `Hiervoor ontbreken ${list}.` : `This needs ${list}, which the case does not have.`;
}

/** What a row of a sheet is called in the singular, for "kies een dataset". */
export const ONE_OF: Partial<Record<SheetName, Words>> = {
  datasets: { nl: 'dataset', en: 'dataset' },
  data_categories: { nl: 'soort gegevens', en: 'data category' },
  data_subjects: { nl: 'groep betrokkenen', en: 'group of data subjects' },
  systems: { nl: 'systeem', en: 'system' },
  organisations: { nl: 'leverancier', en: 'supplier' },
  exchanges: { nl: 'uitwisseling', en: 'exchange' },
  signal_series: { nl: 'signaalreeks', en: 'signal series' },
  decisions: { nl: 'besluit', en: 'decision' },
  scenarios: { nl: 'scenario', en: 'scenario' },
};
