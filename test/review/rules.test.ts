// Do the rules find exactly what domain.md section 4 says, on the sample, on another municipality and on 200 cases that look for trouble?
import { existsSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { ingest } from '../../renderer/ingest/ingest.ts';
import type { RecordSet } from '../../renderer/model/record.ts';
import { checkCase } from '../../renderer/review/check-case.ts';
import { RULES } from '../../renderer/review/rules.ts';
import { sourceFiles } from '../../scripts/files.ts';
import { anyCase, SEEDS } from '../support/any-case.ts';
import { engineWith, lindehavenEngine, testEngine } from '../support/engine.ts';
import { LINDEHAVEN, lindehavenFiles } from '../support/files.ts';
import { type SlowFindings, slowRules } from '../support/slow-rules.ts';

const DAYS = [
  '1990-01-01',
  '2015-01-01',
  '2019-12-31',
  '2020-03-27',
  '2020-06-01',
  '2020-06-02',
  '2020-07-01',
  '2020-12-31',
  '2021-01-01',
  '2025-01-01',
];

/** Ids by rule, as the queries find them. */
async function fastRules(records: RecordSet, day: string): Promise<SlowFindings> {
  const database = await engineWith(records);
  return byRule(await checkCase(database.query, { day }));
}

function byRule({ findings, failures }: Awaited<ReturnType<typeof checkCase>>): SlowFindings {
  expect(failures).toEqual([]);
  const found: Record<string, string[]> = Object.fromEntries(RULES.map(({ id }) => [id, []]));
  for (const { rule, about } of findings) found[rule]?.push(about);
  return found;
}

test.each(DAYS)('Lindehaven on %s', async (day) => {
  const { records } = await ingest(lindehavenFiles());
  expect(await fastRules(records, day)).toEqual(slowRules(records, day));
});

const WATERBURG = '../shared/demo-case/waterburg';
describe.skipIf(!existsSync(WATERBURG))('Waterburg, skipped where its files are absent', () => {
  const LISTS = ['data_categories', 'data_subjects', 'purposes', 'purpose_links', 'legal_bases', 'retention_rules', 'standards'];
  const lists = sourceFiles(LINDEHAVEN).filter(({ path }) => LISTS.some((name) => path.endsWith(`/${name}.csv`)));
  const own = () => sourceFiles(WATERBURG).map((file) => ({ ...file, path: file.path.replace('waterburg/', 'lindehaven/') }));

  test.each(DAYS)('with the lists of the sample, on %s', async (day) => {
    const { records } = await ingest([...own(), ...lists]);
    const slow = slowRules(records, day);
    expect(await fastRules(records, day)).toEqual(slow);
    if (day === '2020-07-01') expect(Object.values(slow).flat().length).toBeGreaterThan(3);
  });

  it('alone: no category is known, so nothing is known to be personal', async () => {
    const { records } = await ingest(sourceFiles(WATERBURG));
    expect(await fastRules(records, '2020-07-01')).toEqual(slowRules(records, '2020-07-01'));
  });
});

it('200 generated cases, every tenth on all of its days; every rule fires in some and is silent in others', async () => {
  const [fired, silent] = [new Set<string>(), new Set<string>()];
  const database = await testEngine();
  for (const seed of SEEDS) {
    const { records, days } = anyCase(seed);
    await engineWith(records);
    for (const day of seed % 10 === 0 ? days : days.slice(seed % days.length).slice(0, 1)) {
      const slow = slowRules(records, day);
      expect(byRule(await checkCase(database.query, { day })), `seed ${seed}, ${day}`).toEqual(slow);
      for (const [rule, ids] of Object.entries(slow)) (ids.length > 0 ? fired : silent).add(rule);
    }
  }
  const all = RULES.map(({ id }) => id).sort();
  expect([[...fired].sort(), [...silent].sort()]).toEqual([all, all]);
}, 1_200_000);

describe('every query', () => {
  test.each(RULES.map((rule) => [rule.id, rule] as const))('%s binds over an empty case, takes the day alone, and answers about', async (_, rule) => {
    const database = await engineWith(new Map());
    expect(rule.query.split('?')).toHaveLength(2 + (rule.query.match(/\(\?:/g)?.length ?? 0) + (rule.query.match(/\)\?/g)?.length ?? 0));
    await database.query(`explain ${rule.query}`, ['2020-07-01']);
    expect((await database.query(rule.query, ['2020-07-01'])).columns[0]).toBe('about');
  });

  it('is told: title, article, severity and why, in both languages', () => {
    expect(RULES.map(({ id }) => id)).toHaveLength(21);
    for (const { title, article, weight } of RULES)
      for (const text of [title, article, weight]) expect([text.nl.length > 3, text.en.length > 3, text.nl === text.en]).toEqual([true, true, false]);
  });
});

describe('the findings of Lindehaven', async () => {
  const database = await lindehavenEngine();
  const { findings } = await checkCase(database.query, { day: '2020-07-01' });

  it('come in the order of severity, rule and row', () => {
    const order = ['high', 'medium', 'low'];
    const keys = findings.map(({ severity, rule, about }) => `${order.indexOf(severity)} ${rule.padEnd(5)} ${about}`);
    expect(keys).toEqual([...keys].sort());
  });

  it('name things, not ids, and leave no hole in a sentence', () => {
    for (const { sentences } of findings)
      for (const text of [sentences.nl.plain, sentences.nl.expert, sentences.en.plain, sentences.en.expert]) {
        expect(text).toMatch(/^\S.*\.$/);
        expect(text).not.toMatch(/undefined|null|NaN|\[object| {2}|“”|\b(x|ds|sys|org|pur|act|lb|std|agr|ret)-\w/);
      }
  });

  it('rest on rows that exist, the first being the one they are about', async () => {
    const again = await lindehavenEngine();
    for (const { rows, about, sheet } of findings) {
      expect(rows[0]).toEqual({ sheet, id: about });
      expect(new Set(rows.map((row) => `${row.sheet} ${row.id}`)).size).toBe(rows.length);
      for (const row of rows) expect((await again.query(`select count(*) as n from ${row.sheet} where id = ?`, [row.id])).rows).toEqual([{ n: 1 }]);
    }
  });

  it('tell which department they concern: the own one where one end is a partner', () => {
    const placeOf = (rule: string, id: string) => findings.find((finding) => finding.rule === rule && finding.about === id);
    expect(placeOf('R07', 'x-052')).toMatchObject({ unit: 'unit-reiniging', organisation: 'org-lindehaven' });
    expect(placeOf('R02', 'x-031')).toMatchObject({ unit: 'unit-shv', organisation: 'org-lindehaven' });
  });
});
