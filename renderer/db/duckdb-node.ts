// The store-room on DuckDB-WASM in this Node process, for the command line and tests. The same engine as in the page.
import { createRequire } from 'node:module';
import path from 'node:path';
import { createBesideStatements, createStatements, type Database, filledTables, type Parameter, type Table } from './database.ts';
import { fromArrow, toArrowStream } from './duckdb-arrow.ts';
import { ENGINE_CONFIG, LOCK_DOWN } from './duckdb-lock.ts';
import { type Engine, examineOver, type Line } from './examine.ts';

type Blocking = typeof import('@duckdb/duckdb-wasm/blocking');
type Connection = ReturnType<Awaited<ReturnType<Blocking['createDuckDB']>>['connect']>;

/** Starts an engine of its own: 1 to 2 s, about 300 MB. */
export async function openNodeDatabase(): Promise<Database> {
  const require = createRequire(import.meta.url);
  const dist = path.dirname(require.resolve('@duckdb/duckdb-wasm'));
  const duckdb = require('@duckdb/duckdb-wasm/blocking') as Blocking;
  const module = { mainModule: path.join(dist, 'duckdb-eh.wasm'), mainWorker: '' };
  const engine = await duckdb.createDuckDB({ mvp: module, eh: module }, new duckdb.VoidLogger(), duckdb.NODE_RUNTIME);
  await engine.instantiate(() => {});
  engine.open({ path: ':memory:', ...ENGINE_CONFIG });
  const connection = engine.connect();
  for (const statement of LOCK_DOWN) connection.query(statement);
  return overConnection(connection, examinable(engine), () => engine.connect());
}

type Bindings = Awaited<ReturnType<Blocking['createDuckDB']>>;

/** Between two steps other work of the process has its turn. An engine that is stuck cannot be ended from here: that takes the end of its thread. */
function examinable(engine: Bindings): Engine {
  return {
    probe: async () => engine.connect().close(),
    end: () => {},
    connect: async () => lineOf(engine.connect()),
  };
}

const lineOf = (connection: Connection): Line =>
  connection.useUnsafe((bindings, id) => ({
    run: async (sql: string) => connection.query(sql),
    check: async (sql: string) => connection.prepare(sql).close(),
    start: async (sql: string) => bindings.startPendingQuery(id, sql, true),
    poll: () => inTurn(() => bindings.pollPendingQuery(id)),
    fetch: () => inTurn(() => bindings.fetchQueryResults(id)),
    cancel: async () => bindings.cancelPendingQuery(id),
    close: async () => connection.close(),
  }));

async function inTurn<T>(step: () => T): Promise<T> {
  await new Promise((go) => setImmediate(go));
  return step();
}

function insert(connection: Connection, tables: readonly Table[]): void {
  for (const table of filledTables(tables)) connection.insertArrowFromIPCStream(toArrowStream(table), { name: table.name, create: false });
}

function asking(connection: Connection): Database['query'] {
  return async (sql, parameters: readonly Parameter[] = []) => {
    if (parameters.length === 0) return fromArrow(connection.query(sql));
    const statement = connection.prepare(sql);
    try {
      return fromArrow(statement.query(...parameters));
    } finally {
      statement.close();
    }
  };
}

function overConnection(connection: Connection, engine: Engine, connect: () => Connection): Database {
  return {
    async append(tables) {
      insert(connection, tables);
    },
    async load(tables) {
      connection.query(createStatements(tables));
      insert(connection, tables);
    },
    query: asking(connection),
    async beside(tables, work) {
      const own = connect();
      try {
        if (tables.length > 0) own.query(createBesideStatements(tables));
        insert(own, tables);
        const besides: Engine = { ...engine, connect: async () => ({ ...lineOf(own), close: async () => own.query('rollback') }) };
        return await work(asking(own), (sql, bounds) => examineOver(besides, sql, bounds));
      } finally {
        own.close();
      }
    },
    examine: (sql, bounds) => examineOver(engine, sql, bounds),
    async close() {
      connection.close();
    },
  };
}
