// Who runs each system: its department and its organisation, by name.
import type { Network } from '../model/network.ts';
import type { Owner } from './flow-node.ts';

const NOBODY: Owner = { organisationId: null, unitId: null, organisation: null, unit: null, isOwn: false };

/** By system id. The organisation is that of the department, where the system has one that is known. */
export function ownersOf(network: Network): (systemId: string | null) => Owner {
  const organisations = new Map(network.organisations.map((row) => [row.id, row]));
  const units = new Map(network.units.map((row) => [row.id, row]));
  const owners = new Map(
    network.systems.map((system): [string, Owner] => {
      const unit = units.get(system.unitId ?? '');
      const organisation = organisations.get((unit ? unit.organisationId : system.organisationId) ?? '');
      return [
        system.id,
        {
          organisationId: organisation?.id ?? null,
          unitId: unit?.id ?? null,
          organisation: organisation ? (organisation.shortName ?? organisation.name) : null,
          unit: unit?.name ?? null,
          isOwn: organisation?.isOwn ?? false,
        },
      ];
    }),
  );
  return (systemId) => owners.get(systemId ?? '') ?? NOBODY;
}
