// How did a number of a series come here: over which steps, from where, how old can it be, and who sees it? Knows nothing of the value itself.
import type { RowRef, Travel, TravelExchange } from '../model/travel.ts';
import { type BackwardSource, traceBack } from './backward.ts';
import { cheapest, type Leaving } from './earliest.ts';
import { type Outcome, unknownAmong } from './outcome.ts';
import { compareIds, datasetRow, exchangeRow, type Places, placesOf, rowsOf } from './places.ts';
import { arriving, hours, type Step, type StepKind, stepsOf } from './steps.ts';
import type { Warning } from './warnings.ts';

/** `datasetId` is the dataset whose rows are counted (signal_series.source_dataset_id); `day` as everywhere in traces. */
export interface OriginQuestion {
  readonly seriesId: string;
  readonly datasetId: string;
  readonly day: string | null;
}

/** A step by which data comes to the number. `depth` 1 = straight into the dataset that is counted; `hours` null = nobody said how long it takes. */
export interface OriginHop {
  readonly kind: StepKind;
  /** The exchange; of a derivation or copy the dataset it is made from. */
  readonly id: string;
  readonly fromDatasetId: string;
  readonly toDatasetId: string;
  readonly depth: number;
  readonly hours: number | null;
  readonly isFeedback: boolean;
}

/** An exchange by which somebody gets the number. `depth` 1 = from the dataset that is counted itself. `isLive` = it is looked at and not stored. */
export interface OriginReader {
  readonly exchangeId: string;
  readonly systemId: string | null;
  readonly unitId: string | null;
  readonly organisationId: string | null;
  readonly depth: number;
  readonly isLive: boolean;
}

/**
 * `hops` from the number back, nearest first. `oldHours`: the longest way that passes nothing twice, of which all times are known (0 when the data begins here);
 * null = of no way all times are known. `timeless` are the steps that say no time, so that the number can be older.
 */
export interface OriginAnswer {
  readonly question: OriginQuestion;
  readonly systemId: string | null;
  readonly unitId: string | null;
  readonly organisationId: string | null;
  /** false = only the series or a flow names the dataset. */
  readonly isDescribed: boolean;
  readonly hops: readonly OriginHop[];
  readonly sources: readonly BackwardSource[];
  readonly oldHours: number | null;
  readonly timeless: readonly OriginHop[];
  readonly readers: readonly OriginReader[];
  readonly warnings: readonly Warning[];
  /** What the number rests on: datasets and exchanges of the road back. Readers are not in it. */
  readonly rows: readonly RowRef[];
}

/** Back over what is in force, derivations and copies, as `traceBack` does; on over what is stored, without feedback. */
export function traceOrigin(travel: Travel, question: OriginQuestion): Outcome<OriginAnswer> {
  const { datasetId, day } = question;
  const problem = unknownAmong(travel, [['dataset', datasetId]]);
  if (problem) return { problem };
  const traced = traceBack(travel, { id: datasetId, categoryId: null, day, as: 'dataset' });
  if ('problem' in traced) return traced;
  const places = placesOf(travel);
  const { sources, warnings, rows } = traced.answer;
  const hops = hopsBack(travel, question);
  const known = sources.flatMap((source) => source.oldHours ?? []);
  return {
    answer: {
      question,
      ...placeOf(places, places.systemOf(datasetId)),
      isDescribed: places.datasets.has(datasetId),
      hops,
      sources,
      oldHours: sources.length === 0 ? 0 : known.length === 0 ? null : known.reduce((most, one) => Math.max(most, one), 0),
      timeless: hops.filter((hop) => hop.hours === null),
      readers: readersOf(travel, question),
      warnings,
      rows: rowsOf([datasetRow(datasetId), ...rows, ...hops.flatMap(({ kind, id }) => (kind === 'exchange' ? [exchangeRow(id)] : []))]),
    },
  };
}

function placeOf(places: Places, systemId: string | null) {
  return { systemId, unitId: places.unitOf(systemId), organisationId: places.organisationOf(systemId) };
}

/** Every step that leads to the dataset, once. A step that leaves the dataset and comes back to it in a ring brings nothing new. */
function hopsBack(travel: Travel, { datasetId, day }: OriginQuestion): OriginHop[] {
  const { leaving } = stepsOf(travel, { categoryId: null, subjectId: null, day }, { withFeedback: true, withCopies: true });
  const into = arriving(leaving);
  const back: Leaving = (id) => (into.get(id) ?? []).filter(({ from, to }) => from !== to && from !== datasetId).map(turned);
  const depths = cheapest([datasetId], back, () => 1);
  const hops = [...depths].flatMap(([id, { steps }]) => back(id).map((step) => hopOf(step, steps + 1)));
  return hops.sort((a, b) => a.depth - b.depth || compareIds(a.toDatasetId, b.toDatasetId) || byKind(a, b) || compareIds(a.id, b.id));
}

function turned(step: Step): Step {
  return { ...step, from: step.to, to: step.from };
}

/** `step` is turned round: it leads from where the data comes to where it is from. */
function hopOf({ kind, id, from, to, milliseconds, exchange }: Step, depth: number): OriginHop {
  return { kind, id, fromDatasetId: to, toDatasetId: from, depth, hours: hours(milliseconds), isFeedback: exchange?.isFeedback === true };
}

const KINDS: readonly StepKind[] = ['exchange', 'derivation', 'copy'];

function byKind(a: OriginHop, b: OriginHop): number {
  return KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind);
}

/** Exchanges that bring on data of a kind that the counted dataset holds, or of which nobody said what they bring. */
function readersOf(travel: Travel, { datasetId, day }: OriginQuestion): OriginReader[] {
  const places = placesOf(travel);
  const held = new Set(places.datasets.get(datasetId)?.categoryIds ?? []);
  const mayHold = (ids: readonly string[]) => held.size === 0 || ids.length === 0 || ids.some((id) => held.has(id));
  const { leaving, live } = stepsOf(travel, { categoryId: null, subjectId: null, day }, { withFeedback: false, withCopies: false });
  const isOpen = (step: Step, from: string) =>
    from === datasetId || mayHold(step.exchange?.categoryIds ?? places.datasets.get(step.to)?.categoryIds ?? []);
  const on: Leaving = (id) => (leaving.get(id) ?? []).filter((step) => step.to !== id && step.to !== datasetId && isOpen(step, id));
  const reached = cheapest([datasetId], on, () => 1);
  const found = [...reached].flatMap(([id, { steps }]) => [
    ...(leaving.get(id) ?? []).flatMap((step) => (step.exchange && isOpen(step, id) ? [readerOf(places, step.exchange, steps + 1)] : [])),
    ...(live.get(id) ?? []).filter(({ categoryIds }) => id === datasetId || mayHold(categoryIds)).map((flow) => readerOf(places, flow, steps + 1)),
  ]);
  return found.sort((a, b) => a.depth - b.depth || compareIds(a.exchangeId, b.exchangeId));
}

function readerOf(places: Places, flow: TravelExchange, depth: number): OriginReader {
  return { exchangeId: flow.id, ...placeOf(places, flow.toSystemId), depth, isLive: flow.targetDatasetId === null };
}
