// The network as a tree of groups with exchanges between its leaves: organisation > department > system > dataset.
import type { Dataset, Exchange, Network, PrivacyClass, System } from '../model/network.ts';

export type NodeKind = 'organisation' | 'unit' | 'system' | 'dataset';

/** A node of the map. `id` is the sheet's own id, with the kind before it where two sheets use one id; `rowId` is always the sheet's.
 *  `isUnknown` marks what the case does not describe: a system no sheet holds, or the group of systems without organisation. */
export interface FlowNode {
  readonly id: string;
  readonly rowId: string;
  readonly kind: NodeKind;
  readonly parent: string | null;
  readonly name: string | null;
  readonly isOwn: boolean;
  readonly isUnknown: boolean;
  readonly privacyClass: PrivacyClass | null;
  readonly datasetKind: string | null;
  /** Signal series that come from this dataset. */
  readonly seriesIds: readonly string[];
}

/** An exchange between two systems, and the datasets at its ends where they are known. Ids are node ids. */
export interface FlowEdge {
  readonly exchange: Exchange;
  readonly from: string;
  readonly to: string;
  readonly fromDataset: string | null;
  readonly toDataset: string | null;
}

/** `unplaced` are exchanges that name no sender or receiver and cannot be drawn; they are counted and listed, not hidden. */
export interface FlowGraph {
  readonly nodes: ReadonlyMap<string, FlowNode>;
  readonly children: ReadonlyMap<string | null, readonly string[]>;
  readonly edges: readonly FlowEdge[];
  readonly unplaced: readonly Exchange[];
}

/** The group that holds systems whose organisation is not known. */
export const UNKNOWN_ORGANISATION = 'organisation:unknown';

export function buildFlowGraph(network: Network): FlowGraph {
  const tree = new Tree();
  for (const organisation of network.organisations)
    tree.add('organisation', organisation.id, null, organisation.shortName ?? organisation.name, { isOwn: organisation.isOwn });
  for (const unit of network.units) tree.add('unit', unit.id, tree.idOf('organisation', unit.organisationId) ?? tree.unknown(), unit.name, {});
  for (const system of network.systems) tree.add('system', system.id, homeOf(tree, system), system.name, { isUnknown: !system.isDescribed });
  for (const dataset of network.datasets) addDataset(tree, dataset);
  const edges = network.exchanges.map((exchange) => edgeOf(tree, exchange));
  return {
    nodes: tree.nodes,
    children: tree.children(),
    edges: edges.filter((edge): edge is FlowEdge => edge !== null),
    unplaced: network.exchanges.filter((_, index) => edges[index] === null),
  };
}

class Tree {
  readonly nodes = new Map<string, FlowNode>();
  readonly #byRow = new Map<string, string>();

  add(kind: NodeKind, rowId: string, parent: string | null, name: string | null, facts: Partial<FlowNode>): void {
    let id = rowId;
    while (this.nodes.has(id) || id === UNKNOWN_ORGANISATION) id = `${kind}:${id}`;
    this.#put(id, kind, rowId, parent, name, facts);
  }

  #put(id: string, kind: NodeKind, rowId: string, parent: string | null, name: string | null, facts: Partial<FlowNode>): void {
    this.#byRow.set(`${kind} ${rowId}`, id);
    this.nodes.set(id, {
      id,
      rowId,
      kind,
      parent,
      name,
      isOwn: false,
      isUnknown: false,
      privacyClass: null,
      datasetKind: null,
      seriesIds: [],
      ...facts,
    });
  }

  idOf(kind: NodeKind, rowId: string | null): string | null {
    return (rowId !== null && this.#byRow.get(`${kind} ${rowId}`)) || null;
  }

  unknown(): string {
    if (!this.nodes.has(UNKNOWN_ORGANISATION)) this.#put(UNKNOWN_ORGANISATION, 'organisation', UNKNOWN_ORGANISATION, null, null, { isUnknown: true });
    return UNKNOWN_ORGANISATION;
  }

  children(): Map<string | null, string[]> {
    const children = new Map<string | null, string[]>();
    for (const node of this.nodes.values()) children.set(node.parent, [...(children.get(node.parent) ?? []), node.id]);
    return children;
  }
}

function homeOf(tree: Tree, system: System): string {
  return tree.idOf('unit', system.unitId) ?? tree.idOf('organisation', system.organisationId) ?? tree.unknown();
}

/** A dataset of no known system has no place on the map; it stays in the tables. */
function addDataset(tree: Tree, dataset: Dataset): void {
  const system = tree.idOf('system', dataset.systemId);
  if (system)
    tree.add('dataset', dataset.id, system, dataset.title, {
      privacyClass: dataset.privacyClass,
      datasetKind: dataset.kind,
      seriesIds: dataset.seriesIds,
    });
}

function edgeOf(tree: Tree, exchange: Exchange): FlowEdge | null {
  const from = tree.idOf('system', exchange.fromSystemId);
  const to = tree.idOf('system', exchange.toSystemId);
  if (from === null || to === null) return null;
  const within = (dataset: string | null, system: string) => (dataset !== null && tree.nodes.get(dataset)?.parent === system ? dataset : null);
  return {
    exchange,
    from,
    to,
    fromDataset: within(tree.idOf('dataset', exchange.sourceDatasetId), from),
    toDataset: within(tree.idOf('dataset', exchange.targetDatasetId), to),
  };
}

/** All signal series of a node and everything in it. */
export function seriesInside(graph: FlowGraph, id: string): string[] {
  const inside = (graph.children.get(id) ?? []).flatMap((child) => seriesInside(graph, child));
  return [...new Set([...(graph.nodes.get(id)?.seriesIds ?? []), ...inside])];
}
