// What comes on the screen that everybody can read: levels, values and names of departments, districts and city, and never anything else.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PrivacyClass } from '../../renderer/model/network.ts';
import { answerAtDesk } from '../../renderer/signals/desk/kinds.ts';
import { gaugeOf } from '../../renderer/signals/gauge.ts';
import { type KioskBoard, type KioskFeed, kioskBoard } from '../../renderer/signals/kiosk.ts';
import { levelsOn } from '../../renderer/signals/levels.ts';
import { columnsOf, type Observation, type Series, type Threshold } from '../../renderer/signals/series.ts';
import { course, day, limit, seen, seriesWith } from './support.ts';

const TODAY = day('2020-03-30');
const place = (id: string, name = id, shortName: string | null = null) => ({ id, name, shortName });

interface Case {
  readonly series: readonly Series[];
  readonly rows: ReadonlyMap<string, readonly Observation[]>;
  readonly thresholds?: readonly Threshold[];
  readonly sizes?: ReadonlyMap<string, number | null>;
  readonly units?: KioskFeed['units'];
  readonly areas?: KioskFeed['areas'];
  readonly classes?: Readonly<Record<string, PrivacyClass>>;
  readonly sparks?: KioskFeed['sparks'];
}

function boardOf({ series, rows, thresholds = [], sizes = new Map(), units = [], areas = [], classes = {}, sparks = new Map() }: Case): KioskBoard {
  const levels = new Map(
    series.map((one) => [
      one.id,
      levelsOn(gaugeOf(one, thresholds, columnsOf(rows.get(one.id) ?? []), sizes), TODAY).map((level) => level.last ?? level),
    ]),
  );
  const hasLimits = new Set(thresholds.map(({ seriesId }) => seriesId));
  return kioskBoard({ day: TODAY, series, hasLimits, levels, sparks, units, areas, classOf: (id) => classes[id] ?? null });
}

const tilesOf = (board: KioskBoard) => board.sections.flatMap(({ tiles }) => tiles.map(({ name, level, value }) => [name, level, value]));

describe('the board', () => {
  const areas = [place('a', 'Centrum'), place('b', 'Haven'), place('c', 'Polder')];
  const rows = new Map([
    ['sig', [...course('a', '2020-03-27', [12, 13, 14, 15]), ...course('b', '2020-03-27', [1, 2, 3, 4]), seen('c', '2020-03-30', null)]],
  ]);

  it('has level, value and since when, the worst first, and who has not reported', () => {
    const board = boardOf({ series: [seriesWith({ name: 'Afval' })], rows, thresholds: [limit('t')], areas });
    expect(tilesOf(board)).toEqual([
      ['Centrum', 'amber', 15],
      ['Polder', 'no_report', null],
      ['Haven', 'normal', 4],
    ]);
    expect(board.sections[0]).toMatchObject({ dimension: 'area', name: 'Afval', unit: 'aantal', day: TODAY, leftOut: 0 });
    expect(board.sections[0]?.tiles[0]).toMatchObject({ since: day('2020-03-27'), day: TODAY });
    expect(board.silent.map(({ name, who }) => [name, who.map((one) => one.name)])).toEqual([['Afval', ['Polder']]]);
  });

  it('puts departments first, then districts, then the city in one section; within these, series with limits first', () => {
    const series = [
      seriesWith({ id: 'stad', name: 'Bellen', dimension: 'city' }),
      seriesWith({ id: 'wijk-los', dimension: 'area' }),
      seriesWith({ id: 'wijk', dimension: 'area' }),
      seriesWith({ id: 'stad2', name: 'Sentiment', dimension: 'city' }),
      seriesWith({ id: 'afd', dimension: 'unit' }),
    ];
    const all = new Map(series.map(({ id, dimension }) => [id, [seen(dimension === 'city' ? '' : 'a', '2020-03-30', 3)]]));
    const board = boardOf({ series, rows: all, thresholds: [limit('t', { seriesId: 'wijk' })], areas, units: [place('a', 'Burgerzaken')] });
    expect(board.sections.map(({ key, name }) => [key, name])).toEqual([
      ['afd', 'Signaal'],
      ['wijk', 'Signaal'],
      ['wijk-los', 'Signaal'],
      ['city', null],
    ]);
    expect(board.sections.at(-1)?.tiles.map(({ name }) => name)).toEqual(['Bellen', 'Sentiment']);
  });

  it('shows the last known level on a day on which nobody has a value, with its own day', () => {
    const friday = new Map([['sig', [seen('a', '2020-03-27', 3)]]]);
    const board = boardOf({ series: [seriesWith()], rows: friday, areas });
    expect(board.sections[0]?.day).toBe(day('2020-03-27'));
    expect(board.day).toBe(TODAY);
  });

  it('leaves out small groups, without a trace of their values', () => {
    const sizes = new Map([
      ['a', 9],
      ['b', 11],
      ['c', null],
    ]);
    const series = [seriesWith({ dimension: 'unit', minGroupSize: 10 })];
    const sparks = new Map([['sig', new Map([['a', [777]]])]]);
    const board = boardOf({
      series,
      rows: new Map([['sig', [seen('a', '2020-03-30', 777), seen('b', '2020-03-30', 5), seen('c', '2020-03-30', 888)]]]),
      sizes,
      units: areas,
      sparks,
    });
    expect(tilesOf(board)).toEqual([['Haven', 'no_limit', 5]]);
    expect(board.sections[0]?.leftOut).toBe(2);
    expect(JSON.stringify(board)).not.toMatch(/777|888|Centrum|Polder/);
  });

  it.each([
    ['personal data', 'special', []],
    ['a dataset nobody described', undefined, []],
    ['no personal data', 'none', ['team Jan', 'Centrum']],
  ] as const)('of a series from %s has only places that a sheet describes', (_words, privacyClass, more) => {
    const classes: Record<string, PrivacyClass> = privacyClass ? { ds: privacyClass } : {};
    const mixed = new Map([['sig', [seen('a', '2020-03-30', 1), seen('team Jan', '2020-03-30', 2)]]]);
    const board = boardOf({ series: [seriesWith({ sourceDatasetId: 'ds' })], rows: mixed, areas, classes });
    expect(
      tilesOf(board)
        .map(([name]) => name)
        .sort(),
    ).toEqual(more.length > 0 ? [...more].sort() : ['Centrum']);
    expect(board.sections[0]?.leftOut).toBe(more.length > 0 ? 0 : 1);
  });

  it('blots numbers and addresses of people out of names, and cuts a story short', () => {
    const long = `Verzuim ${'van iemand die ziek werd '.repeat(9)}`;
    const series = [
      seriesWith({ name: 'Bel 06-12345678 of jan@lindehaven.nl, bsn 111222333' }),
      seriesWith({ id: 's2', name: long, unitOfMeasure: long }),
    ];
    const board = boardOf({
      series,
      rows: new Map([
        ['sig', [seen('a', '2020-03-30', 1)]],
        ['s2', [seen('a', '2020-03-30', 1)]],
      ]),
      areas,
    });
    expect(JSON.stringify(board)).not.toMatch(/12345678|jan@|111222333/);
    expect(board.sections.every(({ name, unit }) => (name?.length ?? 0) <= 60 && unit.length <= 24)).toBe(true);
  });

  it('is empty for a case without values', () => {
    expect(boardOf({ series: [seriesWith()], rows: new Map() })).toEqual({ day: TODAY, sections: [], silent: [] });
  });
});

/** Marks each text of the case with where it came from, so that what comes out can be told. */
const SECRET = 'geheim';
const anyWord = fc.string({ minLength: 1, maxLength: 8 }).map((text) => text.replace(/[\s•]/g, '_'));

describe('whatever a case holds', () => {
  const series = fc.record({
    id: fc.constantFrom('s1', 's2', 's3'),
    dimension: fc.constantFrom<Series['dimension'][]>('area', 'unit', 'city'),
    minGroupSize: fc.constantFrom(0, 10),
    sourceDatasetId: fc.constantFrom(null, 'personal', 'open', `${SECRET}-dataset`),
    aggregation: fc.constantFrom<Series['aggregation'][]>('sum', 'mean'),
    name: anyWord.map((word) => `naam ${word}`),
  });
  const row = fc.record({
    place: fc.constantFrom('', 'p1', 'p2', 'p3', `${SECRET}-plek`),
    day: fc.integer({ min: TODAY - 5, max: TODAY }),
    value: fc.option(fc.integer({ min: 0, max: 99 })),
    status: fc.constantFrom<(Observation['status'] | null)[]>('measured', 'estimated', 'missing', null),
    breakdown: fc.constantFrom('', `${SECRET}=uitsplitsing`),
  });
  const anyCase = fc.record({
    series: fc.uniqueArray(series, { selector: ({ id }) => id, minLength: 1 }),
    rows: fc.array(fc.tuple(fc.constantFrom('s1', 's2', 's3'), row), { maxLength: 40 }),
    sizes: fc.dictionary(fc.constantFrom('p1', 'p2', 'p3'), fc.option(fc.integer({ min: 0, max: 30 }))),
    known: fc.subarray(['p1', 'p2', 'p3']),
    classes: fc.record({ personal: fc.constantFrom<PrivacyClass[]>('ordinary', 'special'), open: fc.constant<PrivacyClass>('none') }),
  });

  it('no other text comes out than names of series, departments and districts, units, and words of levels', () => {
    fc.assert(
      fc.property(anyCase, ({ series: given, rows, sizes, known, classes }) => {
        const full = given.map((one) =>
          seriesWith({ ...one, unitOfMeasure: 'stuks', frequency: `${SECRET}-ritme`, baselineMethod: `${SECRET}_methode` }),
        );
        const places = known.map((id) => place(id, `plek ${id}`, `kort ${id}`));
        const thresholds = full.map(({ id }) => limit(`${SECRET}-grens-${id}`, { seriesId: id, minConsecutiveDays: 1 }));
        const bySeries = new Map(full.map(({ id }) => [id, rows.filter(([of]) => of === id).map(([, one]) => one)]));
        const board = boardOf({
          series: full,
          rows: bySeries,
          thresholds,
          sizes: new Map(Object.entries(sizes)),
          units: places,
          areas: places,
          classes,
        });
        const allowed = new Set([...full.map(({ name }) => name), ...places.flatMap(({ name, shortName }) => [name, shortName ?? ''])]);
        const levels = new Set(['red', 'amber', 'normal', 'no_limit', 'no_report', 'stuks', 'area', 'unit', 'city', 'open']);
        const unknownPlaces = new Set(['p1', 'p2', 'p3', `${SECRET}-plek`]);
        for (const section of board.sections) {
          const of = full.find(({ id }) => id === section.key);
          const isOpen = of?.sourceDatasetId === 'open';
          for (const text of shownTexts(section))
            expect(allowed.has(text) || levels.has(text) || (isOpen && unknownPlaces.has(text)), text).toBe(true);
          if (of && !isOpen) expect(shownTexts(section).join(' ')).not.toContain(SECRET);
          if (of && of.minGroupSize > 0 && of.dimension !== 'city')
            for (const tile of section.tiles) expect(sizes[tile.key.split(' ')[1] ?? ''] ?? 0).toBeGreaterThanOrEqual(of.minGroupSize);
        }
      }),
      { seed: 20200330, numRuns: 400 },
    );
  });
});

/** Every text of a section that can be drawn; keys tell tiles apart and are not. */
function shownTexts(value: unknown, key = ''): string[] {
  if (typeof value === 'string') return key === 'key' || key === 'id' ? [] : [value].filter(Boolean);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => shownTexts(inner, Array.isArray(value) ? key : name));
}

describe('the newest day', () => {
  it('is the last on which somebody has a value, and none in the future', () => {
    const rows = [seen('a', '2020-03-27', 3), seen('b', '2020-03-30', null), seen('a', '2031-01-01', 9)];
    const gauge = gaugeOf(seriesWith(), [], columnsOf(rows), new Map());
    const desk = { series: new Map([['sig', seriesWith()]]), gauge: () => gauge, breakdowns: () => [] } as never;
    expect([...answerAtDesk(desk, 'newest', { until: TODAY })]).toEqual([['sig', day('2020-03-27')]]);
    expect([...answerAtDesk(desk, 'newest', { until: day('2020-03-26') })]).toEqual([]);
  });
});
