// The signals of the case for the questions about them: series with their limits and values, and the decisions linked to them. Asks the tables.
import type { Ask, AskRow } from '../model/ask.ts';
import { dayOf } from '../signals/days.ts';
import { toSeries, toThreshold } from '../signals/from-rows.ts';
import { type Gauge, gaugeOf } from '../signals/gauge.ts';
import type { ObservationStatus, Observations, Series, Threshold } from '../signals/series.ts';
import type { GroupSizes } from '../signals/small-groups.ts';
import { idsIn } from './facts.ts';

/** All series, and a gauge of each: of all its rows, or of one breakdown (kanaal=telefoon). */
export interface CaseSignals {
  readonly series: readonly Series[];
  /** Texts in the column breakdown, by series, in order. */
  readonly breakdowns: (seriesId: string) => readonly string[];
  readonly gauge: (series: Series, breakdown?: string | null) => Gauge;
}

const DAY = (column: string) => `date_diff('day', date '1970-01-01', ${column})`;

/** With `only`, the values of that one series are read. */
export async function readSignals(ask: Ask, only: string | null = null): Promise<CaseSignals> {
  const [series, thresholds, observations, sizes] = await Promise.all([
    ask('select * from signal_series order by source_row, id'),
    ask(`select *, ${DAY('valid_from')} as valid_from_day from thresholds order by id`),
    ask(
      `select series_id, coalesce(area_id, unit_id, '') as place, ${DAY('observed_on')} as day, value, status, coalesce(breakdown, '') as breakdown
from observations where series_id is not null and observed_on is not null and (?::varchar is null or series_id = ?) order by series_id`,
      [only, only],
    ),
    ask('select id, headcount as size from units union all select id, population from areas'),
  ]);
  const rows = groupedBy(observations.rows, (row) => String(row.series_id));
  return signalsOf(series.rows.map(toSeries), thresholds.rows.flatMap(toThreshold), rows, sizesOf(sizes.rows));
}

function sizesOf(rows: readonly AskRow[]): GroupSizes {
  return new Map(rows.map((row) => [String(row.id), typeof row.size === 'number' ? row.size : null]));
}

function signalsOf(
  series: readonly Series[],
  thresholds: readonly Threshold[],
  rows: ReadonlyMap<string, readonly AskRow[]>,
  sizes: GroupSizes,
): CaseSignals {
  const columns = new Map([...rows].map(([id, own]) => [id, columnsOf(own)]));
  const known = new Map<string, Gauge>();
  const gauge = (one: Series, breakdown: string | null = null) => {
    const key = JSON.stringify([one.id, breakdown]);
    const made = known.get(key) ?? gaugeOf(one, thresholds, columns.get(one.id) ?? NO_ROWS, sizes, breakdown);
    known.set(key, made);
    return made;
  };
  return { series, gauge, breakdowns: (id) => [...new Set(Array.from(columns.get(id)?.breakdown ?? []))].filter((text) => text !== '').sort() };
}

const NO_ROWS: Observations = { place: [], day: [], value: [], status: [], breakdown: [] };

function columnsOf(rows: readonly AskRow[]): Observations {
  return {
    place: rows.map((row) => String(row.place)),
    day: rows.map((row) => Number(row.day)),
    value: rows.map((row) => (typeof row.value === 'number' ? row.value : null)),
    status: rows.map((row) => row.status as ObservationStatus | null),
    breakdown: rows.map((row) => String(row.breakdown)),
  };
}

/** A decision with one series it is linked to. `places` are areas or units that the links name; null when some link names none. Days count from 1970-01-01. */
export interface SeriesDecision {
  readonly decision: string;
  readonly seriesId: string;
  readonly decidedOn: string;
  readonly effectiveFrom: number | null;
  readonly places: readonly string[] | null;
  readonly expected: readonly string[];
  readonly areaIds: readonly string[];
  readonly unitIds: readonly string[];
}

/** Decisions taken up to the day, with each series they are linked to, by day of decision. */
export async function seriesDecisions(ask: Ask, day: string): Promise<SeriesDecision[]> {
  const { rows } = await ask(
    `select l.signal_id, l.area_id, l.unit_id, l.expected_direction, d.id, d.decided_on, d.effective_from, d.area_ids, d.unit_ids
from decision_links l join decisions d on d.id = l.decision_id
where l.signal_kind = 'series' and d.decided_on <= ?::date
order by d.decided_on, d.id, l.source_row, l.signal_id`,
    [day],
  );
  return [...groupedBy(rows, (row) => JSON.stringify([row.id, row.signal_id])).values()].map(toDecision);
}

function toDecision(links: readonly AskRow[]): SeriesDecision {
  const first = links[0] as AskRow;
  const named = links.map((row) => row.area_id ?? row.unit_id ?? null);
  return {
    decision: String(first.id),
    seriesId: String(first.signal_id),
    decidedOn: String(first.decided_on),
    effectiveFrom: typeof first.effective_from === 'string' ? dayOf(first.effective_from) : null,
    places: named.includes(null) ? null : [...new Set(named.map(String))],
    expected: [...new Set(links.flatMap((row) => (typeof row.expected_direction === 'string' ? [row.expected_direction] : [])))],
    areaIds: idsIn(first.area_ids),
    unitIds: idsIn(first.unit_ids),
  };
}

/** Where a linked decision counts: the places of its links; if none, for areas those of the decision; else all (domain.md section 4). */
export function placesOf({ places, areaIds }: SeriesDecision, series: Series, all: readonly string[]): readonly string[] {
  if (series.dimension === 'city') return all;
  if (places) return places;
  return series.dimension === 'area' && areaIds.length > 0 ? areaIds : all;
}

/** The sheet that the places of a series lie in; null for the city. */
function placeSheet(series: Series): 'areas' | 'units' | null {
  return series.dimension === 'area' ? 'areas' : series.dimension === 'unit' ? 'units' : null;
}

/** A place as cells of an answer: a target and its sheet; the city is null. */
export function placeCells(series: Series, place: string): AskRow {
  return { place: place === '' ? null : place, target_kind: placeSheet(series) };
}

function groupedBy(rows: readonly AskRow[], keyOf: (row: AskRow) => string): Map<string, AskRow[]> {
  const groups = new Map<string, AskRow[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}
