// Differences as marks on the map: which exchanges, systems and datasets are new, gone or different, and how many the map does not hold. Knows no colours.
import type { DayDifference } from '../compare/day-difference.ts';
import type { RowDifference } from '../compare/differences.ts';
import { differences } from '../compare/differences.ts';
import type { ProcessComparison } from '../compare/processes.ts';
import type { ScenarioRun } from '../compare/scenario.ts';
import type { FlowGraph } from '../graph/flow-graph.ts';
import type { ChangeMark, ChangeMarks } from '../graph/lenses/lens-data.ts';
import type { SheetName } from '../model/sheet.ts';

/** `outside` counts marked rows that the map does not hold: they are not in the open case. */
export interface Marked {
  readonly marks: ChangeMarks;
  readonly outside: number;
}

type Sheet = keyof ChangeMarks;
type Entry = readonly [sheet: Sheet, id: string, mark: ChangeMark];

/** Rows that went from one set to the other; of other sheets the map says nothing. */
export function marksOfDifferences(graph: FlowGraph, found: readonly RowDifference[]): Marked {
  return marked(
    graph,
    found.flatMap(({ sheet, kind, name }) => (isOnMap(sheet) ? [[sheet, name, kind] as const] : [])),
  );
}

export function marksOfScenario(graph: FlowGraph, { before, after }: Pick<ScenarioRun, 'before' | 'after'>): Marked {
  return marksOfDifferences(graph, differences(before, after));
}

export function marksOfDays(graph: FlowGraph, { added, gone }: Pick<DayDifference, 'added' | 'gone'>): Marked {
  const entries = (flows: DayDifference['added'], mark: ChangeMark) => flows.map(({ id }): Entry => ['exchanges', id, mark]);
  return marked(graph, [...entries(added, 'added'), ...entries(gone, 'gone')]);
}

/** The exchanges of the process here: steps that the other has too, and those that only this one has. One without a step is only here. */
export function marksOfProcess(graph: FlowGraph, { a, b }: ProcessComparison): Marked {
  const shared = new Set(b.steps.map(({ key }) => key));
  const both = new Set(a.steps.filter(({ key }) => shared.has(key)).flatMap(({ flows }) => flows.map(({ id }) => id)));
  return marked(
    graph,
    a.flows.map(({ id }): Entry => ['exchanges', id, both.has(id) ? 'both' : 'only_here']),
  );
}

function isOnMap(sheet: SheetName): sheet is Sheet {
  return sheet === 'exchanges' || sheet === 'systems' || sheet === 'datasets';
}

function marked(graph: FlowGraph, entries: readonly Entry[]): Marked {
  const marks = { exchanges: new Map<string, ChangeMark>(), systems: new Map<string, ChangeMark>(), datasets: new Map<string, ChangeMark>() };
  for (const [sheet, id, mark] of entries) marks[sheet].set(id, mark);
  const drawn = {
    exchanges: new Set(graph.edges.map(({ exchange }) => exchange.id)),
    systems: rowIds(graph, 'system'),
    datasets: rowIds(graph, 'dataset'),
  };
  return { marks, outside: entries.filter(([sheet, id]) => !drawn[sheet].has(id)).length };
}

function rowIds(graph: FlowGraph, wanted: 'system' | 'dataset'): ReadonlySet<string> {
  return new Set([...graph.nodes.values()].filter(({ kind }) => kind === wanted).map(({ rowId }) => rowId));
}
