// Does the SQL panel propose the right names, say in words what is wrong, find the rows of the map, and have words for all of it?
import { beforeAll, describe, expect, it, test } from 'vitest';
import type { Database } from '../../renderer/db/database.ts';
import { askTables } from '../../renderer/db/questions/tables.ts';
import { fieldsOf, SHEETS } from '../../renderer/model/sheet.ts';
import { fullText, savedCell, shownText } from '../../renderer/views/questions/sql/cell-text.ts';
import { coloured } from '../../renderer/views/questions/sql/coloured.ts';
import { asName, completionAt, KEYWORDS, type NamedTable } from '../../renderer/views/questions/sql/completion.ts';
import { faultOf } from '../../renderer/views/questions/sql/engine-error.ts';
import { EXAMPLES } from '../../renderer/views/questions/sql/examples.ts';
import { namedTables } from '../../renderer/views/questions/sql/named-tables.ts';
import { linkedSheets, type MapSheet, rowsOnMap, subjects } from '../../renderer/views/questions/sql/row-links.ts';
import { sqlEn } from '../../renderer/views/text/sql-en.ts';
import { sqlNl } from '../../renderer/views/text/sql-nl.ts';
import { engineWith, lindehavenEngine } from '../support/engine.ts';

let database: Database;
let tables: NamedTable[];
beforeAll(async () => {
  database = await lindehavenEngine();
  tables = namedTables(await askTables(database), sqlNl, 'nl');
});

/** What is proposed where `|` stands. */
function proposed(text: string, isWanted = false): string[] {
  const cursor = text.indexOf('|');
  return completionAt(text.replace('|', ''), cursor, tables, isWanted)?.proposals.map(({ insert }) => insert) ?? [];
}

describe('the tables', () => {
  it('are all sheets with all their fields, rows counted, in the order of the dictionary', async () => {
    expect(tables.slice(0, SHEETS.length).map(({ name }) => name)).toEqual(SHEETS);
    for (const table of tables.slice(0, SHEETS.length)) {
      const names = table.columns.map(({ name }) => name);
      expect(names).toEqual(expect.arrayContaining(fieldsOf(table.name as (typeof SHEETS)[number]).map(({ name }) => name)));
      const [row] = (await database.query(`select count(*) as n from "${table.name}"`)).rows;
      expect(table.rows).toBe(row?.n);
    }
    expect(tables.slice(SHEETS.length).map(({ name }) => name)).toEqual(['raw_values', 'sources', 'described_in', 'differences']);
  });

  it('have a label, and a label and a kind for every column, in both languages', async () => {
    for (const [words, language] of [
      [sqlNl, 'nl'],
      [sqlEn, 'en'],
    ] as const) {
      for (const { label, columns } of namedTables(await askTables(database), words, language)) {
        expect(label).toMatch(/^\p{Lu}/u);
        for (const column of columns) expect([column.label, column.type].every((text) => text.length > 1)).toBe(true);
      }
    }
    expect(tables.find(({ name }) => name === 'exchanges')?.label).toBe('Uitwisselingen');
    const explained = tables.find(({ name }) => name === 'organisations')?.columns.find(({ name }) => name === 'is_own')?.explanation;
    expect(explained).toBe('Ja bij de gemeente van wie deze casus is.');
  });
});

describe('proposals', () => {
  it('are columns of the tables that are named, by alias too', () => {
    expect(proposed('select x.na| from exchanges x join systems s on true')[0]).toBe('name');
    expect(proposed('select s.| from exchanges x join systems as s on true')).toContain('supplier_id');
    expect(proposed('select s.| from exchanges x join systems as s on true')).not.toContain('category_ids');
    expect(proposed('select from_s| from exchanges')[0]).toBe('from_system_id');
  });

  it('are tables after from and join, by their Dutch label too', () => {
    expect(proposed('select * from exch|')).toEqual(['exchanges']);
    expect(proposed('select * from afdel|')).toEqual(['units']);
    expect(proposed('select * from systems join |', true)).toHaveLength(tables.length);
  });

  it('are words of SQL, and nothing in texts, comments or without a letter', () => {
    expect(proposed('sel|')).toContain('select');
    for (const text of ["select 'nam|", 'select 1 -- nam|', 'select /* nam|', 'select "na|', 'select |']) expect(proposed(text)).toEqual([]);
    expect(proposed("select 'x', na| from systems")[0]).toBe('name');
  });

  it('take the place of the part that was typed, also in the middle', () => {
    expect(completionAt('select nam from systems', 10, tables)).toMatchObject({ from: 7, to: 10 });
  });

  it('are quoted where the engine needs it: every keyword it reserves', async () => {
    const { rows } = await database.query("select keyword_name as word from duckdb_keywords() where keyword_category = 'reserved'");
    expect(rows.map(({ word }) => String(word)).filter((word) => !KEYWORDS.has(word))).toEqual([]);
    const names = ['name', 'select', 'a"b', 'Naam', 'c; drop', '1e', 'order', "o'x", 'é'];
    const { rows: found } = await database.query(`select ${names.map((name, index) => `${index} as ${asName(name)}`).join(', ')}`);
    expect(Object.keys(found[0] ?? {}).sort()).toEqual(names.toSorted());
  });
});

describe('what is wrong', () => {
  const fault = async (sql: string) => {
    const error = await database.examine(sql, { limitMs: 20_000, mostRows: 10 }).then(
      () => null,
      (reason: Error) => reason,
    );
    return faultOf(error?.message ?? '', sql, tables);
  };
  test.each([
    ['select naam from systems', 'column', 'naam', ['name']],
    ['select x.nam from exchanges x', 'column', 'nam', ['name']],
    ['select leverancier from systems', 'column', 'leverancier', ['supplier_id']],
    ['select y.name from exchanges x', 'source', 'y', []],
    ['select * from system', 'table', 'system', ['systems']],
    ['select * from Afdelingen', 'table', 'Afdelingen', ['units']],
    ['select tel(id) from systems', 'function', 'tel', []],
    ['select id from systems s, units u', 'ambiguous', 'id', []],
    ['select name, count(*) from systems', 'grouping', 'name', []],
    ['select id,, name from systems', 'syntax', ',', []],
    ['select id from systems where', 'syntax', '', []],
    ["select 'x'::integer", 'value', 'x', []],
    ["select sum('x'::varchar)", 'arguments', 'sum', []],
    ["select json('{}')", 'missing_part', '', []],
    ['select * from systems where id = ?', 'places', '', []],
    ["select error('zomaar')", 'other', '', []],
  ] as const)('%s is of the kind %s', async (sql, kind, name, nearest) => {
    const found = await fault(sql);
    expect([found.kind, found.name]).toEqual([kind, name]);
    if (nearest.length > 0) expect(found.nearest[0]).toBe(nearest[0]);
    for (const words of [sqlNl, sqlEn]) {
      expect(words.faults[found.kind](found.name)).toMatch(/^.{15,}\.$|^.{15,}'\w+'\.$/);
      if (name) expect(words.faults[found.kind](found.name)).toContain(name === ',' ? ',' : name);
    }
    expect(found.said).not.toContain('{');
  });

  it('is marked at its place in the line', async () => {
    const { shown } = await fault("select id\nfrom systems\nwhere naam = 'x'");
    expect(shown).toEqual({ number: 3, line: "where naam = 'x'", mark: 6 });
    expect(shown?.line.slice(shown.mark)).toMatch(/^naam/);
  });
});

describe('an answer on the map', () => {
  const ids = new Map<MapSheet, ReadonlySet<string>>([
    ['systems', new Set(['a', 'b'])],
    ['exchanges', new Set(['a', 'x'])],
  ]);
  const columns = ['id', 'from_system_id', 'more', 'n', 'none', 'mixed'].map((name) => ({ name, kind: 'text' as const }));
  const lines = [
    ['x', 'a', ['a', 'b'], 1, null, 'a'],
    ['a', null, ['a'], 2, null, 'zzz'],
  ];

  it('is found by the values of a column, helped by its name', () => {
    expect(linkedSheets(columns, lines, ids)).toEqual(['exchanges', 'systems', 'systems', null, null, null]);
    expect(linkedSheets([{ name: 'system', kind: 'text' }], [['a']], ids)).toEqual(['systems']);
  });

  it('is about the rows of its id, when it has one', () => {
    expect(subjects(columns, linkedSheets(columns, lines, ids))).toEqual(['exchanges', null, null, null, null, null]);
    const ends = columns.slice(1, 3);
    expect(subjects(ends, ['systems', 'systems'])).toEqual(['systems', 'systems']);
    expect(subjects([{ name: 'id', kind: 'text' }, ...ends], [null, 'systems', null])).toEqual([null, 'systems', null]);
  });

  it('has each row once, those in lists too', () => {
    const rows = rowsOnMap(lines, linkedSheets(columns, lines, ids));
    expect(rows.map(({ sheet, id }) => `${sheet} ${id}`).sort()).toEqual(['exchanges a', 'exchanges x', 'systems a', 'systems b']);
  });
});

describe('cells', () => {
  it('are cut on screen only, and written as the language does', () => {
    const long = 'x'.repeat(1000);
    expect([shownText(long, 'nl-NL')?.length, fullText(long).length, savedCell(long)]).toEqual([301, 1000, long]);
    expect([shownText(1.5, 'nl-NL'), shownText(2020, 'nl-NL'), shownText(null, 'nl-NL'), shownText(false, 'nl-NL')]).toEqual([
      '1,5',
      '2020',
      null,
      'false',
    ]);
    expect([fullText(['a', 'b']), savedCell(['a', 'b']), savedCell(null), savedCell(3)]).toEqual(['a, b', 'a|b', null, 3]);
  });

  it('colours all of a text and loses none of it', () => {
    for (const sql of [...EXAMPLES, "select 'a -- b' /* c */ -- d", "e'\\'' \"x", ''])
      expect(
        coloured(sql, new Set())
          .map(({ text }) => text)
          .join(''),
      ).toBe(sql);
    const as = (word: string) =>
      coloured("select name from systems where kind = 'x' -- y", new Set(['systems'])).find(({ text }) => text === word)?.as;
    expect([as('select'), as('name'), as('systems'), as("'x'"), as('-- y')]).toEqual(['word', 'plain', 'name', 'text', 'comment']);
  });
});

describe('the examples', () => {
  it('have words in both languages, and an answer on any case, an empty one too', async () => {
    expect([sqlNl.examples.length, sqlEn.examples.length]).toEqual([EXAMPLES.length, EXAMPLES.length]);
    const bounds = { limitMs: 20_000, mostRows: 1000 };
    const counts = [];
    for (const sql of EXAMPLES) counts.push((await database.examine(sql, bounds)).lines.length);
    expect(counts.slice(0, 5).every((count) => count > 0)).toBe(true);
    const empty = await engineWith(new Map());
    for (const sql of EXAMPLES) expect((await empty.examine(sql, bounds)).lines).toEqual([]);
  });
});
