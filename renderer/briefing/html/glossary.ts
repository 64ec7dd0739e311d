// The words a reader meets on the page and what they mean: words of the case itself, codes in words, and the fields behind the sentences. Only what is used.
import { codeWord } from '../../model/code-lists.ts';
import { meaningOf } from '../../model/meaning.ts';
import { type RecordSet, type Row, rowsOf, textOf } from '../../model/record.ts';
import { fieldOf, type SheetName } from '../../model/sheet.ts';
import type { PageTerm, Said2 } from './page-content.ts';

/** Sheets of which each row is a word, with the field that points to it from a flow. */
const WORDS: readonly (readonly [sheet: SheetName, field: string, of: Said2])[] = [
  ['data_categories', 'category_ids', { nl: 'soort gegevens', en: 'kind of data' }],
  ['data_subjects', 'subject_ids', { nl: 'over wie', en: 'about whom' }],
  ['purposes', 'purpose_id', { nl: 'doel', en: 'purpose' }],
  ['legal_bases', 'legal_basis_ids', { nl: 'grondslag', en: 'legal basis' }],
];

const CODES: readonly (readonly [sheet: SheetName, field: string])[] = [
  ['exchanges', 'mode'],
  ['exchanges', 'frequency'],
  ['exchanges', 'recipient_role'],
  ['exchanges', 'correction'],
  ['exchanges', 'described_by'],
  ['exchanges', 'certainty'],
  ['datasets', 'kind'],
  ['data_categories', 'privacy_class'],
];

export function glossaryOf(records: RecordSet): PageTerm[] {
  return [
    ...CODES.flatMap(([sheet, field]) => codesOf(records, sheet, field)),
    ...WORDS.flatMap(([sheet, field, of]) => wordsOf(records, sheet, field, of)),
  ];
}

/** Each field with the codes that its column holds: what the field means stands at the first. */
function codesOf(records: RecordSet, sheet: SheetName, name: string): PageTerm[] {
  const field = fieldOf(sheet, name);
  const used = new Set(rowsOf(records, sheet).flatMap(({ values }) => (typeof values[name] === 'string' ? [values[name]] : [])));
  if (!field || used.size === 0) return [];
  const of = { nl: field.labelNl.toLowerCase(), en: field.labelEn.toLowerCase() };
  const words = (language: 'nl' | 'en') => [...used].map((code) => codeWord(sheet, name, code, language)).join(', ');
  const means = (language: 'nl' | 'en') => `${meaningOf(sheet, field, language)}`;
  return [
    {
      of: { nl: 'veld', en: 'field' },
      term: of,
      means: { nl: `${means('nl')} Hier: ${words('nl')}.`, en: `${ended(means('en'))} Here: ${words('en')}.` },
    },
  ];
}

function ended(words: string): string {
  return /[.!?]$/.test(words) ? words : `${words}.`;
}

/** Words of the case that a flow uses. */
function wordsOf(records: RecordSet, sheet: SheetName, field: string, of: Said2): PageTerm[] {
  const used = new Set(rowsOf(records, 'exchanges').flatMap(({ values }) => [values[field] ?? []].flat().map(String)));
  return rowsOf(records, sheet)
    .filter(({ values }) => used.has(String(values.id)))
    .map((row) => ({ of, term: termOf(row), means: meansOf(row) }));
}

function termOf(row: Row): Said2 {
  const nl = textOf(row, 'label_nl') ?? textOf(row, 'law_nl') ?? textOf(row, 'id') ?? '?';
  return { nl, en: textOf(row, 'label_en') ?? nl };
}

function meansOf(row: Row): Said2 {
  const article = [textOf(row, 'article6'), textOf(row, 'special_ground')].filter(Boolean).join(', ');
  const plain = textOf(row, 'plain_nl') ?? '';
  return { nl: plain || (article ? `AVG ${article}` : ''), en: plain || (article ? `GDPR ${article}` : '') };
}
