// Does the reader of GeoJSON give an area for each feature with a surface, with its name, code, figures and a shape that fits a cell?
import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { geojsonReader } from '../../renderer/ingest/geojson/geojson-reader.ts';
import { READERS } from '../../renderer/ingest/readers.ts';
import { sourceFiles } from '../../scripts/files.ts';
import { memoryFile } from '../support/files.ts';
import { claimsText, expectSound, readWith } from '../support/reading.ts';

const REAL = new URL('../../../shared/data/geo/', import.meta.url);

const square = (x: number, y: number, size = 0.01) => [
  [x, y],
  [x + size, y],
  [x + size, y + size],
  [x, y + size],
  [x, y],
];
const polygon = (x = 5, y = 52) => ({ type: 'Polygon', coordinates: [square(x, y)] });
const feature = (properties: unknown, geometry: unknown = polygon(), more = {}) => ({ type: 'Feature', properties, geometry, ...more });
const collection = (features: readonly unknown[], more = {}) => ({ type: 'FeatureCollection', features, ...more });
const file = (content: unknown, name = 'gebieden.geojson') => memoryFile(name, typeof content === 'string' ? content : JSON.stringify(content));
const read = (content: unknown, name?: string) => readWith(geojsonReader, [file(content, name)]);
const area = async (properties: unknown, more = {}, name?: string) => {
  const { of } = await read(collection([feature(properties, polygon(), more)]), name);
  return of('areas')[0];
};

describe('recognising GeoJSON', () => {
  it.each([
    ['a collection', collection([feature({})])],
    ['a collection with its type last', { features: [feature({})], type: 'FeatureCollection' }],
    ['a collection without its type in sight', { name: 'x', features: [feature({})] }],
    ['a feature', feature({})],
    ['a feature with its type last', { properties: {}, geometry: null, type: 'Feature' }],
    ['a geometry', polygon()],
    ['a list of features', [feature({})]],
    ['a geometry collection', { type: 'GeometryCollection', geometries: [] }],
    ['TopoJSON', { type: 'Topology', arcs: [], objects: {} }],
  ])('claims %s', (_, content) => {
    expect(claimsText(geojsonReader, JSON.stringify(content))).toBe(true);
    expect(claimsText(geojsonReader, JSON.stringify(content, null, 2))).toBe(true);
  });

  it('claims a sequence and a file that is cut', () => {
    const line = JSON.stringify(feature({ naam: 'A' }));
    expect(claimsText(geojsonReader, `\u001e${line}\n\u001e${line}\n`)).toBe(true);
    expect(claimsText(geojsonReader, JSON.stringify(collection([feature({}), feature({})])).slice(0, 120))).toBe(true);
  });

  it.each([
    ['Amsterdam Schema', { type: 'dataset', id: 'd', auth: 'OPENBAAR', tables: [] }],
    ['Esri JSON', { features: [{ attributes: { naam: 'A' }, geometry: { rings: [] } }] }],
    ['FIWARE', { id: 'x', type: 'WasteContainer', location: { type: 'geo:json', value: { type: 'Point', coordinates: [1, 2] } } }],
    ['a list of records', [{ type: 'Point of sale', name: 'x' }]],
    ['an object with the word', { type: 'Feature' }],
  ])('does not claim %s', (_, content) => expect(claimsText(geojsonReader, JSON.stringify(content))).toBe(false));

  it('does not claim a table or XML', () => {
    for (const head of ['type,features\nFeatureCollection,1', '<FeatureCollection/>', '']) expect(claimsText(geojsonReader, head)).toBe(false);
  });
});

describe('an area', () => {
  it('has the code of CBS as id, and the kind that the code names', async () => {
    const row = await area({ statcode: 'GM0014', jrstatcode: '2024GM0014', statnaam: 'Lindestad', rubriek: 'gemeente', id: 1 }, { id: 'laag.7' });
    expect(row?.values).toMatchObject({ id: 'GM0014', name: 'Lindestad', kind: 'city', population: null, households: null });
    expect(row?.raw).toEqual({ kind: 'gemeente' });
    expect(row?.extra).toMatchObject({ jrstatcode: '2024GM0014', id: '1', feature_id: 'laag.7' });
  });

  it('has figures under the names that CBS uses, in any spelling', async () => {
    const row = await area({
      bu_code: 'BU00010203',
      bu_naam: 'Dijk',
      wk_code: 'WK000102',
      gm_naam: 'Lindestad',
      AANT_INW: 1250,
      aantal_huishoudens: '640',
    });
    expect(row?.values).toMatchObject({ id: 'BU00010203', name: 'Dijk', kind: 'neighbourhood', population: 1250, households: 640 });
    expect(row?.extra).toMatchObject({ wk_code: 'WK000102', gm_naam: 'Lindestad' });
  });

  it('has no figure where CBS hides it, and a problem where it is no number', async () => {
    const hidden = await read(collection([feature({ naam: 'A', inwoners: -99997 })]));
    expect(hidden.of('areas')[0]).toMatchObject({ values: { population: null }, raw: { population: '-99997' } });
    expect(hidden.problems).toEqual([]);
    const wrong = await read(collection([feature({ naam: 'A', inwoners: 'veel' })]));
    expect(wrong.of('areas')[0]).toMatchObject({ values: { population: null }, raw: { population: 'veel' } });
    expect(wrong.problems).toEqual([['gebieden.geojson', 'value_invalid', 1, 'inwoners', 'veel']]);
  });

  it('is named by its own level, not by the larger area that it lies in', async () => {
    const { of } = await read(
      collection(
        ['Dijk', 'Kade', 'Werf', 'Sluis'].map((naam, index) =>
          feature({ KODE: `01${index}`, WIJKKODE: '01', WIJKCODE: '01', WIJKNAAM: 'West', NAAM: naam }, polygon(5 + index)),
        ),
      ),
    );
    expect(of('areas').map(({ values }) => [values.id, values.name])).toEqual([
      ['010', 'Dijk'],
      ['011', 'Kade'],
      ['012', 'Werf'],
      ['013', 'Sluis'],
    ]);
    const shared = await read(collection(['Dijk', 'Kade', 'Werf', 'Sluis'].map((naam) => feature({ code: 'A', naam }))));
    expect(shared.of('areas').map(({ values }) => values.id)).toEqual(['dijk', 'kade', 'werf', 'sluis']);
  });

  it('has its name as id when there is no code, and a number after it when the name stands twice', async () => {
    const { of } = await read(collection(['Oud-Zuid', 'Centrum', 'Centrum', 'Centrum', 'Noord', 'West'].map((name) => feature({ name }))));
    expect(of('areas').map(({ values }) => values.id)).toEqual(['oud-zuid', 'centrum', 'centrum-2', 'centrum-3', 'noord', 'west']);
  });

  it('is once when its code stands twice', async () => {
    const codes = ['WK01', 'WK02', 'WK01'].map((code, index) => feature({ code, naam: `N${index}` }));
    const { of, left, problems } = await read(collection(codes));
    expect(of('areas')).toHaveLength(2);
    expect(left).toEqual({ id_twice: ['WK01'] });
    expect(problems).toEqual([['gebieden.geojson', 'id_twice', 3, 'code', 'WK01']]);
  });

  it.each([
    ['wijken.geojson', 'district'],
    ['lindestad-buurten.json', 'neighbourhood'],
    ['gemeente_lindestad_wijken.geojson', 'district'],
    ['Stadsdelen 2024.geojson', 'district'],
    ['veiligheidsregiosgrenzen.json', 'region'],
    ['nl-gemeentegrenzen.geojson', 'city'],
    ['wijken-en-buurten.geojson', null],
    ['beverwijk.geojson', null],
    ['gebieden.geojson', null],
  ])('takes its kind from the name of the file %s', async (name, kind) => expect((await area({ naam: 'A' }, {}, name))?.values.kind).toBe(kind));

  it('keeps other properties, also nested and hostile ones', async () => {
    const text =
      '{"type":"FeatureCollection","features":[{"type":"Feature","geometry":null,"properties":{"naam":"A","__proto__":{"x":1},"constructor":"c","lijst":[1,2],"leeg":null,"geometry":"eigen"}}]}';
    const { of } = await read(text);
    expect(of('areas')[0]?.extra).toEqual({
      constructor: 'c',
      lijst: '[1,2]',
      'geometry (eigenschap)': 'eigen',
      ...JSON.parse('{"__proto__":"{\\"x\\":1}"}'),
    });
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });
});

describe('a shape', () => {
  const shapeOf = async (geometry: unknown) => (await read(collection([feature({ naam: 'A' }, geometry)]))).of('areas')[0]?.extra;

  it('is rounded to five decimals, flat, closed and without repeated points', async () => {
    const ring = [
      [5.1234567, 52.1234567, 12],
      [5.1234568, 52.1234568, 12],
      [5.2, 52.1, 0],
      [5.2, 52.2, 0],
    ];
    const extra = await shapeOf({ type: 'Polygon', coordinates: [ring] });
    expect(JSON.parse(extra?.geometry ?? '')).toEqual({
      type: 'Polygon',
      coordinates: [
        [
          [5.12346, 52.12346],
          [5.2, 52.1],
          [5.2, 52.2],
          [5.12346, 52.12346],
        ],
      ],
    });
    expect(extra?.geometry_points).toBeUndefined();
  });

  it('keeps more decimals when it is smaller than a metre', async () => {
    const extra = await shapeOf({ type: 'Polygon', coordinates: [square(5, 52, 0.000001)] });
    expect(JSON.parse(extra?.geometry ?? '').coordinates[0]).toEqual(square(5, 52, 0.000001));
  });

  it.each([1_000, 20_000])('of a ring of %i points fits a cell and stays a ring around the same place', async (count) => {
    const ring = Array.from({ length: count }, (_, at) => [5 + Math.cos((at / count) * 2 * Math.PI), 52 + Math.sin((at / count) * 2 * Math.PI)]);
    const extra = await shapeOf({ type: 'MultiPolygon', coordinates: [[[...ring, ring[0]]]] });
    const [outer] = JSON.parse(extra?.geometry ?? '').coordinates as [number, number][][];
    expect(extra?.geometry?.length).toBeLessThanOrEqual(32_000);
    expect(outer?.at(-1)).toEqual(outer?.[0]);
    for (const [x, y] of outer ?? []) expect(Math.hypot(x - 5, y - 52)).toBeCloseTo(1, 4);
    const quarters = new Set(outer?.map(([x, y]) => `${x > 5} ${y > 52}`));
    expect(quarters.size).toBe(4);
    const [kept = 0, all = 0] = (extra?.geometry_points ?? `${outer?.length}/${outer?.length}`).split('/').map(Number);
    expect([kept, all >= kept]).toEqual([outer?.length, true]);
    if (count > 2_000) expect(kept).toBeGreaterThan(400);
  });

  it('of thousands of islands keeps as many as fit', async () => {
    const islands = Array.from({ length: 5_000 }, (_, at) => [square(4 + (at % 100) * 0.02, 50 + Math.floor(at / 100) * 0.02)]);
    const extra = await shapeOf({ type: 'MultiPolygon', coordinates: islands });
    const shape = JSON.parse(extra?.geometry ?? '');
    expect(extra?.geometry?.length).toBeLessThanOrEqual(32_000);
    expect(shape.coordinates.length).toBeGreaterThan(100);
    for (const [ring] of shape.coordinates) expect(ring.length).toBeGreaterThanOrEqual(4);
  });

  it('loses a hole that vanishes, not the area around it', async () => {
    const extra = await shapeOf({ type: 'Polygon', coordinates: [square(5, 52), square(5.001, 52.001, 0.0000001)] });
    expect(JSON.parse(extra?.geometry ?? '').coordinates).toHaveLength(1);
  });

  it('of a collection is its surfaces', async () => {
    const parts = [{ type: 'Point', coordinates: [5, 52] }, polygon(5), { type: 'MultiPolygon', coordinates: [[square(6, 52)]] }];
    const extra = await shapeOf({ type: 'GeometryCollection', geometries: parts });
    expect(JSON.parse(extra?.geometry ?? '')).toMatchObject({ type: 'MultiPolygon', coordinates: [{ length: 1 }, { length: 1 }] });
  });

  it.each([
    ['a word for a number', { type: 'Polygon', coordinates: [[[5, 'x']]] }],
    ['no ring', { type: 'Polygon', coordinates: [5, 52] }],
    [
      'two points',
      {
        type: 'Polygon',
        coordinates: [
          [
            [5, 52],
            [6, 52],
          ],
        ],
      },
    ],
    ['an unknown type', { type: 'Circle', coordinates: [5, 52] }],
    ['a text', 'POLYGON((5 52))'],
  ])('with %s is reported, and the area comes in without it', async (_, geometry) => {
    const { of, problems } = await read(collection([feature({ naam: 'A' }, geometry)]));
    expect(of('areas')[0]?.extra).toEqual({});
    expect(problems).toMatchObject([['gebieden.geojson', 'value_invalid', 1, 'geometry', expect.any(String)]]);
  });

  it.each([null, undefined, { type: 'Polygon', coordinates: [] }])('may be absent: %j', async (geometry) => {
    const { of, problems } = await read(collection([{ type: 'Feature', properties: { naam: 'A' }, geometry }]));
    expect(of('areas')).toHaveLength(1);
    expect(problems).toEqual([]);
  });
});

describe('coordinates', () => {
  const named = (name: string) => ({ crs: { type: 'name', properties: { name } } });

  it.each([
    'urn:ogc:def:crs:EPSG::4326',
    'urn:ogc:def:crs:EPSG:4326',
    'EPSG:4326',
    'urn:ogc:def:crs:OGC:1.3:CRS84',
    'EPSG:4258',
    'http://www.opengis.net/def/crs/EPSG/0/4326',
  ])('in %s are used', async (name) => {
    const { of, problems } = await read(collection([feature({ naam: 'A' })], named(name)));
    expect(of('areas')[0]?.extra.geometry).toBeDefined();
    expect(problems).toEqual([]);
  });

  it.each([named('urn:ogc:def:crs:EPSG::28992'), named('EPSG:28992'), { crs: { type: 'EPSG', properties: { code: 28992 } } }])(
    'in %j are said once, and the areas come in without shape',
    async (crs) => {
      const features = ['A', 'B', 'C'].map((naam) =>
        feature({ naam, inwoners: 10 }, { type: 'Polygon', coordinates: [square(121_000, 487_000, 100)] }),
      );
      const { of, problems, reports } = await read(collection(features, crs));
      expect(of('areas').map(({ values, extra }) => [values.name, values.population, extra.geometry])).toEqual([
        ['A', 10, undefined],
        ['B', 10, undefined],
        ['C', 10, undefined],
      ]);
      expect(problems).toMatchObject([['gebieden.geojson', 'coordinates_not_degrees', 1, 'geometry', expect.stringContaining('28992')]]);
      expect(reports[0]?.problems[0]?.expected).toBe('3');
    },
  );

  it('that cannot be degrees are found where no system is named', async () => {
    const { of, problems } = await read(
      collection([feature({ naam: 'A' }), feature({ naam: 'B' }, { type: 'Polygon', coordinates: [square(121_000, 487_000)] })]),
    );
    expect(of('areas').map(({ extra }) => extra.geometry !== undefined)).toEqual([true, false]);
    expect(problems).toEqual([['gebieden.geojson', 'coordinates_not_degrees', 2, 'geometry', '121000,487000']]);
  });
});

describe('features that are no area', () => {
  it('are named: points and lines, shapes without a name, and what is no feature', async () => {
    const { of, left, reports } = await read(
      collection([
        feature({ naam: 'Container 1' }, { type: 'Point', coordinates: [5, 52] }),
        feature(
          { naam: 'Straat' },
          {
            type: 'LineString',
            coordinates: [
              [5, 52],
              [6, 52],
            ],
          },
        ),
        feature({}, polygon()),
        feature(null, polygon()),
        null,
        { type: 'Polygon', coordinates: [] },
        feature({ naam: 'Wijk' }),
      ]),
    );
    expect(of('areas').map(({ values }) => values.id)).toEqual(['wijk']);
    expect(left).toEqual({
      not_an_area: ['container-1', 'straat'],
      no_id: ['features 3', 'features 4'],
      unreadable: ['features 5', 'features 6'],
    });
    expect(reports[0]?.rowsRead).toBe(7);
  });

  it('a point that says which kind of area it stands for is one', async () => {
    const { of } = await read(collection([feature({ wijkcode: 'WK000101', wijknaam: 'West' }, { type: 'Point', coordinates: [5.12345678, 52] })]));
    expect(of('areas')[0]).toMatchObject({
      values: { id: 'WK000101', kind: 'district' },
      extra: { geometry: '{"type":"Point","coordinates":[5.12346,52]}' },
    });
  });

  it('a shape by itself has no name', async () => expect((await read(polygon())).left).toEqual({ no_id: ['gebieden.geojson 1'] }));

  it('TopoJSON gets a message of its own', async () => {
    const { problems, left } = await read({ type: 'Topology', objects: {}, arcs: [] }, 'wijken.json');
    expect(problems).toEqual([['wijken.json', 'topojson', null, '', 'wijken.json']]);
    expect(left).toEqual({ unreadable: ['wijken.json'] });
  });
});

describe('ways to write it', () => {
  const names = ['Café', 'Dijk', 'Kade'];
  const features = names.map((naam, index) => feature({ naam, code: `W${index}` }, polygon(5 + index)));
  const lines = features.map((line) => JSON.stringify(line));

  it.each([
    ['a collection', JSON.stringify(collection(features))],
    ['a byte order mark and CRLF', `\uFEFF${JSON.stringify(collection(features), null, 2).replaceAll('\n', '\r\n')}`],
    ['a list', JSON.stringify(features)],
    ['one a line', `${lines.join('\n')}\n`],
    ['one a line with CRLF and empty lines', lines.join('\r\n\r\n')],
    ['a text sequence', lines.map((line) => `\u001e${line}\n`).join('')],
    ['a text sequence over several lines', features.map((line) => `\u001e${JSON.stringify(line, null, 1)}\n`).join('')],
    ['collections one a line', `${JSON.stringify(collection(features.slice(0, 2)))}\n${JSON.stringify(collection(features.slice(2)))}`],
  ])('%s gives the same areas', async (_, text) => {
    const { of } = await read(text);
    expect(of('areas').map(({ values }) => [values.id, values.name])).toEqual(names.map((naam, index) => [`W${index}`, naam]));
    expect(of('areas').map(({ source }) => source.row)).toEqual([1, 2, 3]);
  });

  it('leaves a broken line of a sequence and reads the others', async () => {
    const { of, left, problems } = await read([lines[0], '{"type":"Feature",', lines[2]].join('\n'));
    expect(of('areas')).toHaveLength(2);
    expect(left).toEqual({ unreadable: ['2'] });
    expect(problems).toMatchObject([['gebieden.geojson', 'json_malformed', 2, '', expect.any(String)]]);
  });

  it('reports broken JSON with its line, and JSON that is too deep', async () => {
    const broken = await read('{\n"type": "FeatureCollection",\n"features": [] oeps}');
    expect(broken.problems).toMatchObject([['gebieden.geojson', 'json_malformed', 3, '', expect.any(String)]]);
    const deep = await read(`{"type":"FeatureCollection","features":${'['.repeat(100_000)}`);
    expect(deep.problems).toMatchObject([['gebieden.geojson', 'json_too_deep', null, '', '100001']]);
    expect(deep.left).toEqual({ unreadable: ['gebieden.geojson'] });
  });

  it('gives a case without broken references', () => expectSound(geojsonReader, [file(collection(features))]));

  it('reads ten thousand areas of one name without hanging', async () => {
    const many = collection(Array.from({ length: 10_000 }, () => feature({ naam: 'Nieuwbouw' }, null)));
    const start = performance.now();
    const { rows } = await geojsonReader.read([file(many)], { tick: async () => {}, mappings: new Map(), asks: false });
    expect([rows.length, performance.now() - start < 10_000]).toEqual([10_000, true]);
  });

  it('keeps its books for any value anywhere', async () => {
    const key = fc.constantFrom('type', 'features', 'properties', 'geometry', 'coordinates', 'geometries', 'crs', 'id', 'naam', 'code', '__proto__');
    const word = fc.constantFrom('Feature', 'FeatureCollection', 'Polygon', 'MultiPolygon', 'GeometryCollection', 'x', '');
    const { node } = fc.letrec((tie) => ({
      node: fc.oneof(
        { depthSize: 'medium' },
        word,
        fc.double(),
        fc.constant(null),
        fc.dictionary(key, tie('node')),
        fc.array(tie('node'), { maxLength: 4 }),
      ),
    }));
    await fc.assert(
      fc.asyncProperty(node, fc.boolean(), async (value, inside) => {
        const text = JSON.stringify(inside ? collection([value]) : value);
        claimsText(geojsonReader, text);
        await read(text);
      }),
      { numRuns: 300 },
    );
  });
});

describe.skipIf(!existsSync(REAL))('the real files (skipped when ../shared/data is not there)', () => {
  const counts = {
    'amsterdam-stadsdelen': 18,
    'amsterdam-wijken': 168,
    'amsterdam-buurten': 598,
    'utrecht-wijk': 10,
    'utrecht-buurt': 111,
    'nl-gemeentegrenzen': 342,
    'nl-veiligheidsregios': 25,
  };
  const kinds = {
    'amsterdam-stadsdelen': 'district',
    'amsterdam-wijken': 'district',
    'amsterdam-buurten': 'neighbourhood',
    'utrecht-wijk': 'district',
    'utrecht-buurt': 'neighbourhood',
    'nl-gemeentegrenzen': 'city',
    'nl-veiligheidsregios': 'region',
  };

  it.each(Object.entries(counts))('%s gives %i areas, each with name, kind and shape', async (name, count) => {
    const path = new URL(`${name}.geojson`, REAL);
    const text = readFileSync(path, 'utf8');
    expect(READERS.find((reader) => claimsText(reader, text.slice(0, 65_536), `${name}.geojson`))).toBe(geojsonReader);
    const { of, problems, left } = await read(text, `${name}.geojson`);
    const plain = JSON.parse(text).features as { properties: Record<string, string> }[];
    expect([plain.length, of('areas').length, problems, left]).toEqual([count, count, [], {}]);
    expect(of('areas').map(({ values }) => values.name)).toEqual(plain.map(({ properties: p }) => (p.name ?? p.NAAM ?? p.statnaam)?.trim()));
    expect(new Set(of('areas').map(({ values }) => values.kind))).toEqual(new Set([kinds[name as keyof typeof kinds]]));
    for (const row of of('areas')) {
      expect(row.extra.geometry?.length).toBeLessThanOrEqual(32_000);
      expect(['Polygon', 'MultiPolygon']).toContain(JSON.parse(row.extra.geometry ?? '{}').type);
    }
  });

  it('all together give every area once', async () => {
    const files = sourceFiles(REAL.pathname).filter(({ path }) => path.endsWith('.geojson'));
    const { reports } = await readWith(geojsonReader, files);
    expect(reports.reduce((sum, { rowsUsed }) => sum + rowsUsed, 0)).toBe(Object.values(counts).reduce((sum, count) => sum + count));
  });
});
