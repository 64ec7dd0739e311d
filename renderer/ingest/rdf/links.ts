// Which catalogues list a dataset and which services serve it, from whichever side a graph says so.
import { type Graph, nodeOf, type Value } from './graph.ts';

/** Catalogues and services by the node of each dataset; the nodes that list datasets, and those that are listed. */
export interface Links {
  readonly catalogues: ReadonlyMap<string, readonly Value[]>;
  readonly services: ReadonlyMap<string, readonly Value[]>;
  readonly listing: ReadonlySet<string>;
  readonly listed: ReadonlySet<string>;
}

export function linksOf(graph: Graph): Links {
  const catalogues = new Map<string, Value[]>();
  const services = new Map<string, Value[]>();
  const listing = new Set<string>();
  const put = (map: Map<string, Value[]>, key: string, value: Value) => void map.set(key, [...(map.get(key) ?? []), value]);
  for (const node of graph.nodes()) {
    const own = asValue(node);
    const listed = graph.values(node, 'dcat:dataset', 'schema:dataset');
    if (listed.length > 0) listing.add(node);
    for (const dataset of listed) put(catalogues, nodeOf(dataset), own);
    for (const dataset of graph.values(node, 'dcat:servesDataset')) put(services, nodeOf(dataset), own);
    for (const catalogue of graph.values(node, 'schema:includedInDataCatalog')) put(catalogues, node, catalogue);
    for (const distribution of graph.values(node, 'dcat:distribution'))
      for (const service of graph.values(nodeOf(distribution), 'dcat:accessService')) put(services, node, service);
  }
  return { catalogues, services, listing, listed: new Set(catalogues.keys()) };
}

function asValue(node: string): Value {
  return node.startsWith('_:') ? { kind: 'blank', value: node.slice(2), language: '' } : { kind: 'iri', value: node, language: '' };
}
