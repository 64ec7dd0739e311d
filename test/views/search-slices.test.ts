// Is the index made in slices the same as a plain one, in small steps, and can it be stopped?
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inSlices, sortInSteps } from '../../renderer/views/search/slices.ts';

function walked<T>(steps: Generator<void, T>): { answer: T; count: number } {
  for (let count = 0; ; count += 1) {
    const step = steps.next();
    if (step.done) return { answer: step.value, count };
  }
}

describe('sorting in steps', () => {
  it('gives what sorting at once gives, equal items in their own order', () => {
    const items = fc.array(fc.record({ key: fc.integer({ min: 0, max: 20 }), at: fc.integer() }), { maxLength: 200 });
    fc.assert(
      fc.property(items, fc.integer({ min: 1, max: 9 }), (list, size) => {
        const plain = list.map((item, at) => ({ item, at })).sort((a, b) => a.item.key - b.item.key || a.at - b.at);
        expect(walked(sortInSteps(list, (a, b) => a.key - b.key, size)).answer).toEqual(plain.map(({ item }) => item));
      }),
      { seed: 7, numRuns: 200 },
    );
  });

  it('stops between every so many items', () => {
    const items = Array.from({ length: 1000 }, (_, at) => (at * 7919) % 1000);
    expect(walked(sortInSteps(items, (a, b) => a - b, 10)).count).toBeGreaterThan(100);
  });
});

describe('work in slices', () => {
  it('lets others in when its time is over, and gives the answer', async () => {
    let [time, others, steps] = [0, 0, 0];
    function* work(): Generator<void, string> {
      for (; steps < 20; steps += 1) {
        time += 5;
        yield;
      }
      return 'klaar';
    }
    const timer = setInterval(() => (others += 1), 0);
    expect(await inSlices(work(), new AbortController().signal, () => time)).toBe('klaar');
    clearInterval(timer);
    expect(others).toBeGreaterThan(1);
  });

  it('ends without an answer when it is stopped', async () => {
    const stopping = new AbortController();
    let [time, steps] = [0, 0];
    function* endless(): Generator<void, string> {
      for (;;) {
        [time, steps] = [time + 100, steps + 1];
        if (steps === 3) stopping.abort();
        yield;
      }
    }
    expect([await inSlices(endless(), stopping.signal, () => time), steps]).toEqual([null, 3]);
  });
});
