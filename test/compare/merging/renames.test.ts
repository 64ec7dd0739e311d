// Is a row that one side gave another id one row after merging, with what the other side did to it and what refers to it?
import { describe, expect, it } from 'vitest';
import { alikeRows } from '../../../renderer/compare/merging/alike.ts';
import { commonAncestor } from '../../../renderer/compare/merging/ancestor.ts';
import { applyChoices } from '../../../renderer/compare/merging/apply-choices.ts';
import { merge } from '../../../renderer/compare/merging/merge.ts';
import { applyChanges, inverse } from '../../../renderer/edit/apply.ts';
import { renameRow } from '../../../renderer/edit/rename.ts';
import { NOTHING, type RecordSet, type Row, rowsOf, type Value } from '../../../renderer/model/record.ts';
import type { SheetName } from '../../../renderer/model/sheet.ts';
import { changed, did, type Told } from './two-files.ts';

const row = (sheet: SheetName, values: Record<string, Value>): Row => ({
  values,
  raw: NOTHING,
  extra: NOTHING,
  source: { file: 'f.csv', sheet, row: 1 },
});
const BEGUN: Told = {
  records: new Map<SheetName, Row[]>([
    ['organisations', [row('organisations', { id: 'o', name: 'Proefstad' })]],
    ['systems', ['s0', 's1', 's2'].map((id) => row('systems', { id, name: id, organisation_id: 'o' }))],
    ['exchanges', [row('exchanges', { id: 'x1', name: 'een', from_system_id: 's0', to_system_id: 's1', frequency: 'DAILY' })]],
  ]),
  steps: [],
};

function renamed(told: Told, sheet: SheetName, from: string, to: string): Told {
  const outcome = renameRow(told.records, sheet, from, to);
  if ('fault' in outcome) throw new Error(outcome.fault);
  return did(told, outcome.changes);
}

function added(told: Told, sheet: SheetName, values: Record<string, Value>): Told {
  return did(told, [{ kind: 'add', sheet, at: rowsOf(told.records, sheet).length, row: row(sheet, values) }]);
}

function laidTogether(mine: Told, theirs: Told) {
  const merged = merge({ mine: mine.records, theirs: theirs.records, ...commonAncestor(mine, theirs) });
  const { changes } = applyChoices(merged, new Map());
  const after = applyChanges(mine.records, changes);
  expect(applyChanges(after, inverse(changes))).toEqual(mine.records);
  return { after, conflicts: merged.conflicts, renamed: merged.renamed };
}

const values = (records: RecordSet, sheet: SheetName) => rowsOf(records, sheet).map((one) => one.values);
const START = changed(BEGUN, 'systems', 's2', 'name', 'begin');

describe('rows of one name', () => {
  const other: Told = {
    records: new Map([...BEGUN.records, ['systems', [row('systems', { id: 's9', name: ' ZAAK', organisation_id: null })]]]),
    steps: [],
  };
  const own: Told = {
    records: new Map([
      ...BEGUN.records,
      ['systems', [row('systems', { id: 's1', name: 'Zaak', organisation_id: 'o' }), row('systems', { id: 's0', name: 's0' })]],
    ]),
    steps: [],
  };
  const asked = { mine: own.records, theirs: other.records, ancestor: null };

  it('are asked about, once each, and stay two when nothing is said', () => {
    const merged = merge(asked);
    expect(alikeRows(merged)).toEqual([{ sheet: 'systems', mine: 's1', theirs: 's9', name: 'Zaak' }]);
    const after = applyChanges(own.records, applyChoices(merged, new Map()).changes);
    expect(values(after, 'systems').map(({ id }) => id)).toEqual(expect.arrayContaining(['s1', 's9']));
  });

  it('are one when a person says so', () => {
    const merged = merge({ ...asked, same: alikeRows(merge(asked)) });
    expect([alikeRows(merged), merged.conflicts.map(({ place }) => place?.field)]).toEqual([[], ['name']]);
    const after = applyChanges(own.records, applyChoices(merged, new Map()).changes);
    expect(values(after, 'systems').map(({ id, organisation_id: owner }) => [id, owner ?? null])).toEqual([
      ['s1', 'o'],
      ['s0', null],
    ]);
  });

  it('are not asked about where two bear the name', () => {
    const twice = applyChanges(own.records, [{ kind: 'add', sheet: 'systems', at: 2, row: row('systems', { id: 's7', name: 'zaak' }) }]);
    expect(alikeRows(merge({ ...asked, mine: twice }))).toEqual([]);
  });
});

describe('a row with another id', () => {
  it('of theirs is the row of mine, with the changes of both, and what refers to it follows', () => {
    const theirs = changed(renamed(START, 'systems', 's1', 'zaak'), 'systems', 'zaak', 'name', 'Zaaksysteem');
    const mine = added(changed(START, 'systems', 's1', 'organisation_id', null), 'exchanges', {
      id: 'x2',
      name: 'twee',
      from_system_id: 's1',
      to_system_id: 's0',
    });
    const { after, conflicts } = laidTogether(mine, theirs);
    expect(conflicts).toEqual([]);
    expect(values(after, 'systems')).toEqual([
      { id: 's0', name: 's0', organisation_id: 'o' },
      { id: 'zaak', name: 'Zaaksysteem', organisation_id: null },
      { id: 's2', name: 'begin', organisation_id: 'o' },
    ]);
    expect(values(after, 'exchanges').map((one) => [one.from_system_id, one.to_system_id])).toEqual([
      ['s0', 'zaak'],
      ['zaak', 's0'],
    ]);
  });

  it('of mine takes what theirs changed under the old id', () => {
    const mine = renamed(renamed(START, 'systems', 's1', 'tussen'), 'systems', 'tussen', 'zaak');
    const theirs = added(changed(START, 'systems', 's1', 'name', 'Hun naam'), 'exchanges', {
      id: 'x2',
      name: 'twee',
      from_system_id: 's1',
      to_system_id: 's2',
    });
    const { after, conflicts, renamed: changes } = laidTogether(mine, theirs);
    expect([conflicts, changes]).toEqual([[], []]);
    expect(values(after, 'systems').map(({ id, name }) => [id, name])).toEqual([
      ['s0', 's0'],
      ['zaak', 'Hun naam'],
      ['s2', 'begin'],
    ]);
    expect(values(after, 'exchanges').map((one) => [one.from_system_id, one.to_system_id])).toEqual([
      ['s0', 'zaak'],
      ['zaak', 's2'],
    ]);
  });

  it('on both sides keeps that of mine, and is asked what both say otherwise', () => {
    const mine = changed(renamed(START, 'systems', 's1', 'mijn'), 'systems', 'mijn', 'name', 'Mijn naam');
    const theirs = changed(renamed(START, 'systems', 's1', 'hun'), 'systems', 'hun', 'name', 'Hun naam');
    const { after, conflicts } = laidTogether(mine, theirs);
    expect(conflicts.map(({ kind, name, place }) => [kind, name, place?.field])).toEqual([['field', 'mijn', 'name']]);
    expect(values(after, 'systems').map(({ id }) => id)).toEqual(['s0', 'mijn', 's2']);
    expect(values(after, 'exchanges')[0]?.to_system_id).toBe('mijn');
  });

  it('that theirs renamed and mine took away is asked under its new name', () => {
    const theirs = changed(renamed(START, 'systems', 's2', 'nieuw'), 'systems', 'nieuw', 'name', 'Nieuw');
    const at = 2;
    const mine = did(START, [{ kind: 'remove', sheet: 'systems', at, row: rowsOf(START.records, 'systems')[at] as Row }]);
    const { conflicts } = laidTogether(mine, theirs);
    expect(conflicts.map(({ kind, name }) => [kind, name])).toEqual([['removed', 'nieuw']]);
  });

  it('keeps its own where the new id is taken: then it is one row gone and one new, as without steps', () => {
    const theirs = renamed(START, 'systems', 's1', 'zaak');
    const mine = added(START, 'systems', { id: 'zaak', name: 'Iets anders', organisation_id: 'o' });
    const { after } = laidTogether(mine, theirs);
    expect(values(after, 'systems').filter(({ id }) => id === 'zaak')).toHaveLength(1);
  });
});
