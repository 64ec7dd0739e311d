import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blankRow } from '../../renderer/edit/add-rows.ts';
import { applyChanges } from '../../renderer/edit/apply.ts';
import { cellTexts } from '../../renderer/edit/cell-text.ts';
import { clearCells } from '../../renderer/edit/clear.ts';
import { clipboardHtml, clipboardText, readClipboard } from '../../renderer/edit/clipboard.ts';
import { columnOf, columnsOf } from '../../renderer/edit/columns.ts';
import { contentOf, fillCells, fillDown } from '../../renderer/edit/fill.ts';
import { type Pasted, paste } from '../../renderer/edit/paste.ts';
import type { EnterableSheet } from '../../renderer/model/entered.ts';
import { type RecordSet, type Row, rowsOf, type Value } from '../../renderer/model/record.ts';
import { SHEETS, type SheetName } from '../../renderer/model/sheet.ts';
import { anyCase, SEEDS } from '../support/any-case.ts';
import { differences } from '../support/same-case.ts';

const row = (sheet: EnterableSheet, values: Record<string, Value>, extra: Record<string, string> = {}): Row => blankRow(sheet, values, extra);

const RECORDS: RecordSet = new Map<SheetName, Row[]>([
  [
    'organisations',
    [
      row('organisations', { id: 'org-a', name: 'Gemeente Aa', short_name: 'Aa' }),
      row('organisations', { id: 'org-b', name: 'Bedrijf B', short_name: 'B' }),
    ],
  ],
  [
    'units',
    [
      row('units', { id: 'unit-1', organisation_id: 'org-a', name: 'Burgerzaken', short_name: 'BZ', headcount: 78 }, { Kamer: '12' }),
      row('units', { id: 'unit-2', organisation_id: 'org-a', name: 'Belastingen', short_name: 'BEL' }),
    ],
  ],
]);

function pasted(
  text: string,
  { from = 0, column = 'name', records = RECORDS }: { from?: number; column?: string; records?: RecordSet } = {},
): Pasted {
  const known = columnsOf(records, 'units');
  const ats = rowsOf(records, 'units').map((_, at) => at);
  return paste(records, {
    sheet: 'units',
    lines: readClipboard(text),
    ats: ats.slice(from),
    columns: known.slice(known.findIndex(({ key }) => key === column)),
    known,
    style: 'comma',
  });
}

const unitsAfter = ({ changes }: Pasted) => rowsOf(applyChanges(RECORDS, changes), 'units').map(({ values, extra }) => ({ ...values, ...extra }));

describe('the clipboard of a spreadsheet', () => {
  it('reads quotes with tabs, line ends and quotes in them, and leaves quotes alone that close nowhere', () => {
    expect(readClipboard('a\t"b\tc"\r\n"regel 1\nregel 2"\t"zei ""ja"""\r\n')).toEqual([
      ['a', 'b\tc'],
      ['regel 1\nregel 2', 'zei "ja"'],
    ]);
    expect(readClipboard('"open\tb\nc')).toEqual([['"open', 'b'], ['c']]);
    expect(readClipboard('19" scherm\t"zo" heet het')).toEqual([['19" scherm', '"zo" heet het']]);
    expect(readClipboard('')).toEqual([]);
    expect(readClipboard('a\t\n\t')).toEqual([
      ['a', ''],
      ['', ''],
    ]);
  });

  it('gives back what it wrote, whatever stands in the cells', () => {
    const cell = fc.oneof(fc.string(), fc.constantFrom('=1+1', "'=1", '+31', '-5', '@x', '\t', '\r\n', '"', '""', "''", '', 'a\tb', '<b>'));
    const block = fc
      .integer({ min: 1, max: 4 })
      .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 }));
    fc.assert(
      fc.property(block, (lines) => {
        const isNothing = lines.length === 1 && lines[0]?.length === 1 && lines[0][0] === '';
        expect(readClipboard(clipboardText(lines))).toEqual(isNothing ? [] : lines);
      }),
      { seed: 7, numRuns: 2_000 },
    );
  });

  it('passes on nothing that a spreadsheet or a page would run', () => {
    expect(clipboardText([['=HYPERLINK("x")']])).toBe('"\'=HYPERLINK(""x"")"\r\n');
    const html = clipboardHtml([['<img src=x onerror=alert(1)>', '=1+1', `"'&`]]);
    expect(html).not.toMatch(/<img|>=/);
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(html).toContain('&#39;=1+1');
  });
});

describe('pasting', () => {
  it('goes to the rows of the ids in the header, and makes rows of ids that are new', () => {
    const outcome = pasted('Kenmerk\tNaam\tAantal medewerkers\nunit-2\tBelastingen en WOZ\t1.250\nunit-9\tArchief\t\n');
    expect(outcome).toMatchObject({ hasHeader: true, added: 1, changed: 1, refused: [] });
    expect(unitsAfter(outcome)).toMatchObject([
      {},
      { id: 'unit-2', name: 'Belastingen en WOZ', headcount: 1250 },
      { id: 'unit-9', name: 'Archief', headcount: null },
    ]);
  });

  it('goes from the chosen cell on without a header, past the last row into new rows with ids of their own', () => {
    const outcome = pasted('Eén\nTwee\nDrie', { from: 1 });
    expect(outcome).toMatchObject({ hasHeader: false, added: 2, changed: 1 });
    expect(unitsAfter(outcome).map(({ id, name }) => [id, name])).toEqual([
      ['unit-1', 'Burgerzaken'],
      ['unit-2', 'Eén'],
      ['unit-3', 'Twee'],
      ['unit-4', 'Drie'],
    ]);
  });

  it('takes names for references, and refuses a name that two rows have', () => {
    expect(unitsAfter(pasted('Naam\tOrganisatie\nX\tbedrijf b'))[0]).toMatchObject({ name: 'X', organisation_id: 'org-b' });
    const twice = new Map(RECORDS).set('organisations', [
      ...rowsOf(RECORDS, 'organisations'),
      row('organisations', { id: 'org-c', name: 'Bedrijf B' }),
    ]);
    expect(pasted('Naam\tOrganisatie\nX\tbedrijf b', { records: twice }).refused).toEqual([
      { line: 2, column: 'organisation_id', code: 'name_of_several', value: 'bedrijf b', expected: 'org-b | org-c' },
    ]);
  });

  it('refuses a line whole, says which cell and why, and applies the others', () => {
    const outcome = pasted(
      'Kenmerk\tNaam\tAantal medewerkers\tOrganisatie\nunit-1\tAnders\tveel\torg-a\nunit-2\tGoed\t3\torg-a\nunit-2\tNog eens\t3\torg-a\n\t\t\tniemand\n',
    );
    expect(outcome.refused).toMatchObject([
      { line: 2, column: 'headcount', code: 'value_invalid', value: 'veel', expected: 'integer' },
      { line: 4, column: 'id', code: 'id_twice', value: 'unit-2' },
      { line: 5, column: 'organisation_id', code: 'reference_unknown', value: 'niemand' },
    ]);
    expect(unitsAfter(outcome)).toMatchObject([{ name: 'Burgerzaken' }, { name: 'Goed', headcount: 3 }]);
  });

  it('keeps columns that nobody knows, empties what may be empty, and does not empty what is required', () => {
    const outcome = pasted('Kenmerk\tNaam\tKamer\tVerdieping\tAantal medewerkers\nunit-1\tBurgerzaken\t14\t2e\t\nunit-2\t\t\t\t');
    expect(unitsAfter(outcome)[0]).toMatchObject({ Kamer: '14', Verdieping: '2e', headcount: null });
    expect(outcome.refused).toMatchObject([{ line: 3, column: 'name', code: 'value_required' }]);
  });

  it('refuses to write over an id, and over what an objection says', () => {
    expect(pasted('unit-7', { column: 'id' }).refused).toMatchObject([{ line: 1, column: 'id', code: 'id_is_renamed' }]);
    const records: RecordSet = new Map([['annotations', [row('annotations', { id: 'ann-1', kind: 'objection', text: 'Niet doen.' })]]]);
    const block = { sheet: 'annotations' as const, ats: [0], columns: ['text', 'response'].flatMap((key) => columnOf('annotations', key) ?? []) };
    const put = fillCells(records, block, { text: 'Gehoord' }, 'comma');
    expect(put.refused).toMatchObject([{ column: 'text', code: 'stays_as_written' }]);
    expect(rowsOf(applyChanges(records, put.changes), 'annotations')[0]?.values).toMatchObject({ text: 'Niet doen.', response: 'Gehoord' });
  });

  it('tells of 10,000 lines with 300 wrong ones each wrong one', () => {
    const lines = Array.from(
      { length: 10_000 },
      (_, index) => `unit-${index + 1}\tAfdeling ${index}\t${index % 33 === 5 && index < 9_900 ? 'x' : index}\torg-a`,
    );
    const outcome = pasted(`Kenmerk\tNaam\tAantal medewerkers\tOrganisatie\n${lines.join('\n')}`);
    expect(outcome.refused).toHaveLength(300);
    expect(outcome.refused[0]).toMatchObject({ line: 7, column: 'headcount' });
    expect(outcome.added + outcome.changed).toBe(9_700);
    expect(rowsOf(applyChanges(RECORDS, outcome.changes), 'units')).toHaveLength(9_700);
  });

  it('of a copy of our own sheets changes nothing, in either language, by text and by value', () => {
    for (const seed of SEEDS.slice(0, 8)) {
      const { records } = anyCase(seed);
      for (const language of ['nl', 'en'] as const) {
        for (const sheet of SHEETS) {
          const rows = rowsOf(records, sheet);
          if (sheet === 'observations' || rows.length === 0) continue;
          const known = columnsOf(records, sheet);
          const text = cellTexts(records, sheet, language);
          const asked = {
            sheet,
            ats: rows.map((_, at) => at),
            columns: known,
            known,
            style: language === 'nl' ? ('comma' as const) : ('point' as const),
          };
          const byText = paste(records, {
            ...asked,
            lines: readClipboard(clipboardText(rows.map((one) => known.map((column) => text(one, column))))),
          });
          expect(differences(records, applyChanges(records, byText.changes)), `seed ${seed} ${sheet} ${language}`).toEqual([]);
          const byValue = paste(records, { ...asked, lines: rows.map((one) => known.map((column) => contentOf(one, column))) });
          expect(byValue.changes, `seed ${seed} ${sheet}`).toEqual([]);
        }
      }
    }
  });
});

describe('filling and emptying', () => {
  const block = (keys: readonly string[]) => ({ sheet: 'units' as const, ats: [0, 1], columns: keys.flatMap((key) => columnOf('units', key) ?? []) });
  const after = (changes: Pasted['changes']) => rowsOf(applyChanges(RECORDS, changes), 'units');

  it('puts what stands on top in the rows under it, own columns too', () => {
    const { changes, refused } = fillDown(RECORDS, block(['id', 'short_name', 'headcount', 'own:Kamer']));
    expect(refused).toMatchObject([{ at: 1, column: 'id', code: 'id_is_renamed' }]);
    expect(after(changes)[1]).toMatchObject({ values: { id: 'unit-2', short_name: 'BZ', headcount: 78 }, extra: { Kamer: '12' } });
  });

  it('reads "1,5" as one and a half in Dutch, and refuses it for a whole number', () => {
    const column = columnOf('thresholds', 'value');
    const records: RecordSet = new Map([['thresholds', [row('thresholds', { id: 't-1', value: 2 })]]]);
    const put = fillCells(records, { sheet: 'thresholds', ats: [0], columns: column ? [column] : [] }, { text: '1,5' }, 'comma');
    expect(rowsOf(applyChanges(records, put.changes), 'thresholds')[0]?.values.value).toBe(1.5);
    expect(fillCells(RECORDS, block(['headcount']), { text: '1,5' }, 'comma').refused).toHaveLength(2);
  });

  it('empties cells, takes away text that could not be read, and leaves what is required', () => {
    const unread: RecordSet = new Map([['units', [{ ...row('units', { id: 'unit-1', name: 'A' }), raw: { headcount: 'veel' } }]]]);
    const done = clearCells(unread, { ...block(['name', 'headcount']), ats: [0] });
    expect(done.refused).toMatchObject([{ column: 'name', code: 'value_required' }]);
    expect(rowsOf(applyChanges(unread, done.changes), 'units')[0]).toMatchObject({ values: { name: 'A', headcount: null }, raw: {} });
  });
});
