// Is a case the same after it went out and came in again: as folder, ZIP and workbook, in both languages, whatever stands in its cells?
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DUTCH_CSV } from '../../renderer/egress/csv.ts';
import type { Exported } from '../../renderer/egress/exported.ts';
import { EXPORTS } from '../../renderer/egress/exports.ts';
import { ingest } from '../../renderer/ingest/ingest.ts';
import type { Field } from '../../renderer/model/field.ts';
import type { RecordSet, Row, Value } from '../../renderer/model/record.ts';
import { fieldsOf, keyField, SHEETS, type SheetName } from '../../renderer/model/sheet.ts';
import { sourceFiles } from '../../scripts/files.ts';
import { LINDEHAVEN, lindehavenFiles } from '../support/files.ts';
import { differences, readBack } from '../support/same-case.ts';

const beside = (path: string) => fileURLToPath(new URL(`../../../shared/${path}`, import.meta.url));

/** Every way out that must come back whole. */
const WAYS = [
  ['a folder', (records) => EXPORTS.sheets(records, { language: 'nl' })],
  ['a folder for a Dutch Excel', (records) => EXPORTS.sheets(records, { language: 'nl', csv: DUTCH_CSV })],
  ['a ZIP', (records) => EXPORTS.sheets_zip(records, { language: 'en' })],
  ['a Dutch workbook', (records) => EXPORTS.xlsx(records, { language: 'nl' })],
  ['an English workbook', (records) => EXPORTS.xlsx(records, { language: 'en' })],
  ['a case file', (records) => EXPORTS.case(records, { language: 'nl' })],
] as const satisfies readonly (readonly [string, (records: RecordSet) => Promise<Exported>])[];

describe.each([
  ['Lindehaven', LINDEHAVEN],
  ['Waterburg', beside('demo-case/waterburg')],
  ['an ArchiMate model', beside('data/archimate/archisurance-ameff3.xml')],
  ['the ArchiMate model of GEMMA', beside('data/archimate/over-gemma.xml')],
  ['the Amsterdam Schema', beside('data/amsterdam-schema')],
  ['GGM objects', beside('data/ggm/ggm-objects-for-gemma.csv')],
  ['the Algoritmeregister', beside('data/registers/algoritmeregister-nl.json')],
])('%s', (_, path) => {
  describe.skipIf(!existsSync(path))(`(skipped without ${path})`, async () => {
    const { records } = existsSync(path) ? await ingest(sourceFiles(path)) : { records: new Map() };

    it.each(WAYS)('is the same after %s', async (_way, write) => {
      const out = await write(records);
      expect(out.problems).toEqual([]);
      expect(out.rows).toMatchObject(Object.fromEntries([...records].map(([sheet, rows]) => [sheet, rows.length])));
      const back = await readBack(out.files);
      expect(differences(records, back.records)).toEqual([]);
      expect(back.reports.flatMap(({ rowsNotUsed }) => rowsNotUsed)).toEqual([]);
    });
  });
});

describe('any case', () => {
  it.each(WAYS)(
    'is the same after %s',
    async (way, write) => {
      const numRuns = way.startsWith('a folder') ? 200 : 40;
      await fc.assert(
        fc.asyncProperty(anyCase, async (records) => {
          const out = await write(records);
          expect(out.problems).toEqual([]);
          const back = await readBack(out.files);
          expect(differences(records, back.records)).toEqual([]);
        }),
        { numRuns, seed: 3 },
      );
    },
    120_000,
  );

  it('is still ours when its own columns are called as those of another format', async () => {
    const extra = { 'GEMMA-naam': 'Aanvraag', 'GEMMA-guid': '1', 'GEMMA-type': 'Business-object' };
    const row: Row = { values: { id: 'ds', title: 'Aanvraag' }, raw: {}, extra, source: { file: 'x', sheet: '', row: 1 } };
    const records: RecordSet = new Map([['datasets', [row]]]);
    const back = await readBack((await EXPORTS.sheets(records, { language: 'nl' })).files);
    expect([back.reports[0]?.format, differences(records, back.records)]).toEqual(['sheets', []]);
  });

  it('gives the same bytes again', async () => {
    const { records } = await ingest(lindehavenFiles());
    for (const write of [EXPORTS.sheets_zip, EXPORTS.xlsx] as const) {
      const [first, second] = [await write(records, { language: 'nl' }), await write(records, { language: 'nl' })];
      expect(second.files[0]?.bytes).toEqual(first.files[0]?.bytes);
    }
  });
});

const TRICKY = [
  ...['007', '1e5', '1.234', '1,5', 'nan', 'NULL', 'true', 'ja', '2020-01-02', '01-02-2020', '-5', '+31', "'-5", '12345678901234567890'],
  ...['=1+1', '@SUM(A1)', '+31 6 12345678', '-2+3', "'=x", "''", "'s-Gravenhage", '＝1', '#N/A', '#REF!', '{=1}', '%0A', 'sep=;'],
  ...['a"b', '"', '""', 'a,b;c\td', 'a\nb', 'a\r\nb', 'a\rb', 'a\\b', 'null', '_x000D_', '_x005F_', 'a\u0000b', 'a\u0007b', '\uFFFE'],
  ...['👩‍👩‍👧', 'שלום', 'מים (water)', 'é', 'e\u0301', '<b>x</b>', '&amp;', ']]>', '../x', 'constructor', '__proto__', 'Bron', 'bron '.trim()],
];

/** Text as the model has it: something, without blank space around it. */
const text = fc.oneof(
  fc.constantFrom(...TRICKY),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }),
  fc.string({ minLength: 1, maxLength: 20 }),
  fc.tuple(fc.constantFrom(...TRICKY), fc.constantFrom(...TRICKY)).map(([a, b]) => `${a}${b}`),
);
const trimmed = text.map((value) => value.trim()).filter((value) => value !== '');
const word = trimmed.map((value) => value.replaceAll('|', '/'));
/** No name: import takes a reference by name for the id of that row. */
const reference = trimmed.map((value) => `ref ${value}`);
const day = fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));

function single(field: Field): fc.Arbitrary<string | number | boolean> {
  const [low, high] = field.range ?? [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER];
  switch (field.type) {
    case 'boolean':
      return fc.boolean();
    case 'integer':
      return fc.integer({ min: low, max: high });
    case 'decimal':
      return fc
        .oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer(), fc.constantFrom(1.234, 1069.4, 1e-7, 1e21))
        .map((n) => (n === 0 ? 0 : n));
    case 'date':
      return day;
    case 'duration':
      return fc.constantFrom('P7D', 'PT4H', 'P1Y2M', 'PT0.5S');
    case 'enum':
      return fc.constantFrom(...field.allowed);
    case 'ref':
      return field.many ? reference.map((id) => id.replaceAll('|', '/')) : reference;
    default:
      return field.many ? word : trimmed;
  }
}

/** Unknown, a value, or words that are no value. */
function state(field: Field): fc.Arbitrary<{ value: Value; raw?: string }> {
  const value = field.many ? fc.uniqueArray(single(field) as fc.Arbitrary<string>, { maxLength: 3 }) : single(field);
  const known = value.map((known) => ({ value: known as Value }));
  const unreadable =
    field.type !== 'id' ? [fc.constantFrom('?', 'onbekend?', '=nee?', 'ca. 12', "'t ?", '#N/A', '3', 'ja').map((raw) => ({ value: null, raw }))] : [];
  return fc.oneof({ weight: 6, arbitrary: known }, { weight: 3, arbitrary: fc.constant({ value: null }) }, ...unreadable);
}

function rowOf(sheet: SheetName): fc.Arbitrary<Row> {
  const fields = fieldsOf(sheet);
  const own = fc.dictionary(
    fc.oneof(
      trimmed,
      fc.constantFrom(
        ...fields.flatMap(({ name, labelNl, labelEn }) => [name, labelNl, labelEn, `${labelNl} (extra)`, `${labelEn} *`, `${name} (raw)`]),
      ),
    ),
    text.filter((value) => value.trim() !== ''),
    { maxKeys: 3 },
  );
  return fc.tuple(fc.tuple(...fields.map(state)), own).map(([states, extra]) =>
    asRead(sheet, {
      values: Object.fromEntries(fields.map(({ name }, index) => [name, states[index]?.value ?? null])),
      raw: Object.fromEntries(fields.flatMap(({ name }, index) => (states[index]?.raw ? [[name, states[index].raw]] : []))),
      extra,
      source: { file: 'x', sheet, row: 1 },
    }),
  );
}

/** As no reading gives it otherwise: a day whose value is a text that is no number has none, so its status is missing (or not_collected). */
function asRead(sheet: SheetName, row: Row): Row {
  if (sheet === 'qualitative_signals') return impersonal(row);
  if (sheet !== 'observations' || !row.raw.value || row.values.status === 'not_collected') return row;
  const { status: _, ...raw } = row.raw;
  return { ...row, raw, values: { ...row.values, status: 'missing' } };
}

/** Words that go out whole: not marked, and without numbers and addresses. What happens to others is in personal-words.test.ts. */
function impersonal(row: Row): Row {
  const text = typeof row.values.text === 'string' ? row.values.text.replace(/[\d@]/g, 'x') : null;
  const marked = row.values.contains_personal_data;
  return { ...row, values: { ...row.values, text, contains_personal_data: marked === true ? false : (marked ?? null) } };
}

/** Rows with keys of their own, and something in every row. */
function rowsOf(sheet: SheetName): fc.Arbitrary<readonly [SheetName, Row[]]> {
  const key = keyField(sheet);
  const keyed = (rows: Row[]) =>
    rows.map((row, index): Row => (key ? { ...row, values: { ...row.values, [key.name]: `${row.values[key.name] ?? ''}${index}` }, raw: {} } : row));
  return fc.array(rowOf(sheet), { minLength: 1, maxLength: 3 }).map((rows) => [sheet, uniqueRows(keyed(rows))] as const);
}

function uniqueRows(rows: readonly Row[]): Row[] {
  const filled = rows.filter((row) => Object.values(row.values).some((value) => value !== null));
  return [...new Map(filled.map((row) => [JSON.stringify(row.values), row])).values()];
}

const anyCase: fc.Arbitrary<RecordSet> = fc
  .subarray([...SHEETS], { minLength: 1, maxLength: 4 })
  .chain((sheets) => fc.tuple(...sheets.map(rowsOf)))
  .map((entries) => new Map(entries.filter(([, rows]) => rows.length > 0)));
