// Is every file that is small to send and enormous to open refused, with words, and without a wait? (reliability F-03 and F-08)
import { describe, expect, it, test } from 'vitest';
import { ingest } from '../../renderer/ingest/ingest.ts';
import { LIMITS } from '../../renderer/model/limits.ts';
import type { ProblemCode } from '../../renderer/model/problem.ts';
import { rowsOf } from '../../renderer/model/record.ts';
import {
  fortyTwo,
  gzipsInside,
  LAUGHS,
  MILLION,
  overlapping,
  parquetOfManyRows,
  parquetOfOtherColumns,
  QUADRATIC,
  tarThatLies,
  workbookWith,
  YAML_BOMB,
  zipThatLies,
} from '../fuzz/bombs.ts';
import { gzipOf, tarOf, zipOf } from '../support/archives.ts';
import { readBeside, SYSTEMS } from '../support/beside.ts';
import { memoryFile } from '../support/files.ts';

/** Longer than this is a hang, on any machine. */
const HANG_MS = 10_000;

const MODEL = '<model xmlns="http://www.opengroup.org/xsd/archimate/3.0/" identifier="m">';
const ARCHI = 'xmlns:archimate="http://www.archimatetool.com/archimate"';
const RDF = '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">';
const TURTLE = '@prefix dct: <http://purl.org/dc/terms/> .\n<urn:a> dct:relation ';
const ZEROS = new Uint8Array(60 * 2 ** 20);
const many = (text: string, times = MILLION) => text.repeat(times);
const numbered = (count: number, separator: string, write: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => write(at)).join(separator);
const columns = (count: number) => numbered(count, ',', (at) => `k${at}`);
const sheetWith = (spoil: (xml: string) => string) => () => workbookWith(spoil);

type Bomb = readonly [name: string, path: string, code: ProblemCode, make: () => string | Uint8Array | Promise<Uint8Array>];

const PACKED: readonly Bomb[] = [
  ['archives in archives, as 42.zip has them', 'a.zip', 'archive_unsafe', fortyTwo],
  ['an entry of 60 MB in 60 kB', 'a.zip', 'archive_unsafe', () => zipOf([{ name: 'systems.csv', content: ZEROS }])],
  ['a ZIP that says 10 bytes for 30 MB', 'a.zip', 'archive_unsafe', () => zipThatLies(24, 10)],
  ['a ZIP that says 4 GB', 'a.zip', 'archive_unsafe', () => zipThatLies(24, 2 ** 32 - 2)],
  ['a ZIP of 65,000 entries', 'a.zip', 'archive_unsafe', () => overlapping(65_000, new Uint8Array(10))],
  ['a ZIP whose 10,000 entries are the same bytes', 'a.zip', 'archive_unsafe', () => overlapping(10_000, ZEROS.subarray(0, 2 ** 20))],
  ['an empty ZIP', 'a.zip', 'file_empty', () => zipOf([])],
  ['gzip of 60 MB', 'systems.csv.gz', 'archive_unsafe', () => gzipOf(ZEROS)],
  ['gzip in gzip in gzip in gzip', 'a.gz', 'archive_unsafe', () => gzipsInside(LIMITS.archiveDepth + 1)],
  ['a tar that says 8 GB', 'a.tar', 'file_unreadable', tarThatLies],
  ['tar.gz of 60 MB', 'a.tgz', 'archive_unsafe', async () => gzipOf(await tarOf([{ name: 'systems.csv', content: ZEROS }]))],
  [
    'a workbook with a sheet of 60 MB',
    'a.xlsx',
    'archive_unsafe',
    sheetWith((xml) => xml.replace('<sheetData>', `${many(' ', 60 * MILLION)}<sheetData>`)),
  ],
  ['Parquet that says 2^60 rows', 'a.parquet', 'rows_too_many', parquetOfManyRows],
  ['Parquet with columns that are not those of its schema', 'a.parquet', 'file_unreadable', parquetOfOtherColumns],
];

const NESTED: readonly Bomb[] = [
  ['entities of entities in an exchange file', 'a.xml', 'xml_doctype', () => `${LAUGHS}${MODEL}<name>&j;</name></model>`],
  ['one long entity used 100,000 times', 'a.xml', 'xml_doctype', () => `${QUADRATIC}${MODEL}<name>${many('&j;', 100_000)}</name></model>`],
  ['entities of entities in an Archi file', 'a.archimate', 'xml_doctype', () => `${LAUGHS}<archimate:model ${ARCHI} name="&j;"/>`],
  ['entities of entities in a coArchi file', 'a.xml', 'xml_doctype', () => `${LAUGHS}<archimate:Node ${ARCHI} id="a" name="&j;"/>`],
  ['entities of entities in RDF/XML', 'a.rdf', 'xml_doctype', () => `${LAUGHS}${RDF}&j;</rdf:RDF>`],
  ['a million elements inside each other', 'a.xml', 'xml_too_deep', () => `${MODEL}${many('<elements>')}`],
  ['a million elements inside each other in RDF/XML', 'a.rdf', 'xml_too_deep', () => `${RDF}${many('<a>')}`],
  ['a million lists inside each other', 'a.json', 'format_unknown', () => many('[')],
  ['a million objects inside each other', 'a.json', 'format_unknown', () => `${many('{"a":')}1${many('}')}`],
  ['a million lists in GeoJSON', 'a.geojson', 'json_too_deep', () => `{"type":"FeatureCollection","features":${many('[')}${many(']')}}`],
  ['a million objects in dbt', 'a.json', 'json_too_deep', () => `{"nodes":{"model.a.b":${many('{"a":')}1${many('}')}}}`],
  [
    'a million objects in OpenLineage',
    'a.json',
    'json_too_deep',
    () => `{"eventTime":"x","job":{"namespace":"a","name":"b"},"inputs":${many('[{"a":')}`,
  ],
  [
    'a million lists in JSON-LD',
    'a.jsonld',
    'json_too_deep',
    () => `{"@context":"https://schema.org/","@type":"Dataset","name":${many('[')}${many(']')}}`,
  ],
  ['aliases of aliases', 'a.yml', 'yaml_too_large', () => YAML_BOMB],
  ['a million lists in YAML', 'a.yml', 'yaml_too_deep', () => `system:\n  - fides_key: ${many('[')}`],
  ['a million blank nodes inside each other', 'a.ttl', 'rdf_malformed', () => TURTLE + many('[ dct:relation ')],
  ['a million lists in Turtle', 'a.ttl', 'rdf_malformed', () => TURTLE + many('( ')],
];

const WIDE: readonly Bomb[] = [
  ['a million columns', 'systems.csv', 'format_unknown', () => `${columns(MILLION)}\n1,2\n`],
  [
    '20,000 columns behind those of a sheet of ours',
    'systems.csv',
    'columns_too_many',
    () => `${SYSTEMS.trim()},${columns(20_000)}\nsys-a,org-a,A,register\n`,
  ],
  ['a million times the same column', 'a.csv', 'format_unknown', () => `${many('naam;')}\n1;2\n`],
  ['one line of 50 MB without an end', 'a.csv', 'format_unknown', () => many('x', 50 * MILLION)],
  ['a million attributes', 'a.xml', 'xml_malformed', () => `${MODEL}<elements ${numbered(MILLION, ' ', (at) => `a${at}="x"`)}>`],
  ['JSON records with 200,000 keys', 'a.json', 'format_unknown', () => `[{${numbered(200_000, ',', (at) => `"k${at}":1`)}},{"k1":2}]`],
  ['a workbook with a cell in the last row and column', 'a.xlsx', 'workbook_too_large', sheetWith((xml) => xml.replace('r="A1"', 'r="XFD1048576"'))],
  ['a workbook with a cell beyond all columns', 'a.xlsx', 'workbook_too_large', sheetWith((xml) => xml.replace('r="A1"', "r='ZZZZZZ99999999'"))],
  ['a workbook with a row beyond all rows', 'a.xlsx', 'workbook_too_large', sheetWith((xml) => xml.replace('<row r="1"', '<row r="1e9"'))],
];

/** They are what they say they are, only large; what is wrong with them is said. */
const READ: readonly Bomb[] = [
  ['one cell of 50 MB', 'systems.csv', 'cell_too_long', () => `${SYSTEMS}sys-a,org-a,${many('x', 50 * MILLION)},register\n`],
  ['a quote of 20 MB that never closes', 'systems.csv', 'table_malformed', () => `${SYSTEMS}sys-a,org-a,"${many('x\n', 10 * MILLION)}`],
  ['a workbook with entities of entities, which stay as they are', 'a.xlsx', 'reference_unknown', laughingWorkbook],
];

function laughingWorkbook(): Promise<Uint8Array> {
  return workbookWith((xml) => xml.replace('<worksheet', `${LAUGHS}<worksheet`).replace('Zaaksysteem', '&j;').replace('org-a', 'org-elders'));
}

async function read([, path, code, make]: Bomb): Promise<number> {
  const file = memoryFile(path, await make());
  const started = performance.now();
  const { codes, report } = await readBeside(file);
  expect(performance.now() - started).toBeLessThan(HANG_MS);
  expect(codes).toContain(code);
  return report.rowsUsed;
}

describe.each([
  ['packed', PACKED],
  ['nested', NESTED],
  ['wide', WIDE],
])('a bomb that is %s', (_, bombs) => {
  test.each(bombs)('%s', async (...bomb) => expect(await read(bomb)).toBe(0), 60_000);
});

describe('a file that is only large', () => {
  test.each(READ)('%s', async (...bomb) => expect(await read(bomb)).toBe(1), 60_000);

  it('is refused by its size before a byte is asked for when it is 1 GB', async () => {
    const bytes = () => Promise.reject(new Error('bytes were asked for'));
    const { codes } = await readBeside({ path: 'observations.csv', size: 2 ** 30, bytes });
    expect(codes).toEqual(['file_too_large']);
  });
});

describe('a file with nothing in it', () => {
  const empty = { entity: { id: '1', type: 'table', fullyQualifiedName: 'a.b.c.d' }, nodes: [], upstreamEdges: [], downstreamEdges: [] };

  it('is said to be so when nothing else is to be said', async () => {
    const { reports } = await ingest([memoryFile('lineage.json', JSON.stringify(empty))]);
    expect(reports.map(({ problems }) => problems.map(({ code }) => code))).toEqual([['nothing_inside']]);
  });
});

describe('a path in an archive', () => {
  const inner = { name: 'systems.csv', content: `${SYSTEMS}sys-a,org-a,Zaaksysteem,application\n` };
  const makers = [
    ['ZIP', zipOf],
    ['tar', tarOf],
  ] as const;
  const OUTSIDE = [
    '../x.csv',
    'a/../../x.csv',
    '/etc/x.csv',
    'C:/x.csv',
    'c:x.csv',
    '\\\\server\\x.csv',
    '..\\x.csv',
    'a\\..\\..\\x.csv',
    'SYSTEMS.csv',
    './systems.csv',
    'a/../systems.csv',
  ];
  const INSIDE = [
    '%2e%2e/x.csv',
    'CON.csv',
    '…/x.csv',
    'a b/é.csv',
    '__proto__/constructor.csv',
    `${'map/'.repeat(50)}x.csv`,
    '~/x.csv',
    '$HOME/x.csv',
  ];

  describe.each(makers)('in %s', (_, make) => {
    test.each(OUTSIDE)('%s leads out or hides another, so the archive is refused', async (name) => {
      const { reading, codes } = await readBeside(memoryFile('a.bin', await make([inner, { ...inner, name }])));
      expect(codes).toEqual(['archive_unsafe']);
      expect(rowsOf(reading.records, 'systems')).toEqual([]);
    });

    test.each(INSIDE)('%s is a name like any other', async (name) => {
      const { records, reports } = await ingest([memoryFile('a.bin', await make([{ ...inner, name }]))]);
      expect(rowsOf(records, 'systems').map(({ source }) => source.file)).toEqual([`a.bin/${name}`]);
      expect(reports).toHaveLength(1);
    });
  });
});
