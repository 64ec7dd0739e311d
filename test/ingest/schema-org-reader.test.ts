// Does the RDF reader read datasets of schema.org as heritage institutions and map makers publish them, without the web?
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rdfReader } from '../../renderer/ingest/rdf/rdf-reader.ts';
import { contentOf, readCatalogues } from '../support/catalogue-reading.ts';
import { memoryFile } from '../support/files.ts';

const REAL = '../shared/data/dcat';
const readJson = (value: unknown) => readCatalogues(rdfReader, [memoryFile('a.jsonld', JSON.stringify(value, null, 1))]);

const DATASET = {
  '@context': 'https://schema.org/',
  '@id': 'https://archief.example/akten',
  '@type': 'Dataset',
  name: ['Akten', { '@value': 'Deeds', '@language': 'en' }],
  description: 'Notariële akten <b>1600-1800</b>',
  license: 'https://creativecommons.org/publicdomain/zero/1.0/',
  publisher: { '@type': 'Organization', '@id': 'https://archief.example/', name: 'Stadsarchief Lindestad' },
  creator: { '@type': 'Person', name: 'Piet Puk', email: 'piet@archief.example' },
  includedInDataCatalog: { '@type': 'DataCatalog', '@id': 'https://register.example/', name: 'Register' },
  temporalCoverage: '1600/1800-12-31',
  datePublished: '2021-05-20T06:36:15',
  distribution: [
    { '@type': 'DataDownload', encodingFormat: 'text/turtle', contentUrl: 'https://archief.example/a.ttl' },
    { '@type': 'DataDownload', encodingFormat: 'application/n-triples', contentUrl: 'https://archief.example/a.nt' },
  ],
};

describe('one dataset of schema.org', () => {
  it('gives exactly these rows', async () => {
    const { of, row, rows, problems } = await readJson(DATASET);
    expect(of('organisations')).toEqual([{ id: 'https://archief.example/', name: 'Stadsarchief Lindestad' }]);
    expect(of('systems')).toEqual([
      { id: 'https://register.example', name: 'Register', kind: 'portal' },
      { id: 'system:https://archief.example/', organisation_id: 'https://archief.example/', name: 'Stadsarchief Lindestad' },
    ]);
    expect(of('datasets')).toEqual([
      { id: 'https://archief.example/akten', system_id: 'system:https://archief.example/', title: 'Deeds', oldest_record: '1600-01-01' },
    ]);
    expect(row('datasets', 'https://archief.example/akten').extra).toEqual({
      'schema:name': 'Akten|Deeds (en)',
      'schema:description': 'Notariële akten <b>1600-1800</b>',
      'schema:license': 'https://creativecommons.org/publicdomain/zero/1.0/',
      'schema:datePublished': '2021-05-20T06:36:15',
      'schema:temporalCoverage': '1600/1800-12-31',
      'dct:temporal': '1600/1800-12-31',
      'dct:format': 'N-Triples|Turtle',
    });
    expect(of('exchanges')).toMatchObject([
      { from_system_id: 'system:https://archief.example/', to_system_id: 'https://register.example', valid_from: '2021-05-20', certainty: 'assumed' },
    ]);
    expect(of('standards')).toEqual([{ id: 'format:n-triples:turtle', name: 'N-Triples, Turtle', kind: 'publication' }]);
    expect(problems()).toEqual([]);
    expect(JSON.stringify(rows)).not.toMatch(/Piet|piet/);
  });

  it('reads the same with http, with the keys in another order, as a list, in a graph and written in full', async () => {
    const expected = contentOf(await readJson(DATASET));
    const { '@context': _, ...bare } = DATASET;
    for (const value of [
      { ...DATASET, '@context': 'http://schema.org' },
      Object.fromEntries(Object.entries(DATASET).reverse()),
      [DATASET],
      { '@context': { '@vocab': 'http://schema.org/', license: { '@type': '@id' } }, '@graph': [bare] },
      {
        '@context': 'https://schema.org/docs/jsonldcontext.jsonld',
        '@type': 'DataCatalog',
        '@id': 'https://register.example/',
        name: 'Register',
        dataset: bare,
      },
    ])
      expect(contentOf(await readJson(value))).toEqual(expected);
  });

  it('knows a publisher that is a text, and a catalogue that is an address', async () => {
    const { of } = await readJson({ ...DATASET, publisher: 'Stadsarchief Lindestad', includedInDataCatalog: 'https://register.example' });
    expect(of('organisations')).toEqual([{ id: 'stadsarchief-lindestad', name: 'Stadsarchief Lindestad' }]);
    expect(of('exchanges').map(({ to_system_id }) => to_system_id)).toEqual(['https://register.example']);
  });
});

describe.skipIf(!existsSync(REAL))('real entries of the heritage register (skipped when ../shared/data is not there)', () => {
  it('gives a hundred datasets of twenty archives, each published once', async () => {
    const text = readFileSync(`${REAL}/nde-picturae-schema-2.jsonld`, 'utf8');
    const things: Record<string, unknown>[] = JSON.parse(text);
    const ofType = (type: string) => things.filter((thing) => String(thing['@type']) === `https://schema.org/${type}`);
    const { of, reports, counts, rows } = await readCatalogues(rdfReader, [memoryFile('p.jsonld', text)]);
    expect(of('datasets').map(({ id }) => id)).toEqual(
      ofType('Dataset')
        .map((thing) => thing['@id'])
        .sort(),
    );
    expect(of('organisations')).toHaveLength(ofType('Organization').length);
    expect(counts()).toEqual({ organisations: 20, systems: 21, datasets: 100, exchanges: 100, standards: 1 });
    expect(reports[0]).toMatchObject({ rowsRead: 100, rowsUsed: 100, problems: [] });
    const lines = rows.filter(([sheet]) => sheet === 'datasets').map(([, { source }]) => source.row ?? 0);
    expect(lines).toEqual([...lines].sort((a, b) => a - b));
  });

  it('reads the map maker’s entry with its remote list of terms', async () => {
    const { of, problems } = await readCatalogues(rdfReader, [memoryFile('k.jsonld', readFileSync(`${REAL}/nde-kadaster-bgt.jsonld`))]);
    expect(of('organisations')).toEqual([{ id: 'https://data.labs.kadaster.nl/kadaster', name: 'Kadaster' }]);
    expect(of('datasets')).toMatchObject([{ title: 'Basisregistratie Grootschalige Topografie (BGT)', query_service: true }]);
    expect(of('exchanges')).toMatchObject([{ to_system_id: 'https://data.labs.kadaster.nl', valid_from: '2020-07-21' }]);
    expect(problems()).toEqual([]);
  });
});
