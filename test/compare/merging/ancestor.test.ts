import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CaseHistory, commonAncestor, isOneCase, isSameCase } from '../../../renderer/compare/merging/ancestor.ts';
import { applyChoices, preferring } from '../../../renderer/compare/merging/apply-choices.ts';
import { merge } from '../../../renderer/compare/merging/merge.ts';
import { applyChanges } from '../../../renderer/edit/apply.ts';
import type { Change, Step } from '../../../renderer/model/change.ts';
import { NOTHING, type RecordSet, type Row, type Value } from '../../../renderer/model/record.ts';

const system = (id: string, name: string): Row => ({
  values: { id, name },
  raw: NOTHING,
  extra: NOTHING,
  source: { file: 'f.csv', sheet: 'systems', row: 1 },
});
const named = (records: RecordSet) => records.get('systems')?.map(({ values }) => values.name);
const begin = (...names: string[]): CaseHistory => ({ records: new Map([['systems', names.map((name, at) => system(`s${at}`, name))]]), steps: [] });

let next = 0;
function rename(given: CaseHistory, id: string, name: string): CaseHistory {
  const rows = given.records.get('systems') ?? [];
  const at = rows.findIndex(({ values }) => values.id === id);
  const before: Value = rows[at]?.values.name ?? null;
  return did(given, [{ kind: 'set', sheet: 'systems', at, name: id, fields: { name: { before: { value: before }, after: { value: name } } } }]);
}

function did({ records, steps }: CaseHistory, changes: readonly Change[], more: Partial<Step> = {}): CaseHistory {
  next += 1;
  const step: Step = { id: `step-${next}`, at: '2026-11-22T10:00:00Z', role: 'beheer', act: 'edit', changes, ...more };
  return { records: applyChanges(records, changes), steps: [...steps, step] };
}

/** Mine with theirs taken in, and every choice for one side. */
function takeIn(
  mine: CaseHistory,
  theirs: CaseHistory,
  side: 'mine' | 'theirs' = 'mine',
): { readonly after: CaseHistory; readonly conflicts: number } {
  const all = merge({ mine: mine.records, theirs: theirs.records, ...commonAncestor(mine, theirs) });
  const merged = { through: theirs.steps.at(-1)?.id ?? '', steps: theirs.steps.length, roles: [] };
  const { changes } = applyChoices(all, preferring(all, side));
  return { after: did(mine, changes, { act: 'merge-case', merged }), conflicts: all.conflicts.length };
}

describe('what two files were made from', () => {
  it('is the case after the last step they share', () => {
    const both = rename(begin('A', 'B', 'C'), 's0', 'A1');
    const [mine, theirs] = [rename(both, 's0', 'A2'), rename(rename(both, 's1', 'B2'), 's0', 'A3')];
    const found = commonAncestor(mine, theirs);
    expect(found).toMatchObject({ kind: 'steps', steps: { mine: [{}], theirs: [{}, {}] } });
    expect(found.other).toBeUndefined();
    expect(isSameCase(found.ancestor as RecordSet, both.records)).toBe(true);
    expect(named(takeIn(mine, theirs, 'theirs').after.records)).toEqual(['A3', 'B2', 'C']);
  });

  it('is the file as it was opened, when the other has no steps, or none that are shared', () => {
    const start = begin('A', 'B');
    const mine = rename(start, 's0', 'A2');
    expect(commonAncestor(mine, start)).toMatchObject({ kind: 'start' });
    expect(commonAncestor(start, mine)).toMatchObject({ kind: 'start' });
    const theirs = rename(start, 's1', 'B2');
    expect(commonAncestor(mine, theirs)).toMatchObject({ kind: 'start' });
    expect(named(takeIn(mine, theirs).after.records)).toEqual(['A2', 'B2']);
  });

  it('is only known where both tell it alike', () => {
    const mine = rename(begin('A', 'B', 'C'), 's0', 'A2');
    const theirs = begin('A', 'Elders gewijzigd', 'C', 'D');
    const found = commonAncestor(mine, theirs);
    expect(found.kind).toBe('partly');
    const all = merge({ mine: mine.records, theirs: theirs.records, ...found });
    expect(all.conflicts).toMatchObject([{ kind: 'differs', name: 's1' }]);
    expect(named(applyChanges(mine.records, applyChoices(all, new Map()).changes))).toEqual(['A2', 'B', 'C', 'D']);
  });

  it('is not known when neither has steps', () => {
    expect(commonAncestor(begin('A'), begin('B'))).toMatchObject({ kind: 'none', ancestor: null });
  });

  it('is what was taken in before, so that nothing is asked twice', () => {
    const both = rename(begin('A', 'B', 'C'), 's2', 'C1');
    const mine = rename(both, 's0', 'mijn A');
    const theirs = rename(rename(both, 's0', 'hun A'), 's1', 'B2');
    const first = takeIn(mine, theirs);
    expect(first.conflicts).toBe(1);
    const later = rename(theirs, 's1', 'B3');
    const second = takeIn(first.after, later);
    expect(second.conflicts).toBe(0);
    expect(named(second.after.records)).toEqual(['mijn A', 'B3', 'C1']);
    const back = takeIn(later, second.after, 'theirs');
    expect(back.conflicts).toBe(0);
    expect(named(back.after.records)).toEqual(['mijn A', 'B3', 'C1']);
    expect(takeIn(rename(back.after, 's2', 'C4'), second.after)).toMatchObject({ conflicts: 0 });
    expect(named(takeIn(second.after, rename(back.after, 's2', 'C4')).after.records)).toEqual(['mijn A', 'B3', 'C4']);
  });

  it('leads two people, who each change other rows and take in each other now and then, to the same case without a question', () => {
    const acts = fc.array(fc.constantFrom('mine', 'theirs', 'take mine', 'take theirs'), { maxLength: 14 });
    fc.assert(
      fc.property(acts, (list) => {
        let [mine, theirs] = [begin('A', 'B'), begin('A', 'B')];
        for (const [at, act] of list.entries()) {
          if (act === 'mine') mine = rename(mine, 's0', `A${at}`);
          else if (act === 'theirs') theirs = rename(theirs, 's1', `B${at}`);
          else {
            const taken = act === 'take mine' ? takeIn(theirs, mine) : takeIn(mine, theirs);
            expect(taken.conflicts).toBe(0);
            if (act === 'take mine') theirs = taken.after;
            else mine = taken.after;
          }
        }
        const end = takeIn(mine, theirs).after;
        expect(named(end.records)).toEqual([named(mine.records)?.[0], named(theirs.records)?.[1]]);
      }),
      { numRuns: 300, seed: 20261122 },
    );
  });
});

describe('one case', () => {
  it('is known by a shared step, or by most of its ids', () => {
    const both = rename(begin('A'), 's0', 'B');
    expect(isOneCase(both, did(both, []))).toBe(true);
    expect(isOneCase(begin('A', 'B', 'C'), begin('X', 'Y'))).toBe(true);
    expect(isOneCase(begin('A', 'B', 'C', 'D'), begin('X', 'Y'))).toBe(false);
    expect(isOneCase({ records: new Map(), steps: [] }, { records: new Map(), steps: [] })).toBe(false);
  });
});
