// Does a map of shapes fit in what is in view of its part of the screen?
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mapHeight } from '../../../renderer/views/signals/places/use-room.ts';

it('is as high as what is left in view, but never too low to be seen', () => {
  fc.assert(
    fc.property(fc.integer({ min: 320, max: 2600 }), fc.integer({ min: -200, max: 1600 }), (width, left) => {
      const height = mapHeight(width, left);
      expect(height).toBeGreaterThanOrEqual(220);
      if (left >= 220) expect(height).toBeLessThanOrEqual(left);
      expect(height).toBeLessThanOrEqual(Math.max(220, Math.round(width * 0.8)));
    }),
    { seed: 3 },
  );
});

it('follows its width where the page scrolls', () => {
  expect(mapHeight(500, null)).toBe(400);
  expect(mapHeight(2000, null)).toBe(720);
});
