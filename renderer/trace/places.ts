// Which row stands where: rows by id, the system of a dataset, the party and department of a system. Knows nothing of time.
import type { RowRef, Travel, TravelCategory, TravelDataset, TravelExchange, TravelOrganisation, TravelSystem, TravelUnit } from '../model/travel.ts';

/** Lookups over a Travel. A dataset or system that only flows name has its place from them. */
export interface Places {
  readonly travel: Travel;
  readonly organisations: ReadonlyMap<string, TravelOrganisation>;
  readonly units: ReadonlyMap<string, TravelUnit>;
  readonly systems: ReadonlyMap<string, TravelSystem>;
  readonly datasets: ReadonlyMap<string, TravelDataset>;
  readonly exchanges: ReadonlyMap<string, TravelExchange>;
  readonly categories: ReadonlyMap<string, TravelCategory>;
  /** Ids of all datasets, those that only flows or other datasets name among them, in order. */
  readonly datasetIds: readonly string[];
  /** Ids of all systems, those that only flows or datasets name among them, in order. */
  readonly systemIds: readonly string[];
  systemOf(datasetId: string): string | null;
  organisationOf(systemId: string | null): string | null;
  unitOf(systemId: string | null): string | null;
  /** Datasets that lie in this system, in order. */
  datasetsIn(systemId: string): readonly string[];
}

const KNOWN = new WeakMap<Travel, Places>();

/** Made once for each Travel. */
export function placesOf(travel: Travel): Places {
  const known = KNOWN.get(travel);
  if (known) return known;
  const made = makePlaces(travel);
  KNOWN.set(travel, made);
  return made;
}

function makePlaces(travel: Travel): Places {
  const [systems, datasets] = [byId(travel.systems), byId(travel.datasets)];
  const homes = homesOf(travel);
  const inside = new Map<string, string[]>();
  const datasetIds = sorted(homes.keys());
  for (const id of datasetIds) addTo(inside, homes.get(id) ?? null, id);
  return {
    travel,
    organisations: byId(travel.organisations),
    units: byId(travel.units),
    systems,
    datasets,
    exchanges: byId(travel.exchanges),
    categories: byId(travel.categories),
    datasetIds,
    systemIds: sorted([...systems.keys(), ...present(homes.values()), ...present(travel.exchanges.flatMap(endsOf))]),
    systemOf: (id) => homes.get(id) ?? null,
    organisationOf: (id) => (id === null ? null : (systems.get(id)?.organisationId ?? null)),
    unitOf: (id) => (id === null ? null : (systems.get(id)?.unitId ?? null)),
    datasetsIn: (id) => inside.get(id) ?? [],
  };
}

/** The system of every dataset that is named somewhere: what its own row says, else the end of the first flow that names it. */
function homesOf({ datasets, exchanges }: Travel): Map<string, string | null> {
  const homes = new Map<string, string | null>(datasets.map(({ id, systemId }) => [id, systemId]));
  const settle = (id: string | null, systemId: string | null) => {
    if (id !== null && (homes.get(id) ?? null) === null) homes.set(id, systemId);
  };
  for (const flow of exchanges) {
    settle(flow.sourceDatasetId, flow.fromSystemId);
    settle(flow.targetDatasetId, flow.toSystemId);
  }
  for (const { derivedFromIds, copyOfId } of datasets) for (const id of [...derivedFromIds, copyOfId]) settle(id, null);
  return homes;
}

function endsOf({ fromSystemId, toSystemId, viaSystemId }: TravelExchange): (string | null)[] {
  return [fromSystemId, toSystemId, viaSystemId];
}

function byId<T extends { readonly id: string }>(rows: readonly T[]): ReadonlyMap<string, T> {
  return new Map(rows.map((row) => [row.id, row]));
}

/** Each id once, in the order of their code units: the same on every machine. */
export function sorted(ids: Iterable<string>): string[] {
  return [...new Set(ids)].sort();
}

export function present(values: Iterable<string | null>): string[] {
  return [...values].filter((value) => value !== null);
}

/** Puts a value in the list under a key; without a key it is left out. */
export function addTo<K, V>(lists: Map<K, V[]>, key: K | null, value: V): void {
  if (key === null) return;
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/** Values by what `keyOf` says of each; null is a group too. */
export function grouped<K, V>(values: Iterable<V>, keyOf: (value: V) => K): Map<K, V[]> {
  const groups = new Map<K, V[]>();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group) group.push(value);
    else groups.set(keyOf(value), [value]);
  }
  return groups;
}

/** Row references, each once, by sheet and id. */
export function rowsOf(refs: Iterable<RowRef>): RowRef[] {
  const unique = new Map([...refs].map((ref) => [`${ref.sheet}\n${ref.id}`, ref]));
  return [...unique.keys()].sort().map((key) => unique.get(key) as RowRef);
}

export const exchangeRow = (id: string): RowRef => ({ sheet: 'exchanges', id });
export const datasetRow = (id: string): RowRef => ({ sheet: 'datasets', id });
export const systemRow = (id: string): RowRef => ({ sheet: 'systems', id });

export function compareIds(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Known numbers first, from low to high; what is not known comes last. */
export function compareKnown(a: number | null, b: number | null): number {
  return a === b ? 0 : a === null ? 1 : b === null ? -1 : a - b;
}
