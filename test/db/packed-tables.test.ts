// Observations that go in packed, step by step, make the tables that plain rows make.
import { expect, it } from 'vitest';
import { loadCase, loadForMap, loadRest } from '../../renderer/db/case-tables.ts';
import { packRows } from '../../renderer/model/packed.ts';
import type { Row } from '../../renderer/model/record.ts';
import { testEngine } from '../support/engine.ts';

const ABOUT = { reports: [], conflicts: [], describers: new Map(), readOn: '2026-01-01' };
const COUNT = 11_000;

const rows = Array.from({ length: COUNT }, (_, index): Row => {
  const isOdd = index % 1000 === 999;
  return {
    values: {
      series_id: `s-${index % 7}`,
      observed_on: '2024-02-03',
      area_id: index % 3 ? 'a' : null,
      value: isOdd ? null : index / 8,
      status: 'measured',
    },
    raw: isOdd ? { value: `${index},x` } : {},
    extra: index > COUNT - 3 ? { VALUE: `v${index}`, eigen: 'e' } : {},
    source: { file: 'o.csv', sheet: 'o', row: index + 2 },
  };
});

it('is the same table, packed or not', async () => {
  const database = await testEngine();
  const tables = async () => [
    await database.query('select * from observations order by source_row'),
    await database.query('select * from raw_values order by id'),
  ];
  await loadCase(database, new Map([['observations', rows]]), ABOUT);
  const plain = await tables();
  const records = new Map();
  await loadForMap(database, records);
  await loadRest(database, records, ABOUT, packRows(rows));
  expect(await tables()).toEqual(plain);
  expect(plain[1]?.rows).toHaveLength(COUNT / 1000);
});

it('stops when another case is opened', async () => {
  const database = await testEngine();
  const before = new Map();
  await loadForMap(database, before);
  const loading = loadRest(database, before, ABOUT, packRows(rows));
  await new Promise((go) => setTimeout(go, 0));
  await loadForMap(database, new Map());
  await loading;
  const [count] = (await database.query('select count(*) as count from observations')).rows;
  expect(count?.count).toBe(0);
});
