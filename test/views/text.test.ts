// Do both languages say the same things, is there a sentence for everything that can be wrong, and is the dictionary what the file says?
import { readFileSync } from 'node:fs';
import papaparse from 'papaparse';
import { describe, expect, it, test } from 'vitest';
import { codeList, codeWord } from '../../renderer/model/code-lists.ts';
import type { Field } from '../../renderer/model/field.ts';
import type { Problem, ProblemCode, UnusedReason } from '../../renderer/model/problem.ts';
import { fieldOf, fieldsOf, isSheet, keyField, SHEET_NAMES_NL, SHEETS } from '../../renderer/model/sheet.ts';
import { fold } from '../../renderer/model/value.ts';
import { en } from '../../renderer/views/text/en.ts';
import { nl } from '../../renderer/views/text/nl.ts';
import { problemSentence, reasonWords } from '../../renderer/views/text/problems.ts';

const LANGUAGES = ['nl', 'en'] as const;
const EMPTY = /^\s*$|undefined|NaN|\[object|function/;

/** Every leaf of a catalogue: its path, and the text, or what its function answers. The topics are looked at in languages.test.ts. */
function leaves(value: unknown, path = ''): (readonly [path: string, text: string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return [2, 1].map((n) => [`${path}()`, String(value(...argumentsOf(path, n)))] as const);
  return Object.entries(value as object).flatMap(([key, inner]) => (`${path}.${key}` === '.topics' ? [] : leaves(inner, `${path}.${key}`)));
}

/** Functions of the catalogue take counts or texts; each gets some of the kind its place asks for. */
function argumentsOf(path: string, n: number): unknown[] {
  if (/arranging\.(filtered|hangsOn|copiesOf)$/.test(path)) return [n, n + 3, n + 4];
  if (/arranging\.fromTo$/.test(path)) return ['1', '9'];
  if (/^\.forms\./.test(path)) return [n, n + 3, n + 4, n + 5, n + 6];
  if (/\.(shown|of|places|trial|ofFirst|picture)$/.test(path)) return [n, n + 3];
  if (/sources\.missing/.test(path)) return [n, 'Doel en Standaard'];
  if (/\.row$/.test(path)) return n === 1 ? ['b.csv', null] : ['b.csv', 7];
  if (/lenses\.filterOn/.test(path)) return ['Gevoelig', n];
  if (/map\.pictureMarks$/.test(path)) return [n, n + 3];
  if (/^\.focus\..*(mostly|selector)$/.test(path)) return ['Weg', n];
  if (
    /^\.focus\..*(mode|remove|showAgain|leastClass|title|sender|receiver|choose\w+|found|against|none|chip|nobody|noneOfKind|notOnMap|perhaps|because|level|lens|group|form|theme|goTo)$/.test(
      path,
    )
  )
    return ['Naam', 'Naar', '2 stappen'];
  if (/^\.focus\./.test(path)) return [n, n + 3, n + 4];
  if (/print\.textSize/.test(path)) return ['8', '7,5'];
  if (/map\.node$/.test(path)) return ['Systeem', 'BRP', n, n];
  if (/signals\.badge$/.test(path)) return ['Afval', 'rood', n];
  if (/sentence|map\.(arrow|expand|collapse|saved)|inspector\.(raw|goTo)|highest|ofBaseline|describedByWhat|removeWhat|meansWhat|wideOf/.test(path))
    return ['Van', 'elke dag ', 'Naam', 'Naar'];
  return [n];
}

describe('the catalogues', () => {
  it('have the same keys', () => {
    expect(leaves(en).map(([path]) => path)).toEqual(leaves(nl).map(([path]) => path));
    expect(leaves(nl).length).toBeGreaterThan(200);
  });

  test.each([nl, en])('of language $language have no empty or broken text', (catalogue) => {
    expect(leaves(catalogue).filter(([, text]) => EMPTY.test(text))).toEqual([]);
  });

  it('count in the right number', () => {
    expect([nl.map.units(1), nl.map.units(16), en.map.units(1), en.map.units(1600)]).toEqual([
      '1 afdeling',
      '16 afdelingen',
      '1 department',
      '1,600 departments',
    ]);
  });

  it('are not each other, but for a few names', () => {
    const english = new Map(leaves(en));
    const same = leaves(nl).filter(([path, text]) => text.length > 12 && english.get(path) === text);
    expect(same.length).toBeLessThan(5);
  });
});

/** Every code, with the words that its sentence may need. A new code without an example is an error of types. */
const EXAMPLES: Record<ProblemCode, Partial<Problem>> = {
  file_too_large: { value: String(300 * 2 ** 20) },
  file_empty: {},
  rule_query: { expected: 'not_a_question' },
  format_unknown: { value: 'a | b', expected: 'sheet' },
  file_unreadable: { value: 'EACCES' },
  archive_unsafe: { value: '../x', expected: 'path' },
  time_limit: {},
  xml_malformed: { row: 3 },
  xml_doctype: {},
  xml_too_deep: { row: 3 },
  json_malformed: { row: 3 },
  json_too_deep: {},
  table_malformed: { row: 3 },
  column_missing: { column: 'kind', expected: 'Soort' },
  column_twice: { column: 'Naam' },
  column_unknown: { column: 'Kleur' },
  value_required: { column: 'name', expected: 'Naam' },
  value_invalid: { value: 'x', expected: 'date' },
  value_not_in_list: { value: 'x', expected: 'a | b' },
  value_out_of_range: { value: '5', expected: '1–4' },
  value_twice: { value: 'a|a', expected: 'a' },
  id_missing: { expected: 'systems-4' },
  id_twice: { value: 'sys-a', expected: '3' },
  row_twice: { expected: '3' },
  cell_too_long: { expected: '32767' },
  rows_too_many: { expected: '1048576' },
  columns_too_many: { expected: '16384' },
  workbook_too_large: { value: 'XFD1048576' },
  nothing_inside: {},
  row_too_long: { value: 'x', expected: '4' },
  reference_unknown: { value: 'org-z', expected: 'organisations' },
  reference_sheet_absent: { value: '81', expected: 'systems | units' },
  structure: { expected: 'from_is_to' },
  case_newer: { value: '3', expected: '2' },
  case_cut: {},
  case_part_missing: { value: 'data/units.csv' },
  case_part_changed: { value: 'data/units.csv' },
  case_history_broken: { value: '2' },
  problems_more: { value: '500' },
  file_missing: { value: 'table.json' },
  rdf_malformed: { row: 3, value: 'Unexpected "x"' },
  triples_too_many: { value: '2000000' },
  context_unknown: { value: 'https://a.example/c.jsonld' },
  datasets_none: {},
  datasets_elsewhere: { value: '3', expected: 'https://a.example/1' },
  answer_failed: { value: 'Not found' },
  yaml_malformed: { row: 3, value: 'bad indentation' },
  yaml_too_deep: { row: 3 },
  yaml_too_large: {},
  key_twice: { value: 'x', row: 3 },
  description_only: { value: 'x' },
  part_not_used: { column: 'metrics', value: '3' },
  topojson: {},
  coordinates_not_degrees: { value: '3' },
  described_differently: { value: 'sys-a', expected: 'a.csv:2', column: 'name' },
  perhaps_the_same: { value: 'sys-a', expected: 'a.csv:2' },
  day_given_again: { value: 'x', expected: 'a.csv:2 (3)' },
  days_given_again: { value: 'a.csv', expected: '3 | 1 | 0' },
  day_twice: { value: 'x', row: 5, expected: '4 (12)' },
  days_twice: { value: '7' },
  day_in_future: { value: '2220-07-01', expected: '3' },
  day_not_in_name: { value: 'verzuim', expected: 'verzuim-2020-07-01.csv' },
  unit_differs: { value: '12 kg', expected: 'ton' },
  observed_unknown: { value: 'x', column: 'area_id', expected: 'areas | 3 | Noord' },
  baseline_missing: { value: 'x' },
  baseline_unreadable: { value: 'x' },
  baseline_empty: { value: 'x', expected: '2019-01-01 – 2019-03-01' },
  perhaps_totals: { column: 'Aantal' },
  total_fell: { value: '7', expected: '9' },
  totals_skipped_days: { value: '4' },
  export_not_kept: { value: 'x', column: 'name', row: 2 },
  export_cell_cut: { value: '40000', expected: '32767', row: 2 },
  export_rows_cut: { value: '3', expected: '1048576' },
  export_words_left_out: { value: '2' },
  export_numbers_blotted: { value: '1' },
  export_left_out: { value: 'x', expected: 'name' },
  describes_data: {},
  columns_guessed: { value: 'Bron = Van systeem', expected: 'exchanges' },
  columns_unsure: { value: 'Bron = Van systeem', expected: 'exchanges' },
  row_is_note: { value: 'x' },
  comments_not_ours: {},
  comments_newer: { value: '9' },
  comments_elsewhere: { value: 'Gemeente B', expected: 'Gemeente A' },
  comment_target_gone: { value: 'x-9' },
  comment_known: {},
  code_stands_in: { value: '-2', expected: 'Gemnr' },
};

const BARE: Omit<Problem, 'code'> = { file: 'f.csv', sheet: 's', row: null, column: '', value: '', expected: '' };
const CODES = Object.keys(EXAMPLES) as ProblemCode[];

/** The faults of structure that the checks name, as they stand in their source. */
const STRUCTURE = ['check-case', 'check-observations'].flatMap((name) =>
  [...readFileSync(`renderer/ingest/${name}.ts`, 'utf8').matchAll(/'structure', (?:.*, )?'(\w+)'/g)].flatMap(([, fault]) => fault ?? []),
);

/** What a user is asked to do. */
const ACTS =
  /\b(Kijk|Gebruik|Bewaar|Pak|Exporteer|Controleer|Verbeter|Voeg|Haal|Kies|kies|Vul|Splits|Open|Schrijf|Zet|Vraag|Maak|Geef|Noem|Kort|Verwijder|Reken|Bedoelt|Werk|Zeg)\b/;
/** What the app did itself. */
const DONE = /\b(gelezen|gebruikt|bewaard|geldt|gestopt|toegevoegd|meegeteld|Weggelaten|gemaakt|verbeterde waarde|geschatte waarde)\b/;

describe('a problem', () => {
  test.each(CODES)('%s has a sentence in both languages, also when nothing more is known', (code) => {
    for (const language of LANGUAGES) {
      for (const problem of [{ ...BARE, ...EXAMPLES[code], code }, ...(code === 'structure' ? [] : [{ ...BARE, code }])]) {
        const sentence = problemSentence(problem, language);
        expect(sentence).toMatch(/^.{12,}[.!]$/);
        if (problem.value || code !== 'file_too_large') expect(sentence).not.toMatch(EMPTY);
      }
    }
    const [dutch, english] = LANGUAGES.map((language) => problemSentence({ ...BARE, ...EXAMPLES[code], code }, language));
    expect(dutch).not.toBe(english);
    for (const word of Object.values(EXAMPLES[code]).filter((part) => part === 'x' || part === 'org-z' || part === 'sys-a'))
      expect(dutch).toContain(word);
  });

  it('of an archive has words for every reason to refuse it, and never advises to unpack it', () => {
    const reasons = [...readFileSync('renderer/ingest/allowance.ts', 'utf8').matchAll(/readonly why: ([^;]*?),/g)].flatMap(([, list = '']) =>
      [...list.matchAll(/'(\w+)'/g)].map(([, reason = '']) => reason),
    );
    expect(reasons.length).toBe(7);
    for (const expected of reasons) {
      const problem: Problem = { ...BARE, code: 'archive_unsafe', value: 'a.csv', expected };
      expect(problemSentence(problem, 'nl')).toMatch(/\(“a\.csv”: [a-z ,]{15,}\)\. Open het niet\. Vraag de afzender om een nieuw bestand\.$/);
      expect(problemSentence(problem, 'en')).toMatch(/\(“a\.csv”: [a-z ,]{15,}\)\. Do not open it\. Ask the sender for a new file\.$/);
    }
    expect(problemSentence({ ...BARE, code: 'archive_unsafe', expected: 'entries' }, 'nl')).toContain('(er zitten te veel bestanden in)');
  });

  it('of structure has words for every fault that is looked for', () => {
    expect(STRUCTURE.length).toBeGreaterThan(9);
    for (const expected of STRUCTURE)
      for (const language of LANGUAGES)
        expect([expected, problemSentence({ ...BARE, code: 'structure', expected }, language)]).not.toEqual([expected, expected]);
  });

  it('is told with what to do, or with what was done about it', () => {
    const said = CODES.filter((code) => code !== 'structure').map(
      (code) => [code, problemSentence({ ...BARE, ...EXAMPLES[code], code }, 'nl')] as const,
    );
    expect(said.filter(([, text]) => !ACTS.test(text) && !DONE.test(text))).toEqual([]);
    expect(said.filter(([code, text]) => text.includes(code))).toEqual([]);
  });

  it('is said in Dutch sentences of at most fifteen words on average', () => {
    const texts = CODES.map((code) => problemSentence({ ...BARE, ...EXAMPLES[code], code }, 'nl'));
    const sentences = texts.flatMap((text) => text.split(/(?<=[.!?;:])\s+/)).filter(Boolean);
    const words = sentences.map((sentence) => sentence.split(/\s+/).length);
    expect(words.reduce((a, b) => a + b, 0) / words.length).toBeLessThanOrEqual(15);
  });
});

/** Every reason; a new one without a place here is an error of types. */
const REASONS: Record<UnusedReason, true> = {
  no_id: true,
  id_twice: true,
  row_twice: true,
  no_place_in_model: true,
  ends_on_relationship: true,
  end_missing: true,
  end_not_used: true,
  inside_one_system: true,
  same_system: true,
  older_version: true,
  not_referred_to: true,
  target_not_loaded: true,
  sheet_unknown: true,
  unreadable: true,
  shows_structure: true,
  mapping_needed: true,
  not_a_record: true,
  person: true,
  no_job_or_dataset: true,
  removed: true,
  another_case: true,
  not_an_area: true,
};

test.each(Object.keys(REASONS) as UnusedReason[])('reason %s has words in both languages', (reason) => {
  const [dutch, english] = LANGUAGES.map((language) => reasonWords(reason, language));
  expect(dutch).not.toMatch(EMPTY);
  expect(english).not.toMatch(EMPTY);
  expect(dutch).not.toBe(english);
});

type Line = Record<
  'sheet' | 'field' | 'label_nl' | 'type' | 'cardinality' | 'allowed_values' | 'references' | 'example' | 'standard_term' | 'definition_en',
  string
>;
const DICTIONARY = papaparse.parse<Line>(readFileSync('datasets/fields.csv', 'utf8'), { header: true, skipEmptyLines: true }).data;

describe('the dictionary', () => {
  it('has the sheets and fields of the file, in its order', () => {
    expect(SHEETS.flatMap((sheet) => fieldsOf(sheet).map((field) => `${sheet}.${field.name}`))).toEqual(
      DICTIONARY.map((line) => `${line.sheet}.${line.field}`),
    );
  });

  test.each(DICTIONARY)('$sheet.$field is what its row says', (line) => {
    const field = isSheet(line.sheet) ? fieldOf(line.sheet, line.field) : undefined;
    expect(field && rowOf(field)).toEqual({ ...line, sheet: undefined, references: line.references.replaceAll(/\.\w+/g, '') });
    expect(field?.labelEn).toMatch(/^[A-Z]/);
  });

  it('has words in both languages for every value of every list, and none that mean two things', () => {
    const fields = SHEETS.flatMap((sheet) =>
      fieldsOf(sheet)
        .filter((field) => field.type === 'enum')
        .map((field) => [sheet, field] as const),
    );
    for (const [sheet, { name, allowed }] of fields) {
      if (name === 'base_registry') continue;
      const list = codeList(sheet, name) ?? {};
      expect([sheet, name, allowed.filter((code) => !Object.hasOwn(list, code))]).toEqual([sheet, name, []]);
      for (const code of allowed) for (const language of LANGUAGES) expect(codeWord(sheet, name, code, language)).not.toMatch(EMPTY);
      const spellings = Object.entries(list).flatMap(([code, words]) =>
        [...new Set([code, words.nl, words.en, ...(words.also ?? [])].map(fold))].map((text) => [text, code]),
      );
      const meanings = new Map<string, Set<string>>();
      for (const [text = '', code = ''] of spellings) meanings.set(text, new Set([...(meanings.get(text) ?? []), code]));
      expect([...meanings].filter(([, codes]) => codes.size > 1)).toEqual([]);
    }
  });

  it('knows a sheet by one name only, and each sheet by its key', () => {
    const names = SHEETS.flatMap((sheet) => [sheet, ...SHEET_NAMES_NL[sheet]].map(fold));
    expect(new Set(names).size).toBe(new Set(SHEETS.flatMap((sheet) => [...new Set([sheet, ...SHEET_NAMES_NL[sheet]].map(fold))])).size);
    for (const sheet of SHEETS) expect(new Set([sheet, ...SHEET_NAMES_NL[sheet]].map(fold)).size).toBeGreaterThan(1);
    expect([keyField('case_info')?.name, keyField('systems')?.name, keyField('observations')]).toEqual(['key', 'id', undefined]);
    expect([isSheet('systems'), isSheet('constructor'), isSheet('__proto__')]).toEqual([true, false, false]);
  });
});

/** A field back as its row in the file. */
function rowOf(field: Field): Record<string, string | undefined> {
  return {
    sheet: undefined,
    field: field.name,
    label_nl: field.labelNl,
    type: field.many ? `list<${field.type}>` : field.type,
    cardinality: `${field.required ? (field.many ? '1..n' : '1') : field.many ? '0..n' : '0..1'}`,
    allowed_values: field.range ? field.range.join('..') : field.allowed.join('|'),
    references: field.references.join(' or '),
    example: field.example,
    standard_term: field.term,
    definition_en: field.definition,
  };
}
