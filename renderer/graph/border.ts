// What goes in, out and round inside a node and everything in it, and how much it holds: each exchange and each row counted once.
import type { FlowEdge, FlowGraph } from './flow-node.ts';

export interface Border {
  readonly inward: readonly FlowEdge[];
  readonly outward: readonly FlowEdge[];
  readonly within: readonly FlowEdge[];
  /** Row ids; a system that stands in the group once counts once. */
  readonly systems: ReadonlySet<string>;
  readonly datasets: ReadonlySet<string>;
}

/** `passes` says which exchanges count. */
export function borderOf(graph: FlowGraph, id: string, passes: (flow: FlowEdge) => boolean): Border {
  const inside = insideOf(graph, id);
  const isDataset = graph.nodes.get(id)?.kind === 'dataset';
  const touches = (system: string, dataset: string | null) => (isDataset ? dataset === id : inside.has(system));
  const flows = graph.edges
    .filter(passes)
    .map((flow) => ({ flow, leaves: touches(flow.from, flow.fromDataset), arrives: touches(flow.to, flow.toDataset) }));
  const rows = (kind: 'system' | 'dataset') =>
    new Set([...inside].flatMap((inner) => [graph.nodes.get(inner)].flatMap((node) => (node?.kind === kind ? [node.rowId] : []))));
  return {
    inward: flows.filter(({ leaves, arrives }) => arrives && !leaves).map(({ flow }) => flow),
    outward: flows.filter(({ leaves, arrives }) => leaves && !arrives).map(({ flow }) => flow),
    within: flows.filter(({ leaves, arrives }) => leaves && arrives).map(({ flow }) => flow),
    systems: rows('system'),
    datasets: rows('dataset'),
  };
}

function insideOf(graph: FlowGraph, id: string): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (inner: string) => {
    found.add(inner);
    (graph.children.get(inner) ?? []).forEach(visit);
  };
  visit(id);
  return found;
}
