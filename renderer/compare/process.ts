// How one municipality does a process: its flows, steps, partners, standards and data (Q23 of domain.md). Knows no other municipality.
import type { Travel, TravelExchange, TravelOrganisation } from '../model/travel.ts';
import { compareIds, grouped, placesOf, present, sorted } from '../trace/places.ts';
import { isInForce } from '../trace/steps.ts';

/** A step of the process as the flows name it. `key` is its text without the number before it, however it is spelled: by it a step is found back elsewhere. */
export interface ProcessStep {
  readonly text: string;
  readonly key: string;
  readonly flows: readonly TravelExchange[];
}

/** A party that is not the municipality itself and sends or receives. `role` is its kind (code of the dictionary), null where nobody says it. */
export interface Partner {
  readonly id: string;
  readonly name: string | null;
  readonly role: string | null;
  readonly flows: readonly TravelExchange[];
}

/**
 * A process: the processing activities that have its comparison key. Its flows: exchanges in force that name such an activity.
 * `manual` go by hand, `stored` leave a copy at the receiver (they have a target dataset). Lists of ids each once, in order.
 */
export interface Process {
  readonly key: string;
  /** ISO day; null = exchanges of any day. */
  readonly day: string | null;
  readonly activityIds: readonly string[];
  readonly flows: readonly TravelExchange[];
  readonly steps: readonly ProcessStep[];
  readonly partners: readonly Partner[];
  readonly standardIds: readonly string[];
  readonly manual: readonly TravelExchange[];
  readonly stored: readonly TravelExchange[];
  readonly categoryIds: readonly string[];
}

/** The comparison keys of a case, each with how many activities have it; the most used first. */
export function processKeys({ activities }: Pick<Travel, 'activities'>): { readonly key: string; readonly activities: number }[] {
  const keyed = grouped(activities, (activity) => keyOf(activity.comparisonKey));
  return [...keyed]
    .flatMap(([key, list]) => (key === '' ? [] : [{ key, activities: list.length }]))
    .sort((one, other) => other.activities - one.activities || compareIds(one.key, other.key));
}

/** `ownIds`: organisations that are the municipality itself though no row describes them. */
export function processOf(travel: Travel, key: string, day: string | null, ownIds: ReadonlySet<string> = new Set()): Process {
  const activities = travel.activities.filter(({ comparisonKey }) => key.trim() !== '' && keyOf(comparisonKey) === key.trim());
  const ids = new Set(activities.map(({ id }) => id));
  const flows = travel.exchanges.filter((flow) => flow.activityId !== null && ids.has(flow.activityId) && isInForce(flow, day));
  return {
    key: key.trim(),
    day,
    activityIds: sorted(ids),
    flows,
    steps: stepsIn(flows),
    partners: partnersOf(travel, flows, ownIds),
    standardIds: sorted(present(flows.map(({ standardId }) => standardId))),
    manual: flows.filter(({ mode }) => mode === 'manual'),
    stored: flows.filter(({ targetDatasetId }) => targetDatasetId !== null),
    categoryIds: sorted(flows.flatMap(({ categoryIds }) => categoryIds)),
  };
}

function keyOf(key: string | null): string {
  return key?.trim() ?? '';
}

/** Steps by the number before them, then by their words; one that has two texts for the same words stands there twice. */
function stepsIn(flows: readonly TravelExchange[]): ProcessStep[] {
  const named = flows.filter(({ processStep }) => keyOf(processStep) !== '');
  return [...grouped(named, ({ processStep }) => keyOf(processStep))]
    .map(([text, own]): ProcessStep => ({ text, key: stepKey(text), flows: own }))
    .sort((one, other) => compareSteps(one.text, other.text));
}

const NUMBERED = /^\s*(\d{1,6})(?:[.)\s:–-]+)(?=\S)/u;

/** "3. Opdracht geven" is "opdracht geven": another municipality may number its steps otherwise. A text that is only a number keeps it. */
export function stepKey(text: string): string {
  const words = text.replace(NUMBERED, '').trim() || text.trim();
  return words.normalize('NFC').toLocaleLowerCase('nl-NL').replace(/\s+/g, ' ');
}

/** Steps in the order of their numbers; those without one last. */
export function compareSteps(one: string, other: string): number {
  return numberOf(one) - numberOf(other) || compareIds(stepKey(one), stepKey(other)) || compareIds(one, other);
}

function numberOf(text: string): number {
  const [, digits] = NUMBERED.exec(text) ?? [];
  return digits === undefined ? Number.MAX_SAFE_INTEGER : Number(digits);
}

function partnersOf(travel: Travel, flows: readonly TravelExchange[], ownIds: ReadonlySet<string>): Partner[] {
  const places = placesOf(travel);
  const met = new Map<string, Set<TravelExchange>>();
  for (const flow of flows)
    for (const system of [flow.fromSystemId, flow.toSystemId]) {
      const id = places.organisationOf(system);
      if (id === null || ownIds.has(id) || places.organisations.get(id)?.isOwn) continue;
      met.set(id, (met.get(id) ?? new Set()).add(flow));
    }
  return [...met].map(([id, own]) => toPartner(id, places.organisations.get(id), [...own])).sort((one, other) => compareIds(one.id, other.id));
}

function toPartner(id: string, row: TravelOrganisation | undefined, flows: readonly TravelExchange[]): Partner {
  return { id, name: row?.shortName ?? row?.name ?? null, role: row?.kind ?? null, flows };
}
