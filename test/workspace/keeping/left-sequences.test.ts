// Whatever a person did when the window died, at whatever moment: does the next window bring back a moment of the case, no more than two seconds old, and all of it once it was still? `npm run kill` does this 500 times.
import { expect, it } from 'vitest';
import { fieldsChange } from '../../../renderer/edit/apply.ts';
import type { Change } from '../../../renderer/model/change.ts';
import { type RecordSet, rowsOf } from '../../../renderer/model/record.ts';
import type { OpenCase } from '../../../renderer/workspace/state.ts';
import type { Workspace } from '../../../renderer/workspace/workspace.ts';
import { type Random, randomFrom } from '../../support/any-case.ts';
import { type CaseMemory, caseMemory, memoryCases } from '../../support/memory-cases.ts';
import { memoryHost, testWorkspace } from '../../support/workspace.ts';

const SEQUENCES = Number(process.env.DATAREIS_SEQUENCES ?? 5);
/** The promise (reliability of the journal): at most this much work is missing. */
const MOST_LOST_MS = 2_000;

const pause = (ms: number) => new Promise((go) => setTimeout(go, ms));
const recordsOf = (workspace: Workspace) => (workspace.store.getState().openCase as OpenCase).records;
const told = (records: RecordSet) => JSON.stringify([...records].map(([sheet, rows]) => [sheet, rows.map(({ values }) => values)]).sort());

/** A window whose disk takes its time. */
function windowOn(memory: CaseMemory, random: Random): Workspace {
  const cases = memoryCases(memory);
  const slowly = async <T>(work: () => Promise<T>): Promise<T> => {
    await pause(random.between(0, 25));
    return work();
  };
  const slow = {
    keepWork: (...asked: Parameters<typeof cases.keepWork>) => slowly(() => cases.keepWork(...asked)),
    addActs: (...asked: Parameters<typeof cases.addActs>) => slowly(() => cases.addActs(...asked)),
  };
  return testWorkspace({ host: Object.assign(memoryHost(), cases, slow) });
}

async function act(workspace: Workspace, random: Random, at: number): Promise<void> {
  const records = recordsOf(workspace);
  const units = rowsOf(records, 'units');
  const last = units.at(-1);
  const own = rowsOf(records, 'organisations')[0];
  const row = (values: Record<string, string>) => ({ values, raw: {}, extra: {}, source: { file: 'proef', sheet: 'units', row: null } });
  switch (random.between(0, 4)) {
    case 0:
      return workspace.undo().then(() => undefined);
    case 1:
      return workspace.redo().then(() => undefined);
    case 2:
      if (last) return workspace.edit('remove', [{ kind: 'remove', sheet: 'units', at: units.length - 1, row: last }]);
      break;
    case 3:
      if (own) return workspace.edit('edit', [fieldsChange('organisations', own, 0, { name: `Naam ${at}` }) as Change]);
      break;
  }
  const added = row({ id: `unit-${at}-${units.length}`, organisation_id: 'org-eigen', name: `Afdeling ${at}` });
  return workspace.edit('enter', [{ kind: 'add', sheet: 'units', at: units.length, row: added }]);
}

/** What the disk held at that moment, as work of a window that is gone. */
function diedWith(memory: CaseMemory): CaseMemory {
  const left = caseMemory();
  for (const [id, work] of structuredClone(memory.works)) left.works.set(id, { ...work, isLeft: true });
  return left;
}

it(`comes back after ${SEQUENCES} random sequences`, async () => {
  for (let seed = 1; seed <= SEQUENCES; seed += 1) {
    const random = randomFrom(seed);
    const memory = caseMemory();
    const workspace = windowOn(memory, random);
    await workspace.start();
    await workspace.beginEmpty({ organisation: 'Gemeente Proefstad', name: '' });
    const passed = [{ at: Date.now(), told: told(recordsOf(workspace)) }];
    workspace.store.subscribe(({ openCase }, before) => {
      if (openCase && openCase.records !== before.openCase?.records) passed.push({ at: Date.now(), told: told(openCase.records) });
    });
    const acts = random.between(1, 7);
    const doing = (async () => {
      for (let at = 0; at < acts; at += 1) {
        await act(workspace, random, at);
        await pause(random.between(0, 15));
      }
    })();
    const isStill = random.between(0, 1) === 0;
    if (isStill) await doing;
    else await pause(random.between(0, 300));
    if (isStill) await expect.poll(() => workspace.store.getState().keeping.isUnsaved === memory.works.size > 0).toBe(true);
    if (isStill) await pause(120);
    const [left, moment] = [diedWith(memory), Date.now()];
    const known = passed.length;
    await doing;
    const next = windowOn(left, random);
    await next.start();
    const [work] = next.store.getState().leftWork;
    const index = passed.findLastIndex(({ at }, place) => place < known && at <= moment - MOST_LOST_MS);
    if (!work) {
      expect([seed, index <= 0 || passed[known - 1]?.told === passed[0]?.told]).toEqual([seed, true]);
      continue;
    }
    await next.recoverWork(work.id);
    const back = told(recordsOf(next));
    const candidates = (isStill ? passed.slice(known - 1, known) : passed.slice(Math.max(0, index), known)).map((one) => one.told);
    expect([seed, candidates.includes(back)]).toEqual([seed, true]);
  }
}, 3_600_000);
