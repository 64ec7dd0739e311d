// In every grouping: is each exchange drawn or counted exactly once, does each row stand where its sheet says, and does going back give the same?
import { existsSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { buildFlowGraph, type FlowGraph, type Grouping } from '../../renderer/graph/flow-graph.ts';
import { rowKey } from '../../renderer/graph/flow-node.ts';
import { GROUPINGS, knownGroupings } from '../../renderer/graph/known-groupings.ts';
import { firstLevel, LEVELS_OF, openAtLevel, visibleGraph } from '../../renderer/graph/levels.ts';
import { networkOf as networkOfRecords } from '../../renderer/graph/network-of.ts';
import { ingest } from '../../renderer/ingest/ingest.ts';
import type { Network } from '../../renderer/model/network.ts';
import { sourceFiles } from '../../scripts/files.ts';
import { anyNetwork } from '../support/any-network.ts';
import { plainRows } from '../support/files.ts';
import { dataset, exchange, lindehavenNetwork, networkOf, system } from '../support/network.ts';

const MANY: readonly Grouping[] = ['purpose', 'process'];

function expectSound(network: Network, grouping: Grouping): FlowGraph {
  const graph = buildFlowGraph(network, grouping);
  expect([...graph.edges.map((edge) => edge.exchange.id), ...graph.unplaced.map(({ id }) => id)].sort()).toEqual(
    network.exchanges.map(({ id }) => id).sort(),
  );
  const systems = new Set(network.systems.map(({ id }) => id));
  const placed = (row: { fromSystemId: string | null; toSystemId: string | null }) =>
    systems.has(row.fromSystemId ?? '\n') && systems.has(row.toSystemId ?? '\n');
  expect(graph.unplaced).toEqual(network.exchanges.filter((row) => !placed(row)));
  expectTree(graph);
  expectRows(graph, network, MANY.includes(grouping));
  for (const edge of graph.edges) expectEnds(graph, edge);
  return graph;
}

/** Every node is reached once from the top; kinds go from group to dataset. */
function expectTree(graph: FlowGraph): void {
  const seen: string[] = [];
  const order = LEVELS_OF[graph.grouping];
  const visit = (id: string, above: number) => {
    seen.push(id);
    const rank = order.indexOf(graph.nodes.get(id)?.kind ?? 'dataset');
    expect(rank).toBeGreaterThan(above);
    for (const child of graph.children.get(id) ?? []) visit(child, rank);
  };
  for (const root of graph.children.get(null) ?? []) visit(root, -1);
  expect(seen.sort()).toEqual([...graph.nodes.keys()].sort());
}

function expectRows(graph: FlowGraph, network: Network, isMany: boolean): void {
  const times = (kind: 'system' | 'dataset', rowId: string) => (graph.byRow.get(rowKey(kind, rowId)) ?? []).length;
  const systems = new Set<string | null>(network.systems.map(({ id }) => id));
  for (const { id } of network.systems) expect(isMany ? Math.min(1, times('system', id)) : times('system', id)).toBe(1);
  for (const { id, systemId } of network.datasets) {
    const expected = systems.has(systemId) ? 1 : 0;
    expect(isMany ? Math.min(1, times('dataset', id)) : times('dataset', id)).toBe(expected);
  }
}

function expectEnds(graph: FlowGraph, { exchange: row, from, to, fromDataset, toDataset }: FlowGraph['edges'][number]): void {
  expect(graph.nodes.get(from)).toMatchObject({ kind: 'system', rowId: row.fromSystemId });
  expect(graph.nodes.get(to)).toMatchObject({ kind: 'system', rowId: row.toSystemId });
  if (fromDataset) expect(graph.nodes.get(fromDataset)).toMatchObject({ kind: 'dataset', parent: from, rowId: row.sourceDatasetId });
  if (toDataset) expect(graph.nodes.get(toDataset)).toMatchObject({ kind: 'dataset', parent: to, rowId: row.targetDatasetId });
}

/** Each exchange is in one arrow, or inside one card. */
function expectWhole(graph: FlowGraph, open: ReadonlySet<string>): void {
  const { nodes, edges } = visibleGraph(graph, open);
  const drawn = edges.flatMap((edge) => edge.flows.map((flow) => flow.exchange.id));
  expect(new Set(drawn).size).toBe(drawn.length);
  expect(drawn.length + [...nodes.values()].reduce((sum, node) => sum + node.within, 0)).toBe(graph.edges.length);
  for (const edge of edges) expect(nodes.has(edge.from) && nodes.has(edge.to) && edge.from !== edge.to).toBe(true);
}

describe('any network', () => {
  test.each(GROUPINGS)('by %s loses and doubles nothing, at every level and with any groups open', (grouping) => {
    fc.assert(
      fc.property(anyNetwork, fc.infiniteStream(fc.boolean()), (network, chance) => {
        const graph = expectSound(network, grouping);
        for (const level of LEVELS_OF[grouping]) expectWhole(graph, openAtLevel(graph, level));
        expectWhole(graph, new Set([...graph.nodes.keys()].filter(() => chance.next().value)));
        expect(LEVELS_OF[grouping]).toContain(firstLevel(graph));
      }),
      { seed: 20260401, numRuns: 150 },
    );
  });

  test.each(GROUPINGS)('by %s is the same after expanding and collapsing, and after another grouping', (grouping) => {
    fc.assert(
      fc.property(anyNetwork, fc.constantFrom(...GROUPINGS), fc.nat(), (network, other, pick) => {
        const graph = buildFlowGraph(network, grouping);
        const open = openAtLevel(graph, firstLevel(graph));
        const before = visibleGraph(graph, open);
        const closed = [...before.nodes.values()].filter(({ isOpen, hasChildren }) => !isOpen && hasChildren);
        const id = closed[pick % Math.max(1, closed.length)]?.node.id;
        if (id) expect(visibleGraph(graph, new Set([...open, id])).nodes.size).toBe(before.nodes.size + (graph.children.get(id)?.length ?? 0));
        buildFlowGraph(network, other);
        expect(buildFlowGraph(network, grouping)).toEqual(graph);
        expect(visibleGraph(graph, open)).toEqual(before);
      }),
      { seed: 20260402, numRuns: 60 },
    );
  });

  it('by purpose and process does not hang on the order of the exchanges', () => {
    fc.assert(
      fc.property(anyNetwork, fc.constantFrom(...MANY), (network, grouping) => {
        const turned = { ...network, exchanges: network.exchanges.toReversed() };
        expect([...buildFlowGraph(turned, grouping).nodes]).toEqual([...buildFlowGraph(network, grouping).nodes]);
      }),
      { seed: 20260403, numRuns: 150 },
    );
  });
});

describe('Lindehaven', () => {
  const network = lindehavenNetwork();
  const count = (list: readonly (string | undefined)[]) => {
    const counts: Record<string, number> = {};
    for (const key of list) counts[key || 'unknown'] = (counts[key || 'unknown'] ?? 0) + 1;
    return counts;
  };
  const systemsPer = (graph: FlowGraph) =>
    Object.fromEntries((graph.children.get(null) ?? []).map((id) => [shortOf(id), (graph.children.get(id) ?? []).length]).filter(([, n]) => n !== 0));
  const shortOf = (id: string) => id.replace(/^(layer|supplier|purpose|process):\/?/, '');

  test.each(GROUPINGS)('by %s is whole', (grouping) => {
    const graph = expectSound(network, grouping);
    for (const level of LEVELS_OF[grouping]) expectWhole(graph, openAtLevel(graph, level));
    expect(graph.edges).toHaveLength(81);
  });

  it('has as many systems in each layer and with each supplier as the sheet says', () => {
    expect(systemsPer(buildFlowGraph(network, 'layer'))).toEqual(count(plainRows('systems').map((row) => row.cg_layer)));
    expect(systemsPer(buildFlowGraph(network, 'supplier'))).toEqual(count(plainRows('systems').map((row) => row.supplier_id)));
  });

  it('draws the layers from interaction to data', () => {
    const names = (buildFlowGraph(network, 'layer').children.get(null) ?? []).map(shortOf);
    expect(names).toEqual(['interaction', 'process', 'integration', 'service', 'data']);
  });

  it('has the departments of each cluster in it', () => {
    const graph = buildFlowGraph(network, 'cluster');
    const found = [...graph.nodes.values()].filter(({ kind }) => kind === 'cluster').map(({ id, rowId }) => [rowId, graph.children.get(id)?.length]);
    expect(Object.fromEntries(found)).toEqual(count(plainRows('units').map((row) => row.cluster)));
  });

  it('by purpose: an exchange goes from the purpose its source is kept for to its own', () => {
    const kept = new Map(plainRows('datasets').map((row) => [row.id, row.purpose_id]));
    const rows = new Map(plainRows('exchanges').map((row) => [row.id, `${kept.get(row.source_dataset_id)} > ${row.purpose_id}`]));
    const graph = buildFlowGraph(network, 'purpose');
    const top = (id: string) => graph.nodes.get(graph.nodes.get(id)?.parent ?? '')?.rowId;
    expect(graph.edges.map((edge) => `${top(edge.from)} > ${top(edge.to)}`)).toEqual(graph.edges.map((edge) => rows.get(edge.exchange.id)));
    const between = visibleGraph(graph, new Set()).edges.flatMap((edge) => edge.flows).length;
    expect(between).toBe([...rows.values()].filter((way) => way.split(' > ')[0] !== way.split(' > ')[1]).length);
    expect(between).toBeGreaterThan(40);
    expect(firstLevel(graph)).toBe('purpose');
  });

  it('by process: from the register line that names the source, to its own line; without a line it is not known', () => {
    const lines = plainRows('processing_activities');
    const holding = (id = '') => lines.filter((row) => (row.dataset_ids ?? '').split('|').includes(id)).map((row) => row.id);
    const graph = buildFlowGraph(network, 'process');
    const top = (id: string) => graph.nodes.get(graph.nodes.get(id)?.parent ?? '');
    for (const row of plainRows('exchanges')) {
      const edge = graph.edges.find(({ exchange: found }) => found.id === row.id);
      const [from, to] = [top(edge?.from ?? ''), top(edge?.to ?? '')];
      const kept = holding(row.source_dataset_id);
      expect(to?.isUnknown ? '' : to?.rowId).toBe(row.activity_id);
      expect(from?.isUnknown ? '' : from?.rowId).toBe(kept.length === 1 ? kept[0] : row.activity_id);
    }
  });

  it('can be grouped in every way', () => expect([...knownGroupings(network)]).toEqual(GROUPINGS));
});

describe('what is kept for several processes', () => {
  const lines = (a: readonly string[], b: readonly string[]) => [
    { id: 'p', name: 'P', comparisonKey: 'k', datasetIds: a },
    { id: 'q', name: 'Q', comparisonKey: 'k', datasetIds: b },
    { id: 'r', name: 'R', comparisonKey: null, datasetIds: ['d'] },
    { id: 's', name: 'S', comparisonKey: null, datasetIds: [] },
  ];
  const topsOf = (activities: Network['activities']) => {
    const network = networkOf({
      systems: [system('x'), system('y')],
      datasets: [dataset('d', 'x')],
      activities,
      exchanges: [exchange('e', 'x', 'y', { sourceDatasetId: 'd', activityId: 's' })],
    });
    const graph = buildFlowGraph(network, 'process');
    const [edge] = graph.edges;
    return [edge?.from, edge?.to].map((id) => graph.nodes.get(graph.nodes.get(id ?? '')?.parent ?? '')?.name);
  };

  it('starts where it is used when it is not plain which', () => expect(topsOf(lines(['d'], []))).toEqual(['S', 'S']));
  it('starts where it is kept when only one keeps it', () => expect(topsOf(lines([], []))).toEqual(['R', 'S']));
  it('is one process with one comparison key, called by it', () => {
    const graph = buildFlowGraph(networkOf({ systems: [system('x')], datasets: [dataset('d', 'x')], activities: lines(['d'], ['d']) }), 'process');
    expect((graph.children.get(null) ?? []).map((id) => graph.nodes.get(id)?.name)).toEqual(['k', 'R']);
  });
});

const CASES = [
  ['Waterburg', '../shared/demo-case/waterburg'],
  ['GEMMA', '../shared/data/archimate/gemma-coarchi.tar.gz'],
] as const;

describe.each(CASES)('%s (skipped when %s is not there)', (_, place) => {
  let network: Network;
  beforeAll(async () => {
    if (existsSync(place)) network = networkOfRecords((await ingest(sourceFiles(place))).records);
  }, 120_000);

  test.skipIf(!existsSync(place)).each(GROUPINGS)('by %s is whole', { timeout: 60_000 }, (grouping) => {
    const graph = expectSound(network, grouping);
    for (const level of LEVELS_OF[grouping]) expectWhole(graph, openAtLevel(graph, level));
  });
});
