// One value for each place and day: breakdowns combined, missing never zero, the order of rows of no consequence.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entriesBetween, type Readings, readingsOf, reasonAt, statusesAt } from '../../renderer/signals/readings.ts';
import { columnsOf, type Observation, type Series } from '../../renderer/signals/series.ts';
import { day, seen, seriesWith } from './support.ts';

const read = (rows: readonly Observation[], series: Partial<Series> = {}, breakdown: string | null = null) =>
  readingsOf(seriesWith(series), columnsOf(rows), breakdown);

const values = (readings: Readings) => Array.from(readings.value, (value) => (Number.isNaN(value) ? null : value));

const CHANNELS = [
  seen('unit-a', '2020-03-02', 10, { breakdown: 'kanaal=telefoon' }),
  seen('unit-a', '2020-03-02', 4, { breakdown: 'kanaal=balie' }),
  seen('unit-a', '2020-03-02', null, { breakdown: 'kanaal=web' }),
];

describe('readings', () => {
  test('breakdowns of one place and day are added up or averaged, whichever the series asks', () => {
    expect(values(read(CHANNELS))).toEqual([14]);
    expect(values(read(CHANNELS, { aggregation: 'mean' }))).toEqual([7]);
  });

  test('one breakdown can be read alone', () => {
    expect(values(read(CHANNELS, {}, 'kanaal=balie'))).toEqual([4]);
    expect(values(read(CHANNELS, {}, 'kanaal=brief'))).toEqual([]);
  });

  test('all statuses behind a combined value are told', () => {
    expect(statusesAt(read(CHANNELS), 0)).toEqual(['measured', 'missing']);
  });

  test('without any value there is none, not zero', () => {
    const rows = [seen('a', '2020-03-02', null), seen('a', '2020-03-02', null, { breakdown: 'x=y' }), seen('a', '2020-03-03', 0)];
    expect(values(read(rows))).toEqual([null, 0]);
  });

  test('a number beside "not collected" or "missing" is no value', () => {
    const readings = read([seen('a', '2020-03-01', 0, { status: 'not_collected' }), seen('a', '2020-03-02', 7, { status: 'missing' })]);
    expect(values(readings)).toEqual([null, null]);
    expect([reasonAt(readings, 'a', 0), reasonAt(readings, 'a', 1), reasonAt(readings, 'a', undefined)]).toEqual([
      'not_collected',
      'missing',
      'no_row',
    ]);
  });

  test('an empty cell that calls itself measured, and NaN, are missing', () => {
    const readings = read([seen('a', '2020-03-01', null, { status: 'measured' }), seen('a', '2020-03-02', Number.NaN, { status: null })]);
    expect(values(readings)).toEqual([null, null]);
    expect(reasonAt(readings, 'a', 1)).toBe('missing');
  });

  test('places and days come in order, days nobody reported have no rank', () => {
    const readings = read([seen('b', '2020-03-04', 1), seen('a', '2020-03-03', null), seen('a', '2020-03-04', 2), seen('b', '2020-03-02', 3)]);
    expect(readings.places).toEqual(['a', 'b']);
    expect([...readings.starts]).toEqual([0, 2, 4]);
    expect([...readings.rank]).toEqual([-1, 1, 0, 1]);
    expect([...readings.reportingDays]).toEqual([day('2020-03-02'), day('2020-03-04')]);
  });

  test('entries between two days are those with a value, both days included', () => {
    const readings = read([seen('a', '2020-02-28', 1), seen('a', '2020-02-29', 2), seen('a', '2020-03-01', null), seen('a', '2020-03-02', 4)]);
    expect([...entriesBetween(readings, 0, day('2020-02-29'), day('2020-03-02'))]).toEqual([1, 3]);
    expect([...entriesBetween(readings, 0, day('2020-03-03'), day('2020-03-09'))]).toEqual([]);
  });

  test('rows without the place that the series asks for are counted, not used', () => {
    expect(read([seen('', '2020-03-02', 1), seen('a', '2020-03-02', 2)])).toMatchObject({ places: ['a'], unplaced: 1 });
    expect(read([seen('', '2020-03-02', 1), seen('a', '2020-03-02', 2)], { dimension: 'city' })).toMatchObject({ places: [''], unplaced: 1 });
  });

  test('an empty series has no places and no days', () => {
    expect(read([])).toMatchObject({ places: [], unplaced: 0 });
    expect(read([]).reportingDays).toHaveLength(0);
  });

  test('the order of the rows does not matter, to the last bit', () => {
    const row = fc.record({
      place: fc.constant('a'),
      day: fc.nat(1),
      value: fc.option(fc.double({ noNaN: true, min: -1e6, max: 1e6 })),
    });
    fc.assert(
      fc.property(
        fc.array(row, { maxLength: 30 }),
        fc.constantFrom('sum' as const, 'mean' as const),
        fc.infiniteStream(fc.nat()),
        (rows, aggregation, order) => {
          const full = rows.map((part, at): Observation => ({ ...part, status: 'measured', breakdown: `n=${at}` }));
          const shuffled = full.map((one) => ({ one, key: order.next().value ?? 0 })).sort((a, b) => a.key - b.key);
          expect(
            read(
              shuffled.map(({ one }) => one),
              { aggregation },
            ),
          ).toEqual(read(full, { aggregation }));
        },
      ),
    );
  });
});
