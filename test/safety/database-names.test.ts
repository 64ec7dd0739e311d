// With 500 hostile names of columns, rows and cells, and as questions: does the engine get any statement that is not ours, and does its lock hold? (reliability F-11, F-12)
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { loadCase } from '../../renderer/db/case-tables.ts';
import { createStatements, type Database, QuestionRefused } from '../../renderer/db/database.ts';
import { LOCK_DOWN } from '../../renderer/db/duckdb-lock.ts';
import { ingest } from '../../renderer/ingest/ingest.ts';
import { PAYLOADS } from '../../scripts/audit/safety/payloads.ts';
import { testEngine } from '../support/engine.ts';
import { memoryFile } from '../support/files.ts';

const PARTS = [
  "'",
  '"',
  '""',
  ';',
  '--',
  '/*',
  '*/',
  ')',
  '(',
  ',',
  ' varchar',
  '$$',
  '\\',
  '\n',
  'drop table systems',
  'copy systems to',
  "attach 'x'",
  'install httpfs',
  'select',
  'case',
  'ß',
  '😀',
];
const made = fc.sample(
  fc.array(fc.constantFrom(...PARTS), { minLength: 1, maxLength: 6 }).map((parts) => parts.join('')),
  { seed: 11, numRuns: 800 },
);
/** 500 names, each once, as a header can hold them. */
const NAMES = [
  ...new Set([...PAYLOADS.map(({ text }) => text), ...made].map((name) => name.replaceAll(/[\p{Cc}\p{Cs}\s]+/gu, ' ').trim()).filter(Boolean)),
].slice(0, 500);

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

describe('500 hostile names', () => {
  it('are five hundred', () => expect(NAMES.length).toBe(500));

  it('as tables with hostile columns make one statement each, and are what they are called', async () => {
    const database = await testEngine();
    const before = (await database.query('select count(*) as n from duckdb_tables()')).rows[0]?.n;
    for (let at = 0; at < NAMES.length; at += 125) {
      const some = NAMES.slice(at, at + 125).map((name, index) => ({
        name: `h ${at + index} ${name}`,
        columns: [{ name, kind: 'text' as const, values: [name] }],
      }));
      await database.load(some);
      const made = await database.query("select table_name, column_name from duckdb_columns() where table_name like 'h %'");
      expect(new Set(made.rows.map(({ table_name, column_name }) => `${table_name}\t${column_name}`))).toEqual(
        new Set(some.map(({ name, columns }) => `${name}\t${columns[0]?.name}`)),
      );
      const held = await database.query(
        some.map(({ name, columns }) => `select ${quoted(columns[0]?.name ?? '')} as cell from ${quoted(name)}`).join(' union all '),
      );
      expect(held.rows.map(({ cell }) => cell).sort()).toEqual(some.map(({ columns }) => columns[0]?.name).sort());
      await database.query(some.map(({ name }) => `drop table ${quoted(name)}`).join('; '));
    }
    expect((await database.query('select count(*) as n from duckdb_tables()')).rows[0]?.n).toBe(before);
  });

  it('as columns, ids and cells of a case: only our statements are put', async () => {
    const database = await testEngine();
    const log: string[] = [];
    const watched: Database = {
      ...database,
      query: (sql, parameters) => {
        log.push(sql);
        return database.query(sql, parameters);
      },
      load: (tables) => {
        log.push(...createStatements(tables).split(/;\n(?=create)/));
        return database.load(tables);
      },
    };
    const own = NAMES.filter((name) => !name.includes('|')).slice(0, 60);
    const header = ['id', 'organisation_id', 'name', 'kind', ...own].map(quoted).join(',');
    const lines = NAMES.map((name, at) => [`${name} ${at}`, 'o', name, 'application', ...own.map(() => name)].map(quoted).join(','));
    const { records } = await ingest([memoryFile('systems.csv', [header, ...lines].join('\n'))]);
    await loadCase(watched, records, { reports: [], conflicts: [], describers: new Map(), readOn: '2020-07-01' });
    expect(log.length).toBeGreaterThan(10);
    for (const statement of log)
      expect(statement).toMatch(/^(create or replace (temp )?table|create index|create or replace view|select|analyze|drop table if exists)\b/i);
    expect((await database.query('select count(*) as n from systems')).rows).toEqual([{ n: NAMES.length }]);
  });
});

describe('the lock', () => {
  it('is read back from the engine', async () => {
    const database = await testEngine();
    const names = [
      'enable_external_access',
      'lock_configuration',
      'memory_limit',
      'allowed_paths',
      'allowed_directories',
      'allow_unsigned_extensions',
    ];
    const { rows } = await database.query(
      `select name, value from duckdb_settings() where name in (${names.map((name) => `'${name}'`).join(', ')}) order by name`,
    );
    expect(Object.fromEntries(rows.map(({ name, value }) => [name, value]))).toEqual({
      allow_unsigned_extensions: 'false',
      allowed_directories: '[]',
      allowed_paths: '[]',
      enable_external_access: 'false',
      lock_configuration: 'true',
      memory_limit: expect.stringMatching(/GiB|GB/),
    });
    expect(LOCK_DOWN.at(-1)).toBe('SET lock_configuration=true');
  });

  test.each([
    "set memory_limit='8GB'",
    "set global memory_limit='8GB'",
    'reset memory_limit',
    "pragma memory_limit='8GB'",
    'set lock_configuration=false',
    'set autoinstall_known_extensions=true',
    'install json',
    'load json',
    "attach 'x.db'",
    "attach ':memory:' as y",
    "copy systems to 'leak.csv'",
    "copy (select 1) to '/dev/stdout'",
    "export database 'leak'",
    "import database 'leak'",
    'call pragma_version()',
    'create secret (type s3)',
    'drop table systems',
    'update systems set name = 1',
    'select 1; drop table systems',
    "select * from read_text('/etc/passwd')",
    "select * from 'http://198.51.100.7/x.csv'",
    "select getenv('PATH')",
    'select * from duckdb_settings()',
    "select current_setting('memory_limit')",
    'begin; select 1',
    'checkpoint',
    'use memory',
    'vacuum',
    'explain analyze delete from systems',
    'with x as (delete from systems returning *) select * from x',
  ])('of the panel refuses %s', async (sql) => {
    const database = await testEngine();
    await expect(database.examine(sql, { limitMs: 5_000, mostRows: 10 })).rejects.toThrow(QuestionRefused);
  });
});
