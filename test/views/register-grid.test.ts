import { describe, expect, it } from 'vitest';
import { blankRow } from '../../renderer/edit/add-rows.ts';
import { columnsOf } from '../../renderer/edit/columns.ts';
import { replaceIn } from '../../renderer/edit/replace.ts';
import { type RecordSet, type Row, rowsOf } from '../../renderer/model/record.ts';
import type { SheetName } from '../../renderer/model/sheet.ts';
import { choicesFor, fitting } from '../../renderer/views/register/cell-choices.ts';
import { wordsIn } from '../../renderer/views/register/cell-words.ts';
import { columnsShown, inSight, NUMBER_WIDTH, placeColumns, ROW_HEIGHT, scrollTo } from '../../renderer/views/register/grid-places.ts';
import { moved, moveOf, numbersOf, rangeOf } from '../../renderer/views/register/grid-state.ts';
import { shownRows } from '../../renderer/views/register/shown-rows.ts';
import { PLAIN_SHEET, type SheetLook } from '../../renderer/workspace/editing/register-look.ts';

const NAMES = ['Belastingen', 'Archief', 'Zorg 10', 'Zorg 2', 'Éénloket'];
const RECORDS: RecordSet = new Map<SheetName, Row[]>([
  ['organisations', [blankRow('organisations', { id: 'org-a', name: 'Gemeente Aa' }), blankRow('organisations', { id: 'org-b', name: 'Buurt B' })]],
  [
    'units',
    NAMES.map((name, index) =>
      blankRow(
        'units',
        { id: `unit-${index}`, name, organisation_id: index % 2 ? 'org-b' : 'org-a', headcount: index === 2 ? null : index * 7 },
        index === 0 ? { Kamer: 'B12' } : {},
      ),
    ),
  ],
]);
const ROWS = rowsOf(RECORDS, 'units');
const COLUMNS = columnsOf(RECORDS, 'units');
const WORDS = wordsIn(RECORDS, 'units', 'nl', 'plain');
const look = (change: Partial<SheetLook>): SheetLook => ({ ...PLAIN_SHEET, ...change });
const shown = (change: Partial<SheetLook>) => shownRows(ROWS, COLUMNS, look(change), WORDS, 'nl');

describe('the rows that the grid shows', () => {
  it('sorts as people read, numbers by size, and what is not known last in both directions', () => {
    expect(shown({ sort: { key: 'name', isDown: false } }).map((at) => NAMES[at])).toEqual([
      'Archief',
      'Belastingen',
      'Éénloket',
      'Zorg 2',
      'Zorg 10',
    ]);
    expect(shown({ sort: { key: 'headcount', isDown: false } })).toEqual([0, 1, 3, 4, 2]);
    expect(shown({ sort: { key: 'headcount', isDown: true } })).toEqual([4, 3, 1, 0, 2]);
    expect(shown({ sort: { key: 'organisation_id', isDown: false } })).toEqual([1, 3, 0, 2, 4]);
  });

  it('searches in names of references and own columns, whatever the accents', () => {
    expect(shown({ search: 'eenloket' })).toEqual([4]);
    expect(shown({ search: 'buurt zorg' })).toEqual([3]);
    expect(shown({ search: 'b12' })).toEqual([0]);
  });

  it('lets through column by column', () => {
    expect(shown({ filters: new Map([['headcount', { kind: 'empty' }]]) })).toEqual([2]);
    expect(shown({ filters: new Map([['own:Kamer', { kind: 'filled' }]]) })).toEqual([0]);
    expect(shown({ filters: new Map([['organisation_id', { kind: 'text', text: 'gemeente' }]]) })).toEqual([0, 2, 4]);
  });
});

describe('the places of the grid', () => {
  const many = Array.from({ length: 5_000 }, (_, at) => at);
  const placed = placeColumns(columnsShown('units', COLUMNS, PLAIN_SHEET, 'expert'), PLAIN_SHEET, 1_200);

  it('puts id and name first and keeps them in sight, unless they would take half of the window', () => {
    expect(placed.slice(0, 3).map(({ column, isFrozen }) => [column.key, isFrozen])).toEqual([
      ['id', true],
      ['name', true],
      ['organisation_id', false],
    ]);
    expect(columnsShown('units', COLUMNS, PLAIN_SHEET, 'plain')[0]?.key).toBe('name');
    expect(placeColumns(columnsShown('units', COLUMNS, PLAIN_SHEET, 'expert'), PLAIN_SHEET, 400).some(({ isFrozen }) => isFrozen)).toBe(false);
  });

  it('draws all that is in sight, at every place of 5,000 rows, and few more', () => {
    for (let top = 0; top <= many.length * ROW_HEIGHT - 600; top += 977) {
      const seen = inSight(placed, many.length, { top, left: 0, width: 1_200, height: 600 });
      expect(seen.first * ROW_HEIGHT).toBeLessThanOrEqual(top);
      expect(seen.last * ROW_HEIGHT).toBeGreaterThanOrEqual(Math.min(top + 600, many.length * ROW_HEIGHT));
      expect(seen.last - seen.first).toBeLessThan(40);
    }
  });

  it('scrolls just so far that a cell is in sight, beside what stays', () => {
    const view = { top: 0, left: 0, width: 700, height: 400 };
    const to = scrollTo(placed, 100, placed.length - 1, view);
    expect(to.top).toBe(101 * ROW_HEIGHT - (400 - 34));
    const last = placed.at(-1);
    expect((last?.left ?? 0) + (last?.width ?? 0) - to.left).toBeLessThanOrEqual(700 - NUMBER_WIDTH);
    expect(scrollTo(placed, 3, 0, view)).toEqual({ top: 0, left: 0 });
  });

  it('walks as a spreadsheet does, and knows the block that is chosen', () => {
    const order = [4, 2, 0];
    const numbers = numbersOf(order);
    const walk = (key: string, isCtrl = false) =>
      moved({ at: 2, key: 'name' }, moveOf(key, isCtrl, 20) ?? { rows: 0, columns: 0 }, order, numbers, placed);
    expect(walk('ArrowDown')).toEqual({ at: 0, key: 'name' });
    expect(walk('ArrowUp')).toEqual({ at: 4, key: 'name' });
    expect(walk('PageDown')).toEqual({ at: 0, key: 'name' });
    expect(walk('End')).toEqual({ at: 2, key: 'own:Kamer' });
    expect(walk('Home', true)).toEqual({ at: 4, key: 'id' });
    const chosen = { active: { at: 0, key: 'id' }, anchor: { at: 4, key: 'organisation_id' }, typing: null };
    expect(rangeOf(chosen, numbers, placed)).toEqual({ top: 0, bottom: 2, first: 0, last: 2 });
    expect(rangeOf({ ...chosen, active: { at: 77, key: 'id' } }, numbers, placed)).toBeUndefined();
  });
});

describe('choosing and replacing', () => {
  it('finds rows by any part of name or id, those that begin with it first', () => {
    const column = COLUMNS.find(({ key }) => key === 'organisation_id');
    const choices = column ? choicesFor(RECORDS, 'units', column, 'nl') : [];
    expect(fitting(choices, 'b').shown.map(({ id }) => id)).toEqual(['org-b']);
    expect(fitting(choices, 'org').shown.map(({ id }) => id)).toEqual(['org-b', 'org-a']);
    expect(fitting(choices, 'niets').shown).toEqual([]);
  });

  it('replaces in text everywhere, in other columns the whole cell, and says what is refused', () => {
    const [name, headcount] = ['name', 'headcount'].map((key) => COLUMNS.find((column) => column.key === key));
    if (!name || !headcount) throw new Error('no columns');
    const asked = {
      sheet: 'units' as const,
      ats: [0, 1, 2, 3, 4],
      style: 'comma' as const,
      say: (row: Row, column: typeof name) => WORDS.of(row, column).words,
    };
    const zorg = replaceIn(RECORDS, { ...asked, column: name, find: 'zorg', by: 'Wmo' });
    expect(zorg).toMatchObject({ found: 2, refused: [] });
    expect(zorg.changes.map((change) => change.kind === 'set' && change.fields.name?.after.value)).toEqual(['Wmo 10', 'Wmo 2']);
    expect(replaceIn(RECORDS, { ...asked, column: headcount, find: '7', by: 'zeven' })).toMatchObject({
      found: 1,
      changes: [],
      refused: [{ at: 1 }],
    });
  });
});
