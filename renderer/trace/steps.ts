// Over which steps does data go on from a dataset: flows in force, derivations, and copies that no flow tells of? Knows nothing of routes.
import type { Travel, TravelExchange } from '../model/travel.ts';
import { addTo, compareIds, placesOf } from './places.ts';

/** Of which data a trace is, on which day. A null category, subject or day means any. */
export interface Cargo {
  readonly categoryId: string | null;
  readonly subjectId: string | null;
  /** ISO. */
  readonly day: string | null;
}

/** exchange = a flow that is stored; derivation = made from the other dataset, at once; copy = said to be a copy, without a flow that tells how. */
export type StepKind = 'exchange' | 'derivation' | 'copy';

/** One step between two datasets. `id` is the flow's, or that of the dataset it is made from. `milliseconds` null = not known how long. */
export interface Step {
  readonly kind: StepKind;
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly milliseconds: number | null;
  /** A correction travels on by itself (GDPR art. 19); derivations always. */
  readonly isAutomatic: boolean;
  readonly exchange: TravelExchange | null;
}

/** Steps by the dataset they leave, and flows that store nothing by the dataset that is read. */
export interface Steps {
  readonly leaving: ReadonlyMap<string, readonly Step[]>;
  readonly live: ReadonlyMap<string, readonly TravelExchange[]>;
}

export interface StepChoice {
  /** Feedback (terugmelding) counts as a flow like any other. An error trace does not follow it. */
  readonly withFeedback: boolean;
  /** Copies of which no flow tells how they came count as steps that take nobody knows how long. */
  readonly withCopies: boolean;
}

/** domain.md section 4: in force from valid_from up to and including valid_until; a missing date sets no limit, a missing day means any day. */
export function isInForce({ validFrom, validUntil }: TravelExchange, day: string | null): boolean {
  return day === null || ((validFrom === null || validFrom <= day) && (validUntil === null || day <= validUntil));
}

/** The flow is described as carrying the category, and does not leave out the subject; about whom it is may be unknown, and then it may be about anyone. */
export function carries({ categoryIds, subjectIds }: TravelExchange, { categoryId, subjectId }: Cargo): boolean {
  return (
    (categoryId === null || categoryIds.includes(categoryId)) && (subjectId === null || subjectIds.length === 0 || subjectIds.includes(subjectId))
  );
}

export function stepsOf(travel: Travel, cargo: Cargo, choice: StepChoice): Steps {
  const [leaving, live] = [new Map<string, Step[]>(), new Map<string, TravelExchange[]>()];
  for (const flow of travel.exchanges) {
    if (!isInForce(flow, cargo.day) || !carries(flow, cargo) || (flow.isFeedback === true && !choice.withFeedback)) continue;
    if (flow.targetDatasetId === null) addTo(live, flow.sourceDatasetId, flow);
    else addTo(leaving, flow.sourceDatasetId, flowStep(flow, flow.sourceDatasetId ?? '', flow.targetDatasetId));
  }
  for (const step of derivations(travel, cargo)) addTo(leaving, step.from, step);
  if (choice.withCopies) for (const step of copies(travel, cargo, leaving)) addTo(leaving, step.from, step);
  for (const steps of leaving.values()) steps.sort(compareSteps);
  for (const flows of live.values()) flows.sort((a, b) => compareIds(a.id, b.id));
  return { leaving, live };
}

function flowStep(exchange: TravelExchange, from: string, to: string): Step {
  const { id, latency, correction } = exchange;
  return { kind: 'exchange', id, from, to, milliseconds: latency.milliseconds, isAutomatic: correction === 'automatic', exchange };
}

function derivations({ datasets }: Travel, { categoryId }: Cargo): Step[] {
  const holding = datasets.filter(({ categoryIds }) => categoryId === null || categoryIds.includes(categoryId));
  return holding.flatMap(({ id: to, derivedFromIds }) =>
    [...new Set(derivedFromIds)].map(
      (from): Step => ({ kind: 'derivation', id: from, from, to, milliseconds: 0, isAutomatic: true, exchange: null }),
    ),
  );
}

/** A copy of itself is no step, and a flow between the two tells more. */
function copies(travel: Travel, { categoryId }: Cargo, leaving: ReadonlyMap<string, readonly Step[]>): Step[] {
  const { datasets } = placesOf(travel);
  const holds = (id: string) => categoryId === null || (datasets.get(id)?.categoryIds.includes(categoryId) ?? false);
  const told = new Map([...leaving].map(([from, steps]) => [from, new Set(steps.map((step) => step.to))]));
  return travel.datasets.flatMap(({ id: to, copyOfId: from }) => {
    if (from === null || from === to || !holds(from) || !holds(to) || told.get(from)?.has(to)) return [];
    return [{ kind: 'copy' as const, id: from, from, to, milliseconds: null, isAutomatic: false, exchange: null }];
  });
}

const KINDS: readonly StepKind[] = ['exchange', 'derivation', 'copy'];

export function compareSteps(a: Step, b: Step): number {
  return KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || compareIds(a.id, b.id) || compareIds(a.to, b.to);
}

/** The same steps by the dataset they come to. */
export function arriving(leaving: ReadonlyMap<string, readonly Step[]>): Map<string, Step[]> {
  const steps = new Map<string, Step[]>();
  for (const list of leaving.values()) for (const step of list) addTo(steps, step.to, step);
  for (const list of steps.values()) list.sort(compareSteps);
  return steps;
}

/** Hours for people and for JSON; null = not known. */
export function hours(milliseconds: number | null): number | null {
  return milliseconds === null ? null : milliseconds / 3_600_000;
}
