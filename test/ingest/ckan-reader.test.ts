// Does the CKAN reader find every package however the answer is wrapped, read its fields wherever they stand, and leave people out?
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ckanReader } from '../../renderer/ingest/ckan/ckan-reader.ts';
import { contentOf, filled, readCatalogues } from '../support/catalogue-reading.ts';
import { memoryFile } from '../support/files.ts';

const SEARCH = 'test/fixtures/ckan/package-search.json';
const REAL = '../shared/data/dcat';
const PORTAL = 'https://data.lindestad.example';

const claims = (head: string) => ckanReader.claims({ path: 'x', name: 'x', head });
const readText = (text: string) => readCatalogues(ckanReader, [memoryFile('a.json', text)]);
const read = (value: unknown) => readText(JSON.stringify(value));

const search = JSON.parse(readFileSync(SEARCH, 'utf8'));
const packages: Record<string, unknown>[] = search.result.results;
const one = { id: '1', name: 'een', title: 'Een', notes: 'n', resources: [] };

describe('an answer of package_search', () => {
  it('gives exactly these rows', async () => {
    const { of, row, problems } = await read(search);
    expect(of('organisations')).toEqual([
      { id: 'https://linde.example/id', name: 'Waterschap De Linde', is_public_authority: true },
      { id: 'org-1', name: 'Gemeente Lindestad' },
    ]);
    expect(of('systems')).toEqual([
      { id: PORTAL, name: 'data.lindestad.example', kind: 'portal' },
      { id: 'https://kaart.lindestad.example/wms', organisation_id: 'org-1', name: 'Kaartdienst' },
      { id: 'system:https://linde.example/id', organisation_id: 'https://linde.example/id', name: 'Waterschap De Linde' },
      { id: 'system:org-1', organisation_id: 'org-1', name: 'Gemeente Lindestad' },
    ]);
    expect(of('datasets')).toEqual([
      { id: '11111111-aaaa', system_id: 'system:org-1', title: 'Bomen', update_frequency: 'ANNUAL', access_rights: 'PUBLIC' },
      {
        id: '22222222-bbbb',
        system_id: 'system:https://linde.example/id',
        title: 'Waterpeilen',
        update_frequency: 'DAILY',
        access_rights: 'NON_PUBLIC',
        oldest_record: '1970-06-01',
      },
      { id: '33333333-cccc', system_id: 'https://kaart.lindestad.example/wms', title: 'Adressen', kind: 'derived', query_service: true },
    ]);
    expect(row('datasets', '11111111-aaaa').extra).toEqual({
      name: 'bomen',
      title_translated: 'Bomen (nl)|Trees (en)',
      notes: 'Alle <em>bomen</em>',
      private: 'false',
      issued: '2019-02-03',
      applicable_legislation: 'http://data.europa.eu/eli/reg_impl/2023/138/oj',
      tags: 'groen|bomen',
      'dct:format': 'CSV|JSON',
    });
    expect(row('datasets', '22222222-bbbb').extra).toMatchObject({ theme: 'https://a.example/water|https://a.example/peil', owner_org: 'org-2' });
    expect(problems()).toEqual([]);
  });

  it('publishes to the portal what is not private, and tells what was made of what', async () => {
    const { of } = await read(search);
    expect(of('exchanges')).toEqual([
      {
        id: '11111111-aaaa→33333333-cccc',
        name: 'Adressen',
        from_system_id: 'system:org-1',
        source_dataset_id: '11111111-aaaa',
        to_system_id: 'https://kaart.lindestad.example/wms',
        target_dataset_id: '33333333-cccc',
        certainty: 'assumed',
      },
      {
        id: `11111111-aaaa→${PORTAL}`,
        name: 'Bomen',
        from_system_id: 'system:org-1',
        source_dataset_id: '11111111-aaaa',
        to_system_id: PORTAL,
        mode: 'publication',
        frequency: 'ANNUAL',
        standard_id: 'format:csv:json',
        recipient_role: 'public',
        legal_basis_ids: ['http://data.europa.eu/eli/reg_impl/2023/138/oj'],
        valid_from: '2019-02-03',
        certainty: 'assumed',
      },
      expect.objectContaining({ id: `33333333-cccc→${PORTAL}`, standard_id: 'format:wms' }),
    ]);
    expect(of('standards').map(({ name, kind }) => [name, kind])).toEqual([
      ['CSV, JSON', 'publication'],
      ['WMS', 'api'],
    ]);
  });

  it('takes no author, maintainer or contact', async () => {
    expect(JSON.stringify((await read(search)).rows)).not.toMatch(/Anna|Bob|anna@|carla@/i);
  });

  it('reads the same with the keys in another order, as a byte order mark and CRLF, and as a list or lines', async () => {
    const expected = contentOf(await read(search));
    const reversed = JSON.stringify(search, (_key, value) =>
      value && typeof value === 'object' && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).reverse()) : value,
    );
    for (const text of [reversed, `\ufeff${JSON.stringify(search, null, 2).replaceAll('\n', '\r\n')}`]) {
      expect(claims(text.slice(0, 65_536))).toBe(true);
      expect(contentOf(await readText(text))).toEqual(expected);
    }
    const bare = contentOf(await read(packages));
    expect(contentOf(await readText(packages.map((record) => JSON.stringify(record)).join('\n')))).toEqual(bare);
    expect(contentOf(await read({ count: 3, results: packages }))).toEqual(bare);
  });
});

describe('other answers', () => {
  it.each([
    ['one package', one, ['Een']],
    ['package_show', { help: 'h', success: true, result: one }, ['Een']],
    ['current_package_list_with_resources', { help: 'h', success: true, result: [one, { ...one, id: '2', title: 'Twee' }] }, ['Een', 'Twee']],
    ['package_list', { help: 'h', success: true, result: ['een', 'twee'] }, ['een', 'twee']],
    ['organization_show', { help: 'h', success: true, result: { id: 'o', title: 'O', packages: [one] } }, ['Een']],
    ['no help', { success: true, result: { results: [one] } }, ['Een']],
    ['old extras', { ...one, extras: { frequency: 'monthly' } }, ['Een']],
    ['an empty search', { help: 'h', success: true, result: { count: 0, results: [] } }, []],
  ])('%s', async (_name, value, titles) => {
    expect(claims(JSON.stringify(value))).toBe(true);
    const { of, reports } = await read(value);
    expect(of('datasets').map(({ title }) => title)).toEqual(titles);
    expect(reports[0]?.rowsRead).toBe(titles.length);
  });

  it('an empty answer is said to have no datasets', async () => {
    expect((await read({ help: 'h', success: true, result: { count: 0, results: [] } })).problems()).toEqual([['datasets_none', null, '']]);
  });

  it('an error says what the portal said', async () => {
    const error = { help: 'h', success: false, error: { __type: 'Not Found Error', message: 'Not found' } };
    expect(claims(JSON.stringify(error))).toBe(true);
    expect((await read(error)).problems()).toEqual([['answer_failed', null, 'Not found']]);
  });

  it('a JSON:API list, of many or one', async () => {
    const resource = {
      type: 'dataset',
      id: 'afval',
      attributes: { 'dct:title': 'Afval', 'dct:accrualPeriodicity': 'maandelijks' },
      links: { self: 'https://open.example/dataset/afval' },
      meta: { visibility: 'public' },
    };
    for (const data of [[resource], resource]) {
      expect(claims(JSON.stringify({ jsonapi: { version: '1.0' }, data }))).toBe(true);
      const { of } = await read({ data });
      expect(of('systems')).toEqual([{ id: 'https://open.example', name: 'open.example', kind: 'portal' }]);
      expect(of('datasets')).toEqual([
        { id: 'afval', system_id: 'https://open.example', title: 'Afval', update_frequency: 'MONTHLY', access_rights: 'PUBLIC' },
      ]);
    }
  });

  it('prefers the publisher by name, then the organisation, then an address', async () => {
    const publisherOf = async (fields: object) => (await read({ ...one, ...fields })).of('organisations').map(({ id, name }) => [id, name]);
    const organization = { id: 'o', title: 'Organisatie' };
    expect(await publisherOf({ organization, publisher: [{ name: 'P', identifier: 'https://p.example' }] })).toEqual([['https://p.example', 'P']]);
    expect(await publisherOf({ organization, publisher: 'Uitgever' })).toEqual([['uitgever', 'Uitgever']]);
    expect(await publisherOf({ organization, publisher: 'http://standaarden.overheid.nl/owms/terms/Linde_(gemeente)' })).toEqual([
      ['o', 'Organisatie'],
    ]);
    expect(await publisherOf({ publisher: 'http://standaarden.overheid.nl/owms/terms/Linde_(gemeente)' })).toEqual([
      ['http://standaarden.overheid.nl/owms/terms/Linde_(gemeente)', 'Linde (gemeente)'],
    ]);
    expect(await publisherOf({ owner_org: 'only-an-id' })).toEqual([]);
  });
});

describe('bad input', () => {
  it('odd types are left by number, and nothing is thrown', async () => {
    const results = [1, null, { title: 7, extras: 'x', resources: { format: 5 }, organization: [], notes: { nl: 1 } }, { id: [], title: {} }];
    const { reports } = await read({ success: true, result: { results: [...results, one, one] } });
    expect(reports[0]).toMatchObject({
      rowsRead: 6,
      rowsUsed: 1,
      rowsNotUsed: [
        { reason: 'unreadable', rows: ['1', '2'] },
        { reason: 'no_id', rows: ['7', '2'] },
        { reason: 'id_twice', rows: ['1'] },
      ],
    });
  });

  it('hostile keys stay data', async () => {
    const text = `{"id":"__proto__","title":"p","notes":"n","constructor":"c","__proto__":{"polluted":"yes"},"extras":[{"key":"__proto__","value":"{\\"polluted\\":1}"},{"key":"toString","value":"t"},null,5]}`;
    const { row } = await readText(text);
    expect(row('datasets', '__proto__').extra).toMatchObject({ constructor: 'c', toString: 't' });
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it.each([
    ['cut', JSON.stringify(search).slice(0, 900), 'json_malformed'],
    ['too deep', `{"notes":"n","title":"t","extras":${'['.repeat(400)}`, 'json_too_deep'],
  ])('a file that is %s is not read', async (_name, text, code) => {
    const { reports } = await readText(text);
    expect(reports[0]).toMatchObject({ rowsRead: 1, rowsUsed: 0 });
    expect(reports[0]?.problems[0]?.code).toBe(code);
  });

  it('one bad line of many is named', async () => {
    const { reports, problems } = await readText([JSON.stringify(one), '{"id":', JSON.stringify({ ...one, id: '3' })].join('\n'));
    expect(reports[0]).toMatchObject({ rowsRead: 3, rowsUsed: 2, rowsNotUsed: [{ reason: 'unreadable', rows: ['2'] }] });
    expect(problems()[0]?.slice(0, 2)).toEqual(['json_malformed', 2]);
  });
});

describe('what is not ours', () => {
  it.each([
    ['a data package', { name: 'x', title: 'X', resources: [{ name: 'a', path: 'a.csv' }] }],
    ['JSON-LD', { '@context': 'https://schema.org/', '@type': 'Dataset', name: 'x', notes: 'y', resources: [] }],
    ['Signalen', { count: 1, results: [{ name: 'X', display_name: 'x', categories: [] }] }],
    ['an algorithm', [{ name: 'X', organization: 'Y', license: 'EUPL', goal: 'z' }]],
    ['another JSON:API list', { data: [{ type: 'report', id: '1', attributes: { title: 'x' } }] }],
    ['a list of numbers', [1, 2]],
  ])('%s', (_name, value) => expect(claims(JSON.stringify(value))).toBe(false));
});

describe.skipIf(!existsSync(REAL))('real answers (skipped when ../shared/data is not there)', () => {
  const real = (name: string) => readFileSync(`${REAL}/${name}`, 'utf8');

  it.each([
    ['ckan-full-dataset-dcat-ap.json', 1, { organisations: 1, systems: 1, datasets: 1 }],
    ['ckan-package-extras-legacy.json', 1, { systems: 1, datasets: 1 }],
    ['ckan-dataset-multilingual.json', 1, { systems: 1, datasets: 1 }],
    ['ckan-package-show-hongkong.json', 1, { organisations: 1, systems: 2, datasets: 1, exchanges: 1, standards: 1 }],
    ['utrecht-open-datasets.json', 180, { systems: 1, datasets: 180 }],
  ])('%s', async (name, datasets, expected) => {
    expect(claims(real(name).slice(0, 65_536))).toBe(true);
    const { reports, counts, rows } = await readText(real(name));
    expect(reports[0]).toMatchObject({ rowsRead: datasets, rowsUsed: datasets });
    expect(counts()).toEqual(expected);
    expect(JSON.stringify(rows)).not.toMatch(/John Doe|johndoe|contact1@|enquire@/);
  });

  it('gives the titles of Utrecht in their order', async () => {
    const { rows } = await readText(real('utrecht-open-datasets.json'));
    const listed: { attributes: Record<string, string> }[] = JSON.parse(real('utrecht-open-datasets.json')).data;
    const titles = rows.filter(([sheet]) => sheet === 'datasets').map(([, row]) => filled(row).title);
    expect(titles).toEqual(listed.map(({ attributes }) => (attributes['dct:title'] ?? '').replace(/\s+/g, ' ').trim()));
  });
});
