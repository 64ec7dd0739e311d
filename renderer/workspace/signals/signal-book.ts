// The signals of an open case: its series and what stands beside them, and the desk that knows their values.

import type { DecisionRow, WordsRow } from '../../db/questions/decisions.ts';
import type { AreaRow, SignalRows, UnitRow } from '../../db/questions/signals.ts';
import { text } from '../../model/cells.ts';
import type { PackedRows } from '../../model/packed.ts';
import { periodOf, seriesIn } from '../../signals/desk/period.ts';
import { toSeries, toThreshold } from '../../signals/from-rows.ts';
import type { Series, Threshold } from '../../signals/series.ts';
import type { DeskMaker, SignalDesk } from './signal-desk.ts';

/** What stands beside the values of the series; the values themselves are asked of the desk. `first` and `last` are the first and last day (numbers) with any row of a series; null when there are none. */
export interface SignalBook {
  /** Where values are asked for. */
  readonly desk: SignalDesk;
  readonly series: ReadonlyMap<string, Series>;
  readonly thresholds: readonly Threshold[];
  /** Ids of the series that have rows. */
  readonly observed: ReadonlySet<string>;
  readonly plainOf: ReadonlyMap<string, string>;
  readonly areas: readonly AreaRow[];
  readonly units: readonly UnitRow[];
  /** People in each unit and area, by id; null = not known. */
  readonly sizes: SignalRows['sizes'];
  readonly decisions: readonly DecisionRow[];
  readonly words: readonly WordsRow[];
  readonly first: number | null;
  readonly last: number | null;
}

/** The day where the user is. */
function today(): number {
  const now = new Date();
  return Math.floor(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / 86_400_000);
}

export function signalBook(rows: SignalRows, observations: PackedRows | null, makeDesk: DeskMaker): SignalBook {
  const thresholds = rows.thresholds.flatMap(toThreshold);
  const series = rows.series.map(toSeries);
  const plain = rows.series.map((row) => [text(row, 'id') ?? '', text(row, 'plain_nl') ?? ''] as const);
  const seen = observations ? seriesIn(observations) : new Set<string>();
  const period = observations && periodOf(observations, new Set(series.map(({ id }) => id)), today());
  return {
    desk: makeDesk({ series, thresholds, sizes: rows.sizes, observations }),
    series: new Map(series.map((one) => [one.id, one])),
    thresholds,
    observed: new Set(series.map(({ id }) => id).filter((id) => seen.has(id))),
    plainOf: new Map(plain),
    areas: rows.areas,
    units: rows.units,
    sizes: rows.sizes,
    decisions: rows.decisions,
    words: rows.words,
    first: period?.first ?? null,
    last: period?.last ?? null,
  };
}
