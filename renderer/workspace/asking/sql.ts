// Acts of the SQL panel: ask within a time, call it off, remember what was asked; and a new engine, filled again, when the old one had to be ended.
import { loadForMap, loadRest } from '../../db/case-tables.ts';
import { type Database, EngineEnded, QuestionRefused, QuestionStopped } from '../../db/database.ts';
import { askTables } from '../../db/questions/tables.ts';
import type { Adapters } from '../adapters.ts';
import { provenanceOf } from '../opening/open-case.ts';
import type { OpenCase } from '../state.ts';
import type { Store, Workspace } from '../workspace.ts';
import { SQL_LIMIT_MS, SQL_MOST_ROWS, type SqlEnd, type SqlState } from './sql-state.ts';

type SqlActs = Pick<Workspace, 'askSql' | 'stopSql' | 'draftSql' | 'forgetSql' | 'recallSql' | 'sqlTables'>;

/** The adapters, of which the engine can be renewed. */
export interface Renewing {
  readonly adapters: Adapters;
  /** Fills the engine that comes after one that was ended with the open case; until then nobody else gets it. */
  renew(): Promise<void>;
}

/** An engine that ended by itself, is seen by its successor being another one: that is filled before anyone gets it. */
export function renewingEngine(adapters: Adapters, openCaseNow: () => OpenCase | null): Renewing {
  let renewed: Promise<Database> | null = null;
  let known: Database | null = null;
  const steady = new WeakMap<Database, Database>();
  const fill = async () => {
    const database = await adapters.openDatabase();
    known = database;
    const openCase = openCaseNow();
    if (!openCase) return steadied(database);
    await loadForMap(database, openCase.records);
    await loadRest(database, openCase.records, provenanceOf(openCase), openCase.observations);
    return steadied(database);
  };
  const renew = async () => {
    renewed ??= fill();
    const mine = renewed;
    try {
      return await mine;
    } finally {
      if (renewed === mine) renewed = null;
    }
  };
  const openDatabase = async () => {
    if (renewed) return renewed;
    const database = await adapters.openDatabase();
    if (renewed) return renewed;
    const isOther = known !== null && known !== database;
    const { stored } = openCaseNow() ?? { stored: 'none' };
    if (isOther && (stored === 'map' || stored === 'all')) return renew();
    known = database;
    return steadied(database);
  };
  /** A question that was under way when the engine ended is asked once more of the next one. */
  const steadied = (database: Database): Database => {
    const query: Database['query'] = (sql, parameters) =>
      database.query(sql, parameters).catch(async (error: unknown) => {
        if (error instanceof EngineEnded) return (await openDatabase()).query(sql, parameters);
        throw error;
      });
    const made = steady.get(database) ?? { ...database, query };
    steady.set(database, made);
    return made;
  };
  return { adapters: { ...adapters, openDatabase }, renew: async () => void (await renew()) };
}

export function sqlActs({ adapters, renew }: Renewing, store: Store): SqlActs {
  let running = new AbortController();
  const change = (part: Partial<SqlState>) => store.setState(({ sql }) => ({ sql: { ...sql, ...part } }));
  const remember = (history: readonly string[]) => {
    change({ history });
    void adapters.host.remember('sqlHistory', JSON.stringify(history));
  };
  const endOf = async (sql: string, signal: AbortSignal): Promise<SqlEnd> => {
    try {
      const database = await adapters.openDatabase();
      return { kind: 'answer', ...(await database.examine(sql, { limitMs: SQL_LIMIT_MS, mostRows: SQL_MOST_ROWS, signal })) };
    } catch (error) {
      if (error instanceof QuestionStopped && error.isEngineEnded) await renew();
      return endFrom(error);
    }
  };
  return {
    askSql: async (sql) => {
      running.abort();
      const mine = new AbortController();
      running = mine;
      const { openCase } = store.getState();
      if (!openCase?.signals) return;
      const started = performance.now();
      change({ draft: sql, isRunning: true, outcome: null });
      const end = await endOf(sql, mine.signal);
      if (running !== mine) return;
      change({ isRunning: false, outcome: { sql, ms: performance.now() - started, of: openCase.records, end } });
      if (end.kind !== 'refused') remember(withLatest(store.getState().sql.history, sql));
    },
    stopSql: () => running.abort(),
    draftSql: (draft) => change({ draft }),
    forgetSql: () => remember([]),
    recallSql: async () => change({ history: readHistory(await adapters.host.recall('sqlHistory')) }),
    sqlTables: async () => askTables(await adapters.openDatabase()),
  };
}

function endFrom(error: unknown): SqlEnd {
  if (error instanceof QuestionRefused) return { kind: 'refused', refusal: error.refusal };
  if (error instanceof QuestionStopped) return { kind: 'stopped', why: error.why, isRenewed: error.isEngineEnded };
  return { kind: 'wrong', message: error instanceof Error ? error.message : String(error) };
}

const MOST_REMEMBERED = 50;
/** Longer questions are not remembered from one window to the next. */
const LONGEST_REMEMBERED = 3_000;

/** A question that was asked before moves to the front. */
export function withLatest(history: readonly string[], sql: string): readonly string[] {
  const text = sql.trim();
  if (text === '' || text.length > LONGEST_REMEMBERED) return history;
  return [text, ...history.filter((one) => one !== text)].slice(0, MOST_REMEMBERED);
}

/** What was remembered; nothing when it is not a list of texts. */
export function readHistory(kept: string | null): readonly string[] {
  try {
    const read: unknown = JSON.parse(kept ?? '[]');
    return Array.isArray(read) ? read.filter((one): one is string => typeof one === 'string').slice(0, MOST_REMEMBERED) : [];
  } catch {
    return [];
  }
}
