// A value is wrong in one dataset: where does it go, how soon, and where does a correction follow by itself? Knows nothing of how that is shown.
import type { RowRef, Travel, TravelExchange } from '../model/travel.ts';
import { type Come, cheapest, reachable } from './earliest.ts';
import { warnAboutTrace } from './error-warnings.ts';
import { type Arrival, compareArriving, type ErrorQuestion, type Found, type LiveReader } from './found.ts';
import { type Outcome, unknownAmong } from './outcome.ts';
import { compareIds, datasetRow, exchangeRow, type Places, placesOf, rowsOf } from './places.ts';
import { type Recipient, recipientsOf } from './rectification.ts';
import { type ReportBack, reportBackOf } from './report-back.ts';
import { hours, type Step, type Steps, stepsOf } from './steps.ts';
import { type Warning, Warnings } from './warnings.ts';

/** A hub that the error passes and that stores nothing. */
export interface PassedHub {
  readonly exchangeId: string;
  readonly systemId: string;
  readonly organisationId: string | null;
}

export interface ErrorTrace {
  readonly question: ErrorQuestion;
  readonly origin: { readonly datasetId: string; readonly systemId: string | null; readonly organisationId: string | null };
  /** By time, what is not known last; then by id. The dataset where the error starts is no arrival. */
  readonly arrivals: readonly Arrival[];
  readonly live: readonly LiveReader[];
  readonly passed: readonly PassedHub[];
  readonly reportBack: readonly ReportBack[];
  readonly recipients: readonly Recipient[];
  readonly warnings: readonly Warning[];
  readonly rows: readonly RowRef[];
}

/**
 * The error trace of domain.md section 4: flows in force that carry the category, are stored and are no feedback, and derivations (0 h) into datasets
 * that hold the category; the earliest arrival counts. Flows without a target dataset read live. A flow that does not say whether it is feedback is followed.
 * The dataset must hold the category, or say nothing of what it holds, or send it all the same.
 */
export function traceError(travel: Travel, question: ErrorQuestion): Outcome<ErrorTrace> {
  const { datasetId, categoryId, subjectId } = question;
  const problem = unknownAmong(travel, [
    ['dataset', datasetId],
    ['category', categoryId],
    ['subject', subjectId],
  ]);
  if (problem) return { problem };
  const places = placesOf(travel);
  const steps = stepsOf(travel, question, { withFeedback: false, withCopies: false });
  const held = places.datasets.get(datasetId)?.categoryIds ?? [];
  const isSent = steps.leaving.has(datasetId) || steps.live.has(datasetId);
  if (held.length > 0 && !held.includes(categoryId) && !isSent) return { problem: { code: 'category_absent', datasetId, categoryId, held } };
  return { answer: toTrace(find(places, steps, question)) };
}

function find(places: Places, steps: Steps, question: ErrorQuestion): Found {
  const { datasetId: origin } = question;
  const leaving = (id: string) => steps.leaving.get(id) ?? [];
  const known = cheapest([origin], leaving, (step) => step.milliseconds);
  const soonest = cheapest([origin], leaving, (step) => step.milliseconds ?? 0);
  const corrected = reachable([origin], leaving, (step) => step.isAutomatic);
  const reached = new Set(soonest.keys());
  const times = { known, soonest };
  const liveFlows = [...reached].flatMap((id) => steps.live.get(id) ?? []);
  return {
    question,
    places,
    steps,
    reached,
    arrivals: [...reached]
      .filter((id) => id !== origin)
      .map((id) => toArrival(places, times, id, corrected))
      .sort((a, b) => compareArriving(a, b) || compareIds(a.datasetId, b.datasetId)),
    live: liveFlows
      .map((flow) => toLive(places, times, flow, corrected))
      .sort((a, b) => compareArriving(a, b) || compareIds(a.exchangeId, b.exchangeId)),
    liveFlows,
    taken: [...reached].flatMap(leaving),
  };
}

interface Times {
  readonly known: ReadonlyMap<string, Come>;
  readonly soonest: ReadonlyMap<string, Come>;
}

function toArrival(places: Places, { known, soonest }: Times, datasetId: string, corrected: ReadonlySet<string>): Arrival {
  const step = (known.get(datasetId) ?? soonest.get(datasetId))?.step as Step;
  const systemId = places.systemOf(datasetId);
  return {
    datasetId,
    systemId,
    organisationId: places.organisationOf(systemId),
    hours: hours(known.get(datasetId)?.cost ?? null),
    notBeforeHours: hours(soonest.get(datasetId)?.cost ?? 0) as number,
    via: step.id,
    viaKind: step.kind,
    fromDatasetId: step.from,
    isCorrected: corrected.has(datasetId),
  };
}

function toLive(places: Places, { known, soonest }: Times, flow: TravelExchange, corrected: ReadonlySet<string>): LiveReader {
  const datasetId = flow.sourceDatasetId as string;
  const [from, took] = [known.get(datasetId)?.cost ?? null, flow.latency.milliseconds];
  return {
    exchangeId: flow.id,
    systemId: flow.toSystemId,
    organisationId: places.organisationOf(flow.toSystemId),
    datasetId,
    hours: from === null || took === null ? null : hours(from + took),
    notBeforeHours: hours((soonest.get(datasetId)?.cost ?? 0) + (took ?? 0)) as number,
    isCorrected: corrected.has(datasetId) && flow.correction === 'automatic',
  };
}

function toTrace(found: Found): ErrorTrace {
  const { question, places, arrivals, live } = found;
  const systemId = places.systemOf(question.datasetId);
  const warnings = new Warnings();
  warnAboutTrace(warnings, found);
  return {
    question,
    origin: { datasetId: question.datasetId, systemId, organisationId: places.organisationOf(systemId) },
    arrivals,
    live,
    passed: passedHubs(found),
    reportBack: reportBackOf(found),
    recipients: recipientsOf(found, warnings),
    warnings: warnings.list(),
    rows: rowsOf([
      ...[...found.reached].map(datasetRow),
      ...found.taken.flatMap(({ exchange }) => (exchange ? [exchangeRow(exchange.id)] : [])),
      ...live.map(({ exchangeId }) => exchangeRow(exchangeId)),
    ]),
  };
}

function passedHubs({ places, taken, liveFlows }: Found): PassedHub[] {
  const flows = [...taken.flatMap(({ exchange }) => exchange ?? []), ...liveFlows];
  const through = flows.flatMap(({ id, viaSystemId }) => (viaSystemId === null ? [] : [{ exchangeId: id, systemId: viaSystemId }]));
  return through
    .map((hub) => ({ ...hub, organisationId: places.organisationOf(hub.systemId) }))
    .sort((a, b) => compareIds(a.systemId, b.systemId) || compareIds(a.exchangeId, b.exchangeId));
}
