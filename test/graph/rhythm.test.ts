// Do packages move in the rhythm of what is exchanged: the order true, the squeeze as said, none where nothing is known?
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { intervalOf, lastPackage, phaseOf, SPEED } from '../../renderer/graph/rhythm.ts';
import { exchange } from '../support/network.ts';

const of = (...frequencies: (string | null)[]) => intervalOf(frequencies.map((frequency, index) => exchange(`x${index}`, 'a', 'b', { frequency })));

describe('the time between two packages', () => {
  it('is longer for what comes more seldom', () => {
    const intervals = ['CONT', 'HOURLY', 'DAILY', 'WEEKLY', 'MONTHLY', 'QUARTERLY', 'SEMIANNUAL', 'ANNUAL'].map((frequency) => of(frequency) ?? 0);
    expect(intervals).toEqual([...intervals].sort((a, b) => a - b));
    expect(new Set(intervals).size).toBe(8);
    expect(intervals.map(Math.round)).toEqual([1, 4, 12, 24, 40, 59, 75, 96]);
  });

  it('is unknown where no regular frequency is known', () => {
    expect([of(), of(null), of('IRREG'), of('ON_REQUEST', 'NEVER'), of('iets anders')]).toEqual([null, null, null, null, null]);
    expect(of('DAILY', null)).toBe(of('DAILY'));
  });

  it('is shared by the exchanges of one arrow: two daily ones send twice as often, and packages stay apart', () => {
    expect(of('DAILY', 'DAILY')).toBeCloseTo((of('DAILY') ?? 0) / 2);
    expect(of(...Array.from({ length: 500 }, () => 'CONT'))).toBe(0.5);
  });
});

describe('the last package', () => {
  it('is less than one interval on its way, also before time began, and leaves once in each interval', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.5, max: 100, noNaN: true }),
        fc.double({ min: -1000, max: 1000, noNaN: true }),
        fc.string(),
        (interval, seconds, id) => {
          const phase = phaseOf(id, interval);
          expect(phase).toBeGreaterThanOrEqual(0);
          expect(phase).toBeLessThan(interval);
          const way = lastPackage(interval, phase, seconds);
          expect(way).toBeGreaterThanOrEqual(0);
          expect(way).toBeLessThanOrEqual(interval * SPEED);
          const later = lastPackage(interval, phase, seconds + interval / 2) - way;
          expect(Math.min(Math.abs(later - (interval / 2) * SPEED), Math.abs(later + (interval / 2) * SPEED))).toBeLessThan(
            1e-6 * interval * SPEED + 1e-6,
          );
        },
      ),
    );
  });
});
