// The store-room on DuckDB-WASM in this Node process, for the command line and tests. The same engine as in the page.
import { createRequire } from 'node:module';
import path from 'node:path';
import { createStatements, type Database, filledTables, type Parameter, type Table } from './database.ts';
import { fromArrow, toArrowStream } from './duckdb-arrow.ts';
import { ENGINE_CONFIG, LOCK_DOWN } from './duckdb-lock.ts';

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
  return overConnection(connection);
}

function overConnection(connection: Connection): Database {
  const append = async (tables: readonly Table[]) => {
    for (const table of filledTables(tables)) connection.insertArrowFromIPCStream(toArrowStream(table), { name: table.name, create: false });
  };
  return {
    append,
    async load(tables: readonly Table[]) {
      connection.query(createStatements(tables));
      await append(tables);
    },
    async query(sql: string, parameters: readonly Parameter[] = []) {
      if (parameters.length === 0) return fromArrow(connection.query(sql));
      const statement = connection.prepare(sql);
      try {
        return fromArrow(statement.query(...parameters));
      } finally {
        statement.close();
      }
    },
    async close() {
      connection.close();
    },
  };
}
