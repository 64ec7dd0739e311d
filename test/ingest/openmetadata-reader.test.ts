// Does the reader of OpenMetadata join tables and edges, together or apart, in each shape that its API and sample data have?
import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fqnOf, partsOf } from '../../renderer/ingest/lineage/openmetadata/fqn.ts';
import { openMetadataReader } from '../../renderer/ingest/lineage/openmetadata/openmetadata-reader.ts';
import type { SourceFile } from '../../renderer/ingest/reader.ts';
import { memoryFile } from '../support/files.ts';
import { claimsText, expectSound, readWith } from '../support/reading.ts';

const REAL = new URL('../../../shared/data/lineage/', import.meta.url);

const table = (fqn: string, more = {}) => ({
  id: `id-${fqn}`,
  name: partsOf(fqn).at(-1),
  fullyQualifiedName: fqn,
  tableType: 'Regular',
  columns: [{ name: 'id', dataType: 'INT', tags: [{ tagFQN: 'PII.None' }] }],
  ...more,
});
const edge = (from: string, to: string, more = {}, type = 'table') => ({ from: { fqn: from, type: 'table' }, to: { fqn: to, type }, ...more });
const file = (content: unknown, name = 'lineage.json') => memoryFile(name, typeof content === 'string' ? content : JSON.stringify(content));
const read = (...files: SourceFile[]) => readWith(openMetadataReader, files);
const known = (values: Readonly<Record<string, unknown>>) => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));

describe('full names', () => {
  it('are split at dots outside quotes, and put together again', () => {
    expect(partsOf('a.b."c.d"')).toEqual(['a', 'b', 'c.d']);
    expect(partsOf('a."zeg ""ja"".b"')).toEqual(['a', 'zeg "ja".b']);
    expect(partsOf('')).toEqual([]);
    fc.assert(fc.property(fc.array(fc.string({ minLength: 1 }), { minLength: 1 }), (parts) => void expect(partsOf(fqnOf(parts))).toEqual(parts)));
  });
});

describe('recognising OpenMetadata', () => {
  it.each([
    ['edges of the sample data', [edge('a.b', 'c.d')]],
    ['an edge of the API', { edge: { fromEntity: { id: '1', type: 'table' }, toEntity: { id: '2', type: 'table' } } }],
    ['lineage of an entity', { entity: { id: '1' }, nodes: [], upstreamEdges: [] }],
    ['tables', { tables: [table('a.b.c.d')] }],
    ['a page of tables', { data: [table('a.b.c.d')], paging: { total: 1 } }],
    ['one table, keys turned round', Object.fromEntries(Object.entries(table('a.b.c.d')).reverse())],
    ['tables of which the first fills the beginning', { tables: [table('a.b.c.d', { sampleData: { rows: 'x'.repeat(70_000) } })] }],
  ])('claims %s', (_, content) => expect(claimsText(openMetadataReader, JSON.stringify(content).slice(0, 65_536))).toBe(true));

  it.each([
    ['a graph', { nodes: [{ id: 1 }], edges: [{ from: 1, to: 2 }] }],
    ['mail', [{ from: 'a', to: 'b' }]],
    ['a Frictionless table', { name: 'x', schema: { fields: [] } }],
    ['columns of another tool', { columns: [{ name: 'a', dataType: 'x' }] }],
    ['a CKAN answer', { success: true, result: { id: 'x', resources: [] } }],
  ])('does not claim %s', (_, content) => expect(claimsText(openMetadataReader, JSON.stringify(content))).toBe(false));
});

describe('edges', () => {
  const pipeline = { edge_meta: { fqn: 'airflow.nacht', type: 'pipeline' } };

  it('between services are exchanges by way of the pipeline, inside one derivations', async () => {
    const { of, row, reports } = await read(
      file([edge('bron.db.s.zaak', 'dwh.db.s.zaak', { ...pipeline, sql_query: 'select 1' }), edge('dwh.db.s.zaak', 'dwh.db.s.per_wijk', pipeline)]),
    );
    expect(reports[0]).toMatchObject({ format: 'openmetadata', rowsRead: 2, rowsUsed: 2, problems: [] });
    expect(of('systems').map(({ values }) => [values.id, values.name])).toEqual([
      ['bron', 'bron'],
      ['dwh', 'dwh'],
      ['pipeline:airflow.nacht', 'nacht'],
    ]);
    expect(of('exchanges').map(({ values, extra }) => [known(values), extra])).toEqual([
      [
        {
          id: 'bron.db.s.zaak > dwh.db.s.zaak',
          name: 'zaak',
          from_system_id: 'bron',
          source_dataset_id: 'bron.db.s.zaak',
          to_system_id: 'dwh',
          target_dataset_id: 'dwh.db.s.zaak',
          via_system_id: 'pipeline:airflow.nacht',
        },
        { sql_query: 'select 1' },
      ],
    ]);
    expect(row('datasets', 'dwh.db.s.per_wijk')).toMatchObject({
      values: { derived_from_ids: ['dwh.db.s.zaak'], title: 'per_wijk' },
      extra: { pipeline: 'nacht', database: 'db', databaseSchema: 's' },
    });
  });

  it('of the API name their ends by name or by id', async () => {
    const lineage = {
      entity: { id: '1', type: 'table', fullyQualifiedName: 'dwh.db.s.a' },
      nodes: [
        { id: '2', type: 'table', fullyQualifiedName: 'bron.db.s.b' },
        { id: '3', type: 'dashboard', fullyQualifiedName: 'looker.bord' },
      ],
      upstreamEdges: [
        { fromEntity: '2', toEntity: '1', lineageDetails: { pipeline: { id: '9', type: 'pipeline', fullyQualifiedName: 'airflow.p' } } },
      ],
      downstreamEdges: [
        { fromEntity: '1', toEntity: '3' },
        { fromEntity: '1', toEntity: 'weg' },
      ],
    };
    const newer = { edge: { fromEntity: { id: 'x', type: 'table', fullyQualifiedName: 'bron.db.s.c' }, toEntity: { id: '1', type: 'table' } } };
    const { of, row, left, problems } = await read(file(lineage), file([newer], 'edge.json'));
    expect(
      of('exchanges').map(({ values }) => [values.source_dataset_id, values.to_system_id, values.target_dataset_id, values.via_system_id]),
    ).toEqual([
      ['bron.db.s.b', 'dwh', 'dwh.db.s.a', 'pipeline:airflow.p'],
      ['dwh.db.s.a', 'dashboard:looker.bord', null, null],
      ['bron.db.s.c', 'dwh', 'dwh.db.s.a', null],
    ]);
    expect(row('systems', 'dashboard:looker.bord').values).toMatchObject({ name: 'bord', kind: 'dashboard' });
    expect(left).toEqual({ end_missing: ['1 → weg'] });
    expect(problems).toEqual([['lineage.json', 'reference_unknown', 3, 'to', 'weg']]);
  });

  it('with a pipeline or model at an end read or write', async () => {
    const { of } = await read(
      file([
        edge('a.db.s.t', 'airflow.p', {}, 'pipeline'),
        { from: { fqn: 'airflow.p', type: 'pipeline' }, to: { fqn: 'kafka.onderwerp', type: 'topic' } },
        { from: { fqn: 'airflow.p', type: 'pipeline' }, to: { fqn: 'ml.m', type: 'mlmodel' } },
      ]),
    );
    expect(
      of('exchanges').map(({ values }) => [values.from_system_id, values.source_dataset_id, values.to_system_id, values.target_dataset_id]),
    ).toEqual([
      ['a', 'a.db.s.t', 'pipeline:airflow.p', null],
      ['pipeline:airflow.p', null, 'kafka', 'kafka.onderwerp'],
      ['pipeline:airflow.p', null, 'mlmodel:ml.m', null],
    ]);
  });
});

describe('tables', () => {
  it('lie in their service, with what is said of them and without their rows', async () => {
    const more = {
      displayName: 'Klanten',
      description: 'Alle klanten',
      profile: { rowCount: 120 },
      owners: [
        { type: 'user', name: 'jan.smit' },
        { type: 'team', name: 'wonen', displayName: 'Wonen' },
      ],
      updatedBy: 'jan.smit',
      domain: { name: 'Burgers' },
      tags: [{ tagFQN: 'PII.Sensitive' }],
      sampleData: { rows: [['Jan', '123456782']] },
    };
    const { row, rows } = await read(file({ tables: [table('dwh.db.s."klant.nu"', more)] }));
    expect(row('datasets', 'dwh.db.s."klant.nu"')).toMatchObject({
      values: { title: 'Klanten', system_id: 'dwh', record_count: 120, steward_unit_id: 'team:wonen', kind: null },
      extra: { description: 'Alle klanten', columns: 'id', tags: 'PII.Sensitive|PII.None', domain: 'Burgers' },
    });
    expect(row('units', 'team:wonen').values.name).toBe('Wonen');
    expect(JSON.stringify(rows)).not.toMatch(/jan|123456782/i);
  });

  it('and edges may come in two files, in either order; older names lack the database', async () => {
    const older = { ...table('dwh.s.zaak'), fullyQualifiedName: 'dwh.s.zaak', databaseSchema: { name: 'dwh.db.s' }, profile: { rowCount: 5 } };
    const tables = file({ tables: [older, table('bron.db.s.zaak')] }, 'tables.json');
    const lineage = file([edge('bron.db.s.zaak', 'dwh.db.s.zaak')]);
    for (const files of [
      [tables, lineage],
      [lineage, tables],
    ]) {
      const { counts, row } = await read(...files);
      expect(counts()).toEqual({ systems: 2, datasets: 2, exchanges: 1 });
      expect(row('datasets', 'dwh.db.s.zaak').values.record_count).toBe(5);
      await expectSound(openMetadataReader, files);
    }
  });

  it('that are views ask at the source; those that were deleted, are twice or have no name are named', async () => {
    const tables = [
      table('dwh.db.s.v', { tableType: 'View' }),
      table('dwh.db.s.weg', { deleted: true }),
      table('dwh.db.s.v'),
      { name: 'los', columns: [] },
      7,
    ];
    const { row, of, left } = await read(file({ tables }, 't.json'), file([edge('bron.db.s.a', 'dwh.db.s.v')]));
    expect(row('datasets', 'dwh.db.s.v').values).toMatchObject({ kind: 'virtual', derived_from_ids: ['bron.db.s.a'] });
    expect(of('exchanges')[0]?.values).toMatchObject({ mode: 'query', target_dataset_id: null });
    expect(left).toEqual({ removed: ['dwh.db.s.weg'], id_twice: ['dwh.db.s.v'], no_id: ['4', '5'] });
  });
});

describe('bad input', () => {
  it('keeps its books for any JSON, and lets no key reach a prototype', async () => {
    const key = fc.constantFrom(
      'from',
      'to',
      'fqn',
      'fromEntity',
      'toEntity',
      'id',
      'tables',
      'data',
      'nodes',
      'upstreamEdges',
      'edge',
      'fullyQualifiedName',
      'databaseSchema',
      'name',
      'type',
      'columns',
      '__proto__',
      'edge_meta',
      'owners',
    );
    const word = fc.constantFrom('a.b.c', 'a', '', 'a|b.c', '"', 'a."', '..', 'pipeline', 'dashboard', 'team', '1');
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
        claimsText(openMetadataReader, JSON.stringify(content));
        await read(file(JSON.stringify(content)), file(JSON.stringify({ tables: content }), 'tables.json'));
      }),
      { numRuns: 300 },
    );
    expect(({} as Record<string, unknown>).fqn).toBeUndefined();
  });

  it('reports broken JSON', async () => {
    const { left, problems } = await read(file('[{"from": {"fqn"'));
    expect([left, problems.map(([, code]) => code)]).toEqual([{ unreadable: ['lineage.json'] }, ['json_malformed']]);
  });
});

describe.skipIf(!existsSync(REAL))('the real files (skipped when ../shared/data is not there)', () => {
  const real = (name: string) => memoryFile(name, readFileSync(new URL(name, REAL)));

  it('5 edges between tables of one service, with or without the 16 tables', async () => {
    const plain = JSON.parse(readFileSync(new URL('openmetadata-lineage.json', REAL), 'utf8')) as { from: { fqn: string }; to: { fqn: string } }[];
    const ends = new Set(plain.flatMap(({ from, to }) => [from.fqn, to.fqn]));
    const alone = await read(real('openmetadata-lineage.json'));
    expect([alone.reports[0]?.rowsUsed, alone.counts()]).toEqual([5, { systems: 1, datasets: ends.size }]);
    const both = await read(real('openmetadata-lineage.json'), real('openmetadata-tables.json'));
    expect(both.reports.map(({ rowsRead, rowsUsed }) => [rowsRead, rowsUsed])).toEqual([
      [5, 5],
      [16, 16],
    ]);
    expect(both.counts()).toEqual({ systems: 1, datasets: 16 });
    const derived = both.of('datasets').flatMap(({ values }) => ((values.derived_from_ids ?? []) as string[]).map((id) => [id, values.id]));
    expect(new Set(derived.map(String))).toEqual(new Set(plain.map(({ from, to }) => String([from.fqn, to.fqn]))));
    await expectSound(openMetadataReader, [real('openmetadata-lineage.json'), real('openmetadata-tables.json')]);
  });
});
