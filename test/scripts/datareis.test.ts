// Does the command line keep its contract: the shapes of its JSON, its words, and its exit codes?
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it, test } from 'vitest';
import { datareis } from '../support/command-line.ts';
import { LINDEHAVEN, plainCounts, plainRows } from '../support/files.ts';

const FOLDER = mkdtempSync(path.join(tmpdir(), 'datareis-test-'));
afterAll(() => rmSync(FOLDER, { recursive: true }));

function fileOf(name: string, content: string): string {
  const full = path.join(FOLDER, name);
  writeFileSync(full, content);
  return full;
}

describe('import', () => {
  it('reports each file and counts the case', async () => {
    const { code, json, err } = await datareis('import', LINDEHAVEN, '--json');
    expect([code, err]).toEqual([0, '']);
    const { files, counts, ...more } = json as { files: Record<string, unknown>[]; counts: object };
    expect(counts).toEqual(plainCounts());
    expect(files).toHaveLength(25);
    expect(files.find(({ file }) => file === 'lindehaven/observations.csv')).toEqual({
      file: 'lindehaven/observations.csv',
      format: 'sheets',
      rows_read: 11_022,
      rows_used: 11_022,
      rows_not_used: [],
      problems: [],
    });
    expect(more).toEqual({ left_out: [] });
  });

  it('names each problem with its place, and the rows that were not used', async () => {
    const file = fileOf('systems.csv', 'id,organisation_id,name,kind\ns,o,A,toverdoos\ns,o,B,register\n');
    const { code, json } = await datareis('import', '--json', file);
    const [report] = (json as { files: { rows_not_used: unknown[]; problems: Record<string, unknown>[] }[] }).files;
    expect(code).toBe(0);
    expect(report).toMatchObject({ file: 'systems.csv', rows_read: 2, rows_used: 1 });
    expect(report?.rows_not_used).toMatchObject([{ reason: 'id_twice', count: 1 }]);
    expect(report?.problems.find((problem) => problem.code === 'value_not_in_list')).toMatchObject({
      file: 'systems.csv',
      sheet: 'systems',
      row: 2,
      column: 'kind',
      value: 'toverdoos',
      message: expect.stringContaining('“toverdoos” staat niet in de lijst'),
    });
  });

  it('speaks both languages in plain text', async () => {
    const file = fileOf('units.csv', 'id,name,short_name\nu,Burgerzaken,BZ\n');
    const [dutch, english] = [await datareis('import', file), await datareis('import', file, '--language', 'en')];
    expect(dutch.out).toContain('De verplichte kolom');
    expect(english.out).toContain('The required column');
    expect(english.out).toContain('1 units');
  });

  it('answers 2 and says why when nothing can be read', async () => {
    const none = await datareis('import', '--json', fileOf('brief.docx', 'Geachte heer'));
    expect([none.code, none.err]).toEqual([2, expect.stringContaining('nothing here that Datareis can read')]);
    expect(none.json).toMatchObject({ files: [{ format: 'unknown', rows_read: 0, problems: [{ code: 'format_unknown' }] }] });
    expect(await datareis('import', 'no-such-folder')).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('no-such-folder: no such file or folder'),
    });
    expect(await datareis('import')).toMatchObject({ code: 2, out: '' });
  });
});

describe('layout', () => {
  interface Layout {
    level: string;
    nodes: { id: string; parent: string | null; x: number; y: number; width: number; height: number }[];
    edges: { id: string; from: string; to: string; exchanges: string[]; points: [number, number][] }[];
    crossings: number;
    ms: number;
  }

  it('gives places and routes of what is in force on the day of the case, and writes the picture', async () => {
    const picture = path.join(FOLDER, 'map.svg');
    const { code, json } = await datareis('layout', LINDEHAVEN, '--json', '--level', 'system', '--out', picture);
    const { level, nodes, edges, crossings, ms, ...more } = json as Layout;
    expect([code, level, more]).toEqual([0, 'system', {}]);
    expect([Number.isInteger(crossings), Number.isInteger(ms)]).toEqual([true, true]);
    const groups = (['organisations', 'units', 'systems'] as const).flatMap((sheet) => plainRows(sheet).map((row) => row.id ?? ''));
    expect(nodes.map(({ id }) => id).sort()).toEqual(groups.sort());
    for (const node of nodes) {
      expect(Object.keys(node).sort()).toEqual(['height', 'id', 'parent', 'width', 'x', 'y']);
      expect([node.x, node.y, node.width, node.height].every(Number.isFinite)).toBe(true);
    }
    expect(edges.flatMap(({ exchanges }) => exchanges).sort()).toEqual(activeOn('2020-07-01'));
    for (const edge of edges)
      expect([Object.keys(edge).sort(), edge.points.length >= 2]).toEqual([['exchanges', 'from', 'id', 'points', 'to'], true]);
    const svg = readFileSync(picture, 'utf8');
    expect([...svg.matchAll(/data-node="([^"]*)"/g)].map(([, id]) => id).sort()).toEqual(nodes.map(({ id }) => id).sort());
    expect(svg.match(/data-edge="/g)).toHaveLength(edges.length);
  });

  it('takes another day, and department level when none is asked for', async () => {
    const { json } = await datareis('layout', LINDEHAVEN, '--json', '--date', '2014-01-06');
    const { level, edges, nodes } = json as Layout;
    expect([level, nodes.length]).toEqual(['unit', 34]);
    const within = (id: string) => plainRows('exchanges').find((row) => row.id === id);
    const unitOf = (system: string | undefined) =>
      plainRows('systems').find((row) => row.id === system)?.unit_id || plainRows('systems').find((row) => row.id === system)?.organisation_id;
    const between = activeOn('2014-01-06').filter((id) => unitOf(within(id)?.from_system_id) !== unitOf(within(id)?.to_system_id));
    expect(edges.flatMap(({ exchanges }) => exchanges).sort()).toEqual(between);
  });

  it('gathers systems as asked: each in the group of its own layer', async () => {
    const { code, json } = await datareis('layout', LINDEHAVEN, '--json', '--grouping', 'layer', '--level', 'system');
    const { grouping, level, nodes, edges } = json as Layout & { grouping: string };
    expect([code, grouping, level]).toEqual([0, 'layer', 'system']);
    const groupOf = new Map(nodes.map(({ id, parent }) => [id, parent]));
    const layers = new Map<string, Set<string | null | undefined>>();
    for (const row of plainRows('systems')) {
      const key = row.cg_layer ?? '';
      layers.set(key, (layers.get(key) ?? new Set()).add(groupOf.get(row.id ?? '')));
    }
    expect([...layers.values()].map((groups) => groups.size)).toEqual([...layers].map(() => 1));
    expect(new Set([...layers.values()].flatMap((groups) => [...groups])).size).toBe(layers.size);
    expect(edges.flatMap(({ exchanges }) => exchanges).sort()).toEqual(activeOn('2020-07-01'));
  });

  test.each([
    [['--grouping', 'wijk'], 'expected one of organisation, cluster, purpose, process, layer, supplier'],
    [['--grouping', 'layer', '--level', 'unit'], 'expected one of layer, system, dataset by layer'],
    [['--level', 'wijk'], 'expected one of organisation, unit, system, dataset'],
    [['--date', '2020-02-30'], 'expected a day such as 2020-07-01'],
    [['--date', '1-7-2020'], 'expected a day such as 2020-07-01'],
    [['--out', '/no/such/folder/map.svg'], 'ENOENT'],
    [['--levl', 'unit'], '--levl'],
  ])('answers 2 to %j', async (words, why) => {
    const { code, out, err } = await datareis('layout', LINDEHAVEN, ...words);
    expect([code, out, err]).toEqual([2, '', expect.stringContaining(why)]);
  });
});

function activeOn(day: string): string[] {
  const active = plainRows('exchanges').filter((row) => (row.valid_from ?? '') <= day && (!row.valid_until || row.valid_until >= day));
  return active.map((row) => row.id ?? '').sort();
}

describe('sql', { timeout: 120_000 }, () => {
  it('gives columns and rows', async () => {
    const question = "select id, category_ids, is_feedback, valid_from, agreement_id from exchanges where id = 'x-001'";
    const { code, json } = await datareis('sql', LINDEHAVEN, question, '--json');
    expect([code, json]).toEqual([
      0,
      {
        columns: ['id', 'category_ids', 'is_feedback', 'valid_from', 'agreement_id'],
        rows: [['x-001', ['NAAM', 'ADR', 'BSN', 'GEB', 'GEZIN'], false, '2014-01-06', null]],
      },
    ]);
  });

  it('prints a table in plain text', async () => {
    expect((await datareis('sql', LINDEHAVEN, 'select count(*) as n, true as ja from units')).out).toBe('n\tja\n16\ttrue\n');
  });

  test.each([
    ['select nonsense from exchanges', 'nonsense'],
    ["select * from read_csv('package.json')", ''],
    ["copy exchanges to 'leak.csv'", ''],
  ])('answers 2 to %s, and reaches no file', async (question, why) => {
    const { code, out, err } = await datareis('sql', LINDEHAVEN, question);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(`datareis: `);
    expect(err).toContain(why);
    expect(existsSync('leak.csv')).toBe(false);
  });

  test.each([
    ['with recursive r as (select 1 as n union all select n + 1 from r) select count(*) from r', 'nog niet klaar'],
    ['select list_reduce(range(100000000), (a, b) -> a + b)', 'nog niet klaar'],
  ])('ends in time with %s, however the engine takes it', async (question, why) => {
    const { code, out, err } = await datareis('sql', LINDEHAVEN, question, '--limit-seconds', '0.5');
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(why);
  });

  it('says why it will not write or reach, in the language that is asked for', async () => {
    expect((await datareis('sql', LINDEHAVEN, 'drop table exchanges')).err).toContain('alleen vragen stellen');
    expect((await datareis('sql', LINDEHAVEN, 'from duckdb_settings()', '--language', 'en')).err).toContain('out of reach (duckdb_settings)');
    expect((await datareis('sql', LINDEHAVEN, 'select 1', '--limit-seconds', 'nul')).err).toContain('--limit-seconds nul');
  });

  it('wants a case and a question', async () => {
    expect(await datareis('sql', LINDEHAVEN)).toMatchObject({ code: 2, err: expect.stringContaining('usage') });
  });
});

describe('datareis', () => {
  it('says how it is used', async () => {
    for (const words of [[], ['help'], ['--help']])
      expect(await datareis(...words)).toMatchObject({ code: 0, out: expect.stringContaining('npx datareis import'), err: '' });
    expect(await datareis('verwijder')).toMatchObject({ code: 2, out: '', err: expect.stringContaining('unknown command "verwijder"') });
    expect(await datareis('constructor')).toMatchObject({ code: 2, err: expect.stringContaining('unknown command') });
  });
});
