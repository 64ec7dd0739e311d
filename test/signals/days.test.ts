// Days as numbers: the calendar, the leap day, clock changes, weekdays.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOf, firstOfMonth, isoOf, mondayOf, weekdayOf } from '../../renderer/signals/days.ts';
import { day } from './support.ts';

describe('days', () => {
  test('count from 1 January 1970', () => {
    expect([dayOf('1970-01-01'), dayOf('1970-01-02'), dayOf('1969-12-31'), dayOf('2020-01-01')]).toEqual([0, 1, -1, 18262]);
  });

  test('the leap day of 2020 exists, that of 2019 and 1900 does not', () => {
    expect(day('2020-03-01') - day('2020-02-28')).toBe(2);
    expect(isoOf(day('2020-02-28') + 1)).toBe('2020-02-29');
    expect([dayOf('2019-02-29'), dayOf('1900-02-29'), dayOf('2020-02-30')]).toEqual([null, null, null]);
  });

  test('the days on which the clock changes are one day long', () => {
    expect(day('2020-03-30') - day('2020-03-28')).toBe(2);
    expect(day('2020-10-26') - day('2020-10-24')).toBe(2);
  });

  test.each(['', '2020', '2020-1-1', '01-02-2020', '2020-13-01', '2020-00-10', '2020-01-01T00:00:00Z', ' 2020-01-01', 'none'])(
    '"%s" is no day',
    (text) => {
      expect(dayOf(text)).toBeNull();
    },
  );

  test('weeks begin on Monday, also before 1970', () => {
    expect(weekdayOf(day('2020-03-30'))).toBe(0);
    expect(weekdayOf(day('2020-03-29'))).toBe(6);
    expect(weekdayOf(day('1969-12-29'))).toBe(0);
    expect(isoOf(mondayOf(day('2020-03-01')))).toBe('2020-02-24');
    expect(isoOf(firstOfMonth(day('2020-02-29')))).toBe('2020-02-01');
  });

  test('there and back gives the same day, and its weekday is that of the calendar', () => {
    fc.assert(
      fc.property(fc.integer({ min: -600_000, max: 2_000_000 }), (number) => {
        expect(dayOf(isoOf(number))).toBe(number);
        expect((weekdayOf(number) + 1) % 7).toBe(new Date(`${isoOf(number)}T23:30:00Z`).getUTCDay());
      }),
    );
  });
});
