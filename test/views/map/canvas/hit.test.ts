// Does the canvas know what lies under the pointer? The quadtrees against looking at every mark.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Point } from '../../../../renderer/graph/layout/layout.ts';
import { BoxIndex } from '../../../../renderer/views/map/canvas/box-index.ts';
import { distanceTo, SceneHits } from '../../../../renderer/views/map/canvas/hit.ts';
import { arrow, card, panel, sceneOf } from '../../../support/marks.ts';

const place = fc.integer({ min: -500, max: 3000 });
const length = fc.oneof(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 3000 }));
const boxes = fc.array(fc.tuple(place, place, length, length), { maxLength: 60 });

describe('boxes by quadtree', () => {
  it('are the ones that a search of all boxes finds', () => {
    fc.assert(
      fc.property(boxes, fc.tuple(place, place, length, length), (all, [x, y, width, height]) => {
        const index = new BoxIndex();
        for (const [left, top, wide, high] of all) index.add(left, top, left + wide, top + high);
        const area = { left: x, top: y, right: x + width, bottom: y + height };
        const found: number[] = [];
        index.within(area, (box) => found.push(box));
        const slow = all.flatMap(([left, top, wide, high], box) =>
          left <= area.right && left + wide >= area.left && top <= area.bottom && top + high >= area.top ? [box] : [],
        );
        expect(found.sort((a, b) => a - b)).toEqual(slow);
      }),
    );
  });
});

const line = fc.array(fc.tuple(place, place), { minLength: 2, maxLength: 6 }) as fc.Arbitrary<Point[]>;

describe('what lies under a point', () => {
  it('is the same before and after the quadtrees are built', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(place, place), { maxLength: 15 }),
        fc.array(line, { maxLength: 15 }),
        place,
        place,
        fc.constantFrom(0.1, 0.5, 1, 2),
        (cards, lines, x, y, k) => {
          const scene = sceneOf({
            cards: cards.map(([left, top], index) => card(`c${index}`, left, top, { hasChildren: index % 2 === 0 })),
            arrows: lines.map((points, index) => arrow(`e${index}`, points, { exchangeIds: index % 3 === 0 ? ['a', 'b'] : ['a'] })),
          });
          const [slow, built] = [new SceneHits(scene), new SceneHits(scene)];
          for (const _ of built.build());
          expect(built.at(x, y, k)).toEqual(slow.at(x, y, k));
        },
      ),
    );
  });

  const scene = sceneOf({
    panels: [panel('groep', 0, 0, 800, 400), panel('binnen', 20, 50, 400, 300)],
    cards: [card('dicht', 40, 100, { hasChildren: true }), card('los', 500, 100)],
    arrows: [
      arrow(
        'pijl',
        [
          [206, 125],
          [350, 125],
          [350, 200],
          [500, 200],
        ],
        { exchangeIds: ['a', 'b'], middle: [350, 160] },
      ),
    ],
  });
  const hits = new SceneHits(scene);
  const at = (x: number, y: number, k = 1) => {
    const hit = hits.at(x, y, k);
    return hit ? `${hit.kind} ${hit.mark.id}` : null;
  };

  it('is the card, its opening sign, the title, closing sign or ground of a group, an arrow or its count, or nothing', () => {
    expect([
      at(60, 110),
      at(40 + 166 - 14, 100 + 51 - 16),
      at(700, 20),
      at(784, 17),
      at(700, 300),
      at(300, 60),
      at(250, 127),
      at(357, 160),
      at(-50, -50),
    ]).toEqual(['card dicht', 'toggle dicht', 'title groep', 'fold groep', 'panel groep', 'title binnen', 'arrow pijl', 'arrow pijl', null]);
  });

  it('is an arrow within six pixels of its line, on screen', () => {
    expect([at(250, 131), at(250, 133), at(250, 133, 0.5), at(250, 139, 0.5)]).toEqual(['arrow pijl', 'panel binnen', 'arrow pijl', 'panel binnen']);
  });

  it('is no opening sign where that is not drawn', () => {
    expect(at(40 + 166 - 14, 100 + 51 - 16, 0.2)).toBe('card dicht');
  });

  it('measures to the nearest part of a line', () => {
    expect(
      distanceTo(
        [
          [0, 0],
          [10, 0],
          [10, 10],
        ],
        13,
        14,
      ),
    ).toBe(5);
    expect(
      distanceTo(
        [
          [0, 0],
          [0, 0],
        ],
        3,
        4,
      ),
    ).toBe(5);
  });
});
