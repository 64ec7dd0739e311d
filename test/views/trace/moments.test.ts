// The steps of the scrubber: every hour of arrival once, in order, with how many places have the error by then.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { momentAt, momentsOf, shortTime, tickedMoments } from '../../../renderer/views/trace/moments.ts';

const hours = fc.array(fc.option(fc.constantFrom(0, 0.5, 1, 4, 24, 168, 1000)), { maxLength: 30 });

it('counts what has come by each hour, as counting one by one does', () => {
  fc.assert(
    fc.property(hours, (list) => {
      const moments = momentsOf(list.map((hour) => ({ hours: hour })));
      const known = moments.slice(0, -1);
      expect(known.map((moment) => moment.hours)).toEqual([...new Set([0, ...list.filter((hour) => hour !== null)])].sort((a, b) => a - b));
      for (const moment of known) expect(moment.reached).toBe(list.filter((hour) => hour !== null && hour <= (moment.hours as number)).length);
      expect(moments.at(-1)).toEqual({ hours: null, reached: list.length });
    }),
    { seed: 5 },
  );
});

it('finds where an hour is, also one between two arrivals', () => {
  const moments = momentsOf([{ hours: 4 }, { hours: 24 }, { hours: null }]);
  expect([0, 3, 4, 23, 24, 900, null].map((until) => momentAt(moments, until))).toEqual([0, 0, 1, 1, 2, 2, 3]);
});

it('puts words at first and last, and at no more than fit', () => {
  const moments = momentsOf(Array.from({ length: 40 }, (_, hour) => ({ hours: hour + 1 })));
  const ticked = tickedMoments(moments, 6);
  expect(ticked).toHaveLength(6);
  expect([ticked[0], ticked.at(-1)]).toEqual([0, moments.length - 1]);
  expect(tickedMoments(momentsOf([{ hours: 1 }]), 6)).toEqual([0, 1, 2]);
});

it('says a time in short', () => {
  const units = { days: 'd', hours: 'u', minutes: 'min' };
  expect([0.25, 4, 28, 1084, 24, 0.001].map((hour) => shortTime(hour, units))).toEqual(['15 min', '4 u', '1 d 4 u', '45 d 4 u', '1 d', '< 1 min']);
});
