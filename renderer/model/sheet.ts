// What sheets and fields a case has. Answers from the dictionary only; knows no file, database or screen.
import type { Field } from './field.ts';
import { FIELDS } from './fields.ts';

export type SheetName = keyof typeof FIELDS;

/** All sheets, in the order of the dictionary. */
export const SHEETS = Object.keys(FIELDS) as SheetName[];

export function fieldsOf(sheet: SheetName): readonly Field[] {
  return FIELDS[sheet];
}

export function fieldOf(sheet: SheetName, name: string): Field | undefined {
  return fieldsOf(sheet).find((field) => field.name === name);
}

/** The field whose value names a row of the sheet (`id`, or `key` of case_info); undefined where only the whole row does. */
export function keyField(sheet: SheetName): Field | undefined {
  return fieldOf(sheet, sheet === 'case_info' ? 'key' : 'id');
}

export function isSheet(name: string): name is SheetName {
  return Object.hasOwn(FIELDS, name);
}

/** Names a sheet may carry on a file or tab, beside its own: Dutch plural first (used for tabs we write), then other spellings. */
export const SHEET_NAMES_NL: Record<SheetName, readonly string[]> = {
  case_info: ['Casus', 'Instellingen'],
  organisations: ['Organisaties', 'Organisatie', 'Partners'],
  units: ['Afdelingen', 'Afdeling', 'Organisatieonderdelen'],
  systems: ['Systemen', 'Systeem', 'Applicaties'],
  datasets: ['Datasets', 'Dataset', 'Gegevensverzamelingen'],
  data_categories: ['Gegevens', 'Gegevenscategorieën', 'Categorieën'],
  data_subjects: ['Betrokkenen'],
  purposes: ['Doelen', 'Doel'],
  purpose_links: ['Doelverbanden', 'Doelverband'],
  legal_bases: ['Grondslagen', 'Grondslag'],
  retention_rules: ['Bewaartermijnen', 'Bewaartermijn'],
  standards: ['Standaarden', 'Standaard', 'Kanalen'],
  agreements: ['Overeenkomsten', 'Overeenkomst'],
  processing_activities: ['Verwerkingen', 'Verwerking', 'Verwerkingsregister', 'Register van verwerkingsactiviteiten'],
  exchanges: ['Uitwisselingen', 'Uitwisseling', 'Gegevensstromen', 'Koppelingen'],
  areas: ['Wijken', 'Wijk', 'Gebieden'],
  signal_series: ['Signaalreeksen', 'Signaalreeks', 'Reeksen'],
  observations: ['Waarnemingen', 'Waarneming'],
  qualitative_signals: ['Signalen in woorden', 'Signaal in woorden'],
  thresholds: ['Thermometerstanden', 'Thermometerstand', 'Grenzen'],
  decisions: ['Besluiten', 'Besluit', 'Maatregelen'],
  decision_links: ['Besluitverbanden', 'Besluitverband'],
  annotations: ['Aantekeningen', 'Aantekening', 'Tegenspraak'],
  scenarios: ["Scenario's", 'Scenario'],
  scenario_changes: ['Scenariostappen', 'Scenariostap'],
  briefings: ['Briefings', 'Briefing'],
  slides: ["Dia's", 'Dia'],
  sessions: ['Werksessies', 'Werksessie'],
  session_participants: ['Deelnemers', 'Deelnemer'],
  deck_cards: ['Vraagkaarten', 'Vraagkaart'],
  session_notes: ['Verslagregels', 'Verslagregel'],
  session_actions: ['Acties', 'Actie'],
  session_versions: ['Versies', 'Versie'],
};

const SHEET_OF_KIND: Readonly<Record<string, SheetName>> = {
  organisation: 'organisations',
  unit: 'units',
  system: 'systems',
  dataset: 'datasets',
  exchange: 'exchanges',
  processing_activity: 'processing_activities',
  purpose: 'purposes',
  signal_series: 'signal_series',
  decision: 'decisions',
  scenario: 'scenarios',
  annotation: 'annotations',
};

/** The sheet that a `target_kind` points into: annotations, steps of scenarios and what is said in sessions name their target by kind and id. */
export function sheetOfKind(kind: unknown): SheetName | undefined {
  return typeof kind === 'string' && Object.hasOwn(SHEET_OF_KIND, kind) ? SHEET_OF_KIND[kind] : undefined;
}
