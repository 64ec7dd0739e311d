// The signal sheets of the sample municipality, read as they stand: once for the arithmetic, once for the slow computation.
import { readFileSync } from 'node:fs';
import papaparse from 'papaparse';
import { type Gauge, gaugeOf } from '../../renderer/signals/gauge.ts';
import { columnsOf, type Observation, type Series, type Threshold } from '../../renderer/signals/series.ts';
import type { SlowSeries } from './slow-signals.ts';
import { day } from './support.ts';

type Cells = Record<string, string>;

function sheet(name: string): Cells[] {
  const file = new URL(`../../datasets/lindehaven/${name}.csv`, import.meta.url);
  return papaparse.parse<Cells>(readFileSync(file, 'utf8'), { header: true, skipEmptyLines: true }).data;
}

const cell = (row: Cells, name: string): string => row[name] ?? '';
const placeOf = (row: Cells): string => cell(row, 'area_id') || cell(row, 'unit_id');
const SERIES = sheet('signal_series');
const THRESHOLDS = sheet('thresholds');
const OBSERVATIONS = sheet('observations');
export const SIZES = new Map([
  ...sheet('units').map((row) => [cell(row, 'id'), Number(cell(row, 'headcount'))] as const),
  ...sheet('areas').map((row) => [cell(row, 'id'), Number(cell(row, 'population'))] as const),
]);

export const SERIES_IDS = SERIES.map((row) => cell(row, 'id'));
export const UNIT_IDS = sheet('units').map((row) => cell(row, 'id'));

export function lindehavenGauge(seriesId: string, breakdown: string | null = null): Gauge {
  const rows = OBSERVATIONS.filter((row) => cell(row, 'series_id') === seriesId).map(toObservation);
  return gaugeOf(toSeries(seriesRow(seriesId)), THRESHOLDS.map(toThreshold), columnsOf(rows), SIZES, breakdown);
}

export function lindehavenSlowly(seriesId: string): SlowSeries {
  return {
    aggregation: cell(seriesRow(seriesId), 'aggregation'),
    baseline: cell(seriesRow(seriesId), 'baseline_method'),
    rows: OBSERVATIONS.filter((row) => cell(row, 'series_id') === seriesId).map((row) => ({
      place: placeOf(row),
      on: cell(row, 'observed_on'),
      value: cell(row, 'value') || null,
      status: cell(row, 'status'),
    })),
    limits: THRESHOLDS.filter((row) => cell(row, 'series_id') === seriesId).map((row) => ({
      id: cell(row, 'id'),
      area: cell(row, 'area_id') || null,
      level: cell(row, 'level'),
      operator: cell(row, 'operator'),
      value: cell(row, 'value'),
      percent: cell(row, 'value_type') === 'percent_of_baseline',
      minDays: Number(cell(row, 'min_consecutive_days')),
      validFrom: cell(row, 'valid_from'),
    })),
  };
}

function seriesRow(seriesId: string): Cells {
  return SERIES.find((row) => row.id === seriesId) ?? {};
}

function toSeries(row: Cells): Series {
  return {
    id: cell(row, 'id'),
    name: cell(row, 'name'),
    unitOfMeasure: cell(row, 'unit_of_measure'),
    dimension: cell(row, 'dimension') as Series['dimension'],
    direction: cell(row, 'direction') as Series['direction'],
    aggregation: cell(row, 'aggregation') as Series['aggregation'],
    frequency: cell(row, 'frequency'),
    baselineMethod: cell(row, 'baseline_method'),
    minGroupSize: Number(cell(row, 'min_group_size')),
    sourceDatasetId: cell(row, 'source_dataset_id') || null,
  };
}

function toThreshold(row: Cells): Threshold {
  return {
    id: cell(row, 'id'),
    seriesId: cell(row, 'series_id'),
    areaId: cell(row, 'area_id') || null,
    level: cell(row, 'level') as Threshold['level'],
    operator: cell(row, 'operator') as Threshold['operator'],
    value: Number(cell(row, 'value')),
    valueType: cell(row, 'value_type') as Threshold['valueType'],
    minConsecutiveDays: Number(cell(row, 'min_consecutive_days')),
    validFrom: day(cell(row, 'valid_from')),
  };
}

function toObservation(row: Cells): Observation {
  const value = cell(row, 'value') === '' ? null : Number(cell(row, 'value'));
  return {
    place: placeOf(row),
    day: day(cell(row, 'observed_on')),
    value,
    status: cell(row, 'status') as Observation['status'],
    breakdown: cell(row, 'breakdown'),
  };
}
