// Is a table the same table whatever it is written in: separators, encodings, titles above it, steps of a long file, workbooks, JSON of many shapes?
import papaparse from 'papaparse';
import { describe, expect, it, test } from 'vitest';
import { ingest } from '../../renderer/ingest/ingest.ts';
import { Ledger } from '../../renderer/ingest/ledger.ts';
import { READERS } from '../../renderer/ingest/readers.ts';
import { openTables } from '../../renderer/ingest/sheets/any-table.ts';
import { openCsv, parseCsv } from '../../renderer/ingest/sheets/csv.ts';
import { sheetsReader, tablesReader } from '../../renderer/ingest/sheets/sheets-reader.ts';
import { headerIndex, upTo } from '../../renderer/ingest/table.ts';
import { workbookOf } from '../support/archives.ts';
import { expectBalance, readBeside } from '../support/beside.ts';
import { memoryFile, windows1252 } from '../support/files.ts';

const HEADER = ['Datum', 'Wijk', 'Vulgraad (%)'];
const LINES = [
  ['01-01-2020', 'Cliënten–wijk €', '69,4'],
  ['02-01-2020', 'Zuid; "oost"', '70'],
  ['03-01-2020', 'twee\nregels', ''],
];

const bytesOf = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, bigEnd: boolean) => {
  const bytes = new Uint8Array(new Uint16Array(Array.from(`\uFEFF${text}`, (letter) => letter.charCodeAt(0))).buffer);
  if (bigEnd) for (let at = 0; at < bytes.length; at += 2) bytes.subarray(at, at + 2).reverse();
  return bytes;
};

/** All tables of a file, wholly read. */
async function tablesOf(path: string, content: string | Uint8Array) {
  const ledger = new Ledger(path, 'table');
  const tables = [];
  for (const { tab, header, batches } of await openTables(memoryFile(path, content), ledger)) {
    const lines: (readonly string[])[] = [];
    const rows: number[] = [];
    for await (const batch of batches) {
      lines.push(...batch.lines);
      rows.push(...batch.rows);
    }
    tables.push({ tab, header, lines, rows });
  }
  return { tables, problems: ledger.report().problems, report: ledger.report() };
}

const padded = (header: readonly string[], line: readonly string[]) => header.map((_, index) => line[index] ?? '');
const recordsOf = ({ header, lines }: { header: readonly string[]; lines: readonly (readonly string[])[] }) =>
  lines.map((line) => Object.fromEntries(padded(header, line).map((cell, index) => [header[index], cell])));

describe('text', () => {
  const written = (delimiter: string, newline = '\n') => papaparse.unparse([HEADER, ...LINES], { delimiter, newline });

  test.each([
    ['commas', bytesOf(written(','))],
    ['semicolons', bytesOf(written(';'))],
    ['tabs', bytesOf(written('\t'))],
    ['upright strokes', bytesOf(written('|'))],
    ['a byte order mark', bytesOf(`\uFEFF${written(';')}`)],
    ['Windows line ends', bytesOf(written(';', '\r\n'))],
    ['line ends of an old Mac', bytesOf(written(';', '\r'))],
    ['windows-1252', windows1252(written(';'))],
    ['UTF-16, little end first', utf16(written(';'), false)],
    ['UTF-16, big end first', utf16(written(';'), true)],
    ['a line that names the separator', bytesOf(`sep=;\r\n${written(';', '\r\n')}`)],
    ['blank lines before and after', bytesOf(`\n\n${written(';')}\n\n`)],
    ['a title and a blank line above', bytesOf(`Vulgraad ondergrondse containers, maart\n\n${written(';')}`)],
    ['two titles above, with separators behind', bytesOf(`Vulgraad;;\nperiode: maart 2020;;\n${written(';')}`)],
  ])('with %s is the same table', async (_, bytes) => {
    const { tables } = await tablesOf('vulgraad.csv', bytes);
    expect(tables.map(({ header, lines }) => [header, lines])).toEqual([
      [HEADER, LINES.map((line) => [line[0], line[1]?.replace('\n', bytes.includes(13) && !bytes.includes(10) ? '\r' : '\n'), line[2]])].map(
        (part) => part,
      ),
    ]);
  });

  it('keeps the row numbers of the file below a title', async () => {
    const { tables } = await tablesOf('a.csv', 'Titel\n\nNaam;Wijk\nA;Noord\n\nB;Zuid\n');
    expect([tables[0]?.header, tables[0]?.rows]).toEqual([
      ['Naam', 'Wijk'],
      [4, 6],
    ]);
  });

  test.each([
    ['id,name,kind\na;b;c,x;y,1;2;3\n', ['id', 'name', 'kind']],
    ['id,category_ids\nx,NAAM|ADR|BSN\ny,NAAM|ADR|BSN\nz,NAAM|ADR|BSN\n', ['id', 'category_ids']],
    ['Overzicht, stand van 1 maart\nDatum;Wijk;Graad\n1;Noord;69,4\n2;Noord;70,1\n', ['Datum', 'Wijk', 'Graad']],
    [',straat,aantal\n1,Kade 1,4\n2,Kade 2,5\n', ['', 'straat', 'aantal']],
    ['id, name\n1, A\n2, B\n', ['id', 'name']],
  ])('%j has the header %j', async (text, header) => expect((await tablesOf('a.csv', text)).tables[0]?.header).toEqual(header));

  it('in steps is what it is at once, wherever a step ends', async () => {
    const line = (index: number) => [
      `${index}`,
      index % 3 === 0 ? `"regel ${index}"\r\nen verder, é€😀` : 'é'.repeat(index % 40),
      index % 7 === 0 ? '' : 'x;y',
    ];
    const lines = Array.from({ length: 90_000 }, (_, index) => line(index));
    const text = papaparse.unparse([['a', 'b', 'c'], ...lines], { newline: '\r\n' });
    expect(bytesOf(text).length).toBeGreaterThan(3 * 2 ** 20);
    const source = openCsv('groot.csv', 'groot', bytesOf(text), new Ledger('groot.csv', 'table'));
    const steps = [...((source?.batches as Iterable<{ lines: string[][]; part: number }>) ?? [])];
    expect(steps.length).toBeGreaterThan(3);
    expect(steps.flatMap((step) => step.lines)).toEqual(lines);
    expect(steps.at(-1)?.part).toBe(1);
  });

  it('with a quotation mark that is never closed is read to its end in a moment', async () => {
    const text = `a,b\n1,"${'x,y\n'.repeat(1_500_000)}`;
    const started = performance.now();
    const { tables, problems } = await tablesOf('open.csv', text);
    expect(performance.now() - started).toBeLessThan(10_000);
    expect([tables[0]?.lines.length, problems.map(({ code, row }) => [code, row])]).toEqual([1, [['table_malformed', 2]]]);
  });

  it('of more rows than may be read ends with a word', async () => {
    const ledger = new Ledger('a.csv', 'table');
    const steps = [
      { lines: [['1'], ['3']], rows: [2, 3] },
      { lines: [['5'], ['7']], rows: [4, 6] },
      { lines: [['9']], rows: [7] },
    ];
    const read: number[] = [];
    for await (const { lines, rows } of upTo(steps, 4, 'a', ledger)) read.push(...rows, lines.length);
    expect([read, ledger.report().problems.map(({ code, row, expected }) => [code, row, expected])]).toEqual([
      [2, 3, 2, 4, 1],
      [['rows_too_many', 4, '4']],
    ]);
  });

  it('of our own export is given back without the marks against formulas', () => {
    expect(parseCsv("a,b\n'=1+1,'gewoon\n").cells[1]).toEqual(['=1+1', "'gewoon"]);
  });
});

test.each([
  [[['Titel'], [''], ['Naam', 'Wijk'], ['a', 'b']], 2],
  [
    [
      ['id', 'name'],
      ['1', '2', '3', '4', '5', '6'],
    ],
    0,
  ],
  [
    [
      ['Kop', 'van', 'alles'],
      ['a', 'b', 'c'],
    ],
    0,
  ],
  [
    [
      ['Rapport', 'maart'],
      ['a', 'b', 'c', 'd', 'e'],
      ['1', '2', '3', '4', '5'],
      ['1', '2', '3', '4', '5'],
    ],
    1,
  ],
  [[['Alleen'], ['een'], ['kolom']], 0],
  [[['12'], ['1', '2'], ['3', '4']], 0],
])('of %j the header is line %i', (cells, at) => expect(headerIndex(cells)).toBe(at));

it('tabs of a workbook are tables, below their titles, but for those for people', async () => {
  const workbook = await workbookOf({
    Vulgraad: [['Overzicht'], [null], ['Datum', 'Wijk', 'Vulgraad (%)'], ['01-01-2020', 'Noord', 69.4], ['02-01-2020', 'Noord', 70]],
    Uitleg: [['Datareis: uitleg'], ['Veld', 'Betekenis'], ['Datum', 'Dag']],
    Leeg: [],
  });
  const { tables } = await tablesOf('map.xlsx', workbook);
  expect(tables).toEqual([
    {
      tab: 'Vulgraad',
      header: ['Datum', 'Wijk', 'Vulgraad (%)'],
      lines: [
        ['01-01-2020', 'Noord', '69.4'],
        ['02-01-2020', 'Noord', '70'],
      ],
      rows: [4, 5],
    },
  ]);
});

describe('JSON', () => {
  const RECORDS = [
    { naam: 'A', plek: { wijk: 'Noord', lijst: ['x', 'y'] }, aan: true },
    { plek: { wijk: 'Zuid' }, naam: 'B', extra: null },
  ];
  const FLAT = [
    { naam: 'A', 'plek.wijk': 'Noord', 'plek.lijst': 'x|y', aan: 'yes', extra: '' },
    { naam: 'B', 'plek.wijk': 'Zuid', 'plek.lijst': '', aan: '', extra: '' },
  ];
  const json = (value: unknown) => JSON.stringify(value, null, 1);

  test.each([
    ['a list', json(RECORDS)],
    ['a list on one line', JSON.stringify(RECORDS)],
    ['a list with a byte order mark', `\uFEFF${json(RECORDS)}`],
    ['results', json({ count: 2, next: null, results: RECORDS })],
    ['data', json({ data: RECORDS, meta: [{ page: 1 }] })],
    ['a list under a name of its own', json({ href: '/', containers: RECORDS })],
    ['an envelope in an envelope', json({ success: true, result: { total: 2, records: RECORDS } })],
    ['an RPC answer', json({ jsonrpc: '2.0', id: 1, result: { data: RECORDS } })],
    ['lines', RECORDS.map((record) => JSON.stringify(record)).join('\n')],
    ['lines with Windows line ends', RECORDS.map((record) => JSON.stringify(record)).join('\r\n')],
  ])('as %s is the same table', async (_, text) => {
    const { tables } = await tablesOf('a.json', text);
    expect(tables.map((table) => recordsOf(table))).toEqual([FLAT]);
    expect(tables[0]?.rows).toEqual([1, 2]);
    expect(tablesReader.claims({ path: 'x', name: 'x', head: text.replace('\uFEFF', '') })).toBe(true);
  });

  test.each([
    [
      'names and values apart',
      {
        Fields: ['naam', 'wijk'],
        Records: [
          ['A', 'Noord'],
          ['B', 'Zuid'],
        ],
      },
    ],
    [
      'columns and data',
      {
        columns: ['naam', 'wijk'],
        index: [0, 1],
        data: [
          ['A', 'Noord'],
          ['B', 'Zuid'],
        ],
      },
    ],
    [
      'fields with types',
      {
        result: {
          fields: [
            { id: 'naam', type: 'text' },
            { id: 'wijk', type: 'text' },
          ],
          rows: [
            ['A', 'Noord'],
            ['B', 'Zuid'],
          ],
        },
      },
    ],
    ['a list for each name', { naam: ['A', 'B'], wijk: ['Noord', 'Zuid'] }],
    [
      'a list of lists',
      [
        ['naam', 'wijk'],
        ['A', 'Noord'],
        ['B', 'Zuid'],
      ],
    ],
  ])('with %s is a table', async (_, value) => {
    const { tables } = await tablesOf('a.json', json(value));
    expect(tables.map((table) => recordsOf(table))).toEqual([
      [
        { naam: 'A', wijk: 'Noord' },
        { naam: 'B', wijk: 'Zuid' },
      ],
    ]);
  });

  test.each([
    [
      'NGSI v2',
      {
        id: 'urn:1',
        type: 'Bak',
        vulling: { type: 'Number', value: 43, metadata: { unit: { value: '%' } } },
        plek: { type: 'geo:json', value: { type: 'Point', coordinates: [4, 52] } },
      },
      { vulling: '43', 'vulling.metadata.unit.value': '%', 'plek.coordinates': '4|52' },
    ],
    [
      'NGSI-LD',
      {
        '@context': ['https://x'],
        id: 'urn:1',
        type: 'Bak',
        vulling: { type: 'Property', value: 43, observedAt: '2020-03-01T10:00:00Z' },
        wijk: { type: 'Relationship', object: 'urn:wijk:1' },
      },
      { vulling: '43', 'vulling.observedAt': '2020-03-01T10:00:00Z', wijk: 'urn:wijk:1' },
    ],
  ])('of a sensor platform (%s) is one record, alone or in a list', async (_, entity, expected) => {
    for (const value of [entity, [entity]]) {
      const { tables } = await tablesOf('a.json', json(value));
      expect(tables.map((table) => recordsOf(table)[0])).toEqual([expect.objectContaining({ id: 'urn:1', type: 'Bak', ...expected })]);
    }
  });

  it('that is cut after 64 kB is known by what is there', () => {
    const head = JSON.stringify({ results: Array.from({ length: 5_000 }, (_, index) => ({ naam: `naam "${index}"`, wijk: ['a', 'b'] })) }).slice(
      0,
      65_536,
    );
    expect(tablesReader.claims({ path: 'x', name: 'x', head })).toBe(true);
  });

  test.each([
    ['a single object', { naam: 'A', plek: { wijk: 'Noord' } }],
    ['settings', { aan: true, lijst: ['a', 'b'] }],
    ['a map', { type: 'FeatureCollection', features: [{ type: 'Feature' }] }],
    ['linked data', [{ '@id': 'x', '@type': ['y'] }]],
    ['a list of numbers', [1, 2, 3]],
    ['nothing', {}],
  ])('of %s is no table', (_, value) => expect(tablesReader.claims({ path: 'x', name: 'x.json', head: json(value) })).toBe(false));

  it('that describes data and holds none is said to', async () => {
    const schema = {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      properties: { naam: { type: 'string' }, dag: { anyOf: [{ type: 'string' }] } },
    };
    for (const value of [schema, { required: ['naam'], properties: schema.properties }]) {
      const { report, codes } = await readBeside(memoryFile('melding.schema.json', json(value)));
      expect([codes, report.rowsRead]).toEqual([['describes_data'], 0]);
    }
  });

  it('with a faulty line reads the others and names that one', async () => {
    const { report, tables } = await tablesOf('a.ndjson', '{"a":1}\n{"a":2\n\n{"a":3}\n');
    expect([tables[0]?.lines, tables[0]?.rows]).toEqual([
      [['1'], ['3']],
      [1, 4],
    ]);
    expect([report.rowsNotUsed, report.problems.map(({ code, row }) => [code, row])]).toEqual([
      [{ reason: 'unreadable', count: 1, rows: ['a:2'] }],
      [['json_malformed', 2]],
    ]);
  });

  it('with names that JavaScript has given a meaning, and other things than records between them, loses nothing', async () => {
    const { tables } = await tablesOf('a.json', '[{"__proto__":"p","constructor":"c","a":1},{"a":{"__proto__":{"b":2}}},7,{"toString":"t"}]');
    expect(tables[0]?.header).toEqual(['__proto__', 'constructor', 'a', 'a.__proto__.b', 'value', 'toString']);
    expect(tables[0]?.lines.map((line) => line.filter(Boolean))).toEqual([['p', 'c', '1'], ['2'], ['7'], ['t']]);
    expect(Object.getPrototypeOf({})).toBe(Object.prototype);
  });

  it('of ever other names stays a table', async () => {
    const records = Array.from({ length: 4_000 }, (_, index) => ({ id: index, [`veld${index}`]: 'x' }));
    const { tables } = await tablesOf('a.json', JSON.stringify(records));
    expect([tables[0]?.header.length, tables[0]?.lines.length]).toEqual([1_001, 4_000]);
    expect(tables[0]?.lines[3_999]?.at(-1)).toBe('{"veld3999":"x"}');
  });
});

describe('what is no table', () => {
  test.each([
    ['prose', 'Beste collega,\n\nHierbij de lijst, zoals afgesproken.\nGroet, Jan\n'],
    ['a program', 'import csv, sys\n\nfor line in csv.reader(sys.stdin):\n    print(line[0], line[1])\n'],
    ['Markdown', '# Titel\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\nEn tekst.\n'],
    ['YAML', 'naam: A\nlijst:\n  - x, y\n  - z\n'],
    ['XML', '<?xml version="1.0"?><a>b,c</a>'],
    ['Turtle', '@prefix dct: <http://purl.org/dc/terms/> .\n<a> dct:title "b" ;\n  dct:issued "c" .\n'],
    ['a picture', '\u0089PNG\r\n\u001a\n\0\0\0\rIHDR;\0\0;\u0001'],
    ['a header alone', 'Datum;Wijk;Aantal\n'],
    ['one column', 'Naam\nA\nB\n'],
  ])('%s is left to others', (_, head) => {
    expect([sheetsReader, tablesReader].filter((reader) => reader.claims({ path: 'x', name: 'x.txt', head }))).toEqual([]);
  });

  it('is asked of these readers last', () => expect(READERS.slice(-2)).toEqual([sheetsReader, tablesReader]));
});

it('a table beside our own sheets does not make its folder a case', async () => {
  const { reports, leftOut } = await ingest([
    memoryFile('map/vulgraad.csv', 'Datum;Wijk;Vulgraad (%)\n01-01-2020;Noord;1\n02-01-2020;Noord;2\n03-01-2020;Noord;3\n'),
    memoryFile('map/onder/systems.csv', 'id,organisation_id,name,kind\ns,o,S,register\n'),
  ]);
  reports.forEach(expectBalance);
  expect([reports.length, leftOut]).toEqual([2, []]);
});
