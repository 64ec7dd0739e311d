// Seeds of what data tools tell about runs and tables: OpenLineage, dbt, DataHub, OpenMetadata.
import { type Corpus, jsonFile, single, textFile } from '../corpus.ts';

const event = (eventType: string) => ({
  eventType,
  eventTime: '2020-12-28T19:51:01.641Z',
  run: { runId: 'ea041791-68bc-4ae1-bd89-4c8106a157e4', facets: { parent: { job: { namespace: 'nacht', name: 'alles' } } } },
  job: { namespace: 'lindestad', name: 'meldingen-laden', facets: { documentation: { description: 'Laadt meldingen.' } } },
  inputs: [{ namespace: 'postgres://bron:5432', name: 'public.meldingen', facets: { schema: { fields: [{ name: 'id', type: 'int' }] } } }],
  outputs: [
    {
      namespace: 'postgres://warehouse:5432',
      name: 'dwh.meldingen',
      facets: { columnLineage: { fields: { id: { inputFields: [{ namespace: 'postgres://bron:5432', name: 'public.meldingen', field: 'id' }] } } } },
    },
  ],
  producer: 'https://lindestad.example/producer',
  schemaURL: 'https://openlineage.io/spec/2-0-2/OpenLineage.json',
});

const manifest = {
  metadata: { dbt_schema_version: 'https://schemas.getdbt.com/dbt/manifest/v12.json', project_name: 'lindestad', adapter_type: 'postgres' },
  nodes: {
    'model.lindestad.meldingen': {
      unique_id: 'model.lindestad.meldingen',
      resource_type: 'model',
      name: 'meldingen',
      database: 'dwh',
      schema: 'marts',
      description: 'Meldingen per dag.',
      config: { materialized: 'table', meta: { owner: 'Reiniging' } },
      group: 'reiniging',
      columns: { id: { name: 'id', data_type: 'int', tags: [] } },
      depends_on: { nodes: ['source.lindestad.crm.meldingen', 'model.lindestad.stg'] },
    },
    'model.lindestad.stg': {
      unique_id: 'model.lindestad.stg',
      resource_type: 'model',
      name: 'stg',
      database: 'dwh',
      schema: 'staging',
      config: { materialized: 'view' },
      depends_on: { nodes: ['source.lindestad.crm.meldingen'] },
    },
    'test.lindestad.niet_leeg': { unique_id: 'test.lindestad.niet_leeg', resource_type: 'test', name: 'niet_leeg' },
  },
  sources: {
    'source.lindestad.crm.meldingen': {
      unique_id: 'source.lindestad.crm.meldingen',
      resource_type: 'source',
      source_name: 'crm',
      name: 'meldingen',
      database: 'bron',
      schema: 'public',
      loader: 'fivetran',
      identifier: 'MELDINGEN',
    },
  },
  groups: { 'group.lindestad.reiniging': { unique_id: 'group.lindestad.reiniging', name: 'reiniging', owner: { name: 'Team Reiniging' } } },
  exposures: {
    'exposure.lindestad.bord': {
      unique_id: 'exposure.lindestad.bord',
      name: 'bord',
      label: 'Bord',
      type: 'dashboard',
      owner: { name: 'Team Reiniging', email: 'team@lindestad.example' },
      depends_on: { nodes: ['model.lindestad.meldingen'] },
    },
  },
  metrics: {},
};
const catalog = {
  metadata: { dbt_schema_version: 'https://schemas.getdbt.com/dbt/catalog/v1.json' },
  nodes: {
    'model.lindestad.meldingen': { metadata: { type: 'BASE TABLE', name: 'meldingen' }, columns: { id: { type: 'int', index: 1, name: 'id' } } },
  },
  sources: {},
};

const urn = (name: string) => `urn:li:dataset:(urn:li:dataPlatform:postgres,lindestad.${name},PROD)`;
const snapshots = [
  {
    proposedSnapshot: {
      'com.linkedin.pegasus2avro.metadata.snapshot.DatasetSnapshot': {
        urn: urn('meldingen'),
        aspects: [
          {
            'com.linkedin.pegasus2avro.dataset.DatasetProperties': { description: { string: 'Meldingen' }, customProperties: { team: 'Reiniging' } },
          },
          {
            'com.linkedin.pegasus2avro.dataset.UpstreamLineage': {
              upstreams: [{ auditStamp: { time: 1581407189000, actor: 'urn:li:corpuser:iemand' }, dataset: urn('bron'), type: 'TRANSFORMED' }],
            },
          },
          { 'com.linkedin.pegasus2avro.common.Ownership': { owners: [{ owner: 'urn:li:corpGroup:reiniging', type: 'DATAOWNER' }] } },
        ],
      },
    },
  },
  { proposedSnapshot: { 'com.linkedin.pegasus2avro.metadata.snapshot.DatasetSnapshot': { urn: urn('bron'), aspects: [] } } },
];
const proposals = [
  {
    entityType: 'dataset',
    entityUrn: urn('a'),
    changeType: 'UPSERT',
    aspectName: 'datasetProperties',
    aspect: { json: { name: 'A', description: 'Een' } },
  },
  {
    entityType: 'dataset',
    entityUrn: urn('b'),
    changeType: 'UPSERT',
    aspectName: 'upstreamLineage',
    aspect: { value: JSON.stringify({ upstreams: [{ dataset: urn('a'), type: 'COPY' }] }), contentType: 'application/json' },
  },
];
const fileLineage = `version: 1
lineage:
  - entity:
      name: meldingen
      type: dataset
      env: PROD
      platform: postgres
    upstream:
      - entity:
          name: bron
          type: dataset
          env: PROD
          platform: kafka
  - entity: {name: bron, type: dataset, env: PROD, platform: kafka}
`;

const table = (name: string) => ({
  name,
  fullyQualifiedName: `crm.db.public.${name}`,
  description: 'Een tabel.',
  tableType: 'Regular',
  databaseSchema: { name: 'public', fullyQualifiedName: 'crm.db.public', type: 'databaseSchema' },
  service: { name: 'crm', type: 'databaseService' },
  columns: [{ name: 'id', dataType: 'NUMERIC', dataTypeDisplay: 'numeric', tags: [] }],
  owners: [{ type: 'team', name: 'Reiniging' }],
});
const edges = [
  {
    from: { fqn: 'crm.db.public.meldingen', type: 'table' },
    to: { fqn: 'dwh.db.marts.meldingen', type: 'table' },
    edge_meta: { fqn: 'airflow.laden', type: 'pipeline' },
  },
  { from: { fqn: 'dwh.db.marts.meldingen', type: 'table' }, to: { fqn: 'bord.meldingen', type: 'dashboard' } },
];
const lineage = {
  entity: { id: '1', type: 'table', fullyQualifiedName: 'crm.db.public.a' },
  nodes: [{ id: '2', type: 'table', fullyQualifiedName: 'dwh.db.marts.b' }],
  upstreamEdges: [],
  downstreamEdges: [
    {
      fromEntity: '1',
      toEntity: '2',
      lineageDetails: { sqlQuery: 'select 1', pipeline: { id: '9', type: 'pipeline', fullyQualifiedName: 'airflow.x' } },
    },
  ],
};

export const LINEAGE: Corpus = {
  openlineage: [
    single(jsonFile('events.json', [event('START'), event('COMPLETE')]), { id: 'dwh.meldingen', label: 'Laadt meldingen.' }),
    single(textFile('events.ndjson', 'json', `${JSON.stringify(event('START'))}\n${JSON.stringify(event('COMPLETE'))}\n`)),
    single(jsonFile('event.json', event('COMPLETE'))),
  ],
  dbt: [
    single(jsonFile('manifest.json', manifest), { label: 'Meldingen per dag.' }),
    { name: 'target', files: [jsonFile('target/manifest.json', manifest), jsonFile('target/catalog.json', catalog)] },
  ],
  datahub: [
    single(jsonFile('mce.json', snapshots)),
    single(jsonFile('mcp.json', proposals), { label: 'Een' }),
    single(textFile('lineage.yml', 'yaml', fileLineage), { id: 'meldingen' }),
  ],
  openmetadata: [
    single(jsonFile('tables.json', { tables: [table('meldingen'), table('adressen')] }), { label: 'Een tabel.' }),
    single(jsonFile('edges.json', edges)),
    single(jsonFile('lineage.json', lineage)),
    { name: 'both', files: [jsonFile('om/tables.json', { data: [table('meldingen')] }), jsonFile('om/edges.json', edges)] },
  ],
};
