// Which fields together name a row of a sheet that has no id. Knows no file.
import type { SheetName } from './sheet.ts';

export const TOGETHER: Partial<Record<SheetName, readonly string[]>> = {
  observations: ['series_id', 'observed_on', 'area_id', 'unit_id', 'breakdown'],
  purpose_links: ['from_purpose_id', 'to_purpose_id', 'ground', 'valid_from'],
  decision_links: ['decision_id', 'signal_kind', 'signal_id', 'area_id', 'unit_id'],
  scenario_changes: ['scenario_id', 'seq'],
};
