// Short ways to write down series, limits and observations in the tests of signals.
import { dayOf } from '../../renderer/signals/days.ts';
import { type Gauge, gaugeOf } from '../../renderer/signals/gauge.ts';
import { columnsOf, type Observation, type Series, type Threshold } from '../../renderer/signals/series.ts';

/** The number of a day that must exist. */
export function day(iso: string): number {
  const number = dayOf(iso);
  if (number === null) throw new Error(`${iso} is no day`);
  return number;
}

export function seriesWith(change: Partial<Series> = {}): Series {
  return {
    id: 'sig',
    name: 'Signaal',
    unitOfMeasure: 'aantal',
    dimension: 'area',
    direction: 'higher_is_worse',
    aggregation: 'sum',
    frequency: 'DAILY',
    baselineMethod: 'none',
    minGroupSize: 0,
    sourceDatasetId: null,
    ...change,
  };
}

export function limit(id: string, change: Partial<Threshold> = {}): Threshold {
  return {
    id,
    seriesId: 'sig',
    areaId: null,
    level: 'amber',
    operator: '>=',
    value: 10,
    valueType: 'absolute',
    minConsecutiveDays: 3,
    validFrom: day('2020-01-01'),
    ...change,
  };
}

export function seen(place: string, iso: string, value: number | null, change: Partial<Observation> = {}): Observation {
  return { place, day: day(iso), value, status: value === null ? 'missing' : 'measured', breakdown: '', ...change };
}

/** Values of one place on the days from `iso` on; undefined = no row on that day, null = a row without a value. */
export function course(place: string, iso: string, values: readonly (number | null | undefined)[]): Observation[] {
  return values.flatMap((value, index) =>
    value === undefined
      ? []
      : [{ place, day: day(iso) + index, value, status: value === null ? 'missing' : 'measured', breakdown: '' } satisfies Observation],
  );
}

export function gaugeWith(rows: readonly Observation[], thresholds: readonly Threshold[] = [], series: Partial<Series> = {}): Gauge {
  return gaugeOf(seriesWith(series), thresholds, columnsOf(rows), new Map());
}
