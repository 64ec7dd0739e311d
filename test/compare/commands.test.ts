// Do scenario, diff and compare answer what their contract promises, and refuse in words?
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { datareis } from '../support/command-line.ts';
import { LINDEHAVEN } from '../support/files.ts';

const WATERBURG = '../shared/demo-case/waterburg';

describe('datareis scenario', () => {
  it('answers before and after, and the findings that go', async () => {
    const { code, json } = await datareis('scenario', LINDEHAVEN, '--id', 'scn-bron', '--dataset', 'ds-brp', '--category', 'ADR', '--json');
    expect(code).toBe(0);
    expect(json).toMatchObject({
      before: { copies: 13, findings: { R08: 4 }, reached: 25, last_arrival_hours: 1084, not_corrected: 10 },
      after: { copies: 11, findings: { R08: 2 }, reached: 22, last_arrival_hours: 1181, not_corrected: 9 },
      findings_gone: [
        { rule: 'R08', about: 'ds-crm-personen' },
        { rule: 'R08', about: 'ds-shv-personen' },
      ],
      findings_new: [],
      steps: { total: 15, applied: 15 },
      problems: [],
    });
  }, 120_000);

  it('refuses a scenario, a dataset and a day that are not there', async () => {
    expect(await datareis('scenario', LINDEHAVEN)).toMatchObject({ code: 2, err: expect.stringContaining('scn-bron, scn-stop') });
    expect(await datareis('scenario', LINDEHAVEN, '--id', 'scn-x')).toMatchObject({ code: 2, err: expect.stringContaining('scn-x') });
    expect(await datareis('scenario', LINDEHAVEN, '--id', 'scn-bron', '--dataset', 'ds-x')).toMatchObject({
      code: 2,
      err: expect.stringContaining('ds-x'),
    });
    expect(await datareis('scenario', LINDEHAVEN, '--id', 'scn-bron', '--date', '2020-02-31')).toMatchObject({ code: 2 });
  }, 120_000);
});

describe('datareis diff', () => {
  it('names the exchanges that came and went between two days', async () => {
    const { json } = await datareis('diff', LINDEHAVEN, '--from', '2020-01-01', '--to', '2020-07-01', '--json');
    expect(json).toMatchObject({ removed: ['x-081'] });
    expect((json as { added: string[] }).added).toHaveLength(15);
  });

  it('names rows and fields of two versions', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'diff-'));
    const [one, other] = ['one', 'other'].map((name) => path.join(folder, `${name}.csv`)) as [string, string];
    writeFileSync(one, 'id,organisation_id,name,kind\nsys-a,org-a,A,application\nsys-b,org-a,B,application\n');
    writeFileSync(other, 'id,organisation_id,name,kind\nsys-b,org-a,Bé,application\nsys-c,org-a,C,application\n');
    const { json } = await datareis('diff', one, other, '--json');
    rmSync(folder, { recursive: true });
    expect(json).toEqual({
      added: [{ sheet: 'systems', id: 'sys-c' }],
      removed: [{ sheet: 'systems', id: 'sys-a' }],
      changed: [{ sheet: 'systems', id: 'sys-b', fields: [{ field: 'name', before: 'B', after: 'Bé' }] }],
    });
  });

  it.each([[[]], [['--from', '2020-01-01']], [['--from', '2020-13-01', '--to', '2020-07-01']]])('refuses %j', async (words) => {
    expect(await datareis('diff', LINDEHAVEN, ...words)).toMatchObject({ code: 2, out: '' });
  });
});

describe('datareis compare', () => {
  test.skipIf(!existsSync(WATERBURG))('lays two municipalities side by side', async () => {
    const { code, json } = await datareis('compare', LINDEHAVEN, WATERBURG, '--key', 'wmo-hulpmiddel', '--json');
    expect(code).toBe(0);
    expect(json).toMatchObject({
      a: {
        flows: 7,
        steps: 7,
        partners: 3,
        standards: 5,
        manual: 1,
        stored: 7,
        categories: ['ADR', 'BSN', 'CONTACT', 'GEB', 'GEZ', 'GEZIN', 'NAAM'],
      },
      b: { flows: 5, steps: 5, partners: 2, standards: 4, manual: 2, stored: 4, categories: ['ADR', 'BSN', 'CONTACT', 'GEZ', 'NAAM'] },
      steps_only_a: ['5 betalen', '7 woning aanpassen'],
      steps_only_b: [],
    });
  });

  it('refuses a key that nobody has, and names those that are there', async () => {
    expect(await datareis('compare', LINDEHAVEN, LINDEHAVEN, '--key', 'none')).toMatchObject({
      code: 2,
      err: expect.stringContaining('wmo-hulpmiddel'),
    });
    expect(await datareis('compare', LINDEHAVEN)).toMatchObject({ code: 2 });
  });
});
