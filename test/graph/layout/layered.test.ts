// Is every picture of our own engine a sound drawing, the same each time, and clear of cards, marks and other panels?
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { toLayoutInput } from '../../../renderer/graph/boxes.ts';
import { buildFlowGraph } from '../../../renderer/graph/flow-graph.ts';
import { countCrossings } from '../../../renderer/graph/layout/crossings.ts';
import { layeredLayout } from '../../../renderer/graph/layout/layered-layout.ts';
import type { Box, LaidOut, LayoutInput, Link } from '../../../renderer/graph/layout/layout.ts';
import { LEVELS, openAtLevel, visibleGraph } from '../../../renderer/graph/levels.ts';
import { estimateWidth } from '../../../renderer/graph/text-fit.ts';
import { anyBoxes } from '../../support/boxes.ts';
import { faultsOf, slowCrossings } from '../../support/drawing.ts';
import { lindehavenNetwork } from '../../support/network.ts';

function expectSound(input: LayoutInput): LaidOut {
  const laidOut = layeredLayout(input);
  expect(faultsOf(input, laidOut)).toEqual({ faults: [], throughCards: [] });
  expect(countCrossings(Object.values(laidOut.routes))).toBe(slowCrossings(Object.values(laidOut.routes)));
  expect(Object.keys(laidOut.routes).sort()).toEqual(input.links.map((link) => link.id).sort());
  expect(layeredLayout(structuredClone(input))).toEqual(laidOut);
  return laidOut;
}

function box(id: string, children: readonly Box[] = [], side: Box['side'] = 'free'): Box {
  return { id, width: 166, height: 46, side, children };
}

function link(id: string, from: string, to: string): Link {
  return { id, from, to, weight: 1, isFeedback: false };
}

describe('Lindehaven', () => {
  const graph = buildFlowGraph(lindehavenNetwork());
  const inputOf = (open: ReadonlySet<string>) => toLayoutInput(visibleGraph(graph, open), '—', estimateWidth);

  test.each(LEVELS)('at level %s', (level) => {
    expectSound(inputOf(openAtLevel(graph, level)));
  });

  it('puts who sends left of the municipality and who receives right of it', () => {
    const input = inputOf(openAtLevel(graph, 'unit'));
    const { rects } = layeredLayout(input);
    const own = rects['org-lindehaven'];
    for (const { id, side } of input.boxes.filter((one) => one.side !== 'centre'))
      expect([id, Math.sign((rects[id]?.x ?? 0) - (own?.x ?? 0))]).toEqual([id, side === 'left' ? -1 : 1]);
    expect(new Set(input.boxes.map(({ side }) => side))).toEqual(new Set(['left', 'centre', 'right']));
  });

  it('leaves the sides free when it is told to', () => {
    const input = inputOf(openAtLevel(graph, 'unit'));
    const free = { ...input, boxes: input.boxes.map((one) => ({ ...one, side: 'free' as const })) };
    expectSound(free);
  });
});

describe('any nested boxes', () => {
  it('are drawn soundly: five hundred of them', () => {
    fc.assert(
      fc.property(anyBoxes({ touchesGroups: true, loops: true, most: 40 }), (input) => {
        expectSound(input);
      }),
      { seed: 20261122, numRuns: 500 },
    );
  });

  it('may be empty, one box, boxes without lines, a group without children', () => {
    expect(layeredLayout({ boxes: [], links: [] })).toMatchObject({ rects: {}, routes: {}, labels: {}, width: 0, height: 0 });
    expectSound({ boxes: [box('a')], links: [] });
    expectSound({ boxes: Array.from({ length: 30 }, (_, index) => box(`b${index}`)), links: [] });
  });
});

describe('bad input', () => {
  it('loops, rings, and parallel lines by the hundred', () => {
    const boxes = ['a', 'b', 'c'].map((id) => box(id));
    const ring = [link('1', 'a', 'b'), link('2', 'b', 'c'), link('3', 'c', 'a'), link('4', 'a', 'a')];
    expectSound({ boxes, links: ring });
    const many = expectSound({ boxes, links: [...ring, ...Array.from({ length: 300 }, (_, index) => link(`p${index}`, 'a', 'b'))] });
    expect(new Set(Object.values(many.routes).map((route) => String(route[0]))).size).toBe(304);
  });

  it('a star of five thousand', () => {
    const boxes = Array.from({ length: 5001 }, (_, index) => box(`n${index}`));
    const links = Array.from({ length: 5000 }, (_, index) => link(`e${index}`, 'n0', `n${index + 1}`));
    const laidOut = layeredLayout({ boxes, links });
    expect(Object.keys(laidOut.rects)).toHaveLength(5001);
    const rows = Object.values(laidOut.rects).sort((a, b) => a.x - b.x || a.y - b.y);
    for (const [index, rect] of rows.entries()) {
      const next = rows[index + 1];
      if (next && next.x === rect.x) expect(next.y).toBeGreaterThanOrEqual(rect.y + rect.height);
    }
  });

  it('a group in itself, a box named twice, a link to nowhere, sizes that are none', () => {
    const group: { -readonly [K in keyof Box]: Box[K] } = box('g');
    group.children = [group, box('a'), box('a')];
    const odd = { ...box('b'), width: Number.NaN, height: -5 };
    const laidOut = layeredLayout({ boxes: [group, odd, box('a')], links: [link('1', 'a', 'nowhere'), link('2', 'a', 'b')] });
    expect(Object.keys(laidOut.rects).sort()).toEqual(['a', 'b', 'g']);
    expect(Object.keys(laidOut.routes)).toEqual(['2']);
    expect(Object.values(laidOut.rects).flatMap(Object.values).every(Number.isFinite)).toBe(true);
  });
});
