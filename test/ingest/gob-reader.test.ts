// Does the reader of GOB give each delivery, catalogue, collection and relation once, whichever of its files are dropped together?
import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gobReader } from '../../renderer/ingest/gob/gob-reader.ts';
import type { SourceFile } from '../../renderer/ingest/reader.ts';
import { sourceFiles } from '../../scripts/files.ts';
import { memoryFile } from '../support/files.ts';
import { claimsText, expectSound, readWith } from '../support/reading.ts';

const REAL = new URL('../../../shared/data/exchanges/', import.meta.url);

const delivery = (more = {}, source = {}) => ({
  version: '0.1',
  catalogue: 'bag',
  entity: 'panden',
  source: { name: 'LINDE', application: 'Iepen', entity_id: 'id', query: 'sql/panden.sql', ...source },
  gob_mapping: {
    identificatie: { source_mapping: 'id' },
    status: { source_mapping: { code: 'st_code', omschrijving: 'st_oms' } },
    vast: { source_mapping: '=1' },
  },
  ...more,
});
const model = {
  bag: {
    version: '0.1',
    abbreviation: 'BAG',
    description: 'Adressen en gebouwen.',
    collections: {
      panden: {
        abbreviation: 'PND',
        entity_id: 'identificatie',
        attributes: {
          identificatie: { type: 'GOB.String' },
          ligt_in_wijk: { type: 'GOB.Reference', ref: 'gebieden:wijken', description: 'In welke wijk.' },
          hoort_bij: { type: 'GOB.Reference', ref: 'bag:dossiers' },
          weg: { type: 'GOB.ManyReference', ref: 'weg:weg' },
          half: { type: 'GOB.Reference', ref: 'gebieden' },
        },
      },
      dossiers: { abbreviation: 'DSR', legacy_attributes: { nummer: { type: 'GOB.String' } }, schema: { datasetId: 'bag', tableId: 'dossiers' } },
    },
  },
  gebieden: { version: '0.1', abbreviation: 'GBD', collections: { wijken: { entity_id: 'code', attributes: { code: { type: 'GOB.String' } } } } },
};
const sources = {
  Iepen: {
    bag: {
      panden: { ligt_in_wijk: { method: 'equals', destination_attribute: 'code' }, hoort_bij: { method: 'equals', destination_attribute: 'nummer' } },
    },
  },
};

const json = (name: string, content: unknown) => memoryFile(name, typeof content === 'string' ? content : JSON.stringify(content));
const read = (...files: SourceFile[]) => readWith(gobReader, files);
const all = () => [json('bag.panden.json', delivery()), json('gobsources.json', sources), json('gobmodel.json', model)];
const known = (values: Readonly<Record<string, unknown>>) => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));

describe('recognising GOB', () => {
  it.each([
    ['a delivery', delivery()],
    ['a delivery turned round', Object.fromEntries(Object.entries(delivery()).reverse())],
    ['a model', model],
    ['sources', sources],
  ])('claims %s', (_, content) => {
    expect(claimsText(gobReader, JSON.stringify(content))).toBe(true);
    expect(claimsText(gobReader, JSON.stringify(content, null, 2))).toBe(true);
  });

  it.each([
    ['STAC', { type: 'Catalog', collections: [{ id: 'x' }] }],
    ['Amsterdam Schema', { type: 'dataset', id: 'd', auth: 'x', tables: [] }],
    ['a catalogue of another kind', { catalogue: 'a', entity: 'b' }],
    ['a list', [delivery()]],
    ['Postman', { info: {}, collections: { attributes: {} } }],
  ])('does not claim %s', (_, content) => expect(claimsText(gobReader, JSON.stringify(content))).toBe(false));
});

describe('a delivery', () => {
  it('is an exchange from the application to the entity of the catalogue', async () => {
    const { of, counts } = await read(json('bag.panden.json', delivery()));
    expect(counts()).toEqual({ systems: 2, datasets: 1, exchanges: 1 });
    expect(of('systems').map(({ values }) => known(values))).toEqual([
      { id: 'application:Iepen', name: 'Iepen' },
      { id: 'catalogue:bag', name: 'bag' },
    ]);
    expect(known(of('datasets')[0]?.values ?? {})).toEqual({ id: 'bag:panden', system_id: 'catalogue:bag', title: 'panden', base_registry: 'BAG' });
    expect(known(of('exchanges')[0]?.values ?? {})).toEqual({
      id: 'Iepen:bag:panden',
      name: 'bag panden',
      from_system_id: 'application:Iepen',
      to_system_id: 'catalogue:bag',
      target_dataset_id: 'bag:panden',
      described_by: 'receiver',
    });
    expect(of('exchanges')[0]?.extra).toEqual({
      version: '0.1',
      'source.name': 'LINDE',
      'source.application': 'Iepen',
      'source.entity_id': 'id',
      'source.query': 'sql/panden.sql',
      mapped_fields: '3',
      gob_mapping: 'identificatie ← id|status ← st_code, st_oms|vast ← =1',
    });
  });

  it('takes the name of the source where no application is named, and is left where neither is', async () => {
    const { of } = await read(json('a.json', delivery({}, { application: undefined })));
    expect(of('exchanges')[0]?.values.from_system_id).toBe('application:LINDE');
    const none = await read(json('a.json', delivery({}, { application: '', name: 7 })));
    expect(none.left).toEqual({ end_missing: ['a.json'] });
    expect(none.problems).toEqual([['a.json', 'value_required', null, 'source.application', '']]);
  });

  it('reports a delivery that it merges but that is not there', async () => {
    const merging = delivery({}, { merge: { dataset: 'panden.csv.json', on: 'code' } });
    expect((await read(json('a.json', merging))).problems).toEqual([['a.json', 'file_missing', null, 'source.merge', 'panden.csv.json']]);
    const other = delivery({}, { application: 'Beuken' });
    const together = await read(json('map/a.json', merging), json('map/panden.csv.json', other));
    expect([together.problems, together.of('exchanges').length]).toEqual([[], 2]);
    expect(together.of('exchanges')[0]?.extra['source.merge']).toBe('{"dataset":"panden.csv.json","on":"code"}');
  });

  it('is once when two files define it', async () => {
    const { left, problems } = await read(json('a.json', delivery()), json('b.json', delivery()));
    expect(left).toEqual({ id_twice: ['b.json'] });
    expect(problems).toMatchObject([['b.json', 'id_twice', null, '', 'Iepen:bag:panden']]);
  });
});

describe('the model', () => {
  it('gives catalogues, collections and references to other catalogues', async () => {
    const { of, row, left, problems, reports } = await read(json('gobmodel.json', model));
    expect(of('systems').map(({ values }) => values.id)).toEqual(['catalogue:bag', 'catalogue:gebieden']);
    expect(row('systems', 'catalogue:bag').extra).toMatchObject({ description: 'Adressen en gebouwen.', abbreviation: 'BAG' });
    expect(row('datasets', 'bag:panden').extra).toMatchObject({
      entity_id: 'identificatie',
      attributes: 'identificatie|ligt_in_wijk|hoort_bij|weg|half',
    });
    expect(row('datasets', 'bag:dossiers').extra).toMatchObject({ legacy_attributes: 'nummer', schema: '{"datasetId":"bag","tableId":"dossiers"}' });
    expect(of('exchanges').map(({ values }) => known(values))).toEqual([
      {
        id: 'bag.panden.ligt_in_wijk',
        name: 'ligt_in_wijk',
        from_system_id: 'catalogue:gebieden',
        source_dataset_id: 'gebieden:wijken',
        to_system_id: 'catalogue:bag',
        target_dataset_id: 'bag:panden',
        certainty: 'assumed',
      },
    ]);
    expect(left).toEqual({
      inside_one_system: ['bag.panden.hoort_bij → bag:dossiers'],
      target_not_loaded: ['bag.panden.weg → weg:weg'],
      end_missing: ['bag.panden.half → gebieden'],
    });
    expect(problems).toEqual([['gobmodel.json', 'value_invalid', null, 'panden.half', 'gebieden']]);
    expect(reports[0]?.rowsRead).toBe(2 + 3 + 4);
  });

  it('is once when two files hold the same catalogues', async () => {
    const { reports, counts } = await read(json('a.json', model), json('b.json', model));
    expect(counts()).toEqual({ systems: 2, datasets: 3, exchanges: 1 });
    expect(reports.map(({ rowsRead, rowsUsed }) => [rowsRead, rowsUsed])).toEqual([
      [9, 6],
      [9, 0],
    ]);
  });
});

describe('the list of sources', () => {
  it('gives one assumed delivery for all relations of an entity', async () => {
    const { of, reports } = await read(json('gobsources.json', sources));
    expect(of('exchanges').map(({ values, extra }) => [values.id, values.certainty, extra.relations])).toEqual([
      [
        'Iepen:bag:panden',
        'assumed',
        'ligt_in_wijk (method: equals, destination_attribute: code)|hoort_bij (method: equals, destination_attribute: nummer)',
      ],
    ]);
    expect(reports[0]).toMatchObject({ rowsRead: 2, rowsUsed: 2 });
  });

  it('leaves what is no relation', async () => {
    const { left } = await read(json('s.json', { ...sources, Leeg: 'x', Half: { bag: { panden: { a: null } } } }));
    expect(left).toEqual({ unreadable: ['Leeg...', 'Half.bag.panden.a'] });
  });
});

describe('the three together', () => {
  it.each([0, 1, 2])('join, whatever their order (%i)', async (turn) => {
    const files = all();
    const { of, counts, row } = await read(...files.slice(turn), ...files.slice(0, turn));
    expect(counts()).toEqual({ systems: 3, datasets: 3, exchanges: 2 });
    expect(row('exchanges', 'Iepen:bag:panden')).toMatchObject({
      values: { certainty: null },
      extra: { mapped_fields: '3', relations: expect.stringContaining('ligt_in_wijk') },
    });
    expect(row('datasets', 'bag:panden').extra.entity_id).toBe('identificatie');
    expect(of('exchanges').map(({ values }) => values.to_system_id)).toEqual(['catalogue:bag', 'catalogue:bag']);
  });

  it('give a case without broken references', () => expectSound(gobReader, all()));
});

describe('bad input', () => {
  it('reports broken JSON and a file that is something else after all', async () => {
    const { problems, left } = await read(json('a.json', '{"catalogue": "bag", "entity"'), json('b.json', '[]'));
    expect(problems).toMatchObject([
      ['a.json', 'json_malformed', 1, '', expect.any(String)],
      ['b.json', 'format_unknown', null, '', ''],
    ]);
    expect(left).toEqual({ unreadable: ['a.json'] });
  });

  it('does not let keys reach a prototype', async () => {
    await read(
      json(
        'm.json',
        JSON.stringify(model).replace('"bag":', '"__proto__":{"collections":{"__proto__":{"attributes":{"polluted":{"ref":"a:b"}}}}},"bag":'),
      ),
    );
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('keeps its books for any JSON', async () => {
    const key = fc.constantFrom(
      'catalogue',
      'entity',
      'source',
      'application',
      'gob_mapping',
      'collections',
      'attributes',
      'ref',
      'method',
      'merge',
      '__proto__',
      'bag',
      'a|b',
    );
    const word = fc.constantFrom('bag', 'gebieden:wijken', 'a|b', '', 'bag:x');
    const { node } = fc.letrec((tie) => ({
      node: fc.oneof(
        { depthSize: 'large' },
        word,
        fc.constant(null),
        fc.dictionary(key, tie('node'), { maxKeys: 5 }),
        fc.array(tie('node'), { maxLength: 2 }),
      ),
    }));
    await fc.assert(
      fc.asyncProperty(fc.array(node, { maxLength: 3 }), async (values) => {
        values.map((value) => claimsText(gobReader, JSON.stringify(value)));
        await read(...values.map((value, index) => json(`${index}.json`, value)), json('m.json', model));
      }),
      { numRuns: 200 },
    );
  });
});

describe.skipIf(!existsSync(REAL))('the real files (skipped when ../shared/data is not there)', () => {
  const deliveries = existsSync(REAL) ? sourceFiles(new URL('gob-import', REAL).pathname) : [];
  const real = (name: string) => memoryFile(name, readFileSync(new URL(name, REAL)));
  const parsed = async (file: SourceFile) => JSON.parse(new TextDecoder().decode(await file.bytes()));

  it('are claimed', async () => {
    for (const file of [...deliveries, real('gob-model.json'), real('gob-sources.json')]) {
      expect(claimsText(gobReader, new TextDecoder().decode((await file.bytes()).subarray(0, 65_536)), file.path)).toBe(true);
    }
  });

  it('35 deliveries of 6 applications into 10 catalogues, with 565 fields', async () => {
    const { of, reports, problems } = await read(...deliveries);
    const plain = await Promise.all(deliveries.map(parsed));
    expect([of('exchanges').length, reports.every(({ rowsUsed }) => rowsUsed === 1)]).toEqual([35, true]);
    expect(of('systems')).toHaveLength(
      new Set(plain.map(({ source }) => source.application)).size + new Set(plain.map(({ catalogue }) => catalogue)).size,
    );
    expect(of('datasets')).toHaveLength(new Set(plain.map(({ catalogue, entity }) => `${catalogue}:${entity}`)).size);
    expect(of('exchanges').reduce((sum, { extra }) => sum + Number(extra.mapped_fields), 0)).toBe(565);
    expect(problems).toEqual([['wijken.json', 'file_missing', null, 'source.merge', 'wijken.diva.csv.json']]);
  });

  it('12 catalogues, 79 collections and 90 references', async () => {
    const { reports, counts, left } = await read(real('gob-model.json'));
    const text = readFileSync(new URL('gob-model.json', REAL), 'utf8');
    const catalogues = Object.entries(
      JSON.parse(text) as Record<string, { collections: Record<string, { attributes?: Record<string, { ref?: string }> }> }>,
    );
    const collections = catalogues.flatMap(([name, { collections: own }]) => Object.values(own).map((one) => [name, one] as const));
    const references = collections.flatMap(([name, { attributes = {} }]) =>
      Object.values(attributes).flatMap(({ ref }) => (ref ? [[name, ref] as const] : [])),
    );
    expect([catalogues.length, collections.length, references.length, reports[0]?.rowsRead]).toEqual([12, 79, 90, 181]);
    const elsewhere = references.filter(([name, ref]) => !ref.startsWith(`${name}:`));
    const names = new Set(catalogues.map(([name]) => name));
    const known = elsewhere.filter(([, ref]) => names.has(ref.split(':')[0] ?? ''));
    expect(counts()).toEqual({ systems: 12, datasets: 79, exchanges: known.length });
    expect([left.inside_one_system?.length, left.target_not_loaded?.length]).toEqual([90 - elsewhere.length, elsewhere.length - known.length]);
  });

  it('24 source applications with 301 relations', async () => {
    const { reports, of } = await read(real('gob-sources.json'));
    expect(reports[0]).toMatchObject({ rowsRead: 301, rowsUsed: 301 });
    expect(of('systems').filter(({ values }) => String(values.id).startsWith('application:'))).toHaveLength(24);
  });

  it('join when they are dropped together', async () => {
    const { of, row } = await read(...deliveries, real('gob-model.json'), real('gob-sources.json'));
    expect(row('exchanges', 'Neuron:wkpb:beperkingen')).toMatchObject({
      values: { certainty: null },
      extra: { mapped_fields: '17', relations: expect.any(String) },
    });
    expect(
      of('systems')
        .filter(({ values }) => String(values.id).startsWith('catalogue:'))
        .every(({ extra }) => extra.description),
    ).toBe(true);
    await expectSound(gobReader, [...deliveries, real('gob-model.json'), real('gob-sources.json')]);
  });
});
