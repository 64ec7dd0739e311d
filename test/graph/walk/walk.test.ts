// Does the keyboard reach everything on the map, and stay on a flow when it follows one?
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toLayoutInput } from '../../../renderer/graph/boxes.ts';
import { buildFlowGraph, type FlowGraph } from '../../../renderer/graph/flow-graph.ts';
import { dagreLayout } from '../../../renderer/graph/layout/dagre-layout.ts';
import { LEVELS, openAtLevel, visibleGraph } from '../../../renderer/graph/levels.ts';
import { composeScene } from '../../../renderer/graph/scene.ts';
import { estimateWidth } from '../../../renderer/graph/text-fit.ts';
import { arrowsRound, at, type Place, type Step, walk } from '../../../renderer/graph/walk/walk.ts';
import { type Ways, waysOf } from '../../../renderer/graph/walk/ways.ts';
import { nl } from '../../../renderer/views/text/nl.ts';
import { sceneWords } from '../../../renderer/views/text/scene-words.ts';
import { exchange, lindehavenNetwork, networkOf, system } from '../../support/network.ts';

const STEPS: readonly Step[] = [
  'right',
  'left',
  'up',
  'down',
  'nextArrow',
  'previousArrow',
  'outside',
  'inside',
  'next',
  'previous',
  'first',
  'last',
];

function waysAt(graph: FlowGraph, open: ReadonlySet<string>): Ways {
  const visible = visibleGraph(graph, open);
  const laidOut = dagreLayout(toLayoutInput(visible, '—', estimateWidth));
  const scene = composeScene({ graph, visible, laidOut, words: sceneWords(nl), lens: null, focus: null, badges: new Map(), measure: estimateWidth });
  return waysOf(scene, visible);
}

function reached(ways: Ways, steps: readonly Step[]): { nodes: Set<string>; arrows: Set<string> } {
  const start = at(ways.reading[0] ?? '');
  const seen = new Map<string, Place>([[JSON.stringify(start), start]]);
  for (const place of seen.values())
    for (const step of steps) {
      const next = walk(ways, place, step);
      if (next) seen.set(JSON.stringify(next), next);
    }
  const places = [...seen.values()];
  return { nodes: new Set(places.map((place) => place.node)), arrows: new Set(places.flatMap((place) => place.arrow ?? [])) };
}

const LINES = fc.array(fc.tuple(fc.nat({ max: 17 }), fc.nat({ max: 17 })), { maxLength: 40 });

/** 18 systems in 5 organisations, some of them loose, and any exchanges between them, rings and parallels too. */
const GRAPHS = fc.tuple(LINES, fc.array(fc.option(fc.nat({ max: 4 })), { minLength: 18, maxLength: 18 })).map(([lines, homes]) =>
  buildFlowGraph(
    networkOf({
      organisations: [0, 1, 2, 3, 4].map((index) => ({ id: `o${index}`, name: `o${index}`, shortName: null, isOwn: index === 0 })),
      systems: homes.map((home, index) => system(`s${index}`, { organisationId: home === null ? null : `o${home}` })),
      exchanges: lines.map(([from, to], index) => exchange(`x${index}`, `s${from}`, `s${to}`)),
    }),
  ),
);

describe('the keyboard', () => {
  it('reaches every node and every arrow of 20 generated maps', () => {
    fc.assert(
      fc.property(GRAPHS, fc.constantFrom(...LEVELS), (graph, level) => {
        const ways = waysAt(graph, openAtLevel(graph, level));
        const found = reached(ways, STEPS);
        expect([...found.nodes].sort()).toEqual([...ways.reading].sort());
        expect([...found.arrows].sort()).toEqual([...ways.arrows.keys()].sort());
      }),
      { seed: 20, numRuns: 20 },
    );
  });

  it('reaches each neighbour over its own arrow: right and then up or down, left likewise', () => {
    fc.assert(
      fc.property(GRAPHS, (graph) => {
        const ways = waysAt(graph, openAtLevel(graph, 'system'));
        for (const arrow of ways.arrows.values()) {
          const ends = [
            ['right', arrow.from, arrow.to, ways.leaving],
            ['left', arrow.to, arrow.from, ways.arriving],
          ] as const;
          for (const [first, from, to, ofNode] of ends) {
            const most = ofNode.get(from)?.length ?? 0;
            const keys = keysTo(ways, walk(ways, at(from), first), to, most);
            expect(keys, `${first} from ${from} to ${to}`).toBeLessThanOrEqual(most);
          }
        }
      }),
      { seed: 21, numRuns: 20 },
    );
  });

  it('follows a flow of any length with one key for each hop', () => {
    const chain = Array.from({ length: 12 }, (_, index) => system(`c${index}`));
    const graph = buildFlowGraph(
      networkOf({ systems: chain, exchanges: chain.slice(1).map((_, index) => exchange(`x${index}`, `c${index}`, `c${index + 1}`)) }),
    );
    const ways = waysAt(graph, openAtLevel(graph, 'system'));
    for (let depth = 1; depth < 12; depth += 1) {
      expect(Array.from({ length: depth }).reduce((place: Place) => walk(ways, place, 'right') ?? place, at('c0')).node).toBe(`c${depth}`);
      expect(Array.from({ length: depth }).reduce((place: Place) => walk(ways, place, 'left') ?? place, at('c11')).node).toBe(`c${11 - depth}`);
    }
  });

  it('takes at most two keys more than there are hops along the shortest way over any map whose nodes have up to three ways on', () => {
    const ways = waysAt(buildFlowGraph(lindehavenNetwork()), openAtLevel(buildFlowGraph(lindehavenNetwork()), 'unit'));
    for (const id of ways.reading) {
      const arrows = ways.leaving.get(id) ?? [];
      const ends = new Set(arrows.map((arrow) => arrow.to));
      if (ends.size > 3) continue;
      for (const end of ends) expect(keysTo(ways, walk(ways, at(id), 'right'), end, 9), `${id} to ${end}`).toBeLessThanOrEqual(3);
    }
  });
});

/** Keys pressed in all, with the one that led here, going only up or only down from here. */
function keysTo(ways: Ways, start: Place | null, goal: string, most: number): number {
  const tries = (['up', 'down'] as const).map((step) => {
    let place = start;
    for (let keys = 1; keys <= most; keys += 1) {
      if (place?.node === goal) return keys;
      place = place && walk(ways, place, step);
    }
    return Number.POSITIVE_INFINITY;
  });
  return Math.min(...tries);
}

describe('round a node', () => {
  const graph = buildFlowGraph(
    networkOf({
      systems: ['a', 'b', 'c', 'd'].map((id) => system(id)),
      exchanges: [exchange('1', 'a', 'b'), exchange('2', 'a', 'c'), exchange('3', 'd', 'a')],
    }),
  );
  const ways = waysAt(graph, openAtLevel(graph, 'system'));

  it('each arrow comes once, leaving first, and then the first again', () => {
    const seen: (string | null)[] = [];
    let place: Place | null = at('a');
    for (let count = 0; count < 4; count += 1) {
      place = place && walk(ways, place, 'nextArrow');
      seen.push(place?.arrow ?? null);
    }
    const all = arrowsRound(ways, 'a').map((arrow) => arrow.id);
    expect(seen).toEqual([...all, all[0]]);
    expect(all.slice(0, 2).sort()).toEqual(['a>b', 'a>c']);
    expect(all[2]).toBe('d>a');
  });

  it('an arrow leads to both its ends', () => {
    const place: Place = { ...at('a'), arrow: 'd>a' };
    expect([walk(ways, place, 'left')?.node, walk(ways, place, 'right')?.node]).toEqual(['d', 'a']);
  });

  it('a node that is gone leads to the first there is', () => {
    expect(walk(ways, at('gone'), 'down')?.node).toBe(ways.reading[0]);
  });
});
