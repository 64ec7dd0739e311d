// Rows that a scenario or another version adds: drawn beside those of the case while they are compared, and never part of it.
import type { RowDifference } from '../../compare/differences.ts';
import { buildFlowGraph, type FlowGraph, type Grouping } from '../../graph/flow-graph.ts';
import { networkOf } from '../../graph/network-of.ts';
import type { RecordSet, Row } from '../../model/record.ts';
import type { SheetName } from '../../model/sheet.ts';
import type { OpenCase } from '../state.ts';

/** Rows of other sheets are not on the map. */
export const ON_MAP: ReadonlySet<SheetName> = new Set([
  'organisations',
  'units',
  'systems',
  'datasets',
  'exchanges',
  'data_categories',
  'signal_series',
  'purposes',
  'processing_activities',
]);

/** The rows that come with the differences, as far as the map shows them; null when there are none. */
export function guestsOf(found: readonly RowDifference[]): RecordSet | null {
  const guests = new Map<SheetName, Row[]>();
  for (const { sheet, kind, after } of found)
    if (kind === 'added' && after && ON_MAP.has(sheet)) guests.set(sheet, [...(guests.get(sheet) ?? []), after]);
  return guests.size > 0 ? guests : null;
}

/** What is drawn: the case, and its guests. A guest that the case has by now is the row of the case. */
export function graphOf({ records, network, guests }: Pick<OpenCase, 'records' | 'network' | 'guests'>, grouping: Grouping): FlowGraph {
  return buildFlowGraph(guests ? networkOf(withGuests(records, guests)) : network, grouping);
}

function withGuests(records: RecordSet, guests: RecordSet): RecordSet {
  const all = new Map(records);
  for (const [sheet, rows] of guests) {
    const own = records.get(sheet) ?? [];
    const known = new Set(own.map(({ values }) => values.id));
    all.set(sheet, [...own, ...rows.filter(({ values }) => !known.has(values.id))]);
  }
  return all;
}

/** Does this row stand on the map as a guest? Then nothing can be changed in it here. */
export function isGuest({ records, guests }: Pick<OpenCase, 'records' | 'guests'>, sheet: SheetName, id: string): boolean {
  const has = (rows: readonly Row[] | undefined) => rows?.some(({ values }) => values.id === id) ?? false;
  return has(guests?.get(sheet)) && !has(records.get(sheet));
}
