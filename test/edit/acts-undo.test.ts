import { describe, expect, it } from 'vitest';
import { emptyRow, likeRows } from '../../renderer/edit/add-rows.ts';
import { applyChanges, inverse } from '../../renderer/edit/apply.ts';
import { clearCells } from '../../renderer/edit/clear.ts';
import { columnsOf } from '../../renderer/edit/columns.ts';
import { fillCells, fillDown } from '../../renderer/edit/fill.ts';
import { mergeRows } from '../../renderer/edit/merge-rows.ts';
import { paste } from '../../renderer/edit/paste.ts';
import { hangingOn, removeRows } from '../../renderer/edit/remove.ts';
import { renameRow } from '../../renderer/edit/rename.ts';
import type { Change } from '../../renderer/model/change.ts';
import { nameOf } from '../../renderer/model/change.ts';
import type { EnterableSheet } from '../../renderer/model/entered.ts';
import { type RecordSet, type Row, rowsOf } from '../../renderer/model/record.ts';
import { fieldsOf, keyField, SHEETS, type SheetName, sheetOfKind } from '../../renderer/model/sheet.ts';
import { anyCase, type Random, randomFrom, SEEDS } from '../support/any-case.ts';
import { differences } from '../support/same-case.ts';

/** Every id that a row names, found field by field with the words of domain.md; slow, and written without looking at references.ts. */
function named(row: Row, sheet: SheetName): { into: SheetName[]; id: string; field: string }[] {
  const found: { into: SheetName[]; id: string; field: string }[] = [];
  for (const field of fieldsOf(sheet)) {
    const value = row.values[field.name];
    if (field.references.length === 0 || value === null || value === undefined) continue;
    let into = field.references as SheetName[];
    if (sheet === 'decision_links' && field.name === 'signal_id')
      into = row.values.signal_kind === 'series' ? ['signal_series'] : row.values.signal_kind === 'qualitative' ? ['qualitative_signals'] : [];
    for (const id of [value].flat()) found.push({ into, id: String(id), field: field.name });
  }
  if (sheet === 'annotations' || sheet === 'scenario_changes') {
    const into = sheetOfKind(row.values.target_kind);
    if (into && row.values.target_id) found.push({ into: [into], id: String(row.values.target_id), field: 'target_id' });
  }
  return found;
}

function namersOf(records: RecordSet, sheet: SheetName, id: string) {
  return SHEETS.flatMap((other) =>
    rowsOf(records, other).flatMap((row, at) =>
      named(row, other).flatMap((one) => (one.into.includes(sheet) && one.id === id ? [{ other, at, field: one.field }] : [])),
    ),
  );
}

const GRID = SHEETS.filter((sheet): sheet is EnterableSheet => sheet !== 'observations');

/** Changes of a random act; empty where it cannot be. */
function anyAct(records: RecordSet, random: Random): readonly Change[] {
  const sheet = random.pick(GRID.filter((one) => rowsOf(records, one).length > 0));
  const rows = rowsOf(records, sheet);
  const ats = random.some(
    rows.map((_, at) => at),
    0.4,
  );
  const columns = random.some(columnsOf(records, sheet), 0.4);
  const block = { sheet, ats, columns };
  const row = rows[random.between(0, rows.length - 1)] as Row;
  switch (random.between(0, 7)) {
    case 0:
      return clearCells(records, block).changes;
    case 1:
      return fillDown(records, block).changes;
    case 2:
      return fillCells(records, block, { text: random.pick(['ja', '', 'x', '3', '01-02-2020', 'query', '__proto__']) }, 'comma').changes;
    case 3: {
      const done = removeRows(records, sheet, ats);
      return 'changes' in done ? done.changes : [];
    }
    case 4: {
      const done = renameRow(records, sheet, nameOf(sheet, row.values), random.pick(['nieuw-1', '__proto__', ' met spatie ']));
      return 'changes' in done ? done.changes : [];
    }
    case 5: {
      const done = mergeRows(records, { sheet, keep: rows.indexOf(row), drop: ats });
      return 'changes' in done ? done.changes : [];
    }
    case 6:
      return random.chance(0.5) && ats.length > 0
        ? likeRows(records, sheet, ats).changes
        : sheet === 'case_info'
          ? []
          : emptyRow(records, sheet).changes;
    default: {
      const known = columnsOf(records, sheet);
      const lines = Array.from({ length: random.between(1, 5) }, () => columns.map(() => random.pick(['', 'ja', '2', 'nieuw', 'DAILY', 'P7D'])));
      return paste(records, { sheet, lines, ats, columns, known, style: 'comma' }).changes;
    }
  }
}

describe('acts on rows', () => {
  it('are undone to exactly what was there, in 200 cases with ten acts each', () => {
    let acts = 0;
    for (const seed of SEEDS) {
      const random = randomFrom(seed + 7000);
      const { records } = anyCase(seed);
      const done: (readonly Change[])[] = [];
      let now = records;
      for (let index = 0; index < 10; index += 1) {
        if (SHEETS.every((sheet) => rowsOf(now, sheet).length === 0)) break;
        const changes = anyAct(now, random);
        if (changes.length > 0) acts += 1;
        done.push(changes);
        now = applyChanges(now, changes);
      }
      let back = now;
      for (const changes of [...done].reverse()) back = applyChanges(back, inverse(changes));
      expect(differences(records, back), `seed ${seed}`).toEqual([]);
      let again = back;
      for (const changes of done) again = applyChanges(again, changes);
      expect(differences(now, again), `seed ${seed} again`).toEqual([]);
    }
    expect(acts).toBeGreaterThan(800);
  });

  it('rename everywhere: the old id is named nowhere, and the new one exactly where the old one was', () => {
    for (const seed of SEEDS) {
      const { records } = anyCase(seed);
      const random = randomFrom(seed + 9000);
      const sheets = GRID.filter((sheet) => keyField(sheet) && sheet !== 'annotations' && sheet !== 'case_info' && rowsOf(records, sheet).length > 0);
      const sheet = random.pick(sheets);
      const id = nameOf(sheet, random.pick(rowsOf(records, sheet)).values);
      const before = namersOf(records, sheet, id);
      const done = renameRow(records, sheet, id, 'heel-nieuw');
      if ('fault' in done) throw new Error(`${seed}: ${done.fault}`);
      const after = applyChanges(records, done.changes);
      expect(namersOf(after, sheet, id), `seed ${seed}`).toEqual([]);
      expect(namersOf(after, sheet, 'heel-nieuw'), `seed ${seed}`).toEqual(before);
    }
  });

  it('remove rows with what hangs on them: nothing but annotations names what is gone, and everything that was done was said', () => {
    for (const seed of SEEDS) {
      const { records } = anyCase(seed);
      const random = randomFrom(seed + 11000);
      const sheet = random.pick(GRID.filter((one) => one !== 'annotations' && rowsOf(records, one).length > 0));
      const at = random.between(0, rowsOf(records, sheet).length - 1);
      const outlook = hangingOn(records, sheet, [at]);
      const done = removeRows(records, sheet, [at]);
      if ('refused' in done) throw new Error(String(seed));
      const after = applyChanges(records, done.changes);
      const gone = outlook.rows.filter((row) => keyField(row.sheet));
      for (const { sheet: from, name } of gone) {
        const left = rowsOf(after, from).some(({ values }) => nameOf(from, values) === name) ? [] : namersOf(after, from, name);
        expect(
          left.filter(({ other }) => other !== 'annotations'),
          `seed ${seed}`,
        ).toEqual([]);
      }
      for (const other of SHEETS) {
        const fewer = rowsOf(records, other).length - rowsOf(after, other).length;
        expect(outlook.rows.filter((row) => row.sheet === other).length, `seed ${seed} ${other}`).toBe(fewer);
      }
      const touched = done.changes.filter(({ kind }) => kind === 'set').map((change) => `${change.sheet} ${change.at}`);
      const said = outlook.hanging.filter(({ fate }) => fate === 'cleared' || fate === 'dropped').map((one) => `${one.sheet} ${one.at}`);
      expect(new Set(touched), `seed ${seed}`).toEqual(new Set(said));
    }
  });

  it('merge rows: nothing names the rows that went, and every list names a row once', () => {
    for (const seed of SEEDS) {
      const { records } = anyCase(seed);
      const random = randomFrom(seed + 13000);
      const sheet = random.pick(
        GRID.filter((one) => keyField(one) && one !== 'annotations' && one !== 'case_info' && rowsOf(records, one).length > 0),
      );
      const rows = rowsOf(records, sheet);
      if (rows.length < 2) continue;
      const done = mergeRows(records, { sheet, keep: 0, drop: [1] });
      if ('fault' in done) throw new Error(`${seed}: ${done.fault}`);
      const after = applyChanges(records, done.changes);
      expect(namersOf(after, sheet, nameOf(sheet, (rows[1] as Row).values)), `seed ${seed}`).toEqual([]);
      expect(rowsOf(after, sheet)).toHaveLength(rows.length - 1);
      for (const other of SHEETS)
        for (const { values } of rowsOf(after, other))
          for (const value of Object.values(values)) if (Array.isArray(value)) expect(new Set(value).size, `seed ${seed}`).toBe(value.length);
    }
  });
});
