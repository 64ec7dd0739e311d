// Does the guard let every question through, and nothing that writes, sets, loads or hides a second statement?
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { asSubquery, placesIn, whyNotAQuestion } from '../../renderer/model/read-only.ts';
import { testEngine } from '../support/engine.ts';

describe('a question', () => {
  test.each([
    'select 1',
    '  SELECT 1 ; ',
    'with a as (select 1) select * from a',
    'from exchanges select id',
    'values (1)',
    '(select 1) union (select 2)',
    'select \'; drop table x\' as "insert; into"',
    'select 1 -- ; drop table x',
    'select /* ; delete /* nested */ from */ 1',
    "select e'it\\'s; drop table x'",
    'select $$; drop table x$$',
    "select replace(name, 'a', 'b'), t.\"set\", t.load from t",
    'select max(load), count(use) as copy from t',
  ])('%s', (sql) => {
    expect(whyNotAQuestion(sql)).toBeNull();
  });
});

describe('refused', () => {
  test.each([
    ['', 'empty'],
    [' -- only a comment', 'empty'],
    [';', 'empty'],
    ['select 1; select 2', 'several_statements'],
    ['select 1;;', 'several_statements'],
    ["select e'\\''; drop table x; --'", 'several_statements'],
    ['drop table exchanges', 'not_a_question'],
    ['DELETE FROM exchanges', 'not_a_question'],
    ['/* select */ insert into x values (1)', 'not_a_question'],
    ['with a as (select 1) insert into x select * from a', 'not_a_question'],
    ['with a as (delete from x returning *) select * from a', 'not_a_question'],
    ['set memory_limit = 1', 'not_a_question'],
    ['pragma version', 'not_a_question'],
    ['explain analyze delete from x', 'not_a_question'],
    ["copy x to 'file'", 'not_a_question'],
    ["attach 'x'", 'not_a_question'],
    ["select 'open", 'not_closed'],
    ['select "open', 'not_closed'],
    ['select 1 /* open', 'not_closed'],
  ])('%s: %s', (sql, why) => {
    expect(whyNotAQuestion(sql)).toBe(why);
  });
});

it('counts the places of parameters, not those in texts and comments', () => {
  expect(placesIn('select ?, \'?\', "?" -- ?\n, /* ? */ ?')).toBe(2);
});

it('makes a question that can stand between brackets', async () => {
  const database = await testEngine();
  for (const sql of [
    'select 1 as about;',
    'select 1 as about -- end',
    'with a as (select 1 as about) select * from a ; ',
    'from (select 1 as about)',
  ])
    expect((await database.query(`select * from (${asSubquery(sql)}) as t`)).rows).toEqual([{ about: 1 }]);
});

it('whatever it is made of, a text that passes changes nothing', async () => {
  const database = await testEngine();
  const pieces = fc.constantFrom(
    "'",
    '"',
    '$$',
    '--',
    '\n',
    '/*',
    '*/',
    ';',
    ' ',
    "e'",
    '\\',
    '(',
    ')',
    'select 1',
    'drop table kept',
    'with a as',
    'insert into kept values (2)',
    'delete from kept',
    '1',
    '?',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(pieces, { maxLength: 12 }), async (parts) => {
      const sql = parts.join(' ');
      if (whyNotAQuestion(sql) !== null) return;
      await database.load([{ name: 'kept', columns: [{ name: 'value', kind: 'integer', values: [1] }] }]);
      const parameters = Array.from({ length: placesIn(sql) + 1 }, () => '2020-07-01');
      await database.query(`with checked as (select cast(? as date) as day) select * from (${asSubquery(sql)}) as t`, parameters).catch(() => {});
      expect((await database.query('select value from kept')).rows).toEqual([{ value: 1 }]);
    }),
    { seed: 5, numRuns: 1_500 },
  );
  await database.query('drop table if exists kept');
});
