// How does data get from one object to another: over the fewest flows, and the fastest? Knows nothing of the map.
import type { RowRef, Travel } from '../model/travel.ts';
import { type Come, cheapest, wayTo } from './earliest.ts';
import { type Outcome, unknownAmong } from './outcome.ts';
import { datasetRow, exchangeRow, type Places, placesOf, present, rowsOf, sorted } from './places.ts';
import { hours, isInForce, type Step } from './steps.ts';
import { type Warning, Warnings, warnOfDay, warnOfLatency } from './warnings.ts';
import { dataWeb, endsIn, systemNode, systemOfNode, systemWeb } from './webs.ts';

export interface PathQuestion {
  /** Ids of a dataset, system, unit or organisation. */
  readonly from: string;
  readonly to: string;
  readonly day: string | null;
}

/** A flow, or a derivation (`id` is then the dataset that it is made from). Datasets are null when not said, or nothing is stored. */
export interface PathStep {
  readonly kind: 'exchange' | 'derivation';
  readonly id: string;
  readonly fromSystemId: string | null;
  readonly fromDatasetId: string | null;
  readonly toSystemId: string | null;
  readonly toDatasetId: string | null;
  readonly viaSystemId: string | null;
  readonly purposeId: string | null;
  readonly isFeedback: boolean;
  readonly hours: number | null;
}

/** `hops` counts the flows; a derivation is no hop. `hours` null = some latency is not known. */
export interface Way {
  readonly hops: number;
  readonly hours: number | null;
  readonly steps: readonly PathStep[];
}

/**
 * `fewest` and `fastest` follow data from dataset to dataset: what a flow stores is what the next flow or derivation starts from. null = data does not get there, as far as described.
 * `fastest` needs every latency; null when each way has one that is not known.
 * `betweenSystems` asks less: that systems are linked by flows, whichever data they carry. It is no proof that the same data goes on.
 * `isSame`: one end lies in the other.
 */
export interface PathAnswer {
  readonly question: PathQuestion;
  readonly isSame: boolean;
  readonly fewest: Way | null;
  readonly fastest: Way | null;
  readonly betweenSystems: Way | null;
  readonly warnings: readonly Warning[];
  readonly rows: readonly RowRef[];
}

/** Over flows in force, feedback among them, and derivations. An id that is of several kinds counts as all of them. */
export function findPath(travel: Travel, question: PathQuestion): Outcome<PathAnswer> {
  const problem = unknownAmong(travel, [
    ['object', question.from],
    ['object', question.to],
  ]);
  if (problem) return { problem };
  const places = placesOf(travel);
  const [starts, goals] = [endsIn(places, question.from), endsIn(places, question.to)];
  const isSame = starts.some((node) => goals.includes(node));
  const [data, systems] = [dataWeb(places, question.day), systemWeb(places, question.day)];
  const leaving = (id: string) => data.get(id) ?? [];
  const flows = (step: Step) => (step.kind === 'exchange' ? 1 : 0);
  const nearest = (comes: ReadonlyMap<string, Come>) => nearestWay(places, comes, goals);
  const fewest = nearest(cheapest(starts, leaving, flows));
  const fastest = nearest(cheapest(starts, leaving, (step) => step.milliseconds));
  const [first, last] = [systemsOf(places, starts), systemsOf(places, goals)];
  const betweenSystems = nearestWay(
    places,
    cheapest(first, (id) => systems.get(id) ?? [], flows),
    last,
  );
  const warnings = new Warnings();
  warnOfDay(warnings, travel, question.day, (flow) => isInForce(flow, question.day));
  const steps = [fewest, fastest, betweenSystems].flatMap((way) => way?.steps ?? []);
  for (const { kind, id } of fewest?.steps ?? []) {
    const flow = kind === 'exchange' ? places.exchanges.get(id) : undefined;
    if (flow) warnOfLatency(warnings, flow);
  }
  return { answer: { question, isSame, fewest, fastest, betweenSystems, warnings: warnings.list(), rows: rowsOf(steps.flatMap(rowsOfStep)) } };
}

function systemsOf(places: Places, nodes: readonly string[]): string[] {
  return sorted(present(nodes.map((node) => systemOfNode(places, node))).map(systemNode));
}

/** The way to the goal that is come to first: lowest cost, then fewest steps, then first in order. */
function nearestWay(places: Places, comes: ReadonlyMap<string, Come>, goals: readonly string[]): Way | null {
  const reached = goals.flatMap((goal) => (comes.has(goal) ? [{ goal, come: comes.get(goal) as Come }] : []));
  const best = reached.sort((a, b) => a.come.cost - b.come.cost || a.come.steps - b.come.steps)[0];
  if (!best) return null;
  const steps = wayTo(comes, best.goal);
  const times = steps.map(({ milliseconds }) => milliseconds);
  return {
    hops: steps.filter(({ kind }) => kind === 'exchange').length,
    hours: times.includes(null) ? null : hours(times.reduce<number>((sum, time) => sum + (time ?? 0), 0)),
    steps: steps.map((step) => toPathStep(places, step)),
  };
}

function toPathStep(places: Places, { kind, id, from, to, milliseconds, exchange }: Step): PathStep {
  const derived = {
    fromDatasetId: exchange ? exchange.sourceDatasetId : id,
    toDatasetId: exchange ? exchange.targetDatasetId : to.startsWith('d:') ? to.slice(2) : null,
  };
  return {
    kind: kind === 'exchange' ? 'exchange' : 'derivation',
    id,
    fromSystemId: exchange?.fromSystemId ?? systemOfNode(places, from),
    toSystemId: exchange?.toSystemId ?? systemOfNode(places, to),
    ...derived,
    viaSystemId: exchange?.viaSystemId ?? null,
    purposeId: exchange?.purposeId ?? null,
    isFeedback: exchange?.isFeedback === true,
    hours: hours(milliseconds),
  };
}

function rowsOfStep({ kind, id, toDatasetId }: PathStep): RowRef[] {
  return kind === 'exchange' ? [exchangeRow(id)] : [id, ...present([toDatasetId])].map(datasetRow);
}
