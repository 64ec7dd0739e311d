// Does the map open so that it can be read, free of what lies over it?
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readableIn, SCALE, wholeIn } from '../../../renderer/views/map/fit.ts';

const size = fc.record({ width: fc.integer({ min: 10, max: 30_000 }), height: fc.integer({ min: 10, max: 30_000 }) });
const screen = fc.record({ width: fc.integer({ min: 320, max: 2560 }), height: fc.integer({ min: 280, max: 1440 }) });

describe('all of the picture', () => {
  it('lies in the window, and not under the legend or the overview', () => {
    fc.assert(
      fc.property(size, screen, (picture, window) => {
        const covers = [
          { x: 12, y: window.height - 92, width: window.width * 0.4, height: 80 },
          { x: window.width - 112, y: window.height - 82, width: 100, height: 70 },
        ];
        const { k, x, y } = wholeIn(picture, window, covers);
        const [right, bottom] = [x + picture.width * k, y + picture.height * k];
        if (k <= SCALE.least) return;
        expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
        expect(right).toBeLessThanOrEqual(window.width + 0.01);
        expect(bottom).toBeLessThanOrEqual(window.height + 0.01);
        for (const cover of covers) {
          const isOver = x < cover.x + cover.width - 0.01 && right > cover.x + 0.01 && y < cover.y + cover.height - 0.01 && bottom > cover.y + 0.01;
          expect(isOver).toBe(false);
        }
        expect(k).toBeLessThanOrEqual(SCALE.comfortable);
      }),
    );
  });

  it('stands beside a high cover when there it can be larger', () => {
    const high = [{ x: 12, y: 200, width: 200, height: 588 }];
    expect(wholeIn({ width: 700, height: 700 }, { width: 1000, height: 800 }, high).x).toBeGreaterThan(212);
  });
});

describe('opening', () => {
  it('is never smaller than can be read, and shows home', () => {
    fc.assert(
      fc.property(
        size,
        screen,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (picture, window, across, down) => {
          const home = { x: across * Math.max(0, picture.width - 166), y: down * Math.max(0, picture.height - 51), width: 166, height: 51 };
          const { k, x, y } = readableIn(picture, window, [], home);
          expect(k).toBeGreaterThanOrEqual(SCALE.readable);
          const [cx, cy] = [(home.x + 83) * k + x, (home.y + 25) * k + y];
          if (picture.width >= 166 && picture.height >= 51) {
            expect(cx).toBeGreaterThan(0);
            expect(cx).toBeLessThan(window.width);
            expect(cy).toBeGreaterThan(0);
            expect(cy).toBeLessThan(window.height);
          }
        },
      ),
    );
  });

  it('shows all of it when all of it can be read', () => {
    const [picture, window] = [
      { width: 900, height: 500 },
      { width: 1280, height: 720 },
    ];
    expect(readableIn(picture, window, [], { x: 0, y: 0, width: 9, height: 9 })).toEqual(wholeIn(picture, window, []));
  });
});
