// Do the questions bind on the real engine, and do their answers equal a plain computation on the CSV rows of the sample?
import { beforeAll, describe, expect, it, test } from 'vitest';
import type { Database } from '../../renderer/db/database.ts';
import { askLabels } from '../../renderer/db/questions/labels.ts';
import { askRecord } from '../../renderer/db/questions/record.ts';
import { askSignals } from '../../renderer/db/questions/signals.ts';
import { placesIn } from '../../renderer/model/read-only.ts';
import { lindehavenEngine } from '../support/engine.ts';
import { plainCounts, plainRows } from '../support/files.ts';

const QUESTIONS = import.meta.glob<Record<string, unknown>>('../../renderer/db/questions/*.ts', { eager: true });
const STATEMENTS = Object.values(QUESTIONS).flatMap((module) => Object.entries(module).filter(([name]) => name.endsWith('_SQL')));
const orNull = (text: string | undefined) => text || null;
const listOf = (text: string | undefined) => (text ?? '').split('|').filter(Boolean);

let database: Database;
beforeAll(async () => {
  database = await lindehavenEngine();
});

it('finds the statements of the questions', () => {
  expect(STATEMENTS.map(([name]) => name)).toEqual(expect.arrayContaining(['LABELS_SQL']));
});

test.each(STATEMENTS)('%s binds', async (_, sql) => {
  const places = placesIn(String(sql));
  expect((await database.query(`explain ${sql}`, new Array<string>(places).fill('x'))).rows.length).toBeGreaterThan(0);
});

describe('askLabels', () => {
  it('names every row that others point at', async () => {
    const labels = new Map((await askLabels(database)).map((label) => [`${label.sheet} ${label.id}`, label]));
    for (const row of plainRows('organisations'))
      expect(labels.get(`organisations ${row.id}`)).toMatchObject({ nl: row.name, plain: orNull(row.description) });
    for (const row of plainRows('purposes'))
      expect(labels.get(`purposes ${row.id}`)).toMatchObject({ nl: row.label_nl, en: row.label_en, plain: row.plain_nl });
    for (const row of plainRows('datasets')) expect(labels.get(`datasets ${row.id}`)?.nl).toBe(row.title);
    const counted = plainCounts();
    const sheets = [...new Set([...labels.values()].map((label) => label.sheet))];
    expect(sheets.length).toBeGreaterThan(12);
    expect(labels.size).toBe(sheets.reduce((sum, sheet) => sum + (counted[sheet] ?? 0), 0));
  });
});

describe('askRecord', () => {
  it('gives one row in full, with its place in the file', async () => {
    const [row = {}] = plainRows('exchanges');
    const record = await askRecord(database, 'exchanges', row.id ?? '');
    expect(record).toMatchObject({
      sheet: 'exchanges',
      id: row.id,
      raw: {},
      places: [{ file: 'lindehaven/exchanges.csv', tab: 'exchanges', row: 2, describedBy: null }],
    });
    expect(record?.values).toMatchObject({
      name: row.name,
      category_ids: listOf(row.category_ids),
      is_feedback: false,
      valid_from: row.valid_from,
      agreement_id: null,
    });
    expect(Object.keys(record?.values ?? {})).toEqual(Object.keys(row));
  });

  it('gives nothing for an id that is not there, however it is written', async () => {
    for (const id of ['x-999', '', "' or 1=1 --", '"; drop table exchanges; --']) expect(await askRecord(database, 'exchanges', id)).toBeNull();
    expect((await database.query('select count(*) as n from exchanges')).rows).toEqual([{ n: 81 }]);
  });

  it('finds a setting by its key', async () => {
    expect((await askRecord(database, 'case_info', 'reference_date'))?.values).toEqual({ key: 'reference_date', value: '2020-07-01' });
  });
});

describe('askSignals', () => {
  it('gives the series and what stands beside them, days as numbers, and no observation', async () => {
    const { series, areas, units, decisions, words, sizes } = await askSignals(database);
    expect(series.map((row) => row.id)).toEqual(plainRows('signal_series').map((row) => row.id));
    expect(units.map(({ id, name }) => [id, name])).toEqual(
      plainRows('units')
        .map((row) => [row.id, row.name])
        .sort(),
    );
    expect(areas.map((area) => [area.id, area.gridX, area.gridY])).toEqual(
      plainRows('areas')
        .map((row) => [row.id, Number(row.grid_x), Number(row.grid_y)])
        .sort(),
    );
    expect(decisions.map((decision) => [iso(decision.day), decision.id])).toEqual(
      plainRows('decisions')
        .map((row) => [row.effective_from, row.id])
        .sort(),
    );
    expect(words.map((word) => word.id).sort()).toEqual(
      plainRows('qualitative_signals')
        .filter((row) => row.contains_personal_data !== 'yes')
        .map((row) => row.id)
        .sort(),
    );
    expect(sizes.get('unit-bz')).toBe(78);
  });
});

function iso(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}
