// Generated networks in which ids clash, references dangle and rows stand in several groups.
import fc from 'fast-check';
import type { Network } from '../../renderer/model/network.ts';
import { dataset, exchange, networkOf, system } from './network.ts';

const id = fc.constantFrom('a', 'b', 'c', 'unit:a', '__proto__', 'constructor', 'organisation:unknown', 'purpose:unknown', 'a>b', 'a/b', '%2F', '>');
const maybe = fc.option(id, { freq: 3 });

/** Rows whose first cell is their id, unlike all others of their sheet. */
function rows<T extends readonly (string | null)[]>(cells: fc.Arbitrary<readonly [string, ...T]>): fc.Arbitrary<(readonly [string, ...T])[]> {
  return fc.uniqueArray(cells, { selector: ([own]) => own, maxLength: 8 });
}

const parts = fc.record({
  organisations: rows<[]>(fc.tuple(id)),
  units: rows<[string | null, string | null]>(fc.tuple(id, maybe, maybe)),
  systems: rows<[string | null, string | null, string | null, string | null]>(
    fc.tuple(id, maybe, maybe, fc.constantFrom('data', 'process', 'nonsense', null), maybe),
  ),
  datasets: rows<[string | null, string | null]>(fc.tuple(id, maybe, maybe)),
  purposes: rows<[]>(fc.tuple(id)),
  activities: rows<[string | null, string, string]>(fc.tuple(id, fc.constantFrom('a', 'key', null), id, id)),
  exchanges: fc.array(fc.tuple(maybe, maybe, maybe, maybe, maybe, maybe), { maxLength: 20 }),
});

export const anyNetwork: fc.Arbitrary<Network> = parts.map((cells) =>
  networkOf({
    organisations: cells.organisations.map(([own]) => ({ id: own, name: own, shortName: null, isOwn: own === 'a' })),
    units: cells.units.map(([own, organisationId, cluster]) => ({ id: own, organisationId, name: own, shortName: null, cluster })),
    systems: cells.systems.map(([own, unitId, organisationId, layer, supplierId]) => system(own, { unitId, organisationId, layer, supplierId })),
    datasets: cells.datasets.map(([own, systemId, purposeId]) => dataset(own, systemId, { purposeId })),
    purposes: cells.purposes.map(([own]) => ({ id: own, nl: own, en: null })),
    activities: cells.activities.map(([own, comparisonKey, ...datasetIds]) => ({ id: own, name: own, comparisonKey, datasetIds })),
    exchanges: cells.exchanges.map(([from, to, sourceDatasetId, targetDatasetId, purposeId, activityId], n) =>
      exchange(`e${n}`, from, to, { sourceDatasetId, targetDatasetId, purposeId, activityId }),
    ),
  }),
);
