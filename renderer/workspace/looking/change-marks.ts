// Differences as marks on the map: which exchanges, systems and datasets are new, gone or different, and how many the map does not hold. Knows no colours.
import type { DayDifference } from '../../compare/day-difference.ts';
import type { RowDifference } from '../../compare/differences.ts';
import { differences } from '../../compare/differences.ts';
import type { ProcessComparison } from '../../compare/processes.ts';
import type { ScenarioRun } from '../../compare/scenario.ts';
import type { FlowGraph } from '../../graph/flow-graph.ts';
import type { ChangeMark, ChangeMarks } from '../../graph/lenses/lens-data.ts';
import type { RecordSet } from '../../model/record.ts';
import type { SheetName } from '../../model/sheet.ts';
import { guestsOf } from './guests.ts';

/** `guests` are rows that the open case does not have, to be drawn beside its own. */
export interface Marked {
  readonly marks: ChangeMarks;
  readonly guests: RecordSet | null;
}

type Sheet = keyof ChangeMarks;
type Entry = readonly [sheet: Sheet, id: string, mark: ChangeMark];

/** Rows that went from one set to the other; of other sheets the map says nothing. */
export function marksOfDifferences(found: readonly RowDifference[]): Marked {
  const entries = found.flatMap(({ sheet, kind, name }) => (isOnMap(sheet) ? [[sheet, name, kind] as const] : []));
  return { marks: marked(entries), guests: guestsOf(found) };
}

export function marksOfScenario({ before, after }: Pick<ScenarioRun, 'before' | 'after'>): Marked {
  return marksOfDifferences(differences(before, after));
}

export function marksOfDays({ added, gone }: Pick<DayDifference, 'added' | 'gone'>): Marked {
  const entries = (flows: DayDifference['added'], mark: ChangeMark) => flows.map(({ id }): Entry => ['exchanges', id, mark]);
  return { marks: marked([...entries(added, 'added'), ...entries(gone, 'gone')]), guests: null };
}

/** The exchanges of the process here: steps that the other has too, and those that only this one has. One without a step is only here. */
export function marksOfProcess({ a, b }: ProcessComparison): Marked {
  const shared = new Set(b.steps.map(({ key }) => key));
  const both = new Set(a.steps.filter(({ key }) => shared.has(key)).flatMap(({ flows }) => flows.map(({ id }) => id)));
  return { marks: marked(a.flows.map(({ id }): Entry => ['exchanges', id, both.has(id) ? 'both' : 'only_here'])), guests: null };
}

function isOnMap(sheet: SheetName): sheet is Sheet {
  return sheet === 'exchanges' || sheet === 'systems' || sheet === 'datasets';
}

function marked(entries: readonly Entry[]): ChangeMarks {
  const marks = { exchanges: new Map<string, ChangeMark>(), systems: new Map<string, ChangeMark>(), datasets: new Map<string, ChangeMark>() };
  for (const [sheet, id, mark] of entries) marks[sheet].set(id, mark);
  return marks;
}

/** How many marked rows this graph cannot draw, such as an exchange whose ends nobody knows. */
export function outsideOf(graph: FlowGraph, marks: ChangeMarks): number {
  const drawn = {
    exchanges: new Set(graph.edges.map(({ exchange }) => exchange.id)),
    systems: rowIds(graph, 'system'),
    datasets: rowIds(graph, 'dataset'),
  };
  const sheets: readonly Sheet[] = ['exchanges', 'systems', 'datasets'];
  return sheets.reduce((sum, sheet) => sum + [...marks[sheet].keys()].filter((id) => !drawn[sheet].has(id)).length, 0);
}

function rowIds(graph: FlowGraph, wanted: 'system' | 'dataset'): ReadonlySet<string> {
  return new Set([...graph.nodes.values()].filter(({ kind }) => kind === wanted).map(({ rowId }) => rowId));
}
