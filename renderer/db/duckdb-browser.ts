// The store-room on DuckDB-WASM in a worker of the page. One engine for the page; nothing is fetched but the page's own files.
import { AsyncDuckDB, type AsyncDuckDBConnection, VoidLogger } from '@duckdb/duckdb-wasm';
import wasmUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import { createBesideStatements, createStatements, type Database, EngineEnded, filledTables, type Parameter, type Table } from './database.ts';
import { fromArrow, toArrowStream } from './duckdb-arrow.ts';
import { ENGINE_CONFIG, LOCK_DOWN } from './duckdb-lock.ts';
import { type Engine, examineOver, type Line } from './examine.ts';

const START_LIMIT_MS = 60_000;

let engine: Promise<Database> | undefined;

/** Who starts the worker of the engine and sees its end. `onGone`: it ended by itself; whoever asks next gets a new, empty one. */
export interface EngineCare {
  readonly begin: (make: (name: string) => Worker) => Worker;
  readonly whenGone: (worker: Worker, onGone: () => void) => unknown;
  readonly onGone: () => void;
}

/** The page's engine; started at the first call (1 to 3 s). Rejects when it cannot start, and may then be asked again. */
export function openBrowserDatabase(care: EngineCare): Promise<Database> {
  engine ??= start(care).catch((error: unknown) => {
    engine = undefined;
    throw error;
  });
  return engine;
}

async function start(care: EngineCare): Promise<Database> {
  const worker = care.begin((name) => new Worker(new URL('./duckdb.worker.ts', import.meta.url), { type: 'module', name }));
  const database = new AsyncDuckDB(new VoidLogger(), worker);
  await Promise.race([database.instantiate(absolute(wasmUrl)), failure(worker)]);
  await database.open({ path: ':memory:', ...ENGINE_CONFIG });
  const connection = await database.connect();
  for (const statement of LOCK_DOWN) await connection.query(statement);
  const outstanding = new Outstanding();
  care.whenGone(worker, () => {
    if (outstanding.hasEnded) return;
    engine = undefined;
    worker.terminate();
    outstanding.end();
    care.onGone();
  });
  return overConnection(database, connection, outstanding);
}

/** Work that is asked of the engine; all of it rejects when the engine is ended, for it would never come back. */
class Outstanding {
  readonly #waiting = new Set<(reason: Error) => void>();
  #hasEnded = false;

  get hasEnded(): boolean {
    return this.#hasEnded;
  }

  of<T>(work: () => Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      if (this.#hasEnded) return reject(new EngineEnded());
      this.#waiting.add(reject);
      work()
        .then(resolve, reject)
        .finally(() => this.#waiting.delete(reject));
    });
  }

  end(): void {
    this.#hasEnded = true;
    for (const reject of this.#waiting) reject(new EngineEnded());
  }
}

/** Questions on connections of their own; the engine takes other work between their steps. */
function examinable(database: AsyncDuckDB, outstanding: Outstanding): Engine {
  return {
    probe: async () => (await database.connect()).close(),
    end() {
      engine = undefined;
      void database.terminate();
      outstanding.end();
    },
    async connect() {
      return lineOf(database, await database.connectInternal());
    },
  };
}

function lineOf(database: AsyncDuckDB, id: number): Line {
  return {
    run: (sql) => database.runQuery(id, sql),
    check: async (sql) => database.closePrepared(id, await database.createPrepared(id, sql)),
    start: (sql) => database.startPendingQuery(id, sql, true),
    poll: () => database.pollPendingQuery(id),
    fetch: () => database.fetchQueryResults(id),
    cancel: () => database.cancelPendingQuery(id),
    close: () => database.disconnect(id),
  };
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

async function insert(connection: AsyncDuckDBConnection, tables: readonly Table[]): Promise<void> {
  for (const table of filledTables(tables)) await connection.insertArrowFromIPCStream(toArrowStream(table), { name: table.name, create: false });
}

async function ask(connection: AsyncDuckDBConnection, sql: string, parameters: readonly Parameter[]) {
  if (parameters.length === 0) return fromArrow(await connection.query(sql));
  const statement = await connection.prepare(sql);
  try {
    return fromArrow(await statement.query(...parameters));
  } finally {
    await statement.close();
  }
}

function overConnection(database: AsyncDuckDB, connection: AsyncDuckDBConnection, outstanding: Outstanding): Database {
  return {
    append: (tables) => outstanding.of(() => insert(connection, tables)),
    load: (tables) =>
      outstanding.of(async () => {
        await connection.query(createStatements(tables));
        await insert(connection, tables);
      }),
    query: (sql, parameters = []) => outstanding.of(() => ask(connection, sql, parameters)),
    async beside(tables, work) {
      const own = await outstanding.of(() => database.connect());
      try {
        if (tables.length > 0) await outstanding.of(() => own.query(createBesideStatements(tables)));
        await outstanding.of(() => insert(own, tables));
        const lines = examinable(database, outstanding);
        const besides: Engine = {
          ...lines,
          connect: async () => own.useUnsafe((_, id) => ({ ...lineOf(database, id), close: () => database.runQuery(id, 'rollback') })),
        };
        return await work(
          (sql, parameters = []) => outstanding.of(() => ask(own, sql, parameters)),
          (sql, bounds) => examineOver(besides, sql, bounds),
        );
      } finally {
        await own.close().catch(() => {});
      }
    },
    examine: (sql, bounds) => examineOver(examinable(database, outstanding), sql, bounds),
    async close() {
      outstanding.end();
      await connection.close();
      await database.terminate();
      engine = undefined;
    },
  };
}
