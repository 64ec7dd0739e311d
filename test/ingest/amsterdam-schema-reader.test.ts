// Does the reader of Amsterdam Schema use, name or report every dataset, table and relation, on own branches, bad input and the real tree?
import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amsterdamSchemaReader } from '../../renderer/ingest/amsterdam-schema/amsterdam-schema-reader.ts';
import { decodeHead } from '../../renderer/ingest/decode.ts';
import { ingest } from '../../renderer/ingest/ingest.ts';
import { fileName, type SourceFile } from '../../renderer/ingest/reader.ts';
import type { FileReport } from '../../renderer/model/problem.ts';
import type { Row } from '../../renderer/model/record.ts';
import { fieldsOf, type SheetName } from '../../renderer/model/sheet.ts';
import { sourceFiles } from '../../scripts/files.ts';
import { readContext } from '../support/context.ts';

const FIXTURE = 'test/fixtures/amsterdam-schema/lindestad';
const REAL = '../shared/data/amsterdam-schema';

interface Read {
  readonly reports: readonly FileReport[];
  readonly rows: readonly (readonly [SheetName, Row])[];
  of(sheet: SheetName): readonly Row[];
  row(sheet: SheetName, id: string): Row;
  report(end: string): FileReport;
  left(): Record<string, string[]>;
  problems(): (string | number | null)[][];
}

async function read(files: readonly SourceFile[]): Promise<Read> {
  const ticks: string[] = [];
  const { rows, reports } = await amsterdamSchemaReader.read(
    files,
    readContext((path) => ticks.push(path)),
  );
  expect(ticks).toEqual(files.map(({ path }) => path));
  const of = (sheet: SheetName) => rows.filter(([name]) => name === sheet).map(([, row]) => row);
  const result: Read = {
    reports,
    rows,
    of,
    row: (sheet, id) => {
      const found = of(sheet).filter((row) => row.values.id === id);
      expect(found, id).toHaveLength(1);
      return found[0] as Row;
    },
    report: (end) => {
      const found = reports.filter(({ file }) => file.endsWith(end));
      expect(found, end).toHaveLength(1);
      return found[0] as FileReport;
    },
    left: () => {
      const left = new Map<string, string[]>();
      for (const { reason, rows: names } of reports.flatMap(({ rowsNotUsed }) => rowsNotUsed))
        left.set(reason, [...(left.get(reason) ?? []), ...names]);
      return Object.fromEntries(left);
    },
    problems: () =>
      reports.flatMap(({ problems }) => problems).map(({ file, code, row, column, value }) => [fileName(file), code, row, column, value]),
  };
  expectSound(files, result);
  return result;
}

/** What must hold for every drop, good or bad. */
function expectSound(files: readonly SourceFile[], { reports, rows }: Read): void {
  expect(reports.map(({ file }) => file)).toEqual(files.map(({ path }) => path));
  for (const report of reports) {
    expect(report.rowsRead).toBe(report.rowsUsed + report.rowsNotUsed.reduce((sum, { count }) => sum + count, 0));
    const mine = rows.filter(([sheet, { source }]) => source.file === report.file && ['systems', 'datasets', 'exchanges'].includes(sheet));
    expect(mine).toHaveLength(report.rowsUsed);
  }
  for (const [sheet, row] of rows) expect(Object.keys(row.values)).toEqual(fieldsOf(sheet).map(({ name }) => name));
  expect(new Set(rows.map(([sheet, row]) => `${sheet} ${row.values.id}`)).size).toBe(rows.length);
}

function memoryFile(path: string, content: unknown): SourceFile {
  const bytes = new TextEncoder().encode(typeof content === 'string' ? content : JSON.stringify(content));
  return { path, size: bytes.length, bytes: async () => bytes };
}

function claims(content: unknown): boolean {
  const head = typeof content === 'string' ? content : JSON.stringify(content);
  return amsterdamSchemaReader.claims({ path: 'x/y.json', name: 'y.json', head });
}

const fixture = () => read(sourceFiles(FIXTURE));

describe('recognising', () => {
  it('claims every file of a tree by content', async () => {
    for (const file of sourceFiles(FIXTURE)) expect(claims(decodeHead(await file.bytes())), file.path).toBe(true);
  });

  it('claims a file whose telling keys come late or are cut off', () => {
    const long = 'x'.repeat(70_000);
    const head = (content: object) => JSON.stringify(content).slice(0, 65_536);
    expect(claims(head({ id: 'a', versions: {}, description: 'y'.repeat(65_000), type: 'dataset' }))).toBe(true);
    expect(claims(head({ authorizationGrantor: 'n.v.t.', versions: {}, description: long, type: 'dataset' }))).toBe(true);
    const schema = { properties: { schema: { $ref: 'https://schemas.data.amsterdam.nl/schema@v1.1.1#/definitions/schema' } } };
    expect(claims(head({ schema, description: long, type: 'table', id: 'a' }))).toBe(true);
    expect(claims(JSON.stringify({ type: 'd\u0061taset', id: 'a', auth: 'x' }).replace('dataset', 'd\\u0061taset'))).toBe(true);
  });

  it('leaves alone what only looks like it', () => {
    expect(claims({ type: 'dataset', id: 'ckan', title: 'CKAN', author: 'x', version: '1', publisher: 'p', resources: [] })).toBe(false);
    expect(claims({ type: 'table', id: 'x', name: 'frictionless', schema: { fields: [] } })).toBe(false);
    expect(claims({ data: { type: 'dataset', id: 'x', versions: [] } })).toBe(false);
    expect(claims({ type: 'FeatureCollection', features: [] })).toBe(false);
    expect(claims({ a: { name: 'x' } })).toBe(false);
    expect(claims({})).toBe(false);
    expect(claims('[{"type": "dataset", "id": "a", "versions": {}}]')).toBe(false);
    expect(claims('type;dataset\nid;1')).toBe(false);
    expect(claims('')).toBe(false);
  });

  it('judges a hostile beginning of 64 kB quickly', () => {
    for (const part of ['"', '\\"', '{"a":', '[', '"a":"', '{"a":{"name":1,"id":1,"shortname":1},']) {
      const start = performance.now();
      claims(`{${part.repeat(65_536 / part.length)}`);
      expect(performance.now() - start, part).toBeLessThan(10_000);
    }
  });
});

describe('the mapping', () => {
  it('derives the municipality and its units, whatever the spelling, and leaves other owners unknown', async () => {
    const { of } = await fixture();
    expect(of('organisations').map(({ values, source }) => [values.id, values.name, values.is_own, source])).toEqual([
      ['org-gemeente-lindestad', 'Gemeente Lindestad', null, { file: 'lindestad/datasets/bomen/dataset.json', sheet: 'dataset', row: 1 }],
    ]);
    expect(of('units').map(({ values }) => [values.id, values.name, values.organisation_id])).toEqual([
      ['unit-gemeente-lindestad:data-verwerking', 'Data Verwerking', 'org-gemeente-lindestad'],
      ['unit-gemeente-lindestad:directie-straten', 'Directie Straten', 'org-gemeente-lindestad'],
    ]);
    expect(of('systems').map(({ values, extra }) => [values.id, values.name, values.organisation_id, values.unit_id, extra.publisher])).toEqual([
      ['bomen', 'Bomen', 'org-gemeente-lindestad', 'unit-gemeente-lindestad:data-verwerking', 'Datateam Groen'],
      ['gebiedenPlat', 'gebiedenPlat', 'org-gemeente-lindestad', 'unit-gemeente-lindestad:data-verwerking', 'Datateam Groen'],
      ['oud', 'Oude opzet', null, null, undefined],
      ['straat', 'Straten', 'org-gemeente-lindestad', 'unit-gemeente-lindestad:directie-straten', 'Datateam Extra'],
    ]);
  });

  it.each([
    ['Gemeente Lindestad', 'Datateam Groen', 'Iemand', 'Gemeente Lindestad', 'Datateam Groen'],
    ['Gemeente Lindestad', '', 'Iemand', 'Gemeente Lindestad', 'Iemand'],
    ['Gemeente Lindestad', '', 'bronhouder onbekend', 'Gemeente Lindestad', null],
    ['Gemeente Lindestad', '', 'gemeente lindestad', 'Gemeente Lindestad', null],
    ['Gemeente Bergen op Zoom', '', '', 'Gemeente Bergen op Zoom', null],
    ['Gemeente Bergen op Zoom afdeling Groen', '', '', 'Gemeente Bergen op Zoom', 'afdeling Groen'],
    ['Directie X, Gemeente Lindestad, team Y', '', '', 'Gemeente Lindestad', 'Directie X, team Y'],
    ['Waterschap De Linde', 'Gemeente Lindestad', '', 'Gemeente Lindestad', null],
    ['Waterschap De Linde', 'Datateam Groen', '', null, 'Datateam Groen'],
    ['', '', '', null, null],
  ])('owner "%s", publisher "%s", creator "%s"', async (owner, publisher, creator, organisation, unit) => {
    const { of } = await read([memoryFile('d.json', { type: 'dataset', id: 'd', auth: 'OPENBAAR', owner, publisher, creator, versions: {} })]);
    expect([of('organisations')[0]?.values.name ?? null, of('units')[0]?.values.name ?? null]).toEqual([organisation, unit]);
    expect(of('systems')[0]?.extra.owner ?? '').toBe(owner);
  });

  it('keeps texts and lists of texts of a dataset, and no contact', async () => {
    const { row } = await fixture();
    expect(row('systems', 'bomen').extra).toEqual({
      owner: 'Gemeente Lindestad, Data Verwerking',
      publisher: 'Datateam Groen',
      creator: 'Datateam Groen',
      auth: 'OPENBAAR',
      authorizationGrantor: 'Besluit bomen 2020',
      objective: 'Onderhoud van bomen',
      keywords: 'boom|plein',
      accrualPeriodicity: 'elke 10 minuten',
      dateCreated: '2020-01-13T00:00:00+01:00',
      defaultVersion: 'v2',
    });
    expect(row('systems', 'bomen').values).toMatchObject({ kind: null, in_use_from: null });
  });

  it('makes a dataset of each table of the default version', async () => {
    const { of, row } = await fixture();
    const fields = ['id', 'system_id', 'title', 'access_rights', 'update_frequency', 'query_service'];
    expect(of('datasets').map(({ values }) => fields.map((field) => values[field]))).toEqual([
      ['bomen:bomen', 'bomen', 'bomen', 'PUBLIC', null, true],
      ['bomen:soorten', 'bomen', 'Soorten bomen', 'RESTRICTED', null, true],
      ['gebiedenPlat:wijken', 'gebiedenPlat', 'Wijken', 'NON_PUBLIC', 'QUARTERLY', false],
      ['oud:binnen', 'oud', 'Tabel in het bestand van de dataset', 'RESTRICTED', null, null],
      ['oud:los', 'oud', 'los', 'RESTRICTED', null, null],
    ]);
    const trees = row('datasets', 'bomen:bomen');
    expect(trees.raw).toEqual({ update_frequency: 'elke 10 minuten', access_rights: 'OPENBAAR' });
    expect(trees.extra).toMatchObject({
      objective: 'Onderhoud van bomen',
      authorizationGrantor: 'Besluit bomen 2020',
      'auth per field': 'eigenaar: GROEN/R',
    });
    expect(trees.source).toEqual({ file: 'lindestad/datasets/bomen/bomen/v2.json', sheet: 'table', row: 1 });
    expect(row('datasets', 'gebiedenPlat:wijken')).toMatchObject({
      raw: { update_frequency: 'per kwartaal', access_rights: 'GROEN/R' },
      extra: { reasonsNonPublic: '5.1 1d: Bevat persoonsgegevens', constructor: 'gewoon een woord' },
    });
  });

  it('makes an exchange of each relation to another register, with the line it stands on', async () => {
    const { of } = await fixture();
    const fields = ['id', 'name', 'from_system_id', 'source_dataset_id', 'to_system_id', 'target_dataset_id', 'valid_from', 'mode', 'certainty'];
    expect(of('exchanges').map(({ values, source }) => [...fields.map((field) => values[field]), source.row])).toEqual([
      ['bomen.bomen.wijk', 'Staat in wijk', 'gebiedenPlat', 'gebiedenPlat:wijken', 'bomen', 'bomen:bomen', '2020-01-13', null, 'assumed', 16],
      ['bomen.bomen.wijken', 'wijken', 'gebiedenPlat', 'gebiedenPlat:wijken', 'bomen', 'bomen:bomen', '2020-01-13', null, 'assumed', 20],
      ['bomen.bomen.plaats.buurt', 'plaats.buurt', 'gebiedenPlat', null, 'bomen', 'bomen:bomen', '2020-01-13', null, 'assumed', 24],
      ['gebiedenPlat.wijken.__proto__', '__proto__', 'bomen', 'bomen:bomen', 'gebiedenPlat', 'gebiedenPlat:wijken', null, null, 'assumed', 11],
      ['gebiedenPlat.wijken.boom', 'Oudste boom', 'bomen', 'bomen:bomen', 'gebiedenPlat', 'gebiedenPlat:wijken', null, null, 'assumed', 12],
      ['oud.binnen.boom', 'boom', 'bomen', 'bomen:bomen', 'oud', 'oud:binnen', null, null, 'assumed', 21],
    ]);
    expect(of('exchanges')[0]?.raw).toEqual({ valid_from: '2020-01-13T00:00:00+01:00' });
  });

  it('finds the target of a relation by its very name before other spellings', async () => {
    const holder = (id: string) => ({ type: 'dataset', id, auth: 'OPENBAAR', versions: { v1: { tables: [{ id: 't', $ref: 't' }] } } });
    const table = (relation: string) => ({ type: 'table', id: 't', schema: { $schema: 'x', properties: { f: { relation } } } });
    const from = async (relation: string) => {
      const trees = ['plat_a', 'platA', 'plata', 'doel'].flatMap((id) => [
        memoryFile(`${id}/dataset.json`, holder(id)),
        memoryFile(`${id}/t.json`, table(id === 'doel' ? relation : 'weg:weg')),
      ]);
      return (await read(trees)).row('exchanges', 'doel.t.f').values;
    };
    expect(await from('platA:t')).toMatchObject({ from_system_id: 'platA', source_dataset_id: 'platA:t' });
    expect(await from('PLAT_A:T')).toMatchObject({ from_system_id: 'plat_a', source_dataset_id: 'plat_a:t' });
  });

  it('knows the lines of all tables inside one file', async () => {
    const inside = (id: string) => ({ id, type: 'table', schema: { properties: { f: { relation: 'doel:t' } } } });
    const text = JSON.stringify({ type: 'dataset', id: 'd', auth: 'OPENBAAR', tables: [inside('a'), inside('b')] }, null, 1);
    const target = { type: 'dataset', id: 'doel', auth: 'OPENBAAR', tables: [{ id: 't', type: 'table', schema: {} }] };
    const { of } = await read([memoryFile('d.json', text), memoryFile('doel.json', target)]);
    const lines = text.split('\n').flatMap((line, index) => (line.includes('"relation"') ? [index + 1] : []));
    expect(of('exchanges').map(({ source }) => source.row)).toEqual(lines);
  });

  it('takes the last version when the default one is not there', async () => {
    const tables = (name: string) => ({ tables: [{ id: 't', $ref: name }] });
    const versions = { v1: tables('t1'), v2: tables('t2') };
    const table = (title: string) => ({ type: 'table', id: 't', title, schema: { $schema: 'x', properties: {} } });
    const { of, left } = await read([
      memoryFile('d/dataset.json', { type: 'dataset', id: 'd', auth: ['OPENBAAR', 'FP/MDW'], reasonsNonPublic: ['nader te bepalen'], versions }),
      memoryFile('d/t1.json', table('Een')),
      memoryFile('d/t2.json', table('Twee')),
    ]);
    expect(of('datasets').map(({ values }) => [values.title, values.access_rights])).toEqual([['Twee', 'RESTRICTED']]);
    expect(left()).toEqual({ older_version: ['t'] });
  });

  it("believes a publisher's own file before the index, in any order", async () => {
    const { row } = await read(sourceFiles(FIXTURE).reverse());
    expect(row('systems', 'bomen').extra.publisher).toBe('Datateam Groen');
  });

  it('names everything it does not use, with the reason', async () => {
    expect((await fixture()).left()).toEqual({
      not_referred_to: ['bomen', 'bomen.wijk → gebiedenPlat:wijken'],
      older_version: ['bomen', 'bomen.wijk → gebiedenPlat:wijken', 'los'],
      inside_one_system: ['bomen.bomen.soort → bomen:soorten'],
      target_not_loaded: ['bomen.bomen.meting → sensoren:metingen'],
      end_missing: ['bomen.bomen.half → zonderdubbelepunt'],
      id_twice: ['oud:binnen', 'oud.binnen.x → bomen:bomen'],
    });
  });

  it('counts the rows of each file, and none for publishers and scopes', async () => {
    const { report } = await fixture();
    expect(report('bomen/bomen/v2.json')).toMatchObject({ rowsRead: 7, rowsUsed: 4 });
    expect(report('oud/oud.json')).toMatchObject({ rowsRead: 5, rowsUsed: 3 });
    for (const name of ['TEAM.json', 'publishers.json', 'groen.json']) expect(report(name)).toMatchObject({ rowsRead: 0, problems: [] });
  });

  it('reports references that lead nowhere and words it does not know, each once', async () => {
    expect((await fixture()).problems()).toEqual([
      ['v2.json', 'reference_unknown', 24, 'plaats.buurt', 'gebiedenPlat:buurten'],
      ['v2.json', 'value_invalid', 27, 'half', 'zonderdubbelepunt'],
      ['dataset.json', 'file_missing', null, 'tables', 'weg/v1'],
      ['dataset.json', 'value_not_in_list', null, 'accrualPeriodicity', 'elke 10 minuten'],
      ['oud.json', 'file_missing', null, 'publisher', 'publishers/WEG'],
      ['oud.json', 'id_twice', 1, 'id', 'oud:binnen'],
      ['dataset.json', 'reference_unknown', null, 'defaultVersion', 'v9'],
    ]);
  });

  it('reads one folder of a tree alone', async () => {
    const { of, left, problems } = await read(sourceFiles(`${FIXTURE}/datasets/gebieden_plat`));
    expect(of('datasets').map(({ values }) => values.id)).toEqual(['gebiedenPlat:wijken']);
    expect(left().target_not_loaded).toHaveLength(2);
    expect(problems()).toEqual([]);
  });

  it('reads a tree below any other folders', async () => {
    const moved = sourceFiles(FIXTURE).map((file) => ({ ...file, path: `drop.zip/schemas-main/${file.path}` }));
    const [here, there] = [await fixture(), await read(moved)];
    expect(there.rows.map(([sheet, row]) => [sheet, row.values])).toEqual(here.rows.map(([sheet, row]) => [sheet, row.values]));
  });

  it('keeps the first of two trees that describe the same', async () => {
    const twice = [...sourceFiles(FIXTURE), ...sourceFiles(FIXTURE).map((file) => ({ ...file, path: `kopie/${file.path}` }))];
    const [once, both] = [await fixture(), await read(twice)];
    expect(both.rows).toHaveLength(once.rows.length);
    expect(both.reports.filter(({ file }) => file.startsWith('kopie/')).filter(({ rowsUsed }) => rowsUsed > 0)).toEqual([]);
  });

  it('gives a case without broken references or structure', async () => {
    const { reports, records } = await ingest(sourceFiles(FIXTURE));
    expect([...records.keys()]).toEqual(['organisations', 'units', 'systems', 'datasets', 'exchanges']);
    const found = reports.flatMap(({ problems }) => problems).filter(({ code }) => code === 'structure' || code === 'format_unknown');
    expect(found).toEqual([]);
  });
});

describe('bad input', () => {
  const dataset = { type: 'dataset', id: 'd', auth: 'OPENBAAR', versions: {} };

  it('reports malformed JSON with its line and counts the row it would have been', async () => {
    const { reports } = await read([memoryFile('a/dataset.json', '{\n  "type": "dataset",\n  "id": "a", "auth": "x",\n  oeps\n}')]);
    expect(reports).toMatchObject([{ rowsRead: 1, rowsUsed: 0, rowsNotUsed: [{ reason: 'unreadable', rows: ['dataset.json'] }] }]);
    expect(reports[0]?.problems).toMatchObject([{ code: 'json_malformed', row: 4 }]);
  });

  it('reports JSON that ends too soon at its last line', async () => {
    const { problems } = await read([memoryFile('a/dataset.json', '{\n"type": "dataset",\n"id": "a", "auth": [')]);
    expect(problems()).toMatchObject([['dataset.json', 'json_malformed', 3, '', expect.any(String)]]);
  });

  it.each(['{"a":', '['])('refuses JSON nested too deep with %s before it is parsed', async (part) => {
    const text = `{"type":"dataset","id":"d","auth":"x","deep":${part.repeat(100_000)}`;
    expect((await read([memoryFile('d.json', text)])).problems()).toMatchObject([['d.json', 'json_too_deep', null, '', expect.any(String)]]);
    const allowed = `{"type":"dataset","id":"d","auth":"x","versions":{},"deep":${'['.repeat(255)}${']'.repeat(255)}}`;
    expect((await read([memoryFile('d.json', allowed)])).problems()).toEqual([]);
    const refused = `{"type":"dataset","id":"d","auth":"x","versions":{},"deep":${'['.repeat(256)}${']'.repeat(256)}}`;
    expect((await read([memoryFile('d.json', refused)])).problems()).toHaveLength(1);
  });

  it('does not take brackets and quotes inside texts for structure', async () => {
    const { of, problems } = await read([memoryFile('d.json', { ...dataset, objective: '{[\\"'.repeat(500) })]);
    expect(problems()).toEqual([]);
    expect(of('systems')[0]?.extra.objective).toBe('{[\\"'.repeat(500));
  });

  it('survives values of the wrong kind', async () => {
    const odd = { ...dataset, title: 7, owner: null, publisher: [], versions: { v1: { tables: [null, 'x', { id: 3 }, { $ref: 4 }] }, v2: 'x' } };
    const table = { id: 't', type: 'table', schema: { $schema: 'x', properties: { a: null, b: 'x', c: { relation: 5 }, d: { items: [] } } } };
    const { of } = await read([memoryFile('a/d.json', { ...odd, defaultVersion: '__proto__' }), memoryFile('a/t.json', table)]);
    expect(of('systems')).toHaveLength(1);
  });

  it('leaves a dataset without id and reports it', async () => {
    const { left, problems } = await read([memoryFile('d.json', { ...dataset, id: '' })]);
    expect(left()).toEqual({ no_id: ['d.json'] });
    expect(problems()).toEqual([['d.json', 'id_missing', 1, 'id', '']]);
  });

  it('does not let keys reach a prototype', async () => {
    const text = '{"type":"dataset","id":"d","auth":"x","versions":{"__proto__":{"tables":[]}},"__proto__":{"polluted":"yes"}}';
    await read([memoryFile('d.json', text)]);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('keeps its books wherever a file of the tree is cut', async () => {
    const files = await Promise.all(sourceFiles(FIXTURE).map(async (file) => ({ file, bytes: await file.bytes() })));
    await fc.assert(
      fc.asyncProperty(fc.nat(files.length - 1), fc.double({ min: 0, max: 1, noNaN: true }), async (which, share) => {
        const cut = files.map(({ file, bytes }, index) => {
          const part = index === which ? bytes.slice(0, Math.floor(bytes.length * share)) : bytes;
          return { path: file.path, size: part.length, bytes: async () => part };
        });
        await read(cut);
      }),
      { numRuns: 60 },
    );
  });

  it('keeps its books for any JSON, and any text', async () => {
    const key = fc.constantFrom('type', 'id', 'versions', 'tables', 'schema', 'properties', 'relation', '$ref', 'auth', '__proto__', 'items', 'v1');
    const word = fc.constantFrom('dataset', 'table', 'publisher', 'd:t', 'x', '', 'OPENBAAR', '../x', 'Gemeente Lindestad, X');
    const { node } = fc.letrec((tie) => ({
      node: fc.oneof(
        { depthSize: 'medium' },
        word,
        fc.constant(null),
        fc.dictionary(key, tie('node'), { maxKeys: 6 }),
        fc.array(tie('node'), { maxLength: 3 }),
      ),
    }));
    const text = fc.oneof(
      node.map((value) => JSON.stringify(value)),
      fc.string(),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(text, { maxLength: 4 }), async (texts) => {
        texts.map(claims);
        await read(texts.map((content, index) => memoryFile(`a/${index}.json`, content)));
      }),
      { numRuns: 150 },
    );
  });
});

describe.skipIf(!existsSync(REAL))('the real tree (skipped when ../shared/data is not there)', () => {
  const files = existsSync(REAL) ? sourceFiles(REAL) : [];
  const texts = files.map(({ path }) => readFileSync(`${REAL}/../${path}`, 'utf8'));

  it('is claimed whole', () => {
    expect(files).toHaveLength(466);
    expect(texts.filter((text) => !claims(text.slice(0, 65_536)))).toEqual([]);
  });

  it('gives 74 datasets, 366 tables and 267 relations, counted twice', async () => {
    const count = (pattern: RegExp) => texts.reduce((sum, text) => sum + (text.match(pattern)?.length ?? 0), 0);
    const types = texts.map((text) => JSON.parse(text).type);
    const [datasets, tables] = ['dataset', 'table'].map((type) => types.filter((other) => other === type).length);
    expect([datasets, tables, count(/"relation"\s*:\s*"/g)]).toEqual([74, 366, 267]);
    const { reports } = await amsterdamSchemaReader.read(files, readContext());
    for (const [index, report] of reports.entries()) {
      const own = types[index] === 'dataset' ? 1 : types[index] === 'table' ? 1 + (texts[index]?.match(/"relation"\s*:\s*"/g)?.length ?? 0) : 0;
      expect(report.rowsRead, report.file).toBe(own);
    }
    expect(reports.reduce((sum, { rowsRead }) => sum + rowsRead, 0)).toBe(74 + 366 + 267);
  });

  it('uses what the default versions hold', async () => {
    const { of, left, problems } = await read(files);
    const size = (sheet: SheetName) => of(sheet).length;
    expect(['organisations', 'units', 'systems', 'datasets', 'exchanges'].map((sheet) => size(sheet as SheetName))).toEqual([1, 32, 74, 326, 96]);
    expect(Object.fromEntries(Object.entries(left()).map(([reason, names]) => [reason, names.length]))).toEqual({
      inside_one_system: 116,
      older_version: 45,
      not_referred_to: 49,
      target_not_loaded: 1,
    });
    expect(problems()).toEqual([['dataset.json', 'value_not_in_list', null, 'accrualPeriodicity', 'elke 10 minuten']]);
    expect(of('exchanges').every(({ values, source }) => values.source_dataset_id && values.target_dataset_id && source.row)).toBe(true);
  });

  it('finds the line of every relation', async () => {
    const { of } = await read(files);
    for (const { source, extra } of of('exchanges')) {
      const line = readFileSync(`${REAL}/../${source.file}`, 'utf8').split('\n')[(source.row ?? 0) - 1];
      expect(line).toContain(`"relation": "${extra.relation}"`);
    }
  });
});
