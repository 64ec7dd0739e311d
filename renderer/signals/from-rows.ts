// Rows of the sheets signal_series and thresholds as typed values. Knows no arithmetic.
import type { AskRow } from '../model/ask.ts';
import type { Series, Threshold } from './series.ts';

/** What a series does not say is taken at its mildest: neutral, summed, without baseline. */
export function toSeries(row: AskRow): Series {
  return {
    id: text(row.id) ?? '',
    name: text(row.name) ?? text(row.id) ?? '',
    unitOfMeasure: text(row.unit_of_measure) ?? '',
    dimension: (text(row.dimension) as Series['dimension'] | null) ?? 'city',
    direction: (text(row.direction) as Series['direction'] | null) ?? 'neutral',
    aggregation: (text(row.aggregation) as Series['aggregation'] | null) ?? 'sum',
    frequency: text(row.frequency) ?? '',
    baselineMethod: text(row.baseline_method) ?? 'none',
    minGroupSize: number(row.min_group_size) ?? 0,
    sourceDatasetId: text(row.source_dataset_id),
  };
}

/** `valid_from_day` counts from 1970-01-01. A limit that does not say its series, level, sign or value cannot be checked and is left out; the import report names the gap. */
export function toThreshold(row: AskRow): Threshold[] {
  const [seriesId, level, operator, value] = [text(row.series_id), text(row.level), text(row.operator), number(row.value)];
  if (!seriesId || (level !== 'amber' && level !== 'red') || (operator !== '>=' && operator !== '<=') || value === null) return [];
  const valueType = text(row.value_type) === 'percent_of_baseline' ? 'percent_of_baseline' : 'absolute';
  return [
    {
      id: text(row.id) ?? '',
      seriesId,
      areaId: text(row.area_id),
      level,
      operator,
      value,
      valueType,
      minConsecutiveDays: number(row.min_consecutive_days) ?? 1,
      validFrom: number(row.valid_from_day) ?? -Infinity,
    },
  ];
}

function text(cell: AskRow[string] | undefined): string | null {
  return typeof cell === 'string' ? cell : null;
}

function number(cell: AskRow[string] | undefined): number | null {
  return typeof cell === 'number' ? cell : null;
}
