// Of a dataset, or of all datasets of a system: its copies and queries, what it comes from, and who has or uses it.
import type { FlowGraph, FlowNode } from '../../graph/flow-graph.ts';
import { rowKey } from '../../graph/flow-node.ts';
import type { Party, Role, Ties } from '../../graph/ties.ts';
import type { Dataset, Network } from '../../model/network.ts';
import type { MapView } from '../map/use-scene.ts';
import type { Catalogue } from '../text/nl.ts';
import { nodeName, ownerName } from '../text/scene-words.ts';
import { useText, useWorkspaceState } from '../workspace-context.ts';
import { type NodeLink, NodeLinks } from './NodeLinks.tsx';
import { useTies } from './use-ties.ts';

export function DatasetTies({ view, node }: { readonly view: MapView; readonly node: FlowNode }) {
  const ties = useTies();
  const network = useWorkspaceState((state) => state.openCase?.network);
  if (!ties || !network || (node.kind !== 'dataset' && node.kind !== 'system')) return null;
  const mine = network.datasets.filter((dataset) => (node.kind === 'dataset' ? dataset.id === node.rowId : dataset.systemId === node.rowId));
  return (
    <>
      <Copies view={view} ties={ties} datasets={mine} />
      {node.kind === 'dataset' && <Descent view={view} ties={ties} network={network} id={node.rowId} />}
      {node.kind === 'dataset' && <Parties view={view} parties={ties.parties(node.rowId)} />}
    </>
  );
}

function Copies({ view, ties, datasets }: { readonly view: MapView; readonly ties: Ties; readonly datasets: readonly Dataset[] }) {
  const text = useText();
  const copies = [...new Map(datasets.flatMap(({ id }) => ties.copies(id)).map((copy) => [copy.id, copy])).values()];
  const queries = datasets.flatMap(({ id }) => ties.queries(id)).length;
  if (copies.length === 0 && queries === 0) return null;
  const items = copies.map((copy) => datasetLink(text, view.graph, copy, copy.copyReason ?? text.arranging.noReason));
  return <NodeLinks title={text.arranging.copies} intro={text.arranging.copiesOf(copies.length, queries)} items={items} />;
}

interface DescentProps {
  readonly view: MapView;
  readonly ties: Ties;
  readonly network: Network;
  readonly id: string;
}

/** What the dataset was copied or derived from, and what was derived from it. */
function Descent({ view, ties, network, id }: DescentProps) {
  const text = useText();
  const rows = new Map(network.datasets.map((dataset) => [dataset.id, dataset]));
  const dataset = rows.get(id);
  const links = (ids: readonly (string | null)[]) =>
    ids.flatMap((other) => rows.get(other ?? '') ?? []).map((row) => datasetLink(text, view.graph, row, ''));
  return (
    <>
      <NodeLinks title={text.arranging.copyOf} items={links([dataset?.copyOfId ?? null])} />
      <NodeLinks title={text.arranging.derivedFrom} items={links(dataset?.derivedFromIds ?? [])} />
      <NodeLinks title={text.arranging.derivatives} items={links(ties.derivatives(id).map((row) => row.id))} />
    </>
  );
}

/** A dataset by its title, where it lies, and a remark. */
export function datasetLink(text: Catalogue, graph: FlowGraph, dataset: Dataset, remark: string): NodeLink {
  const id = graph.byRow.get(rowKey('dataset', dataset.id))?.[0] ?? null;
  const node = id === null ? undefined : graph.nodes.get(id);
  const system = node?.parent ? graph.nodes.get(node.parent) : undefined;
  const where = [node ? ownerName(node) : '', system ? nodeName(text, system) : ''];
  return { id, name: dataset.title ?? text.map.unnamed, note: [...where, remark].filter(Boolean).join(' · ') };
}

const ROLES: readonly Role[] = ['holds', 'stewards', 'copies', 'uses'];

function Parties({ view, parties }: { readonly view: MapView; readonly parties: readonly Party[] }) {
  const text = useText();
  return <NodeLinks title={text.arranging.partners} items={parties.map((party) => partyLink(text, view.graph, party))} />;
}

function partyLink(text: Catalogue, graph: FlowGraph, { kind, id, name, roles }: Party): NodeLink {
  const said = ROLES.filter((role) => roles.has(role)).map((role) => text.arranging.roles[role]);
  return { id: graph.byRow.get(rowKey(kind, id))?.[0] ?? null, name: name ?? text.map.unnamed, note: said.join(', ') };
}
