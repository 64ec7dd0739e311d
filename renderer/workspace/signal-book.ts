// The signals of an open case, ready to be read off: one gauge for each series, and what stands beside them.
import { text } from '../db/questions/cells.ts';
import type { AreaRow, DecisionRow, SignalRows, WordsRow } from '../db/questions/signals.ts';
import { toSeries, toThreshold } from '../signals/from-rows.ts';
import { type Gauge, gaugeOf } from '../signals/gauge.ts';
import type { Observations } from '../signals/series.ts';

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
