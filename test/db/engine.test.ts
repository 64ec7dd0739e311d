// Does the engine keep every value as it went in, hostile ones too, and does it reach nothing but its tables?
import { afterAll, describe, expect, it, test } from 'vitest';
import type { ColumnKind, ListedColumn } from '../../renderer/db/database.ts';
import { askRecord } from '../../renderer/db/questions/record.ts';
import { ingest } from '../../renderer/ingest/ingest.ts';
import { engineWith, testEngine } from '../support/engine.ts';
import { memoryFile } from '../support/files.ts';

const HOSTILE = [
  "'",
  '"',
  "'; drop table t; --",
  '--',
  ';',
  '/* */',
  '\\',
  '%',
  '?',
  '$1',
  'a\nb',
  '😀',
  'العربية',
  'a\u0000b',
  ' ',
  'x'.repeat(100_000),
];

/** The engine is that of other test files too. */
afterAll(async () => {
  await (await testEngine()).query('drop table if exists round_trip');
});

/** What comes out of a table of one column that was filled with these values. */
async function roundTrip(kind: ColumnKind, values: ListedColumn['values']): Promise<unknown[]> {
  const database = await testEngine();
  await database.load([{ name: 'round_trip', columns: [{ name: 'value', kind, values }] }]);
  return (await database.query('select value from round_trip')).rows.map((row) => row.value);
}

describe('values come out as they went in', () => {
  afterAll(async () => {
    await (await testEngine()).query('drop table round_trip');
  });

  test.each<[ColumnKind, ListedColumn['values']]>([
    ['text', [...HOSTILE, null, '']],
    ['integer', [0, -1, 2 ** 31, -(2 ** 31) - 1, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER, null]],
    ['decimal', [0, -0.1, 1e-9, 1e300, 1069.4, null]],
    ['boolean', [true, false, null, true, true, false, false, true, null, true]],
    ['date', ['1970-01-01', '1969-12-31', '1899-12-30', '0001-01-01', '2020-02-29', '9999-12-31', null]],
    ['list', [['a'], [], null, ['', "'", '|'], HOSTILE, null]],
  ])('%s', async (kind, values) => {
    expect(await roundTrip(kind, values)).toEqual(values);
  });

  it('as parameters of a question', async () => {
    const database = await testEngine();
    await roundTrip('text', HOSTILE);
    for (const value of HOSTILE.filter((text) => !text.includes('\0')))
      expect((await database.query('select count(*) as n from round_trip where value = ?', [value])).rows).toEqual([{ n: 1 }]);
  });
});

describe('a case with hostile names', () => {
  const HEADER = `id,organisation_id,name,kind,"a""b","c; drop table systems; --",select,Naam,NAAM,source_file,constructor,__proto__,eigen,Eigen`;
  const systems = (lines: string) => ingest([memoryFile('systems.csv', `${HEADER}\n${lines}`)]);

  it('keeps own columns whatever they are called', async () => {
    const { records } = await systems('"x\'; --",o,N,register,1,2,3,4,5,6,7,8,9,10\ny,o,M,register,,,,,,,,,,\n');
    const database = await engineWith(records);
    const record = await askRecord(database, 'systems', "x'; --");
    expect(Object.values(record?.values ?? {}).slice(-10)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10']);
    expect(Object.keys(record?.values ?? {})).toEqual(
      expect.arrayContaining(['a"b', 'c; drop table systems; --', 'select', 'constructor', '__proto__', 'eigen']),
    );
    expect(record).toMatchObject({ places: [{ file: 'systems.csv', row: 2 }] });
    expect(Object.values((await askRecord(database, 'systems', 'y'))?.values ?? {}).slice(-10)).toEqual(Array(10).fill(null));
    expect((await database.query('select count(*) as n from systems')).rows).toEqual([{ n: 2 }]);
  });

  it('shows the text of a value that was not understood', async () => {
    const { records } = await ingest([memoryFile('systems.csv', 'id,organisation_id,name,kind,in_use_from\ns,o,N,toverdoos,31-02-2020\n')]);
    const record = await askRecord(await engineWith(records), 'systems', 's');
    expect(record?.values).toMatchObject({ kind: null, in_use_from: null });
    expect(record?.raw).toEqual({ kind: 'toverdoos', in_use_from: '31-02-2020' });
  });
});

describe('the lock-down', () => {
  test.each([
    "select * from read_csv('package.json')",
    "select * from read_text('/etc/passwd')",
    "select * from 'package.json'",
    "select * from glob('*')",
    "select * from read_csv('http://127.0.0.1:9/x.csv')",
    "select * from read_parquet('https://example.org/x.parquet')",
    "select * from read_json('package.json')",
    'load httpfs',
    'load json',
    'set enable_external_access=true',
    "set allowed_directories=['/']",
    'set lock_configuration=false',
    'reset lock_configuration',
    'pragma enable_external_access=true',
    "copy (select 1) to 'leak.csv'",
    "export database 'leak'",
    "attach 'leak.db'",
  ])('%s is refused, and the engine lives on', async (sql) => {
    const database = await testEngine();
    await expect(database.query(sql)).rejects.toThrow();
    expect((await database.query('select 40 + 2 as answer')).rows).toEqual([{ answer: 42 }]);
  });

  it('lets nothing be installed: the engine says yes and has nothing', async () => {
    const database = await testEngine();
    await database.query('install json').catch(() => {});
    await expect(database.query('load json')).rejects.toThrow();
    expect((await database.query('select 40 + 2 as answer')).rows).toEqual([{ answer: 42 }]);
  });
});
