// Does a wider line always stand for more, and is a volume that is not known never drawn as if it were?
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { headScale, PLAIN_WIDTH, strokesOf, WIDTH_STEPS, widthOf } from '../../renderer/graph/line-width.ts';
import { exchange } from '../support/network.ts';

const flows = (volumes: readonly (number | null)[]) => volumes.map((volumePerYear, n) => exchange(`x${n}`, 'a', 'b', { volumePerYear }));

describe('the width of a line', () => {
  it('says nothing unless it is asked', () => expect(widthOf(flows([1_000_000, null]), 'none')).toEqual({ width: PLAIN_WIDTH, unknown: 'none' }));

  test.each([
    [[12], 1.5, 'none'],
    [[99, 0], 1.5, 'none'],
    [[50, 50], 2.75, 'none'],
    [[9_999, null], 4, 'some'],
    [[9_800_000], 6.5, 'none'],
    [[null, null], PLAIN_WIDTH, 'all'],
    [[0], 1.5, 'none'],
  ] as const)('for volumes %j is %d, unknown: %s', (volumes, width, unknown) => {
    expect(widthOf(flows(volumes), 'volume')).toEqual({ width, unknown });
  });

  it('grows with the number and with the volume', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 30 }), fc.nat(1_000_000), (volumes, more) => {
        for (const by of ['count', 'volume'] as const)
          expect(widthOf(flows([...volumes, more]), by).width).toBeGreaterThanOrEqual(widthOf(flows(volumes), by).width);
        expect(widthOf(flows([...volumes, null]), 'volume')).toEqual({ width: widthOf(flows(volumes), 'volume').width, unknown: 'some' });
      }),
      { seed: 20260501, numRuns: 200 },
    );
  });

  it('keeps a double line double, and the head over its end', () => {
    for (const { width } of [...WIDTH_STEPS.count, ...WIDTH_STEPS.volume]) {
      for (const style of ['query', 'mixed'] as const) {
        const { line, core } = strokesOf(style, width);
        expect((line - (core ?? line)) / 2).toBeGreaterThanOrEqual(1.4);
      }
      expect(strokesOf('copy', width)).toEqual({ line: width, core: null });
      expect(9 * headScale(width)).toBeGreaterThan(width + 2);
    }
  });
});
