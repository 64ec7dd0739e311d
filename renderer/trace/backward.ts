// From which sources does the data in a system or dataset come, and how old can it be? Knows nothing of whether it is right.
import type { RowRef, Travel, TravelExchange } from '../model/travel.ts';
import { type Come, cheapest } from './earliest.ts';
import { longestWays } from './longest.ts';
import { type Outcome, unknownAmong } from './outcome.ts';
import { compareIds, compareKnown, datasetRow, exchangeRow, type Places, placesOf, rowsOf } from './places.ts';
import { arriving, compareSteps, hours, isInForce, type Step, type StepKind, stepsOf } from './steps.ts';
import { type Warning, Warnings, warnOfDay, warnOfLatency } from './warnings.ts';

export interface BackwardQuestion {
  /** A dataset or a system. */
  readonly id: string;
  /** null = any data. */
  readonly categoryId: string | null;
  readonly day: string | null;
  /** Which of the two is meant when an id is both; without it a dataset. */
  readonly as?: 'dataset' | 'system';
}

/**
 * A dataset from which data comes here. Times are sums of latencies: how old a change can be before it is seen here.
 * `freshHours`: over the fastest route. `oldHours`: over the slowest one that passes no dataset twice. Both count routes of which every latency is known; null = there is none.
 * `isAtLeast`: some other route takes nobody knows how long, so that data can be older than `oldHours`.
 * `via` is the first step of the fastest route (else of a shortest one): a flow, or the dataset that is derived from or copied.
 */
export interface BackwardSource {
  readonly datasetId: string;
  readonly systemId: string | null;
  readonly organisationId: string | null;
  readonly freshHours: number | null;
  readonly oldHours: number | null;
  readonly isAtLeast: boolean;
  readonly via: string;
  readonly viaKind: StepKind;
  /** The dataset where that step ends; null when it is read live. */
  readonly toDatasetId: string | null;
  /** Steps from here to the system or dataset that was asked about, over that route, and over the shortest one. */
  readonly steps: number;
  readonly fewestSteps: number;
  /** Nothing that is described feeds it: here the data begins. */
  readonly isFirst: boolean;
  readonly isAuthoritative: boolean | null;
  readonly updateFrequency: string | null;
  readonly oldestRecord: string | null;
}

export interface BackwardTrace {
  readonly question: BackwardQuestion;
  readonly targetKind: 'dataset' | 'system';
  /** The datasets asked about: one, or all in the system. */
  readonly datasetIds: readonly string[];
  /** By the fastest route, what is not known last; then by id. */
  readonly sources: readonly BackwardSource[];
  /** Over how many flows in force data comes here directly, those read live among them. */
  readonly incoming: readonly string[];
  readonly warnings: readonly Warning[];
  readonly rows: readonly RowRef[];
}

/** Stands for all that was asked about: where every route ends. No id can be empty. */
const END = '';

/**
 * Follows flows in force (feedback too: it is data that comes), derivations, and copies of which no flow tells how they came, back to where they begin.
 * A route ends where it first comes to what was asked about. For a system, flows that it reads live count as well.
 */
export function traceBack(travel: Travel, question: BackwardQuestion): Outcome<BackwardTrace> {
  const places = placesOf(travel);
  const isSystem = places.systemIds.includes(question.id) && !places.datasetIds.includes(question.id);
  const targetKind = question.as ?? (isSystem ? 'system' : 'dataset');
  const problem = unknownAmong(travel, [
    [targetKind, question.id],
    ['category', question.categoryId],
  ]);
  if (problem) return { problem };
  const targets = targetKind === 'system' ? places.datasetsIn(question.id) : [question.id];
  const back = stepsBack(places, question, targets, targetKind);
  return { answer: toAnswer(places, { question, targetKind, targets, back }) };
}

/** Steps turned round, by the end they came to: each leads from there to where data came from. */
function stepsBack(places: Places, question: BackwardQuestion, targets: readonly string[], kind: 'dataset' | 'system'): Map<string, Step[]> {
  const { leaving, live } = stepsOf(places.travel, { ...question, subjectId: null }, { withFeedback: true, withCopies: true });
  const inside = new Set(targets);
  const back = new Map<string, Step[]>();
  const atEnd: Step[] = kind === 'system' ? liveSteps(live, question.id, inside) : [];
  for (const [to, steps] of arriving(leaving)) {
    const coming = steps.filter(({ from }) => from !== to && !inside.has(from));
    if (inside.has(to)) atEnd.push(...coming.map((step) => ({ ...step, from: END, to: step.from })));
    else
      back.set(
        to,
        coming.map((step) => ({ ...step, from: step.to, to: step.from })),
      );
  }
  return back.set(END, atEnd.sort(compareSteps));
}

function liveSteps(live: ReadonlyMap<string, readonly TravelExchange[]>, systemId: string, inside: ReadonlySet<string>): Step[] {
  const read = [...live].filter(([id]) => !inside.has(id)).flatMap(([id, flows]) => flows.map((flow) => ({ id, flow })));
  return read
    .filter(({ flow }) => flow.toSystemId === systemId)
    .map(({ id, flow }) => ({
      kind: 'exchange' as const,
      id: flow.id,
      from: END,
      to: id,
      milliseconds: flow.latency.milliseconds,
      isAutomatic: flow.correction === 'automatic',
      exchange: flow,
    }));
}

interface Asked {
  readonly question: BackwardQuestion;
  readonly targetKind: 'dataset' | 'system';
  readonly targets: readonly string[];
  readonly back: ReadonlyMap<string, readonly Step[]>;
}

function toAnswer(places: Places, { question, targetKind, targets, back }: Asked): BackwardTrace {
  const before = (id: string) => back.get(id) ?? [];
  const known = cheapest([END], before, (step) => step.milliseconds);
  const soonest = cheapest([END], before, (step) => step.milliseconds ?? 0);
  const fewest = cheapest([END], before, () => 1);
  const ways = longestWays(END, [...soonest.keys()], before);
  const taken = [...soonest.keys()].flatMap(before);
  const flows = taken.flatMap(({ exchange }) => exchange ?? []);
  const warnings = new Warnings();
  warnOfDay(warnings, places.travel, question.day, (flow) => isInForce(flow, question.day));
  for (const flow of flows) warnOfLatency(warnings, flow);
  for (const step of taken) if (step.kind === 'copy') warnings.add('copies_untold', [datasetRow(step.from === END ? question.id : step.from)]);
  if (!ways.isComplete) warnings.add('routes_too_many', []);
  const toSource = (id: string): BackwardSource => ({
    ...stepOf(known.get(id) ?? (soonest.get(id) as Come), question, targetKind),
    ...placeOf(places, id),
    fewestSteps: fewest.get(id)?.steps ?? 0,
    freshHours: hours(known.get(id)?.cost ?? null),
    oldHours: hours(ways.longest.get(id) ?? null),
    isAtLeast: !ways.isComplete || ways.uncertain.has(id),
    isFirst: before(id).length === 0,
  });
  return {
    question,
    targetKind,
    datasetIds: targets,
    sources: [...soonest.keys()]
      .filter((id) => id !== END)
      .map(toSource)
      .sort((a, b) => compareKnown(a.freshHours, b.freshHours) || compareIds(a.datasetId, b.datasetId)),
    incoming: before(END).flatMap(({ exchange }) => exchange?.id ?? []),
    warnings: warnings.list(),
    rows: rowsOf([...[...soonest.keys()].filter((id) => id !== END).map(datasetRow), ...flows.map(({ id }) => exchangeRow(id))]),
  };
}

function placeOf(places: Places, datasetId: string) {
  const [dataset, systemId] = [places.datasets.get(datasetId), places.systemOf(datasetId)];
  return {
    datasetId,
    systemId,
    organisationId: places.organisationOf(systemId),
    isAuthoritative: dataset?.isAuthoritative ?? null,
    updateFrequency: dataset?.updateFrequency ?? null,
    oldestRecord: dataset?.oldestRecord ?? null,
  };
}

function stepOf({ step, steps }: Come, question: BackwardQuestion, targetKind: 'dataset' | 'system') {
  const { kind, id, exchange, from } = step as Step;
  const end = targetKind === 'dataset' ? question.id : (exchange?.targetDatasetId ?? null);
  return { via: id, viaKind: kind, toDatasetId: from === END ? end : from, steps };
}
