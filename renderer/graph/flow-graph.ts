// The network as a tree of groups with exchanges between its leaves, in the grouping of the moment: organisation > department > system > dataset, or by cluster, purpose, process, layer or supplier.
import type { Network } from '../model/network.ts';
import type { FlowEdge, FlowGraph, Grouping } from './flow-node.ts';
import { manyHomes } from './many-homes.ts';
import { oneHome } from './one-home.ts';

export { type FlowEdge, type FlowGraph, type FlowNode, type Grouping, type NodeKind, UNKNOWN_ORGANISATION } from './flow-node.ts';

/** Every exchange is in `edges` or in `unplaced`, once, whatever the grouping. */
export function buildFlowGraph(network: Network, grouping: Grouping = 'organisation'): FlowGraph {
  const { tree, edges } = grouping === 'purpose' || grouping === 'process' ? manyHomes(network, grouping) : oneHome(network, grouping);
  return {
    grouping,
    nodes: tree.nodes,
    children: tree.children(),
    edges: edges.filter((edge): edge is FlowEdge => edge !== null),
    unplaced: network.exchanges.filter((_, index) => edges[index] === null),
    byRow: tree.byRow,
  };
}

/** All signal series of a node and everything in it. */
export function seriesInside(graph: FlowGraph, id: string): string[] {
  const inside = (graph.children.get(id) ?? []).flatMap((child) => seriesInside(graph, child));
  return [...new Set([...(graph.nodes.get(id)?.seriesIds ?? []), ...inside])];
}
