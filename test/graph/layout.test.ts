// Is every layout a sound drawing: nothing overlaps, panels hold their children, lines run from border to border round the cards?
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { toLayoutInput } from '../../renderer/graph/boxes.ts';
import { buildFlowGraph } from '../../renderer/graph/flow-graph.ts';
import { countCrossings } from '../../renderer/graph/layout/crossings.ts';
import { dagreLayout } from '../../renderer/graph/layout/dagre-layout.ts';
import type { Box, LayoutInput, Point } from '../../renderer/graph/layout/layout.ts';
import { LEVELS, openAtLevel, visibleGraph } from '../../renderer/graph/levels.ts';
import { arrivalAngle, longestPart, pointAlong, roundedPath, shortened, wayLength } from '../../renderer/graph/paths.ts';
import { estimateWidth } from '../../renderer/graph/text-fit.ts';
import { faultsOf, slowCrossings } from '../support/drawing.ts';
import { lindehavenNetwork } from '../support/network.ts';

/** Lays out, twice, and gives the names of the cards that lines pass through. */
function expectSound(input: LayoutInput): string[] {
  const laidOut = dagreLayout(input);
  const { faults, throughCards } = faultsOf(input, laidOut);
  expect(faults).toEqual([]);
  expect(countCrossings(Object.values(laidOut.routes))).toBe(slowCrossings(Object.values(laidOut.routes)));
  expect(Object.keys(laidOut.routes).sort()).toEqual(input.links.map((link) => link.id).sort());
  expect(dagreLayout(structuredClone(input))).toEqual(laidOut);
  return throughCards;
}

describe('Lindehaven', () => {
  const graph = buildFlowGraph(lindehavenNetwork());
  const inputOf = (open: ReadonlySet<string>) => toLayoutInput(visibleGraph(graph, open), '—', estimateWidth);

  test.each(LEVELS)('at level %s, and no line passes a card', (level) => {
    expect(expectSound(inputOf(openAtLevel(graph, level)))).toEqual([]);
  });

  it('with any groups open', () => {
    const groups = [...graph.nodes.keys()].filter((id) => graph.children.has(id));
    fc.assert(
      fc.property(fc.subarray(groups, { maxLength: 12 }), (open) => {
        expect(expectSound(inputOf(new Set(['org-lindehaven', ...open])))).toEqual([]);
      }),
      { seed: 20260401, numRuns: 12 },
    );
  });

  it('puts who sends left of the municipality and who receives right of it', () => {
    const input = inputOf(openAtLevel(graph, 'organisation'));
    const { rects } = dagreLayout(input);
    const own = rects['org-lindehaven'];
    for (const box of input.boxes.filter(({ side }) => side !== 'centre'))
      expect([box.id, Math.sign((rects[box.id]?.x ?? 0) - (own?.x ?? 0))]).toEqual([box.id, box.side === 'left' ? -1 : 1]);
    expect(new Set(input.boxes.map(({ side }) => side))).toEqual(new Set(['left', 'centre', 'right']));
  });
});

describe('any nested graph', () => {
  const side = fc.constantFrom<Box['side']>('left', 'right', 'free', 'centre');
  const size = fc.record({ width: fc.constantFrom(166, 120, 240), height: fc.integer({ min: 30, max: 70 }) });

  /** A tree as a list of parents: box n hangs under an earlier box, at most four deep, or stands at the top. */
  const shape = fc.array(fc.record({ up: fc.nat({ max: 60 }), atTop: fc.boolean(), side, size }), { minLength: 1, maxLength: 40 });
  const ends = fc.array(fc.tuple(fc.nat(), fc.nat(), fc.boolean(), fc.integer({ min: 1, max: 9 })), { maxLength: 45 });
  const input = fc.tuple(shape, ends, fc.boolean()).map(([nodes, links, isHostile]) => toInput(nodes, links, isHostile));

  type Shape = { up: number; atTop: boolean; side: Box['side']; size: { width: number; height: number } };
  type Draft = { id: string; depth: number; children: Draft[]; shape: Shape };

  function toInput(shapes: readonly Shape[], links: readonly (readonly [number, number, boolean, number])[], isHostile: boolean): LayoutInput {
    const names = isHostile ? ['__proto__', 'constructor', 'toString', 'hasOwnProperty', '\u0001', ''] : [];
    const drafts: Draft[] = [];
    for (const [index, one] of shapes.entries()) {
      const parent = one.atTop ? undefined : drafts[one.up % Math.max(1, drafts.length)];
      const draft: Draft = { id: names[index] ?? `n${index}`, depth: (parent?.depth ?? -1) + 1, children: [], shape: one };
      if (parent && parent.depth < 3) parent.children.push(draft);
      else draft.depth = 0;
      drafts.push(draft);
    }
    const toBox = ({ id, children, shape: { side: at, size: given } }: Draft): Box => ({ id, ...given, side: at, children: children.map(toBox) });
    const cards = drafts.filter((draft) => draft.children.length === 0);
    const pick = (n: number) => cards[n % cards.length]?.id ?? '';
    const pairs = links.map(([a, b, isFeedback, weight], index) => ({ id: `e${index}`, from: pick(a), to: pick(b), isFeedback, weight }));
    return { boxes: drafts.filter((draft) => draft.depth === 0).map(toBox), links: pairs.filter((link) => link.from !== link.to) };
  }

  it('of up to forty boxes is sound, and no line passes a card', () => {
    fc.assert(
      fc.property(input, (generated) => {
        expect(expectSound(generated)).toEqual([]);
      }),
      { seed: 20260402, numRuns: 150 },
    );
  });

  it('may be empty, one box, or boxes without lines', () => {
    const box = (id: string): Box => ({ id, width: 166, height: 40, side: 'free', children: [] });
    expect(dagreLayout({ boxes: [], links: [] })).toEqual({ rects: {}, routes: {}, labels: {}, width: 0, height: 0 });
    expectSound({ boxes: [box('a')], links: [] });
    expectSound({ boxes: Array.from({ length: 30 }, (_, index) => box(`b${index}`)), links: [] });
  });
});

describe('a drawn line', () => {
  const route: Point[] = [
    [0, 0],
    [40, 0],
    [40, 100],
    [60, 100],
  ];

  it('has rounded corners, and starts and ends where its route does', () => {
    expect(roundedPath(route)).toBe('M0 0L32 0Q40 0 40 8L40 92Q40 100 48 100L60 100');
    expect(roundedPath([])).toBe('');
  });

  it('is measured along the way', () => {
    expect(wayLength(route)).toBe(160);
    expect([0, 0.25, 0.5, 1].map((part) => pointAlong(route, part))).toEqual([
      [0, 0],
      [40, 0],
      [40, 40],
      [60, 100],
    ]);
    expect(longestPart(route)).toEqual([40, 50]);
    expect(arrivalAngle(route)).toBe(0);
    expect(arrivalAngle(route.slice(0, 3))).toBe(90);
    expect(shortened(route, 7).at(-1)).toEqual([53, 100]);
  });
});
