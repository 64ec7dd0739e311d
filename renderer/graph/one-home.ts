// The tree for groupings in which a system stands in one group: by who runs it, by its Common Ground layer, by its supplier.
import { codeWord } from '../model/code-lists.ts';
import type { Dataset, Exchange, Network, System, Unit } from '../model/network.ts';
import type { FlowEdge, Grouping, Owner } from './flow-node.ts';
import { ownersOf } from './owners.ts';
import { partId, Tree } from './tree.ts';

type OneHome = Exclude<Grouping, 'purpose' | 'process'>;

/** Interaction above, data below, as Common Ground draws them. */
const LAYERS = ['interaction', 'process', 'integration', 'service', 'data'] as const;

type Home = (system: System) => string;

const HOMES: Record<OneHome, (tree: Tree, network: Network) => Home> = {
  organisation: (tree, network) => organisations(tree, network, false),
  cluster: (tree, network) => organisations(tree, network, true),
  layer: layers,
  supplier: suppliers,
};

export function oneHome(network: Network, grouping: OneHome): { tree: Tree; edges: readonly (FlowEdge | null)[] } {
  const tree = new Tree('organisation', 'layer', 'supplier');
  const home = HOMES[grouping](tree, network);
  const owner = ownersOf(network);
  for (const system of network.systems) addSystem(tree, system, home(system), owner(system.id));
  for (const dataset of network.datasets) addDataset(tree, dataset, owner(dataset.systemId));
  return { tree, edges: network.exchanges.map((exchange) => edgeOf(tree, exchange)) };
}

function organisations(tree: Tree, network: Network, byCluster: boolean): Home {
  for (const { id, name, shortName, isOwn } of network.organisations)
    tree.add({ kind: 'organisation', rowId: id, parent: null, name: shortName ?? name, isOwn });
  const above = byCluster ? clusters(tree, network.units) : (unit: Unit) => organisationOf(tree, unit.organisationId);
  for (const unit of network.units) tree.add({ kind: 'unit', rowId: unit.id, parent: above(unit), name: unit.name });
  return (system) => tree.idOf('unit', system.unitId) ?? organisationOf(tree, system.organisationId);
}

function organisationOf(tree: Tree, id: string | null): string {
  return tree.idOf('organisation', id) ?? tree.unknown('organisation');
}

/** Departments without a cluster stand together in an unknown one; an organisation that names no cluster at all has none. */
function clusters(tree: Tree, units: readonly Unit[]): (unit: Unit) => string {
  const clustered = new Set(units.filter((unit) => unit.cluster !== null).map((unit) => organisationOf(tree, unit.organisationId)));
  const made = new Map<string, string>();
  for (const unit of [...units].sort((a, b) => Number(a.cluster === null) - Number(b.cluster === null))) {
    const organisation = organisationOf(tree, unit.organisationId);
    const key = JSON.stringify([organisation, unit.cluster]);
    if (!clustered.has(organisation) || made.has(key)) continue;
    const id = partId(`cluster:${organisation}`, unit.cluster ?? '');
    made.set(
      key,
      tree.add({ kind: 'cluster', rowId: unit.cluster ?? '', id, parent: organisation, name: unit.cluster, isUnknown: unit.cluster === null }),
    );
  }
  return (unit) => {
    const organisation = organisationOf(tree, unit.organisationId);
    return made.get(JSON.stringify([organisation, unit.cluster])) ?? organisation;
  };
}

/** All five layers are there, also the empty ones: an empty layer says something. */
function layers(tree: Tree): Home {
  const word = (code: string, language: 'nl' | 'en') => capital(codeWord('systems', 'cg_layer', code, language));
  for (const code of LAYERS)
    tree.add({ kind: 'layer', rowId: code, id: `layer:${code}`, parent: null, name: word(code, 'nl'), nameEn: word(code, 'en') });
  return (system) => tree.idOf('layer', system.layer) ?? tree.unknown('layer');
}

/** Only organisations that supply something; the rest would be empty. */
function suppliers(tree: Tree, network: Network): Home {
  const supplying = new Set(network.systems.map((system) => system.supplierId));
  for (const { id, name, shortName, isOwn } of network.organisations)
    if (supplying.has(id)) tree.add({ kind: 'supplier', rowId: id, id: `supplier:${id}`, parent: null, name: shortName ?? name, isOwn });
  return (system) => tree.idOf('supplier', system.supplierId) ?? tree.unknown('supplier');
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function addSystem(tree: Tree, { id, name, isDescribed }: System, parent: string, owner: Owner): void {
  tree.add({ kind: 'system', rowId: id, parent, name, isUnknown: !isDescribed, owner });
}

/** A dataset of no known system has no place on the map; it stays in the tables. */
function addDataset(tree: Tree, dataset: Dataset, owner: Owner): void {
  const system = tree.idOf('system', dataset.systemId);
  if (system) tree.add({ kind: 'dataset', rowId: dataset.id, parent: system, ...datasetFacts(dataset), owner });
}

/** What the map shows of a dataset. */
export function datasetFacts({ title, privacyClass, kind, seriesIds }: Dataset) {
  return { name: title, privacyClass, datasetKind: kind, seriesIds };
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
