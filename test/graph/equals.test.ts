// Do the lists, the matrix and the streams hold exactly what the map holds, whatever is open, filtered, grouped or hidden?
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrowRows, exchangeRows } from '../../renderer/graph/arrow-rows.ts';
import { drawnGraph } from '../../renderer/graph/drawn.ts';
import { buildFlowGraph, type Grouping } from '../../renderer/graph/flow-graph.ts';
import { type VisibleGraph, visibleGraph } from '../../renderer/graph/levels.ts';
import { LINE_STYLES } from '../../renderer/graph/line-style.ts';
import { buildMatrix } from '../../renderer/graph/matrix.ts';
import { MATRIX_ORDERS, orderNodes } from '../../renderer/graph/matrix-order.ts';
import { buildOutline, type OutlineItem } from '../../renderer/graph/outline.ts';
import { type Filter, NO_FILTER, shownGraph } from '../../renderer/graph/shown.ts';
import { buildStreams } from '../../renderer/graph/streams.ts';
import { trafficOf } from '../../renderer/graph/traffic.ts';
import { PRIVACY_CLASSES } from '../../renderer/model/network.ts';
import { lindehavenNetwork } from '../support/network.ts';

const network = lindehavenNetwork();
const GRAPHS = (['organisation', 'cluster', 'purpose', 'process', 'layer', 'supplier'] as const satisfies readonly Grouping[]).map((grouping) =>
  buildFlowGraph(network, grouping),
);
const DAYS = [null, '2013-07-01', '2018-01-01', '2020-03-15', '2020-07-01', '2021-01-01'];

const FILTERS: fc.Arbitrary<Filter> = fc
  .record({ mode: fc.subarray([...LINE_STYLES]), privacy: fc.subarray([...PRIVACY_CLASSES, 'unknown']) })
  .map(({ mode, privacy }) => ({
    classes: new Map([
      ...(mode.length > 0 ? [['mode', new Set<string>(mode)] as const] : []),
      ...(privacy.length > 0 ? [['privacy', new Set<string>(privacy)] as const] : []),
    ]),
  }));

/** Any open groups, day, filter, grouping and hidden nodes of Lindehaven. */
const STATES: fc.Arbitrary<VisibleGraph> = fc
  .constantFrom(...GRAPHS)
  .chain((graph) => {
    const groups = [...graph.nodes.keys()].filter((id) => graph.children.has(id));
    return fc.record({
      graph: fc.constant(graph),
      open: fc.subarray(groups),
      hidden: fc.oneof(
        { weight: 3, arbitrary: fc.constant<string[]>([]) },
        { weight: 1, arbitrary: fc.subarray([...graph.nodes.keys()], { maxLength: 4 }) },
      ),
      day: fc.constantFrom(...DAYS),
      filter: fc.oneof(fc.constant(NO_FILTER), FILTERS),
    });
  })
  .map(({ graph, open, hidden, day, filter }) =>
    shownGraph(drawnGraph(visibleGraph(graph, new Set(open)), { hidden: new Set(hidden), built: null }, graph), day, filter),
  );

function flat(items: readonly OutlineItem[]): OutlineItem[] {
  return items.flatMap((item) => [item, ...flat(item.children)]);
}

const exchangeIds = (graph: VisibleGraph) => graph.edges.flatMap((edge) => edge.flows.map((flow) => flow.exchange.id)).sort();

/** From each node up to the top. */
function waysUp(graph: VisibleGraph): Map<string, string[]> {
  const up = (id: string | null | undefined): string[] => (id ? [id, ...up(graph.nodes.get(id)?.node.parent)] : []);
  return new Map([...graph.nodes.keys()].map((id) => [id, up(id)]));
}

describe('in 1,000 states of the map', () => {
  it('the outline has its nodes, in its groups, with its traffic', () => {
    fc.assert(
      fc.property(STATES, (graph) => {
        const items = flat(buildOutline(graph));
        expect(items.map(({ visible }) => visible.node.id).sort()).toEqual([...graph.nodes.keys()].sort());
        expect(items.flatMap((item) => item.children.filter((child) => child.visible.node.parent !== item.visible.node.id))).toEqual([]);
        const ways = waysUp(graph);
        const crossing = (id: string, from: boolean, to: boolean) =>
          graph.edges
            .filter((edge) => ways.get(edge.from)?.includes(id) === from && ways.get(edge.to)?.includes(id) === to)
            .reduce((sum, edge) => sum + edge.flows.length, 0);
        expect(items.map(({ visible, inward, outward }) => [visible.node.id, inward, outward])).toEqual(
          items.map(({ visible: { node } }) => [node.id, crossing(node.id, false, true), crossing(node.id, true, false)]),
        );
      }),
      { seed: 1, numRuns: 1000 },
    );
  }, 120_000);

  it('the tables have its arrows and its exchanges', () => {
    fc.assert(
      fc.property(STATES, (graph) => {
        expect(arrowRows(graph).map(({ edge }) => edge)).toEqual(graph.edges);
        expect(arrowRows(graph).map((row) => row.count)).toEqual(graph.edges.map((edge) => edge.flows.length));
        expect(
          exchangeRows(graph)
            .map(({ flow }) => flow.exchange.id)
            .sort(),
        ).toEqual(exchangeIds(graph));
        const volumes = graph.edges.map((edge) => edge.flows.map((flow) => flow.exchange.volumePerYear));
        expect(arrowRows(graph).map((row) => [row.volume, row.unknownVolumes])).toEqual(
          volumes.map((of) => [of.reduce<number>((sum, each) => sum + (each ?? 0), 0), of.filter((each) => each === null).length]),
        );
      }),
      { seed: 2, numRuns: 1000 },
    );
  }, 120_000);

  it('the matrix has each arrow in one cell, in any order, and its totals are those of the nodes', () => {
    fc.assert(
      fc.property(STATES, fc.constantFrom(...MATRIX_ORDERS), (graph, order) => {
        const nodes = orderNodes(graph, order, (id) => graph.nodes.get(id)?.node.name ?? id);
        const matrix = buildMatrix(graph, nodes);
        expect(new Set(nodes).size).toBe(nodes.length);
        const cells = matrix.cells.flatMap((row, index) => [...row].map(([column, arrow]) => [nodes[index], nodes[column], arrow.edge.id]));
        expect(cells.sort()).toEqual(graph.edges.map((edge) => [edge.from, edge.to, edge.id]).sort());
        const traffic = trafficOf(graph);
        const cards = nodes.filter((id) => !graph.nodes.get(id)?.isOpen);
        expect(cards.map((id) => [matrix.inward[nodes.indexOf(id)], matrix.outward[nodes.indexOf(id)]])).toEqual(
          cards.map((id) => [traffic.get(id)?.inward, traffic.get(id)?.outward]),
        );
      }),
      { seed: 3, numRuns: 1000 },
    );
  }, 120_000);

  it('the streams have each exchange once', () => {
    fc.assert(
      fc.property(STATES, fc.constantFrom('count', 'volume'), (graph, measure) => {
        const { bands, foldedBands, unmeasured } = buildStreams(graph, measure, 48);
        const told = [...bands.flatMap((band) => band.arrows), ...foldedBands, ...unmeasured];
        expect(told.flatMap(({ edge }) => edge.flows.map((flow) => flow.exchange.id)).sort()).toEqual(exchangeIds(graph));
      }),
      { seed: 4, numRuns: 1000 },
    );
  }, 120_000);
});
