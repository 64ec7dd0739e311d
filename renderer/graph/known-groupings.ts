// Which groupings say something of a case: those for which at least one row is filled in.
import type { Network } from '../model/network.ts';
import type { Grouping } from './flow-node.ts';

export const GROUPINGS: readonly Grouping[] = ['organisation', 'cluster', 'purpose', 'process', 'layer', 'supplier'];

export function knownGroupings({ organisations, units, systems, datasets, exchanges, purposes, activities }: Network): ReadonlySet<Grouping> {
  const ids = (rows: readonly { readonly id: string }[]) => new Set<string | null>(rows.map(({ id }) => id));
  const [purpose, activity, organisation, dataset] = [ids(purposes), ids(activities), ids(organisations), ids(datasets)];
  const known: Record<Grouping, boolean> = {
    organisation: true,
    cluster: units.some((unit) => unit.cluster !== null),
    purpose: [...datasets, ...exchanges].some((row) => purpose.has(row.purposeId)),
    process: exchanges.some((row) => activity.has(row.activityId)) || activities.some((row) => row.datasetIds.some((id) => dataset.has(id))),
    layer: systems.some((system) => system.layer !== null),
    supplier: systems.some((system) => organisation.has(system.supplierId)),
  };
  return new Set(GROUPINGS.filter((grouping) => known[grouping]));
}
