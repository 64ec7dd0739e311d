// Days to pixels and back, and which marks share a flag.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { grouped, LEFT, RIGHT, timeScale } from '../../../renderer/views/signals/timeline-scale.ts';

test('the day under the middle of a day is that day, and outside the period it is the nearest', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -1000, max: 20_000 }),
      fc.integer({ min: 1, max: 4000 }),
      fc.integer({ min: 200, max: 2000 }),
      (from, days, width) => {
        const scale = timeScale(from, from + days - 1, width);
        for (const day of [from, from + Math.floor(days / 2), from + days - 1]) expect(scale.dayAt(scale.x(day + 0.5))).toBe(day);
        expect(scale.x(from)).toBe(LEFT);
        expect(scale.x(from + days)).toBeCloseTo(Math.max(width - RIGHT, LEFT + 1), 6);
        expect(scale.dayAt(-50)).toBe(from);
        expect(scale.dayAt(width + 50)).toBe(from + days - 1);
      },
    ),
    { numRuns: 100, seed: 6 },
  );
});

test('marks that would lie on each other share one, in order of day, and none is lost', () => {
  const scale = timeScale(0, 99, 100 * 10 + LEFT + RIGHT);
  const marks = [30, 0, 2, 7, 8, 30].map((day) => ({ day }));
  expect(grouped(marks, scale, 50, 50).map((group) => group.map(({ day }) => day))).toEqual([
    [0, 2],
    [7, 8],
    [30, 30],
  ]);
});

test('a group of several takes more room', () => {
  const scale = timeScale(0, 99, 100 * 10 + LEFT + RIGHT);
  const marks = [0, 4, 6, 20, 26].map((day) => ({ day }));
  expect(grouped(marks, scale, 50, 70).map((group) => group.map(({ day }) => day))).toEqual([[0, 4, 6], [20], [26]]);
});
