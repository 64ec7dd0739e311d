// What a map shows of a value, into which step it falls, and into which small maps a period is cut; each beside a slow computation.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoOf } from '../../../renderer/signals/days.ts';
import { framesOf } from '../../../renderer/signals/places/frames.ts';
import { CHANGE_BORDERS, measured, scaleOf, stepOf } from '../../../renderer/signals/places/measure.ts';
import { outlineOf } from '../../../renderer/signals/places/outline.ts';
import { day } from '../support.ts';

describe('measures', () => {
  test('change is percent more or less than usual, and not known without it', () => {
    expect(measured({ value: 26, usual: 6.5 }, 'change', null)).toBe(300);
    expect(measured({ value: 0, usual: 6.5 }, 'change', null)).toBe(-100);
    expect(measured({ value: 3, usual: 0 }, 'change', null)).toBeNull();
    expect(measured({ value: 3, usual: null }, 'change', null)).toBeNull();
    expect(measured({ value: null, usual: 3 }, 'change', null)).toBeNull();
  });

  test('per thousand people, and not known without them', () => {
    expect(measured({ value: 26, usual: null }, 'perThousand', 26_000)).toBe(1);
    expect(measured({ value: 26, usual: null }, 'perThousand', 0)).toBeNull();
    expect(measured({ value: 26, usual: null }, 'perThousand', null)).toBeNull();
  });

  test('a step is how many borders a value has reached', () => {
    const scale = { borders: CHANGE_BORDERS, first: -90, last: 300 };
    expect([-90, -50, -10, -9.9, 0, 9.9, 10, 49, 50, 300].map((value) => stepOf(scale, value))).toEqual([0, 1, 3, 3, 3, 3, 4, 5, 6, 6]);
  });

  test('borders ascend inside what is drawn, and every value has a step', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { nil: null })), (values) => {
        const scale = scaleOf(values, 'value');
        const numbers = values.filter((value) => value !== null);
        expect(scale === null).toBe(numbers.length === 0);
        if (!scale) return;
        expect([...scale.borders].sort((a, b) => a - b)).toEqual([...scale.borders]);
        for (const value of numbers) {
          const step = scale.borders.filter((border) => value >= border).length;
          expect(stepOf(scale, value)).toBe(step);
          expect(step).toBeLessThanOrEqual(4);
        }
      }),
      { numRuns: 300, seed: 6 },
    );
  });
});

describe('small maps', () => {
  test('cover the period without holes, the narrowest that fit', () => {
    fc.assert(
      fc.property(fc.integer({ min: day('2019-12-20'), max: day('2020-12-31') }), fc.integer({ min: 1, max: 800 }), (from, length) => {
        const until = from + length - 1;
        const { width, spans, left } = framesOf(from, until, 28);
        const days = spans.flatMap((span) => Array.from({ length: span.until - span.from + 1 }, (_, index) => span.from + index));
        expect(days.at(-1)).toBe(until);
        expect(days).toEqual(Array.from({ length: days.length }, (_, index) => until - days.length + 1 + index));
        expect(spans.length).toBeLessThanOrEqual(28);
        expect(width === 'day').toBe(length <= 28);
        if (left === 0) expect(days[0]).toBe(from);
        const startOf = (one: number) => (width === 'day' ? isoOf(one) : width === 'month' ? isoOf(one).slice(0, 7) : mondayOf(one));
        for (const span of spans) expect(startOf(span.from)).toBe(startOf(span.until));
        expect(new Set(spans.map((span) => startOf(span.from))).size).toBe(spans.length);
      }),
      { numRuns: 200, seed: 6 },
    );
  });
});

describe('outlines', () => {
  const ring = [
    [4, 52],
    [5, 52],
    [5, 53],
    [4, 52],
  ];
  test('a polygon, and several', () => {
    expect(outlineOf(JSON.stringify({ type: 'Polygon', coordinates: [ring] }))).toEqual([[ring]]);
    expect(outlineOf(JSON.stringify({ type: 'MultiPolygon', coordinates: [[ring], [ring]] }))).toHaveLength(2);
  });

  test('what is no surface is none', () => {
    const texts = [
      '',
      'null',
      '{',
      '[]',
      '{"type":"Point","coordinates":[1,2]}',
      '{"type":"Polygon"}',
      '{"type":"Polygon","coordinates":[[[1,2],["x",3]]]}',
    ];
    expect(texts.map(outlineOf)).toEqual(texts.map(() => null));
  });
});

function mondayOf(one: number): string {
  let at = one;
  while (new Date(`${isoOf(at)}T12:00:00Z`).getUTCDay() !== 1) at -= 1;
  return isoOf(at);
}
