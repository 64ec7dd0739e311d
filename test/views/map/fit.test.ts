// Does the map open so that it can be read, free of what lies over it?
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leastMove, moveClear, partIn, readableIn, SCALE, wholeIn } from '../../../renderer/views/map/fit.ts';

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

describe('a part of the picture', () => {
  it('lies in the window, wherever it is, and not under the overview', () => {
    const at = fc.record({ x: fc.integer({ min: -500, max: 9000 }), y: fc.integer({ min: -500, max: 9000 }) });
    fc.assert(
      fc.property(at, size, screen, (from, part, window) => {
        const cover = { x: window.width - 172, y: window.height - 132, width: 160, height: 120 };
        const { k, x, y } = partIn({ ...from, ...part }, window, [cover]);
        if (k <= SCALE.least) return;
        const [left, top] = [from.x * k + x, from.y * k + y];
        const [right, bottom] = [left + part.width * k, top + part.height * k];
        expect(Math.min(left, top)).toBeGreaterThanOrEqual(0);
        expect(right).toBeLessThanOrEqual(window.width);
        expect(bottom).toBeLessThanOrEqual(window.height);
        const isUnder = right > cover.x + 0.01 && bottom > cover.y + 0.01;
        expect(isUnder && window.width > 600 && window.height > 480).toBe(false);
      }),
      { seed: 8 },
    );
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

describe('the least move', () => {
  it('brings a part into the window, and is none when it lies there', () => {
    const window = { width: 1000, height: 600 };
    expect(leastMove({ x: 100, y: 100, width: 166, height: 50 }, window)).toEqual([0, 0]);
    fc.assert(
      fc.property(fc.integer({ min: -900, max: 1900 }), fc.integer({ min: -900, max: 1900 }), fc.integer({ min: 10, max: 500 }), (x, y, size) => {
        const [dx, dy] = leastMove({ x, y, width: size, height: size }, window);
        for (const [from, by, room] of [
          [x, dx, window.width],
          [y, dy, window.height],
        ] as const) {
          expect(from + by).toBeGreaterThanOrEqual(16);
          expect(from + by + size).toBeLessThanOrEqual(room - 16);
          if (from >= 16 && from + size <= room - 16) expect(by).toBe(0);
          else expect([16 - from, room - 16 - size - from]).toContain(by);
        }
      }),
      { seed: 20261122, numRuns: 300 },
    );
  });

  it('leaves a part alone that is larger than the window', () => {
    expect(leastMove({ x: -500, y: 20, width: 3000, height: 100 }, { width: 1000, height: 600 })).toEqual([0, 0]);
  });
});

describe('what is chosen', () => {
  it('moves out from under the overview, up or to the left, no further than needed', () => {
    const cover = [{ x: 700, y: 400, width: 200, height: 100 }];
    expect(moveClear({ x: 720, y: 450, width: 100, height: 30 }, cover)).toEqual([0, -96]);
    expect(moveClear({ x: 650, y: 450, width: 100, height: 30 }, cover)).toEqual([-66, 0]);
    expect(moveClear({ x: 100, y: 450, width: 100, height: 30 }, cover)).toEqual([0, 0]);
    expect(moveClear({ x: 0, y: 0, width: 900, height: 500 }, cover)).toEqual([0, 0]);
  });
});
