// The history lists every step once, newest first, is filtered by role and words, and says how much is undone up to a step.
import { describe, expect, test } from 'vitest';
import type { Step } from '../../../renderer/model/change.ts';
import { actsUpTo, editsUpTo, filteredLines, historyLines, historyTable, rolesIn } from '../../../renderer/views/register/history/history-list.ts';
import type { UndoableAct } from '../../../renderer/workspace/editing/undoable-act.ts';
import type { OpenCase } from '../../../renderer/workspace/state.ts';

const telling = { language: 'nl' as const, nameOf: (_sheet: string, id: string) => ({ 'x-1': 'Huurachterstanden', 'x-2': 'Dossiers' })[id] ?? null };

function step(id: string, name: string, role: string, to: string): Step {
  const frequency = { before: { value: 'WEEKLY' }, after: { value: to } };
  return {
    id,
    at: `2026-01-0${id}T10:00:00Z`,
    role,
    act: 'edit',
    changes: [{ kind: 'set', sheet: 'exchanges', at: 0, name, fields: { frequency } }],
  };
}

const [old, first, second, undone] = [
  step('1', 'x-1', 'informatiemanager', 'MONTHLY'),
  step('2', 'x-1', 'FG', 'DAILY'),
  step('3', 'x-2', '', 'HOURLY'),
  step('4', 'x-2', 'FG', 'ANNUAL'),
] as const;
const edit = (one: Step): UndoableAct => ({ kind: 'edit', step: one });
const view = { kind: 'view', act: 'hide' } as unknown as UndoableAct;
const state = {
  openCase: { settled: { steps: [first, second] }, past: [old] } as unknown as OpenCase,
  undoable: [edit(first), view, edit(second)],
  redoable: [edit(undone)],
};
const lines = historyLines(state, telling);

describe('the history', () => {
  test('has every step once, newest first, what was undone on top and what came with the file last', () => {
    expect(lines.map(({ kind, step: { id } }) => [kind, id])).toEqual([
      ['undone', '4'],
      ['done', '3'],
      ['done', '2'],
      ['past', '1'],
    ]);
    expect(lines[2]?.sentence).toBe('Frequentie van ‘Huurachterstanden’ van elke week naar elke dag');
  });

  test('is filtered by role, by words of the sentence and by ids', () => {
    const ids = (filter: Parameters<typeof filteredLines>[1]) => filteredLines(lines, filter, telling).map(({ step: { id } }) => id);
    expect(rolesIn(lines, 'nl')).toEqual(['FG', 'informatiemanager']);
    expect(ids({ role: 'FG', text: '' })).toEqual(['4', '2']);
    expect(ids({ role: '', text: 'DOSSIERS elk uur' })).toEqual(['3']);
    expect(ids({ role: '', text: 'x-1' })).toEqual(['2', '1']);
    expect(ids({ role: '', text: 'niets daarvan' })).toEqual([]);
  });

  test('says how many acts, and how many changes of them, are undone up to a step', () => {
    expect([actsUpTo(state, first), editsUpTo(state, first)]).toEqual([3, 2]);
    expect([actsUpTo(state, second), editsUpTo(state, second)]).toEqual([1, 1]);
    expect(actsUpTo(state, old)).toBe(0);
  });

  test('is a table with a line for each field', () => {
    const head = { when: 'Wanneer', who: 'Wie', state: 'Stand', what: 'Wat', row: 'Rij', field: 'Veld', before: 'Was', after: 'Is nu' };
    const table = historyTable(lines, telling, head, { done: 'Gedaan', undone: 'Ongedaan', past: 'Eerder' });
    expect(table.header).toEqual(['Wanneer', 'Wie', 'Stand', 'Wat', 'Rij', 'Veld', 'Was', 'Is nu']);
    expect(table.lines[3]).toEqual([
      ...['2026-01-01T10:00:00Z', 'informatiemanager', 'Eerder', 'Frequentie van ‘Huurachterstanden’ van elke week naar elke maand'],
      ...['‘Huurachterstanden’', 'Frequentie', 'elke week', 'elke maand'],
    ]);
  });
});
