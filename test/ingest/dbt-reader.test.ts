// Does the reader of dbt use, name or report every node and source of a manifest, and can each of its depends_on edges be accounted for?
import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dbtReader } from '../../renderer/ingest/lineage/dbt/dbt-reader.ts';
import type { SourceFile } from '../../renderer/ingest/reader.ts';
import { readContext } from '../support/context.ts';
import { memoryFile } from '../support/files.ts';
import { expectLinear } from '../support/linear.ts';
import { claimsText, expectSound, readWith } from '../support/reading.ts';

const REAL = new URL('../../../shared/data/lineage/', import.meta.url);

const node = (type: string, name: string, depends: string[] = [], more = {}) => ({
  [`${type}.linde.${name}`]: {
    unique_id: `${type}.linde.${name}`,
    resource_type: type,
    name,
    package_name: 'linde',
    database: 'dwh',
    schema: 'main',
    config: { materialized: 'table' },
    depends_on: { macros: [], nodes: depends },
    ...more,
  },
});
const source = (name: string) => ({
  [`source.linde.zaaksysteem.${name}`]: {
    unique_id: `source.linde.zaaksysteem.${name}`,
    resource_type: 'source',
    source_name: 'zaaksysteem',
    name,
    package_name: 'linde',
    database: 'dwh',
    schema: 'raw',
    loader: 'airbyte',
    columns: { id: { name: 'id' } },
  },
});
const manifest = (nodes: object[], more: Record<string, unknown> = {}, version = 'v12') => ({
  metadata: { dbt_schema_version: `https://schemas.getdbt.com/dbt/manifest/${version}.json`, adapter_type: 'postgres' },
  nodes: Object.assign({}, ...nodes),
  sources: source('zaken'),
  ...more,
});
const file = (content: unknown, name = 'manifest.json') => memoryFile(name, typeof content === 'string' ? content : JSON.stringify(content));
const read = (...files: SourceFile[]) => readWith(dbtReader, files);
const known = (values: Readonly<Record<string, unknown>>) => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
const SOURCE = 'source.linde.zaaksysteem.zaken';

describe('recognising dbt', () => {
  const whole = manifest([node('model', 'a', [SOURCE])]);
  it.each([
    ['a manifest', whole],
    ['its keys turned round', Object.fromEntries(Object.entries(whole).reverse())],
    ['sorted keys, cut before the metadata', { child_map: { 'model.linde.a': ['x'.repeat(70_000)] }, metadata: whole.metadata }],
    ['a catalog', { metadata: { dbt_schema_version: 'https://schemas.getdbt.com/dbt/catalog/v1.json' }, nodes: {} }],
    ['results of a run', { metadata: { dbt_schema_version: 'https://schemas.getdbt.com/dbt/run-results/v6.json' }, results: [] }],
  ])('claims %s', (_, content) => expect(claimsText(dbtReader, JSON.stringify(content).slice(0, 65_536))).toBe(true));

  it.each([
    ['a graph', { nodes: { a: {} }, edges: {} }],
    ['a list', [whole]],
    ['a map of sources', { sources: { 'model x': 1 } }],
    ['another tool', { metadata: { schema: 'x' }, nodes: [] }],
  ])('does not claim %s', (_, content) => expect(claimsText(dbtReader, JSON.stringify(content))).toBe(false));
});

describe('a manifest', () => {
  it('gives a system for each source and each project, an exchange between them and a derivation within', async () => {
    const { of, row, reports } = await read(
      file(manifest([node('model', 'stg_zaken', [SOURCE]), node('model', 'zaken', ['model.linde.stg_zaken'])])),
    );
    expect(reports[0]).toMatchObject({ format: 'dbt', rowsRead: 3, rowsUsed: 3, problems: [] });
    expect(of('systems').map(({ values }) => known(values))).toEqual([
      { id: 'source.linde.zaaksysteem', name: 'zaaksysteem' },
      { id: 'dbt.linde.dwh.main', name: 'linde (dbt)', kind: 'data_platform' },
    ]);
    expect(of('exchanges').map(({ values }) => known(values))).toEqual([
      {
        id: `${SOURCE} > model.linde.stg_zaken`,
        name: 'zaken',
        from_system_id: 'source.linde.zaaksysteem',
        source_dataset_id: SOURCE,
        to_system_id: 'dbt.linde.dwh.main',
        target_dataset_id: 'model.linde.stg_zaken',
        mode: 'batch',
      },
    ]);
    expect(known(row('datasets', 'model.linde.zaken').values)).toEqual({
      id: 'model.linde.zaken',
      system_id: 'dbt.linde.dwh.main',
      title: 'zaken',
      kind: 'derived',
      derived_from_ids: ['model.linde.stg_zaken'],
    });
    expect(row('datasets', SOURCE)).toMatchObject({
      values: { kind: null },
      extra: { columns: 'id', resource_type: 'source' },
      source: { sheet: 'sources', row: 1 },
    });
    expect(row('systems', 'source.linde.zaaksysteem').extra).toMatchObject({ loader: 'airbyte', schema: 'raw' });
  });

  it('asks at the source for a view, which stores nothing', async () => {
    for (const materialized of ['view', 'ephemeral']) {
      const { of, row } = await read(file(manifest([node('model', 'v', [SOURCE], { config: { materialized } })])));
      expect(row('datasets', 'model.linde.v').values).toMatchObject({ kind: 'virtual', derived_from_ids: [SOURCE] });
      expect(of('exchanges')[0]?.values).toMatchObject({ mode: 'query', target_dataset_id: null });
    }
    const stored = await read(file(manifest([node('model', 'v', [SOURCE], { config: { materialized: 'materialized_view' } })])));
    expect(stored.of('exchanges')[0]?.values).toMatchObject({ mode: 'batch', target_dataset_id: 'model.linde.v' });
  });

  it('parts a project that builds in several schemas', async () => {
    const marts = node('model', 'mart', ['model.linde.stg'], { schema: 'marts' });
    const { of } = await read(file(manifest([node('model', 'stg', [SOURCE], { schema: 'staging' }), marts])));
    expect(of('systems').map(({ values }) => values.name)).toEqual(['zaaksysteem', 'linde staging (dbt)', 'linde marts (dbt)']);
    expect(of('exchanges')).toHaveLength(2);
  });

  it('keeps seeds, snapshots and versions, and leaves what holds no data', async () => {
    const nodes = [
      node('seed', 'wijken'),
      node('snapshot', 'zaken_toen', ['model.linde.z.v2']),
      { 'model.linde.z.v2': { ...Object.values(node('model', 'z', ['seed.linde.wijken']))[0], unique_id: 'model.linde.z.v2', version: 2 } },
      node('test', 'uniek', ['model.linde.z.v2']),
      node('analysis', 'proef', [SOURCE]),
      node('operation', 'haak'),
    ];
    const { of, left } = await read(file(manifest(nodes)));
    expect(of('datasets').map(({ values }) => [values.title, values.kind])).toEqual([
      ['zaken', null],
      ['wijken', 'source'],
      ['zaken_toen', 'derived'],
      ['z v2', 'derived'],
    ]);
    expect(left).toEqual({ no_place_in_model: ['test.linde.uniek', 'analysis.linde.proef', 'operation.linde.haak'] });
    expect(of('exchanges')).toEqual([]);
  });

  it('draws exposures, also through metrics, and never names their owner', async () => {
    const exposures = {
      'exposure.linde.kpi': {
        unique_id: 'exposure.linde.kpi',
        name: 'kpi',
        label: 'Kerngetallen',
        type: 'dashboard',
        owner: { name: 'Jan Smit', email: 'jan@linde.nl' },
        meta: { owner: 'Jan Smit', doel: 'sturing' },
        depends_on: { nodes: ['metric.linde.m', 'model.linde.z'] },
      },
    };
    const metrics = { 'metric.linde.m': { depends_on: { nodes: ['semantic_model.linde.s', 'metric.linde.m'] } } };
    const semantic = { 'semantic_model.linde.s': { depends_on: { nodes: ['model.linde.y'] } } };
    const read1 = await read(file(manifest([node('model', 'z'), node('model', 'y')], { exposures, metrics, semantic_models: semantic })));
    expect(read1.row('systems', 'exposure.linde.kpi')).toMatchObject({
      values: { name: 'Kerngetallen', kind: 'dashboard' },
      extra: { 'meta.doel': 'sturing' },
    });
    expect(read1.of('exchanges').map(({ values }) => [values.source_dataset_id, values.to_system_id, values.target_dataset_id])).toEqual([
      ['model.linde.z', 'exposure.linde.kpi', null],
      ['model.linde.y', 'exposure.linde.kpi', null],
    ]);
    expect(JSON.stringify(read1.rows)).not.toMatch(/Smit|jan@/);
    expect(read1.reports[0]?.rowsRead).toBe(3);
    expect(read1.problems).toEqual([
      ['manifest.json', 'part_not_used', null, 'metrics', '1'],
      ['manifest.json', 'part_not_used', null, 'semantic_models', '1'],
    ]);
  });

  it('takes a group for the team that keeps its models', async () => {
    const groups = { 'group.linde.wonen': { name: 'wonen', owner: { name: 'Jan Smit', email: 'jan@linde.nl' } } };
    const read1 = await read(file(manifest([node('model', 'z', [], { config: { materialized: 'table', group: 'wonen' } })], { groups })));
    expect(read1.row('units', 'group.linde.wonen').values).toMatchObject({ name: 'wonen' });
    expect(read1.row('datasets', 'model.linde.z').values.steward_unit_id).toBe('group.linde.wonen');
    expect(JSON.stringify(read1.rows)).not.toContain('Smit');
  });

  it('reports a dependency that is nowhere, and names disabled nodes', async () => {
    const { problems } = await read(file(manifest([node('model', 'z', ['model.linde.weg'])], { disabled: { 'model.linde.uit': [{}] } })));
    expect(problems).toEqual([
      ['manifest.json', 'reference_unknown', 1, 'model.linde.z depends_on', 'model.linde.weg'],
      ['manifest.json', 'part_not_used', null, 'disabled', '1'],
    ]);
  });

  it('reads older manifests, and what two manifests tell only once', async () => {
    const { schema: _, ...bare } = Object.values(node('model', 'z', [SOURCE]))[0] as Record<string, unknown>;
    const older = manifest([{ 'model.linde.z': { ...bare, config: null, tags: ['x'] } }], { disabled: [] }, 'v1');
    const { left, of } = await read(file(older, 'a.json'), file(older, 'b.json'));
    expect(left).toEqual({ id_twice: ['model.linde.z', SOURCE] });
    expect(of('exchanges')).toHaveLength(1);
    await expectSound(dbtReader, [file(older, 'a.json')]);
  });
});

describe('a catalog', () => {
  const catalog = {
    metadata: { dbt_schema_version: 'https://schemas.getdbt.com/dbt/catalog/v1.json' },
    nodes: {
      'model.linde.z': {
        unique_id: 'model.linde.z',
        metadata: { type: 'BASE TABLE', owner: 'JAN' },
        columns: { ID: { name: 'ID' }, WIJK: { name: 'WIJK' } },
        stats: { row_count: { value: 120 } },
      },
    },
    sources: { [SOURCE]: { unique_id: SOURCE, columns: {}, stats: { row_count: { value: 'veel' } } } },
  };

  it('adds columns and row counts to its manifest, in whatever order they are dropped', async () => {
    const { row, reports } = await read(file(catalog, 'catalog.json'), file(manifest([node('model', 'z', [SOURCE])])));
    expect(row('datasets', 'model.linde.z')).toMatchObject({
      values: { record_count: 120 },
      extra: { columns: 'ID|WIJK', table_type: 'BASE TABLE' },
    });
    expect(row('datasets', SOURCE).values.record_count).toBeNull();
    expect(reports.map(({ rowsRead, rowsUsed }) => [rowsRead, rowsUsed])).toEqual([
      [2, 2],
      [2, 2],
    ]);
  });

  it('alone asks for the manifest', async () => {
    const { left, problems, rows } = await read(file(catalog, 'catalog.json'));
    expect([left, rows]).toEqual([{ target_not_loaded: ['model.linde.z', SOURCE] }, []]);
    expect(problems).toEqual([['catalog.json', 'file_missing', null, '', 'manifest.json']]);
  });
});

describe('bad input', () => {
  it('reports other files of dbt and broken ones', async () => {
    const results = { metadata: { dbt_schema_version: 'https://schemas.getdbt.com/dbt/run-results/v6.json' } };
    const { problems, left } = await read(
      file(results, 'run_results.json'),
      file('{"metadata":', 'b.json'),
      file(manifest([{ 'model.linde.leeg': null }]), 'c.json'),
    );
    expect(problems).toMatchObject([
      ['run_results.json', 'description_only', null, '', 'dbt: run-results (run_results.json)'],
      ['b.json', 'json_malformed', 1, '', expect.any(String)],
    ]);
    expect(left).toEqual({ unreadable: ['b.json', 'model.linde.leeg'] });
  });

  it('reads many models in as much more time', async () => {
    await expectLinear(1_000, async (size) => {
      const nodes = Array.from({ length: size }, (_, n) => node('model', `m${n}`, n > 0 ? [`model.linde.m${n - 1}`] : [SOURCE]));
      const content = file({ ...manifest([]), nodes: Object.fromEntries(nodes.flatMap((one) => Object.entries(one))) });
      const { rows } = await dbtReader.read([content], readContext());
      expect(['datasets', 'exchanges'].map((name) => rows.filter(([sheet]) => sheet === name).length)).toEqual([size + 1, 1]);
    });
  });

  it('keeps its books for any JSON, and lets no key reach a prototype', async () => {
    const key = fc.constantFrom(
      'nodes',
      'sources',
      'model.a.b',
      'source.a.b.c',
      '__proto__',
      'constructor',
      'depends_on',
      'unique_id',
      'resource_type',
      'exposures',
      'metrics',
      'groups',
      'config',
      'meta',
      'columns',
      'version',
      'schema',
    );
    const word = fc.constantFrom('model', 'source', 'seed', 'model.a.b', 'a|b', '', 'view', 'x.y');
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
      fc.asyncProperty(fc.dictionary(key, value, { maxKeys: 8 }), async (content) => {
        claimsText(dbtReader, JSON.stringify(content));
        await read(
          file({ metadata: { dbt_schema_version: 'x/dbt/manifest/v12.json' }, ...content }),
          file(manifest([node('model', 'z', [SOURCE])]), 'goed.json'),
        );
      }),
      { numRuns: 200 },
    );
    expect(({} as Record<string, unknown>).unique_id).toBeUndefined();
  });
});

describe.skipIf(!existsSync(REAL))('the real manifests (skipped when ../shared/data is not there)', () => {
  const real = (name: string) => memoryFile(name, readFileSync(new URL(name, REAL)));
  type Plain = { resource_type: string; depends_on?: { nodes?: string[] } };

  it.each([
    ['dbt-docs-jaffle-manifest.json', 40, 2, 47],
    ['dbt-fivetran-github-manifest.json', 77, 14, 84],
  ])('%s: %i nodes, %i sources, %i edges, each accounted for', async (name, nodes, sources, edges) => {
    const plain = JSON.parse(readFileSync(new URL(name, REAL), 'utf8')) as Record<'nodes' | 'sources' | 'exposures', Record<string, Plain>>;
    const parents = (list: Plain[]) => list.reduce((sum, { depends_on }) => sum + (depends_on?.nodes?.length ?? 0), 0);
    const all = Object.values(plain.nodes);
    const holding = all.filter(({ resource_type }) => ['model', 'seed', 'snapshot'].includes(resource_type));
    const exposed = parents(Object.values(plain.exposures));
    expect([all.length, Object.keys(plain.sources).length, parents(all) + exposed]).toEqual([nodes, sources, edges]);
    const { of, reports, left } = await read(real(name));
    expect(reports[0]).toMatchObject({ rowsRead: nodes + sources, rowsUsed: holding.length + sources });
    expect(left.no_place_in_model).toHaveLength(nodes - holding.length);
    const derived = of('datasets').flatMap(({ values }) => (values.derived_from_ids ?? []) as string[]);
    const within = derived.filter((id) => !id.startsWith('source.'));
    expect(within.length + of('exchanges').length).toBe(parents(holding) + exposed);
    await expectSound(dbtReader, [real(name)]);
  });

  it('the catalog belongs to its manifest', async () => {
    const { reports, of } = await read(real('dbt-docs-jaffle-catalog.json'), real('dbt-docs-jaffle-manifest.json'));
    expect(reports[0]).toMatchObject({ rowsRead: 13, rowsUsed: 13, problems: [] });
    expect(of('datasets').filter(({ values }) => values.record_count !== null)).not.toEqual([]);
    await expectSound(dbtReader, [real('dbt-docs-jaffle-catalog.json')]);
  });
});
