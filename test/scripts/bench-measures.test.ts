// The measures of the bench against slow, obvious ones, and its graphs.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Box, LayoutInput, Point, Rect } from '../../renderer/graph/layout/layout.ts';
import { crossingsByCell, crossingsOf } from '../../scripts/bench/geometry/crossings.ts';
import { linesThroughCards, overlapsAmong, panelOverlaps } from '../../scripts/bench/geometry/overlaps.ts';
import { segmentsOf } from '../../scripts/bench/geometry/segments.ts';
import { graphOf } from '../../scripts/bench/graphs.ts';
import { bendsOf, measure } from '../../scripts/bench/measures.ts';

/** Each a bit off the grid, and not in a straight way: so that no three points are on one line, which the slow count does not know of. */
const loosePoint = fc
  .tuple(fc.integer({ min: 0, max: 5000 }), fc.integer({ min: 0, max: 5000 }))
  .map(([x, y]): Point => [x + Math.sin(12.9898 * x + 78.233 * y) / 3, y + Math.cos(39.3468 * x + 11.135 * y) / 3]);
const looseLines = fc.array(fc.array(loosePoint, { minLength: 2, maxLength: 6 }), { maxLength: 12 });
/** Lines over the crossings of a small grid: corners, touching and lying on each other all the time. */
const steps = fc.array(fc.tuple(fc.boolean(), fc.integer({ min: -3, max: 3 })), { minLength: 1, maxLength: 6 });
const streetLines = fc.array(
  fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 6 }), steps).map(([x, y, moves]) => {
    const points: Point[] = [[x * 10, y * 10]];
    for (const [isAcross, by] of moves) {
      const [lastX, lastY] = points.at(-1) as Point;
      points.push(isAcross ? [lastX + by * 10, lastY] : [lastX, lastY + by * 10]);
    }
    return points;
  }),
  { maxLength: 8 },
);
const rect = fc
  .tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 0, max: 500 }), fc.integer({ min: 2, max: 90 }), fc.integer({ min: 2, max: 90 }))
  .map(([x, y, width, height]): Rect => ({ x, y, width, height }));

describe('crossings', () => {
  it('counts each crossing of two lines once, as a comparison of all pairs does', () => {
    fc.assert(
      fc.property(looseLines, (lines) => {
        expect(crossingsOf(lines).crossings).toBe(slowCrossings(lines));
      }),
    );
  });

  it('measures how far lines lie on each other, as a walk pixel by pixel does', () => {
    fc.assert(
      fc.property(streetLines, (lines) => {
        expect(crossingsOf(lines).overlapped).toBeCloseTo(slowOverlap(lines), 6);
      }),
    );
  });

  it('counts lines that run across and down as it counts lines at any angle', () => {
    fc.assert(
      fc.property(streetLines, (lines) => {
        const [swept, compared] = [crossingsOf(lines), crossingsByCell(segmentsOf(lines))];
        expect(swept.crossings).toBe(compared.crossings);
        expect(swept.overlapped).toBeCloseTo(compared.overlapped, 6);
      }),
    );
  });

  it('counts a crossing at a corner, not a touch and not a shared end', () => {
    const across: Point[] = [
      [0, 10],
      [20, 10],
    ];
    expect(
      crossingsOf([
        across,
        [
          [10, 0],
          [10, 10],
          [12, 20],
        ],
      ]).crossings,
    ).toBe(1);
    expect(
      crossingsOf([
        across,
        [
          [8, 0],
          [10, 10],
          [12, 0],
        ],
      ]).crossings,
    ).toBe(0);
    expect(
      crossingsOf([
        across,
        [
          [10, 0],
          [10, 10],
        ],
      ]).crossings,
    ).toBe(0);
    expect(
      crossingsOf([
        across,
        [
          [20, 10],
          [30, 20],
        ],
      ]).crossings,
    ).toBe(0);
    expect(
      crossingsOf([
        [
          [0, 0],
          [10, 10],
          [20, 20],
        ],
        [
          [0, 20],
          [10, 10],
          [20, 0],
        ],
      ]).crossings,
    ).toBe(1);
    expect(
      crossingsOf([
        [
          [0, 0],
          [10, 10],
          [20, 0],
        ],
        [
          [0, 20],
          [10, 10],
          [20, 20],
        ],
      ]).crossings,
    ).toBe(0);
  });

  it('is the same for lines turned by 90 degrees and given backwards', () => {
    fc.assert(
      fc.property(streetLines, (lines) => {
        const turned = lines.map((line) => line.map(([x, y]): Point => [-y, x]));
        const backwards = lines.map((line) => [...line].reverse());
        expect(crossingsOf(turned)).toEqual(crossingsOf(lines));
        expect(crossingsOf(backwards)).toEqual(crossingsOf(lines));
      }),
    );
  });
});

describe('overlaps', () => {
  it('counts the pairs that a comparison of all pairs finds', () => {
    fc.assert(
      fc.property(fc.array(rect, { maxLength: 40 }), (rects) => {
        const pairs = rects.flatMap((a, index) => rects.slice(index + 1).filter((b) => share(a, b) > 1));
        expect(overlapsAmong(rects)).toBe(pairs.length);
      }),
    );
  });

  it('counts panels over each other and children outside their panel', () => {
    const tree: Box[] = [box('p', [box('a'), box('b')]), box('q', [box('c')])];
    const rects = { p: at(0, 0, 100, 100), a: at(10, 10, 20, 20), b: at(10, 40, 20, 20), q: at(120, 0, 50, 50), c: at(130, 10, 20, 20) };
    expect(panelOverlaps(tree, rects)).toBe(0);
    expect(panelOverlaps(tree, { ...rects, q: at(90, 0, 90, 50) })).toBe(1);
    expect(panelOverlaps(tree, { ...rects, b: at(90, 40, 20, 20) })).toBe(1);
  });

  it('finds the lines that a walk along them finds inside a card', () => {
    fc.assert(
      fc.property(
        fc.array(rect, { maxLength: 12 }),
        fc.array(fc.array(loosePoint, { minLength: 2, maxLength: 4 }), { maxLength: 6 }),
        (rects, lines) => {
          const cards = rects.map((each, index) => ({
            id: `c${index}`,
            rect: { ...each, x: each.x * 8, y: each.y * 8, width: each.width * 9, height: each.height * 9 },
          }));
          const drawn = lines.map((points) => ({ from: 'c0', to: 'none', points }));
          const found = linesThroughCards(cards, drawn);
          expect(found.own).toBe(drawn.filter((line) => cards.slice(0, 1).some((card) => slowlyThrough(line.points, card.rect))).length);
          expect(found.foreign).toBe(drawn.filter((line) => cards.slice(1).some((card) => slowlyThrough(line.points, card.rect))).length);
        },
      ),
    );
  });
});

describe('measure', () => {
  it('tells all of a small drawing', () => {
    const input: LayoutInput = {
      boxes: [box('a'), box('b'), box('c')],
      links: [
        { id: 'ab', from: 'a', to: 'b', weight: 1, isFeedback: false, label: { width: 20, height: 6 } },
        { id: 'ba', from: 'b', to: 'a', weight: 1, isFeedback: false, label: { width: 20, height: 10 } },
      ],
    };
    const drawn = {
      rects: { a: at(0, 0, 10, 10), b: at(100, 0, 10, 10), c: at(50, 0, 10, 10) },
      routes: {
        ab: [
          [10, 5],
          [100, 5],
        ] as Point[],
        ba: [
          [105, 10],
          [105, 30],
          [5, 30],
          [5, 10],
        ] as Point[],
      },
      labels: { ab: [62, 5], ba: [70, 10] } as Record<string, Point>,
    };
    expect(measure(input, drawn)).toEqual({
      crossings: 0,
      overlapped: 0,
      bends: 2,
      length: 90 + 20 + 100 + 20,
      area: 110 * 30,
      nodeOverlaps: 0,
      panelOverlaps: 0,
      throughNodes: 1,
      throughOwn: 0,
      labelOverlaps: 2,
      labels: 2,
      forward: 0.5,
      missing: 0,
    });
    expect(measure(input, { rects: {}, routes: {} }).missing).toBe(5);
  });

  it('does not count a point on a straight line, or the same point twice, as a bend', () => {
    expect(
      bendsOf([
        [0, 0],
        [5, 0],
        [5, 0],
        [9, 0],
      ]),
    ).toBe(0);
    expect(
      bendsOf([
        [0, 0],
        [5, 0],
        [5, 0],
        [5, 9],
      ]),
    ).toBe(1);
  });
});

describe('graphs', () => {
  it.each(['flat', 'nested'] as const)('of a %s network have the size asked, no pair twice, and are the same each time', (shape) => {
    const graph = graphOf(shape, 200, 400);
    const cards = graph.boxes.flatMap(function inside(each: Box): Box[] {
      return each.children.length > 0 ? each.children.flatMap(inside) : [each];
    });
    expect([cards.length, graph.links.length]).toEqual([200, 400]);
    expect(new Set(graph.links.map((link) => `${link.from}>${link.to}`)).size).toBe(400);
    expect(graph.links.every((link) => link.from !== link.to)).toBe(true);
    expect(graphOf(shape, 200, 400)).toEqual(graph);
    expect(graphOf(shape, 200, 400, 2)).not.toEqual(graph);
  });
});

function slowCrossings(lines: readonly (readonly Point[])[]): number {
  const parts = lines.flatMap((line, number) => line.slice(1).map((to, index) => ({ number, from: snap(line[index] as Point), to: snap(to) })));
  const side = (a: Point, b: Point, c: Point) => Math.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]));
  let count = 0;
  for (const [index, one] of parts.entries())
    for (const other of parts.slice(index + 1)) {
      if (one.number === other.number) continue;
      const isAcross = side(one.from, one.to, other.from) * side(one.from, one.to, other.to) < 0;
      if (isAcross && side(other.from, other.to, one.from) * side(other.from, other.to, one.to) < 0) count += 1;
    }
  return count;
}

function snap([x, y]: Point): Point {
  return [Math.round(x * 32), Math.round(y * 32)];
}

/** For each stretch of 10 pixels of the street grid: how many pairs of passages by different lines. */
function slowOverlap(lines: readonly (readonly Point[])[]): number {
  const passages = new Map<string, number[]>();
  for (const [number, line] of lines.entries())
    for (const [index, to] of line.slice(1).entries()) {
      const from = line[index] as Point;
      const count = (Math.abs(to[0] - from[0]) + Math.abs(to[1] - from[1])) / 10;
      for (let step = 0; step < count; step += 1) {
        const middle = [0, 1].map((axis) => (from[axis] as number) + (((to[axis] as number) - (from[axis] as number)) * (step + 0.5)) / count);
        passages.set(middle.join(), [...(passages.get(middle.join()) ?? []), number]);
      }
    }
  const pairs = [...passages.values()].map((list) => list.flatMap((a, index) => list.slice(index + 1).filter((b) => b !== a)).length);
  return 10 * pairs.reduce((sum, count) => sum + count, 0);
}

function share(a: Rect, b: Rect): number {
  return Math.min(Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x), Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y));
}

/** Cuts each part of the line by the four sides of the card, and looks whether a middle lies inside. */
function slowlyThrough(points: readonly Point[], { x, y, width, height }: Rect): boolean {
  const [left, right, top, bottom] = [x + 1, x + width - 1, y + 1, y + height - 1];
  return points.slice(1).some((to, index) => {
    const [fromX, fromY] = points[index] as Point;
    const [dx, dy] = [to[0] - fromX, to[1] - fromY];
    const cuts = [0, 1, (left - fromX) / dx, (right - fromX) / dx, (top - fromY) / dy, (bottom - fromY) / dy]
      .filter((cut) => cut >= 0 && cut <= 1)
      .sort((a, b) => a - b);
    return cuts.slice(1).some((cut, each) => {
      const at = (cut + (cuts[each] as number)) / 2;
      const [px, py] = [fromX + dx * at, fromY + dy * at];
      return cut > (cuts[each] as number) && px > left && px < right && py > top && py < bottom;
    });
  });
}

function box(id: string, children: readonly Box[] = []): Box {
  return { id, width: 10, height: 10, side: 'free', children };
}

function at(x: number, y: number, width: number, height: number): Rect {
  return { x, y, width, height };
}
