// Two municipalities side by side for one process: what both have, and what only one of them has. By step, role and meaning, never by the name of a party. Knows no screen.
import { caseInfo } from '../model/case-info.ts';
import type { RecordSet } from '../model/record.ts';
import type { Travel, TravelExchange } from '../model/travel.ts';
import { fold } from '../model/value.ts';
import { compareIds, grouped } from '../trace/places.ts';
import { compareSteps, type Partner, type Process, type ProcessStep, processOf } from './process.ts';
import { travelOf } from './travel-of.ts';

export type Aspect = 'steps' | 'partners' | 'standards' | 'categories';

/** One line of the comparison. An empty side = this municipality does not have it. `a` and `b` hold ids of exchanges for a step, else of organisations, standards or categories. */
export interface Line {
  readonly aspect: Aspect;
  /** The words of a step, the role (kind) of partners, or an id. '' for partners of which nobody says the role. */
  readonly key: string;
  readonly a: readonly string[];
  readonly b: readonly string[];
}

export interface ProcessComparison {
  readonly key: string;
  readonly a: Process;
  readonly b: Process;
  /** Steps, partners, standards, categories. */
  readonly lines: readonly Line[];
  /** Texts as the municipality wrote them. */
  readonly stepsOnlyA: readonly string[];
  readonly stepsOnlyB: readonly string[];
}

/** A municipality, and the ISO day on which it is looked at (null = any day). */
export interface Side {
  readonly travel: Travel;
  readonly day: string | null;
  /** The organisation that the settings of the case call its own, which no row need describe. */
  readonly ownIds?: ReadonlySet<string>;
}

/** A case as a side of a comparison. */
export function sideOf(records: RecordSet, day: string | null): Side {
  const own = caseInfo(records).settings.own_organisation_id;
  return { travel: travelOf(records), day, ownIds: new Set(own === undefined ? [] : [own]) };
}

/** Standards and categories are the same when their ids are, or else when their names are. */
export function compareProcesses(a: Side, b: Side, key: string): ProcessComparison {
  const [one, other] = [processOf(a.travel, key, a.day, a.ownIds), processOf(b.travel, key, b.day, b.ownIds)];
  return {
    key: one.key,
    a: one,
    b: other,
    lines: [
      ...stepLines(one.steps, other.steps),
      ...roleLines(one.partners, other.partners),
      ...idLines(
        'standards',
        named(
          a.travel.standards.map(({ id, name }) => [id, name]),
          one.standardIds,
        ),
        named(
          b.travel.standards.map(({ id, name }) => [id, name]),
          other.standardIds,
        ),
      ),
      ...idLines(
        'categories',
        named(
          a.travel.categories.map(({ id, nl }) => [id, nl]),
          one.categoryIds,
        ),
        named(
          b.travel.categories.map(({ id, nl }) => [id, nl]),
          other.categoryIds,
        ),
      ),
    ],
    stepsOnlyA: onlyIn(one.steps, other.steps),
    stepsOnlyB: onlyIn(other.steps, one.steps),
  };
}

function onlyIn(steps: readonly ProcessStep[], others: readonly ProcessStep[]): string[] {
  const known = new Set(others.map(({ key }) => key));
  return steps.filter(({ key }) => !known.has(key)).map(({ text }) => text);
}

function stepLines(a: readonly ProcessStep[], b: readonly ProcessStep[]): Line[] {
  const inOrder = [...a, ...b].sort((one, other) => compareSteps(one.text, other.text));
  const flowsOf = (steps: readonly ProcessStep[], key: string) => idsOf(steps.filter((step) => step.key === key).flatMap(({ flows }) => flows));
  return [...new Set(inOrder.map(({ key }) => key))].map((key) => ({ aspect: 'steps', key, a: flowsOf(a, key), b: flowsOf(b, key) }));
}

function idsOf(flows: readonly TravelExchange[]): string[] {
  return flows.map(({ id }) => id);
}

function roleLines(a: readonly Partner[], b: readonly Partner[]): Line[] {
  const [ours, others] = [grouped(a, ({ role }) => role ?? ''), grouped(b, ({ role }) => role ?? '')];
  const roles = [...new Set([...ours.keys(), ...others.keys()])].sort(
    (one, other) => Number(one === '') - Number(other === '') || compareIds(one, other),
  );
  const ids = (partners: readonly Partner[] | undefined) => (partners ?? []).map(({ id }) => id);
  return roles.map((key) => ({ aspect: 'partners', key, a: ids(ours.get(key)), b: ids(others.get(key)) }));
}

/** Ids with the name that stands for each, folded; the id itself where there is no name. */
function named(names: readonly (readonly [id: string, name: string | null])[], ids: readonly string[]): ReadonlyMap<string, string> {
  const known = new Map(names);
  return new Map(ids.map((id) => [id, fold(known.get(id) ?? '')]));
}

function idLines(aspect: Aspect, a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): Line[] {
  const free = new Map([...b].filter(([id, name]) => !a.has(id) && name !== '').map(([id, name]) => [name, id]));
  const met = new Set<string>();
  const lines = [...a].map(([id, name]): Line => {
    const twin = b.has(id) ? id : free.get(name);
    if (twin !== undefined) met.add(twin);
    return { aspect, key: id, a: [id], b: twin === undefined ? [] : [twin] };
  });
  const others = [...b.keys()].filter((id) => !met.has(id)).map((id): Line => ({ aspect, key: id, a: [], b: [id] }));
  return [...lines, ...others].sort((one, other) => compareIds(one.key, other.key));
}
