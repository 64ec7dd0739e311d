// What hangs on a dataset: its copies and their copies, who asks it at the source, and which departments and organisations have or use it.
import { type Dataset, type Exchange, isActive, type Network } from '../model/network.ts';
import type { Owner } from './flow-node.ts';
import { ownersOf } from './owners.ts';

export type Role = 'holds' | 'stewards' | 'copies' | 'uses';

/** A department, or an organisation where no department is known. */
export interface Party {
  readonly kind: 'unit' | 'organisation';
  readonly id: string;
  readonly name: string | null;
  readonly organisationId: string | null;
  readonly roles: ReadonlySet<Role>;
}

/** Answers about datasets, by row id, of the exchanges in force on a day. */
export interface Ties {
  /** All copies, and copies of copies, in the order they are found. */
  copies(id: string): readonly Dataset[];
  /** Exchanges that read the dataset itself without keeping a copy. */
  queries(id: string): readonly Exchange[];
  /** Datasets that are derived from it. */
  derivatives(id: string): readonly Dataset[];
  /** Who holds, manages, copies or uses it; departments before organisations. */
  parties(id: string): readonly Party[];
  /** Datasets that two or more departments of an organisation hold or use, most departments first. */
  shared(organisationId: string): readonly { readonly dataset: Dataset; readonly units: readonly Party[] }[];
}

export function tiesOf(network: Network, day: string | null): Ties {
  const copiesOf = gathered(network.datasets, ({ copyOfId }) => [copyOfId]);
  const derivedOf = gathered(network.datasets, ({ derivedFromIds }) => derivedFromIds);
  const usesOf = gathered(
    network.exchanges.filter((exchange) => isActive(exchange, day)),
    ({ sourceDatasetId }) => [sourceDatasetId],
  );
  const copies = (id: string) => reached(id, copiesOf);
  const parties = partyFinder(network, copies, (id) => usesOf.get(id) ?? []);
  return {
    copies,
    queries: (id) => (usesOf.get(id) ?? []).filter(({ mode }) => mode === 'query'),
    derivatives: (id) => derivedOf.get(id) ?? [],
    parties,
    shared: (organisationId) =>
      network.datasets
        .map((dataset) => ({
          dataset,
          units: parties(dataset.id).filter((party) => party.kind === 'unit' && party.organisationId === organisationId),
        }))
        .filter(({ units }) => units.length > 1)
        .sort((a, b) => b.units.length - a.units.length || (a.dataset.id < b.dataset.id ? -1 : 1)),
  };
}

function gathered<T>(rows: readonly T[], keys: (row: T) => readonly (string | null)[]): ReadonlyMap<string, readonly T[]> {
  const found = new Map<string, T[]>();
  for (const row of rows)
    for (const key of keys(row)) {
      if (key === null) continue;
      const list = found.get(key) ?? [];
      list.push(row);
      found.set(key, list);
    }
  return found;
}

/** A ring of copies ends where it began. */
function reached(start: string, next: ReadonlyMap<string, readonly Dataset[]>): readonly Dataset[] {
  const found = new Map<string, Dataset>();
  const visit = (id: string) => {
    for (const dataset of next.get(id) ?? []) {
      if (dataset.id === start || found.has(dataset.id)) continue;
      found.set(dataset.id, dataset);
      visit(dataset.id);
    }
  };
  visit(start);
  return [...found.values()];
}

function partyFinder(
  network: Network,
  copies: (id: string) => readonly Dataset[],
  uses: (id: string) => readonly Exchange[],
): (id: string) => readonly Party[] {
  const owner = ownersOf(network);
  const datasets = new Map(network.datasets.map((dataset) => [dataset.id, dataset]));
  const units = new Map(network.units.map((unit) => [unit.id, unit]));
  return (id) => {
    const found = new Found();
    const dataset = datasets.get(id);
    const steward = units.get(dataset?.stewardUnitId ?? '');
    found.addOwner(owner(dataset?.systemId ?? null), 'holds');
    if (steward) found.add({ kind: 'unit', id: steward.id, name: steward.name, organisationId: steward.organisationId }, 'stewards');
    for (const copy of copies(id)) found.addOwner(owner(copy.systemId), 'copies');
    for (const exchange of uses(id)) found.addOwner(owner(exchange.toSystemId), 'uses');
    return found.parties();
  };
}

class Found {
  readonly #parties = new Map<string, Omit<Party, 'roles'> & { readonly roles: Set<Role> }>();

  addOwner({ unitId, unit, organisationId, organisation }: Owner, role: Role): void {
    if (unitId !== null) this.add({ kind: 'unit', id: unitId, name: unit, organisationId }, role);
    else if (organisationId !== null) this.add({ kind: 'organisation', id: organisationId, name: organisation, organisationId }, role);
  }

  add(party: Omit<Party, 'roles'>, role: Role): void {
    const key = `${party.kind} ${party.id}`;
    const known = this.#parties.get(key) ?? { ...party, roles: new Set<Role>() };
    known.roles.add(role);
    this.#parties.set(key, known);
  }

  parties(): readonly Party[] {
    const all = [...this.#parties.values()];
    return [...all.filter(({ kind }) => kind === 'unit'), ...all.filter(({ kind }) => kind === 'organisation')];
  }
}
