// Does the Sankey diagram keep every exchange, also those that run in rings, on one scale?
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { buildFlowGraph } from '../../renderer/graph/flow-graph.ts';
import { LEVELS, openAtLevel, visibleGraph } from '../../renderer/graph/levels.ts';
import { NO_FILTER, shownGraph } from '../../renderer/graph/shown.ts';
import { type Band, buildStreams, OTHERS, pairsOf } from '../../renderer/graph/streams.ts';
import { layOutStreams } from '../../renderer/graph/streams-layout.ts';
import { exchange, lindehavenNetwork, networkOf, system } from '../support/network.ts';

const ROOM = { width: 900, height: 400, most: 14 };
const lindehaven = buildFlowGraph(lindehavenNetwork());

/** Systems named by numbers, and exchanges between them; some tell no volume, some report back. */
const NETWORKS = fc
  .array(
    fc.record({
      from: fc.nat({ max: 11 }),
      to: fc.nat({ max: 11 }),
      volume: fc.option(fc.integer({ min: 0, max: 5000 }), { nil: null }),
      isFeedback: fc.boolean(),
    }),
    { maxLength: 60 },
  )
  .map((lines) =>
    networkOf({
      systems: Array.from({ length: 12 }, (_, index) => system(`s${index}`)),
      exchanges: lines.map(({ from, to, volume, isFeedback }, index) =>
        exchange(`x${index}`, `s${from}`, `s${to}`, { volumePerYear: volume, isFeedback }),
      ),
    }),
  );

function drawn(network: Parameters<typeof buildFlowGraph>[0]) {
  const graph = buildFlowGraph(network);
  return visibleGraph(graph, openAtLevel(graph, 'system'));
}

/** By taking away parties that nothing leads to, until none is left; what stays is in a ring. */
function hasRing(bands: readonly Band[]): boolean {
  let left = bands.filter((band) => !band.isBack);
  for (;;) {
    const reached = new Set(left.map((band) => band.to));
    const rest = left.filter((band) => reached.has(band.from));
    if (rest.length === left.length) return rest.length > 0;
    left = rest;
  }
}

describe('the bands', () => {
  it('hold each exchange once, by number or by volume, and no ring runs forward', () => {
    fc.assert(
      fc.property(NETWORKS, fc.constantFrom('count', 'volume'), fc.integer({ min: 3, max: 14 }), (network, measure, most) => {
        const visible = drawn(network);
        const streams = buildStreams(visible, measure, most);
        const told = [...streams.bands.flatMap((band) => band.arrows), ...streams.foldedBands, ...streams.unmeasured];
        expect(told.flatMap((arrow) => arrow.edge.flows.map((flow) => flow.exchange.id)).sort()).toEqual(
          visible.edges.flatMap((edge) => edge.flows.map((flow) => flow.exchange.id)).sort(),
        );
        expect(streams.nodes.length).toBeLessThanOrEqual(most);
        if (streams.form === 'chain') expect(hasRing(streams.bands)).toBe(false);
        else expect(streams.bands.every((band) => band.isBack === band.isFeedback)).toBe(true);
        const sum = told.reduce((total, arrow) => total + (measure === 'count' ? arrow.count : arrow.volume), 0);
        const within = streams.foldedBands.reduce((total, arrow) => total + (measure === 'count' ? arrow.count : arrow.volume), 0);
        expect(streams.bands.reduce((total, band) => total + band.value, 0)).toBe(sum - within);
        for (const band of streams.bands) if (band.isFeedback) expect(band.isBack).toBe(true);
      }),
      { seed: 4, numRuns: 300 },
    );
  });

  it('run back only where a ring asks for it', () => {
    const visible = drawn(
      networkOf({
        systems: ['a', 'b', 'c'].map((id) => system(id)),
        exchanges: [exchange('1', 'a', 'b'), exchange('2', 'a', 'b'), exchange('3', 'b', 'c'), exchange('4', 'b', 'c'), exchange('5', 'c', 'a')],
      }),
    );
    const back = buildStreams(visible, 'count', 9).bands.filter((band) => band.isBack);
    expect(back.map((band) => [band.from, band.to])).toEqual([['c', 'a']]);
  });
});

describe('the drawing', () => {
  it('has every band on one scale and every node on its own place', () => {
    fc.assert(
      fc.property(NETWORKS, fc.constantFrom('count', 'volume'), (network, measure) => {
        const streams = buildStreams(drawn(network), measure, 9);
        const laidOut = layOutStreams(streams, ROOM);
        expect(laidOut.bands.map(({ band }) => band.id).sort()).toEqual(streams.bands.map((band) => band.id).sort());
        for (const { band, width, path } of laidOut.bands) {
          expect(width).toBeCloseTo(band.value * laidOut.scale, 3);
          expect(path).not.toMatch(/NaN|undefined|Infinity/);
        }
        for (const [index, a] of laidOut.nodes.entries()) {
          expect([a.x, a.y, a.width, a.height].every(Number.isFinite)).toBe(true);
          for (const b of laidOut.nodes.slice(index + 1))
            if (a.x === b.x) expect(a.y + a.height <= b.y + 0.01 || b.y + b.height <= a.y + 0.01).toBe(true);
        }
      }),
      { seed: 5, numRuns: 200 },
    );
  });

  test.each(LEVELS)('of Lindehaven at level %s shows its feedback below all parties', (level) => {
    const visible = shownGraph(visibleGraph(lindehaven, openAtLevel(lindehaven, level)), '2020-07-01', NO_FILTER);
    const laidOut = layOutStreams(buildStreams(visible, 'count', 99), ROOM);
    const feedback = laidOut.bands.filter(({ band }) => band.isFeedback);
    expect(feedback.length).toBe(visible.edges.filter((edge) => edge.flows.some((flow) => flow.exchange.isFeedback)).length);
    const floor = Math.max(...laidOut.nodes.map((node) => node.y + node.height));
    for (const { path } of feedback) expect(Number(/V([\d.]+)/.exec(path)?.[1])).toBeGreaterThan(floor);
  });
});

test('pairs tell both directions once, the most first', () => {
  fc.assert(
    fc.property(NETWORKS, (network) => {
      const { bands } = buildStreams(drawn(network), 'count', 99);
      const pairs = pairsOf(bands);
      expect(pairs.flatMap(({ there, back }) => [...there, ...back].map((band) => band.id)).sort()).toEqual(bands.map((band) => band.id).sort());
      expect(new Set(pairs.map(({ a, b }) => JSON.stringify([a, b].sort()))).size).toBe(pairs.length);
      for (const { a, b, there, back, value } of pairs) {
        for (const band of there) expect([band.from, band.to]).toEqual([a, b]);
        for (const band of back) expect([band.from, band.to]).toEqual([b, a]);
        expect(value).toBe([...there, ...back].reduce((sum, band) => sum + band.value, 0));
      }
      expect(pairs.map((pair) => pair.value)).toEqual(pairs.map((pair) => pair.value).sort((x, y) => y - x));
    }),
    { seed: 6, numRuns: 200 },
  );
  expect(OTHERS).not.toBe('others');
});
