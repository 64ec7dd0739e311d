// The store-room on DuckDB-WASM in a worker of the page. One engine for the page; nothing is fetched but the page's own files.
import { AsyncDuckDB, type AsyncDuckDBConnection, VoidLogger } from '@duckdb/duckdb-wasm';
import workerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import wasmUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import { createStatements, type Database, filledTables, type Parameter, type Table } from './database.ts';
import { fromArrow, toArrowStream } from './duckdb-arrow.ts';
import { ENGINE_CONFIG, LOCK_DOWN } from './duckdb-lock.ts';

const START_LIMIT_MS = 60_000;

let engine: Promise<Database> | undefined;

/** The page's engine; started at the first call (1 to 3 s). Rejects when it cannot start, and may then be asked again. */
export function openBrowserDatabase(): Promise<Database> {
  engine ??= start().catch((error: unknown) => {
    engine = undefined;
    throw error;
  });
  return engine;
}

async function start(): Promise<Database> {
  const worker = new Worker(absolute(workerUrl), { name: 'duckdb' });
  const database = new AsyncDuckDB(new VoidLogger(), worker);
  await Promise.race([database.instantiate(absolute(wasmUrl)), failure(worker)]);
  await database.open({ path: ':memory:', ...ENGINE_CONFIG });
  const connection = await database.connect();
  for (const statement of LOCK_DOWN) await connection.query(statement);
  return overConnection(database, connection);
}

/** instantiate() never rejects when the policy or the media type is wrong: this does. */
function failure(worker: Worker): Promise<never> {
  return new Promise((_, reject) => {
    worker.addEventListener('error', (event) => reject(new Error(event.message || 'duckdb worker')));
    setTimeout(() => reject(new Error(`duckdb: no answer in ${START_LIMIT_MS} ms`)), START_LIMIT_MS);
  });
}

function absolute(url: string): string {
  return new URL(url, document.baseURI).href;
}

function overConnection(database: AsyncDuckDB, connection: AsyncDuckDBConnection): Database {
  const append = async (tables: readonly Table[]) => {
    for (const table of filledTables(tables)) await connection.insertArrowFromIPCStream(toArrowStream(table), { name: table.name, create: false });
  };
  return {
    append,
    async load(tables: readonly Table[]) {
      await connection.query(createStatements(tables));
      await append(tables);
    },
    async query(sql: string, parameters: readonly Parameter[] = []) {
      if (parameters.length === 0) return fromArrow(await connection.query(sql));
      const statement = await connection.prepare(sql);
      try {
        return fromArrow(await statement.query(...parameters));
      } finally {
        await statement.close();
      }
    },
    async close() {
      await connection.close();
      await database.terminate();
      engine = undefined;
    },
  };
}
