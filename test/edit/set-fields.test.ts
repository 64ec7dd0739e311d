// Only what became different is changed, with the cell as it was; what is wrong is refused.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newRows } from '../../renderer/edit/new-row.ts';
import { setFields } from '../../renderer/edit/set-fields.ts';
import type { Change } from '../../renderer/model/change.ts';
import { NOTHING, type RecordSet, type Row, type Value } from '../../renderer/model/record.ts';
import type { SheetName } from '../../renderer/model/sheet.ts';

function row(values: Row['values'], raw: Row['raw'] = NOTHING, extra: Row['extra'] = NOTHING): Row {
  return { values, raw, extra, source: { file: 'a.csv', sheet: 'a', row: 2 } };
}

const RECORDS: RecordSet = new Map<SheetName, readonly Row[]>([
  ['organisations', [row({ id: 'org-a', name: 'A', short_name: 'A', kind: 'gemeente', is_own: true, is_public_authority: true, country: 'NL' })]],
  [
    'units',
    [
      row({ id: 'unit-1', organisation_id: 'org-a', name: 'Burgerzaken', short_name: 'BZ', headcount: 12 }),
      row({ id: 'unit-2', organisation_id: 'org-a', name: 'Werk', short_name: 'W', headcount: null }, { headcount: 'veel' }, { telefoon: '14' }),
    ],
  ],
]);

const set = (values: Record<string, Value>, name = 'unit-1', extra?: Record<string, string | null>) =>
  setFields(RECORDS, { sheet: 'units', name, values, ...(extra && { extra }) });

describe('filling in a row', () => {
  test('changes only what became different', () => {
    expect(set({ name: 'Burgerzaken', headcount: 14 })).toEqual({
      changes: [{ kind: 'set', sheet: 'units', at: 0, name: 'unit-1', fields: { headcount: { before: { value: 12 }, after: { value: 14 } } } }],
    });
    expect(set({ name: 'Burgerzaken', cluster: '' })).toEqual({ changes: [] });
  });

  test('drops the text that could not be read, also when the field is emptied', () => {
    const before = { value: null, raw: 'veel' };
    const changed = (outcome: ReturnType<typeof set>) =>
      'changes' in outcome ? outcome.changes.map((change) => 'fields' in change && change.fields) : [];
    expect(changed(set({ headcount: 3 }, 'unit-2'))).toEqual([{ headcount: { before, after: { value: 3 } } }]);
    expect(changed(set({ headcount: null }, 'unit-2'))).toEqual([{ headcount: { before, after: { value: null } } }]);
  });

  test('changes own columns too', () => {
    const outcome = set({}, 'unit-2', { telefoon: '14 030', etage: '3', leeg: ' ' });
    expect(outcome).toMatchObject({
      changes: [{ fields: {}, extra: { telefoon: { before: '14', after: '14 030' }, etage: { before: null, after: '3' } } }],
    });
  });

  test('refuses what the dictionary refuses', () => {
    const codes = (outcome: ReturnType<typeof set>) => ('faults' in outcome ? outcome.faults.map(({ field, code }) => [field, code]) : []);
    expect(codes(set({ headcount: 'twaalf' }))).toEqual([['headcount', 'value_invalid']]);
    expect(codes(set({ name: '' }))).toEqual([['name', 'value_required']]);
    expect(codes(set({ organisation_id: 'org-z' }))).toEqual([['organisation_id', 'reference_unknown']]);
    expect(codes(set({ nergens: 'x' }))).toEqual([['nergens', 'column_unknown']]);
  });

  test('does nothing to a row that is gone', () => {
    expect(set({ name: 'X' }, 'unit-9')).toEqual({ changes: [] });
  });

  test('may refer to a row that is made in the same act, which then comes first', () => {
    const organisation = { id: 'org-b', name: 'B', short_name: 'B', kind: 'overig', is_own: false, is_public_authority: false, country: 'NL' };
    const outcome = setFields(RECORDS, {
      ...{ sheet: 'units', name: 'unit-1', values: { organisation_id: 'org-b' } },
      also: [{ sheet: 'organisations', values: organisation }],
    });
    expect('changes' in outcome && outcome.changes.map(({ kind, sheet }) => [kind, sheet])).toEqual([
      ['add', 'organisations'],
      ['set', 'units'],
    ]);
  });

  test('of any texts: the change holds exactly the fields that differ, and leads from the old value to the typed one', () => {
    const text = fc.oneof(fc.constant(null), fc.constantFrom('Burgerzaken', 'BZ', 'x'), fc.string({ maxLength: 8 }));
    fc.assert(
      fc.property(fc.record({ cluster: text, short_name: fc.constantFrom('BZ', 'B2') }), (values) => {
        const outcome = set(values);
        if (!('changes' in outcome)) throw new Error('refused');
        const fields = outcome.changes.flatMap((change: Change) => (change.kind === 'set' ? Object.keys(change.fields) : []));
        const expected = [...(values.cluster?.trim() ? ['cluster'] : []), ...(values.short_name === 'BZ' ? [] : ['short_name'])];
        expect([...fields].sort()).toEqual(expected.sort());
      }),
      { seed: 7 },
    );
  });
});

describe('a new row', () => {
  test('stands at the end of its sheet, with an id in the pattern of the others', () => {
    const outcome = newRows(RECORDS, [
      { sheet: 'units', values: { organisation_id: 'org-a', name: 'Wijkteam', short_name: 'WT' } },
      { sheet: 'units', values: { organisation_id: 'org-a', name: 'Wijkteam 2', short_name: 'WT2' } },
    ]);
    expect(outcome).toMatchObject({
      changes: [
        { kind: 'add', at: 2, row: { values: { id: 'unit-3' } } },
        { at: 3, row: { values: { id: 'unit-4' } } },
      ],
    });
  });

  test('of a sheet that was not loaded is its first', () => {
    expect(newRows(RECORDS, [{ sheet: 'purposes', values: { label_nl: 'Schuldhulp' } }])).toMatchObject({ changes: [{ kind: 'add', at: 0 }] });
  });

  test('without a purpose an exchange is refused', () => {
    const outcome = newRows(RECORDS, [{ sheet: 'exchanges', values: { name: 'x' } }]);
    expect('faults' in outcome && outcome.faults.find(({ field }) => field === 'purpose_id')?.code).toBe('value_required');
  });
});
