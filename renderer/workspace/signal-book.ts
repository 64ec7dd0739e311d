// The signals of an open case, ready to be read off: one gauge for each series, and what stands beside them.
import { number, text } from '../db/questions/cells.ts';
import type { AreaRow, DecisionRow, SignalRows, WordsRow } from '../db/questions/signals.ts';
import { type Gauge, gaugeOf } from '../signals/gauge.ts';
import type { Observations, Series, Threshold } from '../signals/series.ts';

type SeriesRow = SignalRows['series'][number];

/** `first` and `last` are the first and last day (numbers) with any row; null when there are none. */
export interface SignalBook {
  readonly gauges: ReadonlyMap<string, Gauge>;
  readonly plainOf: ReadonlyMap<string, string>;
  readonly areas: readonly AreaRow[];
  readonly decisions: readonly DecisionRow[];
  readonly words: readonly WordsRow[];
  readonly first: number | null;
  readonly last: number | null;
}

const NO_ROWS: Observations = { place: [], day: [], value: [], status: [], breakdown: [] };

export function signalBook(rows: SignalRows): SignalBook {
  const thresholds = rows.thresholds.flatMap(toThreshold);
  const gauges = rows.series.map((row) => {
    const series = toSeries(row);
    return [series.id, gaugeOf(series, thresholds, (rows.observations.get(series.id) as Observations | undefined) ?? NO_ROWS, rows.sizes)] as const;
  });
  const plain = rows.series.map((row) => [text(row, 'id') ?? '', text(row, 'plain_nl') ?? ''] as const);
  return {
    gauges: new Map(gauges),
    plainOf: new Map(plain),
    areas: rows.areas,
    decisions: rows.decisions,
    words: rows.words,
    ...period(gauges.map(([, gauge]) => gauge)),
  };
}

function period(gauges: readonly Gauge[]): { first: number | null; last: number | null } {
  let [first, last] = [Infinity, -Infinity];
  for (const { readings } of gauges) {
    for (const day of readings.day) {
      first = Math.min(first, day);
      last = Math.max(last, day);
    }
  }
  return first <= last ? { first, last } : { first: null, last: null };
}

/** What a series does not say is taken at its mildest: neutral, summed, without baseline. */
function toSeries(row: SeriesRow): Series {
  return {
    id: text(row, 'id') ?? '',
    name: text(row, 'name') ?? text(row, 'id') ?? '',
    unitOfMeasure: text(row, 'unit_of_measure') ?? '',
    dimension: (text(row, 'dimension') as Series['dimension'] | null) ?? 'city',
    direction: (text(row, 'direction') as Series['direction'] | null) ?? 'neutral',
    aggregation: (text(row, 'aggregation') as Series['aggregation'] | null) ?? 'sum',
    frequency: text(row, 'frequency') ?? '',
    baselineMethod: text(row, 'baseline_method') ?? 'none',
    minGroupSize: number(row, 'min_group_size') ?? 0,
    sourceDatasetId: text(row, 'source_dataset_id'),
  };
}

/** A limit that does not say its series, level, sign or value cannot be checked and is left out; the import report names the gap. */
function toThreshold(row: SeriesRow): Threshold[] {
  const [seriesId, level, operator, value] = [text(row, 'series_id'), text(row, 'level'), text(row, 'operator'), number(row, 'value')];
  if (!seriesId || (level !== 'amber' && level !== 'red') || (operator !== '>=' && operator !== '<=') || value === null) return [];
  const valueType = text(row, 'value_type') === 'percent_of_baseline' ? 'percent_of_baseline' : 'absolute';
  return [
    {
      id: text(row, 'id') ?? '',
      seriesId,
      areaId: text(row, 'area_id'),
      level,
      operator,
      value,
      valueType,
      minConsecutiveDays: number(row, 'min_consecutive_days') ?? 1,
      validFrom: number(row, 'valid_from_day') ?? -Infinity,
    },
  ];
}
