// Turns datasets/fields.csv, the one data dictionary, into renderer/model/fields.ts. Run: npm run dictionary.
import { readFileSync, writeFileSync } from 'node:fs';
import Papa from 'papaparse';

const SOURCE = 'datasets/fields.csv';
const TARGET = 'renderer/model/fields.ts';
const LABELS_EN: Record<string, string> = {
  id: 'Identifier',
  is_own: 'Own organisation',
  is_public_authority: 'Public authority',
  is_fictional: 'Fictional',
  bbn: 'Security level (BBN)',
  cg_layer: 'Common Ground layer',
  gemma_component: 'GEMMA component',
  copy_of_id: 'Copy of',
  derived_from_ids: 'Derived from',
  category_ids: 'Data categories',
  subject_ids: 'Data subjects',
  query_service: 'Can be queried',
  is_authoritative: 'Authoritative source',
  is_vulnerable: 'Vulnerable',
  is_secure: 'Secure',
  is_feedback: 'Feedback channel',
  is_temporary: 'Temporary',
  legal_basis_ids: 'Legal bases',
  volume_per_year: 'Number per year',
  plain_nl: 'Explanation (Dutch, B1)',
  label_nl: 'Label (Dutch)',
  label_en: 'Label (English)',
  article6: 'Legal basis art. 6',
  special_ground: 'Exception art. 9',
  law_nl: 'Law or regulation',
  dpia_required: 'DPIA required',
  dpia_status: 'DPIA status',
  dpia_date: 'DPIA date',
  dpia_reason: 'DPIA reason',
  dpv_term: 'DPV term',
  high_rise_pct: 'High-rise (%)',
  grid_x: 'Tile x',
  grid_y: 'Tile y',
  seq: 'Order',
  activity_id: 'Processing activity',
};

type Line = Record<
  'sheet' | 'field' | 'label_nl' | 'type' | 'cardinality' | 'allowed_values' | 'references' | 'example' | 'standard_term' | 'definition_en',
  string
>;

function labelEn(name: string): string {
  const words = name.replace(/_ids?$/, '').replaceAll('_', ' ');
  return LABELS_EN[name] ?? words[0]?.toUpperCase() + words.slice(1);
}

function fieldLiteral(line: Line): string {
  const range = /^(\d+)\.\.(\d+)$/.exec(line.allowed_values);
  const allowed = line.allowed_values && !range ? line.allowed_values.split('|') : [];
  const references = line.references ? line.references.split(' or ').map((r) => r.split('.')[0]) : [];
  return JSON.stringify({
    name: line.field,
    type: line.type.replace(/^list<(.+)>$/, '$1'),
    many: line.type.startsWith('list<'),
    required: line.cardinality.startsWith('1'),
    allowed,
    range: range ? [Number(range[1]), Number(range[2])] : null,
    references,
    labelNl: line.label_nl,
    labelEn: labelEn(line.field),
    example: line.example,
    term: line.standard_term,
    definition: line.definition_en,
  });
}

const lines = Papa.parse<Line>(readFileSync(SOURCE, 'utf8'), { header: true, skipEmptyLines: true }).data;
const sheets = [...new Set(lines.map((line) => line.sheet))];
const body = sheets.map(
  (sheet) =>
    `  ${sheet}: [\n${lines
      .filter((l) => l.sheet === sheet)
      .map((l) => `    ${fieldLiteral(l)},`)
      .join('\n')}\n  ],`,
);
writeFileSync(
  TARGET,
  `// The data dictionary: every sheet and field of a case. Generated from ${SOURCE} by npm run dictionary; do not edit here.
import type { Field } from './field.ts';

export const FIELDS = {
${body.join('\n')}
} as const satisfies Record<string, readonly Field[]>;
`,
);
