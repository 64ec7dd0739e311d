// What the questions about signals share: the desk that knows the values, the series of the case, and the decisions linked to them. Asks the tables and the desk.
import type { Ask, AskRow } from '../model/ask.ts';
import { dayOf } from '../signals/days.ts';
import { bySeries, type SeriesDecision } from '../signals/decided.ts';
import type { AskSignals } from '../signals/desk/kinds.ts';
import { toSeries } from '../signals/from-rows.ts';
import type { Series } from '../signals/series.ts';
import { idsIn } from './facts.ts';
import type { Asked } from './question.ts';
import { deskFromTables } from './table-desk.ts';

const desks = new WeakMap<Asked, Promise<AskSignals>>();

/** Where the values are asked for: the desk of the open case, or one made of its tables for this question. */
export function deskFor(asked: Asked): Promise<AskSignals> {
  const desk = desks.get(asked) ?? (asked.signals ? Promise.resolve(asked.signals) : deskFromTables(asked.ask));
  desks.set(asked, desk);
  return desk;
}

/** All series of the case, by id, in the order of the sheet. */
export async function seriesOf(ask: Ask): Promise<ReadonlyMap<string, Series>> {
  const { rows } = await ask('select * from signal_series order by source_row, id');
  return new Map(rows.map(toSeries).map((one) => [one.id, one]));
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
  return [...groupedBy(rows, (row) => String(row.id)).values()].flatMap(toDecisions);
}

function toDecisions(links: readonly AskRow[]): SeriesDecision[] {
  const first = links[0] as AskRow;
  const decision = {
    decision: String(first.id),
    decidedOn: String(first.decided_on),
    effectiveFrom: typeof first.effective_from === 'string' ? dayOf(first.effective_from) : null,
    areaIds: idsIn(first.area_ids),
    unitIds: idsIn(first.unit_ids),
  };
  const text = (value: unknown) => (typeof value === 'string' ? value : null);
  return bySeries(
    decision,
    links.map((row) => ({ seriesId: String(row.signal_id), place: text(row.area_id ?? row.unit_id), expected: text(row.expected_direction) })),
  );
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
