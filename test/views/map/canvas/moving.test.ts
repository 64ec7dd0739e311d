// Are packages where their lines say, is a moving map between its two pictures, and does a scene survive the way to the worker?
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Point } from '../../../../renderer/graph/layout/layout.ts';
import { pointAlong, wayLength } from '../../../../renderer/graph/paths.ts';
import { lastPackage, phaseOf, SPEED } from '../../../../renderer/graph/rhythm.ts';
import { seenFrom, stayingAt, transitionBetween } from '../../../../renderer/views/map/canvas/between.ts';
import { PackageWays } from '../../../../renderer/views/map/canvas/package-ways.ts';
import { parcelsOf, unpacked } from '../../../../renderer/views/map/canvas/parcels.ts';
import { runsIn } from '../../../../renderer/views/map/canvas/runs.ts';
import { squares } from '../../../../renderer/views/map/canvas/squares.ts';
import type { InView, View } from '../../../../renderer/views/map/canvas/view.ts';
import { arrow, card, panel, sceneOf } from '../../../support/marks.ts';

const EVERYWHERE = { left: -1e6, top: -1e6, right: 1e6, bottom: 1e6 };
const place = fc.integer({ min: 0, max: 2000 });
const line = fc.array(fc.tuple(place, place), { minLength: 2, maxLength: 6 }) as fc.Arbitrary<Point[]>;

describe('packages on their way', () => {
  const placesOf = (ways: PackageWays, seconds: number, area = EVERYWHERE) => {
    const found: Point[] = [];
    ways.each(seconds, area, (x, y) => found.push([x, y]));
    return found;
  };

  it('lie on their lines, an interval apart', () => {
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 4 }),
        fc.double({ min: 0.5, max: 20, noNaN: true }),
        fc.integer({ min: 0, max: 5000 }),
        (lines, interval, seconds) => {
          const arrows = lines.map((points, index) => arrow(`e${index}`, points, { interval }));
          const slow = arrows.flatMap(({ id, points }) => {
            const length = wayLength(points);
            const found: Point[] = [];
            for (let way = lastPackage(interval, phaseOf(id, interval), seconds); length >= 60 && way < length; way += interval * SPEED)
              found.push(pointAlong(points, way / length));
            return found;
          });
          const found = placesOf(new PackageWays(arrows), seconds);
          expect(Math.abs(found.length - slow.length)).toBeLessThanOrEqual(arrows.length);
          const near = ([x, y]: Point) => slow.some(([a, b]) => Math.hypot(a - x, b - y) < 1.5);
          expect(found.filter((spot) => !near(spot)).length).toBeLessThanOrEqual(arrows.length);
        },
      ),
    );
  });

  it('are not looked for on parts that cannot be seen, and are the same on those that can', () => {
    const ways = new PackageWays([
      arrow(
        'e',
        [
          [0, 0],
          [900, 0],
          [900, 900],
          [0, 900],
        ],
        { interval: 1 },
      ),
    ]);
    const area = { left: 850, top: 200, right: 950, bottom: 700 };
    const all = placesOf(ways, 12.3);
    expect(placesOf(ways, 12.3, area).map(String)).toEqual(all.filter(([x, y]) => x === 900 && y >= 0 && y < 900).map(String));
  });

  it('are none on faded arrows and where no rhythm is known', () => {
    const points: Point[] = [
      [0, 0],
      [900, 0],
    ];
    expect(new PackageWays([arrow('a', points), arrow('b', points, { interval: 1, emphasis: 'faded' })]).count).toBe(0);
  });

  it('are squares with a rim, cut at the border of the image', () => {
    const pixels = new Uint32Array(12 * 12);
    squares(pixels, 12, 12, 2, 1, 2)(5, 5);
    squares(pixels, 12, 12, 2, 1, 2)(0, 11);
    squares(pixels, 12, 12, 2, 1, 2)(-50, 5);
    const count = (value: number) => pixels.filter((pixel) => pixel === value).length;
    expect([count(2), count(1)]).toEqual([16, 9 + 9]);
  });
});

describe('a map on its way to the next picture', () => {
  const before: InView = {
    panels: [panel('p', 0, 0, 400, 300)],
    cards: [card('a', 0, 0), card('weg', 50, 50)],
    arrows: [
      arrow('e', [
        [0, 0],
        [10, 0],
      ]),
      arrow('f', [
        [0, 0],
        [10, 0],
      ]),
    ],
  };
  const after: InView = {
    panels: [panel('p', 100, 0, 800, 300)],
    cards: [card('a', 200, 100), card('nieuw', 9, 9)],
    arrows: [
      arrow('e', [
        [100, 0],
        [110, 0],
      ]),
      arrow('f', [
        [0, 0],
        [5, 0],
        [10, 0],
      ]),
    ],
  };

  it('begins where it was and ends where it will be; what is new or has another line comes in by itself', () => {
    const transition = transitionBetween(before, after);
    expect(transition.fresh.cards.map(({ id }) => id)).toEqual(['nieuw']);
    expect(transition.fresh.arrows.map(({ id }) => id)).toEqual(['f']);
    expect(stayingAt(transition, 0).cards[0]?.rect).toEqual(before.cards[0]?.rect);
    expect(stayingAt(transition, 1)).toEqual({ panels: after.panels, cards: [after.cards[0]], arrows: [after.arrows[0]] });
    const half = stayingAt(transition, 0.5).panels[0]?.rect.width ?? 0;
    expect(half).toBeGreaterThan(400);
    expect(half).toBeLessThan(800);
  });

  it('does not jump on screen when the camera jumps with the picture', () => {
    const view = fc.record({
      k: fc.double({ min: 0.1, max: 4, noNaN: true }),
      x: place,
      y: place,
      width: fc.constant(800),
      height: fc.constant(600),
      pixels: fc.constant(1),
    });
    const onScreen = ({ x, y, width, height }: { x: number; y: number; width: number; height: number }, at: View) =>
      [x * at.k + at.x, y * at.k + at.y, width * at.k, height * at.k].map((value) => Math.round(value * 100) / 100 + 0);
    fc.assert(
      fc.property(view, view, (was, is) => {
        const moved = seenFrom(before, was, is);
        before.cards.forEach(({ rect }, index) => {
          const seen = onScreen(moved.cards[index]?.rect ?? rect, is);
          for (const [at, value] of onScreen(rect, was).entries()) expect(Math.abs(value - (seen[at] ?? Number.NaN))).toBeLessThan(0.05);
        });
      }),
    );
  });
});

describe('a scene on its way to the worker', () => {
  it('comes out with all that is painted, however many parts it takes', () => {
    const scene = sceneOf({
      panels: [panel('p', 0, 0, 10, 10)],
      cards: Array.from({ length: 900 }, (_, index) => card(`c${index}`, index, 2 * index)),
      arrows: Array.from({ length: 1700 }, (_, index) =>
        arrow(
          `e${index}`,
          [
            [index, 0],
            [index, 5],
            [index + 7, 5],
          ],
          { exchangeIds: ['a', 'b'] },
        ),
      ),
    });
    const parcels = [...parcelsOf(scene)].map((parcel) => structuredClone(parcel));
    expect(parcels.length).toBeGreaterThan(1);
    expect(parcels.filter(({ isLast }) => isLast)).toEqual([parcels.at(-1)]);
    const out = unpacked(parcels);
    expect(out.cards).toEqual(scene.cards);
    expect(out.arrows).toEqual(scene.arrows.map((mark) => ({ ...mark, path: '', name: '', exchangeIds: ['', ''] })));
    expect(unpacked([...parcelsOf(sceneOf({}))]).cards).toEqual([]);
  });
});

describe('the part of a line that is seen', () => {
  const area = { left: 0, top: 0, right: 1000, bottom: 800 };

  it('is all of a short line, and of a long one what lies inside, with its dashes in place', () => {
    const short: Point[] = [
      [-50, 10],
      [700, 10],
    ];
    expect(runsIn(short, area)).toEqual([{ points: short, before: 0, isEnd: true }]);
    expect(
      runsIn(
        [
          [-4000, 10],
          [300, 10],
          [300, 5000],
          [600, 5000],
          [600, 400],
          [700, 400],
        ],
        area,
      ),
    ).toEqual([
      {
        points: [
          [0, 10],
          [300, 10],
          [300, 800],
        ],
        before: 4000,
        isEnd: false,
      },
      {
        points: [
          [600, 800],
          [600, 400],
          [700, 400],
        ],
        before: 4300 + 4990 + 300 + 4200,
        isEnd: true,
      },
    ]);
    expect(
      runsIn(
        [
          [-4000, 900],
          [4000, 900],
        ],
        area,
      ),
    ).toEqual([]);
  });
});
