// In which system each dataset of a catalogue lies, and who runs it: the order of choice stands in mapping.ts.
import type { Agent, CatalogueFile, DatasetDescription, Place } from './description.ts';
import type { Parties } from './parties.ts';
import { hostOf } from './short-names.ts';

/** A system of the case. `row` is null where a dataset only implies it. */
export interface System {
  readonly id: string;
  readonly name: string;
  readonly kind: 'portal' | null;
  readonly owner: Agent | null;
  readonly row: number | null;
  readonly extra: Readonly<Record<string, string>>;
}

/** Where a dataset lies, and the catalogues of others in which it is published. */
export interface Home {
  readonly system: System | null;
  readonly publishedIn: readonly System[];
}

/** Systems of a file by the id of their place, and a home for every dataset. */
export interface Homes {
  readonly systems: ReadonlyMap<string, System>;
  of(dataset: DatasetDescription): Home;
}

export function homesOf({ datasets, places }: CatalogueFile, parties: Parties): Homes {
  const served = servedBy(datasets, parties);
  const systems = new Map<string, System>();
  const put = (place: Place) => {
    const system = systems.get(place.id) ?? systemOf(place, served.get(place.id) ?? null);
    systems.set(place.id, system);
    return system;
  };
  for (const place of [...places, ...datasets.flatMap(({ services, catalogues }) => [...services, ...catalogues])]) put(place);
  return { systems, of: (dataset) => homeOf(dataset, parties, put) };
}

function systemOf({ id, name, kind, publisher, row, extra }: Place, servedFor: Agent | null): System {
  return { id, name, kind: kind === 'catalogue' ? 'portal' : null, owner: publisher ?? servedFor, row, extra };
}

/** For each service the one publisher of all datasets that it serves, if there is one. */
function servedBy(datasets: readonly DatasetDescription[], parties: Parties): Map<string, Agent | null> {
  const owners = new Map<string, Agent | null>();
  for (const { services, publisher } of datasets) {
    for (const { id } of services) {
      const known = owners.get(id);
      const isSame = known === undefined || parties.organisationOf(known)?.id === parties.organisationOf(publisher)?.id;
      owners.set(id, isSame ? publisher : null);
    }
  }
  return owners;
}

function homeOf(dataset: DatasetDescription, parties: Parties, put: (place: Place) => System): Home {
  const publisher = parties.organisationOf(dataset.publisher);
  const catalogues = dataset.catalogues.map(put);
  const service = dataset.services[0];
  if (service) return { system: put(service), publishedIn: catalogues.filter(({ id }) => id !== service.id) };
  if (!publisher) return { system: catalogues[0] ?? websiteOf(dataset.landing), publishedIn: [] };
  const own = catalogues.find(({ owner }) => parties.organisationOf(owner)?.id === publisher.id);
  const system = own ?? ownSystem(publisher.id, publisher.name, dataset.publisher);
  return { system, publishedIn: catalogues.filter(({ id }) => id !== system.id) };
}

/** Of a dataset of which nobody is named, the site on which it is found. */
function websiteOf(landing: string): System | null {
  const origin = /^https?:\/\/[^/?#]+/i.exec(landing)?.[0];
  return origin ? { id: origin, name: hostOf(origin), kind: 'portal', owner: null, row: null, extra: {} } : null;
}

/** What a publisher keeps its data in is not said; it is known by its publisher alone. */
function ownSystem(id: string, name: string, owner: Agent | null): System {
  return { id: `system:${id}`, name, kind: null, owner, row: null, extra: { 'dct:publisher': name } };
}
