// Does datareis check keep its contract: the shape of its JSON, its words, its day, and its exit codes?
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it, test } from 'vitest';
import { ingest } from '../../renderer/ingest/ingest.ts';
import { datareis, type Ran } from '../support/command-line.ts';
import { LINDEHAVEN, lindehavenFiles } from '../support/files.ts';
import { slowRules } from '../support/slow-rules.ts';

const FOLDER = mkdtempSync(path.join(tmpdir(), 'datareis-check-'));
afterAll(() => rmSync(FOLDER, { recursive: true }));

interface Answer {
  readonly date: string;
  readonly findings: readonly { rule: string; about: string; severity: string; message: string; rows: { sheet: string; id: string }[] }[];
  readonly problems: readonly { rule: string; message: string }[];
}

async function check(...words: string[]): Promise<Ran & { json: Answer }> {
  const ran = await datareis('check', ...words);
  return { ...ran, json: (ran.json ?? { date: '', findings: [], problems: [] }) as Answer };
}

describe('check', () => {
  it('finds what the definition says, on the day of the case', async () => {
    const { code, json, err } = await check(LINDEHAVEN, '--json');
    expect([code, err, json.date, json.problems]).toEqual([0, '', '2020-07-01', []]);
    const { records } = await ingest(lindehavenFiles());
    for (const [rule, ids] of Object.entries(slowRules(records, '2020-07-01')))
      expect(json.findings.filter((finding) => finding.rule === rule).map(({ about }) => about)).toEqual(ids);
    expect(Object.keys(json.findings[0] ?? {})).toEqual(['rule', 'about', 'severity', 'message', 'rows']);
  });

  it('looks on another day, for one rule, in another language', async () => {
    const { json } = await check(LINDEHAVEN, '--date', '2020-06-01', '--rule', 'R02', '--language', 'en', '--json');
    expect(json.findings.map(({ rule, about }) => `${rule} ${about}`)).toEqual(['R02 x-031', 'R02 x-032']);
    expect(json.findings[0]?.message).toContain('only holds from 1 January 2021');
    expect(json.findings[0]?.rows[0]).toEqual({ sheet: 'exchanges', id: 'x-031' });
  });

  test.each([
    ['high', 1],
    ['medium', 1],
    ['low', 1],
  ])('--fail-on %s ends with %i when there is something', async (limit, code) => {
    expect((await check(LINDEHAVEN, '--fail-on', limit)).code).toBe(code);
  });

  it('--fail-on high lets lower findings pass', async () => {
    expect((await check(LINDEHAVEN, '--rule', 'R15', '--fail-on', 'medium')).code).toBe(0);
    expect((await check(LINDEHAVEN, '--rule', 'R15', '--fail-on', 'low')).code).toBe(1);
    expect((await check(LINDEHAVEN, '--date', '1900-01-01', '--rule', 'R01', '--fail-on', 'low')).code).toBe(0);
  });

  it('asks the rules of the case too, and says which one failed', async () => {
    const lines = [
      'L01,high,exchanges,,Met de hand: {name}.,,"select id as about, name from exchanges where mode = \'manual\'"',
      'L02,low,datasets,,Z.,,select x from y',
    ];
    writeFileSync(path.join(FOLDER, 'rules.csv'), `id,severity,about,article,sentence_nl,sentence_en,query\n${lines.join('\n')}\n`);
    const { code, json } = await check(LINDEHAVEN, path.join(FOLDER, 'rules.csv'), '--rule', 'L01', '--fail-on', 'high', '--json');
    expect([code, json.problems]).toEqual([1, []]);
    expect(json.findings.every(({ message }) => /^Met de hand: \S.*\.$/.test(message))).toBe(true);
    const all = await check(LINDEHAVEN, path.join(FOLDER, 'rules.csv'), '--json');
    expect(all.json.problems).toMatchObject([{ rule: 'L02', why: 'query_failed', message: expect.stringContaining('L02') }]);
    expect(all.json.findings.length).toBeGreaterThan(76);
  });

  test.each([
    [['--date', '2020-02-30'], '--date'],
    [['--rule', 'R99'], '--rule R99'],
    [['--fail-on', 'ergens'], '--fail-on'],
  ])('%j cannot be read: exit code 2 and the reason', async (words, reason) => {
    const { code, err, out } = await check(LINDEHAVEN, ...words);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(reason);
  });

  it('takes today when the case has no day', async () => {
    writeFileSync(path.join(FOLDER, 'exchanges.csv'), 'id,name,from_system_id,to_system_id\nx,N,a,b\n');
    const { json } = await check(path.join(FOLDER, 'exchanges.csv'), '--json');
    expect(json.date).toBe(new Date().toISOString().slice(0, 10));
    expect(json.findings.map(({ rule }) => rule)).toEqual(['R15']);
  });
});
