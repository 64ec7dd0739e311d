// Every fault and warning of a form has a sentence in both languages, and every field an explanation.
import { describe, expect, test } from 'vitest';
import { meaningOf } from '../../../renderer/model/meaning.ts';
import { fieldsOf, SHEETS } from '../../../renderer/model/sheet.ts';
import { faultSentence, warningSentence } from '../../../renderer/views/edit/edit-sentences.ts';
import { en } from '../../../renderer/views/text/en.ts';
import { nl } from '../../../renderer/views/text/nl.ts';

const FAULTS = [
  'value_required',
  'value_invalid',
  'value_not_in_list',
  'value_out_of_range',
  'value_twice',
  'reference_unknown',
  'id_twice',
  'cell_too_long',
  'column_unknown',
] as const;
const WARNINGS = [
  ...(['source_in_from_system', 'target_in_to_system', 'query_stores_nothing', 'from_is_to', 'ends_before_start', 'copy_of_itself'] as const),
  ...(['authoritative_copy', 'decision_before_taken', 'unit_of_other_organisation', 'own_parent'] as const),
];

describe.each([nl, en])('in $language', (words) => {
  test.each(FAULTS)('%s', (code) => {
    const said = faultSentence(words, { row: 0, sheet: 'exchanges', field: 'latency', code, value: 'veel', expected: 'duration' });
    expect(said).toMatch(/^[^_]{8,}$/);
    expect(said).not.toMatch(/undefined|null/);
  });

  test.each(WARNINGS)('%s', (code) => {
    expect(warningSentence(words, 'systems', { code, fields: [] })).toMatch(/^\p{Lu}[^_]{12,}\.$/u);
  });

  test('every field is explained', () => {
    const short = SHEETS.flatMap((sheet) =>
      fieldsOf(sheet).flatMap((field) => (meaningOf(sheet, field, words.language) === '' ? [`${sheet}.${field.name}`] : [])),
    );
    expect(short).toEqual([]);
  });
});

test('in Dutch no field is explained by its label alone', () => {
  const bare = SHEETS.flatMap((sheet) =>
    fieldsOf(sheet).flatMap((field) => (meaningOf(sheet, field, 'nl') === field.labelNl ? [`${sheet}.${field.name}`] : [])),
  );
  expect(bare).toEqual([]);
});
