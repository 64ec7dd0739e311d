import { describe, expect, it } from 'vitest';
import { applyChoices, preferring } from '../../../renderer/compare/merging/apply-choices.ts';
import { merge } from '../../../renderer/compare/merging/merge.ts';
import type { MergeAsked, MergeChoice, MergeConflict } from '../../../renderer/compare/merging/merged.ts';
import { applyChanges } from '../../../renderer/edit/apply.ts';
import type { Step } from '../../../renderer/model/change.ts';
import { NOTHING, type RecordSet, type Row, type Value } from '../../../renderer/model/record.ts';
import type { SheetName } from '../../../renderer/model/sheet.ts';

const row = (values: Record<string, Value>, raw: Record<string, string> = NOTHING): Row => ({
  values,
  raw,
  extra: NOTHING,
  source: { file: 'f.csv', sheet: 'blad', row: 1 },
});
const of = (sheets: Partial<Record<SheetName, readonly Row[]>>): RecordSet => new Map(Object.entries(sheets) as [SheetName, readonly Row[]][]);
const only = (conflicts: readonly MergeConflict[]): MergeConflict => {
  expect(conflicts).toHaveLength(1);
  return conflicts[0] as MergeConflict;
};
const chosen = (asked: MergeAsked, choice?: MergeChoice): RecordSet => {
  const all = merge(asked);
  return applyChanges(asked.mine, applyChoices(all, new Map(choice ? all.conflicts.map(({ key }) => [key, choice]) : [])).changes);
};

const system = (id: string, values: Record<string, Value> = {}) => row({ id, name: `Systeem ${id}`, organisation_id: null, ...values });
const dataset = (id: string, values: Record<string, Value> = {}) => row({ id, title: id, system_id: null, category_ids: null, ...values });

describe('a conflict', () => {
  const asked: MergeAsked = {
    ancestor: of({ systems: [system('s1', { name: 'Oud' })] }),
    mine: of({ systems: [system('s1', { name: 'Nieuw' })] }),
    theirs: of({ systems: [system('s1', { name: 'Anders' })] }),
  };

  it('says what it was, what each side says, when and in which role', () => {
    const step = (id: string, role: string, before: string, after: string): Step => ({
      ...{ id, role, act: 'edit', at: `2026-11-2${id.length}T10:00:00Z` },
      changes: [{ kind: 'set', sheet: 'systems', at: 0, name: 's1', fields: { name: { before: { value: before }, after: { value: after } } } }],
    });
    const steps = {
      mine: [step('a', 'raadslid', 'Oud', 'X'), step('ab', 'privacy officer', 'X', 'Nieuw')],
      theirs: [step('b', '', 'Oud', 'Anders')],
    };
    expect(only(merge({ ...asked, steps }).conflicts)).toMatchObject({
      ...{
        kind: 'field',
        sheet: 'systems',
        name: 's1',
        place: { field: 'name', isExtra: false },
        was: { value: 'Oud' },
        choices: ['mine', 'theirs'],
      },
      mine: { cell: { value: 'Nieuw' }, isGone: false, at: '2026-11-22T10:00:00Z', role: 'privacy officer' },
      theirs: { cell: { value: 'Anders' }, isGone: false, at: '2026-11-21T10:00:00Z', role: null },
    });
  });

  it('is left, and mine stands, until it is chosen', () => {
    const all = merge(asked);
    expect(applyChoices(all, new Map())).toMatchObject({ changes: [], left: [{ kind: 'field' }] });
    expect(applyChoices(all, preferring(all, 'mine'))).toEqual({ changes: [], left: [] });
    expect(chosen(asked, 'theirs').get('systems')?.[0]?.values.name).toBe('Anders');
  });

  it('between two rows with one id that both added is about the fields they fill differently', () => {
    const both = {
      ancestor: of({}),
      mine: of({ systems: [system('s1', { name: 'A', layer: null })] }),
      theirs: of({ systems: [system('s1', { name: 'B', layer: 'data' })] }),
    };
    expect(only(merge(both).conflicts)).toMatchObject({ kind: 'added', place: { field: 'name' }, was: null });
    expect(chosen(both, 'theirs').get('systems')?.[0]?.values).toMatchObject({ name: 'B', layer: 'data' });
  });

  it('between a removed and a changed row keeps the row until it is chosen', () => {
    const asked: MergeAsked = {
      ancestor: of({ systems: [system('s1'), system('s2')] }),
      mine: of({ systems: [system('s2')] }),
      theirs: of({ systems: [system('s1', { name: 'Anders' }), system('s2')] }),
    };
    expect(only(merge(asked).conflicts)).toMatchObject({
      kind: 'removed',
      place: null,
      mine: { isGone: true },
      theirs: { isGone: false },
      changed: [{ place: { field: 'name' } }],
    });
    expect(
      chosen(asked)
        .get('systems')
        ?.map(({ values }) => values.name),
    ).toEqual(['Anders', 'Systeem s2']);
    expect(chosen(asked, 'theirs').get('systems')).toHaveLength(2);
    expect(
      chosen(asked, 'mine')
        .get('systems')
        ?.map(({ values }) => values.id),
    ).toEqual(['s2']);
  });

  it('arises when a row of one side refers to what the other removed; what is chosen leaves no reference to nothing', () => {
    const asked: MergeAsked = {
      ancestor: of({ systems: [system('s1', { organisation_id: 'o1' })], organisations: [row({ id: 'o1', name: 'O' })] }),
      mine: of({
        systems: [system('s1', { organisation_id: 'o1' })],
        organisations: [row({ id: 'o1', name: 'O' })],
        datasets: [dataset('d1', { system_id: 's1' })],
      }),
      theirs: of({}),
    };
    const { conflicts } = merge(asked);
    expect(conflicts.map(({ kind, sheet, name }) => [kind, sheet, name])).toEqual(
      expect.arrayContaining([
        ['reference', 'systems', 's1'],
        ['reference', 'organisations', 'o1'],
      ]),
    );
    expect(conflicts.find(({ sheet }) => sheet === 'systems')?.referring).toMatchObject([{ sheet: 'datasets', field: 'system_id' }]);
    expect([...chosen(asked, 'mine').keys()].sort()).toEqual(['datasets', 'organisations', 'systems']);
    const gone = chosen(asked, 'theirs');
    expect([...gone.keys()]).toEqual(['datasets']);
    expect(gone.get('datasets')?.[0]?.values.system_id).toBeNull();
  });

  it('about a list can be chosen as both, where it is not known what it was', () => {
    const asked: MergeAsked = {
      ancestor: null,
      mine: of({ datasets: [dataset('d1', { category_ids: ['a', 'b'] })] }),
      theirs: of({ datasets: [dataset('d1', { category_ids: ['c', 'b'] })] }),
    };
    expect(only(merge(asked).conflicts)).toMatchObject({ kind: 'differs', choices: ['mine', 'theirs', 'both'] });
    expect(chosen(asked, 'both').get('datasets')?.[0]?.values.category_ids).toEqual(['a', 'b', 'c']);
    const ancestor = of({ datasets: [dataset('d1', { category_ids: ['a', 'c'] })] });
    expect(merge({ ...asked, ancestor }).conflicts).toEqual([]);
    expect(chosen({ ...asked, ancestor }).get('datasets')?.[0]?.values.category_ids).toEqual(['b']);
  });
});

describe('what one side does not say', () => {
  it('is filled by the other where it is not known what it was, and that is told', () => {
    const asked: MergeAsked = {
      ancestor: null,
      mine: of({ systems: [system('s1', { name: null, layer: 'data' })] }),
      theirs: of({ systems: [system('s1', { layer: null })] }),
    };
    const all = merge(asked);
    expect(all.conflicts).toEqual([]);
    expect(all.plans[0]?.cells.map(({ place, isFilled }) => [place.field, isFilled])).toEqual([
      ['name', true],
      ['layer', true],
    ]);
    expect(chosen(asked).get('systems')?.[0]?.values).toMatchObject({ name: 'Systeem s1', layer: 'data' });
  });

  it('is said by a text that could not be read', () => {
    const mine = of({ systems: [row({ id: 's1', in_use_from: null }, { in_use_from: 'voorjaar' })] });
    const theirs = of({ systems: [row({ id: 's1', in_use_from: '2020-01-01' })] });
    expect(only(merge({ mine, theirs, ancestor: null }).conflicts).mine.cell).toEqual({ value: null, raw: 'voorjaar' });
    const ancestor = of({ systems: [row({ id: 's1', in_use_from: null })] });
    expect(chosen({ mine: ancestor, theirs: mine, ancestor }).get('systems')?.[0]?.raw).toEqual({ in_use_from: 'voorjaar' });
  });

  it('nothing is taken away where nothing is known of how it was', () => {
    const [mine, theirs] = [of({ systems: [system('s1')] }), of({ systems: [system('s2')] })];
    expect(
      chosen({ mine, theirs, ancestor: null })
        .get('systems')
        ?.map(({ values }) => values.id)
        .sort(),
    ).toEqual(['s1', 's2']);
    const two = { mine, theirs, ancestor: of({ systems: [system('s1'), system('s2')] }), other: of({}) };
    expect(chosen(two).get('systems')).toHaveLength(2);
  });
});

describe('an objection', () => {
  const objection = row({ id: 'ann-1', kind: 'objection', target_kind: 'system', target_id: 's1', text: 'Dit klopt niet' });
  it('stays, whichever side took it away, and keeps saying what it was about', () => {
    const full = of({ annotations: [objection], systems: [system('s1')] });
    expect(chosen({ ancestor: full, mine: full, theirs: of({ systems: [system('s1')] }) }).get('annotations')).toEqual([objection]);
    expect(chosen({ ancestor: full, mine: of({ systems: [system('s1')] }), theirs: full }).get('annotations')).toEqual([objection]);
    const without = of({ systems: [system('s1')] });
    const asked = { ancestor: without, mine: full, theirs: of({}) };
    expect(only(merge(asked).conflicts)).toMatchObject({ kind: 'reference', sheet: 'systems', referring: [{ sheet: 'annotations' }] });
    expect(chosen(asked, 'theirs')).toEqual(of({ annotations: [objection] }));
  });
});

describe('rows without an id', () => {
  const measured = (value: number, day = '2020-04-01') =>
    row({ series_id: 'q', observed_on: day, area_id: 'w1', unit_id: null, breakdown: null, value, status: null });
  it('are the same when what names them together is', () => {
    const asked = {
      ancestor: of({ observations: [measured(1)] }),
      mine: of({ observations: [measured(2)] }),
      theirs: of({ observations: [measured(3), measured(4, '2020-04-02')] }),
    };
    expect(only(merge(asked).conflicts)).toMatchObject({ kind: 'field', place: { field: 'value' }, was: { value: 1 } });
    expect(
      chosen(asked, 'theirs')
        .get('observations')
        ?.map(({ values }) => values.value),
    ).toEqual([3, 4]);
  });
  it('stay two when a sheet has two of one name', () => {
    const twice = of({ observations: [measured(1), measured(2)] });
    expect(merge({ mine: twice, theirs: twice, ancestor: null }).plans).toEqual([]);
    expect(chosen({ mine: of({}), theirs: twice, ancestor: null }).get('observations')).toHaveLength(2);
  });
});
