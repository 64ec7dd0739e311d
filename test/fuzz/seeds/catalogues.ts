// Seeds of catalogues and schemas: DCAT in three writings, schema.org, CKAN, Amsterdam Schema, GGM and GEMMA.
import { readdirSync, readFileSync } from 'node:fs';
import { type Corpus, type CorpusFile, jsonFile, type Seed, single, textFile, type Writing } from '../corpus.ts';

const FIXTURES = new URL('../../fixtures/', import.meta.url);
const dcat = (name: string, writing: Writing) => textFile(name, writing, readFileSync(new URL(`dcat/${name}`, FIXTURES), 'utf8'));

const schemaOrg = {
  '@context': 'https://schema.org/',
  '@type': 'Dataset',
  '@id': 'https://data.lindestad.example/bomen',
  name: 'Bomen',
  license: 'https://creativecommons.org/publicdomain/zero/1.0/',
  temporalCoverage: '1998/2020-12-31',
  publisher: { '@type': 'Organization', name: 'Gemeente Lindestad' },
  distribution: [{ '@type': 'DataDownload', encodingFormat: 'text/csv', contentUrl: 'https://data.lindestad.example/bomen.csv' }],
};

const ckanPackage = {
  id: 'bomen-1',
  name: 'bomen',
  title: 'Bomen',
  notes: 'Alle bomen.',
  license_id: 'cc-zero',
  private: false,
  state: 'active',
  metadata_modified: '2020-06-01T10:00:00',
  organization: { id: 'o-1', name: 'lindestad', title: 'Gemeente Lindestad' },
  extras: [
    { key: 'frequency', value: 'monthly' },
    { key: 'language', value: '["nl"]' },
  ],
  resources: [{ id: 'r-1', format: 'CSV', url: 'https://data.lindestad.example/dataset/bomen/resource/r-1/bomen.csv' }],
  tags: [{ name: 'groen' }],
};
const ckanSearch = {
  help: 'https://data.lindestad.example/api/3/action/help_show?name=package_search',
  success: true,
  result: { count: 2, results: [ckanPackage, { ...ckanPackage, id: 'peilen-1', name: 'peilen', title_translated: { nl: 'Peilen', en: 'Levels' } }] },
};
const jsonApi = {
  data: [{ type: 'dataset', id: '7', attributes: { title: 'Bomen', description: 'Alle bomen.' }, links: { self: 'https://x.example/7' } }],
};

const GGM_OBJECTS = [
  'nr,GEMMA-naam,GGM-naam,GEMMA-guid,GGM-guid,GEMMA-type,GGM-uml-type,GGM-definitie,domein-iv3',
  '0,Iep,Iepen,AAAA-1,{BBBB-1},business-object,Class,"Een boom,\nmet bladeren",Groen',
  '1,,Soort,,{BBBB-2},,Enumeration,,Groen',
  '2,,Café,nan,{BBBB-3},nan,Class,nan,Horeca',
].join('\n');
const GGM_RELATIONS = [
  'nr,GEMMA-naam,GGM-naam,GEMMA-guid,GGM-guid,GEMMA-type,GGM-uml-type,GGM-source-guid,GGM-target-guid',
  '0,groeit bij,,CCCC-1,{DDDD-1},association-relationship,Association,{BBBB-1},{BBBB-3}',
].join('\n');

/** All files of the hand-written tree, as one folder. */
function amsterdamTree(): CorpusFile[] {
  const root = new URL('amsterdam-schema/', FIXTURES);
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.json'))
    .sort()
    .map((path) => textFile(path, 'json', readFileSync(new URL(path, root), 'utf8')));
}

const inOneFile = {
  type: 'dataset',
  id: 'meldingen',
  title: 'Meldingen',
  description: 'Wat bewoners melden.',
  auth: 'OPENBAAR',
  owner: 'Gemeente Lindestad, Reiniging',
  tables: [
    {
      id: 'melding',
      type: 'table',
      schema: {
        $schema: 'http://json-schema.org/draft-07/schema#',
        properties: {
          id: { type: 'integer' },
          boom: { type: 'string', relation: 'bomen:boom' },
          delen: { type: 'array', items: { type: 'object' } },
        },
      },
    },
  ],
};

export const CATALOGUES: Corpus = {
  rdf: [
    single(dcat('lindestad.ttl', 'turtle'), { label: 'Waterpeilen' }),
    single(dcat('lindestad.rdf', 'xml'), { label: 'Waterpeilen' }),
    single(dcat('lindestad.jsonld', 'json'), { label: 'Waterschap De Linde' }),
    single(jsonFile('schema-org.jsonld', schemaOrg), { label: 'Bomen' }),
  ],
  ckan: [
    single(jsonFile('search.json', ckanSearch), { id: 'bomen-1', label: 'Gemeente Lindestad' }),
    single(jsonFile('package.json', ckanPackage)),
    single(textFile('dump.jsonl', 'json', `${JSON.stringify(ckanPackage)}\n${JSON.stringify({ ...ckanPackage, id: 'x', name: 'x' })}\n`)),
    single(jsonFile('json-api.json', jsonApi)),
  ],
  'amsterdam-schema': [
    { name: 'tree', files: amsterdamTree() } satisfies Seed,
    single(jsonFile('dataset.json', inOneFile), { id: 'meldingen', label: 'Wat bewoners melden.' }),
  ],
  ggm: [
    single(textFile('objecten.csv', 'csv', GGM_OBJECTS), { id: 'AAAA-1', label: 'Café' }),
    single(textFile('relaties.csv', 'csv', GGM_RELATIONS)),
  ],
};
