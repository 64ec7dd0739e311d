// Does the reader of OpenLineage give every job, dataset and edge once, however many events tell of them and in whatever shape the file is?
import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openLineageReader } from '../../renderer/ingest/lineage/openlineage/openlineage-reader.ts';
import type { SourceFile } from '../../renderer/ingest/reader.ts';
import { readContext } from '../support/context.ts';
import { memoryFile } from '../support/files.ts';
import { expectLinear } from '../support/linear.ts';
import { claimsText, expectSound, readWith } from '../support/reading.ts';

const REAL = new URL('../../../shared/data/lineage/', import.meta.url);

const dataset = (name: string, facets = {}, namespace = 'postgres://db.linde:5432') => ({ namespace, name, facets });
const event = (name: string, inputs: unknown[] = [], outputs: unknown[] = [], more = {}, facets = {}) => ({
  eventType: 'COMPLETE',
  eventTime: '2026-01-02T03:00:00Z',
  run: { runId: '9f2', facets: {} },
  job: { namespace: 'etl', name, facets },
  inputs,
  outputs,
  producer: 'https://example.org/etl',
  schemaURL: 'https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent',
  ...more,
});
const file = (content: unknown, name = 'events.json') => memoryFile(name, typeof content === 'string' ? content : JSON.stringify(content));
const read = (...files: SourceFile[]) => readWith(openLineageReader, files);
const known = (values: Readonly<Record<string, unknown>>) => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
const DB = 'postgres://db.linde:5432';

describe('recognising OpenLineage', () => {
  const long = { spark: 'x'.repeat(80_000) };
  it.each([
    ['a run event', event('a')],
    ['a list', [event('a'), event('b')]],
    ['the answer of a server', { totalCount: 1, events: [event('a')] }],
    ['keys in another order', Object.fromEntries(Object.entries(event('a')).reverse())],
    ['a run with a facet that fills the beginning', { eventTime: 't', run: { runId: 'r', facets: long }, job: { namespace: 'n', name: 'j' } }],
    ['a job event', { eventTime: 't', job: { namespace: 'n', name: 'j' }, schemaURL: 's' }],
    ['a dataset event', { eventTime: 't', dataset: { namespace: 'n', name: 'j' }, schemaURL: 's' }],
    ['a facet of the specification', { columnLineage: { fields: {}, _producer: 'p', _schemaURL: 's' } }],
  ])('claims %s', (_, content) => {
    expect(claimsText(openLineageReader, JSON.stringify(content).slice(0, 65_536))).toBe(true);
    expect(claimsText(openLineageReader, JSON.stringify(content, null, 2).slice(0, 65_536))).toBe(true);
  });

  it('claims one event a line', () => {
    expect(claimsText(openLineageReader, `${JSON.stringify(event('a'))}\r\n${JSON.stringify(event('b'))}\r\n`)).toBe(true);
  });

  it.each([
    ['a task list', { job: { name: 'bakker' }, run: 'marathon' }],
    ['CloudEvents', { specversion: '1.0', type: 'x', source: 'y', eventTime: 't' }],
    ['dbt', { metadata: { dbt_schema_version: 'x' }, nodes: {} }],
    ['GeoJSON', { type: 'FeatureCollection', features: [] }],
    ['a text', 'job'],
  ])('does not claim %s', (_, content) => expect(claimsText(openLineageReader, JSON.stringify(content))).toBe(false));
});

describe('events', () => {
  it('give a system for the job and for the data source, a dataset each, and an exchange for each input and output', async () => {
    const { of, row, reports } = await read(
      file(event('laad', [dataset('public.bron')], [dataset('public.doel')], {}, { jobType: { processingType: 'BATCH' } })),
    );
    expect(reports[0]).toMatchObject({ format: 'openlineage', rowsRead: 1, rowsUsed: 1 });
    expect(of('systems').map(({ values }) => known(values))).toEqual([
      { id: 'etl#laad', name: 'laad' },
      { id: DB, name: DB },
    ]);
    expect(of('datasets').map(({ values }) => known(values))).toEqual([
      { id: `${DB}#public.bron`, system_id: DB, title: 'public.bron' },
      { id: `${DB}#public.doel`, system_id: DB, title: 'public.doel' },
    ]);
    expect(of('exchanges').map(({ values }) => known(values))).toEqual([
      {
        id: `${DB}#public.bron > etl#laad`,
        name: 'public.bron',
        from_system_id: DB,
        source_dataset_id: `${DB}#public.bron`,
        to_system_id: 'etl#laad',
        mode: 'batch',
      },
      {
        id: `etl#laad > ${DB}#public.doel`,
        name: 'public.doel',
        from_system_id: 'etl#laad',
        to_system_id: DB,
        target_dataset_id: `${DB}#public.doel`,
        mode: 'batch',
      },
    ]);
    expect(row('systems', 'etl#laad')).toMatchObject({
      source: { file: 'events.json', row: 1 },
      extra: { namespace: 'etl', processingType: 'BATCH' },
    });
  });

  it('of ten runs give one edge, with the first and the last time', async () => {
    const runs = Array.from({ length: 10 }, (_, run) =>
      ['START', 'RUNNING', 'COMPLETE'].map((eventType) =>
        event('laad', [dataset('a')], [dataset('b')], { eventType, eventTime: `2026-01-${20 - run}T03:00:00Z`, run: { runId: `r${run}` } }),
      ),
    ).flat();
    const { counts, of, reports } = await read(file(runs));
    expect(counts()).toEqual({ systems: 2, datasets: 2, exchanges: 2 });
    expect(reports[0]).toMatchObject({ rowsRead: 30, rowsUsed: 30 });
    for (const { extra } of of('exchanges')) expect(extra).toEqual({ first_seen: '2026-01-11T03:00:00Z', last_seen: '2026-01-20T03:00:00Z' });
  });

  it('of several files are one case', async () => {
    const { counts, reports } = await read(
      file(event('laad', [dataset('a')]), 'a.json'),
      file([event('laad', [dataset('a')], [dataset('b')])], 'b.json'),
    );
    expect(counts()).toEqual({ systems: 2, datasets: 2, exchanges: 2 });
    expect(reports.map(({ rowsUsed }) => rowsUsed)).toEqual([1, 1]);
    await expectSound(openLineageReader, [file(event('laad', [dataset('a')], [dataset('a')]), 'a.json')]);
  });

  it('keep what a later event adds', async () => {
    const facets = { documentation: { description: 'Alle panden' }, schema: { fields: [{ name: 'id' }, { name: 'wijk', type: 'x' }] } };
    const { row } = await read(file([event('a', [], [dataset('b')]), event('a', [], [dataset('b', facets)])]));
    expect(row('datasets', `${DB}#b`).extra).toMatchObject({ description: 'Alle panden', fields: 'id|wijk', facets: 'documentation|schema' });
  });

  it('tell apart names that only look the same together', async () => {
    const { of } = await read(file(event('a', [dataset('b#c', {}, 'a'), dataset('c', {}, 'a#b'), dataset('x', {}, 'etl#a')])));
    expect(of('datasets').map(({ values }) => values.id)).toEqual(['a#b#c', 'a%23b#c', 'etl%23a#x']);
    expect(of('systems').map(({ values }) => values.id)).toEqual(['etl#a', 'a', 'a%23b', 'etl%23a']);
  });

  it('without a job describe a dataset, and a job alone is a system', async () => {
    const { counts } = await read(
      file([
        { eventTime: '2026-01-01T00:00:00Z', dataset: dataset('a') },
        { eventTime: '2026-01-01T00:00:00Z', job: { namespace: 'n', name: 'j' } },
      ]),
    );
    expect(counts()).toEqual({ systems: 2, datasets: 1 });
  });

  it('in a stream hand on messages, and of an unknown kind in an unknown way', async () => {
    const modes = async (jobType: unknown) => (await read(file(event('a', [dataset('b')], [], {}, { jobType })))).of('exchanges')[0]?.values.mode;
    expect([await modes({ processingType: 'STREAMING' }), await modes({ processingType: 'NONE' }), await modes('BATCH')]).toEqual([
      'message',
      null,
      null,
    ]);
  });
});

describe('facets', () => {
  it('column lineage makes a dataset derived from those of the same source that are there', async () => {
    const inputFields = [
      { namespace: DB, name: 'a', field: 'x' },
      { namespace: DB, name: 'b', field: 'x' },
      { namespace: DB, name: 'weg', field: 'x' },
      { namespace: 's3://elders', name: 'c', field: 'x' },
      { field: 'half' },
    ];
    const made = dataset('b', { columnLineage: { fields: { x: { inputFields }, y: null }, dataset: [{ namespace: DB, name: 'd' }] } });
    const { row } = await read(file([event('j', [dataset('a'), dataset('c', {}, 's3://elders'), dataset('d')], [made])]));
    expect(row('datasets', `${DB}#b`).values).toMatchObject({ kind: 'derived', derived_from_ids: [`${DB}#a`, `${DB}#d`] });
    expect(row('datasets', `${DB}#a`).values).toMatchObject({ kind: null, derived_from_ids: null });
  });

  it('name teams and organisations, never persons', async () => {
    const ownership = { owners: [{ name: 'user:j.smit' }, { name: 'Jan Smit' }, { name: 'team:Gegevens' }, { name: 'organization:Linde' }] };
    const read1 = await read(file(event('a', [dataset('b', { ownership: { owners: [{ name: 'jan@linde.nl' }] } })], [], {}, { ownership })));
    expect(read1.row('units', 'team:Gegevens').values).toMatchObject({ name: 'Gegevens', organisation_id: 'organization:Linde' });
    expect(read1.row('systems', 'etl#a').values).toMatchObject({ unit_id: 'team:Gegevens', organisation_id: 'organization:Linde' });
    expect(read1.row('datasets', `${DB}#b`).values.steward_unit_id).toBeNull();
    expect(JSON.stringify(read1.rows)).not.toMatch(/smit|jan@/i);
  });

  it('never hand on the password of an address', async () => {
    const dataSource = { name: 'db', uri: 'postgres://linde:geheim@db:5432/x' };
    const { rows } = await read(file(event('a', [dataset('b', { dataSource }, 'mysql://wie:geheim@host')])));
    expect(JSON.stringify(rows)).toContain('postgres://db:5432/x');
    expect(JSON.stringify(rows)).not.toContain('geheim');
  });

  it('tell of a view, other names, storage and tags', async () => {
    const facets = {
      datasetType: { datasetType: 'VIEW' },
      symlinks: { identifiers: [{ namespace: 'hive', name: 'x.y', type: 'TABLE' }, {}] },
      storage: { storageLayer: 'iceberg', fileFormat: 'parquet' },
      tags: { tags: [{ key: 'pii', value: 'ja' }] },
    };
    const { row } = await read(file(event('a', [dataset('b', facets)])));
    expect(row('datasets', `${DB}#b`)).toMatchObject({
      values: { kind: 'virtual' },
      extra: { symlinks: 'hive#x.y', storageLayer: 'iceberg', tags: 'pii: ja' },
    });
  });
});

describe('bad input', () => {
  it('takes a placeholder for no time, and reports it once', async () => {
    const time = { eventTime: '{{ now() }}' };
    const { problems, row } = await read(file([event('a', [], [], time), event('a', [], [], time)]));
    expect(problems).toEqual([['events.json', 'value_invalid', 1, 'eventTime', '{{ now() }}']]);
    expect(row('systems', 'etl#a').extra).toMatchObject({ eventTime: '{{ now() }}' });
    expect(row('systems', 'etl#a').extra.first_seen).toBeUndefined();
  });

  it('names events that say nothing, and files that are no events', async () => {
    const { left, problems } = await read(
      file([{ eventTime: 't', run: { runId: 'x' } }, 7, { job: { name: 'half' } }, null]),
      file({ columnLineage: { fields: {}, _producer: 'p' } }, 'facet.json'),
    );
    expect(left).toEqual({ no_job_or_dataset: ['1 eventTime', '2', '3 job', '4', '1 columnLineage'] });
    expect(problems.map(([name, code]) => [name, code])).toEqual([
      ...Array.from({ length: 4 }, () => ['events.json', 'value_required']),
      ['facet.json', 'description_only'],
    ]);
  });

  it('reads the good lines of a file of lines', async () => {
    const text = `\uFEFF${JSON.stringify(event('a'))}\r\n{"job": {\r\n\r\n${JSON.stringify(event('b', [dataset('c')]))}\r\n`;
    const { left, problems, row } = await read(memoryFile('e.ndjson', text));
    expect(left).toEqual({ unreadable: ['2'] });
    expect(problems).toMatchObject([['e.ndjson', 'json_malformed', 2, '', expect.any(String)]]);
    expect(row('systems', 'etl#b').source.row).toBe(4);
  });

  it('reports broken and bottomless JSON', async () => {
    const { problems, left } = await read(file('[{"job":', 'a.json'), file('['.repeat(300), 'b.json'));
    expect(problems.map(([name, code]) => [name, code])).toEqual([
      ['a.json', 'json_malformed'],
      ['b.json', 'json_too_deep'],
    ]);
    expect(left).toEqual({ unreadable: ['a.json', 'b.json'] });
  });

  it('reads many events in as much more time', async () => {
    await expectLinear(1_000, async (size) => {
      const events = Array.from({ length: size }, (_, n) => event(`j${n % 500}`, [dataset(`t${n}`)], [dataset(`t${n + 1}`)]));
      const { rows } = await openLineageReader.read([file(events)], readContext());
      expect(rows.filter(([sheet]) => sheet === 'datasets')).toHaveLength(size + 1);
    });
  });

  it('keeps its books for any JSON, and lets no key reach a prototype', async () => {
    const key = fc.constantFrom(
      'job',
      'run',
      'runId',
      'namespace',
      'name',
      'inputs',
      'outputs',
      'facets',
      'columnLineage',
      'fields',
      'ownership',
      'owners',
      'events',
      'eventTime',
      '__proto__',
      'constructor',
    );
    const word = fc.constantFrom('a', 'a|b', '', 'team:x', '{{ x }}', '2026-01-01T00:00:00Z', 'a#b');
    const { node } = fc.letrec((tie) => ({
      node: fc.oneof(
        { depthSize: 'large' },
        word,
        fc.constant(null),
        fc.dictionary(key, tie('node'), { maxKeys: 6 }),
        fc.array(tie('node'), { maxLength: 3 }),
      ),
    }));
    await fc.assert(
      fc.asyncProperty(fc.array(node, { maxLength: 3 }), async (values) => {
        for (const value of values) claimsText(openLineageReader, JSON.stringify(value));
        await read(
          ...values.map((value, index) => file(JSON.stringify(value), `${index}.json`)),
          file(event('__proto__', [dataset('constructor')]), 'goed.json'),
        );
      }),
      { numRuns: 200 },
    );
    expect(({} as Record<string, unknown>).namespace).toBeUndefined();
  });
});

describe.skipIf(!existsSync(REAL))('the real files (skipped when ../shared/data is not there)', () => {
  const real = (name: string) => memoryFile(name, readFileSync(new URL(name, REAL)));
  type Io = { namespace: string; name: string };
  type Plain = { job: Io; inputs?: Io[]; outputs?: Io[] };
  const named = ({ namespace, name }: Io) => `${namespace} ${name}`;

  it.each([
    ['openlineage-marquez-food-delivery.json', 26, 13, 13, 27],
    ['openlineage-dbt-run-events.json', 72, 36, 8, 13],
    ['openlineage-event-full.json', 1, 1, 1, 2],
    ['openlineage-event-large.json', 1, 1, 1, 2],
    ['openlineage-example-full-event.json', 1, 1, 1, 2],
  ])('%s: %i events, %i jobs, %i datasets, %i edges, counted twice', async (name, events, jobs, datasets, edges) => {
    const plain = [JSON.parse(readFileSync(new URL(name, REAL), 'utf8'))].flat() as Plain[];
    const ends = plain.flatMap(({ job, inputs = [], outputs = [] }) => [
      ...inputs.map((input) => `${named(input)} > ${named(job)}`),
      ...outputs.map((output) => `${named(job)} > ${named(output)}`),
    ]);
    const used = plain.flatMap(({ inputs = [], outputs = [] }) => [...inputs, ...outputs]);
    const distinct = [plain.length, new Set(plain.map(({ job }) => named(job))).size, new Set(used.map(named)).size, new Set(ends).size];
    expect(distinct).toEqual([events, jobs, datasets, edges]);
    const { of, reports, problems } = await read(real(name));
    expect([reports[0]?.rowsRead, reports[0]?.rowsUsed, of('datasets').length, of('exchanges').length]).toEqual([events, events, datasets, edges]);
    expect(of('systems').length - new Set(used.map(({ namespace }) => namespace)).size).toBe(jobs);
    expect(problems).toEqual([]);
    await expectSound(openLineageReader, [real(name)]);
  });

  it('the facet of the specification is one row that is not used', async () => {
    const { left, problems, rows } = await read(real('openlineage-column-lineage.json'));
    expect([left, rows]).toEqual([{ no_job_or_dataset: ['1 columnLineage'] }, []]);
    expect(problems.map(([, code]) => code)).toEqual(['description_only']);
    await expectSound(openLineageReader, [real('openlineage-column-lineage.json')]);
  });
});
