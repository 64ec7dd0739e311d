// Does the panel ask, stop, remember and forget; and is the case there again after the engine had to be ended?
import { describe, expect, it } from 'vitest';
import { type Database, QuestionStopped } from '../../../renderer/db/database.ts';
import { openNodeDatabase } from '../../../renderer/db/duckdb-node.ts';
import { readHistory, withLatest } from '../../../renderer/workspace/asking/sql.ts';
import type { Workspace } from '../../../renderer/workspace/workspace.ts';
import { testEngine } from '../../support/engine.ts';
import { memoryHost, testWorkspace } from '../../support/workspace.ts';

async function loaded(workspace: Workspace): Promise<Workspace> {
  await workspace.openSample();
  while (!workspace.store.getState().openCase?.signals) await new Promise((go) => setTimeout(go, 10));
  return workspace;
}

const endOf = (workspace: Workspace) => workspace.store.getState().sql.outcome?.end;

describe('questions in SQL', () => {
  it('are answered, refused, wrong or called off', async () => {
    const workspace = await loaded(testWorkspace());
    await workspace.askSql('select count(*) as n from exchanges');
    expect(endOf(workspace)).toMatchObject({ kind: 'answer', lines: [[81]], isCut: false });
    await workspace.askSql('drop table exchanges');
    expect(endOf(workspace)).toEqual({ kind: 'refused', refusal: { kind: 'not_a_question' } });
    await workspace.askSql('select nonsense');
    expect(endOf(workspace)).toMatchObject({ kind: 'wrong', message: expect.stringContaining('nonsense') });
    const asked = workspace.askSql('select count(*) from range(1000000000) a, range(1000000000) b');
    expect(workspace.store.getState().sql.isRunning).toBe(true);
    setTimeout(() => workspace.stopSql(), 50);
    await asked;
    expect(endOf(workspace)).toEqual({ kind: 'stopped', why: 'cancelled', isRenewed: false });
    expect(workspace.store.getState().sql.isRunning).toBe(false);
  });

  it('call off the one before', async () => {
    const workspace = await loaded(testWorkspace());
    const first = workspace.askSql('select count(*) from range(1000000000) a, range(1000000000) b');
    await workspace.askSql('select 1 as one');
    await first;
    expect(endOf(workspace)).toMatchObject({ kind: 'answer', lines: [[1]] });
  });

  it('are remembered from one window to the next, without their answers, and forgotten when asked', async () => {
    const host = memoryHost();
    const workspace = await loaded(testWorkspace({ host }));
    for (const sql of ['select 1', 'select 2', ' select 1 ', 'drop table x']) await workspace.askSql(sql);
    expect(workspace.store.getState().sql.history).toEqual(['select 1', 'select 2']);
    const later = testWorkspace({ host });
    await later.recallSql();
    expect(later.store.getState().sql.history).toEqual(['select 1', 'select 2']);
    later.forgetSql();
    expect(host.settings.get('sqlHistory')).toBe('[]');
  });

  it('are kept in bounds, and what was spoilt is nothing', () => {
    const many = Array.from({ length: 80 }, (_, index) => `select ${index}`).reduce<readonly string[]>(withLatest, []);
    expect([many.length, many[0]]).toEqual([50, 'select 79']);
    expect(withLatest(['a'], 'x'.repeat(4000))).toEqual(['a']);
    for (const kept of ['{', '7', '"x"', '{"a":1}', 'null']) expect(readHistory(kept)).toEqual([]);
    expect(readHistory('["a",7,null,"b"]')).toEqual(['a', 'b']);
  });
});

describe('an engine that was ended for a question', () => {
  it('is opened and filled again before anyone is answered', async () => {
    const engines: Promise<Database>[] = [testEngine()];
    const openDatabase = async (): Promise<Database> => {
      const database = await (engines.at(-1) as Promise<Database>);
      const examine: Database['examine'] = async (sql, bounds) => {
        if (!sql.includes('stuck')) return database.examine(sql, bounds);
        engines.push(openNodeDatabase());
        throw new QuestionStopped('time', true);
      };
      return { ...database, examine };
    };
    const workspace = await loaded(testWorkspace({ openDatabase }));
    const asked = workspace.askSql("select 'stuck'");
    await new Promise((go) => setTimeout(go, 0));
    expect((await workspace.ask('select (select count(*) from exchanges) as x, (select count(*) from observations) > 0 as o')).rows).toEqual([
      { x: 81, o: true },
    ]);
    await asked;
    expect(endOf(workspace)).toEqual({ kind: 'stopped', why: 'time', isRenewed: true });
    expect(engines).toHaveLength(2);
    await workspace.askSql('select count(*) from systems');
    expect(endOf(workspace)).toMatchObject({ kind: 'answer' });
  }, 60_000);
});
