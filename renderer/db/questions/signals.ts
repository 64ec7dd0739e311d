// Which signal series are there, with their limits, values, places, and the decisions and words beside them?
import type { AnswerRow, Database } from '../database.ts';
import { list, number, text } from './cells.ts';

/** Rows of signal_series and thresholds as they stand; days are whole numbers since 1970-01-01. */
export interface SignalRows {
  readonly series: readonly AnswerRow[];
  readonly thresholds: readonly AnswerRow[];
  /** Columns of the observations of each series, by series id. */
  readonly observations: ReadonlyMap<string, ObservationColumns>;
  readonly areas: readonly AreaRow[];
  /** Headcount of a unit or population of an area, by id; null = not known. */
  readonly sizes: ReadonlyMap<string, number | null>;
  readonly decisions: readonly DecisionRow[];
  readonly words: readonly WordsRow[];
}

export interface ObservationColumns {
  readonly place: string[];
  readonly day: number[];
  readonly value: (number | null)[];
  readonly status: (string | null)[];
  readonly breakdown: string[];
}

/** A district and its tile; a district without tile has nulls. */
export interface AreaRow {
  readonly id: string;
  readonly name: string;
  readonly gridX: number | null;
  readonly gridY: number | null;
}

export interface DecisionRow {
  readonly id: string;
  readonly title: string;
  readonly plain: string | null;
  readonly day: number;
  readonly areaIds: readonly string[];
}

/** A qualitative signal; those that hold personal data are left out. `temperature` 1 (bad) to 5 (good). */
export interface WordsRow {
  readonly id: string;
  readonly text: string;
  readonly day: number;
  readonly areaId: string | null;
  readonly temperature: number | null;
}

const DAY = (column: string) => `date_diff('day', date '1970-01-01', ${column})`;

export const OBSERVATIONS_SQL = `select series_id, coalesce(area_id, unit_id, '') as place, ${DAY('observed_on')} as day, value, status, coalesce(breakdown, '') as breakdown
  from observations where series_id is not null and observed_on is not null order by series_id`;

export async function askSignals(database: Database): Promise<SignalRows> {
  const [series, thresholds, observations, areas, sizes, decisions, words] = await Promise.all([
    database.query('select * from signal_series order by source_row, id'),
    database.query(`select *, ${DAY('valid_from')} as valid_from_day from thresholds order by id`),
    database.query(OBSERVATIONS_SQL),
    database.query('select id, name, grid_x, grid_y from areas order by id'),
    database.query('select id, headcount as size from units union all select id, population from areas'),
    database.query(
      `select id, title, plain_nl, ${DAY('effective_from')} as day, area_ids from decisions where effective_from is not null order by effective_from, id`,
    ),
    database.query(
      `select id, text, ${DAY('observed_on')} as day, area_id, temperature from qualitative_signals where contains_personal_data is not true and observed_on is not null order by observed_on, id`,
    ),
  ]);
  return {
    series: series.rows,
    thresholds: thresholds.rows,
    observations: bySeries(observations.rows),
    areas: areas.rows.map((row) => ({
      id: text(row, 'id') ?? '',
      name: text(row, 'name') ?? text(row, 'id') ?? '',
      gridX: number(row, 'grid_x'),
      gridY: number(row, 'grid_y'),
    })),
    sizes: new Map(sizes.rows.map((row) => [text(row, 'id') ?? '', number(row, 'size')])),
    decisions: decisions.rows.map((row) => ({
      id: text(row, 'id') ?? '',
      title: text(row, 'title') ?? '',
      plain: text(row, 'plain_nl'),
      day: number(row, 'day') ?? 0,
      areaIds: list(row, 'area_ids'),
    })),
    words: words.rows.map((row) => ({
      id: text(row, 'id') ?? '',
      text: text(row, 'text') ?? '',
      day: number(row, 'day') ?? 0,
      areaId: text(row, 'area_id'),
      temperature: number(row, 'temperature'),
    })),
  };
}

function bySeries(rows: readonly AnswerRow[]): Map<string, ObservationColumns> {
  const found = new Map<string, ObservationColumns>();
  for (const row of rows) {
    const id = text(row, 'series_id') ?? '';
    const columns = found.get(id) ?? { place: [], day: [], value: [], status: [], breakdown: [] };
    found.set(id, columns);
    columns.place.push(text(row, 'place') ?? '');
    columns.day.push(number(row, 'day') ?? 0);
    columns.value.push(number(row, 'value'));
    columns.status.push(text(row, 'status'));
    columns.breakdown.push(text(row, 'breakdown') ?? '');
  }
  return found;
}
