// An engine that ends by itself, or has too little memory: is what was asked answered by the next one, with all rows, and is nothing lost that was done?
import { expect, it } from 'vitest';
import { type Database, EngineEnded } from '../../../renderer/db/database.ts';
import { openNodeDatabase } from '../../../renderer/db/duckdb-node.ts';
import { allRows } from '../../../renderer/workspace/opening/all-rows.ts';
import { again, WorkerGone } from '../../../renderer/workspace/workers/life.ts';
import { workerDeaths } from '../../../renderer/workspace/workers/worker-deaths.ts';
import { testWorkspace } from '../../support/workspace.ts';

/** Engines that a test can end, as the page's engine ends: what is asked of it then rejects, and the next one is empty. */
function mortal() {
  let current: Database | null = null;
  let isEnded = false;
  let started = 0;
  const open = async (): Promise<Database> => {
    if (current && !isEnded) return current;
    [isEnded, started] = [false, started + 1];
    const real = await openNodeDatabase();
    let isMine = true;
    const alive =
      <A extends readonly unknown[], T>(act: (...given: A) => Promise<T>) =>
      async (...given: A) => {
        if (isEnded || !isMine) throw new EngineEnded();
        return act(...given);
      };
    const made: Database = { ...real, query: alive(real.query), load: alive(real.load), append: alive(real.append) };
    current = made;
    ends.push(() => {
      isMine = false;
    });
    return made;
  };
  const ends: (() => void)[] = [];
  return {
    open,
    count: () => started,
    end: () => {
      isEnded = true;
      for (const end of ends) end();
    },
  };
}

it('the next engine has all rows, and the question that was under way is answered', async () => {
  const engine = mortal();
  const workspace = testWorkspace({ openDatabase: engine.open });
  await workspace.openSample();
  await allRows(workspace.store);
  const asked = 'select count(*)::int as n from exchanges';
  expect((await workspace.ask(asked)).rows).toEqual([{ n: 81 }]);
  engine.end();
  expect((await workspace.ask(asked)).rows).toEqual([{ n: 81 }]);
  expect(engine.count()).toBe(2);
  const [one, other] = await Promise.all([workspace.ask(asked), workspace.ask('select count(*)::int as n from units')]);
  expect([one.rows, other.rows.length]).toEqual([[{ n: 81 }], 1]);
  expect(engine.count()).toBe(2);
  await workspace.check();
  expect(workspace.store.getState().checked?.findings.length).toBeGreaterThan(10);
}, 120_000);

it('an engine that wants more memory than it has says so, and answers what comes after', async () => {
  const engine = await openNodeDatabase();
  await expect(engine.query('select list(i) from range(400000000) t(i)')).rejects.toThrow(/memory|allocat/i);
  expect((await engine.query('select 1::int as n')).rows).toEqual([{ n: 1 }]);
}, 120_000);

it('work whose worker is gone is done again, once, and it is said', async () => {
  const told: string[] = [];
  const deaths = workerDeaths();
  let tries = 0;
  const work = async () => {
    tries += 1;
    if (tries === 1) throw new WorkerGone();
    return 'done';
  };
  expect(await again(work, deaths.of('layout'))).toBe('done');
  deaths.onGone((kind) => told.push(kind));
  await expect(again(() => Promise.reject(new WorkerGone('twice')), deaths.of('trace'))).rejects.toThrow('twice');
  await expect(again(() => Promise.reject(new Error('wrong')), deaths.of('export'))).rejects.toThrow('wrong');
  expect(told).toEqual(['layout', 'trace']);
});
