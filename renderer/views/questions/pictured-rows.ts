// Which rows of an answer stand on the map: systems, datasets and exchanges as they are; of a row without those, its organisations and departments.
import type { AnswerRow, Concern } from '../../competency/answer.ts';
import type { FlowGraph } from '../../graph/flow-graph.ts';
import { nodesOf } from '../../graph/focus-rows.ts';
import type { SheetName } from '../../model/sheet.ts';

const FINE: ReadonlySet<SheetName> = new Set(['systems', 'datasets', 'exchanges']);
const COARSE: ReadonlySet<SheetName> = new Set(['organisations', 'units']);

/** Each row of the case once, in the order of the answer; what the map does not draw is left out. */
export function picturedRows(graph: FlowGraph, rows: readonly AnswerRow[]): readonly Concern[] {
  const drawn = new Set(graph.edges.map(({ exchange }) => exchange.id));
  const found = new Map<string, Concern>();
  for (const { concerns } of rows) for (const concern of lit(graph, drawn, concerns)) found.set(`${concern.sheet} ${concern.id}`, concern);
  return [...found.values()];
}

function lit(graph: FlowGraph, drawn: ReadonlySet<string>, concerns: readonly Concern[]): readonly Concern[] {
  const fine = concerns.filter(({ sheet }) => FINE.has(sheet));
  const wanted = fine.length > 0 ? fine : concerns.filter(({ sheet }) => COARSE.has(sheet));
  return wanted.filter((concern) => (concern.sheet === 'exchanges' ? drawn.has(concern.id) : nodesOf(graph, [concern]).length > 0));
}
