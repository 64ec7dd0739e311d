// Does the tree of groups hold every party once, whatever the ids, and is every exchange either drawn or counted as unplaced?
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildFlowGraph, type FlowGraph, seriesInside, UNKNOWN_ORGANISATION } from '../../renderer/graph/flow-graph.ts';
import type { Network } from '../../renderer/model/network.ts';
import { dataset, exchange, lindehavenNetwork, networkOf, system } from '../support/network.ts';

const organisation = (id: string) => ({ id, name: id, shortName: null, isOwn: false });
const unit = (id: string, organisationId: string | null) => ({ id, organisationId, name: id, shortName: null, cluster: null });

/** The tree as text: a node below its parent, deeper by two spaces. */
function outline(graph: FlowGraph, parent: string | null = null, indent = ''): string[] {
  return (graph.children.get(parent) ?? []).flatMap((id) => [`${indent}${graph.nodes.get(id)?.kind} ${id}`, ...outline(graph, id, `${indent}  `)]);
}

/** What holds for every network: nothing lost, nothing twice, every exchange placed or unplaced, dataset ends inside their systems. */
function expectSound(graph: FlowGraph, network: Network): void {
  expect(outline(graph)).toHaveLength(graph.nodes.size);
  const rows = [...graph.nodes.values()].filter((node) => node.id !== UNKNOWN_ORGANISATION).map((node) => `${node.kind} ${node.rowId}`);
  const systems = new Set(network.systems.map(({ id }) => id));
  const expected = [
    ...network.organisations.map(({ id }) => `organisation ${id}`),
    ...network.units.map(({ id }) => `unit ${id}`),
    ...network.systems.map(({ id }) => `system ${id}`),
    ...network.datasets.filter(({ systemId }) => systemId !== null && systems.has(systemId)).map(({ id }) => `dataset ${id}`),
  ];
  expect(rows.sort()).toEqual(expected.sort());
  expect([...graph.edges.map((edge) => edge.exchange), ...graph.unplaced].map(({ id }) => id).sort()).toEqual(
    network.exchanges.map(({ id }) => id).sort(),
  );
  for (const edge of graph.edges) {
    expect([graph.nodes.get(edge.from)?.kind, graph.nodes.get(edge.from)?.rowId]).toEqual(['system', edge.exchange.fromSystemId]);
    expect([graph.nodes.get(edge.to)?.kind, graph.nodes.get(edge.to)?.rowId]).toEqual(['system', edge.exchange.toSystemId]);
    if (edge.fromDataset) expect(graph.nodes.get(edge.fromDataset)).toMatchObject({ parent: edge.from, rowId: edge.exchange.sourceDatasetId });
    if (edge.toDataset) expect(graph.nodes.get(edge.toDataset)).toMatchObject({ parent: edge.to, rowId: edge.exchange.targetDatasetId });
  }
}

describe('Lindehaven', () => {
  const network = lindehavenNetwork();
  const graph = buildFlowGraph(network);

  it('has every party in its place and draws every exchange', () => {
    expectSound(graph, network);
    expect([graph.unplaced, graph.edges.length, graph.nodes.size]).toEqual([[], 81, 17 + 16 + 46 + 60]);
    expect(graph.children.get(null)).toHaveLength(17);
    for (const { id, unitId, organisationId } of network.systems) expect(graph.nodes.get(id)?.parent).toBe(unitId ?? organisationId);
  });

  it('finds the series of a dataset in every group above it', () => {
    expect(graph.nodes.get('ds-inzameling')?.seriesIds).toContain('sig-rest');
    expect(seriesInside(graph, 'org-lindehaven').sort()).toEqual(network.datasets.flatMap((row) => [...row.seriesIds]).sort());
  });
});

describe('what a case does not describe', () => {
  it('has a group of its own: systems without organisation, departments without organisation', () => {
    const network = networkOf({
      units: [unit('u', 'nowhere')],
      systems: [system('a', { isDescribed: false }), system('b', { unitId: 'u' }), system('c', { organisationId: 'nowhere' })],
      exchanges: [exchange('x', 'a', 'b')],
    });
    const graph = buildFlowGraph(network);
    expectSound(graph, network);
    expect(outline(graph)).toEqual([`organisation ${UNKNOWN_ORGANISATION}`, '  unit u', '    system b', '  system a', '  system c']);
    expect(['a', 'b', UNKNOWN_ORGANISATION].map((id) => graph.nodes.get(id)?.isUnknown)).toEqual([true, false, true]);
  });

  it('is not drawn but counted: an exchange without sender or receiver', () => {
    const graph = buildFlowGraph(
      networkOf({ systems: [system('a')], exchanges: [exchange('x', 'a', null), exchange('y', null, 'a'), exchange('z', 'a', 'gone')] }),
    );
    expect([graph.edges, graph.unplaced.map(({ id }) => id)]).toEqual([[], ['x', 'y', 'z']]);
  });

  it('a dataset without system has no place, and one of another system is not the end of an exchange', () => {
    const graph = buildFlowGraph(
      networkOf({
        systems: [system('a'), system('b')],
        datasets: [dataset('loose', null), dataset('of-a', 'a')],
        exchanges: [
          exchange('x', 'a', 'b', { sourceDatasetId: 'of-a', targetDatasetId: 'of-a' }),
          exchange('y', 'a', 'b', { sourceDatasetId: 'loose' }),
        ],
      }),
    );
    expect(graph.nodes.has('loose')).toBe(false);
    expect(graph.edges.map(({ fromDataset, toDataset }) => [fromDataset, toDataset])).toEqual([
      ['of-a', null],
      [null, null],
    ]);
  });
});

describe('ids', () => {
  it('that stand in two sheets stay apart', () => {
    const network = networkOf({
      organisations: [organisation('x')],
      units: [unit('x', 'x')],
      systems: [system('x', { unitId: 'x' })],
      datasets: [dataset('x', 'x')],
    });
    expectSound(buildFlowGraph(network), network);
    expect(outline(buildFlowGraph(network))).toEqual(['organisation x', '  unit unit:x', '    system system:x', '      dataset dataset:x']);
  });

  const id = fc.constantFrom('x', 'unit:x', 'system:x', 'unit:unit:x', '__proto__', 'constructor', UNKNOWN_ORGANISATION, 'a>b', 'a', '>');
  const maybe = fc.option(id);
  const network = fc.record({
    organisations: fc.uniqueArray(id).map((ids) => ids.map(organisation)),
    units: fc.uniqueArray(fc.tuple(id, maybe), { selector: ([own]) => own }).map((rows) => rows.map(([own, parent]) => unit(own, parent))),
    systems: fc
      .uniqueArray(fc.tuple(id, maybe, maybe), { selector: ([own]) => own })
      .map((rows) => rows.map(([own, unitId, organisationId]) => system(own, { unitId, organisationId }))),
    datasets: fc.uniqueArray(fc.tuple(id, maybe), { selector: ([own]) => own }).map((rows) => rows.map(([own, parent]) => dataset(own, parent))),
    exchanges: fc
      .array(fc.tuple(maybe, maybe, maybe, maybe))
      .map((rows) =>
        rows.map(([from, to, sourceDatasetId, targetDatasetId], n) => exchange(`e${n}`, from, to, { sourceDatasetId, targetDatasetId })),
      ),
  });

  it('may be anything: nothing is lost or doubled', () => {
    fc.assert(
      fc.property(network, (parts) => expectSound(buildFlowGraph(networkOf(parts)), networkOf(parts))),
      { seed: 20260201, numRuns: 500 },
    );
  });
});
