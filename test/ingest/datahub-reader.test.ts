// Does the reader of DataHub use, name or report every record, whichever way its metadata is written, and keep persons out?
import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dataHubReader } from '../../renderer/ingest/lineage/datahub/datahub-reader.ts';
import { datasetKey, urnIn } from '../../renderer/ingest/lineage/datahub/urn.ts';
import type { SourceFile } from '../../renderer/ingest/reader.ts';
import { memoryFile } from '../support/files.ts';
import { claimsText, expectSound, readWith } from '../support/reading.ts';

const REAL = new URL('../../../shared/data/lineage/', import.meta.url);
const LINEAGE_YAML = readFileSync('test/fixtures/lineage/datahub-lineage.yml', 'utf8');

const urn = (platform: string, name: string, env = 'PROD') => `urn:li:dataset:(urn:li:dataPlatform:${platform},${name},${env})`;
const snapshot = (type: string, id: string, aspects: Record<string, unknown>) => ({
  auditHeader: null,
  proposedSnapshot: {
    [`com.linkedin.pegasus2avro.metadata.snapshot.${type}Snapshot`]: {
      urn: id,
      aspects: Object.entries(aspects).map(([name, aspect]) => ({ [`com.linkedin.pegasus2avro.${name}`]: aspect })),
    },
  },
  proposedDelta: null,
});
const upstreams = (...list: [string, string][]) => ({ 'dataset.UpstreamLineage': { upstreams: list.map(([dataset, type]) => ({ dataset, type })) } });
const proposal = (id: string, aspectName: string, aspect: unknown, asText = true) => ({
  entityType: urnIn(id)?.type,
  entityUrn: id,
  changeType: 'UPSERT',
  aspectName,
  aspect: asText ? { value: JSON.stringify(aspect), contentType: 'application/json' } : { json: aspect },
});
const file = (content: unknown, name = 'mce.json') => memoryFile(name, typeof content === 'string' ? content : JSON.stringify(content));
const read = (...files: SourceFile[]) => readWith(dataHubReader, files);
const known = (values: Readonly<Record<string, unknown>>) => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));

describe('urns', () => {
  it('are split at the outermost commas', () => {
    expect(urnIn('urn:li:dataJob:(urn:li:dataFlow:(airflow,dag,PROD),taak 1)')).toMatchObject({
      type: 'dataJob',
      parts: ['urn:li:dataFlow:(airflow,dag,PROD)', 'taak 1'],
    });
    expect(datasetKey(urnIn(urn('hive', 'db.t(a,b)')) ?? { text: '', type: '', parts: [] })).toEqual({
      platform: 'hive',
      name: 'db.t(a,b)',
      environment: 'PROD',
    });
    expect(datasetKey(urnIn(urn('s3', 'map/a,b,c', 'DEV')) ?? { text: '', type: '', parts: [] })).toEqual({
      platform: 's3',
      name: 'map/a,b,c',
      environment: 'DEV',
    });
    expect([urnIn('hive'), urnIn('urn:li:'), urnIn('')]).toEqual([undefined, undefined, undefined]);
    expect(urnIn('urn:li:dataset:((((')?.parts).toEqual(['((((']);
  });
});

describe('recognising DataHub', () => {
  const record = snapshot('Dataset', urn('hive', 'a'), {});
  it.each([
    ['a list of events', [record]],
    ['one event', record],
    ['proposals', [proposal(urn('hive', 'a'), 'status', {})]],
    ['keys in another order', [Object.fromEntries(Object.entries(proposal(urn('hive', 'a'), 'status', {})).reverse())]],
    ['a first record that fills the beginning', [snapshot('Dataset', urn('hive', 'a'), { x: { y: 'z'.repeat(90_000) } })]],
  ])('claims %s', (_, content) => expect(claimsText(dataHubReader, JSON.stringify(content).slice(0, 65_536))).toBe(true));

  it('claims its lineage file in YAML', () => {
    expect(claimsText(dataHubReader, LINEAGE_YAML, 'a.yml')).toBe(true);
    expect(claimsText(dataHubReader, `\uFEFF---\r\n"lineage":\r\n- "entity": {"name": a, "platform": kafka}\r\n`, 'a.yml')).toBe(true);
  });

  it.each([
    ['a list of other things', JSON.stringify([{ entityUrn: 'x', name: 'y' }])],
    ['OpenLineage', JSON.stringify([{ eventTime: 't', run: { runId: 'r' }, job: { namespace: 'n', name: 'j' } }])],
    ['YAML of another kind', 'lineage: koninklijk\nversion: 1\n'],
    ['a table', 'lineage;entity;platform\na;b;c\n'],
  ])('does not claim %s', (_, text) => expect(claimsText(dataHubReader, text)).toBe(false));
});

describe('datasets', () => {
  it('lie on their platform; an upstream on another is an exchange, on the same a derivation', async () => {
    const records = [
      snapshot('Dataset', urn('hive', 'doel'), upstreams([urn('kafka', 'bron'), 'TRANSFORMED'], [urn('hive', 'tussen'), 'TRANSFORMED'])),
      snapshot('DataPlatform', 'urn:li:dataPlatform:hive', {
        'dataplatform.DataPlatformInfo': { displayName: { string: 'Hive' }, type: 'FILE_SYSTEM' },
      }),
      snapshot('DataPlatform', 'urn:li:dataPlatform:oracle', {}),
    ];
    const { of, left, reports } = await read(file(records));
    expect(reports[0]).toMatchObject({ format: 'datahub', rowsRead: 3, rowsUsed: 2 });
    expect(left).toEqual({ not_referred_to: ['3 urn:li:dataPlatform:oracle'] });
    expect(of('systems').map(({ values, extra }) => [values.id, values.name, extra.type ?? ''])).toEqual([
      ['urn:li:dataPlatform:hive,PROD', 'Hive', 'FILE_SYSTEM'],
      ['urn:li:dataPlatform:kafka,PROD', 'kafka', ''],
    ]);
    expect(of('datasets').map(({ values }) => known(values))).toEqual([
      {
        id: urn('hive', 'doel'),
        system_id: 'urn:li:dataPlatform:hive,PROD',
        title: 'doel',
        kind: 'derived',
        derived_from_ids: [urn('hive', 'tussen')],
      },
      { id: urn('kafka', 'bron'), system_id: 'urn:li:dataPlatform:kafka,PROD', title: 'bron' },
      { id: urn('hive', 'tussen'), system_id: 'urn:li:dataPlatform:hive,PROD', title: 'tussen' },
    ]);
    expect(of('exchanges').map(({ values, extra }) => [known(values), extra])).toEqual([
      [
        {
          id: `${urn('kafka', 'bron')} > ${urn('hive', 'doel')}`,
          name: 'bron',
          from_system_id: 'urn:li:dataPlatform:kafka,PROD',
          source_dataset_id: urn('kafka', 'bron'),
          to_system_id: 'urn:li:dataPlatform:hive,PROD',
          target_dataset_id: urn('hive', 'doel'),
        },
        { type: 'TRANSFORMED' },
      ],
    ]);
  });

  it('are the same in snapshots and in proposals, as text or as JSON', async () => {
    const aspects = {
      schemaMetadata: { fields: [{ fieldPath: '[version=2.0].[type=int].id' }, { fieldPath: 'wijk' }] },
      upstreamLineage: { upstreams: [{ dataset: urn('s3', 'b'), type: 'COPY' }] },
    };
    const properties = { name: 'Panden', description: 'Alle panden', customProperties: { bron: 'BAG', owner: 'Jan' } };
    const id = urn('hive', 'a');
    const snap = snapshot('Dataset', id, {
      'schema.SchemaMetadata': aspects.schemaMetadata,
      'dataset.UpstreamLineage': aspects.upstreamLineage,
      'dataset.DatasetProperties': { ...properties, name: { string: 'Panden' }, customProperties: { map: properties.customProperties } },
    });
    const proposals = (asText: boolean) => [
      proposal(id, 'datasetProperties', properties, asText),
      proposal(id, 'upstreamLineage', aspects.upstreamLineage, asText),
      proposal(id, 'schemaMetadata', aspects.schemaMetadata, asText),
    ];
    const [one, two, three] = await Promise.all([read(file([snap])), read(file(proposals(true))), read(file(proposals(false)))]);
    const shape = ({ rows }: typeof one) => rows.map(([sheet, { values, extra }]) => [sheet, values, extra]);
    expect(shape(two)).toEqual(shape(one));
    expect(shape(three)).toEqual(shape(one));
    expect(one.row('datasets', id)).toMatchObject({
      values: { title: 'Panden', kind: 'copy', copy_of_id: urn('s3', 'b') },
      extra: { fields: 'id|wijk', description: 'Alle panden', bron: 'BAG' },
    });
    expect(JSON.stringify(one.rows)).not.toContain('Jan');
    expect(three.reports[0]).toMatchObject({ rowsRead: 3, rowsUsed: 3 });
  });

  it('in another environment or instance lie on another system', async () => {
    const instance = { platform: 'urn:li:dataPlatform:hive', instance: 'urn:li:dataPlatformInstance:(urn:li:dataPlatform:hive,noord)' };
    const { of } = await read(
      file([proposal(urn('hive', 'noord.a', 'DEV'), 'dataPlatformInstance', instance), proposal(urn('hive', 'b'), 'status', {})]),
    );
    expect(of('systems').map(({ values }) => [values.id, values.name])).toEqual([
      ['urn:li:dataPlatform:hive,noord,DEV', 'hive (noord, DEV)'],
      ['urn:li:dataPlatform:hive,PROD', 'hive'],
    ]);
  });

  it('that are views ask at the source, and the latest count is taken', async () => {
    const id = urn('hive', 'v');
    const { of, row } = await read(
      file([
        proposal(id, 'datasetProfile', { timestampMillis: 20, rowCount: 45 }),
        proposal(id, 'datasetProfile', { timestampMillis: 10, rowCount: 35 }),
        snapshot('Dataset', id, upstreams([urn('s3', 'b'), 'VIEW'], [id, 'VIEW'])),
      ]),
    );
    expect(row('datasets', id).values).toMatchObject({ kind: 'virtual', derived_from_ids: [urn('s3', 'b')], record_count: 45 });
    expect(of('exchanges').map(({ values }) => [values.mode, values.target_dataset_id])).toEqual([['query', null]]);
  });

  it('that were removed are not in the case, nor are edges with them', async () => {
    const records = [
      proposal(urn('hive', 'weg'), 'status', { removed: true }),
      snapshot('Dataset', urn('s3', 'a'), upstreams([urn('hive', 'weg'), 'COPY'], [urn('s3', 'b'), 'COPY'])),
    ];
    const { of, left } = await read(file(records));
    expect(of('datasets').map(({ values }) => values.title)).toEqual(['a', 'b']);
    expect(left).toEqual({ removed: [`1 ${urn('hive', 'weg')}`] });
  });
});

describe('jobs, reports and owners', () => {
  const flow = 'urn:li:dataFlow:(airflow,dag,PROD)';
  const job = `urn:li:dataJob:(${flow},taak)`;

  it('a job reads and writes and stores nothing', async () => {
    const io = { inputDatasets: [urn('hive', 'a')], outputDatasets: [], outputDatasetEdges: [{ destinationUrn: urn('s3', 'b') }, {}] };
    const records = [
      snapshot('DataJob', job, { 'datajob.DataJobInfo': { name: 'Laden', flowUrn: flow }, 'datajob.DataJobInputOutput': io }),
      snapshot('DataFlow', flow, { 'datajob.DataFlowInfo': { name: 'Nachtrun' } }),
    ];
    const { of, row, reports } = await read(file(records));
    expect(row('systems', job)).toMatchObject({ values: { name: 'Laden', kind: null }, extra: { flow: 'Nachtrun', orchestrator: 'airflow' } });
    expect(
      of('exchanges').map(({ values }) => [values.from_system_id, values.source_dataset_id, values.to_system_id, values.target_dataset_id]),
    ).toEqual([
      ['urn:li:dataPlatform:hive,PROD', urn('hive', 'a'), job, null],
      [job, null, 'urn:li:dataPlatform:s3,PROD', urn('s3', 'b')],
    ]);
    expect(reports[0]).toMatchObject({ rowsRead: 2, rowsUsed: 2 });
  });

  it('a dashboard reads what its charts read; a chart on none stands by itself', async () => {
    const chart = (name: string) => `urn:li:chart:(looker,${name})`;
    const board = 'urn:li:dashboard:(looker,bord)';
    const records = [
      snapshot('Chart', chart('a'), { 'chart.ChartInfo': { title: 'A', inputs: { array: [{ string: urn('hive', 'x') }] } } }),
      snapshot('Chart', chart('b'), { 'chart.ChartInfo': { title: 'B', inputs: [urn('hive', 'y')] } }),
      snapshot('Dashboard', board, {
        'dashboard.DashboardInfo': { title: 'Bord', charts: [chart('a'), chart('weg')], datasetEdges: [{ destinationUrn: urn('s3', 'z') }] },
      }),
    ];
    const { of, reports } = await read(file(records));
    expect(
      of('systems')
        .filter(({ values }) => values.kind === 'dashboard')
        .map(({ values }) => values.name),
    ).toEqual(['Bord', 'B']);
    expect(of('exchanges').map(({ values }) => [values.source_dataset_id, values.to_system_id])).toEqual([
      [urn('hive', 'x'), board],
      [urn('s3', 'z'), board],
      [urn('hive', 'y'), chart('b')],
    ]);
    expect(reports[0]?.rowsUsed).toBe(3);
  });

  it('a group that owns something is a unit; persons are named as left out, and are nowhere in the case', async () => {
    const owners = [
      { owner: 'urn:li:corpuser:j.smit', type: 'DATAOWNER' },
      { owner: 'urn:li:corpGroup:wonen', type: 'DATAOWNER' },
    ];
    const records = [
      snapshot('CorpUser', 'urn:li:corpuser:j.smit', { 'identity.CorpUserInfo': { displayName: { string: 'J. Smit' }, email: 'j.smit@linde.nl' } }),
      snapshot('Dataset', urn('hive', 'a'), { 'common.Ownership': { owners } }),
      snapshot('CorpGroup', 'urn:li:corpGroup:wonen', {
        'identity.CorpGroupInfo': { displayName: 'Wonen', email: 'wonen@linde.nl', members: ['urn:li:corpuser:j.smit'] },
      }),
      snapshot('CorpGroup', 'urn:li:corpGroup:leeg', {}),
      snapshot('Tag', 'urn:li:tag:Oud', {}),
    ];
    const { rows, row, left } = await read(file(records));
    expect(row('units', 'urn:li:corpGroup:wonen').values.name).toBe('Wonen');
    expect(row('datasets', urn('hive', 'a')).values.steward_unit_id).toBe('urn:li:corpGroup:wonen');
    expect(left).toEqual({
      person: ['1 urn:li:corpuser:j.smit'],
      not_referred_to: ['4 urn:li:corpGroup:leeg'],
      no_place_in_model: ['5 urn:li:tag:Oud'],
    });
    expect(JSON.stringify(rows)).not.toMatch(/smit|@linde/i);
  });
});

describe('the lineage file in YAML', () => {
  it('says the same as the events would', async () => {
    const { of, reports } = await read(memoryFile('lineage.yml', LINEAGE_YAML));
    expect(reports[0]).toMatchObject({ rowsRead: 2, rowsUsed: 2, problems: [] });
    expect(of('datasets').map(({ values, source }) => [values.id, values.system_id, values.derived_from_ids, source.row])).toEqual([
      [urn('postgres', 'dwh.zaken', 'DEV'), 'urn:li:dataPlatform:postgres,DEV', [urn('postgres', 'dwh.stg_zaken', 'DEV')], 4],
      [urn('postgres', 'dwh.stg_zaken', 'DEV'), 'urn:li:dataPlatform:postgres,DEV', null, 4],
      [urn('mssql', 'zaaksysteem.zaak'), 'urn:li:dataPlatform:mssql,PROD', null, 4],
      [urn('snowflake', 'noord.klant', 'PROD'), 'urn:li:dataPlatform:snowflake,noord,PROD', null, 24],
      [urn('kafka', 'klanten'), 'urn:li:dataPlatform:kafka,PROD', null, 24],
    ]);
    expect(of('exchanges').map(({ values }) => [values.source_dataset_id, values.target_dataset_id])).toEqual([
      [urn('mssql', 'zaaksysteem.zaak'), urn('postgres', 'dwh.stg_zaken', 'DEV')],
      [urn('kafka', 'klanten'), urn('snowflake', 'noord.klant')],
    ]);
    await expectSound(dataHubReader, [memoryFile('lineage.yml', LINEAGE_YAML)]);
  });

  it('reports an entry without a dataset, a key that is there twice, and broken YAML', async () => {
    const text = 'lineage:\n  - entity: {name: a, platform: kafka, platform: hive}\n    upstream: []\n  - entity: {name: x}\n';
    const { problems, left, of } = await read(memoryFile('a.yml', text), memoryFile('b.yml', 'lineage:\n - entity: {name: a\n   platform: "x\n'));
    expect(of('datasets').map(({ values }) => values.id)).toEqual([urn('hive', 'a')]);
    expect(problems).toMatchObject([
      ['a.yml', 'key_twice', 2, 'platform', 'platform'],
      ['a.yml', 'id_missing', 4, 'entity', ''],
      ['b.yml', 'yaml_malformed', expect.any(Number), '', expect.any(String)],
    ]);
    expect(left).toEqual({ no_id: ['4'], unreadable: ['b.yml'] });
  });
});

describe('bad input', () => {
  it('reports records without a urn, and broken JSON', async () => {
    const { problems, left } = await read(file([{ proposedSnapshot: {} }, 7, { entityUrn: 'hive' }]), file('[{', 'b.json'));
    expect(left).toEqual({ no_id: ['1', '2', '3'], unreadable: ['b.json'] });
    expect(problems.map(([name, code]) => [name, code])).toEqual([
      ...Array.from({ length: 3 }, () => ['mce.json', 'id_missing']),
      ['b.json', 'json_malformed'],
    ]);
  });

  it('keeps its books for any JSON, and lets no key reach a prototype', async () => {
    const key = fc.constantFrom(
      'entityUrn',
      'aspectName',
      'aspect',
      'json',
      'value',
      'upstreams',
      'dataset',
      'owners',
      'owner',
      'charts',
      'inputs',
      'array',
      'string',
      '__proto__',
      'instance',
      'customProperties',
    );
    const word = fc.constantFrom(
      urn('hive', 'a|b'),
      urn('s3', '__proto__'),
      'urn:li:corpGroup:x',
      'urn:li:dashboard:(a,b)',
      'upstreamLineage',
      'ownership',
      'dashboardInfo',
      'dataset',
      '',
      '{"upstreams":[{}]}',
    );
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: 'large' },
        word,
        fc.constant(null),
        fc.dictionary(key, tie('value'), { maxKeys: 6 }),
        fc.array(tie('value'), { maxLength: 3 }),
      ),
    }));
    await fc.assert(
      fc.asyncProperty(fc.array(value, { maxLength: 5 }), async (content) => {
        claimsText(dataHubReader, JSON.stringify(content));
        await read(file(JSON.stringify(content)), file([proposal(urn('s3', 'a'), 'upstreamLineage', { upstreams: content })], 'goed.json'));
      }),
      { numRuns: 200 },
    );
    expect(({} as Record<string, unknown>).dataset).toBeUndefined();
  });
});

describe.skipIf(!existsSync(REAL))('the real files (skipped when ../shared/data is not there)', () => {
  const real = (name: string) => memoryFile(name, readFileSync(new URL(name, REAL)));

  it('94 records with 7 upstream edges, each accounted for', async () => {
    const text = readFileSync(new URL('datahub-bootstrap-mce.json', REAL), 'utf8');
    const edges = [...text.matchAll(/"dataset":\s*"urn:li:dataset:[^"]*",\s*"type":/g)].length;
    expect([JSON.parse(text).length, edges]).toEqual([94, 7]);
    const { of, reports, left } = await read(real('datahub-bootstrap-mce.json'));
    const derived = of('datasets').flatMap(({ values }) => (values.derived_from_ids ?? []) as string[]);
    const between = of('exchanges').filter(({ extra }) => extra.type);
    expect(derived.length + between.length).toBe(edges);
    expect(reports[0]).toMatchObject({ rowsRead: 94, rowsUsed: 22 });
    expect(Object.fromEntries(Object.entries(left).map(([reason, names]) => [reason, names.length]))).toEqual({
      person: 2,
      not_referred_to: 24,
      no_place_in_model: 46,
    });
    await expectSound(dataHubReader, [real('datahub-bootstrap-mce.json')]);
  });

  it('the lineage file has 2 entries and 4 datasets', async () => {
    const { counts, reports } = await read(real('datahub-file-lineage.yml'));
    expect([counts(), reports[0]?.rowsUsed]).toEqual([{ systems: 2, datasets: 4, exchanges: 1 }, 2]);
    await expectSound(dataHubReader, [real('datahub-file-lineage.yml')]);
  });
});
