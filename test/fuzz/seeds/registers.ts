// Seeds of registers and of municipal formats: algorithms, organisations, Fides, Signalen, GOB, areas in GeoJSON, descriptions of an API.
import { readFileSync } from 'node:fs';
import { type Corpus, jsonFile, single, textFile } from '../corpus.ts';

const ALGORITHMS = readFileSync(new URL('../../fixtures/algorithms/standard-1.0.json', import.meta.url), 'utf8');
const ALGORITHMS_CSV =
  'algorithm_id,name,organization,status,goal,lawful_basis,publication_category\n12,Camera’s tellen,Gemeente Lindestad,In gebruik,Drukte meten.,Gemeentewet,Overige algoritmes\n';

const FIDES = `system:
  - fides_key: zaaksysteem
    name: Zaaksysteem
    description: "Waar zaken staan"
    system_type: Application
    administrating_department: Burgerzaken
    egress:
      - {fides_key: archief, type: system, data_categories: [user.contact]}
    privacy_declarations:
      - name: Behandelen
        data_categories: &gegevens [user.contact, user.device.cookie_id]
        data_use: functional.service
        data_subjects: [customer]
        legal_basis_for_processing: Public interest
        dataset_references: [zaken]
  - fides_key: archief
    name: Archief
    system_type: Database
    privacy_declarations:
      - data_categories: *gegevens
        data_use: functional.service
        data_subjects: [customer]
dataset:
  - fides_key: zaken
    name: Zaken
    collections:
      - name: zaak
        fields:
          - name: naam
            data_categories: [user.name]
organization:
  - fides_key: default_organization
    name: Gemeente Lindestad
`;

const DPV =
  'term,type,iri,label,definition,dpvtype,subclassof,hasbroader,scopenote,created,modified,vocab,namespace\nAge,class,https://w3id.org/dpv/pd#Age,Leeftijd,"A, term",https://w3id.org/dpv#PersonalData,,,,,,pd,https://w3id.org/dpv/pd#\n';
const FIDESLANG =
  'fides_key,is_default,name,organization_fides_key,parent_key,replaced_by,tags,version_added,version_deprecated,description\ndata_category,,Data Category,,,,,,,\nsystem,True,System Data,default_organization,data_category,,,2.0.0,,"Data, of the system."\nsystem.operations,True,Operations Data,default_organization,system,,,2.0.0,,Operations.\n';

const page = (results: readonly unknown[]) => ({ _links: {}, count: results.length, results });
const departments = page([
  { id: 1, name: 'Groen', code: 'GRN', is_intern: true, category_names: ['Boom', 'Puin'] },
  { id: 2, name: 'Reiniging', code: 'REI', is_intern: false, category_names: ['Boom'] },
]);
const categories = page([
  {
    name: 'Afval',
    slug: 'afval',
    sub_categories: [
      { name: 'Puin', slug: 'puin', handling: 'A3DMC', is_active: true, departments: [{ code: 'REI', name: 'Reiniging', is_intern: true }] },
      { name: 'Overig', slug: 'overig', departments: [{ code: 'GRN', name: 'Groen', is_responsible: true }] },
    ],
  },
]);
const django = [
  { model: 'signals.category', pk: 9, fields: { parent: null, slug: 'groen', name: 'Groen', departments: [] } },
  { model: 'signals.category', pk: 3, fields: { parent: 9, slug: 'boom', name: 'Boom', handling: 'X', is_active: true, departments: [1] } },
  { model: 'signals.department', pk: 1, fields: { code: 'GRN', name: 'Groenbeheer', is_intern: true } },
  { model: 'signals.categorydepartment', pk: 5, fields: { category: 3, department: 1, is_responsible: true } },
];
const counts = { total_signal_count: 20, results: [{ category: { name: 'Boom', departments: ['GRN'] }, signal_count: 20 }] };

const gobDelivery = {
  version: '0.1',
  catalogue: 'bag',
  entity: 'panden',
  source: { name: 'LINDE', application: 'Iepen', entity_id: 'id', query: 'sql/panden.sql' },
  gob_mapping: { identificatie: { source_mapping: 'id' }, status: { source_mapping: { code: 'st_code' } }, vast: { source_mapping: '=1' } },
};
const gobModel = {
  bag: {
    version: '0.1',
    abbreviation: 'BAG',
    description: 'Adressen en gebouwen.',
    collections: {
      panden: {
        abbreviation: 'PND',
        entity_id: 'identificatie',
        attributes: { identificatie: { type: 'GOB.String' }, ligt_in_wijk: { type: 'GOB.Reference', ref: 'gebieden:wijken' } },
      },
    },
  },
  gebieden: { version: '0.1', abbreviation: 'GBD', collections: { wijken: { entity_id: 'code', attributes: { code: { type: 'GOB.String' } } } } },
};
const gobSources = { Iepen: { bag: { panden: { ligt_in_wijk: { method: 'equals', destination_attribute: 'code' } } } } };

const ring = (x: number, y: number) => [
  [x, y],
  [x + 0.01, y],
  [x + 0.01, y + 0.01],
  [x, y + 0.01],
  [x, y],
];
const area = (code: string, naam: string, x: number) => ({
  type: 'Feature',
  id: `wijken.${code}`,
  properties: { code, naam, aantal_inwoners: 1200 },
  geometry: { type: 'MultiPolygon', coordinates: [[ring(x, 52)]] },
});
const areas = { type: 'FeatureCollection', name: 'wijken', features: [area('WK01', 'Centrum', 5), area('WK02', 'Kanaalzone', 5.02)] };

const OPENAPI = `openapi: 3.0.3
info: {title: Verwerkingen, version: 1.0.0}
paths:
  /verwerkingen:
    get: {responses: {'200': {description: goed}}}
`;

export const REGISTERS: Corpus = {
  algoritmeregister: [
    single(textFile('templates.json', 'json', ALGORITHMS), { id: 'voorbeeld-vergunningen', label: 'Vergunningen ordenen' }),
    single(textFile('download.csv', 'csv', ALGORITHMS_CSV), { label: 'Camera’s tellen' }),
  ],
  'organisation-list': [
    single(textFile('organisaties.csv', 'csv', 'name;identifier;org_id\nGemeente Lindestad;GM9999;gm9999\nWaterschap De Linde;WS0999;ws0999\n'), {
      label: 'Waterschap De Linde',
    }),
  ],
  fides: [single(textFile('systems.yml', 'yaml', FIDES), { id: 'zaaksysteem', label: 'Waar zaken staan' })],
  vocabulary: [
    single(textFile('pd.csv', 'csv', DPV), { label: 'Leeftijd' }),
    single(textFile('categories.csv', 'csv', FIDESLANG), { label: 'System Data' }),
  ],
  signalen: [
    single(jsonFile('departments.json', departments), { label: 'Reiniging' }),
    single(jsonFile('categories.json', categories), { label: 'Puin' }),
    single(jsonFile('fixture.json', django), { label: 'Groenbeheer' }),
    single(jsonFile('report.json', counts)),
    {
      name: 'all',
      files: [jsonFile('s/departments.json', departments), jsonFile('s/categories.json', categories), jsonFile('s/report.json', counts)],
    },
  ],
  gob: [
    single(jsonFile('bag.panden.json', gobDelivery), { label: 'Iepen' }),
    { name: 'all', files: [jsonFile('g/panden.json', gobDelivery), jsonFile('g/sources.json', gobSources), jsonFile('g/model.json', gobModel)] },
    single(jsonFile('model.json', gobModel)),
  ],
  geojson: [
    single(jsonFile('wijken.geojson', areas), { id: 'WK01', label: 'Kanaalzone' }),
    single(textFile('wijken.geojsonl', 'json', areas.features.map((one) => JSON.stringify(one)).join('\n'))),
  ],
  openapi: [single(textFile('api.yaml', 'yaml', OPENAPI)), single(jsonFile('api.json', { swagger: '2.0', info: { title: 'x' }, paths: {} }))],
};
