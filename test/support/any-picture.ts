// Generated pictures: organisations with departments, systems and datasets, any groups open, and exchanges between any of them.
import fc from 'fast-check';
import { buildFlowGraph, type FlowGraph } from '../../renderer/graph/flow-graph.ts';
import { type VisibleGraph, visibleGraph } from '../../renderer/graph/levels.ts';
import { PRIVACY_CLASSES } from '../../renderer/model/network.ts';
import { dataset, exchange, networkOf, system } from './network.ts';

export interface AnyPicture {
  readonly graph: FlowGraph;
  readonly open: ReadonlySet<string>;
  readonly visible: VisibleGraph;
  /** Ids of any nodes, for whatever the test needs them. */
  readonly some: readonly string[];
}

const ORGANISATIONS = ['own', 'uwv', 'cbs'];
const UNITS = ['u1', 'u2', 'u3'];
const SYSTEMS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
const DATASETS = ['da', 'db', 'dc', 'dd'];
const ALL = [...ORGANISATIONS, ...UNITS, ...SYSTEMS, ...DATASETS];

const flow = fc.record({
  from: fc.constantFrom(...SYSTEMS, null),
  to: fc.constantFrom(...SYSTEMS, ...SYSTEMS, null),
  source: fc.option(fc.constantFrom(...DATASETS)),
  target: fc.option(fc.constantFrom(...DATASETS)),
  volume: fc.option(fc.constantFrom(1, 2, 12, 52, 365), { freq: 2 }),
  privacy: fc.option(fc.constantFrom(...PRIVACY_CLASSES), { freq: 2 }),
  mode: fc.constantFrom('batch' as const, 'query' as const, 'manual' as const),
  from_: fc.constantFrom(null, '2020-01-01', '2021-01-01'),
});

/** Dataset dX lies in the system named X, so that exchanges often know their datasets. */
export const anyPicture: fc.Arbitrary<AnyPicture> = fc
  .record({
    homes: fc.array(fc.constantFrom(...UNITS, ...ORGANISATIONS, null), { minLength: SYSTEMS.length, maxLength: SYSTEMS.length }),
    flows: fc.array(flow, { maxLength: 14 }),
    open: fc.subarray(ALL),
    some: fc.subarray(ALL, { maxLength: 4 }),
  })
  .map(({ homes, flows, open, some }) => {
    const network = networkOf({
      organisations: ORGANISATIONS.map((id) => ({ id, name: `Partij ${id}`, shortName: null, isOwn: id === 'own' })),
      units: UNITS.map((id, index) => ({ id, organisationId: index < 2 ? 'own' : 'uwv', name: `Afdeling ${id}`, shortName: null, cluster: null })),
      systems: SYSTEMS.map((id, index) => {
        const home = homes[index] ?? null;
        return system(id, UNITS.includes(home ?? '') ? { unitId: home } : { organisationId: home });
      }),
      datasets: DATASETS.map((id) => dataset(id, id.slice(1))),
      exchanges: flows.map(({ from, to, source, target, volume, privacy, mode, from_ }, n) =>
        exchange(`e${n}`, from, to, {
          sourceDatasetId: source,
          targetDatasetId: target,
          volumePerYear: volume,
          privacyClass: privacy,
          mode,
          validFrom: from_,
        }),
      ),
    });
    const graph = buildFlowGraph(network);
    return { graph, open: new Set(open), visible: visibleGraph(graph, new Set(open)), some };
  });
