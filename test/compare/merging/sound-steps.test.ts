// Steps of a file that somebody spoilt: what cannot be undone is not walked on, and nothing breaks.
import { expect, it } from 'vitest';
import { commonAncestor } from '../../../renderer/compare/merging/ancestor.ts';
import { soundSteps } from '../../../renderer/compare/merging/sound-steps.ts';
import type { Step } from '../../../renderer/model/change.ts';

const step = (id: string, change: unknown): Step => ({ id, at: '', role: '', act: 'edit', changes: [change] as Step['changes'] });
const set = { kind: 'set', sheet: 'systems', at: 0, name: 's1', fields: { name: { before: { value: 'a' }, after: { value: 'b' } } } };

it('history is known from the last step that is no change of a sheet on', () => {
  const bad = [
    { ...set, sheet: '__proto__' },
    { ...set, sheet: 'toString' },
    { ...set, at: 0.5 },
    { ...set, fields: { name: null } },
    { ...set, fields: { name: { before: 1, after: { value: null } } } },
    { ...set, sheet: 'scenario_changes', name: 'geen json' },
    { kind: 'add', sheet: 'systems', at: 0, row: { values: {} } },
  ];
  for (const change of bad) {
    const steps = soundSteps([step('1', set), step('2', change), step('3', set)]);
    expect(steps.map(({ id }) => id)).toEqual(['3']);
    expect(() => commonAncestor({ records: new Map(), steps }, { records: new Map(), steps: [] })).not.toThrow();
  }
  expect(soundSteps([step('1', set)])).toHaveLength(1);
});
