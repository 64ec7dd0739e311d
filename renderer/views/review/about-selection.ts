// Which findings concern what is chosen on the map: those about the exchange or dataset itself, about what is in a system, or those of a department.
import type { FlowGraph, FlowNode } from '../../graph/flow-graph.ts';
import type { Selection } from '../../graph/focus.ts';
import type { Finding } from '../../review/finding.ts';
import { type DepartmentKey, organisationKey, unitKey } from './departments.ts';

type Test = (finding: Pick<Finding, 'sheet' | 'about' | 'rows' | 'unit' | 'organisation'>) => boolean;

/** null when findings are not told of such a thing: an arrow has a list of exchanges, and a cluster, layer or purpose is in many. */
export function aboutSelection(graph: FlowGraph, selection: Selection): Test | null {
  if (selection.kind === 'exchange') return ({ sheet, about }) => sheet === 'exchanges' && about === selection.id;
  const node = selection.kind === 'node' ? graph.nodes.get(selection.id) : undefined;
  if (!node || node.isUnknown) return null;
  switch (node.kind) {
    case 'dataset':
      return ({ rows }) => rows.some(({ sheet, id }) => sheet === 'datasets' && id === node.rowId);
    case 'system':
      return aboutSystem(graph, node);
    case 'unit':
      return ({ unit }) => unit === node.rowId;
    case 'organisation':
      return ({ organisation }) => organisation === node.rowId;
    default:
      return null;
  }
}

/** What goes in or out, and the datasets that are kept there. In other groupings the system stands in several places: all count. */
function aboutSystem(graph: FlowGraph, { rowId }: FlowNode): Test {
  const exchanges = new Set(
    graph.edges.filter(({ exchange }) => exchange.fromSystemId === rowId || exchange.toSystemId === rowId).map(({ exchange }) => exchange.id),
  );
  const places = graph.byRow.get(`system ${rowId}`) ?? [];
  const datasets = new Set(places.flatMap((place) => (graph.children.get(place) ?? []).flatMap((id) => graph.nodes.get(id)?.rowId ?? [])));
  return ({ sheet, about }) => (sheet === 'exchanges' && exchanges.has(about)) || (sheet === 'datasets' && datasets.has(about));
}

/** The filter that shows the same findings in the work list; null for what has none. */
export function departmentOfSelection(graph: FlowGraph, selection: Selection): DepartmentKey | null {
  const node = selection.kind === 'node' ? graph.nodes.get(selection.id) : undefined;
  if (node?.kind === 'unit') return unitKey(node.rowId);
  return node?.kind === 'organisation' && !node.isOwn ? organisationKey(node.rowId) : null;
}
