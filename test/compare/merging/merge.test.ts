import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChoices, preferring } from '../../../renderer/compare/merging/apply-choices.ts';
import { merge } from '../../../renderer/compare/merging/merge.ts';
import type { MergeAsked, MergeChoices } from '../../../renderer/compare/merging/merged.ts';
import { applyChanges, inverse } from '../../../renderer/edit/apply.ts';
import { NOTHING, type RecordSet, type Row, type Value } from '../../../renderer/model/record.ts';
import { fieldsOf, isSheet, SHEETS, type SheetName } from '../../../renderer/model/sheet.ts';
import { anyRecords, anyThree } from './any-merge.ts';
import { read, slowMerge, text } from './slow-merge.ts';

const RUNS = { numRuns: 300, seed: 20261122 };

function merged(asked: MergeAsked, choices: MergeChoices = new Map()): RecordSet {
  return applyChanges(asked.mine, applyChoices(merge(asked), choices).changes);
}

function said(records: RecordSet, isSorted = false): string[] {
  const lines = SHEETS.flatMap((sheet) => (records.get(sheet) ?? []).map((row) => lineOf(sheet, row, isSorted)));
  return isSorted ? lines.sort() : lines;
}

function lineOf(sheet: SheetName, { values, extra }: Row, isSorted: boolean): string {
  const cells = [...Object.entries(values), ...Object.entries(extra).map(([name, own]) => [`extra ${name}`, own] as const)];
  const known = cells
    .map(([name, value]) => `${name}=${text(isSorted && Array.isArray(value) ? [...value].sort() : (value as Value))}`)
    .filter((cell) => !cell.endsWith('='));
  return `${sheet} ${known.sort().join(' ')}`;
}

describe('a merge', () => {
  it('of a case with itself is that case, whatever both were made from', () => {
    fc.assert(
      fc.property(anyThree, ({ mine, ancestor }) => {
        for (const was of [ancestor, null]) {
          expect(merge({ mine, theirs: mine, ancestor: was })).toMatchObject({ conflicts: [], plans: [] });
          expect(merged({ mine, theirs: structuredClone(mine), ancestor: was })).toEqual(mine);
        }
      }),
      RUNS,
    );
  });

  it('in which only one side did something is that side', () => {
    fc.assert(
      fc.property(anyThree, ({ mine, ancestor }) => {
        expect(merge({ mine, theirs: ancestor, ancestor }).conflicts).toEqual([]);
        expect(said(merged({ mine, theirs: ancestor, ancestor }))).toEqual(said(mine));
        expect(merge({ mine: ancestor, theirs: mine, ancestor }).conflicts).toEqual([]);
        expect(said(merged({ mine: ancestor, theirs: mine, ancestor }))).toEqual(said(mine));
      }),
      RUNS,
    );
  });

  it('is the same from both sides, but for the order, where nothing has to be chosen', () => {
    let compared = 0;
    fc.assert(
      fc.property(anyThree, ({ mine, theirs, ancestor }) => {
        const [one, other] = [merge({ mine, theirs, ancestor }), merge({ mine: theirs, theirs: mine, ancestor })];
        expect(new Set(other.conflicts.map(({ key, kind }) => `${kind} ${key}`))).toEqual(
          new Set(one.conflicts.map(({ key, kind }) => `${kind} ${key}`)),
        );
        if (one.conflicts.length > 0) return;
        compared += 1;
        expect(said(merged({ mine, theirs, ancestor }), true)).toEqual(said(merged({ mine: theirs, theirs: mine, ancestor }), true));
      }),
      RUNS,
    );
    expect(compared).toBeGreaterThan(100);
  });

  it('says what a slow computation, cell by cell, says', () => {
    fc.assert(
      fc.property(anyThree, fc.boolean(), ({ mine, theirs, ancestor: was }, isKnown) => {
        const ancestor = isKnown ? was : null;
        const { conflicts } = merge({ mine, theirs, ancestor });
        const asked = new Map(
          conflicts.map((one) => [
            `${one.sheet} ${one.name} ${one.place ? `${one.place.isExtra ? 'extra' : 'field'} ${one.place.field}` : ''}`.trim(),
            one.kind,
          ]),
        );
        const result = merged({ mine, theirs, ancestor });
        const references = new Set(conflicts.filter(({ kind }) => kind === 'reference').map(({ sheet, name }) => `${sheet} ${name}`));
        const expected = new Map<string, string>();
        for (const [key, outcome] of slowMerge(mine, theirs, ancestor)) {
          const [sheet = '', id = ''] = key.split(' ');
          const row = result.get(sheet as SheetName)?.find(({ values }) => values.id === id);
          if (outcome === 'ask') expected.set(key, 'removed');
          if (outcome === 'gone') expect(row !== undefined, key).toBe(references.has(key));
          if (typeof outcome === 'string') continue;
          expect(row, key).toBeDefined();
          for (const [place, cell] of outcome) {
            if ('ask' in cell) expected.set(`${key} ${place}`, cell.ask);
            else expect(sorted(read(row as Row, place)), `${key} ${place}`).toBe(sorted(cell.is));
          }
        }
        for (const key of references) expected.set(key, 'reference');
        expect(asked).toEqual(expected);
      }),
      RUNS,
    );
  });

  it('asks once, and is done when everything is chosen', () => {
    fc.assert(
      fc.property(anyThree, fc.constantFrom('mine' as const, 'theirs' as const), ({ mine, theirs, ancestor }, side) => {
        const all = merge({ mine, theirs, ancestor });
        expect(new Set(all.conflicts.map(({ key }) => key)).size).toBe(all.conflicts.length);
        const { changes, left } = applyChoices(all, preferring(all, side));
        expect(left).toEqual([]);
        const result = applyChanges(mine, changes);
        for (const { sheet, name, place, kind, ...conflict } of all.conflicts) {
          const row = result.get(sheet)?.find(({ values }) => values.id === name);
          if (kind === 'removed' || kind === 'reference') expect(row === undefined).toBe(conflict[side].isGone);
          else if (place && row) {
            const now = read(row, `${place.isExtra ? 'extra' : 'field'} ${place.field}`);
            const chosen = conflict[side].cell?.value ?? null;
            expect([text(chosen), '', ...(Array.isArray(chosen) ? [text(now)] : [])]).toContain(text(now));
          }
        }
      }),
      RUNS,
    );
  });

  it('leaves no reference to nothing that was not there before, whatever is chosen', () => {
    let kept = 0;
    fc.assert(
      fc.property(
        anyThree,
        fc.infiniteStream(fc.constantFrom('mine' as const, 'theirs' as const, 'both' as const, null)),
        ({ mine, theirs, ancestor }, stream) => {
          const all = merge({ mine, theirs, ancestor });
          const choices = new Map(
            all.conflicts.flatMap(({ key, choices: can }) => {
              const choice = stream.next().value;
              return choice && can.includes(choice) ? [[key, choice] as const] : [];
            }),
          );
          const result = applyChanges(mine, applyChoices(all, choices).changes);
          kept += all.conflicts.filter(({ kind }) => kind === 'reference').length;
          const loose = new Set([...dangling(mine), ...dangling(theirs)]);
          expect([...dangling(result)].filter((reference) => !loose.has(reference))).toEqual([]);
        },
      ),
      RUNS,
    );
    expect(kept).toBeGreaterThan(20);
  });

  it('can be undone', () => {
    fc.assert(
      fc.property(anyThree, ({ mine, theirs, ancestor }) => {
        const { changes } = applyChoices(merge({ mine, theirs, ancestor }), new Map());
        expect(said(applyChanges(applyChanges(mine, changes), inverse(changes)))).toEqual(said(mine));
      }),
      RUNS,
    );
  });

  it('keeps the order of mine, and puts what is new behind what it stands behind in theirs', () => {
    const names = (...ids: string[]): RecordSet => new Map([['organisations', ids.map((id) => organisation(id))]]);
    const order = (mine: RecordSet, theirs: RecordSet, was: RecordSet) =>
      merged({ mine, theirs, ancestor: was })
        .get('organisations')
        ?.map(({ values }) => values.id)
        .join('');
    expect(order(names('a', 'b', 'c'), names('n', 'a', 'x', 'y', 'b', 'c', 'z'), names('a', 'b', 'c'))).toBe('naxybcz');
    expect(order(names('c', 'b', 'a', 'm'), names('a', 'x', 'b', 'c'), names('a', 'b', 'c'))).toBe('cbaxm');
    fc.assert(
      fc.property(anyRecords, anyRecords, (mine, theirs) => {
        for (const [sheet, rows] of mine) {
          const result = merged({ mine, theirs, ancestor: null }).get(sheet) ?? [];
          const own = new Set(rows.map(({ values }) => values.id));
          expect(result.map(({ values }) => values.id).filter((id) => own.has(id))).toEqual(rows.map(({ values }) => values.id));
        }
      }),
      RUNS,
    );
  });
});

function sorted(value: Value): string {
  return text(Array.isArray(value) ? [...value].sort() : value);
}

function organisation(id: string, values: Record<string, Value> = {}): Row {
  return { values: { id, name: null, ...values }, raw: NOTHING, extra: {}, source: { file: 'f.csv', sheet: 'organisations', row: 1 } };
}

function dangling(records: RecordSet): Set<string> {
  const found = new Set<string>();
  for (const [sheet, rows] of records)
    for (const { values } of rows)
      for (const { name, references } of fieldsOf(sheet)) {
        const ids = [values[name] ?? []].flat().filter((id) => typeof id === 'string' && id !== '');
        for (const id of ids) {
          const isThere = references.some((target) => isSheet(target) && records.get(target)?.some((row) => row.values.id === id));
          if (references.length > 0 && !isThere) found.add(`${sheet} ${values.id} ${name} ${id}`);
        }
      }
  return found;
}
