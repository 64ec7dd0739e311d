// Without which fields a row of a sheet says nothing, and which fields together name a row that has no identifier.
import type { SheetName } from '../../model/sheet.ts';

/** Groups of fields; of each group one must be filled. */
const ESSENTIAL: Readonly<Record<SheetName, readonly (readonly string[])[]>> = {
  case_info: [['key']],
  organisations: [['name', 'short_name']],
  units: [['name', 'short_name']],
  systems: [['name']],
  datasets: [['title']],
  data_categories: [['label_nl', 'label_en']],
  data_subjects: [['label_nl', 'label_en']],
  purposes: [['label_nl', 'label_en']],
  purpose_links: [['from_purpose_id'], ['to_purpose_id']],
  legal_bases: [['law_nl', 'article6']],
  retention_rules: [['label_nl', 'duration']],
  standards: [['name']],
  agreements: [['title']],
  processing_activities: [['name']],
  exchanges: [['from_system_id'], ['to_system_id']],
  areas: [['name']],
  signal_series: [['name']],
  observations: [['series_id'], ['observed_on']],
  qualitative_signals: [['text'], ['observed_on']],
  thresholds: [['series_id'], ['value']],
  decisions: [['title']],
  decision_links: [['decision_id'], ['signal_id']],
  annotations: [['text']],
  scenarios: [['name']],
  scenario_changes: [['scenario_id'], ['target_id']],
  briefings: [['title']],
  slides: [['briefing_id'], ['title']],
  sessions: [['title']],
  session_participants: [['session_id'], ['role']],
  deck_cards: [['text_nl', 'text_en']],
  session_notes: [['session_id'], ['text', 'dots']],
  session_actions: [['text']],
  session_versions: [['version'], ['content']],
};

const NAMING: Partial<Readonly<Record<SheetName, readonly string[]>>> = {
  units: ['organisation_id', 'name'],
  exchanges: ['from_system_id', 'to_system_id', 'name'],
  datasets: ['system_id', 'title'],
  legal_bases: ['law_nl', 'article6', 'special_ground'],
  qualitative_signals: ['observed_on', 'text'],
  thresholds: ['series_id', 'area_id', 'level'],
  decisions: ['title', 'decided_on'],
  annotations: ['target_id', 'created_on', 'text'],
};

export function essentialsOf(sheet: SheetName): readonly (readonly string[])[] {
  return ESSENTIAL[sheet];
}

/** Fields whose texts together name a row, in the order of the identifier made of them. */
export function namingOf(sheet: SheetName): readonly string[] {
  return NAMING[sheet] ?? ESSENTIAL[sheet].map(([field = '']) => field);
}
