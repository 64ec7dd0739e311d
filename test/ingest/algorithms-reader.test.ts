// Does the reader of the Algoritmeregister give a processing and a system for each description, in every spelling of the standard?
import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { algorithmsReader } from '../../renderer/ingest/algorithms/algorithms-reader.ts';
import { organisationListReader } from '../../renderer/ingest/algorithms/organisation-list-reader.ts';
import type { Reader, SourceFile } from '../../renderer/ingest/reader.ts';
import { READERS } from '../../renderer/ingest/readers.ts';
import { memoryFile, windows1252 } from '../support/files.ts';
import { claimsText, expectSound, readWith } from '../support/reading.ts';

const FIXTURE = readFileSync('test/fixtures/algorithms/standard-1.0.json', 'utf8');
const REAL = new URL('../../../shared/data/registers/', import.meta.url);

const listed = (more = {}) => ({
  id: '12',
  title: 'Camera’s tellen',
  organisatie: 'Gemeente Lindestad',
  doel: 'Drukte meten.',
  juridische_basis: 'Gemeentewet',
  status: 'in_gebruik',
  impactassessment: 'Ja',
  url: 'https://algoritmes.overheid.nl/nl/algoritme/12',
  ...more,
});
const listing = (...records: unknown[]) => ({ algoritmes: records, count: records.length, source_url: 'x' });
const json = (content: unknown, name = 'a.json') => memoryFile(name, typeof content === 'string' ? content : JSON.stringify(content));
const read = (...files: SourceFile[]) => readWith(algorithmsReader, files);
const known = (values: Readonly<Record<string, unknown>>) => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
const processing = async (more: Record<string, unknown>) => (await read(json(listing(listed(more))))).of('processing_activities')[0];
const basis = async (text: string) => (await read(json(listing(listed({ juridische_basis: text }))))).of('legal_bases')[0];

describe('recognising the register', () => {
  it.each([
    ['the listing', JSON.stringify(listing(listed()))],
    ['the listing with its list last', JSON.stringify({ count: 1, fetched_at: 'x', algoritmes: [listed()] }, null, 2)],
    ['an answer of the search', JSON.stringify({ results: [JSON.parse(FIXTURE)[0]], total_count: 1, filter_data: {} })],
    ['templates', FIXTURE],
    ['one description', JSON.stringify(JSON.parse(FIXTURE)[0])],
    ['the CSV download', 'algorithm_id,name,organization,status,goal,lawful_basis,publication_category\n1,A,B,,,,\n'],
    ['Dutch titles', 'Naam;Organisatie;Status;Doel en impact;Wettelijke basis;Publicatiecategorie\n'],
  ])('claims %s', (_, head) => expect(claimsText(algorithmsReader, head)).toBe(true));

  it.each([
    ['CKAN', JSON.stringify({ name: 'x', title: 'X', organization: { name: 'o' }, notes: 'n', resources: [] })],
    ['organisations', 'name;identifier;org_id\nGemeente X;GM0001;gm0001\n'],
    ['a sheet of ours', 'id,name,unit_id,controller_ids,purpose_id,category_ids,status\n'],
    ['a list of projects', JSON.stringify([{ name: 'x', organization: 'y', goal: 'z', website: 'w' }])],
    ['nothing', ''],
  ])('does not claim %s', (_, head) => expect(claimsText(algorithmsReader, head, 'a.csv')).toBe(false));
});

describe('a description of standard 1.0', () => {
  const fixture = () => read(json(FIXTURE, 'sjabloon.json'));

  it('is a processing with its organisation, department, purpose, laws and register', async () => {
    const { row } = await fixture();
    const { values, raw, extra, source } = row('processing_activities', 'voorbeeld-vergunningen');
    expect(known(values)).toEqual({
      id: 'voorbeeld-vergunningen',
      name: 'Vergunningen ordenen',
      unit_id: 'unit-gemeente-lindestad:vergunningen-toezicht',
      controller_ids: ['org-gemeente-lindestad'],
      purpose_id: expect.stringMatching(/^pur-aanvragen-eerlijk-verdelen/),
      legal_basis_ids: ['lb-omgevingswet', 'lb-wet-open-overheid'],
      dpia_status: 'done',
      status: 'active',
    });
    expect(raw).toMatchObject({ status: 'In gebruik', legal_basis_ids: '<div>Twee wetten</div>' });
    expect(extra).toMatchObject({ category: 'Wonen|Verkeer', proportionality: '<p>Weinig <b>risico</b></p>', provider: 'Iepenbron B.V.' });
    expect(source).toEqual({ file: 'sjabloon.json', sheet: 'algoritmes', row: 1 });
  });

  it('names organisation, supplier, purpose and laws without markup', async () => {
    const { of } = await fixture();
    expect(of('organisations').map(({ values }) => [values.name, values.kind])).toEqual([
      ['Gemeente Lindestad', 'gemeente'],
      ['Iepenbron B.V.', 'leverancier'],
    ]);
    expect(of('units').map(({ values }) => [values.name, values.organisation_id])).toEqual([['Vergunningen & Toezicht', 'org-gemeente-lindestad']]);
    expect(of('purposes').map(({ values, raw }) => [values.label_nl, raw.label_nl?.startsWith('<div>')])).toEqual([
      ['Aanvragen eerlijk verdelen. Minder wachten voor R&D.', true],
    ]);
    expect(of('legal_bases').map(({ values, extra }) => [values.law_nl, values.article6, extra.link])).toEqual([
      ['Omgevingswet', null, 'https://wetten.voorbeeld.nl/ow'],
      ['Wet open overheid', null, undefined],
    ]);
  });

  it('is a system of its organisation, from its supplier', async () => {
    const { row } = await fixture();
    expect(known(row('systems', 'voorbeeld-vergunningen').values)).toEqual({
      id: 'voorbeeld-vergunningen',
      name: 'Vergunningen ordenen',
      organisation_id: 'org-gemeente-lindestad',
      unit_id: 'unit-gemeente-lindestad:vergunningen-toezicht',
      supplier_id: 'org-iepenbron-b-v',
    });
    expect(row('systems', 'voorbeeld-vergunningen').raw).toEqual({ in_use_from: '2023-01' });
  });

  it('that says nothing leaves everything unknown', async () => {
    const { row, problems } = await fixture();
    expect(known(row('processing_activities', 'voorbeeld-2').values)).toEqual({ id: 'voorbeeld-2', name: 'Lakken' });
    expect(known(row('systems', 'voorbeeld-2').values)).toEqual({ id: 'voorbeeld-2', name: 'Lakken' });
    expect(problems).toEqual([['sjabloon.json', 'value_not_in_list', 2, 'status', 'Proefdraaien']]);
  });

  it('gives a case without broken references', () => expectSound(algorithmsReader, [json(FIXTURE), json(listing(listed()), 'b.json')]));
});

describe('ways to write it', () => {
  const columns = [
    'algorithm_id',
    'name',
    'organization',
    'status',
    'goal',
    'lawful_basis',
    'lawful_basis_grouping',
    'impacttoetsen_grouping',
    'provider',
    'risks',
  ];
  const cells = [
    '77',
    'Tellen',
    'Gemeente Café',
    'Buiten gebruik',
    'Meten, en weten',
    'Zie links',
    '1: Gemeentewet, https://w.nl/1. 2: Wet A, B en C, https://w.nl/2',
    '1: IAMA. 2: DPIA',
    'Haaks',
    'geen',
  ];
  const csv = (names: readonly string[], separator: string) =>
    [names, cells].map((line) => line.map((cell) => `"${cell}"`).join(separator)).join('\r\n');
  const dutch = [
    'Algoritme-ID',
    'Naam',
    'Organisatie',
    'Status',
    'Doel en impact',
    'Wettelijke basis',
    'Verwijzingen wettelijke basis',
    'Impacttoetsen',
    'Leverancier',
    'Risicobeheer',
  ];

  it.each([
    ['the CSV download', memoryFile('a.csv', `\uFEFF${csv(columns, ',')}`)],
    ['Dutch titles in windows-1252', memoryFile('a.csv', windows1252(csv(dutch, ';')))],
    ['JSON', json([Object.fromEntries(columns.map((name, index) => [name, cells[index]]))])],
    ['JSON with its keys turned round', json([Object.fromEntries(columns.map((name, index) => [name, cells[index]] as const).reverse())])],
  ])('%s gives the same', async (_, file) => {
    const { of } = await read(file);
    expect(of('processing_activities').map(({ values }) => known(values))).toEqual([
      {
        id: '77',
        name: 'Tellen',
        controller_ids: ['org-gemeente-cafe'],
        purpose_id: 'pur-meten-en-weten',
        legal_basis_ids: ['lb-gemeentewet', 'lb-wet-a-b-en-c'],
        dpia_status: 'done',
        algorithm_register_ref: '77',
        status: 'ended',
      },
    ]);
    expect(of('legal_bases').map(({ extra }) => extra.link)).toEqual(['https://w.nl/1', 'https://w.nl/2']);
    expect(of('organisations').map(({ values }) => values.name)).toEqual(['Gemeente Café', 'Haaks']);
  });

  it('refers to the page of the register, else its number, else the link given', async () => {
    expect((await processing({}))?.values.algorithm_register_ref).toBe('https://algoritmes.overheid.nl/nl/algoritme/12');
    expect((await processing({ url: 'https://x.nl', lars: 99 }))?.values.algorithm_register_ref).toBe('99');
    expect((await processing({ url: 'https://x.nl' }))?.values.algorithm_register_ref).toBe('https://x.nl');
  });

  it.each([
    ['in_gebruik', 'active'],
    ['In ontwikkeling', 'planned'],
    ['buiten_gebruik', 'ended'],
    ['', null],
  ])('knows the status %s', async (status, value) => expect((await processing({ status }))?.values.status).toBe(value));

  it('does not take "Ja" for a DPIA: it may be any assessment', async () => {
    expect((await processing({ impactassessment: 'Ja' }))?.values.dpia_status).toBeNull();
    expect((await processing({ impacttoetsen_grouping: [{ title: 'IAMA', link: '' }] }))?.values.dpia_status).toBeNull();
    expect((await processing({ impacttoetsen_grouping: ['DPIA'] }))?.values.dpia_status).toBe('done');
  });

  it('gives an organisation, purpose or law that is named often once', async () => {
    const { counts, of } = await read(
      json(listing(listed(), listed({ id: '13', provider: 'Gemeente Lindestad' }))),
      json(listing(listed({ id: '14' })), 'b.json'),
    );
    expect(counts()).toEqual({ organisations: 1, purposes: 1, legal_bases: 1, systems: 3, processing_activities: 3 });
    expect(of('organisations')[0]?.values.kind).toBe('gemeente');
  });
});

describe('a legal basis', () => {
  it.each([
    ['Artikel 6 lid 1 sub e AVG', '6.1.e', null],
    ['AVG art. 6.1.c', '6.1.c', null],
    ['Art. 6, eerste lid, onderdeel c van de Algemene verordening gegevensbescherming', '6.1.c', null],
    ['artikel 6 lid 1 onder e en artikel 9 lid 2 onder g AVG', '6.1.e', '9.2.g'],
    ['artikel 6 lid 1 sub c AVG en artikel 6 lid 1 sub e AVG', null, null],
    ['artikel 6 lid 1 sub e Wet voorbeeld', null, null],
    ['Gemeentewet', null, null],
  ])('%s is article %s', async (text, article6, special) => {
    expect((await basis(text))?.values).toMatchObject({ article6, special_ground: special });
  });

  it.each(['', ' ', 'n.v.t.', 'Niet van toepassing', 'onbekend', '-'])('%j is none', async (text) => expect(await basis(text)).toBeUndefined());

  it('that is a story is called by its beginning and kept whole', async () => {
    const story = `Wij doen dit op grond van de Gemeentewet. ${'En van nog veel meer. '.repeat(20)}`.trim();
    expect(await basis(story)).toMatchObject({
      values: { law_nl: 'Wij doen dit op grond van de Gemeentewet.', note: story },
      raw: { law_nl: story },
    });
  });
});

describe('bad input', () => {
  it('leaves what is no record, has no name, or stands twice, and says so', async () => {
    const { left, problems, reports } = await read(json(listing(listed(), null, 'x', listed(), { title: '', organisatie: '', doel: 'x' })));
    expect(left).toEqual({ unreadable: ['algoritmes 2', 'algoritmes 3'], id_twice: ['12'], no_id: ['algoritmes 5'] });
    expect(problems).toEqual([['a.json', 'id_twice', 4, 'id', '12']]);
    expect(reports[0]?.rowsRead).toBe(5);
  });

  it('reports broken JSON', async () => {
    const { problems, left } = await read(json(`${JSON.stringify(listing(listed())).slice(0, -20)}`));
    expect(problems).toMatchObject([['a.json', 'json_malformed', 1, '', expect.any(String)]]);
    expect(left).toEqual({ unreadable: ['a.json'] });
  });

  it('does not let keys reach a prototype, and keeps them', async () => {
    const text = JSON.stringify(listing(listed())).replace('"status"', '"__proto__":{"polluted":"ja"},"constructor":"c","status"');
    const { of } = await read(json(text));
    expect(of('processing_activities')[0]?.extra.constructor).toBe('c');
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('takes markup out of texts in a time that grows with their length', async () => {
    const start = performance.now();
    await read(json(listing(listed({ doel: '<p'.repeat(100_000), juridische_basis: '&amp'.repeat(100_000), provider: 'art. 6 '.repeat(20_000) }))));
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  it('keeps its books for any value in any field', async () => {
    const field = fc.constantFrom(
      'title',
      'name',
      'organisatie',
      'doel',
      'juridische_basis',
      'lawful_basis_grouping',
      'status',
      'id',
      'provider',
      '__proto__',
    );
    const record = fc.dictionary(field, fc.jsonValue());
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(record, fc.jsonValue()), { maxLength: 4 }), async (records) => {
        await read(json(listing(listed(), ...records)));
        await read(json(records));
      }),
      { numRuns: 150 },
    );
  });
});

describe('the list of organisations', () => {
  const list =
    'name;identifier;org_id\r\nGemeente Lindestad;GM9001;gm9001\r\n"Waterschap De Iep, en meer";WS99;ws0999\r\n;;\r\nZonder code;X;\r\nDubbel;GM9001;gm9001\r\n';

  it('gives government organisations by their TOOI code', async () => {
    const { of, left, problems } = await readWith(organisationListReader, [memoryFile('lijst.csv', list)]);
    expect(
      of('organisations').map(({ values, extra }) => [values.id, values.name, values.kind, values.is_public_authority, extra.identifier]),
    ).toEqual([
      ['gm9001', 'Gemeente Lindestad', 'gemeente', true, 'GM9001'],
      ['ws0999', 'Waterschap De Iep, en meer', null, true, 'WS99'],
    ]);
    expect(left).toEqual({ no_id: ['5'], id_twice: ['6'] });
    expect(problems).toEqual([['lijst.csv', 'id_twice', 6, 'org_id', 'gm9001']]);
  });

  it('is told by its codes, not by its columns alone', () => {
    const claims = (text: string) => claimsText(organisationListReader, text, 'a.csv');
    expect(claims('NAME,org_id,identifier\nA,gm0001,GM0001\nB,ws0002,WS2\n')).toBe(true);
    expect(claims('name;identifier;org_id\nA;1;17\nB;2;18\n')).toBe(false);
    expect(claims('name;identifier;org_id\n')).toBe(false);
    expect(claims('id,name,kind\ngm0001,A,gemeente\n')).toBe(false);
  });
});

describe.skipIf(!existsSync(REAL))('the real files (skipped when ../shared/data is not there)', () => {
  const real = (name: string) => memoryFile(name, readFileSync(new URL(name, REAL)));
  const text = (name: string) => readFileSync(new URL(name, REAL), 'utf8');
  const claimedBy = (name: string): Reader | undefined => READERS.find((reader) => claimsText(reader, text(name).slice(0, 65_536), name));

  it('the whole register: 1,530 descriptions of 336 organisations', async () => {
    expect(claimedBy('algoritmeregister-nl.json')).toBe(algorithmsReader);
    const { counts, of, problems, reports } = await read(real('algoritmeregister-nl.json'));
    const plain = JSON.parse(text('algoritmeregister-nl.json')).algoritmes as Record<string, string>[];
    expect([plain.length, reports[0]?.rowsRead, reports[0]?.rowsUsed]).toEqual([1_530, 1_530, 1_530]);
    expect(counts()).toMatchObject({
      processing_activities: 1_530,
      systems: 1_530,
      organisations: new Set(plain.map(({ organisatie }) => organisatie)).size,
    });
    expect(problems).toEqual([]);
    const without = plain.filter(
      ({ juridische_basis = '' }) => juridische_basis.trim() === '' || /^(niet van toepassing|onbekend|n\.?v\.?t\.?)$/i.test(juridische_basis.trim()),
    );
    expect([without.length, of('processing_activities').filter(({ values }) => values.legal_basis_ids === null).length]).toEqual([368, 368]);
    const states = plain.map(({ status }) => ({ in_gebruik: 'active', ontwikkeling: 'planned', buiten_gebruik: 'ended' })[status ?? '']);
    expect(of('processing_activities').map(({ values }) => values.status)).toEqual(states);
    expect(of('processing_activities').map(({ values }) => values.algorithm_register_ref)).toEqual(plain.map(({ url }) => url));
  });

  it.each([
    ['algoritme-template-centric.json', 7],
    ['algoritme-template-brickyard.json', 4],
    ['algoritme-template-gemeente-amsterdam.json', 1],
  ])('%s gives %i', async (name, count) => {
    expect(claimedBy(name)).toBe(algorithmsReader);
    const { of, rows, problems } = await read(real(name));
    expect([of('processing_activities').length, of('systems').length, problems]).toEqual([count, count, []]);
    for (const [, { values }] of rows) for (const value of Object.values(values)) expect(String(value)).not.toMatch(/<\/?(div|p|br)\b|&nbsp;/);
  });

  it.each([
    ['gemeenten-nl.csv', 342],
    ['waterschappen-nl.csv', 21],
  ])('%s gives %i organisations', async (name, count) => {
    expect(claimedBy(name)).toBe(organisationListReader);
    const { of, left, problems } = await readWith(organisationListReader, [real(name)]);
    expect([of('organisations').length, left, problems]).toEqual([count, {}, []]);
  });
});
