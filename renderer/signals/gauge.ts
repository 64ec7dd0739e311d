// A gauge: one series ready to be read off, with its limits, its baseline and its values, small groups hidden. The input of runs, levels and the timeline.
import { type Baseline, baselineOf } from './baseline.ts';
import type { CodedObservations } from './coded.ts';
import { type Readings, readingsOf } from './readings.ts';
import type { Observations, Series, Threshold } from './series.ts';
import { type GroupSizes, hideSmallGroups } from './small-groups.ts';

export interface Gauge {
  readonly series: Series;
  readonly thresholds: readonly Threshold[];
  readonly readings: Readings;
  readonly baseline: Baseline;
}

/**
 * `observations` are those of this series only; thresholds of other series are left out. A place without a known size is hidden when the series has a min_group_size.
 * With a `breakdown` (kanaal=telefoon) only those rows are read; otherwise all are combined.
 */
export function gaugeOf(
  series: Series,
  thresholds: readonly Threshold[],
  observations: Observations | CodedObservations,
  sizes: GroupSizes,
  breakdown: string | null = null,
): Gauge {
  const readings = hideSmallGroups(series, readingsOf(series, observations, breakdown), sizes);
  const own = thresholds.filter((threshold) => threshold.seriesId === series.id);
  return { series, thresholds: own, readings, baseline: baselineOf(series.baselineMethod, readings) };
}
