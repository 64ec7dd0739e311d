// Does the reader of Signalen know who handles what, from every form in which its departments, categories and counts are given?
import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SourceFile } from '../../renderer/ingest/reader.ts';
import { signalenReader } from '../../renderer/ingest/signalen/signalen-reader.ts';
import { memoryFile } from '../support/files.ts';
import { claimsText, expectSound, readWith } from '../support/reading.ts';

const REAL = new URL('../../../shared/data/signals/', import.meta.url);

const page = (results: readonly unknown[], more = {}) => ({ _links: {}, count: results.length, results, ...more });
const department = (code: string, name: string, more = {}) => ({ _display: name, id: 1, name, code, is_intern: true, ...more });
const departments = page([
  department('GRN', 'Groen', { category_names: ['Puin- / sloopafval', 'Boom'] }),
  department('REI', 'Reiniging', { category_names: ['Boom'], is_intern: false }),
]);
const categories = page([
  {
    name: 'Afval',
    slug: 'afval',
    sub_categories: [
      {
        name: 'Puin / sloopafval',
        slug: 'puin',
        handling: 'A3DMC',
        is_active: true,
        departments: [{ code: 'REI', name: 'Reiniging', is_intern: true }],
      },
      {
        name: 'Overig',
        slug: 'overig',
        departments: [
          { code: 'REI', name: 'Reiniging', is_responsible: true },
          { code: 'GRN', name: 'Groen', is_responsible: false },
        ],
      },
    ],
  },
]);
const fixture = [
  { model: 'signals.category', pk: 3, fields: { parent: 9, slug: 'boom', name: 'Boom', handling: 'X', is_active: true, departments: [1, 2] } },
  { model: 'signals.category', pk: 9, fields: { parent: null, slug: 'groen', name: 'Groen', departments: [] } },
  { model: 'signals.category', pk: 10, fields: { parent: 9, slug: 'gras', name: 'Gras' } },
];
const fixtureDepartments = [
  { model: 'signals.department', pk: 1, fields: { code: 'GRN', name: 'Groen', is_intern: true } },
  { model: 'signals.categorydepartment', pk: 5, fields: { category: 10, department: 1, is_responsible: true, can_view: true } },
  { model: 'signals.categorydepartment', pk: 6, fields: { category: 10, department: 77 } },
  { model: 'signals.status', pk: 1, fields: {} },
];
const report = {
  total_signal_count: 30,
  results: [
    { category: { name: 'Boom', departments: ['GRN'] }, signal_count: 20 },
    { category: { name: 'Boom', departments: [] }, signal_count: 10 },
  ],
};

const json = (content: unknown, name = 'a.json') => memoryFile(name, typeof content === 'string' ? content : JSON.stringify(content));
const read = (...files: SourceFile[]) => readWith(signalenReader, files);
const stewards = ({ of }: Awaited<ReturnType<typeof read>>) =>
  Object.fromEntries(of('datasets').map(({ values, extra }) => [values.title, [values.steward_unit_id, extra.departments]]));

describe('recognising Signalen', () => {
  it.each([
    ['departments', departments],
    ['one department', department('A', 'B', { categories: [] })],
    ['a list of departments', [department('A', 'B')]],
    ['categories', categories],
    ['a fixture', fixture],
    ['a report', report],
    ['a report turned round', { results: report.results, total_signal_count: 3 }],
  ])('claims %s', (_, content) => expect(claimsText(signalenReader, JSON.stringify(content, null, 1))).toBe(true));

  it.each([
    ['another fixture', [{ model: 'auth.user', pk: 1, fields: {} }]],
    ['CKAN', { help: 'x', success: true, result: { name: 'x' } }],
    ['a page of something else', page([{ name: 'a', code: 'b' }])],
    ['the register of algorithms', { results: [{ name: 'x', organization: 'y', goal: 'z', category: ['a'] }] }],
  ])('does not claim %s', (_, content) => expect(claimsText(signalenReader, JSON.stringify(content))).toBe(false));
});

describe('departments', () => {
  it('are units, and their categories are datasets of Signalen', async () => {
    const given = await read(json(departments));
    expect(given.counts()).toEqual({ systems: 1, units: 2, datasets: 2 });
    expect(
      given.of('units').map(({ values, extra }) => [values.id, values.name, values.short_name, values.organisation_id, extra.is_intern]),
    ).toEqual([
      ['signalen:GRN', 'Groen', 'GRN', null, 'true'],
      ['signalen:REI', 'Reiniging', 'REI', null, 'false'],
    ]);
    expect(stewards(given)).toEqual({ 'Puin- / sloopafval': ['signalen:GRN', 'GRN'], Boom: [null, 'GRN|REI'] });
  });

  it('say in detail who is responsible', async () => {
    const detail = (code: string, isResponsible: boolean) =>
      department(code, code, {
        categories: [{ is_responsible: isResponsible, can_view: true, category: { _display: 'Boom (Groen)', name: 'Boom', slug: 'boom' } }],
      });
    expect(stewards(await read(json(detail('A', false), 'a.json'), json(detail('B', true), 'b.json')))).toEqual({ Boom: ['signalen:B', 'A|B'] });
  });
});

describe('categories', () => {
  it('of the API have the departments that handle them, the responsible one first', async () => {
    const given = await read(json(categories));
    expect(stewards(given)).toEqual({ Afval: [null, undefined], 'Puin / sloopafval': ['signalen:REI', 'REI'], Overig: ['signalen:REI', 'REI|GRN'] });
    expect(given.row('datasets', 'signalen:hoofd-afval').values.derived_from_ids).toEqual(['signalen:puin-sloopafval', 'signalen:overig']);
    expect(given.row('datasets', 'signalen:puin-sloopafval').extra).toMatchObject({ main_category: 'Afval', handling: 'A3DMC', slug: 'puin' });
    expect(given.reports[0]).toMatchObject({ rowsRead: 1, rowsUsed: 1 });
  });

  it('of a fixture keep the keys of departments that are not there', async () => {
    const { row, counts } = await read(json(fixture));
    expect(counts()).toEqual({ systems: 1, datasets: 3 });
    expect(row('datasets', 'signalen:boom')).toMatchObject({
      values: { steward_unit_id: null },
      extra: { pk: '3', main_category: 'Groen', department_pks: '1|2' },
    });
    expect(row('datasets', 'signalen:hoofd-groen').values.derived_from_ids).toEqual(['signalen:boom', 'signalen:gras']);
  });

  it('of a fixture are joined with its departments, in whatever order', async () => {
    for (const files of [
      [json(fixture), json(fixtureDepartments, 'b.json')],
      [json(fixtureDepartments, 'b.json'), json(fixture)],
    ]) {
      const given = await read(...files);
      expect(stewards(given)).toEqual({ Boom: ['signalen:GRN', 'GRN'], Groen: [null, undefined], Gras: ['signalen:GRN', 'GRN'] });
      expect(given.left).toEqual({ end_missing: ['3'], no_place_in_model: ['4'] });
    }
  });

  it('are one with those of other answers, however their labels are written', async () => {
    const given = await read(json(departments), json(categories, 'b.json'), json(fixture, 'c.json'), json(report, 'd.json'));
    expect(given.of('datasets').map(({ values }) => values.id)).toEqual([
      'signalen:puin-sloopafval',
      'signalen:boom',
      'signalen:hoofd-afval',
      'signalen:overig',
      'signalen:hoofd-groen',
      'signalen:gras',
      'signalen:alle-meldingen',
    ]);
    expect(given.row('datasets', 'signalen:puin-sloopafval').extra).toMatchObject({ departments: 'GRN|REI', main_category: 'Afval' });
    await expectSound(signalenReader, [json(departments), json(categories, 'b.json'), json(fixture, 'c.json'), json(report, 'd.json')]);
  });
});

describe('a report', () => {
  it('is a series with a value for each category, of a day that is not known', async () => {
    const { of, problems, counts } = await read(json(report, 'open.json'));
    expect(counts()).toEqual({ systems: 1, units: 1, datasets: 2, signal_series: 1, observations: 2 });
    expect(of('observations').map(({ values }) => [values.series_id, values.breakdown, values.value, values.observed_on, values.status])).toEqual([
      ['signalen:open', 'categorie=Boom (GRN)', 20, null, 'measured'],
      ['signalen:open', 'categorie=Boom', 10, null, 'measured'],
    ]);
    expect(of('signal_series')[0]).toMatchObject({
      values: { name: 'Meldingen (open)', source_dataset_id: 'signalen:alle-meldingen' },
      extra: { total_signal_count: '30' },
    });
    expect(problems).toEqual([['open.json', 'day_not_in_name', null, 'observed_on', 'open']]);
  });

  it('leaves what has no name or no number', async () => {
    const wrong = [{ category: {}, signal_count: 1 }, { category: { name: 'X' }, signal_count: 'veel' }, ...report.results];
    expect((await read(json({ results: wrong }))).left).toEqual({ no_id: ['1', '2 X'] });
  });
});

describe('bad input', () => {
  it('reports broken JSON, and leaves what is no record', async () => {
    expect((await read(json('{"results":[{"code":"a","name":"b","is_intern":'))).problems).toMatchObject([
      ['a.json', 'json_malformed', 1, '', expect.any(String)],
    ]);
    expect((await read(json(page([department('A', 'B'), null, 7, department('', '')])))).left).toEqual({ unreadable: ['2', '3'], no_id: ['4'] });
  });

  it('keeps its books for any value in any member', async () => {
    const key = fc.constantFrom(
      'name',
      'code',
      'is_intern',
      'category_names',
      'categories',
      'category',
      'signal_count',
      'departments',
      'sub_categories',
      'slug',
      'model',
      'pk',
      'fields',
      'parent',
      '__proto__',
    );
    const { node } = fc.letrec((tie) => ({
      node: fc.oneof(
        { depthSize: 'medium' },
        fc.constantFrom('signals.category', 'signals.department', 'A|B', 'Boom', ''),
        fc.integer(),
        fc.constant(null),
        fc.dictionary(key, tie('node')),
        fc.array(tie('node'), { maxLength: 3 }),
      ),
    }));
    await fc.assert(
      fc.asyncProperty(fc.array(node, { maxLength: 4 }), async (records) => {
        claimsText(signalenReader, JSON.stringify(records));
        await read(json(records), json(page(records), 'b.json'));
      }),
      { numRuns: 200 },
    );
    expect(({} as Record<string, unknown>).name).toBeUndefined();
  });
});

describe.skipIf(!existsSync(REAL))('the real files (skipped when ../shared/data is not there)', () => {
  const text = (name: string) => readFileSync(new URL(name, REAL), 'utf8');
  const names = ['departments', 'categories', 'report-open'].map((name) => `amsterdam-signalen-${name}.json`);

  it('are claimed', () => {
    for (const name of names) expect(claimsText(signalenReader, text(name).slice(0, 65_536), name)).toBe(true);
  });

  it.each([
    [0, 18],
    [1, 86],
    [2, 135],
  ])('file %i has %i records, all used', async (index, count) => {
    const { reports } = await read(json(text(names[index] ?? ''), names[index]));
    expect([reports[0]?.rowsRead, reports[0]?.rowsUsed]).toEqual([count, count]);
  });

  it('together name every department and category once, and add up to the total', async () => {
    const { of } = await read(...names.map((name) => json(text(name), name)));
    const plain = JSON.parse(text(names[0] ?? '')).results as { code: string; name: string }[];
    expect(
      of('units')
        .slice(0, 18)
        .map(({ values }) => [values.short_name, values.name]),
    ).toEqual(plain.map(({ code, name }) => [code, name]));
    const counted = JSON.parse(text(names[2] ?? '')) as { total_signal_count: number };
    expect(of('observations').reduce((sum, { values }) => sum + Number(values.value), 0)).toBe(counted.total_signal_count);
    await expectSound(
      signalenReader,
      names.map((name) => json(text(name), name)),
    );
  });
});
