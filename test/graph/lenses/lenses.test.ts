// Whatever the case, level and filter: does the legend count what is shown, is unknown never coloured as known, and does a lens move nothing?
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { toLayoutInput } from '../../../renderer/graph/boxes.ts';
import type { FlowGraph } from '../../../renderer/graph/flow-graph.ts';
import { dagreLayout } from '../../../renderer/graph/layout/dagre-layout.ts';
import { hoursOf } from '../../../renderer/graph/lenses/age.ts';
import { legendFacts } from '../../../renderer/graph/lenses/legend.ts';
import { joined, LENS_NAMES, type Lens, type LensTable, type Said, UNKNOWN, VARIOUS } from '../../../renderer/graph/lenses/lens.ts';
import { type LensBook, lensBook } from '../../../renderer/graph/lenses/lenses.ts';
import { ownColumns } from '../../../renderer/graph/lenses/own-column.ts';
import { LENS_ROLES } from '../../../renderer/graph/lenses/roles.ts';
import { sceneLens } from '../../../renderer/graph/lenses/scene-lens.ts';
import { type VisibleGraph, visibleGraph } from '../../../renderer/graph/levels.ts';
import { composeScene, type Scene } from '../../../renderer/graph/scene.ts';
import { countShown, type Filter, NO_FILTER, shownGraph, withClassFlipped, withoutLens } from '../../../renderer/graph/shown.ts';
import { estimateWidth } from '../../../renderer/graph/text-fit.ts';
import type { Exchange, Mode, PrivacyClass } from '../../../renderer/model/network.ts';
import type { RecordSet, Row } from '../../../renderer/model/record.ts';
import type { SheetName } from '../../../renderer/model/sheet.ts';
import { classSign } from '../../../renderer/views/text/lens-words.ts';
import { nl } from '../../../renderer/views/text/nl.ts';
import { sceneWords } from '../../../renderer/views/text/scene-words.ts';
import { graphOf, row } from '../../support/lenses.ts';
import { dataset, exchange, networkOf, system } from '../../support/network.ts';

interface Case {
  readonly graph: FlowGraph;
  readonly records: RecordSet;
  readonly book: LensBook;
  readonly lenses: readonly Lens[];
}

const maybe = <T>(...values: readonly T[]) => fc.option(fc.constantFrom(...values), { freq: 3 });
const SYSTEMS = ['s0', 's1', 's2', 's3', 's4'];
const PURPOSES = ['p0', 'p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'p7', 'p8', 'unknown', 'other', 'various', '__proto__'];

const exchangeFacts = fc.record({
  from: fc.constantFrom(...SYSTEMS),
  to: fc.constantFrom(...SYSTEMS),
  mode: maybe<Mode>('batch', 'query', 'manual', 'publication'),
  privacyClass: maybe<PrivacyClass>('none', 'ordinary', 'special', 'criminal'),
  frequency: maybe('DAILY', 'CONT', 'ANNUAL'),
  latency: maybe('PT0S', 'P1D', 'P31D', 'P2Y'),
  correction: maybe('automatic', 'manual', 'none'),
  certainty: maybe('confirmed', 'assumed', 'unknown'),
  described_by: maybe('both', 'sender'),
  purpose_id: maybe(...PURPOSES),
  standard_id: maybe('safe', 'open', 'gone'),
  bases: fc.subarray(['law', 'law2', 'consent', 'gone']),
  isFeedback: fc.boolean(),
  colour: maybe('red', 'blue', 'unknown', 'various', '', ' red '),
  validUntil: maybe('2019-01-01', '2021-01-01'),
});
type Facts = typeof exchangeFacts extends fc.Arbitrary<infer T> ? T : never;

const aCase = fc
  .tuple(fc.array(exchangeFacts, { maxLength: 25 }), fc.array(maybe('1', '2', '2+', '3'), { minLength: 5, maxLength: 5 }))
  .map(([facts, levels]) => caseOf(facts, levels));

function caseOf(facts: readonly Facts[], levels: readonly (string | null)[]): Case {
  const graph = graphOf(
    networkOf({
      organisations: ['o0', 'o1'].map((id) => ({ id, name: id, shortName: null, isOwn: id === 'o0' })),
      systems: SYSTEMS.map((id, index) => system(id, { organisationId: index < 3 ? 'o0' : 'o1' })),
      datasets: SYSTEMS.map((id) => dataset(`${id}-data`, id)),
      exchanges: facts.map((fact, index) => exchangeOf(fact, index)),
    }),
  );
  const records: RecordSet = new Map<SheetName, Row[]>([
    ['exchanges', facts.map(rowOfFacts)],
    ['systems', SYSTEMS.map((id, index) => row('systems', { id, bbn: levels[index] ?? null }, { Kleur: index % 2 ? 'x' : 'y' }))],
    ['standards', [row('standards', { id: 'safe', is_secure: true }), row('standards', { id: 'open', is_secure: false })]],
    [
      'legal_bases',
      [
        row('legal_bases', { id: 'law', article6: '6.1.c' }),
        row('legal_bases', { id: 'law2', article6: '6.1.c' }),
        row('legal_bases', { id: 'consent', article6: '6.1.a' }),
      ],
    ],
    ['purposes', [row('purposes', { id: 'p0', parent_id: 'p1' }), row('purposes', { id: 'p1', parent_id: 'p0' })]],
  ]);
  const book = lensBook({ graph, records, day: '2020-07-01', levels: new Map() });
  return { graph, records, book, lenses: [...LENS_NAMES, ...ownColumns(records).map(({ lens }) => lens)] };
}

function exchangeOf({ from, to, mode, privacyClass, frequency, isFeedback, validUntil }: Facts, index: number): Exchange {
  return exchange(`x${index}`, from, to, { mode, privacyClass, frequency, isFeedback, validUntil, sourceDatasetId: `${from}-data` });
}

function rowOfFacts(fact: Facts, index: number): Row {
  const { latency, correction, certainty, described_by, purpose_id, standard_id, bases } = fact;
  const values = { id: `x${index}`, latency, correction, certainty, described_by, purpose_id, standard_id, legal_basis_ids: bases };
  return row('exchanges', values, fact.colour === null ? {} : { Kleur: fact.colour });
}

function sceneOf({ graph }: Case, table: LensTable, whole: VisibleGraph, shown: VisibleGraph): Scene {
  const laidOut = dagreLayout(toLayoutInput(whole, '—', estimateWidth));
  const lens = sceneLens(table, graph, (key) => classSign(nl, table, key));
  return composeScene({ graph, visible: shown, laidOut, words: sceneWords(nl), lens, focus: null, badges: new Map(), measure: estimateWidth });
}

const openGroups = fc.subarray(['o0', 'o1', ...SYSTEMS]);
const idsOf = (shown: VisibleGraph) => shown.edges.flatMap(({ flows }) => flows.map(({ exchange: { id } }) => id));

describe('the legend', () => {
  it('counts every exchange that is shown once, in any case, with any groups open', () => {
    fc.assert(
      fc.property(aCase, openGroups, (made, open) => {
        const whole = visibleGraph(made.graph, new Set(open));
        const shown = shownGraph(whole, '2020-07-01', NO_FILTER, made.book.classOf);
        for (const lens of made.lenses) {
          const table = made.book.table(lens);
          const { rows, total } = legendFacts(table, shown, sceneOf(made, table, whole, shown));
          expect(total).toBe(idsOf(shown).length);
          for (const { key, count } of rows)
            expect(count).toBe(shown.edges.flatMap(({ flows }) => flows).filter((flow) => made.book.classOf(lens, flow.exchange) === key).length);
          expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
        }
      }),
      { seed: 20260501, numRuns: 40 },
    );
  });

  it('of classes that are clicked counts what is left, and those of other lenses hold too', () => {
    fc.assert(
      fc.property(aCase, openGroups, fc.nat(), fc.nat(), fc.nat({ max: 3 }), (made, open, pickA, pickB, classes) => {
        const [one, other] = [made.lenses[pickA % made.lenses.length] as Lens, made.lenses[pickB % made.lenses.length] as Lens];
        const whole = visibleGraph(made.graph, new Set(open));
        let filter: Filter = NO_FILTER;
        for (const lens of [one, other]) {
          const keys = [...made.book.table(lens).classes.map(({ key }) => key), UNKNOWN];
          filter = withClassFlipped(filter, lens, keys[classes % keys.length] as string);
        }
        const shown = shownGraph(whole, null, filter, made.book.classOf);
        const counted = shownGraph(whole, null, withoutLens(filter, one), made.book.classOf);
        const table = made.book.table(one);
        const { rows } = legendFacts(table, counted, sceneOf(made, table, whole, shown), filter.classes.get(one));
        const chosen = filter.classes.get(one);
        const sum = rows.filter(({ key }) => !chosen || chosen.has(key)).reduce((total, { count }) => total + count, 0);
        expect(sum).toBe(idsOf(shown).length);
        const expected = made.graph.edges.filter(({ exchange: x }) =>
          [...filter.classes].every(([lens, keys]) => keys.has(made.book.classOf(lens, x))),
        );
        expect(countShown(made.graph, null, filter, made.book.classOf).shown).toBe(expected.length);
        for (const key of chosen ?? []) expect(rows.map((line) => line.key)).toContain(key);
      }),
      { seed: 20260502, numRuns: 60 },
    );
  });

  it('lets go of a class by the second click, and then filters nothing', () => {
    const once = withClassFlipped(NO_FILTER, 'privacy', 'special');
    expect(withClassFlipped(once, 'privacy', 'special')).toEqual(NO_FILTER);
    expect([...(withClassFlipped(once, 'privacy', 'none').classes.get('privacy') ?? [])]).toEqual(['special', 'none']);
  });
});

describe('what is not known', () => {
  it('is never coloured as known, and a part that is not known is always said and hatched', () => {
    fc.assert(
      fc.property(aCase, openGroups, (made, open) => {
        const whole = visibleGraph(made.graph, new Set(open));
        for (const lens of made.lenses.filter((name) => name !== 'mode')) {
          const table = made.book.table(lens);
          const scene = sceneOf(made, table, whole, whole);
          for (const edge of whole.edges) {
            const said = edge.flows.map(({ exchange: x }) => table.ofExchange(x));
            const mark = scene.arrows.find(({ id }) => id === edge.id);
            const known = said.filter((key) => key !== null);
            if (known.length === 0) expect(mark?.lens).toMatchObject({ key: UNKNOWN, role: 'unknown', isHatched: true });
            else expect(mark?.lens?.role).not.toBe('unknown');
            if (known.length < said.length)
              expect([mark?.isUncertain, mark?.lens?.isHatched, mark?.lens?.sign.endsWith('?')]).toEqual([true, true, true]);
            if (mark?.lens?.key === VARIOUS) expect(new Set(known).size).toBeGreaterThan(1);
            else if (known.length > 0) expect(known).toContain(mark?.lens?.key);
          }
          for (const { lens: mark, isHatched } of scene.cards) if (mark?.key === UNKNOWN) expect([mark.role, isHatched]).toEqual(['unknown', true]);
        }
      }),
      { seed: 20260503, numRuns: 40 },
    );
  });

  const table: Pick<LensTable, 'classes' | 'joins'> = { joins: 'gravest', classes: ['low', 'mid', 'high'].map((key) => ({ key, role: key })) };

  test.each<[Said[], string | null, boolean]>([
    [[], null, false],
    [[null], UNKNOWN, true],
    [['low'], 'low', false],
    [['low', null], 'low', true],
    [['high', 'low', 'mid'], 'high', false],
  ])('%j joins to %s', (said, key, isHatched) => {
    expect(joined(table, said)).toEqual(key === null ? null : { key, isPartial: said.includes(null), isHatched });
    if (new Set(said.filter(Boolean)).size > 1) expect(joined({ ...table, joins: 'same' }, said)?.key).toBe(VARIOUS);
  });

  it('or not sure is hatched too', () => {
    const unsure: typeof table = {
      joins: 'gravest',
      classes: [
        { key: 'sure', role: 'good' },
        { key: 'unsure', role: 'poor', isOpen: true },
      ],
    };
    expect([joined(unsure, ['sure'])?.isHatched, joined(unsure, ['sure', 'unsure'])?.isHatched]).toEqual([false, true]);
  });
});

describe('a lens', () => {
  it('moves nothing: every place and line is the same through each', () => {
    fc.assert(
      fc.property(aCase, openGroups, (made, open) => {
        const whole = visibleGraph(made.graph, new Set(open));
        const places = made.lenses.map((lens) => {
          const { panels, cards, arrows, width, height } = sceneOf(made, made.book.table(lens), whole, whole);
          return {
            width,
            height,
            rects: [...panels, ...cards].map(({ id, rect }) => [id, rect]),
            lines: arrows.map(({ id, points }) => [id, points]),
          };
        });
        for (const place of places) expect(place).toEqual(places[0]);
      }),
      { seed: 20260504, numRuns: 25 },
    );
  });

  it('has classes that differ, in colours that the theme knows, and never a key of ours for a value of theirs', () => {
    fc.assert(
      fc.property(aCase, (made) => {
        for (const lens of made.lenses) {
          const { classes } = made.book.table(lens);
          expect(new Set(classes.map(({ key }) => key)).size).toBe(classes.length);
          for (const { key, role } of classes) expect([LENS_ROLES.includes(role), key === UNKNOWN || key === VARIOUS]).toEqual([true, false]);
        }
      }),
      { seed: 20260505, numRuns: 40 },
    );
  });

  it('that is no longer there shows the way of travelling', () => {
    const { book } = caseOf([], []);
    expect([book.table('own:exchanges:Weg').lens, book.table('own:exchanges:Kleur').lens]).toEqual(['mode', 'mode']);
  });
});

describe('how old data is', () => {
  test.each([
    ['PT0S', 0],
    ['PT15M', 0.25],
    ['P1DT12H', 36],
    ['P2W', 336],
    ['P1M', 744],
    ['P1Y', 8784],
    ['P', null],
    ['PT', null],
    ['elke dag', null],
    ['', null],
  ])('%s is %s hours', (text, hours) => expect(hoursOf(text)).toBe(hours));

  test.each<[Mode, string | null, string | null, string | null]>([
    ['batch', 'DAILY', 'P7D', 'week'],
    ['batch', 'WEEKLY', null, 'week'],
    ['batch', 'ANNUAL', null, 'longer'],
    ['batch', 'CONT', null, null],
    ['batch', 'IRREG', null, null],
    ['query', 'DAILY', null, null],
    ['query', 'ON_REQUEST', 'PT0S', 'instant'],
  ])('%s, %s, latency %s: %s', (mode, frequency, latency, key) => {
    const graph = graphOf(networkOf({ systems: [system('a'), system('b')], exchanges: [exchange('x', 'a', 'b', { mode, frequency })] }));
    const records: RecordSet = new Map([['exchanges', [row('exchanges', { id: 'x', latency })]]]);
    const [edge] = graph.edges;
    expect(edge && lensBook({ graph, records, day: null, levels: new Map() }).table('age').ofExchange(edge.exchange)).toBe(key);
  });
});

describe('a column of one’s own', () => {
  const cells = (values: readonly string[]) =>
    new Map([['systems' as const, values.map((value, index) => row('systems', { id: `s${index}` }, { K: value }))]]);
  const offered = (values: readonly string[]) => ownColumns(cells(values)).map(({ lens }) => lens);

  it('is a lens when its values come back', () => {
    expect(offered(['a', 'b', 'a'])).toEqual(['own:systems:K']);
    expect(offered(['a', '', ''])).toEqual(['own:systems:K']);
    expect(offered(['a', 'b', 'c'])).toEqual([]);
    expect(offered(['', ' '])).toEqual([]);
    expect(offered(Array.from({ length: 90 }, (_, index) => String(index % 45)))).toEqual([]);
  });

  it('keeps the names of columns that hold colons or line ends', () => {
    const records: RecordSet = new Map([
      ['systems', ['a', 'a'].map((value, index) => row('systems', { id: `s${index}` }, { 'Soort: nader\nbepaald': value }))],
    ]);
    const graph = graphOf(networkOf({ systems: [system('s0'), system('s1')], exchanges: [exchange('x', 's0', 's1')] }));
    const book = lensBook({ graph, records, day: null, levels: new Map() });
    const [own] = book.own;
    expect(own?.column).toBe('Soort: nader\nbepaald');
    expect(own && book.table(own.lens).classes.map(({ key }) => key)).toEqual(['=a']);
  });

  it('of the sender colours the arrow; of a department what is in it', () => {
    const records: RecordSet = new Map<SheetName, Row[]>([
      ['systems', [row('systems', { id: 'a', unit_id: 'u', organisation_id: 'o' }), row('systems', { id: 'b', organisation_id: 'o' })]],
      [
        'units',
        [
          row('units', { id: 'u', organisation_id: 'o' }, { Locatie: 'Noord' }),
          row('units', { id: 'v', organisation_id: 'o' }, { Locatie: 'Noord' }),
        ],
      ],
    ]);
    const graph = graphOf(
      networkOf({
        organisations: [{ id: 'o', name: 'O', shortName: null, isOwn: true }],
        units: ['u', 'v'].map((id) => ({ id, organisationId: 'o', name: id, shortName: null, cluster: null })),
        systems: [system('a', { unitId: 'u', organisationId: 'o' }), system('b', { organisationId: 'o' })],
        exchanges: [exchange('x', 'a', 'b'), exchange('y', 'b', 'a')],
      }),
    );
    const table = lensBook({ graph, records, day: null, levels: new Map() }).table('own:units:Locatie');
    expect(graph.edges.map(({ exchange: x }) => table.ofExchange(x))).toEqual(['=Noord', null]);
    expect(['o', 'u', 'a', 'b'].map((id) => table.ofNode(graph.nodes.get(id) ?? expect.fail(id)))).toEqual([[], ['=Noord'], ['=Noord'], [null]]);
  });
});
