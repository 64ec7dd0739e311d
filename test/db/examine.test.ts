// Can a person's question only read, does it end in time, and does it come back with no more than was asked for?
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { type Bounds, type Database, QuestionRefused, QuestionStopped } from '../../renderer/db/database.ts';
import { LOCK_DOWN } from '../../renderer/db/duckdb-lock.ts';
import { openNodeDatabase } from '../../renderer/db/duckdb-node.ts';
import { whyRefused } from '../../renderer/db/examine.ts';
import { lindehavenEngine, testEngine } from '../support/engine.ts';

const BOUNDS: Bounds = { limitMs: 20_000, mostRows: 10_000 };

let database: Database;
beforeAll(async () => {
  database = await lindehavenEngine();
});

/** All that a question could have changed: tables with their columns and rows, views, macros, sequences, databases, settings. */
async function fingerprint(): Promise<string> {
  const { rows } = await database.query(`select
    (select list(table_name || column_name || data_type order by table_name, column_name) from duckdb_columns() where not internal) as columns,
    (select list(view_name order by view_name) from duckdb_views() where not internal) as views,
    (select list(function_name order by function_name) from duckdb_functions() where not internal) as functions,
    (select list(sequence_name order by sequence_name) from duckdb_sequences()) as sequences,
    (select list(database_name order by database_name) from duckdb_databases()) as databases,
    (select list(name || '=' || coalesce(value, '') order by name) from duckdb_settings()) as settings,
    (select count(*) from exchanges) as exchanges, (select count(*) from systems) as systems`);
  return JSON.stringify(rows);
}

async function outcome(sql: string, bounds: Partial<Bounds> = {}) {
  return database.examine(sql, { ...BOUNDS, ...bounds }).catch((error: unknown) => error);
}

describe('an answer', () => {
  it('is that of the same question asked in the ordinary way', async () => {
    const sql = 'select id, name, frequency, valid_from, category_ids from exchanges order by id desc';
    const { columns, rows } = await database.query(sql);
    const examined = await database.examine(sql, BOUNDS);
    expect(examined.columns.map(({ name }) => name)).toEqual(columns);
    expect(examined.lines).toEqual(rows.map((row) => columns.map((column) => row[column])));
    expect(examined.isCut).toBe(false);
  });

  it('keeps columns apart that have one name, and says what they hold', async () => {
    const { columns, lines } = await database.examine(
      "select 1 as a, 'x' as a, true as b, date '2020-02-29' as c, [1] as d, 1.5 as e, null as f",
      BOUNDS,
    );
    expect(columns.map(({ name }) => name)).toEqual(['a', 'a', 'b', 'c', 'd', 'e', 'f']);
    expect(columns.map(({ kind }) => kind).slice(0, 6)).toEqual(['number', 'text', 'boolean', 'date', 'other', 'number']);
    expect(lines).toEqual([[1, 'x', true, '2020-02-29', [1], 1.5, null]]);
  });

  it('has no rows, or values that no calendar holds', async () => {
    expect(await database.examine('select id from systems where false', BOUNDS)).toMatchObject({ lines: [], isCut: false });
    const { lines } = await database.examine("select 'infinity'::date as a, 'infinity'::timestamp as b", BOUNDS);
    expect(lines).toHaveLength(1);
  });

  test.each([0, 1, 2047, 2048, 2049, 9_999, 10_000])('of %i rows is whole', async (rows) => {
    const { lines, isCut } = await database.examine(`select range as n from range(${rows})`, BOUNDS);
    expect(lines).toEqual(Array.from({ length: rows }, (_, n) => [n]));
    expect(isCut).toBe(false);
  });

  test.each(['select * from range(10001)', 'select * from range(10000000000)', 'select a.id from exchanges a, exchanges b, exchanges c'])(
    '%s is cut at as many rows as are shown',
    async (sql) => {
      const { lines, isCut } = await database.examine(sql, BOUNDS);
      expect([lines.length, isCut]).toEqual([10_000, true]);
    },
  );

  it('of few but very large cells is cut too', async () => {
    const { lines, isCut } = await database.examine("select repeat('x', 30000) as x from range(9000)", BOUNDS);
    expect(isCut).toBe(true);
    expect(lines.length).toBeLessThan(9000);
  });
});

const ENDLESS = [
  'select count(*) from range(1000000000) a, range(1000000000) b',
  'with recursive r as (select 1 as n union all select n + 1 from r) select count(*) from r',
  'select a.range from range(1000000) a, range(1000000) b order by hash(a.range + b.range)',
];

describe('a question that never ends', () => {
  test.each(ENDLESS)('%s runs out of time, and the engine lives on', async (sql) => {
    const stopped = await outcome(sql, { limitMs: 300 });
    expect(stopped).toBeInstanceOf(QuestionStopped);
    expect(stopped).toMatchObject({ why: 'time', isEngineEnded: false });
    expect((await database.query('select 40 + 2 as answer')).rows).toEqual([{ answer: 42 }]);
  });

  it('is called off, and other questions are answered meanwhile', async () => {
    const calling = new AbortController();
    const asked = outcome(ENDLESS[0] ?? '', { signal: calling.signal });
    expect((await database.query('select count(*) as n from units')).rows).toEqual([{ n: 16 }]);
    await new Promise((go) => setTimeout(go, 100));
    expect((await database.query('select count(*) as n from units')).rows).toEqual([{ n: 16 }]);
    calling.abort();
    expect(await asked).toMatchObject({ why: 'cancelled', isEngineEnded: false });
    expect(await outcome('select 1', { signal: calling.signal })).toMatchObject({ why: 'cancelled' });
  });

  it('that needs more memory than there is, is a sentence of the engine', async () => {
    const failed = await outcome("select string_agg(repeat('x', 1000), '') as x from range(10000000)");
    expect(String(failed)).toMatch(/Out of Memory/i);
    expect((await database.query('select 40 + 2 as answer')).rows).toEqual([{ answer: 42 }]);
  }, 60_000);

  it('that breaks the engine says so', async () => {
    const own = await openNodeDatabase();
    const broken = await own.examine("select repeat('x', 4000000000) as x", BOUNDS).catch((error: unknown) => error);
    expect(broken).toMatchObject({ why: 'broken', isEngineEnded: true });
  }, 60_000);
});

const WRITES = [
  ...['create table x(a int)', 'create temp table x(a int)', 'create or replace table systems(a int)', 'create view v as select 1'],
  ...['create macro m() as 1', 'create temp macro m() as 1', 'create sequence s', "create type e as enum('a')", 'create schema q'],
  ...["insert into systems(id) values ('z')", 'update systems set name = id', 'delete from systems', 'drop table systems', 'truncate systems'],
  ...['alter table systems add column z int', 'create index i on systems(id)', "comment on table systems is 'x'", 'vacuum', 'analyze', 'checkpoint'],
  ...["copy systems to 'x.csv'", "copy systems to 'vfs/x.csv'", "copy systems from 'x.csv'", "export database 'x'", "import database 'x'"],
  ...["attach ':memory:' as q", "attach 'x.db'", 'detach memory', 'use temp', 'load json', 'install json', 'call enable_logging()'],
  ...[
    'set threads=1',
    "set schema='temp'",
    'set variable a=1',
    'reset threads',
    'pragma threads=1',
    'pragma enable_profiling',
    'pragma disable_optimizer',
  ],
  ...['begin', 'commit', 'rollback', 'prepare p as select 1', 'execute p', 'deallocate p', 'explain analyze delete from systems'],
  ...["with x as (insert into systems(id) values ('z') returning id) select * from x", 'with x as (delete from systems returning *) select * from x'],
  ...['with x as (select 1) insert into systems(id) select 1', 'with x as (select 1) delete from systems', '(delete from systems)'],
  ...[
    'commit; drop table systems',
    'select 1; drop table systems',
    'drop table systems; select 1',
    'select 1; select 2',
    "select ';'; drop table systems",
  ],
  ...['/* */ drop table systems', '-- select\ndrop table systems', '/* /* */ */drop table systems', 'select 1 --\n; drop table systems'],
];

const REACHES = [
  ...["select * from 'package.json'", "from 'vfs/a.csv'", 'select * from "package.json"', "select * from systems join 'package.json' on true"],
  ...["select * from systems, 'package.json'", "select * from read_csv('package.json')", "select * from read_text('/etc/passwd')"],
  ...["from read_blob('package.json')", "from read_csv_auto('vfs/a.csv')", "from glob('*')", "from glob('vfs/*')", "from sniff_csv('package.json')"],
  ...["from 'http://127.0.0.1:9/a.csv'", "from 'https://example.org/a.parquet'", "from read_text('opfs://a')", "from 's3://a/b.csv'"],
  ...["select getenv('HOME')", "select * from read_json('package.json')", "from read_parquet('x.parquet')", "from sqlite_scan('a', 'b')"],
  ...['from duckdb_settings()', "select current_setting('threads')", 'from "DUCKDB_SETTINGS" ()', 'from duckdb_settings/**/()', 'from pg_settings'],
  ...['from duckdb_extensions()', 'from duckdb_secrets()', "from which_secret('a', 's3')", 'from pragma_database_size()', 'from duckdb_logs()'],
  ...['from enable_logging()', 'from "enable_logging"()', 'from system.main.enable_logging()', 'from disable_logging()', 'from checkpoint()'],
  ...[
    'from force_checkpoint()',
    'from truncate_duckdb_logs()',
    "select write_log('x')",
    "from query('from enable_logging()')",
    "from query_table('systems')",
  ],
  ...['from arrow_scan(1, 1, 1)', 'from arrow_scan_dumb(1, 1, 1)', 'from seq_scan()', "select * from systems where id = (from query('select 1'))"],
];

describe('a question that writes or reaches', () => {
  test.each([...WRITES, ...REACHES])('%s is refused and changes nothing', async (sql) => {
    const before = await fingerprint();
    const failed = await outcome(sql);
    expect(failed).toBeInstanceOf(Error);
    expect(await fingerprint()).toBe(before);
  });

  test.each(WRITES)('%s does not reach the engine', async (sql) => expect(await outcome(sql)).toBeInstanceOf(QuestionRefused));

  it('tells files, settings and the engine apart, and leaves columns and texts of these names alone', () => {
    expect(whyRefused("select * from read_csv('a.csv')")).toEqual({ kind: 'files', name: 'read_csv' });
    expect(whyRefused("select * from 'a.csv'")).toEqual({ kind: 'files', name: 'a.csv' });
    expect(whyRefused('from duckdb_settings()')).toEqual({ kind: 'settings', name: 'duckdb_settings' });
    expect(whyRefused('from enable_logging()')).toEqual({ kind: 'engine', name: 'enable_logging' });
    expect(whyRefused('select query, "glob", glob from t where x = \'read_csv(\' -- checkpoint()')).toBeNull();
    expect(whyRefused("select extract(year from date '2020-01-01')")).toBeNull();
  });

  it('has no folder left open to it, not even one that is there', async () => {
    expect(LOCK_DOWN.join(';')).not.toContain('allowed');
    expect(readFileSync('package.json', 'utf8')).toContain('datareis');
    const own = await testEngine();
    for (const sql of ["from read_csv('vfs/a.csv')", "from glob('vfs/*')", "copy (select 1) to 'vfs/a.csv'"])
      await expect(own.query(sql)).rejects.toThrow(/Permission|disabled/);
  });
});

describe('behind the words that are refused', () => {
  it('the engine itself refuses to write, and to take two statements at once', async () => {
    const pieces = [
      'select 1',
      'drop table systems',
      'commit',
      ';',
      '--',
      "'",
      '"',
      '/*',
      '*/',
      '\n',
      '$$',
      '(',
      ')',
      'with x as',
      'delete from systems',
    ];
    const before = await fingerprint();
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 9 }), async (words) => {
        await outcome(words.join(' '));
      }),
      { seed: 20200701, numRuns: 300 },
    );
    expect(await fingerprint()).toBe(before);
  }, 60_000);
});
