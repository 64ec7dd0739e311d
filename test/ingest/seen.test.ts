// The number that stands for a row finds the same repeats as its whole text, also among rows with one number.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ReadTexts } from '../../renderer/ingest/mapping/read-texts.ts';
import { hashOf, Seen } from '../../renderer/ingest/seen.ts';

const value = fc.oneof(fc.constantFrom('', 'a', 'b', 'ab', null, true), fc.integer({ min: -2, max: 2 }));

describe('things seen before', () => {
  it.each([
    ['by their own number', (list: readonly unknown[]) => hashOf(list)],
    ['when all have one number', () => 7],
  ])('are the ones that a list of texts finds, %s', (_, number) => {
    fc.assert(
      fc.property(fc.array(fc.tuple(value, value), { maxLength: 200 }), (lists) => {
        const seen = new Seen<readonly unknown[]>(number, (one, other) => JSON.stringify(one) === JSON.stringify(other));
        const first = new Map<string, readonly unknown[]>();
        for (const list of lists) {
          const text = JSON.stringify(list);
          expect(seen.meet(list)).toBe(first.get(text));
          if (!first.has(text)) first.set(text, list);
        }
      }),
    );
  });

  it('are found again after many others', () => {
    const seen = new Seen<number>(
      (one) => hashOf([one]),
      (one, other) => one === other,
    );
    for (let one = 0; one < 50_000; one += 1) expect(seen.meet(one)).toBeUndefined();
    for (let one = 0; one < 50_000; one += 1) expect(seen.meet(one)).toBe(one);
  });

  it('have one number when they are equal, zero and minus zero among them', () => {
    expect(hashOf(['a', 0])).toBe(hashOf(['a', -0]));
    expect(hashOf(['a', 1])).not.toBe(hashOf(['a', 2]));
  });
});

describe('texts that were read', () => {
  it('are no longer kept when none comes back', () => {
    const texts = new ReadTexts();
    for (let one = 0; one < 5_000; one += 1) texts.keep(`${one}`, { value: one, raw: undefined });
    expect(texts.get('4999')).toBeUndefined();
  });

  it('are kept on when they come back', () => {
    const texts = new ReadTexts();
    for (let one = 0; one < 5_000; one += 1) {
      texts.keep(`${one}`, { value: one, raw: undefined });
      texts.get(`${one}`);
    }
    expect(texts.get('4999')).toEqual({ value: 4999, raw: undefined });
    expect(texts.get('10')).toBeUndefined();
  });
});
