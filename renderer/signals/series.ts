// What the arithmetic of signals works on: a series, its limits and its observations, as typed values already read. Types and column building only.

export type Dimension = 'area' | 'unit' | 'city';
export type Aggregation = 'sum' | 'mean';

/** A row of signal_series (sosa:ObservableProperty). `baselineMethod` is still text: baseline.ts reads it. `minGroupSize` counts people. */
export interface Series {
  readonly id: string;
  readonly name: string;
  readonly unitOfMeasure: string;
  readonly dimension: Dimension;
  readonly direction: 'higher_is_worse' | 'lower_is_worse' | 'neutral';
  readonly aggregation: Aggregation;
  readonly frequency: string;
  readonly baselineMethod: string;
  readonly minGroupSize: number;
  readonly sourceDatasetId: string | null;
}

/** A row of thresholds. `value` is in the series' unit, or percent of the baseline. `validFrom` is a day number; a limit holds from then on, without end. */
export interface Threshold {
  readonly id: string;
  readonly seriesId: string;
  readonly areaId: string | null;
  readonly level: 'amber' | 'red';
  readonly operator: '>=' | '<=';
  readonly value: number;
  readonly valueType: 'absolute' | 'percent_of_baseline';
  readonly minConsecutiveDays: number;
  readonly validFrom: number;
}

export type ObservationStatus = 'measured' | 'estimated' | 'corrected' | 'missing' | 'not_collected';

/** A row of observations (sosa:Observation) of one series. `place` = area id, unit id, or '' for the city; `day` = days since 1970-01-01; value null = no value, never zero. */
export interface Observation {
  readonly place: string;
  readonly day: number;
  readonly value: number | null;
  readonly status: ObservationStatus | null;
  readonly breakdown: string;
}

/** The same by column, for many rows: all columns are equally long. A value of null or NaN is no value. */
export interface Observations {
  readonly place: ArrayLike<string>;
  readonly day: ArrayLike<number>;
  readonly value: ArrayLike<number | null>;
  readonly status: ArrayLike<ObservationStatus | null>;
  readonly breakdown: ArrayLike<string>;
}

export function columnsOf(rows: readonly Observation[]): Observations {
  return {
    place: rows.map((row) => row.place),
    day: rows.map((row) => row.day),
    value: rows.map((row) => row.value),
    status: rows.map((row) => row.status),
    breakdown: rows.map((row) => row.breakdown),
  };
}
