// Which signal series are there, with their limits and places, and the decisions and words beside them? Their values never come this way: those are asked of the desk of signals.

import { number, text } from '../../model/cells.ts';
import type { AnswerRow, Database } from '../database.ts';
import { askDecisions, askWords, type DecisionRow, type WordsRow } from './decisions.ts';

/** Rows of signal_series and thresholds as they stand; days are whole numbers since 1970-01-01. */
export interface SignalRows {
  readonly series: readonly AnswerRow[];
  readonly thresholds: readonly AnswerRow[];
  readonly areas: readonly AreaRow[];
  readonly units: readonly UnitRow[];
  /** Headcount of a unit or population of an area, by id; null = not known. */
  readonly sizes: ReadonlyMap<string, number | null>;
  readonly decisions: readonly DecisionRow[];
  readonly words: readonly WordsRow[];
}

/** A district and its tile; a district without tile has nulls. */
export interface AreaRow {
  readonly id: string;
  readonly name: string;
  readonly gridX: number | null;
  readonly gridY: number | null;
}

/** A department; `name` is its id when it has none. */
export interface UnitRow {
  readonly id: string;
  readonly name: string;
  readonly shortName: string | null;
  readonly cluster: string | null;
}

const DAY = (column: string) => `date_diff('day', date '1970-01-01', ${column})`;

export async function askSignals(database: Database): Promise<SignalRows> {
  const [series, thresholds, areas, units, sizes, decisions, words] = await Promise.all([
    database.query('select * from signal_series order by source_row, id'),
    database.query(`select *, ${DAY('valid_from')} as valid_from_day from thresholds order by id`),
    database.query('select id, name, grid_x, grid_y from areas order by id'),
    database.query('select id, name, short_name, cluster from units order by id'),
    database.query('select id, headcount as size from units union all select id, population from areas'),
    askDecisions(database),
    askWords(database),
  ]);
  return {
    series: series.rows,
    thresholds: thresholds.rows,
    areas: areas.rows.map((row) => ({
      id: text(row, 'id') ?? '',
      name: text(row, 'name') ?? text(row, 'id') ?? '',
      gridX: number(row, 'grid_x'),
      gridY: number(row, 'grid_y'),
    })),
    units: units.rows.map((row) => ({
      id: text(row, 'id') ?? '',
      name: text(row, 'name') ?? text(row, 'id') ?? '',
      shortName: text(row, 'short_name'),
      cluster: text(row, 'cluster'),
    })),
    sizes: new Map(sizes.rows.map((row) => [text(row, 'id') ?? '', number(row, 'size')])),
    decisions,
    words,
  };
}
