// How a slide draws some rows: only them on the map, each system in its groups, so that few and large cards are seen.
import type { PictureOf } from '../../briefing/slide-draft.ts';
import { buildFlowGraph, type FlowGraph } from '../../graph/flow-graph.ts';
import { nodesOf } from '../../graph/focus-rows.ts';
import { withGroups } from '../../graph/tree-places.ts';
import type { RowRef } from '../../model/travel.ts';
import type { OpenCase } from '../state.ts';

/** More systems than this are drawn as the departments and partners that have them. */
const MOST_CARDS = 12;

export function pictureOf({ network, graph: now }: Pick<OpenCase, 'network' | 'graph'>): PictureOf {
  let graph: FlowGraph | null = now.grouping === 'organisation' ? now : null;
  return (rows) => {
    graph ??= buildFlowGraph(network, 'organisation');
    const systems = cardsOf(graph, rows);
    const cards = systems.length > MOST_CARDS ? homesOf(graph, systems) : systems;
    if (cards.length === 0) return { level: 'unit' };
    return { level: null, open: groupsOf(graph, cards), built: cards };
  };
}

/** The systems and groups that stand for rows; a dataset is drawn as the system that holds it. */
export function cardsOf(graph: FlowGraph, rows: readonly RowRef[]): readonly string[] {
  return [...new Set(nodesOf(graph, rows).map((id) => systemOf(graph, id)))];
}

/** The department or partner of each system. */
function homesOf(graph: FlowGraph, cards: readonly string[]): readonly string[] {
  const homeOf = (id: string) => {
    const home = graph.nodes.get(graph.nodes.get(id)?.parent ?? '');
    return home && (home.kind === 'unit' || !home.isOwn) ? home.id : id;
  };
  return [...new Set(cards.map(homeOf))];
}

/** The groups around these cards. */
export function groupsOf(graph: FlowGraph, cards: readonly string[]): readonly string[] {
  return [...new Set(cards.flatMap((id) => withGroups(graph, id).slice(1)))];
}

function systemOf(graph: FlowGraph, id: string): string {
  const node = graph.nodes.get(id);
  return node?.kind === 'dataset' && node.parent !== null ? node.parent : id;
}
