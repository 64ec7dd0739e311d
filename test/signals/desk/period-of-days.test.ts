// A mistyped year does not stretch the period of the timeline over ages; where there are only such days, they are the period.
import { expect, it, test } from 'vitest';
import { packRows } from '../../../renderer/model/packed.ts';
import { dayOf, isoOf } from '../../../renderer/signals/days.ts';
import { periodOf } from '../../../renderer/signals/desk/period.ts';

const TODAY = dayOf('2020-07-01') ?? 0;

function period(days: readonly string[], today?: number) {
  const source = { file: 'f.csv', sheet: 'f', row: 1 };
  const rows = days.map((day) => ({ values: { series_id: 's', observed_on: day, value: 1 }, raw: {}, extra: {}, source }));
  const found = periodOf(packRows(rows), new Set(['s']), today);
  return found && [isoOf(found.first), isoOf(found.last)];
}

test.each([
  [
    ['2020-03-01', '2020-06-30'],
    ['2020-03-01', '2020-06-30'],
  ],
  [
    ['2020-03-01', '2020-07-01', '2020-07-02', '9999-12-31'],
    ['2020-03-01', '2020-07-01'],
  ],
  [
    ['0001-01-01', '2020-03-01', '2220-03-02'],
    ['2020-03-01', '2020-03-01'],
  ],
  [
    ['2220-03-01', '2220-03-02'],
    ['2220-03-01', '2220-03-02'],
  ],
] as const)('%j is %j', (days, expected) => expect(period(days, TODAY)).toEqual(expected));

it('is all days when nothing is said of today', () => expect(period(['0001-01-01', '9999-12-31'])).toEqual(['0001-01-01', '9999-12-31']));
