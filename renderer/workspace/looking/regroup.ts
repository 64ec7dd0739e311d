// From one grouping to another without reading again: the graph anew, and what was open or chosen found back by its row.
import type { FlowGraph, Grouping } from '../../graph/flow-graph.ts';
import { rowKey } from '../../graph/flow-node.ts';
import type { Selection } from '../../graph/focus.ts';
import { firstLevel, LEVELS_OF, type Level, openAtLevel } from '../../graph/levels.ts';
import type { OpenCase, WorkspaceState } from '../state.ts';
import { graphOf } from './guests.ts';
import { narrowingsAfter } from './narrowing.ts';

/** The same case in another grouping; the same object when it is already in it. */
export function regrouped(openCase: OpenCase, grouping: Grouping): OpenCase {
  return openCase.graph.grouping === grouping ? openCase : { ...openCase, graph: graphOf(openCase, grouping) };
}

/** The level that was chosen, where this grouping has it; else the one it opens at. */
function levelAfter(graph: FlowGraph, before: Level | null): Level {
  return before !== null && LEVELS_OF[graph.grouping].includes(before) && before !== 'organisation' ? before : firstLevel(graph);
}

/** Where the rows of these nodes stand in the other graph: all of their nodes there. */
function nodesAfter(ids: Iterable<string>, before: FlowGraph, after: FlowGraph): string[] {
  return [...ids].flatMap((id) => {
    const node = before.nodes.get(id);
    return node ? (after.byRow.get(rowKey(node.kind, node.rowId)) ?? []) : [];
  });
}

/** An exchange stays chosen in any grouping; a node where its row is still there; an arrow is of one grouping only. */
function selectionAfter(selection: Selection | null, before: FlowGraph, after: FlowGraph): Selection | null {
  if (selection?.kind === 'exchange') return selection;
  const id = selection?.kind === 'node' ? nodesAfter([selection.id], before, after)[0] : undefined;
  return id === undefined ? null : { kind: 'node', id };
}

/** What changes in the state; the picture is laid out after it. A grouping that was looked at before comes back as it was left. */
export function lookAfter(state: WorkspaceState, openCase: OpenCase, grouping: Grouping): Partial<WorkspaceState> {
  const after = regrouped(openCase, grouping);
  const selection = selectionAfter(state.selection, openCase.graph, after.graph);
  const left = state.leftAt.get(grouping);
  const level = left ? left.level : levelAfter(after.graph, state.level);
  const open = left ? new Set([...left.open].filter((id) => after.graph.nodes.has(id))) : openAtLevel(after.graph, level ?? firstLevel(after.graph));
  const above = selection?.kind === 'node' ? groupsAround(after.graph, selection.id).filter((id) => !open.has(id)) : [];
  return {
    openCase: after,
    ...narrowingsAfter(state, openCase.graph, after.graph),
    grouping,
    leftAt: new Map([...state.leftAt, [state.grouping, { level: state.level, open: state.open }]]),
    picture: null,
    selection,
    trail: [],
    level: above.length > 0 ? null : level,
    open: new Set([...open, ...above]),
  };
}

function groupsAround(graph: FlowGraph, id: string): string[] {
  const found: string[] = [];
  for (let at = graph.nodes.get(id)?.parent ?? null; at !== null; at = graph.nodes.get(at)?.parent ?? null) found.push(at);
  return found;
}
