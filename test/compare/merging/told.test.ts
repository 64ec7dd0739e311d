// The history says how many steps of another file came in, and in which roles.
import { expect, it } from 'vitest';
import { tellStep } from '../../../renderer/edit/step-sentences.ts';
import { readSteps, writeSteps } from '../../../renderer/model/case-format.ts';
import type { Step } from '../../../renderer/model/change.ts';

const step: Step = {
  ...{ id: 'm', at: '2026-11-22T10:00:00Z', role: 'beheer', act: 'merge-case', merged: { through: 't2', steps: 2, roles: ['FG', 'griffier'] } },
  changes: [{ kind: 'set', sheet: 'systems', at: 0, name: 's1', fields: { name: { before: { value: 'Oud' }, after: { value: 'Nieuw' } } } }],
};

it('a merge is told with what came along, and keeps that in the case file', () => {
  const telling = { nameOf: () => 'Zaken' };
  expect(tellStep(step, { ...telling, language: 'nl' })).toMatch(/^Uit een ander bestand \(2 stappen van FG en griffier\): .*Nieuw/);
  expect(tellStep(step, { ...telling, language: 'en' })).toMatch(/^From another file \(2 steps of FG and griffier\): .*Nieuw/);
  expect(tellStep({ ...step, merged: { through: '', steps: 0, roles: [] } }, { ...telling, language: 'nl' })).toMatch(/^Uit een ander bestand: /);
  expect(readSteps(writeSteps([step]))).toEqual({ steps: [step], broken: [] });
  expect(readSteps(JSON.stringify({ ...step, merged: { through: 1 } }))).toEqual({ steps: [], broken: [1] });
});
