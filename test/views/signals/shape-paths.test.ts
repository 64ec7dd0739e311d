// Outlines on the screen: inside the room, north up, neighbours keep what they share, and a number stands inside its area.
import { polygonContains } from 'd3';
import { describe, expect, test } from 'vitest';
import type { Outline, Point } from '../../../renderer/signals/places/outline.ts';
import { shapePaths } from '../../../renderer/views/signals/places/shape-paths.ts';

const square = (x: number, y: number, size = 1): Outline => [
  [
    [
      [x, y],
      [x + size, y],
      [x + size, y + size],
      [x, y + size],
      [x, y],
    ],
  ],
];

/** The points of a path that holds only M, L and Z. */
function pointsOf(path: string): Point[] {
  return [...path.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
}

const OUTLINES = new Map<string, Outline>([
  ['west', square(4, 52)],
  ['east', square(5, 52)],
  ['north', square(4, 53)],
]);

describe('shapes on the screen', () => {
  const paths = new Map(shapePaths(OUTLINES, 400, 300).map((shape) => [shape.id, shape]));
  const points = (id: string) => pointsOf(paths.get(id)?.path ?? '');

  test('all lie inside the room and fill it in one direction', () => {
    const all = [...OUTLINES.keys()].flatMap(points);
    const [xs, ys] = [all.map(([x]) => x), all.map(([, y]) => y)];
    expect(Math.min(...xs)).toBeGreaterThanOrEqual(6);
    expect(Math.max(...xs)).toBeLessThanOrEqual(394);
    expect([Math.min(...ys), Math.max(...ys)]).toEqual([6, 294]);
  });

  test('north is up, east is right, and a degree of longitude is narrower than one of latitude', () => {
    const low = (id: string) => Math.max(...points(id).map(([, y]) => y));
    const left = (id: string) => Math.min(...points(id).map(([x]) => x));
    expect(low('north')).toBeLessThan(low('west'));
    expect(left('east')).toBeGreaterThan(left('west'));
    const [wide, high] = [left('east') - left('west'), low('west') - low('north')];
    expect(wide / high).toBeCloseTo(Math.cos((53 * Math.PI) / 180), 1);
  });

  test('neighbours share the points of their border', () => {
    const east = new Set(points('east').map(String));
    expect(points('west').filter((point) => east.has(String(point)))).toHaveLength(2);
  });

  test('the number stands inside the area, also when its middle does not', () => {
    const hook: Outline = [
      [
        [
          [0, 0],
          [9, 0],
          [9, 1],
          [2, 1],
          [2, 9],
          [0, 9],
          [0, 0],
        ],
      ],
    ];
    const [shape] = shapePaths(new Map([['hook', hook]]), 400, 400);
    expect(shape?.label).not.toBeNull();
    const ring = pointsOf(shape?.path ?? '').map(([x, y]): [number, number] => [x, y]);
    expect(polygonContains(ring, [shape?.label?.x ?? -1, shape?.label?.y ?? -1])).toBe(true);
  });

  test('points closer than the screen shows are one, and an area too small has no number', () => {
    const dense: Outline = [[[...Array.from({ length: 400 }, (_, index): Point => [4 + index / 400, 52]), [5, 53], [4, 53], [4, 52]]]];
    const [many] = shapePaths(new Map([['dense', dense]]), 100, 100);
    expect(pointsOf(many?.path ?? '').length).toBeLessThan(220);
    const paths = shapePaths(new Map([...OUTLINES, ['dot', square(6, 54, 0.001)]]), 400, 300);
    expect(paths.find(({ id }) => id === 'dot')?.label).toBeNull();
  });

  test('nothing to draw is nothing', () => {
    expect(shapePaths(new Map(), 400, 300)).toEqual([]);
  });
});
