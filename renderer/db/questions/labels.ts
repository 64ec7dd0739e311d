// What is everything called? One name for each row of a sheet that others point at or that can be searched.

import { text } from '../../model/cells.ts';
import type { SheetName } from '../../model/sheet.ts';
import type { Database } from '../database.ts';

/** The columns that name a row: Dutch, English where there is one, and a plain-language text. */
const NAMED: Partial<Record<SheetName, readonly [nl: string, en: string, plain: string]>> = {
  organisations: ['name', 'name', 'description'],
  units: ['name', 'name', 'cluster'],
  systems: ['name', 'name', 'gemma_component'],
  datasets: ['title', 'title', 'base_registry'],
  exchanges: ['name', 'name', 'process_step'],
  data_categories: ['label_nl', 'label_en', 'plain_nl'],
  data_subjects: ['label_nl', 'label_en', 'null'],
  purposes: ['label_nl', 'label_en', 'plain_nl'],
  legal_bases: ['law_nl', 'law_nl', 'article6'],
  retention_rules: ['label_nl', 'label_nl', 'source'],
  standards: ['name', 'name', 'note'],
  agreements: ['title', 'title', 'null'],
  processing_activities: ['name', 'name', 'null'],
  areas: ['name', 'name', 'null'],
  signal_series: ['name', 'name', 'plain_nl'],
  decisions: ['title', 'title', 'plain_nl'],
};

export interface Label {
  readonly sheet: SheetName;
  readonly id: string;
  readonly nl: string | null;
  readonly en: string | null;
  readonly plain: string | null;
}

export const LABELS_SQL = Object.entries(NAMED)
  .map(([sheet, [nl, en, plain]]) => `select '${sheet}' as sheet, id, ${nl} as nl, ${en} as en, ${plain}::varchar as plain from ${sheet}`)
  .join('\nunion all\n');

export async function askLabels(database: Database): Promise<readonly Label[]> {
  const answer = await database.query(LABELS_SQL);
  return answer.rows.map((row) => ({
    sheet: text(row, 'sheet') as SheetName,
    id: text(row, 'id') ?? '',
    nl: text(row, 'nl'),
    en: text(row, 'en'),
    plain: text(row, 'plain'),
  }));
}
