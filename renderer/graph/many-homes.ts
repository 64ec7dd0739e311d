// The tree for grouping by purpose or process, in which a system stands in every group it takes part in.
// An exchange starts in the group its data is kept for and ends in the group it is sent for: an arrow between two groups is data that gets another use.
// What it is kept for is only said where exactly one group is known; otherwise it starts where it ends.
import type { Activity, Dataset, Exchange, Network } from '../model/network.ts';
import type { FlowEdge, Grouping } from './flow-node.ts';
import { datasetFacts } from './one-home.ts';
import { ownersOf } from './owners.ts';
import { type NewNode, partId, Tree } from './tree.ts';

type ManyHomes = Extract<Grouping, 'purpose' | 'process'>;

/** The key of the group of what is not known. */
const UNKNOWN = '';

/** `groups` in the order they stand in; `uses` is the group an exchange is sent for, `keeps` the groups a dataset is kept for. */
interface Scheme {
  readonly groups: ReadonlyMap<string, NewNode>;
  readonly uses: (exchange: Exchange) => string;
  readonly keeps: (dataset: Dataset) => readonly string[];
}

const SCHEMES: Record<ManyHomes, (network: Network) => Scheme> = { purpose: byPurpose, process: byProcess };

export function manyHomes(network: Network, grouping: ManyHomes): { tree: Tree; edges: readonly (FlowEdge | null)[] } {
  const scheme = SCHEMES[grouping](network);
  const ends = network.exchanges.map((exchange) => endsOf(network, scheme)(exchange));
  const members = new Members();
  for (const dataset of network.datasets) for (const group of scheme.keeps(dataset)) members.add(group, dataset.systemId, dataset.id);
  for (const end of ends.flatMap((pair) => pair ?? [])) members.add(end.group, end.system, end.dataset);
  const { tree, places } = treeOf(network, scheme, members, grouping);
  return { tree, edges: ends.map((pair, index) => edgeOf(network.exchanges[index] as Exchange, pair, places)) };
}

function byPurpose({ purposes }: Network): Scheme {
  const known = new Set(purposes.map(({ id }) => id));
  const group = (id: string | null) => (id !== null && known.has(id) ? keyOf(id) : UNKNOWN);
  return {
    groups: new Map(
      purposes.map(({ id, nl, en }) => [keyOf(id), { kind: 'purpose', rowId: id, id: partId('purpose:', id), parent: null, name: nl, nameEn: en }]),
    ),
    uses: ({ purposeId }) => group(purposeId),
    keeps: ({ purposeId }) => [group(purposeId)].filter((key) => key !== UNKNOWN),
  };
}

/** A process is a line of the register; lines with one comparison key are one process, called by that key. */
function byProcess({ activities }: Network): Scheme {
  const sharing = new Map<string, Activity[]>();
  for (const activity of activities) sharing.set(processKey(activity), [...(sharing.get(processKey(activity)) ?? []), activity]);
  const groupOf = new Map(activities.map((activity) => [activity.id, processKey(activity)]));
  const keeping = new Map<string, string[]>();
  for (const activity of activities)
    for (const dataset of activity.datasetIds) keeping.set(dataset, [...(keeping.get(dataset) ?? []), processKey(activity)]);
  return {
    groups: new Map([...sharing].map(([key, lines]) => [key, processNode(lines)])),
    uses: ({ activityId }) => groupOf.get(activityId ?? '') ?? UNKNOWN,
    keeps: ({ id }) => [...new Set(keeping.get(id) ?? [])],
  };
}

function processKey({ id, comparisonKey }: Activity): string {
  return comparisonKey === null ? keyOf(id) : `key ${comparisonKey}`;
}

function processNode(lines: readonly Activity[]): NewNode {
  const [only, ...more] = lines as [Activity, ...Activity[]];
  const isOne = more.length === 0;
  const rowId = isOne ? only.id : (only.comparisonKey ?? only.id);
  return {
    kind: 'process',
    rowId,
    id: partId(isOne ? 'process:' : 'process:key:', rowId),
    parent: null,
    name: isOne ? only.name : only.comparisonKey,
  };
}

function keyOf(id: string): string {
  return `row ${id}`;
}

interface End {
  readonly group: string;
  readonly system: string;
  readonly dataset: string | null;
}

function endsOf(network: Network, { uses, keeps }: Scheme): (exchange: Exchange) => readonly [End, End] | null {
  const systems = new Set(network.systems.map(({ id }) => id));
  const datasets = new Map(network.datasets.map((row) => [row.id, row]));
  return (exchange) => {
    const [from, to] = [exchange.fromSystemId, exchange.toSystemId];
    if (from === null || to === null || !systems.has(from) || !systems.has(to)) return null;
    const within = (id: string | null, system: string) => [datasets.get(id ?? '')].find((dataset) => dataset?.systemId === system);
    const [source, target] = [within(exchange.sourceDatasetId, from), within(exchange.targetDatasetId, to)];
    const used = uses(exchange);
    const kept = source ? keeps(source) : [];
    const start = kept.length === 1 && !kept.includes(used) ? (kept[0] as string) : used;
    return [
      { group: start, system: from, dataset: source?.id ?? null },
      { group: used, system: to, dataset: target?.id ?? null },
    ];
  };
}

/** The nodes of a system and of its datasets in a group, by the group's key and the system's id. */
type Places = Map<string, { readonly system: string; readonly datasets: ReadonlyMap<string, string> }>;

/** Which systems, and which of their datasets, stand in each group. */
class Members {
  readonly groups = new Map<string, Map<string, Set<string>>>();
  readonly #placed = new Set<string>();

  add(group: string, system: string | null, dataset: string | null): void {
    if (system === null) return;
    const systems = this.groups.get(group) ?? new Map<string, Set<string>>();
    const datasets = systems.get(system) ?? new Set<string>();
    this.groups.set(group, systems.set(system, datasets));
    this.#placed.add(`system ${system}`);
    if (dataset === null) return;
    datasets.add(dataset);
    this.#placed.add(`dataset ${dataset}`);
  }

  isPlaced(kind: 'system' | 'dataset', id: string): boolean {
    return this.#placed.has(`${kind} ${id}`);
  }
}

function treeOf(network: Network, { groups }: Scheme, members: Members, grouping: ManyHomes): { tree: Tree; places: Places } {
  const systems = new Set(network.systems.map(({ id }) => id));
  for (const { id, systemId } of network.datasets)
    if (!members.isPlaced('dataset', id) && systems.has(systemId ?? '')) members.add(UNKNOWN, systemId, id);
  for (const { id } of network.systems) if (!members.isPlaced('system', id)) members.add(UNKNOWN, id, null);
  const tree = new Tree(grouping);
  const places: Places = new Map();
  const fill = filler(tree, network, places);
  for (const [key, node] of groups) if (members.groups.has(key)) fill(key, tree.add(node), members.groups.get(key) ?? new Map());
  const unknown = members.groups.get(UNKNOWN);
  if (unknown) fill(UNKNOWN, tree.unknown(grouping), unknown);
  return { tree, places };
}

/** Puts systems and datasets in a group, in the order of their sheets. */
function filler(
  tree: Tree,
  network: Network,
  places: Places,
): (key: string, parent: string, members: ReadonlyMap<string, ReadonlySet<string>>) => void {
  const owner = ownersOf(network);
  const datasets = groupedBySystem(network.datasets);
  return (key, parent, members) => {
    for (const { id: rowId, name, isDescribed } of network.systems) {
      const held = members.get(rowId);
      if (!held) continue;
      const system = tree.add({ kind: 'system', rowId, id: partId(parent, rowId), parent, name, isUnknown: !isDescribed, owner: owner(rowId) });
      const inside = new Map<string, string>();
      for (const dataset of datasets.get(rowId) ?? []) {
        if (!held.has(dataset.id)) continue;
        const id = partId(system, dataset.id);
        inside.set(dataset.id, tree.add({ kind: 'dataset', rowId: dataset.id, id, parent: system, ...datasetFacts(dataset), owner: owner(rowId) }));
      }
      places.set(`${key}\n${rowId}`, { system, datasets: inside });
    }
  };
}

function groupedBySystem(datasets: readonly Dataset[]): Map<string, Dataset[]> {
  const grouped = new Map<string, Dataset[]>();
  for (const dataset of datasets) {
    const siblings = grouped.get(dataset.systemId ?? '') ?? [];
    siblings.push(dataset);
    grouped.set(dataset.systemId ?? '', siblings);
  }
  return grouped;
}

function edgeOf(exchange: Exchange, ends: readonly [End, End] | null, places: Places): FlowEdge | null {
  const [from, to] = (ends ?? []).map((end) => ({ end, place: places.get(`${end.group}\n${end.system}`) }));
  if (!from?.place || !to?.place) return null;
  const dataset = ({ end, place }: typeof from) => (end.dataset === null ? null : (place?.datasets.get(end.dataset) ?? null));
  return { exchange, from: from.place.system, to: to.place.system, fromDataset: dataset(from), toDataset: dataset(to) };
}
